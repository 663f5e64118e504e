// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/eligibility/finding_list.hpp>
#include <thidua/eligibility/outcome.hpp>
#include <thidua/eligibility/rule_set.hpp>
#include <thidua/logic/missing.hpp>

namespace thidua {

/// Collects findings into an outcome: the first that applies of ineligible, returned, on hold,
/// undetermined (a due criterion other than a notice is unknown), else eligible.
class outcome_of {
public:
    /// Takes a finding into account; a notice changes nothing.
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
    /// The outcome of the findings so far; eligible of none.
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
    outcome result = outcome::undetermined;   ///< the outcome
    finding_list findings{};                  ///< one a criterion, in the policy's order
    std::vector<std::string_view> reasons{};  ///< ids of the failed criteria, notices apart
    std::vector<std::string_view>
        notices{};  ///< ids of notices that failed or are unknown: "cần xem xét"
    std::vector<std::string> missing{};      ///< facts, `event:`, `parameter:`, `conflict:`
    std::vector<std::string_view> tracks{};  ///< ids of the live tracks that are met
    /// Planned days without which the outcome would be another: `event:NAME`, `decided_on`.
    std::vector<std::string> leans_on{};

    /// Whether the outcome leans on a planned day.
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

[[nodiscard]] constexpr bool plans_anything(context const& in) {
    return std::ranges::any_of(in.phases, [](resolved_phase const& p) {
        return p.number != 0 && (p.opening.state == session_state::planned ||
                                 p.closing.state == session_state::planned);
    });
}

/// Whether a condition asks for anything that follows from the context: then another day of the
/// decision, or another calendar, may turn it.
[[nodiscard]] constexpr bool asks_context(condition const& c) {
    return std::ranges::any_of(c.code(), [](node const& n) {
        return n.what == operation::fact && static_cast<fact_info const*>(n.subject)->derived();
    });
}
[[nodiscard]] constexpr bool asks_context(std::array<exception const*, 2> const& unless,
                                          int depth_left) {
    if (depth_left == 0) return false;
    return std::ranges::any_of(unless, [depth_left](exception const* e) {
        return e != nullptr && (asks_context(e->when) || asks_context(e->then) ||
                                asks_context(e->unless, depth_left - 1));
    });
}
[[nodiscard]] constexpr bool asks_context(criterion const& c) {
    return asks_context(c.applies) || asks_context(c.due_when) || asks_context(c.must) ||
           asks_context(c.unless, exception_depth);
}
[[nodiscard]] constexpr bool asks_context(rule_set const& rules, criterion const& c) {
    if (&c != rules.by_track) return asks_context(c);
    return std::ranges::any_of(rules.live, [](track const* t) {
        return asks_context(t->applies) || std::ranges::any_of(t->asks, [](criterion const* asked) {
                   return asked != nullptr && asks_context(*asked);
               });
    });
}

}  // namespace detail

/// Assesses dossiers against one context at a stage of a round: what does not depend on the dossier
/// is found out once. Views: rules and context outlive it. Usable by several threads.
class assessor {
public:
    /// Views: rules and context outlive it.
    assessor(rule_set const& rules, context const& in, stage at)
        : rules_(rules),
          in_(in),
          at_(at),
          certain_(detail::without_plans(in)),
          today_(in),
          planned_(detail::plans_anything(in)),
          decided_later_(in.signed_on_planned && in.signed_on != in.on) {
        today_.signed_on = in.on;
        turning_.reserve(rules.criteria.size());
        for (auto const* c : rules.criteria) turning_.push_back(detail::asks_context(rules, *c));
    }

    /// The outcome is that of `verdict`, always.
    [[nodiscard]] assessment operator()(nomination const& n) const {
        assessment a;
        a.findings = finding_list{rules_.criteria};
        auto any_track = truth::no;
        for (auto const* t : rules_.live) {
            auto const met = meets(*t, n, in_);
            any_track = any_track | met;
            if (met == truth::yes) a.tracks.push_back(t->id);
        }
        outcome_of o;
        missing_list missing;
        for (auto const* c : rules_.criteria) {
            auto const f =
                c == rules_.by_track ? judge_track(*c, any_track, at_) : judge(*c, n, in_, at_);
            a.findings.push_back(f);
            o.add(f);
            if (f.what != standing::failed && f.what != standing::unknown) continue;
            if (c->otherwise == failure::notice) {
                a.notices.push_back(c->id);
            } else if (f.what == standing::failed) {
                a.reasons.push_back(c->id);
            } else if (c == rules_.by_track) {
                detail::add_missing_tracks(rules_, n, in_, missing);
            } else {
                add_missing(*c, n, in_, missing, at_);
            }
        }
        a.result = o.value();
        a.missing = std::move(missing).names();
        if (planned_ || decided_later_) a.leans_on = planned_days(n, a);
        return a;
    }

private:
    /// The outcome in another context: what does not ask for it stays as it was found.
    [[nodiscard]] outcome outcome_in(context const& other, nomination const& n,
                                     assessment const& found) const {
        outcome_of o;
        for (std::size_t i = 0; i < rules_.criteria.size(); ++i) {
            auto const& c = *rules_.criteria[i];
            o.add(turning_[i] ? judge(rules_, c, n, other, at_)
                              : finding{&c, found.findings.what(i), {}});
        }
        return o.value();
    }

    [[nodiscard]] std::vector<std::string> planned_days(nomination const& n,
                                                        assessment const& found) const {
        missing_list leans;
        if (planned_ && outcome_in(certain_, n, found) != found.result) {
            // Which of them: those that are missing once the plans are forgotten.
            missing_list planned;
            detail::add_planned(in_, planned);
            missing_list needed;
            for (auto const* c : rules_.criteria)
                if (c != rules_.by_track) add_missing(*c, n, certain_, needed, at_);
            for (auto const& name : planned.names())
                if (std::ranges::find(needed.names(), name) != needed.names().end())
                    leans.add(name);
        }
        if (decided_later_ && outcome_in(today_, n, found) != found.result) leans.add("decided_on");
        return std::move(leans).names();
    }

    rule_set const& rules_;
    context const& in_;
    stage at_;
    context certain_;  // as if no planned session had been announced
    context today_;    // as if it were decided on the status day
    bool planned_;
    bool decided_later_;
    std::vector<bool> turning_{};  // parallel to the criteria: another context may turn it
};

/// Assesses one dossier at a stage of the round. The outcome is that of `verdict`, always.
[[nodiscard]] inline assessment assess(rule_set const& rules, nomination const& n,
                                       context const& in, stage at) {
    return assessor{rules, in, at}(n);
}

}  // namespace thidua
