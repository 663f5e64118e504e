// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include <thidua/base/enumerators.hpp>

namespace thidua {

/// What the rules say of a dossier. The first that applies, in this order, except that `eligible`
/// is what is left: see `outcome_of`.
enum class outcome : std::uint8_t {
    ineligible,    ///< Không đủ điều kiện, tiêu chuẩn
    returned,      ///< Trả lại để bổ sung hồ sơ
    on_hold,       ///< Chưa xét khen thưởng
    undetermined,  ///< Chưa đủ căn cứ xác định
    eligible       ///< Đủ điều kiện, tiêu chuẩn
};

template <>
struct words_of<outcome> {
    static constexpr std::array<enumerator, 5> all{{
        {0, "ineligible", {"Không đủ điều kiện, tiêu chuẩn", "Ineligible"}, {}},
        {1, "returned", {"Trả lại để bổ sung hồ sơ", "Returned"}, {}},
        {2, "on_hold", {"Chưa xét khen thưởng", "On hold"}, {}},
        {3, "undetermined", {"Chưa đủ căn cứ xác định", "Undetermined"}, {}},
        {4, "eligible", {"Đủ điều kiện, tiêu chuẩn", "Eligible"}, {}},
    }};
};

}  // namespace thidua
