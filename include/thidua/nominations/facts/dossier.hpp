// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/nominations/declare.hpp>

/// \file
/// The facts of a dossier about its papers and their way.
namespace thidua::facts {

// clang-format off
/// The proposal letter (tờ trình) whose list the dossier stands in.
inline constexpr fact<thidua::submission_id> submission{
    {.name = "submission", .label = {"tờ trình", "submission"}, .header = "Mã tờ trình",
     .domain = name_domain::submission},
    stored<&nomination::submission>};

/// The number of the row in its list; nothing is decided by it.
inline constexpr fact<int> ordinal{
    {.name = "ordinal", .label = {"số thứ tự", "ordinal"}, .header = "STT", .aliases = {"Số thứ tự", "TT"},
     .shown_to = sensitivity::open, .most = 1'000'000'000},
    stored<&nomination::ordinal>};

/// The standard or the simplified procedure; it decides which papers are asked for.
inline constexpr fact<thidua::procedure> procedure{
    {.name = "procedure", .label = {"thủ tục khen thưởng", "procedure"}, .header = "Thủ tục khen thưởng",
     .aliases = {"Thủ tục"}},
    stored<&nomination::procedure>};

/// Which of the five cases of the simplified procedure, 1 to 5.
inline constexpr fact<int> simplified_case{
    {.name = "simplified_case",
     .label = {"trường hợp áp dụng thủ tục đơn giản", "case of the simplified procedure"},
     .header = "Trường hợp áp dụng thủ tục đơn giản", .least = 1, .most = 5},
    stored<&nomination::simplified_case>};

/// The papers of the dossier: each stated to be there, stated to be lacking, or not spoken of.
inline constexpr fact<set_of<document>> documents{
    {.name = "documents", .label = {"thành phần hồ sơ", "papers of the dossier"},
     .header = "Thành phần hồ sơ", .aliases = {"Hồ sơ kèm theo"}},
    stored<&nomination::documents>};

/// The day of the proposal letter (tờ trình).
inline constexpr fact<date> submitted_on{
    {.name = "submitted_on", .label = {"ngày tờ trình", "day of the proposal letter"},
     .header = "Ngày tờ trình"},
    stored<&nomination::submitted_on>};

/// Governs papers, procedure, deadlines, and which decree applies.
inline constexpr fact<date> received_on{
    {.name = "received_on", .label = {"ngày tiếp nhận hồ sơ", "day of receipt"},
     .header = "Ngày tiếp nhận hồ sơ", .aliases = {"Ngày tiếp nhận"}},
    stored<&nomination::received_on>};
// clang-format on

}  // namespace thidua::facts
