// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>

#include <thidua/base/enumerators.hpp>
#include <thidua/calendar/certainty.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/law/dated.hpp>
#include <thidua/law/instrument.hpp>

namespace thidua {

/// Whose decision an award can be: the offices that Articles 79 and 80 of the Law name, as far as
/// they concern a province.
enum class deciding_office : std::uint8_t {
    province_chair,          ///< of a provincial People's Committee: Hanoi's Chairman
    department_head,         ///< of a provincial specialised department or the like
    ministry_unit_head,      ///< of a unit with legal personality under a ministry
    district_chair,          ///< of a district's People's Committee
    commune_chair,           ///< of a commune's or ward's People's Committee
    enterprise_head,         ///< general director, director of an enterprise or cooperative
    enterprise_board_chair,  ///< chair of the board of directors or of members
};

/// What is given by such a decision.
enum class decided_award : std::uint8_t {
    bang_khen,             ///< Bằng khen
    giay_khen,             ///< Giấy khen
    advanced_worker,       ///< Lao động tiên tiến
    grassroots_fighter,    ///< Chiến sĩ thi đua cơ sở (Grassroots Emulation Fighter)
    advanced_collective,   ///< Tập thể lao động tiên tiến (Advanced Labour Collective)
    excellent_collective,  ///< Tập thể lao động xuất sắc (Excellent Labour Collective)
    province_fighter,  ///< Chiến sĩ thi đua cấp tỉnh (Emulation Fighter of the province)
    province_flag,     ///< Cờ thi đua cấp tỉnh (Emulation Flag of the province)
    cultural_family,   ///< Gia đình văn hóa
    cultural_residential_group  ///< thôn, tổ dân phố văn hóa
};

/// In which capacity a decision is signed.
enum class signing_capacity : std::uint8_t {
    own_office,        ///< CT.: whoever holds the office
    for_the_head,      ///< KT.: a deputy signs for the head
    for_the_body,      ///< TM.: for a body that decides as one
    by_order,          ///< TL.
    by_authorisation,  ///< TUQ.
};

template <>
struct words_of<deciding_office> {
    static constexpr std::array<enumerator, 7> all{{
        {0, "province_chair", {"Chủ tịch UBND cấp tỉnh", "provincial Chairman"}, {}},
        {1,
         "department_head",
         {"thủ trưởng cơ quan chuyên môn thuộc UBND cấp tỉnh và tương đương",
          "head of a provincial department"},
         {}},
        {2,
         "ministry_unit_head",
         {"thủ trưởng đơn vị có tư cách pháp nhân thuộc Bộ, ban, ngành",
          "head of a ministry's unit with legal personality"},
         {}},
        {3, "district_chair", {"Chủ tịch UBND cấp huyện", "district Chairman"}, {}},
        {4, "commune_chair", {"Chủ tịch UBND cấp xã", "commune Chairman"}, {}},
        {5,
         "enterprise_head",
         {"Tổng giám đốc, Giám đốc doanh nghiệp, hợp tác xã",
          "director of an enterprise or cooperative"},
         {}},
        {6,
         "enterprise_board_chair",
         {"Chủ tịch Hội đồng quản trị, Hội đồng thành viên", "chair of an enterprise's board"},
         {}},
    }};
};
template <>
struct words_of<decided_award> {
    static constexpr std::array<enumerator, 10> all{{
        {0, "bang_khen", {"Bằng khen", "bằng khen"}, {}},
        {1, "giay_khen", {"Giấy khen", "giấy khen"}, {}},
        {2, "advanced_worker", {"Lao động tiên tiến", "Advanced Worker"}, {}},
        {3, "grassroots_fighter", {"Chiến sĩ thi đua cơ sở", "Grassroots Emulation Fighter"}, {}},
        {4,
         "advanced_collective",
         {"Tập thể lao động tiên tiến", "Advanced Labour Collective"},
         {}},
        {5,
         "excellent_collective",
         {"Tập thể lao động xuất sắc", "Excellent Labour Collective"},
         {}},
        {6,
         "province_fighter",
         {"Chiến sĩ thi đua cấp tỉnh", "Emulation Fighter of the province"},
         {}},
        {7, "province_flag", {"Cờ thi đua cấp tỉnh", "Emulation Flag of the province"}, {}},
        {8, "cultural_family", {"Gia đình văn hóa", "Cultural Family"}, {}},
        {9,
         "cultural_residential_group",
         {"thôn, tổ dân phố văn hóa", "cultural residential group"},
         {}},
    }};
};
template <>
struct words_of<signing_capacity> {
    static constexpr std::array<enumerator, 5> all{{
        {0, "CT", {"người đứng đầu", "the head"}, {}},
        {1, "KT", {"ký thay người đứng đầu", "a deputy for the head"}, {}},
        {2, "TM", {"thay mặt tập thể", "for the body"}, {}},
        {3, "TL", {"thừa lệnh", "by order"}, {}},
        {4, "TUQ", {"thừa ủy quyền", "by authorisation"}, {}},
    }};
};

/// A set of awards.
class award_set {
public:
    constexpr award_set() = default;
    /// The awards that are listed.
    constexpr award_set(std::initializer_list<decided_award> awards) {
        for (auto const one : awards) bits_ = static_cast<std::uint16_t>(bits_ | bit_of(one));
    }
    /// Whether the award is in the set.
    [[nodiscard]] constexpr bool has(decided_award which) const {
        return (bits_ & bit_of(which)) != 0;
    }
    /// Whether no award is in it: an office that gives none.
    [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }

    friend constexpr bool operator==(award_set const&, award_set const&) = default;

private:
    [[nodiscard]] static constexpr std::uint16_t bit_of(decided_award which) {
        return static_cast<std::uint16_t>(1U << static_cast<unsigned>(which));
    }
    std::uint16_t bits_ = 0;
};

/// What an office gives, from day to day; an empty set: the office is no more.
using authority_table = std::span<dated<award_set> const>;

/// Whether somebody may sign, and the clause that says so. Without a clause nothing was found.
struct authority_answer {
    certainty may = certainty::unknown;  ///< `unknown` where no clause was found
    citation basis{};                    ///< the clause that decides

    friend constexpr bool operator==(authority_answer const&, authority_answer const&) = default;
};

/// Whether the table's office gives an award on a day. Boundary: the first and the last day of a
/// line count. A day that no line has is unknown.
[[nodiscard]] constexpr authority_answer gives(authority_table table, decided_award which,
                                               date day) {
    auto const* line = in_force(table, day);
    if (line == nullptr) return {};
    return {certain(line->value.has(which)), line->basis};
}

}  // namespace thidua
