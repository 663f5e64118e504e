// SPDX-License-Identifier: BSL-1.0
//
// A division that was renamed is the same collective and is printed "X (nay là Y)"; one that was
// dissolved can no longer be commended as a collective, though its people can.

#include <array>
#include <iostream>

#include <thidua/eligibility/assess.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/units/registry.hpp>

namespace {

using namespace thidua;

constexpr std::array<unit_id, 1> under_its_new_name{unit_id{1}};
constexpr std::array<unit, 3> units{unit{.code = "phong-cu",
                                         .name = "Phòng Quản lý mẫu",
                                         .kind = unit_kind::department_office,
                                         .exists_from = date{2016, 1, 1},
                                         .exists_through = date{2025, 2, 28},
                                         .ended_by = ending::renamed,
                                         .successors = under_its_new_name},
                                    unit{.code = "phong-moi",
                                         .name = "Phòng Chuyển đổi số mẫu",
                                         .kind = unit_kind::department_office,
                                         .exists_from = date{2025, 3, 1}},
                                    unit{.code = "phong-giai-the",
                                         .name = "Phòng Giải thể mẫu",
                                         .kind = unit_kind::department_office,
                                         .exists_from = date{2016, 1, 1},
                                         .exists_through = date{2025, 2, 28},
                                         .ended_by = ending::dissolved}};

}  // namespace

int main() {
    auto in = sample::day;
    in.units = units;
    for (std::uint32_t i : {0U, 2U}) {
        for (auto const kind : {recipient_kind::collective, recipient_kind::individual}) {
            auto const n = sample::with([&](auto& d) {
                d.recipient_kind = kind;
                d.collective_kind = collective_kind::division;
                d.unit = unit_id{i};
                d.united = true;
            });
            auto const answer = assess(hanoi::policy_343.rules, n, in, stage::appraisal);
            std::cout << printed_name(units, units[i]) << ", " << label_of(kind).vi << ": "
                      << label_of(answer.result).vi;
            for (auto const id : answer.reasons) std::cout << " (" << id << ")";
            std::cout << '\n';
        }
    }
}
