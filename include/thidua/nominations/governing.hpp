// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instrument.hpp>
#include <thidua/nominations/nomination.hpp>

namespace thidua {

/// Whether a clause governs a dossier: its instrument is in force on the day of receipt. Where that
/// day is not known, every clause that is cited may. Inferred: dossiers received before a change
/// finish under the old text.
[[nodiscard]] constexpr bool governs(citation const& c, nomination const& n) {
    return c.given() && (!n.received_on.known() || c.of->in_force_on(*n.received_on));
}

}  // namespace thidua
