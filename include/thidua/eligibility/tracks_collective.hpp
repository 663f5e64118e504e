// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/eligibility/rule_set.hpp>
#include <thidua/law/instruments.hpp>
#include <thidua/nominations/facts/claims.hpp>
#include <thidua/nominations/facts/recipient.hpp>
#include <thidua/rules/achievement/requirements.hpp>

/// \file
/// The tracks of Article 74 for collectives, enterprises and households. The numbers of the clauses
/// are inferred, their content is recalled.
///
/// An enterprise is a collective too: the tracks of clause 3 are open to it beside those of clause
/// 4, which ask the same as far as is recalled. So none is refused for the clause it stands under.
namespace thidua::tracks {

/// Art. 74(3)(a): collectives, selected in a movement.
inline constexpr track collective_in_movement{
    .id = "track.74.3.a",
    .basis = instruments::law_2022.at(article{74}, clause{3}, point{"a"}, verification::recalled),
    .serves = commendation_type::movement,
    .applies = facts::recipient_kind == recipient_kind::collective,
    .asks = {&rules::united, &rules::selected},
    .says = {.vi = "Tập thể có thành tích xuất sắc được bình xét trong phong trào thi đua",
             .en = "a collective with outstanding achievement selected in the movement"},
};

/// Art. 74(3)(b): collectives, unexpected achievement with influence in one field.
inline constexpr track collective_unexpected{
    .id = "track.74.3.b",
    .basis = instruments::law_2022.at(article{74}, clause{3}, point{"b"}, verification::recalled),
    .serves = commendation_type::unexpected,
    .applies = facts::recipient_kind == recipient_kind::collective,
    .asks = {&rules::united, &rules::reaches_a_field},
    .says = {.vi = "Tập thể lập được thành tích đột xuất có phạm vi ảnh hưởng trong một lĩnh vực",
             .en = "a collective with an unexpected achievement of influence in one field"},
};

/// Art. 74(3)(c): collectives of great contribution. Not live in a movement plan.
inline constexpr track collective_of_contribution{
    .id = "track.74.3.c",
    .basis = instruments::law_2022.at(article{74}, clause{3}, point{"c"}, verification::recalled),
    .serves = commendation_type::great_contribution,
    .applies = facts::recipient_kind == recipient_kind::collective,
    .asks = {&rules::united, &rules::great_contribution},
    .says = {.vi = "Tập thể có đóng góp lớn vào sự phát triển kinh tế - xã hội",
             .en = "a collective of great contribution to socio-economic development"},
};

/// Art. 74(3)(d): merit of collectives at year end. Not live in a movement plan.
inline constexpr track collective_merit{
    .id = "track.74.3.d",
    .basis = instruments::law_2022.at(article{74}, clause{3}, point{"d"}, verification::recalled),
    .serves = commendation_type::merit,
    .applies = facts::recipient_kind == recipient_kind::collective,
    .asks = {&rules::united, &rules::two_excellent_collective_years},
    .says = {.vi = "Tập thể đủ tiêu chuẩn khen thưởng công trạng (xét khi tổng kết năm)",
             .en = "a collective that meets the criteria of merit, judged at year end"},
};

/// Art. 74(4): enterprises and other economic organisations, selected in a movement.
inline constexpr track enterprise_in_movement{
    .id = "track.74.4.movement",
    .basis = instruments::law_2022.at(article{74}, clause{4}, verification::recalled),
    .serves = commendation_type::movement,
    .applies = facts::recipient_kind == recipient_kind::collective && facts::economic_organisation,
    .asks = {&rules::united, &rules::selected},
    .says = {.vi = "Doanh nghiệp, tổ chức kinh tế khác có thành tích xuất sắc được bình xét trong "
                   "phong trào thi đua",
             .en = "an enterprise or other economic organisation selected in the movement"},
};

/// Art. 74(4): enterprises and other economic organisations, unexpected achievement with influence
/// in one field.
inline constexpr track enterprise_unexpected{
    .id = "track.74.4.unexpected",
    .basis = instruments::law_2022.at(article{74}, clause{4}, verification::recalled),
    .serves = commendation_type::unexpected,
    .applies = facts::recipient_kind == recipient_kind::collective && facts::economic_organisation,
    .asks = {&rules::united, &rules::reaches_a_field},
    .says = {.vi = "Doanh nghiệp, tổ chức kinh tế khác lập được thành tích đột xuất có phạm vi "
                   "ảnh hưởng trong một lĩnh vực",
             .en = "an enterprise or other economic organisation with an unexpected achievement"},
};

/// Art. 74(5): households of great contribution of effort, land or property. Not live in a movement
/// plan.
inline constexpr track household_of_contribution{
    .id = "track.74.5",
    .basis = instruments::law_2022.at(article{74}, clause{5}, verification::recalled),
    .serves = commendation_type::great_contribution,
    .applies = facts::recipient_kind == recipient_kind::household,
    .asks = {&rules::great_contribution},
    .says = {.vi = "Hộ gia đình có đóng góp lớn về công sức, đất đai, tài sản",
             .en = "a household of great contribution of effort, land or property"},
};

}  // namespace thidua::tracks
