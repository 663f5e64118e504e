// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/hanoi/registry_rows.hpp>
#include <thidua/law/verification.hpp>
#include <thidua/units/registered.hpp>
#include <thidua/units/unit.hpp>

namespace thidua::hanoi::detail {

/// The City's Fatherland Front Committee and the five socio-political organisations. Two are named
/// by the City's own list of 14-03-2025, the others are recalled. From 01-07-2025 the organisations
/// work under the Front's Committee; nothing was found that says that they submit through it.
inline constexpr std::array<registered, 6> front_and_organisations{{
    body("mat-tran-to-quoc", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội",
         {"UB MTTQ Việt Nam TP Hà Nội", "MTTQ Thành phố"}, unit_kind::fatherland_front, 31,
         from_list_2025, verification::verified),
    body("lien-doan-lao-dong", "Liên đoàn Lao động thành phố Hà Nội", {"LĐLĐ TP Hà Nội"},
         unit_kind::socio_political_organisation, 32, {}, verification::recalled),
    body("hoi-nong-dan", "Hội Nông dân thành phố Hà Nội", {"Hội Nông dân Thành phố"},
         unit_kind::socio_political_organisation, 33, {}, verification::recalled),
    body("hoi-phu-nu", "Hội Liên hiệp Phụ nữ thành phố Hà Nội", {"Hội LHPN TP Hà Nội"},
         unit_kind::socio_political_organisation, 34, from_list_2025, verification::verified),
    body("thanh-doan", "Đoàn TNCS Hồ Chí Minh thành phố Hà Nội", {"Thành đoàn Hà Nội"},
         unit_kind::socio_political_organisation, 35, {}, verification::recalled),
    body("hoi-cuu-chien-binh", "Hội Cựu chiến binh thành phố Hà Nội", {"Hội CCB TP Hà Nội"},
         unit_kind::socio_political_organisation, 36, {}, verification::recalled),
}};

/// Further bodies that the City's list of 14-03-2025 names. That they stand directly under the City
/// is inferred from that list, where the smaller ones appear with the body above them.
inline constexpr std::array<registered, 2> direct_units{{
    body("dai-phat-thanh-truyen-hinh", "Đài Phát thanh và Truyền hình Hà Nội", {"Đài PT-TH Hà Nội"},
         unit_kind::public_service_unit, 221, from_list_2025, verification::inferred),
    body("lien-hiep-van-hoc-nghe-thuat", "Hội Liên hiệp Văn học nghệ thuật Hà Nội", {},
         unit_kind::association, 53, from_list_2025, verification::inferred),
}};

}  // namespace thidua::hanoi::detail
