// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <thidua/analysis/atoms.hpp>
#include <thidua/eligibility/outcome.hpp>
#include <thidua/eligibility/rule_set.hpp>

namespace thidua::analysis::detail {

/// A step of a condition over atoms: the program with every atom folded into one step.
struct step {
    enum class kind : std::uint8_t { atom, all_of, any_of, negate } what = kind::atom;
    std::size_t atom = 0;
};
/// Empty = always yes.
struct parsed_condition {
    std::vector<step> steps{};
};
/// A rule, or an exception with what makes it live.
struct parsed_rule {
    exception const* of = nullptr;  ///< nullptr: the criterion's own rule
    parsed_condition when{};
    parsed_condition own{};
    std::vector<parsed_rule> unless{};
};
struct parsed_criterion {
    criterion const* of = nullptr;
    parsed_condition applies{};
    parsed_condition due_when{};
    parsed_rule must{};
};
struct parsed_track {
    track const* of = nullptr;
    parsed_condition type{};
    parsed_condition applies{};
    std::vector<parsed_criterion> asks{};
};
/// One criterion of the list with all that turns it: for `by_track` the live tracks.
struct decision {
    criterion const* of = nullptr;
    bool by_track = false;
    parsed_criterion own{};
    std::vector<parsed_track> tracks{};
    std::size_t first_atom = 0;
    std::size_t end_atom = 0;
};
struct parsed_rules {
    rule_set rules{};
    std::vector<atom> atoms{};
    std::vector<decision> decisions{};
};

[[nodiscard]] parsed_rules parse(rule_set const& rules);

/// Where the atoms of a program lie: pairs of first step and end.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> atom_spans(
    std::span<node const> code);

/// What two exceptions make of a rule, see `thidua::rule`. An exception that is not there has
/// `live` no.
struct ruled {
    truth value = truth::unknown;
    bool conflict = false;
};
[[nodiscard]] constexpr ruled rule_of(truth own, std::array<truth, 2> const& live,
                                      std::array<truth, 2> const& then) {
    auto value = own;
    bool any_live = false;
    bool all_known = true;
    bool decided = false;
    for (std::size_t i = 0; i < 2; ++i) {
        if (live[i] != truth::yes) continue;
        if (!any_live) value = then[i];
        any_live = true;
        if (then[i] == truth::unknown) {
            all_known = false;
        } else if (!decided) {
            decided = true;
            value = then[i];
        } else if (then[i] != value) {
            return {truth::unknown, true};
        }
    }
    if (!all_known) value = truth::unknown;
    for (std::size_t i = 0; i < 2; ++i)
        if (live[i] == truth::unknown && then[i] != value) return {truth::unknown, false};
    return {value, false};
}

[[nodiscard]] constexpr standing standing_of(truth due, truth applies, truth must) {
    if (due != truth::yes) return standing::not_due;
    if (applies == truth::no) return standing::not_applicable;
    auto const met = ~applies | must;
    return met == truth::yes  ? standing::met
           : met == truth::no ? standing::failed
                              : standing::unknown;
}

/// What a standing of a criterion contributes to the outcome, which is the least contribution.
[[nodiscard]] constexpr outcome contribution(failure kind, standing what) {
    if (kind == failure::notice) return outcome::eligible;
    if (what == standing::failed) return static_cast<outcome>(kind);
    return what == standing::unknown ? outcome::undetermined : outcome::eligible;
}

/// The rules over any algebra of answers: truths, or diagrams of truths. An algebra has `value`,
/// `atom(i)`, `constant(truth)`, `all(a, b)`, `any(a, b)`, `negate(a)`,
/// `ruling(own, live, then)`, `stand(due, applies, must)`, `at_stage(stage due)`.
template <class Algebra>
class rules_over {
public:
    using value = typename Algebra::value;
    explicit rules_over(Algebra& in) : in_(in) {}

    [[nodiscard]] value of(parsed_condition const& c) {
        std::vector<value> stack;
        for (auto const& s : c.steps) {
            if (s.what == step::kind::atom) {
                stack.push_back(in_.atom(s.atom));
                continue;
            }
            if (s.what == step::kind::negate) {
                stack.back() = in_.negate(stack.back());
                continue;
            }
            auto const b = stack.back();
            stack.pop_back();
            stack.back() =
                s.what == step::kind::all_of ? in_.all(stack.back(), b) : in_.any(stack.back(), b);
        }
        return stack.empty() ? in_.constant(truth::yes) : stack.back();
    }
    /// What a rule says with its exceptions; whether it is live itself is not asked.
    [[nodiscard]] value of(parsed_rule const& r) {
        auto const own = of(r.own);
        if (r.unless.empty()) return own;
        std::array<value, 2> live{in_.constant(truth::no), in_.constant(truth::no)};
        std::array<value, 2> then{in_.constant(truth::no), in_.constant(truth::no)};
        for (std::size_t i = 0; i < r.unless.size() && i < 2; ++i) {
            live[i] = of(r.unless[i].when);
            then[i] = of(r.unless[i]);
        }
        return in_.ruling(own, live, then);
    }
    /// Whether a track is met.
    [[nodiscard]] value of(parsed_track const& t) {
        auto met = in_.all(of(t.type), of(t.applies));
        for (auto const& c : t.asks)
            met = in_.all(met, in_.any(in_.negate(of(c.applies)), of(c.must)));
        return met;
    }
    /// The standing of a criterion.
    [[nodiscard]] value of(decision const& d) {
        auto const at_stage = in_.at_stage(d.of->due);
        if (!d.by_track)
            return in_.stand(in_.all(at_stage, of(d.own.due_when)), of(d.own.applies),
                             of(d.own.must));
        auto any = in_.constant(truth::no);
        for (auto const& t : d.tracks) any = in_.any(any, of(t));
        return in_.stand(at_stage, in_.constant(truth::yes), any);
    }

private:
    Algebra& in_;
};

/// Answers of one case. `standing` values share the type by their number.
class case_algebra {
public:
    using value = truth;
    case_algebra(std::span<truth const> atoms, stage at) : atoms_(atoms), at_(at) {}

    [[nodiscard]] truth atom(std::size_t i) const { return i == turned ? turned_to : atoms_[i]; }
    [[nodiscard]] truth constant(truth t) const { return t; }
    [[nodiscard]] truth all(truth a, truth b) const { return a & b; }
    [[nodiscard]] truth any(truth a, truth b) const { return a | b; }
    [[nodiscard]] truth negate(truth a) const { return ~a; }
    [[nodiscard]] truth ruling(truth own, std::array<truth, 2> const& live,
                               std::array<truth, 2> const& then) const {
        return rule_of(own, live, then).value;
    }
    [[nodiscard]] truth stand(truth due, truth applies, truth must) const {
        return static_cast<truth>(standing_of(due, applies, must));
    }
    [[nodiscard]] truth at_stage(stage due) const { return truth_of(due <= at_); }

    /// One atom may be read as another answer than the case's.
    std::size_t turned = static_cast<std::size_t>(-1);
    truth turned_to = truth::unknown;

private:
    std::span<truth const> atoms_;
    stage at_;
};

[[nodiscard]] inline standing judge(decision const& d, case_algebra& in) {
    return static_cast<standing>(rules_over<case_algebra>{in}.of(d));
}

}  // namespace thidua::analysis::detail
