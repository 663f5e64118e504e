// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/eligibility/rule_set.hpp>
#include <thidua/law/instruments.hpp>
#include <thidua/nominations/facts/recipient.hpp>
#include <thidua/rules/achievement/requirements.hpp>

/// The tracks of Article 74: each point is one way to a Bằng khen and serves one type of
/// commendation.
namespace thidua::tracks {

/// Art. 74(1)(a): individuals, selected in a movement that the City launched.
inline constexpr track individual_in_movement{
    .id = "track.74.1.a",
    .basis = instruments::law_2022.at(article{74}, clause{1}, point{"a"}, verification::verified),
    .serves = commendation_type::movement,
    .applies = facts::recipient_kind == recipient_kind::individual,
    .asks = {&rules::exemplary, &rules::selected},
    .says = {.vi = "Cá nhân có thành tích xuất sắc được bình xét trong phong trào thi đua",
             .en = "an individual with outstanding achievement selected in the movement"},
};

/// Art. 74(3)(a): collectives, selected in a movement; number inferred, content recalled.
inline constexpr track collective_in_movement{
    .id = "track.74.3.a",
    .basis = instruments::law_2022.at(article{74}, clause{3}, point{"a"}, verification::recalled),
    .serves = commendation_type::movement,
    .applies = facts::recipient_kind == recipient_kind::collective,
    .asks = {&rules::united, &rules::selected},
    .says = {.vi = "Tập thể có thành tích xuất sắc được bình xét trong phong trào thi đua",
             .en = "a collective with outstanding achievement selected in the movement"},
};

/// Art. 74(1)(b): individuals, unexpected achievement with influence in one field.
inline constexpr track individual_unexpected{
    .id = "track.74.1.b",
    .basis = instruments::law_2022.at(article{74}, clause{1}, point{"b"}, verification::verified),
    .serves = commendation_type::unexpected,
    .applies = facts::recipient_kind == recipient_kind::individual,
    .asks = {&rules::exemplary, &rules::reaches_a_field},
    .says = {.vi = "Cá nhân lập được thành tích đột xuất có phạm vi ảnh hưởng trong một lĩnh vực",
             .en = "an individual with an unexpected achievement of influence in one field"},
};

/// Art. 74(3)(b): collectives, unexpected achievement with influence in one field; number inferred,
/// content recalled.
inline constexpr track collective_unexpected{
    .id = "track.74.3.b",
    .basis = instruments::law_2022.at(article{74}, clause{3}, point{"b"}, verification::recalled),
    .serves = commendation_type::unexpected,
    .applies = facts::recipient_kind == recipient_kind::collective,
    .asks = {&rules::united, &rules::reaches_a_field},
    .says = {.vi = "Tập thể lập được thành tích đột xuất có phạm vi ảnh hưởng trong một lĩnh vực",
             .en = "a collective with an unexpected achievement of influence in one field"},
};

/// Art. 74(1)(d): merit at year end. Not live in a movement plan; a remedy may point to it.
inline constexpr track individual_merit{
    .id = "track.74.1.d",
    .basis = instruments::law_2022.at(article{74}, clause{1}, point{"d"}, verification::verified),
    .serves = commendation_type::merit,
    .applies = facts::recipient_kind == recipient_kind::individual,
    .asks = {&rules::exemplary, &rules::two_excellent_years},
    .says = {.vi = "Cá nhân đủ tiêu chuẩn khen thưởng công trạng (xét khi tổng kết năm)",
             .en = "an individual who meets the criteria of merit, judged at year end"},
};

}  // namespace thidua::tracks
