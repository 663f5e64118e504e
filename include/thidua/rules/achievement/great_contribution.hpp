// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/claims.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// Great contribution to socio-economic development, to the application of science and technology,
/// to social or charity work: Art. 74(1)(c), where it was read; asked of collectives and
/// households too (recalled, their tracks say so). How great is not written down: it is what the
/// unit claims and the Council judges.
///
/// Boundary: none. A blank is "not claimed" and fails; it is never unknown.
inline constexpr criterion great_contribution{
    .id = "achievement.great_contribution",
    .basis = {{instruments::law_2022.at(article{74}, clause{1}, point{"c"},
                                        verification::verified)}},
    .must = facts::contribution_claimed,
    .says = {.vi = "Có đóng góp lớn vào sự phát triển kinh tế - xã hội, ứng dụng tiến bộ khoa học, "
                   "kỹ thuật, công tác xã hội, từ thiện nhân đạo",
             .en = "great contribution to socio-economic development, science, social or charity "
                   "work"},
    .fails = {.vi = "Đơn vị không đề nghị xét đóng góp lớn",
              .en = "no great contribution is claimed"},
};

namespace detail {
constexpr auto contributing(stated<bool> claimed) {
    return sample::with([=](auto& n) { n.major_contribution = claimed; });
}
}  // namespace detail

static_assert(judge(great_contribution, detail::contributing(true), sample::day).what ==
              standing::met);
static_assert(judge(great_contribution, detail::contributing(false), sample::day).what ==
              standing::failed);
static_assert(judge(great_contribution, detail::contributing({}), sample::day).what ==
              standing::failed);

}  // namespace thidua::rules
