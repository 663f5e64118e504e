// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/nominations/declare.hpp>

/// \file
/// The facts of a dossier about discipline, inspections and earlier rewards: sensitive.
namespace thidua::facts {

// clang-format off
/// Discipline is being considered or carried out.
inline constexpr fact<bool> discipline_pending{
    {.name = "discipline_pending",
     .label = {"đang bị xem xét, thi hành kỷ luật", "discipline being considered or carried out"},
     .header = "Đang bị xem xét, thi hành kỷ luật", .aliases = {"Đang bị xem xét kỷ luật"},
     .shown_to = sensitivity::sensitive},
    stored<&nomination::discipline_pending>};

/// Last day of a discipline that has ended, included. Never disciplined = does not apply.
inline constexpr fact<date> discipline_ended_on{
    {.name = "discipline_ended_on", .label = {"ngày hết thời hạn kỷ luật", "last day of the discipline"},
     .header = "Ngày hết thời hạn kỷ luật", .shown_to = sensitivity::sensitive},
    stored<&nomination::discipline_ended_on>};

/// An investigation, inspection or audit goes on because of signs of a violation.
inline constexpr fact<bool> under_investigation{
    {.name = "under_investigation",
     .label = {"đang bị điều tra, thanh tra, kiểm toán, kiểm tra do có dấu hiệu vi phạm",
               "investigation, inspection or audit with signs of a violation"},
     .header = "Đang bị điều tra, thanh tra, kiểm toán, kiểm tra do có dấu hiệu vi phạm",
     .aliases = {"Đang bị thanh tra, kiểm tra", "Đang bị điều tra, thanh tra, kiểm toán, kiểm tra"},
     .shown_to = sensitivity::sensitive},
    stored<&nomination::under_investigation>};

/// A complaint or a denunciation is being verified.
inline constexpr fact<bool> complaint_pending{
    {.name = "complaint_pending",
     .label = {"có đơn thư khiếu nại, tố cáo đang được xác minh",
               "complaint or denunciation being verified"},
     .header = "Có đơn thư khiếu nại, tố cáo đang được xác minh",
     .aliases = {"Có đơn thư khiếu nại, tố cáo"}, .shown_to = sensitivity::sensitive},
    stored<&nomination::complaint_pending>};

/// The press reported corruption or misconduct, and it is being verified.
inline constexpr fact<bool> press_case_pending{
    {.name = "press_case_pending",
     .label = {"bị báo chí nêu vấn đề tham nhũng, tiêu cực đang được xác minh",
               "corruption reported by the press, being verified"},
     .header = "Báo chí nêu vấn đề tham nhũng, tiêu cực đang được xác minh",
     .aliases = {"Báo chí nêu vấn đề tiêu cực"}, .shown_to = sensitivity::sensitive},
    stored<&nomination::press_case_pending>};

/// The day on which the five facts before were confirmed.
inline constexpr fact<date> status_on{
    {.name = "status_on", .label = {"ngày xác nhận tình trạng", "day on which the status was confirmed"},
     .header = "Ngày xác nhận tình trạng"},
    stored<&nomination::status_on>};

/// What the row itself says; the history is compared apart, see `already_rewarded`.
inline constexpr fact<bool> rewarded_before{
    {.name = "rewarded_before",
     .label = {"đã được khen thưởng về thành tích này", "already commended for this achievement"},
     .header = "Đã được khen thưởng về thành tích này", .aliases = {"Đã được khen thưởng"}},
    stored<&nomination::rewarded_before>};
// clang-format on

}  // namespace thidua::facts
