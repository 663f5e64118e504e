// SPDX-License-Identifier: BSL-1.0
#include "units.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "registry_data.hpp"
#include "sub_units.hpp"
#include "submitters.hpp"

namespace generate {
namespace {

template <class Rows>
void append(std::vector<unit>& units, Rows const& rows) {
    for (unit_row const& row : rows) {
        units.push_back({.id = std::string{row.id},
                         .name = std::string{row.name},
                         .former_names = std::string{row.former_names},
                         .short_names = std::string{row.short_names},
                         .kind = std::string{row.kind},
                         .parent = std::string{row.parent},
                         .protocol_order = row.protocol_order,
                         .exists_from = std::string{row.exists_from},
                         .exists_through = std::string{row.exists_through},
                         .ended_by = std::string{row.ended_by},
                         .successors = std::string{row.successors},
                         .submits_to = std::string{row.submits_to}});
        // Of these kinds the plan does not say who stands directly under the City: the list does.
        constexpr std::array<std::string_view, 5> undecided{
            "party_body", "association", "armed_forces", "public_service_unit", "enterprise"};
        auto& added = units.back();
        if (added.parent.empty() && added.submits_to.empty() &&
            std::ranges::find(undecided, added.kind) != undecided.end())
            added.submits_to = added.id;
    }
}

/// "Phường Ba Đình" inside another name is written "phường Ba Đình"; other names keep their
/// capital.
std::string inside(std::string const& name) {
    for (auto const& [capital, small] :
         {std::pair<std::string_view, std::string_view>{"Phường ", "phường "},
          {"Xã ", "xã "},
          {"Quận ", "quận "},
          {"Huyện ", "huyện "},
          {"Thị xã ", "thị xã "}}) {
        if (name.starts_with(capital)) return std::string{small} + name.substr(capital.size());
    }
    return name;
}

template <class Rows>
void append_below(std::vector<unit>& units, std::string const& parent_id, Rows const& rows) {
    unit const parent{unit_named(units, parent_id)};
    int ordinal{};
    for (sub_unit const& row : rows) {
        ++ordinal;
        std::string const number{(ordinal < 10 ? "0" : "") + std::to_string(ordinal)};
        std::string const after{", " + inside(parent.name)};
        unit below{.id = parent.id + '.' + number,
                   .name = std::string{row.name} + after,
                   .kind = std::string{row.kind},
                   .parent = parent.id,
                   .protocol_order = parent.protocol_order * 100 + ordinal,
                   .exists_from = parent.exists_from,
                   .exists_through = parent.exists_through,
                   .ended_by = parent.exists_through.empty() ? "" : "dissolved",
                   .submits_to = parent.id,
                   .collective_kind = std::string{row.collective_kind}};
        if (row.kind == "residential_group") below.exists_from = registry_start;
        if (!row.was.empty()) below.former_names = std::string{row.was} + after;
        units.push_back(below);
    }
}

/// Of the districts, wards and communes only those that take part get sub-units.
bool has_sub_units(std::string_view id) {
    auto const is_id = [id](submitter const& each) { return each.unit == id; };
    return std::ranges::any_of(phase_1_submitters, is_id) ||
           std::ranges::any_of(phase_2_submitters, is_id) ||
           std::ranges::find(further_districts, id) != std::end(further_districts);
}

/// Synthetic oddities that the reader must cope with: a division renamed by a row of its own, one
/// that was dissolved inside a living department, and one short name that means two teams.
void add_oddities(std::vector<unit>& units) {
    auto const add = [&units](std::string parent, std::string number, std::string name,
                              std::string through, std::string ended_by, std::string successors) {
        unit const above{unit_named(units, parent)};
        units.push_back({.id = parent + '.' + number,
                         .name = name + ", " + inside(above.name),
                         .kind = "department_office",
                         .parent = parent,
                         .protocol_order = above.protocol_order * 100 + std::stoi(number),
                         .exists_from = std::string{registry_start},
                         .exists_through = through,
                         .ended_by = ended_by,
                         .successors = successors,
                         .submits_to = parent,
                         .collective_kind = "division"});
    };
    add("so-tu-phap", "51", "Phòng Văn bản", "2025-04-30", "renamed", "so-tu-phap.06");
    add("so-cong-thuong", "51", "Phòng Quản lý chợ", "2025-04-30", "renamed", "so-cong-thuong.04");
    add("so-y-te", "51", "Phòng Nghiệp vụ y", "2025-05-31", "renamed", "so-y-te.05");
    add("so-du-lich", "51", "Phòng Xúc tiến", "2025-03-31", "dissolved", "");
    add("so-van-hoa-the-thao", "51", "Phòng Phong trào", "2025-05-31", "dissolved", "");
    add("cong-ty-thoat-nuoc", "51", "Phòng Dịch vụ", "2025-08-31", "dissolved", "");
    for (unit& each : units) {
        if (each.id == "phuong-hoan-kiem.07" || each.id == "phuong-cua-nam.07")
            each.short_names = "Tổ công nghệ số cộng đồng trung tâm";
    }
}

}  // namespace

unit const& unit_named(std::vector<unit> const& units, std::string const& id) {
    for (unit const& each : units) {
        if (each.id == id) return each;
    }
    std::cerr << "no unit is called " << id << '\n';
    std::exit(1);
}

std::vector<unit const*> below_unit(std::vector<unit> const& units, std::string const& parent) {
    std::vector<unit const*> found{};
    for (unit const& each : units) {
        if (each.parent == parent) found.push_back(&each);
    }
    return found;
}

std::vector<unit> all_units() {
    std::vector<unit> units{};
    append(units, party_bodies);
    append(units, front_and_organisations);
    append(units, associations);
    append(units, departments);
    append(units, former_departments);
    append(units, forces_and_central_agencies);
    append(units, service_units_and_enterprises);
    append(units, hospitals_schools_cooperatives);
    append(units, districts);
    append(units, wards_and_communes);
    append(units, old_wards);
    for (unit_row const& row : party_bodies)
        append_below(units, std::string{row.id}, of_party_body);
    for (unit_row const& row : front_and_organisations)
        append_below(units, std::string{row.id}, of_organisation);
    for (unit_row const& row : associations)
        append_below(units, std::string{row.id}, of_organisation);
    for (unit_row const& row : departments) append_below(units, std::string{row.id}, of_department);
    for (unit_row const& row : former_departments)
        append_below(units, std::string{row.id}, of_former_department);
    for (unit_row const& row : forces_and_central_agencies) {
        if (row.kind == "armed_forces") append_below(units, std::string{row.id}, of_forces);
    }
    for (unit_row const& row : service_units_and_enterprises) {
        if (row.kind == "enterprise") {
            append_below(units, std::string{row.id}, of_enterprise);
        } else {
            append_below(units, std::string{row.id}, of_service_unit);
        }
    }
    for (unit_row const& row : hospitals_schools_cooperatives) {
        if (row.id.starts_with("bv-")) append_below(units, std::string{row.id}, of_hospital);
        if (row.id.starts_with("truong-")) append_below(units, std::string{row.id}, of_school);
        if (row.id.starts_with("htx-")) append_below(units, std::string{row.id}, of_cooperative);
    }
    for (unit_row const& row : districts) {
        if (has_sub_units(row.id)) append_below(units, std::string{row.id}, of_district);
    }
    for (unit_row const& row : wards_and_communes) {
        if (!has_sub_units(row.id)) continue;
        if (row.kind == "ward") {
            append_below(units, std::string{row.id}, of_ward);
        } else {
            append_below(units, std::string{row.id}, of_commune);
        }
    }
    add_oddities(units);
    return units;
}

}  // namespace generate
