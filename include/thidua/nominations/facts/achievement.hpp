// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/nominations/declare.hpp>

/// \file
/// The facts of a dossier about what is asked for, for what, and what speaks for it.
namespace thidua::facts {

// clang-format off
/// The form of commendation that is asked for: Bằng khen or Giấy khen.
inline constexpr fact<award_form> form{
    {.name = "form", .label = {"hình thức đề nghị khen thưởng", "form of commendation asked for"},
     .header = "Hình thức đề nghị khen thưởng",
     .aliases = {"Hình thức khen thưởng", "Mã hình thức khen thưởng", "Danh hiệu/Hình thức"},
     .shown_to = sensitivity::open},
    stored<&nomination::form>};

/// The type of commendation; it decides which track is asked for.
inline constexpr fact<thidua::commendation_type> commendation_type{
    {.name = "commendation_type", .label = {"loại hình khen thưởng", "type of commendation"},
     .header = "Loại hình khen thưởng", .aliases = {"Phân loại khen thưởng"},
     .shown_to = sensitivity::open},
    stored<&nomination::commendation_type>};

/// The phase of the plan that the row names; a blank names none.
inline constexpr fact<int> phase{
    {.name = "phase", .label = {"đợt thi đua", "phase"}, .header = "Đợt thi đua",
     .shown_to = sensitivity::open, .blank = {"không ghi đợt", "no phase named"}, .least = 1, .most = 2},
    stored<&nomination::phase>};

/// The movement; a name that the plan does not list is kept as it is.
inline constexpr fact<movement_id> movement{
    {.name = "movement", .label = {"phong trào thi đua", "movement"},
     .header = "Phong trào thi đua", .shown_to = sensitivity::open, .domain = name_domain::movement},
    stored<&nomination::movement>};

/// The group of the plan's tasks that the achievement belongs to.
inline constexpr fact<content_id> content{
    {.name = "content", .label = {"nội dung thi đua", "content group of the plan"},
     .header = "Nội dung thi đua",
     .domain = name_domain::content},
    stored<&nomination::content>};

/// Names one achievement of one recipient; the same in every dossier and in the history.
inline constexpr fact<thidua::achievement_id> achievement_id{
    {.name = "achievement_id", .label = {"mã thành tích", "achievement's identifier"},
     .header = "Mã thành tích", .domain = name_domain::achievement},
    stored<&nomination::achievement>};

/// First day of the achievement, included.
inline constexpr fact<date> achieved_from{
    {.name = "achieved_from", .label = {"ngày bắt đầu thành tích", "first day of the achievement"},
     .header = "Thành tích từ ngày", .aliases = {"Từ ngày"}, .shown_to = sensitivity::open},
    stored<&nomination::achieved_from>};

/// Last day of the achievement, included.
inline constexpr fact<date> achieved_to{
    {.name = "achieved_to", .label = {"ngày kết thúc thành tích", "last day of the achievement"},
     .header = "Thành tích đến ngày", .aliases = {"Đến ngày"}, .shown_to = sensitivity::open},
    stored<&nomination::achieved_to>};

/// How far the achievement reaches; asked for by the tracks of Art. 74(1)(b) and 75.
inline constexpr fact<thidua::influence> influence{
    {.name = "influence", .label = {"phạm vi ảnh hưởng", "scope of influence"},
     .header = "Phạm vi ảnh hưởng"},
    stored<&nomination::influence>};

/// The quality rating of `rating_year`.
inline constexpr fact<thidua::rating> rating{
    {.name = "rating", .label = {"mức xếp loại chất lượng", "quality rating"},
     .header = "Mức xếp loại chất lượng", .aliases = {"Xếp loại chất lượng"}},
    stored<&nomination::rating>};

/// The year of `rating`; 1990 to 2100, both included.
inline constexpr fact<int> rating_year{
    {.name = "rating_year", .label = {"năm xếp loại", "year of the rating"},
     .header = "Năm xếp loại", .least = 1990, .most = 2100},
    stored<&nomination::rating_year>};

/// The submitting unit's own order inside one submission; 1 = first.
inline constexpr fact<int> unit_rank{
    {.name = "unit_rank", .label = {"thứ tự đề nghị của đơn vị", "the unit's own order"},
     .header = "Thứ tự đề nghị", .aliases = {"Thứ tự ưu tiên của đơn vị"}, .least = 1, .most = 100'000},
    stored<&nomination::unit_rank>};

/// Score where the office keeps one: 0 to 100, two decimals, both ends included.
inline constexpr fact<hundredths> score{
    {.name = "score", .label = {"điểm thi đua", "score"}, .header = "Điểm thi đua",
     .unit = {"điểm", "points"}, .most = 10'000},
    stored<&nomination::score>};

/// Selected in the movement, Art. 74(1)(a): what the plan's own track asks for.
inline constexpr fact<bool> selected_in_movement{
    {.name = "selected_in_movement",
     .label = {"được bình xét trong phong trào thi đua", "selected in the movement"},
     .header = "Được bình xét trong phong trào thi đua", .aliases = {"Được bình xét"}},
    stored<&nomination::selected_in_movement>};

/// A claim of the submitting unit: a blank is "not claimed" and is printed so.
inline constexpr fact<bool> major_contribution{
    {.name = "major_contribution", .label = {"có đóng góp lớn", "great contribution"},
     .header = "Có đóng góp lớn",
     .blank = {"không đề nghị xét đóng góp lớn", "no great contribution claimed"}},
    stored<&nomination::major_contribution>};

/// The condition of Art. 74(1) on individuals, for every track.
inline constexpr fact<bool> exemplary{
    {.name = "exemplary",
     .label = {"gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
               "exemplary in following the Party's and the State's policies and laws"},
     .header = "Gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
     .aliases = {"Gương mẫu chấp hành"}},
    stored<&nomination::exemplary>};

/// The condition of Art. 74(3) on collectives: united inside.
inline constexpr fact<bool> united{
    {.name = "united", .label = {"nội bộ đoàn kết", "united inside"}, .header = "Nội bộ đoàn kết"},
    stored<&nomination::united>};

/// How many titles in an unbroken row; 0 to 60, both included.
inline constexpr fact<int> grassroots_fighter_streak{
    {.name = "grassroots_fighter_streak",
     .label = {"số lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở",
               "consecutive titles of Grassroots Emulation Fighter"},
     .header = "Số lần liên tục đạt danh hiệu Chiến sĩ thi đua cơ sở",
     .aliases = {"Số lần liên tục đạt CSTĐCS"}, .unit = {"lần", "times"}, .most = 60},
    stored<&nomination::grassroots_fighter_streak>};

/// How many titles in an unbroken row; 0 to 60, both included.
inline constexpr fact<int> excellent_collective_streak{
    {.name = "excellent_collective_streak",
     .label = {"số lần liên tục đạt danh hiệu Tập thể lao động xuất sắc",
               "consecutive titles of Excellent Labour Collective"},
     .header = "Số lần liên tục đạt danh hiệu Tập thể lao động xuất sắc",
     .aliases = {"Số lần liên tục đạt TTLĐXS"}, .unit = {"lần", "times"}, .most = 60},
    stored<&nomination::excellent_collective_streak>};

/// How many years in an unbroken row; 0 to 60, both included.
inline constexpr fact<int> excellent_years_streak{
    {.name = "excellent_years_streak",
     .label = {"số năm liên tục hoàn thành xuất sắc nhiệm vụ",
               "consecutive years of excellent completion of tasks"},
     .header = "Số năm liên tục hoàn thành xuất sắc nhiệm vụ", .unit = {"năm", "years"}, .most = 60},
    stored<&nomination::excellent_years_streak>};

/// Counted within the streak.
inline constexpr fact<int> initiatives{
    {.name = "initiatives",
     .label = {"số sáng kiến được công nhận trong thời gian đó", "recognised initiatives in that time"},
     .header = "Số sáng kiến được công nhận trong thời gian đó", .aliases = {"Số sáng kiến"},
     .unit = {"sáng kiến", "initiatives"}, .most = 1'000},
    stored<&nomination::initiatives>};

/// Counted within the streak.
inline constexpr fact<int> research_works{
    {.name = "research_works",
     .label = {"số đề tài đã nghiệm thu trong thời gian đó", "accepted research works in that time"},
     .header = "Số đề tài đã nghiệm thu trong thời gian đó", .aliases = {"Số đề tài"},
     .unit = {"đề tài", "research works"}, .most = 1'000},
    stored<&nomination::research_works>};
// clang-format on

}  // namespace thidua::facts
