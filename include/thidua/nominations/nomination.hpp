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
    stated<thidua::recipient_kind> recipient_kind{};    ///< see `facts::recipient_kind`
    stated<thidua::recipient_id> recipient{};           ///< see `facts::recipient_id`
    stated<thidua::sex> sex{};                          ///< see `facts::sex`
    stated<bool> posthumous{};                          ///< see `facts::posthumous`
    stated<unit_id> unit{};                             ///< see `facts::unit`
    stated<unit_id> recipient_unit{};                   ///< see `facts::recipient_unit`
    stated<unit_id> submitting_unit{};                  ///< see `facts::submitting_unit`
    stated<thidua::collective_kind> collective_kind{};  ///< see `facts::collective_kind`
    stated<int> headcount{};                            ///< see `facts::headcount`
    stated<int> women_headcount{};                      ///< see `facts::women_headcount`
    stated<thidua::position> position{};                ///< see `facts::position`
    stated<thidua::direct_role> direct_role{};          ///< see `facts::direct_role`

    // What is asked for, and for what.
    stated<award_form> form{};                              ///< see `facts::form`
    stated<thidua::commendation_type> commendation_type{};  ///< see `facts::commendation_type`
    stated<int> phase{};                                    ///< see `facts::phase`
    stated<movement_id> movement{};                         ///< see `facts::movement`
    stated<content_id> content{};                           ///< see `facts::content`
    stated<thidua::achievement_id> achievement{};           ///< see `facts::achievement_id`
    stated<date> achieved_from{};                           ///< first day, included
    stated<date> achieved_to{};                             ///< last day, included
    stated<thidua::influence> influence{};                  ///< see `facts::influence`

    // What speaks for it.
    stated<thidua::rating> rating{};            ///< see `facts::rating`
    stated<int> rating_year{};                  ///< see `facts::rating_year`
    stated<int> unit_rank{};                    ///< 1 = the unit's first
    stated<hundredths> score{};                 ///< 0 to 100
    stated<bool> selected_in_movement{};        ///< see `facts::selected_in_movement`
    stated<bool> major_contribution{};          ///< see `facts::major_contribution`
    stated<bool> exemplary{};                   ///< see `facts::exemplary`
    stated<bool> united{};                      ///< see `facts::united`
    stated<int> grassroots_fighter_streak{};    ///< titles in a row
    stated<int> excellent_collective_streak{};  ///< titles in a row
    stated<int> excellent_years_streak{};       ///< years in a row
    stated<int> initiatives{};                  ///< within the streak
    stated<int> research_works{};               ///< within the streak

    // What stands against it.
    stated<bool> discipline_pending{};   ///< see `facts::discipline_pending`
    stated<date> discipline_ended_on{};  ///< last day, included
    stated<bool> under_investigation{};  ///< see `facts::under_investigation`
    stated<bool> complaint_pending{};    ///< see `facts::complaint_pending`
    stated<bool> press_case_pending{};   ///< see `facts::press_case_pending`
    stated<date> status_on{};            ///< see `facts::status_on`
    stated<bool> rewarded_before{};      ///< see `facts::rewarded_before`

    // The papers and their way.
    stated<submission_id> submission{};     ///< see `facts::submission`
    stated<int> ordinal{};                  ///< see `facts::ordinal`
    stated<thidua::procedure> procedure{};  ///< see `facts::procedure`
    stated<int> simplified_case{};          ///< 1 to 5
    stated<set_of<document>> documents{};   ///< see `facts::documents`
    stated<date> submitted_on{};            ///< day of the tờ trình
    stated<date> received_on{};             ///< see `facts::received_on`

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
