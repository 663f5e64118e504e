// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/id.hpp>
#include <thidua/calendar/date.hpp>

namespace thidua {

struct unit_tag;
/// A unit of the registry: its place in the list of units.
using unit_id = id<unit_tag>;
/// "No unit": no parent, no successor named.
inline constexpr unit_id no_unit{0xffff'ffffU};

/// What sort of body a unit is.
enum class unit_kind : std::uint8_t {
    party_body,                    ///< cơ quan Đảng
    city_department,               ///< sở, ban, ngành
    department_office,             ///< đơn vị thuộc sở (office of a department)
    district_urban,                ///< quận (urban district)
    district_rural,                ///< huyện (rural district)
    town,                          ///< thị xã
    ward,                          ///< phường
    commune,                       ///< xã
    township,                      ///< thị trấn
    fatherland_front,              ///< Mặt trận Tổ quốc
    socio_political_organisation,  ///< tổ chức chính trị - xã hội (socio-political organisation)
    association,                   ///< hội
    armed_forces,                  ///< lực lượng vũ trang
    public_service_unit,           ///< đơn vị sự nghiệp công lập
    enterprise,                    ///< doanh nghiệp
    cooperative,                   ///< hợp tác xã
    central_agency,                ///< cơ quan Trung ương trên địa bàn
    residential_group,             ///< thôn, tổ dân phố
    other                          ///< khác
};

template <>
struct words_of<unit_kind> {
    static constexpr std::array<enumerator, 19> all{{
        {0, "party_body", {"cơ quan Đảng", "Party body"}, {}},
        {1, "city_department", {"sở, ban, ngành", "city department"}, {}},
        {2, "department_office", {"đơn vị thuộc sở", "office of a department"}, {}},
        {3, "district_urban", {"quận", "urban district"}, {}},
        {4, "district_rural", {"huyện", "rural district"}, {}},
        {5, "town", {"thị xã", "town"}, {}},
        {6, "ward", {"phường", "ward"}, {}},
        {7, "commune", {"xã", "commune"}, {}},
        {8, "township", {"thị trấn", "township"}, {}},
        {9, "fatherland_front", {"Mặt trận Tổ quốc", "Fatherland Front"}, {}},
        {10,
         "socio_political_organisation",
         {"tổ chức chính trị - xã hội", "socio-political organisation"},
         {}},
        {11, "association", {"hội", "association"}, {}},
        {12, "armed_forces", {"lực lượng vũ trang", "armed forces"}, {}},
        {13, "public_service_unit", {"đơn vị sự nghiệp công lập", "public service unit"}, {}},
        {14, "enterprise", {"doanh nghiệp", "enterprise"}, {}},
        {15, "cooperative", {"hợp tác xã", "cooperative"}, {}},
        {16, "central_agency", {"cơ quan Trung ương trên địa bàn", "central agency"}, {}},
        {17, "residential_group", {"thôn, tổ dân phố", "residential group"}, {}},
        {18, "other", {"khác", "other"}, {}},
    }};
};

/// How a unit came to its end. A renamed unit goes on: it is the same collective under a new name.
enum class ending : std::uint8_t {
    none,        ///< còn hoạt động (goes on)
    renamed,     ///< đổi tên
    merged,      ///< sáp nhập
    split,       ///< chia, tách
    dissolved,   ///< giải thể
    transferred  ///< chuyển giao
};

template <>
struct words_of<ending> {
    static constexpr std::array<enumerator, 6> all{{
        {0, "none", {"còn hoạt động", "goes on"}, {}},
        {1, "renamed", {"đổi tên", "renamed"}, {}},
        {2, "merged", {"sáp nhập", "merged"}, {}},
        {3, "split", {"chia, tách", "split"}, {}},
        {4, "dissolved", {"giải thể", "dissolved"}, {}},
        {5, "transferred", {"chuyển giao", "transferred"}, {}},
    }};
};

/// An agency, organisation or collective of the registry. Texts are views into what owns the
/// registry.
struct unit {
    std::string_view code{};                           ///< registry id
    std::string_view name{};                           ///< present name
    std::span<std::string_view const> former_names{};  ///< names that it bore before
    std::span<std::string_view const> short_names{};   ///< further spellings that name it
    unit_kind kind = unit_kind::other;                 ///< what sort of body it is
    unit_id parent = no_unit;                          ///< the unit above
    /// Through whom it submits; itself = by itself; none = by itself or not known.
    unit_id submits_to = no_unit;
    std::int32_t protocol_order = 0;        ///< 0 = not known
    date exists_from{};                     ///< first day, included
    date exists_through{9999, 12, 31};      ///< last day, included; the default = still exists
    ending ended_by = ending::none;         ///< what became of it
    std::span<unit_id const> successors{};  ///< who took over, wholly or in part

    /// Whether the unit bears this name on a day; its first and last day count. Whether the
    /// collective exists, under whatever name, is `exists_on(units, unit, day)`.
    [[nodiscard]] constexpr bool exists_on(date day) const {
        return exists_from <= day && day <= exists_through;
    }
};

/// The unit with this id, or nullptr for an id that the list does not have.
[[nodiscard]] constexpr unit const* find_unit(std::span<unit const> units, unit_id which) {
    return which.number() < units.size() ? &units[which.number()] : nullptr;
}

/// The unit as it is called last: a renamed one is followed to the name it bears now. Its own entry
/// if it was not renamed, or the list does not say into what.
[[nodiscard]] constexpr unit const& followed(std::span<unit const> units, unit const& from) {
    auto const* u = &from;
    for (std::size_t steps = 0;
         steps < units.size() && u->ended_by == ending::renamed && u->successors.size() == 1;
         ++steps) {
        auto const* next = find_unit(units, u->successors[0]);
        if (next == nullptr) break;
        u = next;
    }
    return *u;
}

/// Whether the collective exists on a day, under whatever name: a renamed unit goes on until its
/// last name ends. One that was renamed into a name the list does not have goes on.
[[nodiscard]] constexpr bool exists_on(std::span<unit const> units, unit const& u, date day) {
    if (day < u.exists_from) return false;
    auto const& last = followed(units, u);
    return day <= last.exists_through || last.ended_by == ending::renamed;
}

}  // namespace thidua
