// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include <thidua/nominations/vocabulary.hpp>

namespace thidua {

/// What a round fills in: members of a nomination that no sheet has a column for. They are held in
/// a table like stored facts.
namespace round_facts {

// clang-format off
/// An award for the same achievement was found in the history.
inline constexpr fact<bool> found_in_history{
    {.name = "round.found_in_history",
     .label = {"đã tìm thấy trong lịch sử khen thưởng", "found in the history of awards"}},
    stored<&nomination::found_in_history>};
/// Another dossier of the round proposes the same achievement.
inline constexpr fact<bool> proposed_twice{
    {.name = "round.proposed_twice",
     .label = {"thành tích này được đề nghị ở hồ sơ khác", "proposed in another dossier as well"}},
    stored<&nomination::proposed_twice>};
/// Another dossier or award of the same recipient and type has days in common.
inline constexpr fact<bool> overlaps_another{
    {.name = "round.overlaps_another",
     .label = {"trùng thời gian với hồ sơ hoặc lần khen thưởng khác cùng loại hình",
               "days in common with another dossier or award of the same type"}},
    stored<&nomination::overlaps_another>};
/// The last day that the previous award has rewarded, included.
inline constexpr fact<date> rewarded_through{
    {.name = "round.rewarded_through",
     .label = {"ngày cuối của thành tích đã được khen thưởng lần trước",
               "last day that the previous award has rewarded"}},
    stored<&nomination::rewarded_through>};
/// Votes of the Council in favour.
inline constexpr fact<int> council_votes_for{
    {.name = "round.council_votes_for",
     .label = {"số phiếu đồng ý của Hội đồng", "votes of the Council in favour"}},
    stored<&nomination::council_votes_for>};
/// All members of the Council, present or not.
inline constexpr fact<int> council_members{
    {.name = "round.council_members", .label = {"số thành viên Hội đồng", "members of the Council"}},
    stored<&nomination::council_members>};
// clang-format on

}  // namespace round_facts

namespace detail {

inline constexpr std::array<fact_info const*, 6> filled_by_a_round{
    &round_facts::found_in_history, &round_facts::proposed_twice,    &round_facts::overlaps_another,
    &round_facts::rewarded_through, &round_facts::council_votes_for, &round_facts::council_members};

inline constexpr auto table_slots = [] {
    std::array<fact_info const*, stored_facts.size() + filled_by_a_round.size()> all{};
    std::size_t i = 0;
    for (auto const* f : stored_facts) all[i++] = f;
    for (auto const* f : filled_by_a_round) all[i++] = f;
    return all;
}();

}  // namespace detail

/// The facts that a table has a column for, beside those of users: all that a nomination holds.
[[nodiscard]] constexpr std::span<fact_info const* const> table_slots() {
    return detail::table_slots;
}

}  // namespace thidua
