// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/sample.hpp>

/// \file
/// The numbers of a unit's own Giấy khen. Art. 75(2) leaves its standards to each ministry and
/// province; the Law sets none and Hanoi's were not found, so their tables are empty. A unit
/// declares parameters of its own, with its dates and its basis, and makes its rules of them;
/// `check_policy` names those that are lacking.
namespace thidua::parameters {

// clang-format off
/// The least rating for a Giấy khen of a unit; its table is empty, see above.
inline constexpr parameter<rating> giay_khen_least_rating{
    {.name = "giay_khen_least_rating",
     .label = {"mức xếp loại chất lượng thấp nhất được xét tặng Giấy khen", "least rating for a Giấy khen"}}};
/// The least influence for a Giấy khen of a unit; its table is empty, see above.
inline constexpr parameter<influence> giay_khen_least_influence{
    {.name = "giay_khen_least_influence",
     .label = {"phạm vi ảnh hưởng thấp nhất được xét tặng Giấy khen", "least influence for a Giấy khen"}}};
// clang-format on

}  // namespace thidua::parameters

namespace thidua::rules {

/// The rating is at least what the unit's own standard says on the day of the decision.
[[nodiscard]] constexpr criterion rated_at_least(parameter<rating> const& least) {
    return {.id = "giay_khen.rating",
            .basis = {{instruments::law_2022.at(article{75}, clause{2}, verification::verified)}},
            .must = facts::rating >= least.on(facts::decided_on),
            .says = {.vi = "Mức xếp loại chất lượng đạt tiêu chuẩn tặng Giấy khen của đơn vị",
                     .en = "the rating meets the unit's standard for a Giấy khen"},
            .fails = {.vi = "Mức xếp loại chất lượng chưa đạt tiêu chuẩn tặng Giấy khen của đơn vị",
                      .en = "the rating does not meet the unit's standard for a Giấy khen"}};
}

/// The influence is at least what the unit's own standard says on the day of the decision.
[[nodiscard]] constexpr criterion reaching_at_least(parameter<influence> const& least) {
    return {.id = "giay_khen.influence",
            .basis = {{instruments::law_2022.at(article{75}, clause{2}, verification::verified)}},
            .must = facts::influence >= least.on(facts::decided_on),
            .says = {.vi = "Phạm vi ảnh hưởng đạt tiêu chuẩn tặng Giấy khen của đơn vị",
                     .en = "the influence meets the unit's standard for a Giấy khen"},
            .fails = {.vi = "Phạm vi ảnh hưởng chưa đạt tiêu chuẩn tặng Giấy khen của đơn vị",
                      .en = "the influence does not meet the unit's standard for a Giấy khen"}};
}

/// The shipped set, without numbers: unknown until a unit states its own.
inline constexpr criterion giay_khen_rating = rated_at_least(parameters::giay_khen_least_rating);
/// Likewise.
inline constexpr criterion giay_khen_influence =
    reaching_at_least(parameters::giay_khen_least_influence);

namespace detail {
// A unit's own standard, made up: "good" from 2025-07-01 on.
inline constexpr std::array<dated<std::int64_t>, 1> sample_standard{
    {{date{2025, 7, 1}, last_day(), raw_of(rating::good), {}}}};
inline constexpr parameter<rating> sample_least{
    {.name = "sample_least", .label = {"mức mẫu", "sample"}, .table = sample_standard}};
inline constexpr criterion sample_rating = rated_at_least(sample_least);

constexpr auto rated(stated<rating> as) {
    return sample::with([=](auto& n) { n.rating = as; });
}
constexpr context signed_on(date day) {
    auto c = sample::day;
    c.signed_on = day;
    return c;
}
}  // namespace detail

static_assert(judge(giay_khen_rating, sample::standard, sample::day).what == standing::unknown);
static_assert(judge(giay_khen_influence,
                    sample::with([](auto& n) { n.influence = influence::city; }), sample::day)
                  .what == standing::unknown);
static_assert(judge(detail::sample_rating, detail::rated(rating::good), sample::day).what ==
              standing::met);
static_assert(judge(detail::sample_rating, detail::rated(rating::completed), sample::day).what ==
              standing::failed);
static_assert(judge(detail::sample_rating, detail::rated({}), sample::day).what ==
              standing::unknown);
static_assert(judge(detail::sample_rating, detail::rated(rating::good),
                    detail::signed_on({2025, 7, 1}))
                  .what == standing::met);
static_assert(judge(detail::sample_rating, detail::rated(rating::good),
                    detail::signed_on({2025, 6, 30}))
                  .what == standing::unknown);

}  // namespace thidua::rules
