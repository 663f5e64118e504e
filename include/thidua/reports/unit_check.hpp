// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/calendar/timeline.hpp>
#include <thidua/eligibility/remedy.hpp>
#include <thidua/io/csv_write.hpp>
#include <thidua/io/intake.hpp>
#include <thidua/logic/wording.hpp>
#include <thidua/rounds/decision.hpp>
#include <thidua/rounds/terms.hpp>

namespace thidua {

/// What a unit's own test reads before the unit submits. Views: everything outlives the call.
struct unit_check_view {
    intake const* read = nullptr;              ///< the unit's sheets
    round_decision const* decided = nullptr;   ///< the unit's dossiers as a round
    round_terms const* terms = nullptr;        ///< policy and settings
    context const* in = nullptr;               ///< what they are judged against
    known_calendar const* calendar = nullptr;  ///< for the names of events; nullptr = none
    stage at = stage::appraisal;               ///< stage of the round
    /// The submitting unit; without it every dossier is the unit's. A dossier that names no
    /// submitting unit stands in the unit's own sheet and is counted as its own.
    std::optional<unit_id> unit{};
};

/// One dossier of the unit.
struct checked_dossier {
    std::size_t at = 0;                      ///< its place in the batch
    outcome result = outcome::undetermined;  ///< the outcome
    remedy mend{};                           ///< empty for one that is ready

    /// Nothing stands against submitting it.
    [[nodiscard]] bool ready() const { return result == outcome::eligible; }
};

/// What the test found.
struct unit_check {
    std::vector<checked_dossier> dossiers{};  ///< in the order of the batch
    std::size_t of_others = 0;                ///< dossiers that another unit submits; not checked
    std::array<std::size_t, 5> by_outcome{};  ///< dossiers by `outcome`
    /// The unit's duty of priority: what it proposes (DESIGN: the reading of "ưu tiên").
    proposal_share share{};

    /// Whether the unit may submit as it is: there are dossiers, all of them are ready, and no row
    /// was rejected.
    bool ready = false;
};

/// Tests the sheets of one unit: completeness, eligibility, holds and double reward are the
/// findings of the round; what to mend is the remedy of each dossier that is not ready.
[[nodiscard]] unit_check check_unit(unit_check_view const& v);

/// The test for people: how many are ready, what is lacking in the others with the clause, how to
/// mend it and by when, what to look at, the unit's share of small collectives and of direct
/// individuals, leaders who claim a direct role, unknown columns with what was probably meant, and
/// rejected rows. `say` names units and movements (and has the language).
[[nodiscard]] std::string unit_check_text(unit_check const& found, unit_check_view const& v,
                                          wording const& say);

/// The same for machines, `"format": "thidua.check/1"`, one line with its end.
[[nodiscard]] std::string unit_check_json(unit_check const& found, unit_check_view const& v,
                                          wording const& say);

/// The columns of `can_bo_sung.csv`. `way`: 1 = the smallest set of changes that would do, 2 = the
/// next; all lines of one way are needed together. Empty where no set of three does: then the line
/// is one of the facts that are lacking. `kind`: `paper`, `fact`.
inline constexpr std::array<std::string_view, 10> to_supply_columns{
    "id", "recipient_name", "file", "row", "outcome_vi", "way", "kind", "name", "item_vi", "by"};

/// What is to be supplied: one line a dossier, way and paper or fact. `by`: the last day of
/// receipt, ISO; empty where the office set none.
[[nodiscard]] std::string to_supply_csv(unit_check const& found, unit_check_view const& v,
                                        csv_write_options const& options = {});

}  // namespace thidua
