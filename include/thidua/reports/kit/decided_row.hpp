// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

#include <thidua/reports/round_view.hpp>
#include <thidua/rounds/decision.hpp>
#include <thidua/units/unit.hpp>

namespace thidua {

/// One dossier of a decided round with all that belongs to it. Pointers into the round, which
/// outlives it; a row is cheap to copy.
struct decided_row {
    std::size_t place = 0;                       ///< in the batch
    nomination const* facts = nullptr;           ///< never nullptr
    nomination_texts const* texts = nullptr;     ///< never nullptr
    dossier_decision const* decision = nullptr;  ///< never nullptr
    unit const* works_in = nullptr;              ///< nullptr: not known
    unit const* submitting_unit = nullptr;       ///< nullptr: not known
    pool_decision const* pool = nullptr;         ///< nullptr: in no pool
    int phase = 0;                               ///< by which it is judged; 0 = not known
    bool listed = false;  ///< on the list of the round's stage (`round_decision::listed`)

    /// Of the dossier.
    [[nodiscard]] std::string_view id() const { return texts->id; }
    /// Of the recipient, as it is printed.
    [[nodiscard]] std::string_view name() const { return texts->recipient_name; }
    /// The outcome by the rules.
    [[nodiscard]] outcome result() const { return decision->assessed.result; }
};

/// The row of one dossier, by its place in the batch.
[[nodiscard]] inline decided_row row_of(round_view const& v, std::size_t place) {
    auto const units = v.in->units;
    auto const& n = v.batch->nominations[place];
    auto const& d = v.decided->dossiers[place];
    auto const unit_of = [&units](stated<unit_id> const& which) {
        return which.known() ? find_unit(units, *which) : nullptr;
    };
    return {.place = place,
            .facts = &n,
            .texts = &v.batch->texts[place],
            .decision = &d,
            .works_in = unit_of(n.unit),
            .submitting_unit = unit_of(n.submitting_unit),
            .pool = d.pool ? &v.decided->pools[*d.pool] : nullptr,
            .phase = v.in->phase != 0  ? v.in->phase
                     : n.phase.known() ? *n.phase
                                       : 0,
            .listed = v.decided->listed(place)};
}

}  // namespace thidua
