// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <thidua/eligibility/assess.hpp>
#include <thidua/logic/explain.hpp>
#include <thidua/logic/wording.hpp>
#include <thidua/policy/policy.hpp>

namespace thidua::testing {

/// A dossier judged by a policy: what the matchers look at.
struct judged {
    policy const* by = nullptr;  ///< the policy that judged
    nomination facts{};          ///< the dossier
    context in{};                ///< what it was judged against
    stage at = stage::closed;    ///< stage of the round
    assessment found{};          ///< what the rules say
};

/// A policy with what dossiers are judged against: the bench on which a policy is tested.
///
/// Views: policy and registry outlive it.
class bench {
public:
    /// A policy, what it judges against, and the stage.
    bench(policy const& by, context in, stage at = stage::appraisal)
        : by_(&by), in_(std::move(in)), at_(at) {}

    /// What the policy says of a dossier.
    [[nodiscard]] judged judge(nomination const& n) const {
        return {by_, n, in_, at_, assess(by_->rules, n, in_, at_)};
    }
    /// The same bench at another stage, on another status day, with another day of decision.
    [[nodiscard]] bench at(stage s) const { return {*by_, in_, s}; }
    /// On another status day.
    [[nodiscard]] bench on(date day) const {
        auto other = *this;
        other.in_.on = day;
        return other;
    }
    /// With another day of the decision.
    [[nodiscard]] bench signed_on(date day) const {
        auto other = *this;
        other.in_.signed_on = day;
        return other;
    }
    /// The same bench for a phase of the plan; 0 = the one that a dossier names, or any.
    [[nodiscard]] bench in_phase(int phase) const {
        auto other = *this;
        other.in_.phase = phase;
        return other;
    }

    /// The policy.
    [[nodiscard]] policy const& by() const { return *by_; }
    /// What dossiers are judged against.
    [[nodiscard]] context const& in() const { return in_; }
    /// The stage.
    [[nodiscard]] stage at() const { return at_; }

private:
    policy const* by_;
    context in_;
    stage at_;
};

/// What a failing test prints: the outcome, and each criterion that is not met with what was
/// required and what was observed. Sensitive facts are printed: tests hold no real persons' data.
[[nodiscard]] inline std::string describe(judged const& j, language in = language::en) {
    wording const say{in};
    auto text = std::string{label_of(j.found.result).in(in)} + "\n";
    for (auto const& f : j.found.findings) {
        if (f.what != standing::failed && f.what != standing::unknown) continue;
        auto const& c = *f.of;
        text += "  [" + std::string{label_of(f.what).in(in)} + "] " + std::string{c.id} + ": " +
                std::string{(f.what == standing::failed ? c.fails : c.says).in(in)} + "\n";
        if (&c == j.by->rules.by_track) {
            for (auto const* t : j.by->rules.live)
                if (meets(*t, j.facts, j.in) != truth::no)
                    text += "    " + std::string{t->id} + "\n";
            continue;
        }
        auto const e = explain(c, j.facts, j.in, j.at);
        auto const required = say.required(c.must);
        if (!required.empty()) text += "    required: " + required + "\n";
        for (auto const& line : say.observed(e.rule.then)) text += "    observed: " + line + "\n";
    }
    for (auto const& name : j.found.missing) text += "  not known: " + name + "\n";
    return text;
}

}  // namespace thidua::testing
