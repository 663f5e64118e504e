// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/io/cells.hpp>
#include <thidua/io/intake.hpp>
#include <thidua/nominations/submission.hpp>
#include <thidua/plan/plan.hpp>
#include <thidua/units/registry.hpp>

/// A small registry, plan and list of submissions for tests of the readers.
namespace intake_sample {

using namespace thidua;

inline registry units() {
    std::vector<unit_row> rows(6);
    rows[0] = {.code = "snv", .name = "Sở Nội vụ", .short_names = {"SNV"}};
    rows[1] = {.code = "snv.01", .name = "Phòng Tổ chức, Sở Nội vụ", .parent = "snv"};
    rows[2] = {.code = "stc",
               .name = "Sở Tài chính",
               .former_names = {"Sở Tài chính - Vật giá"},
               .ended_by = ending::none};
    rows[3] = {.code = "p-a.tcn", .name = "Tổ công nghệ số", .parent = "p-a"};
    rows[4] = {.code = "p-b.tcn", .name = "Tổ công nghệ số", .parent = "snv"};
    rows[5] = {.code = "p-a", .name = "Phường A"};
    for (auto& row : rows) row.exists_from = date{2020, 1, 1};
    auto made = registry::make(rows);
    auto registry_of_units = *std::move(made);
    index_by_name(registry_of_units);
    return registry_of_units;
}

inline constexpr std::array<movement, 1> movements{
    movement{.code = "tdtt", .name = {"Người tốt, việc tốt", "Good people, good deeds"}}};
inline constexpr std::array<content_group, 2> contents{
    content_group{.code = "cchc", .name = {"Cải cách hành chính", "Administrative reform"}},
    content_group{.code = "cds", .name = {"Chuyển đổi số", "Digital transformation"}}};
inline constexpr plan sample_plan{.movements = movements, .contents = contents};

/// The ids of the dossiers that were taken, in their order.
inline std::vector<std::string> ids(intake const& in) {
    std::vector<std::string> all;
    for (auto const& t : in.batch.texts) all.push_back(t.id);
    return all;
}

inline submission_list submissions() {
    submission_list list;
    submission s;
    s.id = "ttr-001";
    s.number = "12/TTr-SNV";
    s.submitting_unit = unit_id{0};
    s.received_on = date{2025, 10, 29};
    s.documents = set_of<document>::exactly(document::proposal, document::minutes);
    s.attests = set_of<attestation>::exactly(attestation::no_holds, attestation::selected);
    list.add(s);
    s.id = "ttr-002";
    s.attests = {};
    list.add(s);
    return list;
}

inline bool has_code(std::vector<error> const& errors, std::string_view code) {
    return std::any_of(errors.begin(), errors.end(),
                       [code](error const& e) { return e.code == code; });
}

}  // namespace intake_sample
