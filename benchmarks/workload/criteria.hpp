// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/logic/criterion.hpp>

#include "vocabulary.hpp"

/// W's ten criteria as the library's data. **They are synthetic and not the plan's law.**
namespace workload::criteria {

using thidua::criterion;
using thidua::date;

namespace detail {

constexpr date day_of(std::uint16_t days) { return date::from_raw(days); }

inline constexpr auto extraordinary = facts::achievement == achievement::extraordinary;
inline constexpr auto lenient =
    facts::subject == subject::collective || facts::role == role::direct;

}  // namespace detail

inline constexpr criterion achieved_in_window{
    .id = "w.achieved_in_window",
    .must = facts::achieved_to >= detail::day_of(first_day) &&
            facts::achieved_to <= detail::day_of(last_day)};
inline constexpr criterion begun_in_window{
    .id = "w.begun_in_window",
    .must = facts::achieved_from >= detail::day_of(first_day) || detail::extraordinary};
inline constexpr criterion submitted_in_time{
    .id = "w.submitted_in_time", .must = facts::submitted <= detail::day_of(last_submission)};
inline constexpr criterion rated{.id = "w.rated",
                                 .must = facts::rating == rating::excellent ||
                                         (facts::rating >= rating::good && detail::lenient)};
inline constexpr criterion in_good_standing{
    .id = "w.in_good_standing", .must = !facts::under_discipline && !facts::under_inspection};
inline constexpr criterion papers{
    .id = "w.papers",
    .must = facts::documents.has_all(paper::first, paper::second, paper::third, paper::fourth,
                                     paper::fifth) ||
            (detail::extraordinary &&
             facts::documents.has_all(paper::first, paper::second, paper::third))};
inline constexpr criterion not_awarded_before{.id = "w.not_awarded_before",
                                              .must = !facts::prior_award};
inline constexpr criterion voted{.id = "w.voted",
                                 .must = facts::vote_percent >= 80 || detail::extraordinary};
inline constexpr criterion merits{.id = "w.merits",
                                  .must = detail::extraordinary || facts::initiatives >= 1 ||
                                          facts::years_excellent >= 2 || facts::movement != 0};
inline constexpr criterion unit_exists{.id = "w.unit_exists", .must = facts::unit_exists};

/// In the order of the mask: the first one is bit 0.
inline constexpr std::array<criterion const*, 10> all{&achieved_in_window,
                                                      &begun_in_window,
                                                      &submitted_in_time,
                                                      &rated,
                                                      &in_good_standing,
                                                      &papers,
                                                      &not_awarded_before,
                                                      &voted,
                                                      &merits,
                                                      &unit_exists};

}  // namespace workload::criteria
