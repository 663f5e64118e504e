// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include <thidua/nominations/declare.hpp>
#include <thidua/units/unit.hpp>

#include "row.hpp"

namespace thidua {

template <>
struct words_of<workload::subject> {
    static constexpr std::array<enumerator, 2> all{
        {{0, "collective", {"tập thể", "collective"}, {}},
         {1, "individual", {"cá nhân", "individual"}, {}}}};
};
template <>
struct words_of<workload::level> {
    static constexpr std::array<enumerator, 4> all{
        {{0, "whole_unit", {"toàn đơn vị", "whole unit"}, {}},
         {1, "department", {"phòng", "department"}, {}},
         {2, "team", {"tổ", "team"}, {}},
         {3, "none", {"không có", "none"}, {}}}};
};
template <>
struct words_of<workload::role> {
    static constexpr std::array<enumerator, 4> all{
        {{0, "leader", {"lãnh đạo", "leader"}, {}},
         {1, "specialist", {"chuyên viên", "specialist"}, {}},
         {2, "direct", {"trực tiếp", "direct"}, {}},
         {3, "none", {"không có", "none"}, {}}}};
};
template <>
struct words_of<workload::rating> {
    static constexpr std::array<enumerator, 4> all{
        {{0, "failed", {"không hoàn thành", "failed"}, {}},
         {1, "completed", {"hoàn thành", "completed"}, {}},
         {2, "good", {"hoàn thành tốt", "good"}, {}},
         {3, "excellent", {"hoàn thành xuất sắc", "excellent"}, {}}}};
};
template <>
struct words_of<workload::achievement> {
    static constexpr std::array<enumerator, 3> all{
        {{0, "regular", {"thường xuyên", "regular"}, {}},
         {1, "thematic", {"chuyên đề", "thematic"}, {}},
         {2, "extraordinary", {"đột xuất", "extraordinary"}, {}}}};
};

}  // namespace thidua

namespace workload {

/// W's five papers have no names, only places.
enum class paper : std::uint8_t { first, second, third, fourth, fifth };

}  // namespace workload

namespace thidua {

template <>
struct words_of<workload::paper> {
    static constexpr std::array<enumerator, 5> all{{{0, "first", {"thứ nhất", "first"}, {}},
                                                    {1, "second", {"thứ hai", "second"}, {}},
                                                    {2, "third", {"thứ ba", "third"}, {}},
                                                    {3, "fourth", {"thứ tư", "fourth"}, {}},
                                                    {4, "fifth", {"thứ năm", "fifth"}, {}}}};
};

}  // namespace thidua

/// W's columns as facts of a user's own, named as its file names them. Nothing of the library's
/// vocabulary is used: this is what a stranger with another sheet writes.
namespace workload::facts {

using thidua::date;
using thidua::fact;
using thidua::hundredths;
using thidua::own_fact;

// clang-format off
inline constexpr fact<std::uint32_t> id{{.name = "id", .label = {"mã", "id"}}, own_fact};
inline constexpr fact<workload::subject> subject{{.name = "subject_kind", .label = {"đối tượng", "subject"}}, own_fact};
inline constexpr fact<workload::level> level{{.name = "collective_level", .label = {"cấp của tập thể", "level of the collective"}}, own_fact};
inline constexpr fact<workload::role> role{{.name = "role", .label = {"vai trò", "role"}}, own_fact};
inline constexpr fact<workload::rating> rating{{.name = "rating", .label = {"mức xếp loại", "rating"}}, own_fact};
inline constexpr fact<workload::achievement> achievement{{.name = "achievement_kind", .label = {"loại thành tích", "kind of achievement"}}, own_fact};
inline constexpr fact<int> movement{{.name = "movement", .label = {"phong trào", "movement"}, .most = 255}, own_fact};
inline constexpr fact<date> achieved_from{{.name = "achieved_from", .label = {"thành tích từ ngày", "first day of the achievement"}}, own_fact};
inline constexpr fact<date> achieved_to{{.name = "achieved_to", .label = {"thành tích đến ngày", "last day of the achievement"}}, own_fact};
inline constexpr fact<date> submitted{{.name = "submitted", .label = {"ngày trình", "day of submission"}}, own_fact};
inline constexpr fact<thidua::set_of<paper>> documents{{.name = "documents", .label = {"hồ sơ", "papers"}}, own_fact};
inline constexpr fact<bool> under_discipline{{.name = "under_discipline", .label = {"đang bị xét kỷ luật", "under discipline"}}, own_fact};
inline constexpr fact<bool> under_inspection{{.name = "under_inspection", .label = {"đang bị thanh tra", "under inspection"}}, own_fact};
inline constexpr fact<bool> prior_award{{.name = "prior_award_same_achievement", .label = {"đã được khen về thành tích này", "awarded for it before"}}, own_fact};
inline constexpr fact<int> years_excellent{{.name = "years_excellent", .label = {"số năm xuất sắc", "excellent years"}, .most = 255}, own_fact};
inline constexpr fact<int> initiatives{{.name = "initiatives", .label = {"số sáng kiến", "initiatives"}, .most = 255}, own_fact};
inline constexpr fact<int> vote_percent{{.name = "council_vote_pct", .label = {"tỷ lệ phiếu", "share of votes"}, .most = 100}, own_fact};
inline constexpr fact<int> unit{{.name = "unit_id", .label = {"đơn vị", "unit"}, .most = unit_count - 1}, own_fact};
inline constexpr fact<hundredths> score{{.name = "score", .label = {"điểm", "score"}, .most = 10'000}, own_fact};
// clang-format on

/// What the criteria ask: the place of a fact in this list is its place among the attributes.
inline constexpr std::array<thidua::fact_info const*, 16> asked{
    &subject,          &role,
    &rating,           &achievement,
    &movement,         &achieved_from,
    &achieved_to,      &submitted,
    &documents,        &under_discipline,
    &under_inspection, &prior_award,
    &years_excellent,  &initiatives,
    &vote_percent,     &unit};

/// Whether the unit exists on the day of submission: derived, as the library's own facts of units
/// are, from the registry of the context.
inline constexpr fact<bool> unit_exists{
    {.name = "unit_exists", .label = {"đơn vị tồn tại vào ngày trình", "the unit exists"}},
    {.read = [](thidua::nomination const& n, thidua::context const& in) -> thidua::cell {
        constexpr std::size_t place_of_day{7};
        constexpr std::size_t place_of_unit{15};
        static_assert(asked[place_of_day] == &submitted && asked[place_of_unit] == &unit);
        if (n.attributes.size() != asked.size()) return {};
        auto const day = n.attributes[place_of_day];
        auto const which = n.attributes[place_of_unit];
        auto const number = static_cast<std::size_t>(which.value);
        if (day.state != thidua::said::value || which.state != thidua::said::value ||
            number >= in.units.size())
            return {};
        auto const& u = in.units[number];
        bool const exists = u.exists_from.raw() <= day.value && day.value <= u.exists_through.raw();
        return {thidua::said::value, exists ? 1 : 0};
    }}};

}  // namespace workload::facts
