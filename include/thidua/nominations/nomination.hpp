// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <span>

#include <thidua/calendar/date.hpp>
#include <thidua/logic/cell.hpp>
#include <thidua/logic/value.hpp>
#include <thidua/nominations/values.hpp>
#include <thidua/units/unit.hpp>

namespace thidua {

/// The facts of one dossier. Each is nothing, a value, or "does not apply"; nothing is the start
/// and is never read as zero or no. Texts stand beside it in `nomination_texts`.
///
/// What each means is declared in `nominations/facts/`, under the same name.
struct nomination {
    // Who.
    stated<thidua::recipient_kind> recipient_kind{};
    stated<thidua::recipient_id> recipient{};
    stated<thidua::sex> sex{};
    stated<bool> posthumous{};
    stated<unit_id> unit{};
    stated<unit_id> recipient_unit{};
    stated<unit_id> submitting_unit{};
    stated<thidua::collective_kind> collective_kind{};
    stated<int> headcount{};
    stated<int> women_headcount{};
    stated<thidua::position> position{};
    stated<thidua::direct_role> direct_role{};

    // What is asked for, and for what.
    stated<award_form> form{};
    stated<thidua::commendation_type> commendation_type{};
    stated<int> phase{};
    stated<movement_id> movement{};
    stated<content_id> content{};
    stated<thidua::achievement_id> achievement{};
    stated<date> achieved_from{};
    stated<date> achieved_to{};
    stated<thidua::influence> influence{};

    // What speaks for it.
    stated<thidua::rating> rating{};
    stated<int> rating_year{};
    stated<int> unit_rank{};
    stated<hundredths> score{};
    stated<bool> selected_in_movement{};
    stated<bool> major_contribution{};
    stated<bool> exemplary{};
    stated<bool> united{};
    stated<int> grassroots_fighter_streak{};
    stated<int> excellent_collective_streak{};
    stated<int> excellent_years_streak{};
    stated<int> initiatives{};
    stated<int> research_works{};

    // What stands against it.
    stated<bool> discipline_pending{};
    stated<date> discipline_ended_on{};
    stated<bool> under_investigation{};
    stated<bool> complaint_pending{};
    stated<bool> press_case_pending{};
    stated<date> status_on{};
    stated<bool> rewarded_before{};

    // The papers and their way.
    stated<submission_id> submission{};
    stated<int> ordinal{};
    stated<thidua::procedure> procedure{};
    stated<int> simplified_case{};
    stated<set_of<document>> documents{};
    stated<date> submitted_on{};
    stated<date> received_on{};

    // Filled by a round, no columns of a sheet.
    stated<bool> found_in_history{};  ///< whether a past award for this achievement was found
    stated<bool> proposed_twice{};  ///< another dossier of the batch asks for the same achievement
    stated<bool>
        overlaps_another{};  ///< same recipient and type, overlapping days, batch or history
    /// Last day that the recipient's previous award of this type has rewarded; "does not apply":
    /// none was found.
    stated<date> rewarded_through{};
    stated<int> council_votes_for{};  ///< of the City's Council
    stated<int> council_members{};    ///< all members, present or not

    /// Facts that a user added, in the order of the list they were bound to. Not owned: whoever
    /// fills it keeps it as long as the dossier.
    std::span<cell const> attributes{};
};

}  // namespace thidua
