// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <thidua/base/enumerators.hpp>
#include <thidua/logic/criterion.hpp>
#include <thidua/logic/evaluate.hpp>

namespace thidua {

/// What became of one criterion for one dossier.
enum class standing : std::uint8_t {
    met,
    failed,
    unknown,         ///< something that it needs is not known
    not_applicable,  ///< its `applies` is no
    not_due,         ///< falls due at a later stage
};

template <>
struct words_of<standing> {
    static constexpr std::array<enumerator, 5> all{{
        {0, "met", {"đạt", "met"}, {}},
        {1, "failed", {"không đạt", "failed"}, {}},
        {2, "unknown", {"chưa đủ căn cứ", "unknown"}, {}},
        {3, "not_applicable", {"không áp dụng", "not applicable"}, {}},
        {4, "not_due", {"chưa đến bước", "not due"}, {}},
    }};
};

/// The value of a rule with its exceptions.
struct ruling {
    truth value = truth::unknown;  ///< whether what is asked is met
    /// The exception that decided, the innermost one; with `other` the first of two that disagree.
    exception const* live = nullptr;
    exception const* other = nullptr;  ///< two live exceptions of one rule disagree: a conflict
    bool in_doubt = false;             ///< an exception may be live and would change the value

    friend constexpr bool operator==(ruling const&, ruling const&) = default;
};

namespace detail {

/// Deepest chain of exceptions to exceptions; `rule_book` refuses longer and cyclic ones.
inline constexpr int exception_depth = 8;

[[nodiscard]] constexpr ruling rule_with(condition const& own,
                                         std::array<exception const*, 2> const& unless,
                                         nomination const& dossier, context const& in,
                                         int depth_left) {
    ruling r{evaluate(own, dossier, in)};
    if (depth_left == 0) return r;
    exception const* decided_by = nullptr;  // the live exception whose known answer stands
    bool any_live = false;
    bool any_doubtful = false;
    bool all_known = true;
    std::array<truth, 2> live{truth::no, truth::no};
    for (std::size_t i = 0; i < unless.size(); ++i) {
        auto const* e = unless[i];
        if (e == nullptr) continue;
        live[i] = evaluate(e->when, dossier, in);
        any_doubtful = any_doubtful || live[i] == truth::unknown;
        if (live[i] != truth::yes) continue;
        auto const inner = rule_with(e->then, e->unless, dossier, in, depth_left - 1);
        if (!any_live) r = {inner.value, inner.live != nullptr ? inner.live : e};
        any_live = true;
        if (inner.value == truth::unknown) {
            all_known = false;
        } else if (decided_by == nullptr) {
            decided_by = e;
            r.value = inner.value;
        } else if (inner.value != r.value) {
            return {truth::unknown, decided_by, e};
        }
    }
    if (!all_known) r.value = truth::unknown;
    if (!any_doubtful) return r;
    for (std::size_t i = 0; i < unless.size(); ++i) {
        if (live[i] != truth::unknown) continue;
        auto const* e = unless[i];
        if (rule_with(e->then, e->unless, dossier, in, depth_left - 1).value != r.value)
            r.in_doubt = true;
    }
    if (r.in_doubt) r.value = truth::unknown;
    return r;
}

}  // namespace detail

/// `must` with its exceptions, whether or not the criterion applies or is due.
///
/// A live exception (its `when` is yes) replaces the rule; two that disagree make it unknown; one
/// that may be live and would change the value makes it unknown too.
[[nodiscard]] constexpr ruling rule(criterion const& c, nomination const& dossier,
                                    context const& in) {
    return detail::rule_with(c.must, c.unless, dossier, in, detail::exception_depth);
}

/// What became of a criterion at a stage.
struct finding {
    criterion const* of = nullptr;      ///< which criterion
    standing what = standing::unknown;  ///< what became of it
    ruling by{};                        ///< how the rule came out, where it was judged
};

/// Judges one criterion for one dossier at a stage of the round.
///
/// If it is not known whether the criterion applies, a `must` that is met anyway counts as met.
[[nodiscard]] constexpr finding judge(criterion const& c, nomination const& dossier,
                                      context const& in, stage at = stage::closed) {
    finding f{&c, standing::unknown, {}};
    if (c.due > at || (!c.due_when.empty() && evaluate(c.due_when, dossier, in) != truth::yes)) {
        f.what = standing::not_due;
        return f;
    }
    auto const applies = evaluate(c.applies, dossier, in);
    if (applies == truth::no) {
        f.what = standing::not_applicable;
        return f;
    }
    f.by = rule(c, dossier, in);
    auto const met = ~applies | f.by.value;
    f.what = met == truth::yes  ? standing::met
             : met == truth::no ? standing::failed
                                : standing::unknown;
    return f;
}

}  // namespace thidua
