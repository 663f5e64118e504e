// SPDX-License-Identifier: BSL-1.0
//
// Dossiers and surroundings for the tests of a round: everything in order, and one change at a
// time.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <thidua/nominations/batch.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/units/unit.hpp>

namespace round_sample {

using namespace thidua;

inline constexpr std::array<unit, 4> units{unit{.code = "u0",
                                                .name = "Sở mẫu",
                                                .kind = unit_kind::city_department,
                                                .exists_from = date{2000, 1, 1}},
                                           unit{.code = "u1",
                                                .name = "Phường mẫu",
                                                .kind = unit_kind::ward,
                                                .exists_from = date{2000, 1, 1}},
                                           unit{.code = "u2",
                                                .name = "Xã mẫu",
                                                .kind = unit_kind::commune,
                                                .exists_from = date{2000, 1, 1}},
                                           unit{.code = "u3",
                                                .name = "Bệnh viện mẫu",
                                                .kind = unit_kind::public_service_unit,
                                                .exists_from = date{2000, 1, 1}}};

/// The day of the sample, with these units.
inline constexpr context day = [] {
    auto c = sample::day;
    c.units = units;
    return c;
}();

inline nomination person() {
    auto n = sample::standard;
    n.score = hundredths{5000};
    n.unit_rank = 1;
    return n;
}
inline nomination collective() {
    auto n = person();
    n.recipient_kind = recipient_kind::collective;
    n.collective_kind = collective_kind::team;
    n.united = true;
    n.position = does_not_apply;
    return n;
}
inline nomination refused(nomination n) {  // ineligible
    n.selected_in_movement = false;
    return n;
}
inline nomination without_minutes(nomination n) {  // returned
    n.documents = set_of<document>::exactly(document::proposal, document::report);
    return n;
}
inline nomination held(nomination n) {  // on hold
    n.complaint_pending = true;
    return n;
}
inline nomination not_told(nomination n) {  // undetermined
    n.complaint_pending = {};
    return n;
}
inline nomination prompt(nomination n) {  // eligible in the prompt lane
    n.commendation_type = commendation_type::unexpected;
    n.influence = influence::city;
    return n;
}
inline nomination scored(nomination n, std::int64_t points) {
    n.score = hundredths{points * 100};
    return n;
}
inline nomination from_unit(nomination n, std::uint32_t number) {
    n.submitting_unit = unit_id{number};
    return n;
}

inline nomination_texts called(std::string id) {
    nomination_texts t;
    t.recipient_name = "Người mang hồ sơ " + id;
    t.id = std::move(id);
    return t;
}

inline nomination_batch batch_of(std::vector<std::pair<std::string, nomination>> const& all) {
    nomination_batch b;
    for (auto const& [id, n] : all) b.add(n, called(id));
    return b;
}

}  // namespace round_sample
