// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/eligibility/outcome.hpp>
#include <thidua/eligibility/rule_set.hpp>
#include <thidua/logic/missing.hpp>

namespace thidua {

/// Collects findings into an outcome: the first that applies of ineligible, returned, on hold,
/// undetermined (a due criterion other than a notice is unknown), else eligible.
class outcome_of {
public:
    constexpr void add(finding const& f) {
        auto const kind = f.of->otherwise;
        if (kind == failure::notice) return;
        if (f.what == standing::failed) {
            auto const means = static_cast<outcome>(kind);  // the first three have one order
            if (means < found_) found_ = means;
        } else if (f.what == standing::unknown && outcome::undetermined < found_) {
            found_ = outcome::undetermined;
        }
    }
    [[nodiscard]] constexpr outcome value() const { return found_; }

private:
    static_assert(static_cast<int>(failure::ineligible) == static_cast<int>(outcome::ineligible) &&
                  static_cast<int>(failure::returned) == static_cast<int>(outcome::returned) &&
                  static_cast<int>(failure::on_hold) == static_cast<int>(outcome::on_hold));
    outcome found_ = outcome::eligible;
};

/// The outcome alone: no heap, usable in constants.
[[nodiscard]] constexpr outcome verdict(rule_set const& rules, nomination const& n,
                                        context const& in, stage at) {
    outcome_of o;
    for (auto const* c : rules.criteria) o.add(judge(rules, *c, n, in, at));
    return o.value();
}

/// What the rules say of one dossier, with all that stands behind it.
struct assessment {
    outcome result = outcome::undetermined;
    std::vector<finding> findings{};          ///< one a criterion, in the policy's order
    std::vector<std::string_view> reasons{};  ///< ids of the failed criteria, notices apart
    std::vector<std::string_view>
        notices{};  ///< ids of notices that failed or are unknown: "cần xem xét"
    std::vector<std::string> missing{};      ///< facts, `event:`, `parameter:`, `conflict:`
    std::vector<std::string_view> tracks{};  ///< ids of the live tracks that are met
    /// Planned days without which the outcome would be another: `event:NAME`, `decided_on`.
    std::vector<std::string> leans_on{};

    [[nodiscard]] bool provisional() const { return !leans_on.empty(); }
};

namespace detail {

inline void add_missing_tracks(rule_set const& rules, nomination const& n, context const& in,
                               missing_list& out) {
    for (auto const* t : rules.live) {
        if (meets(*t, n, in) != truth::unknown) continue;
        if (n.commendation_type.blank()) out.add(std::string{facts::commendation_type.name});
        add_missing(t->applies, n, in, out);
        for (auto const* c : t->asks)
            if (c != nullptr) thidua::add_missing(*c, n, in, out);
    }
}

/// The context as it would be if no planned session had been announced.
[[nodiscard]] constexpr context without_plans(context in) {
    auto const forget = [](session_knowledge& k) {
        if (k.state == session_state::planned) k.state = session_state::not_announced;
    };
    for (auto& p : in.phases) {
        forget(p.opening);
        forget(p.closing);
    }
    return in;
}

inline void add_planned(context const& in, missing_list& out) {
    for (auto const& p : in.phases) {
        if (p.number == 0) continue;
        if (p.opening.state == session_state::planned)
            out.add("event:" + std::string{p.opens_after});
        if (p.closing.state == session_state::planned)
            out.add("event:" + std::string{p.closes_with});
    }
}

[[nodiscard]] inline std::vector<std::string> planned_days(rule_set const& rules,
                                                           nomination const& n, context const& in,
                                                           stage at, outcome result) {
    missing_list leans;
    missing_list planned;
    add_planned(in, planned);
    if (!planned.names().empty() && verdict(rules, n, without_plans(in), at) != result) {
        // Which of them: those that are missing once the plans are forgotten.
        missing_list needed;
        auto const certain = without_plans(in);
        for (auto const* c : rules.criteria)
            if (c != rules.by_track) add_missing(*c, n, certain, needed, at);
        for (auto const& name : planned.names())
            if (std::ranges::find(needed.names(), name) != needed.names().end()) leans.add(name);
    }
    if (in.signed_on_planned && in.signed_on != in.on) {
        auto today = in;
        today.signed_on = in.on;
        if (verdict(rules, n, today, at) != result) leans.add("decided_on");
    }
    return std::move(leans).names();
}

}  // namespace detail

/// Assesses one dossier at a stage of the round. The outcome is that of `verdict`, always.
[[nodiscard]] inline assessment assess(rule_set const& rules, nomination const& n,
                                       context const& in, stage at) {
    assessment a;
    outcome_of o;
    missing_list missing;
    a.findings.reserve(rules.criteria.size());
    for (auto const* c : rules.criteria) {
        auto const& f = a.findings.emplace_back(judge(rules, *c, n, in, at));
        o.add(f);
        bool const notice = c->otherwise == failure::notice;
        if (f.what == standing::failed && !notice) a.reasons.push_back(c->id);
        if (notice && (f.what == standing::failed || f.what == standing::unknown))
            a.notices.push_back(c->id);
        if (f.what != standing::unknown || notice) continue;
        if (c == rules.by_track)
            detail::add_missing_tracks(rules, n, in, missing);
        else
            add_missing(*c, n, in, missing, at);
    }
    a.result = o.value();
    a.missing = std::move(missing).names();
    for (auto const* t : rules.live)
        if (meets(*t, n, in) == truth::yes) a.tracks.push_back(t->id);
    a.leans_on = detail::planned_days(rules, n, in, at, a.result);
    return a;
}

}  // namespace thidua
