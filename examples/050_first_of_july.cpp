// SPDX-License-Identifier: BSL-1.0
//
// On 01-07-2025 Hanoi's districts ended and new wards and communes began. Who can be commended, by
// the day of the decision: a district's team, a district's official, a commune that began that day.

#include <array>
#include <iostream>

#include <thidua/calendar/date_text.hpp>
#include <thidua/eligibility/assess.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/nominations/sample.hpp>

namespace {

using namespace thidua;

constexpr std::array<unit, 2> units{unit{.code = "quan-mau",
                                         .name = "Quận Mẫu",
                                         .kind = unit_kind::district_urban,
                                         .exists_from = date{1961, 5, 31},
                                         .exists_through = date{2025, 6, 30},
                                         .ended_by = ending::dissolved},
                                    unit{.code = "xa-mau",
                                         .name = "Xã Mẫu",
                                         .kind = unit_kind::commune,
                                         .exists_from = date{2025, 7, 1}}};
constexpr unit_id district{0};
constexpr unit_id commune{1};

nomination of(recipient_kind kind, unit_id unit) {
    auto n = sample::standard;
    n.recipient_kind = kind;
    n.unit = unit;
    n.united = true;
    return n;
}

}  // namespace

int main() {
    struct row {
        char const* who;
        nomination dossier;
    };
    std::array<row, 3> const rows{
        row{"Tổ công tác của quận", of(recipient_kind::collective, district)},
        row{"Cán bộ của quận", of(recipient_kind::individual, district)},
        row{"Xã thành lập ngày 01/07/2025", of(recipient_kind::collective, commune)}};
    for (auto const day : {date{2025, 6, 30}, date{2025, 7, 1}}) {
        auto in = sample::day;
        in.units = units;
        in.signed_on = day;
        std::cout << "Quyết định " << to_long(day) << '\n';
        for (auto const& r : rows) {
            auto const answer = assess(hanoi::policy_343.rules, r.dossier, in, stage::appraisal);
            std::cout << "  " << r.who << ": " << label_of(answer.result).vi;
            for (auto const id : answer.reasons) std::cout << " (" << id << ")";
            std::cout << '\n';
        }
    }
}
