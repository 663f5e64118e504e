// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/eligibility/rule_set.hpp>
#include <thidua/law/instruments.hpp>
#include <thidua/nominations/facts/recipient.hpp>
#include <thidua/rules/achievement/requirements.hpp>

/// \file
/// The tracks of Article 74 for persons. The Bằng khen is awarded "or posthumously awarded" by
/// them: a posthumous award has no tracks of its own.
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

/// Art. 74(1)(c): individuals of great contribution. Not live in a movement plan; a remedy may
/// point to it.
inline constexpr track individual_of_contribution{
    .id = "track.74.1.c",
    .basis = instruments::law_2022.at(article{74}, clause{1}, point{"c"}, verification::verified),
    .serves = commendation_type::great_contribution,
    .applies = facts::recipient_kind == recipient_kind::individual,
    .asks = {&rules::exemplary, &rules::great_contribution},
    .says = {.vi = "Cá nhân có đóng góp lớn vào sự phát triển kinh tế - xã hội, ứng dụng tiến bộ "
                   "khoa học, kỹ thuật, công tác xã hội, từ thiện nhân đạo",
             .en = "an individual of great contribution to society, science or charity"},
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

/// Art. 74(2): workers, farmers and employees, unexpected achievement with influence inside the
/// unit or the commune. Content recalled; that it serves the type (1)(b) serves is inferred.
///
/// Who they are no text says: read as those whom form 0603 counts as directly working, leaders and
/// businesspeople are not. A person who meets (1)(b) as well needs it not.
inline constexpr track worker_unexpected{
    .id = "track.74.2",
    .basis = instruments::law_2022.at(article{74}, clause{2}, verification::recalled),
    .serves = commendation_type::unexpected,
    .applies = facts::recipient_kind == recipient_kind::individual &&
               facts::position == position::direct_worker,
    .asks = {&rules::exemplary, &rules::reaches_the_unit},
    .says = {.vi = "Công nhân, nông dân, người lao động lập được thành tích đột xuất có phạm vi "
                   "ảnh hưởng trong cơ quan, đơn vị, địa bàn cấp xã",
             .en = "a worker, farmer or employee with an unexpected achievement of influence in "
                   "the unit or the commune"},
};

}  // namespace thidua::tracks
