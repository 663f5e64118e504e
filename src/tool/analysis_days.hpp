// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/hanoi/timeline.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/rounds/terms.hpp>

namespace thidua::tool {

/// What dossiers are sought in where nobody named a round: the calendar as it came, judged when the
/// first phase was over. Any phase; no registry.
[[nodiscard]] inline context context_of_analysis(round_terms const& terms) {
    context c;
    c.how = terms.how();
    auto const* plan = terms.by().of;
    if (plan == nullptr) return c;
    c.addressees = plan->addressees;
    c.phases = resolve(*plan, hanoi::events_timeline.as_happened(), c.how);
    auto const& closing = c.phases.front().closing;
    c.on = closing.state == session_state::not_announced ? plan->issued : closing.day + days{30};
    c.signed_on = c.on;
    for (auto const& d : terms.with().deadlines)
        if (d.day) c.deadline = *d.day;
    return c;
}

}  // namespace thidua::tool
