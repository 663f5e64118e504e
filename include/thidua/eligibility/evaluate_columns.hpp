// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <thidua/eligibility/assess.hpp>
#include <thidua/eligibility/outcome.hpp>
#include <thidua/eligibility/rule_set.hpp>
#include <thidua/nominations/evaluate_columns.hpp>

namespace thidua {

/// As `meets`.
[[nodiscard]] inline answer_planes compile(column_compiler& compiler, track const& t) {
    auto& p = compiler.program();
    auto met = p.both(compiler.compile(condition{facts::commendation_type == t.serves}),
                      compiler.compile(t.applies));
    for (auto const* c : t.asks)
        if (c != nullptr)
            met = p.both(met, p.either(~compiler.compile(c->applies), compiler.compile_rule(*c)));
    return met;
}

/// As `judge(rules, c, ...)`: for `by_track`, the "or" over the tracks.
[[nodiscard]] inline column_compiler::standings compile(column_compiler& compiler,
                                                        rule_set const& rules, criterion const& c,
                                                        stage at) {
    if (&c != rules.by_track) return compiler.compile(c, at);
    if (c.due > at) return {.not_due = everywhere};
    answer_planes any{nowhere, everywhere};
    for (auto const* t : rules.live) any = compiler.program().either(any, compile(compiler, *t));
    return compiler.judged(everywhere, {everywhere, nowhere}, any);
}

/// What the rules say of every row: the findings, and the outcomes as bit planes.
class column_assessment {
public:
    /// As `verdict` collects findings. `found` is of the same criteria.
    column_assessment(rule_set const& rules, column_findings found) : findings_(std::move(found)) {
        auto const words = words_for(findings_.rows());
        for (auto& p : planes_) p.assign(words, 0);
        for (std::size_t k = 0; k < rules.criteria.size(); ++k) {
            auto const means = rules.criteria[k]->otherwise;
            if (means == failure::notice) continue;
            add(planes_[static_cast<std::size_t>(means)], findings_.failed(k));
            add(planes_[index(outcome::undetermined)], findings_.unknown(k));
        }
        // The first that applies.
        for (std::size_t w = 0; w < words; ++w) {
            auto left = ~std::uint64_t{0};
            if (auto const last = findings_.rows() % rows_a_word; w + 1 == words && last != 0)
                left = (std::uint64_t{1} << last) - 1;
            for (std::size_t o = 0; o < index(outcome::eligible); ++o) {
                planes_[o][w] &= left;
                left &= ~planes_[o][w];
            }
            planes_[index(outcome::eligible)][w] = left;
        }
    }

    /// How many rows were assessed.
    [[nodiscard]] std::size_t rows() const { return findings_.rows(); }
    /// What became of every criterion.
    [[nodiscard]] column_findings const& findings() const { return findings_; }
    /// The rows with an outcome, 64 a word.
    [[nodiscard]] std::span<std::uint64_t const> plane_of(outcome o) const {
        return planes_[index(o)];
    }
    /// The outcome of a row, as `verdict` says it.
    [[nodiscard]] outcome at(std::size_t row) const {
        for (std::size_t o = 0; o < index(outcome::eligible); ++o)
            if (((planes_[o][row / rows_a_word] >> (row % rows_a_word)) & 1U) != 0)
                return static_cast<outcome>(o);
        return outcome::eligible;
    }
    /// How many rows have an outcome.
    [[nodiscard]] std::size_t count(outcome o) const {
        std::size_t sum = 0;
        for (auto const word : plane_of(o)) sum += static_cast<std::size_t>(std::popcount(word));
        return sum;
    }

private:
    static_assert(static_cast<int>(outcome::ineligible) == 0 &&
                  static_cast<int>(outcome::undetermined) == 3 &&
                  static_cast<int>(outcome::eligible) == 4);
    static constexpr std::size_t index(outcome o) { return static_cast<std::size_t>(o); }
    static void add(std::vector<std::uint64_t>& to, std::span<std::uint64_t const> more) {
        for (std::size_t w = 0; w < more.size(); ++w) to[w] |= more[w];
    }

    column_findings findings_;
    std::array<std::vector<std::uint64_t>, 5> planes_{};
};

/// Judges every criterion of the rules, the tracks included, for all rows of a source.
[[nodiscard]] inline column_findings evaluate_columns(rule_set const& rules,
                                                      column_source const& source, stage at,
                                                      column_options const& how = {}) {
    column_findings found;
    column_judgement{source,
                     [&](column_compiler& compiler) {
                         std::vector<column_compiler::standings> all;
                         for (auto const* c : rules.criteria)
                             all.push_back(compile(compiler, rules, *c, at));
                         return all;
                     }}
        .run(found, how);
    return found;
}

/// Assesses all rows of a table at a stage of the round: outcomes and findings are those of
/// `verdict` and `judge` for each row, always.
[[nodiscard]] inline column_assessment assess_columns(rule_set const& rules,
                                                      nomination_table const& table,
                                                      context const& in, stage at,
                                                      column_options const& how = {}) {
    return {rules, evaluate_columns(rules, columns_of(table, in), at, how)};
}

}  // namespace thidua
