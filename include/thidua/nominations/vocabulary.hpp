// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <span>
#include <string_view>

#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/facts/claims.hpp>
#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/facts/dossier.hpp>
#include <thidua/nominations/facts/history.hpp>
#include <thidua/nominations/facts/recipient.hpp>
#include <thidua/nominations/facts/standing.hpp>
#include <thidua/nominations/facts/submitter.hpp>

namespace thidua {

namespace detail {

inline constexpr std::array<fact_info const*, 48> stored_facts{
    &facts::ordinal,
    &facts::submission,
    &facts::recipient_kind,
    &facts::recipient_id,
    &facts::sex,
    &facts::posthumous,
    &facts::unit,
    &facts::recipient_unit,
    &facts::submitting_unit,
    &facts::collective_kind,
    &facts::headcount,
    &facts::women_headcount,
    &facts::position,
    &facts::direct_role,
    &facts::form,
    &facts::commendation_type,
    &facts::phase,
    &facts::movement,
    &facts::content,
    &facts::achievement_id,
    &facts::achieved_from,
    &facts::achieved_to,
    &facts::influence,
    &facts::rating,
    &facts::rating_year,
    &facts::unit_rank,
    &facts::score,
    &facts::selected_in_movement,
    &facts::major_contribution,
    &facts::exemplary,
    &facts::united,
    &facts::grassroots_fighter_streak,
    &facts::excellent_collective_streak,
    &facts::excellent_years_streak,
    &facts::initiatives,
    &facts::research_works,
    &facts::discipline_pending,
    &facts::discipline_ended_on,
    &facts::under_investigation,
    &facts::complaint_pending,
    &facts::press_case_pending,
    &facts::status_on,
    &facts::rewarded_before,
    &facts::procedure,
    &facts::simplified_case,
    &facts::documents,
    &facts::submitted_on,
    &facts::received_on,
};
inline constexpr std::array<fact_info const*, 16> derived_facts{&facts::lane,
                                                                &facts::achievement_in_phase,
                                                                &facts::begins_before_phase,
                                                                &facts::recipient_exists,
                                                                &facts::already_rewarded,
                                                                &facts::decided_on,
                                                                &facts::deadline,
                                                                &facts::households_admitted,
                                                                &facts::proposed_twice,
                                                                &facts::overlaps_another,
                                                                &facts::rewarded_through,
                                                                &facts::contribution_claimed,
                                                                &facts::asked_posthumously,
                                                                &facts::economic_organisation,
                                                                &facts::submitting_unit_competent,
                                                                &facts::submits_through};

}  // namespace detail

/// Every fact that a dossier stores and a sheet may have a column for, in the order of the sheet.
[[nodiscard]] constexpr std::span<fact_info const* const> stored_facts() {
    return detail::stored_facts;
}
/// Every fact that follows from a dossier and its context.
[[nodiscard]] constexpr std::span<fact_info const* const> derived_facts() {
    return detail::derived_facts;
}
/// The fact of that machine name, stored or derived, or nullptr.
[[nodiscard]] constexpr fact_info const* find_fact(std::string_view name) {
    for (auto const* f : stored_facts())
        if (f->name == name) return f;
    for (auto const* f : derived_facts())
        if (f->name == name) return f;
    return nullptr;
}

}  // namespace thidua
