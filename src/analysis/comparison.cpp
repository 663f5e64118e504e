// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/comparison.hpp>

#include <algorithm>
#include <map>
#include <utility>

#include <thidua/eligibility/assess.hpp>
#include <thidua/nominations/facts/derived.hpp>

#include "exact.hpp"

namespace thidua::analysis {

namespace {

using detail::diagram;
using detail::exact;
using detail::search_end;
using detail::shown_as;

[[nodiscard]] likeness likeness_of(search_end how) {
    switch (how) {
        case search_end::found:
            return likeness::differs;
        case search_end::impossible:
            return likeness::same;
        case search_end::only_by_atoms:
            return likeness::only_by_atoms;
        default:
            return likeness::not_decided;
    }
}

[[nodiscard]] std::uint8_t shown_number(std::uint8_t s) {
    return static_cast<std::uint8_t>(shown_as(static_cast<standing>(s)));
}

class comparing {
public:
    comparing(judged_by const& first, judged_by const& second, comparison_options const& o)
        : first_(first), second_(second), options_(o), by_(parsed(first, second), around()) {}

    [[nodiscard]] rules_comparison run() {
        rules_comparison out;
        for (std::size_t i = 0; i < rules(0).decisions.size(); ++i)
            if (auto c = criterion_at(i)) out.criteria.push_back(std::move(*c));
        for (std::size_t i = 0; i < rules(1).decisions.size(); ++i)
            if (place_of(0, rules(1).decisions[i].of->id) == nowhere) {
                auto c = alone(i, 1);
                if (c.verdict != likeness::same) out.criteria.push_back(std::move(c));
            }
        auto const a = by_.outcome_of(0);
        auto const b = by_.outcome_of(1);
        auto const found = look(a, b, [this](found_dossier const& d) {
            auto const n = d.dossier();
            return verdict(first_.rules, n, d.in, d.at) !=
                   verdict(second_.rules, n, d.in_second, d.at);
        });
        out.outcomes = likeness_of(found.how);
        if (found.dossier) out.smallest = told(*found.dossier);
        out.nodes = by_.in().nodes();
        for (auto const size : by_.in().sizes()) out.cells += size;
        return out;
    }

private:
    static constexpr auto nowhere = static_cast<std::size_t>(-1);

    [[nodiscard]] static std::vector<detail::parsed_rules> parsed(judged_by const& a,
                                                                  judged_by const& b) {
        std::vector<detail::parsed_rules> both;
        both.push_back(detail::parse(a.rules));
        both.push_back(detail::parse(b.rules));
        return both;
    }
    [[nodiscard]] exact::options around() const {
        exact::options o;
        auto& s = o.around;
        s.base = options_.base;
        s.in = {first_.in, second_.in};
        s.sides_differ = !(first_.in.how == second_.in.how) ||
                         !(first_.in.deadline == second_.in.deadline) || !same_phases();
        // What the settings alone decide is known on both sides.
        for (int side = 0; side < 2; ++side) {
            auto const& in = s.in[static_cast<std::size_t>(side)];
            for (auto const* f : {static_cast<fact_info const*>(&facts::deadline),
                                  static_cast<fact_info const*>(&facts::households_admitted)})
                s.pins.push_back({std::string{f->name}, side, f->access.read(nomination{}, in)});
        }
        o.search = {
            .base_stage = options_.at, .settings_fixed = true, .most_ways = options_.most_ways};
        o.most_nodes = options_.most_nodes;
        return o;
    }
    [[nodiscard]] bool same_phases() const {
        auto const same = [](resolved_phase const& a, resolved_phase const& b) {
            return a.number == b.number && a.begins_on_issue == b.begins_on_issue &&
                   a.issued == b.issued && a.opening == b.opening && a.closing == b.closing;
        };
        return std::ranges::equal(first_.in.phases, second_.in.phases, same);
    }
    [[nodiscard]] detail::parsed_rules const& rules(std::size_t side) const {
        return by_.rules(side);
    }
    [[nodiscard]] std::size_t place_of(std::size_t side, std::string_view id) const {
        for (std::size_t i = 0; i < rules(side).decisions.size(); ++i)
            if (rules(side).decisions[i].of->id == id) return i;
        return nowhere;
    }
    [[nodiscard]] detail::search_result look(
        diagram a, diagram b, std::function<bool(found_dossier const&)> const& holds) {
        auto const differ =
            by_.in().join(a, b, [](auto x, auto y) -> std::uint8_t { return x != y ? 1 : 0; });
        return by_.find(
            differ, [](auto x) { return x == 1; }, holds);
    }
    [[nodiscard]] difference told(found_dossier const& d) const {
        auto const n = d.dossier();
        return {d, verdict_of(first_.rules, n, d.in, d.at),
                verdict_of(second_.rules, n, d.in_second, d.at), row_of(d, "khác nhau", first_.in)};
    }
    /// What a criterion shows, with the outcome that its failure means.
    [[nodiscard]] diagram shown_in(std::size_t place, std::size_t side) {
        auto const kind = rules(side).decisions[place].of->otherwise;
        return by_.in().map(by_.standing_of(place, side), [kind](std::uint8_t s) {
            auto const what = shown_number(s);
            return what == 0 ? static_cast<std::uint8_t>(10 + static_cast<int>(kind)) : what;
        });
    }
    [[nodiscard]] std::optional<criterion_comparison> criterion_at(std::size_t i) {
        auto const* c = rules(0).decisions[i].of;
        auto const j = place_of(1, c->id);
        if (j == nowhere) {
            auto only = alone(i, 0);
            return only.verdict == likeness::same ? std::nullopt : std::optional{std::move(only)};
        }
        auto const* other = rules(1).decisions[j].of;
        auto const found = look(shown_in(i, 0), shown_in(j, 1), [&](found_dossier const& d) {
            auto const n = d.dossier();
            auto const a = shown_as(judge(first_.rules, *c, n, d.in, d.at).what);
            auto const b = shown_as(judge(second_.rules, *other, n, d.in_second, d.at).what);
            return a != b || (a == detail::shown::failed && c->otherwise != other->otherwise);
        });
        if (found.how == search_end::impossible) return std::nullopt;
        criterion_comparison out{std::string{c->id}, true, true, likeness_of(found.how), {}};
        if (found.dossier) out.shown_by = told(*found.dossier);
        return out;
    }
    /// A criterion of one side only: where does it say something?
    [[nodiscard]] criterion_comparison alone(std::size_t i, std::size_t side) {
        auto const* c = rules(side).decisions[i].of;
        auto const nothing = static_cast<diagram>(detail::shown::nothing);
        auto const found = look(shown_in(i, side), nothing, [&](found_dossier const& d) {
            auto const n = d.dossier();
            auto const& with = side == 0 ? first_ : second_;
            return shown_as(judge(with.rules, *c, n, side == 0 ? d.in : d.in_second, d.at).what) !=
                   detail::shown::nothing;
        });
        criterion_comparison out{
            std::string{c->id}, side == 0, side == 1, likeness_of(found.how), {}};
        if (found.dossier) out.shown_by = told(*found.dossier);
        return out;
    }

    judged_by const& first_;
    judged_by const& second_;
    comparison_options const& options_;
    exact by_;
};

}  // namespace

rules_comparison compare_rules(judged_by const& first, judged_by const& second,
                               comparison_options const& options) {
    auto a = first;
    auto b = second;
    for (auto* side : {&a, &b})
        if (side->in.units.empty()) side->in.units = detail::made_up_units();
    return comparing{a, b, options}.run();
}

case_verdict verdict_of(rule_set const& rules, nomination const& n, context const& in, stage at) {
    auto a = assess(rules, n, in, at);
    return {a.result, std::move(a.reasons), std::move(a.missing), std::move(a.notices)};
}

std::vector<changed_dossier> changed_dossiers(judged_by const& first, judged_by const& second,
                                              std::span<nomination const> dossiers, stage at) {
    std::vector<changed_dossier> changed;
    for (std::size_t i = 0; i < dossiers.size(); ++i) {
        changed_dossier c{i, verdict_of(first.rules, dossiers[i], first.in, at),
                          verdict_of(second.rules, dossiers[i], second.in, at)};
        if (!(c.first == c.second)) changed.push_back(std::move(c));
    }
    return changed;
}

std::vector<changed_count> count_by_unit(std::span<changed_dossier const> changed,
                                         std::span<nomination const> dossiers,
                                         std::span<unit const> units) {
    std::map<std::pair<std::string, std::string>, changed_count> found;
    auto const of = [&](std::size_t i) -> changed_count& {
        auto const& n = dossiers[i];
        std::string unit;
        std::string kind;
        if (n.submitting_unit.known())
            if (auto const* u = find_unit(units, *n.submitting_unit)) unit = u->code;
        if (n.recipient_kind.known()) kind = name_of(*n.recipient_kind);
        auto& c = found[{unit, kind}];
        c.unit = unit;
        c.kind = kind;
        return c;
    };
    for (std::size_t i = 0; i < dossiers.size(); ++i) ++of(i).all;
    for (auto const& c : changed) ++of(c.place).changed;
    std::vector<changed_count> list;
    list.reserve(found.size());
    for (auto& [key, c] : found) list.push_back(std::move(c));
    return list;
}

}  // namespace thidua::analysis
