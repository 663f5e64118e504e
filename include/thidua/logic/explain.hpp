// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <vector>

#include <thidua/logic/judge.hpp>
#include <thidua/logic/trace.hpp>

namespace thidua {

/// A rule's own condition, or an exception's, followed step by step, with the exceptions under it.
struct explained_rule {
    exception const* of = nullptr;         ///< nullptr: the criterion's own rule
    truth live = truth::yes;               ///< whether the exception is live; yes for the own rule
    trace when{};                          ///< why the exception is live; empty for the own rule
    trace then{};                          ///< what is asked, and what was observed
    std::vector<explained_rule> unless{};  ///< its exceptions, live or not, in their order
};

/// Everything there is to say about one criterion for one dossier.
struct explanation {
    finding what{};         ///< the finding
    trace applies{};        ///< why it applies; empty = it always does
    explained_rule rule{};  ///< the criterion's own rule with its exceptions below
};

namespace detail {

[[nodiscard]] inline std::vector<explained_rule> explain_exceptions(
    std::array<exception const*, 2> const& unless, nomination const& dossier, context const& in,
    int depth_left) {
    std::vector<explained_rule> all;
    for (auto const* e : unless) {
        if (e == nullptr || depth_left == 0) continue;
        auto when = follow(e->when, dossier, in);
        auto const live = when.value();
        all.push_back({e, live, std::move(when), follow(e->then, dossier, in),
                       explain_exceptions(e->unless, dossier, in, depth_left - 1)});
    }
    return all;
}

}  // namespace detail

/// Explains one criterion. The finding is that of `judge`.
[[nodiscard]] inline explanation explain(criterion const& c, nomination const& dossier,
                                         context const& in, stage at = stage::closed) {
    return {judge(c, dossier, in, at),
            follow(c.applies, dossier, in),
            {nullptr,
             truth::yes,
             {},
             follow(c.must, dossier, in),
             detail::explain_exceptions(c.unless, dossier, in, detail::exception_depth)}};
}

}  // namespace thidua
