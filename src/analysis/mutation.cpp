// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/mutation.hpp>

#include <algorithm>
#include <utility>

#include <thidua/eligibility/assess.hpp>

#include "exact.hpp"
#include "mutants.hpp"

namespace thidua::analysis {

namespace {

using detail::edited_rules;
using detail::exact;
using detail::shown_as;

/// What a rule set says of one case, criterion by criterion. What is lacking is listed only when it
/// is asked for.
class judged_case {
public:
    judged_case(rule_set const& rules, analysed_case const& of) : rules_(rules), of_(of) {
        for (auto const* c : rules.criteria)
            standings_.push_back(judge(rules, *c, of.n, of.in, of.at).what);
    }
    [[nodiscard]] standing at(std::size_t i) const { return standings_[i]; }

    [[nodiscard]] std::vector<std::string> const& missing(std::size_t i) {
        if (missing_.empty()) missing_.resize(standings_.size());
        auto& known = missing_[i];
        if (!known) known = missing_of(rules_, *rules_.criteria[i], of_);
        return *known;
    }
    [[nodiscard]] static std::vector<std::string> missing_of(rule_set const& rules,
                                                             criterion const& c,
                                                             analysed_case const& of) {
        missing_list list;
        if (&c == rules.by_track)
            thidua::detail::add_missing_tracks(rules, of.n, of.in, list);
        else
            add_missing(c, of.n, of.in, list, of.at);
        return std::move(list).names();
    }

private:
    rule_set const& rules_;
    analysed_case const& of_;
    std::vector<standing> standings_{};
    std::vector<std::optional<std::vector<std::string>>> missing_{};
};

/// Whether a criterion stands in the list of reasons or, for a notice, in that of notices.
[[nodiscard]] bool told(standing s, bool notice) {
    return s == standing::failed || (notice && s == standing::unknown);
}

/// What a reader sees of a criterion's standing; of a notice only whether it is listed.
[[nodiscard]] detail::shown seen_of(standing s, bool notice) {
    auto const what = shown_as(s);
    return notice && what == detail::shown::failed ? detail::shown::unknown : what;
}

/// Adds what one criterion says to a verdict.
template <class Missing>
void add(case_verdict& v, criterion const& c, standing what, Missing missing) {
    v.result = std::min(v.result, detail::contribution(c.otherwise, what));
    bool const notice = c.otherwise == failure::notice;
    if (what == standing::failed) (notice ? v.notices : v.reasons).push_back(c.id);
    if (what != standing::unknown) return;
    if (notice) {
        v.notices.push_back(c.id);
        return;
    }
    for (auto const& name : missing())
        if (std::ranges::find(v.missing, name) == v.missing.end()) v.missing.push_back(name);
}

/// Tries mutants on the cases, one after the other.
class trial {
public:
    trial(rule_set const& rules, std::span<analysed_case const> cases, notices const& noticed)
        : rules_(rules), cases_(cases), noticed_(noticed) {
        for (auto const& c : cases) before_.emplace_back(rules, c);
    }

    /// The first case that notices the change.
    [[nodiscard]] std::optional<std::size_t> noticed_by(edited_rules const& now) {
        for (std::size_t i = 0; i < cases_.size(); ++i)
            if (notices_change(now, i)) return i;
        return std::nullopt;
    }

private:
    [[nodiscard]] bool notices_change(edited_rules const& now, std::size_t i) {
        auto const& c = cases_[i];
        bool other = false;    // some standing is shown otherwise
        bool listed = false;   // some criterion is a reason or notice before or after only
        bool unknown = false;  // what is lacking may be another
        standings_.clear();
        for (auto const k : now.affected()) {
            auto const was = before_[i].at(k);
            auto const* criterion = now.in_place()[k];
            auto const is = criterion == nullptr
                                ? standing::not_applicable
                                : judge(now.rules(), *criterion, c.n, c.in, c.at).what;
            standings_.push_back(is);
            auto const notice = rules_.criteria[k]->otherwise == failure::notice;
            other = other || shown_as(is) != shown_as(was);
            listed = listed || told(is, notice) != told(was, notice);
            unknown = unknown || is == standing::unknown;
        }
        if (!other && !unknown) return false;
        // Reasons and notices alone show a change; without a rule of the caller's own there is no
        // need to list what is lacking.
        if (listed && !noticed_) return true;
        auto const old = verdict_before(i);
        auto const changed = verdict_after(now, i);
        if (old == changed) return false;
        return !noticed_ || noticed_(i, old, changed);
    }
    [[nodiscard]] case_verdict verdict_before(std::size_t i) {
        case_verdict v{outcome::eligible, {}, {}, {}};
        for (std::size_t k = 0; k < rules_.criteria.size(); ++k)
            add(
                v, *rules_.criteria[k],
                before_[i].at(k), [&]() -> auto const& { return before_[i].missing(k); });
        return v;
    }
    [[nodiscard]] case_verdict verdict_after(edited_rules const& now, std::size_t i) {
        case_verdict v{outcome::eligible, {}, {}, {}};
        std::size_t next = 0;
        for (std::size_t k = 0; k < rules_.criteria.size(); ++k) {
            if (next == now.affected().size() || now.affected()[next] != k) {
                add(
                    v, *rules_.criteria[k],
                    before_[i].at(k), [&]() -> auto const& { return before_[i].missing(k); });
                continue;
            }
            auto const* c = now.in_place()[k];
            if (c != nullptr)
                add(v, *c, standings_[next],
                    [&] { return judged_case::missing_of(now.rules(), *c, cases_[i]); });
            ++next;
        }
        return v;
    }

    rule_set const& rules_;
    std::span<analysed_case const> cases_;
    notices const& noticed_;
    std::vector<judged_case> before_{};
    std::vector<standing> standings_{};  // of the affected criteria, in the case being tried
};

/// A part of a rule set: some of its criteria.
[[nodiscard]] rule_set part_of(rule_set rules, std::vector<criterion const*> const& list) {
    rules.criteria = list;
    if (std::ranges::find(list, rules.by_track) == list.end()) rules.by_track = nullptr;
    return rules;
}

/// Whether a mutant that no case notices could be noticed at all: looked for exactly in the
/// criteria that it touches.
void explain(mutant& m, rule_set const& rules, edited_rules const& now, analysed_case const& base,
             std::size_t most_nodes) {
    std::vector<criterion const*> was;
    std::vector<criterion const*> is;
    for (auto const k : now.affected()) {
        was.push_back(rules.criteria[k]);
        is.push_back(now.in_place()[k]);
    }
    auto const left_out = std::ranges::find(is, nullptr) != is.end();
    auto const before = part_of(rules, was);
    if (left_out) is.clear();  // one criterion alone is left out
    auto const after = part_of(now.rules(), is);
    std::vector<detail::parsed_rules> both;
    both.push_back(detail::parse(before));
    both.push_back(detail::parse(after));
    exact by{std::move(both),
             {.around = {.base = base.n, .in = {base.in, base.in}},
              .search = {.base_stage = base.at},
              .most_nodes = most_nodes}};
    m.equivalent = true;
    for (std::size_t k = 0; k < was.size(); ++k) {
        bool const notice = was[k]->otherwise == failure::notice;
        auto const first = by.standing_of(k, 0);
        auto const second = left_out ? static_cast<detail::diagram>(standing::not_applicable)
                                     : by.standing_of(k, 1);
        auto const differ = by.in().join(first, second, [notice](auto a, auto b) -> std::uint8_t {
            return seen_of(static_cast<standing>(a), notice) !=
                           seen_of(static_cast<standing>(b), notice)
                       ? 1
                       : 0;
        });
        auto const found = by.find(
            differ, [](auto a) { return a == 1; },
            [&](found_dossier const& d) {
                auto const n = d.dossier();
                auto const old = judge(before, *was[k], n, d.in, d.at).what;
                auto const other =
                    left_out ? standing::not_applicable : judge(after, *is[k], n, d.in, d.at).what;
                return seen_of(old, notice) != seen_of(other, notice);
            });
        if (found.how == detail::search_end::impossible) continue;
        m.equivalent = false;
        if (found.dossier)
            m.shown_by = row_of(*found.dossier, m.where, base.in);
        else
            m.not_decided = true;
        return;
    }
}

}  // namespace

std::size_t mutation_report::noticed() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(mutants, [](mutant const& m) { return m.noticed_by.has_value(); }));
}
std::size_t mutation_report::equivalent() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(mutants, [](mutant const& m) { return m.equivalent; }));
}
std::int64_t mutation_report::score() const {
    auto const all = mutants.size() - equivalent();
    return all == 0 ? 10'000 : static_cast<std::int64_t>(noticed() * 10'000 / all);
}

mutation_report mutate(rule_set const& rules, std::span<analysed_case const> cases,
                       mutation_options const& options) {
    auto const parsed = detail::parse(rules);
    detail::mutant_plan const plan{parsed};
    trial on{rules, cases, options.noticed};
    // Dossiers that show a survivor are made from one that is in order, if there is one.
    analysed_case base;
    auto const in_order = std::ranges::find_if(cases, [&rules](analysed_case const& c) {
        return verdict(rules, c.n, c.in, c.at) == outcome::eligible;
    });
    if (in_order != cases.end())
        base = *in_order;
    else if (!cases.empty())
        base.in = cases[0].in;
    mutation_report report;
    report.skipped = plan.skipped();
    for (auto const& p : plan.all()) {
        edited_rules const now{rules, p.by};
        auto& m = report.mutants.emplace_back(mutant{.kind = p.kind, .where = p.where});
        m.what = p.what;
        m.noticed_by = on.noticed_by(now);
        if (!m.noticed_by && options.explain_survivors)
            explain(m, rules, now, base, options.most_nodes);
    }
    return report;
}

}  // namespace thidua::analysis
