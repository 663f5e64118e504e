// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/hanoi/registry_rows.hpp>
#include <thidua/units/registered.hpp>
#include <thidua/units/unit.hpp>

namespace thidua::hanoi::detail {

/// The 30 districts: 12 urban, 17 rural, one town; last day 30-06-2025. The way from the 526 old
/// wards and communes to the 126 new ones is many to many, with parts, and goes across the borders
/// of districts: no district has a successor here, and none is invented.
inline constexpr std::array<registered, 30> districts{{
    district("quan-ba-dinh", "Quận Ba Đình", "UBND quận Ba Đình", unit_kind::district_urban, 301),
    district("quan-hoan-kiem", "Quận Hoàn Kiếm", "UBND quận Hoàn Kiếm", unit_kind::district_urban,
             302),
    district("quan-tay-ho", "Quận Tây Hồ", "UBND quận Tây Hồ", unit_kind::district_urban, 303),
    district("quan-long-bien", "Quận Long Biên", "UBND quận Long Biên", unit_kind::district_urban,
             304),
    district("quan-cau-giay", "Quận Cầu Giấy", "UBND quận Cầu Giấy", unit_kind::district_urban,
             305),
    district("quan-dong-da", "Quận Đống Đa", "UBND quận Đống Đa", unit_kind::district_urban, 306),
    district("quan-hai-ba-trung", "Quận Hai Bà Trưng", "UBND quận Hai Bà Trưng",
             unit_kind::district_urban, 307),
    district("quan-hoang-mai", "Quận Hoàng Mai", "UBND quận Hoàng Mai", unit_kind::district_urban,
             308),
    district("quan-thanh-xuan", "Quận Thanh Xuân", "UBND quận Thanh Xuân",
             unit_kind::district_urban, 309),
    district("quan-nam-tu-liem", "Quận Nam Từ Liêm", "UBND quận Nam Từ Liêm",
             unit_kind::district_urban, 310),
    district("quan-bac-tu-liem", "Quận Bắc Từ Liêm", "UBND quận Bắc Từ Liêm",
             unit_kind::district_urban, 311),
    district("quan-ha-dong", "Quận Hà Đông", "UBND quận Hà Đông", unit_kind::district_urban, 312),
    district("huyen-soc-son", "Huyện Sóc Sơn", "UBND huyện Sóc Sơn", unit_kind::district_rural,
             313),
    district("huyen-dong-anh", "Huyện Đông Anh", "UBND huyện Đông Anh", unit_kind::district_rural,
             314),
    district("huyen-gia-lam", "Huyện Gia Lâm", "UBND huyện Gia Lâm", unit_kind::district_rural,
             315),
    district("huyen-thanh-tri", "Huyện Thanh Trì", "UBND huyện Thanh Trì",
             unit_kind::district_rural, 316),
    district("huyen-me-linh", "Huyện Mê Linh", "UBND huyện Mê Linh", unit_kind::district_rural,
             317),
    district("huyen-ba-vi", "Huyện Ba Vì", "UBND huyện Ba Vì", unit_kind::district_rural, 318),
    district("huyen-phuc-tho", "Huyện Phúc Thọ", "UBND huyện Phúc Thọ", unit_kind::district_rural,
             319),
    district("huyen-dan-phuong", "Huyện Đan Phượng", "UBND huyện Đan Phượng",
             unit_kind::district_rural, 320),
    district("huyen-hoai-duc", "Huyện Hoài Đức", "UBND huyện Hoài Đức", unit_kind::district_rural,
             321),
    district("huyen-quoc-oai", "Huyện Quốc Oai", "UBND huyện Quốc Oai", unit_kind::district_rural,
             322),
    district("huyen-thach-that", "Huyện Thạch Thất", "UBND huyện Thạch Thất",
             unit_kind::district_rural, 323),
    district("huyen-chuong-my", "Huyện Chương Mỹ", "UBND huyện Chương Mỹ",
             unit_kind::district_rural, 324),
    district("huyen-thanh-oai", "Huyện Thanh Oai", "UBND huyện Thanh Oai",
             unit_kind::district_rural, 325),
    district("huyen-thuong-tin", "Huyện Thường Tín", "UBND huyện Thường Tín",
             unit_kind::district_rural, 326),
    district("huyen-phu-xuyen", "Huyện Phú Xuyên", "UBND huyện Phú Xuyên",
             unit_kind::district_rural, 327),
    district("huyen-ung-hoa", "Huyện Ứng Hòa", "UBND huyện Ứng Hòa", unit_kind::district_rural,
             328),
    district("huyen-my-duc", "Huyện Mỹ Đức", "UBND huyện Mỹ Đức", unit_kind::district_rural, 329),
    district("thi-xa-son-tay", "Thị xã Sơn Tây", "UBND thị xã Sơn Tây", unit_kind::town, 330),
}};

/// Twelve of the 526 old units: those of which the whole went into one new ward, by items 1 to 3 of
/// Resolution 1656/NQ-UBTVQH15. A unit that was divided is not listed: whom a part follows is no
/// fact about the unit. The other items of the Resolution were not gone through.
inline constexpr std::array<registered, 12> former_wards{{
    former_ward("phuong-hang-bac-cu", "Phường Hàng Bạc", "UBND phường Hàng Bạc", "quan-hoan-kiem",
                601, "phuong-hoan-kiem"),
    former_ward("phuong-hang-bo-cu", "Phường Hàng Bồ", "UBND phường Hàng Bồ", "quan-hoan-kiem", 602,
                "phuong-hoan-kiem"),
    former_ward("phuong-hang-buom-cu", "Phường Hàng Buồm", "UBND phường Hàng Buồm",
                "quan-hoan-kiem", 603, "phuong-hoan-kiem"),
    former_ward("phuong-hang-dao-cu", "Phường Hàng Đào", "UBND phường Hàng Đào", "quan-hoan-kiem",
                604, "phuong-hoan-kiem"),
    former_ward("phuong-hang-gai-cu", "Phường Hàng Gai", "UBND phường Hàng Gai", "quan-hoan-kiem",
                605, "phuong-hoan-kiem"),
    former_ward("phuong-hang-ma-cu", "Phường Hàng Mã", "UBND phường Hàng Mã", "quan-hoan-kiem", 606,
                "phuong-hoan-kiem"),
    former_ward("phuong-ly-thai-to-cu", "Phường Lý Thái Tổ", "UBND phường Lý Thái Tổ",
                "quan-hoan-kiem", 607, "phuong-hoan-kiem"),
    former_ward("phuong-hang-bai-cu", "Phường Hàng Bài", "UBND phường Hàng Bài", "quan-hoan-kiem",
                608, "phuong-cua-nam"),
    former_ward("phuong-phan-chu-trinh-cu", "Phường Phan Chu Trinh", "UBND phường Phan Chu Trinh",
                "quan-hoan-kiem", 609, "phuong-cua-nam"),
    former_ward("phuong-tran-hung-dao-cu", "Phường Trần Hưng Đạo", "UBND phường Trần Hưng Đạo",
                "quan-hoan-kiem", 610, "phuong-cua-nam"),
    former_ward("phuong-quan-thanh-cu", "Phường Quán Thánh", "UBND phường Quán Thánh",
                "quan-ba-dinh", 611, "phuong-ba-dinh"),
    former_ward("phuong-truc-bach-cu", "Phường Trúc Bạch", "UBND phường Trúc Bạch", "quan-ba-dinh",
                612, "phuong-ba-dinh"),
}};

}  // namespace thidua::hanoi::detail
