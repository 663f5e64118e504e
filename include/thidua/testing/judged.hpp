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
    policy const* by = nullptr;
    nomination facts{};
    context in{};
    stage at = stage::closed;
    assessment found{};
};

/// A policy with what dossiers are judged against: the bench on which a policy is tested.
///
/// Views: policy and registry outlive it.
class bench {
public:
    bench(policy const& by, context in, stage at = stage::appraisal)
        : by_(&by), in_(std::move(in)), at_(at) {}

    [[nodiscard]] judged judge(nomination const& n) const {
        return {by_, n, in_, at_, assess(by_->rules, n, in_, at_)};
    }
    /// The same bench at another stage, on another status day, with another day of decision.
    [[nodiscard]] bench at(stage s) const { return {*by_, in_, s}; }
    [[nodiscard]] bench on(date day) const {
        auto other = *this;
        other.in_.on = day;
        return other;
    }
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

    [[nodiscard]] policy const& by() const { return *by_; }
    [[nodiscard]] context const& in() const { return in_; }
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
