// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/hanoi/registry_rows.hpp>
#include <thidua/units/registered.hpp>

namespace thidua::hanoi::detail {

/// The 51 wards in operation from 01-07-2025, numbered as the items of Resolution
/// 1656/NQ-UBTVQH15. Source: the Resolution as printed by the press; a second public list has the
/// same names.
inline constexpr std::array<registered, 51> wards{{
    ward("phuong-hoan-kiem", "Phường Hoàn Kiếm", "UBND phường Hoàn Kiếm", 1),
    ward("phuong-cua-nam", "Phường Cửa Nam", "UBND phường Cửa Nam", 2),
    ward("phuong-ba-dinh", "Phường Ba Đình", "UBND phường Ba Đình", 3),
    ward("phuong-ngoc-ha", "Phường Ngọc Hà", "UBND phường Ngọc Hà", 4),
    ward("phuong-giang-vo", "Phường Giảng Võ", "UBND phường Giảng Võ", 5),
    ward("phuong-hai-ba-trung", "Phường Hai Bà Trưng", "UBND phường Hai Bà Trưng", 6),
    ward("phuong-vinh-tuy", "Phường Vĩnh Tuy", "UBND phường Vĩnh Tuy", 7),
    ward("phuong-bach-mai", "Phường Bạch Mai", "UBND phường Bạch Mai", 8),
    ward("phuong-dong-da", "Phường Đống Đa", "UBND phường Đống Đa", 9),
    ward("phuong-kim-lien", "Phường Kim Liên", "UBND phường Kim Liên", 10),
    ward("phuong-van-mieu-quoc-tu-giam", "Phường Văn Miếu - Quốc Tử Giám",
         "UBND phường Văn Miếu - Quốc Tử Giám", 11),
    ward("phuong-lang", "Phường Láng", "UBND phường Láng", 12),
    ward("phuong-o-cho-dua", "Phường Ô Chợ Dừa", "UBND phường Ô Chợ Dừa", 13),
    ward("phuong-hong-ha", "Phường Hồng Hà", "UBND phường Hồng Hà", 14),
    ward("phuong-linh-nam", "Phường Lĩnh Nam", "UBND phường Lĩnh Nam", 15),
    ward("phuong-hoang-mai", "Phường Hoàng Mai", "UBND phường Hoàng Mai", 16),
    ward("phuong-vinh-hung", "Phường Vĩnh Hưng", "UBND phường Vĩnh Hưng", 17),
    ward("phuong-tuong-mai", "Phường Tương Mai", "UBND phường Tương Mai", 18),
    ward("phuong-dinh-cong", "Phường Định Công", "UBND phường Định Công", 19),
    ward("phuong-hoang-liet", "Phường Hoàng Liệt", "UBND phường Hoàng Liệt", 20),
    ward("phuong-yen-so", "Phường Yên Sở", "UBND phường Yên Sở", 21),
    ward("phuong-thanh-xuan", "Phường Thanh Xuân", "UBND phường Thanh Xuân", 22),
    ward("phuong-khuong-dinh", "Phường Khương Đình", "UBND phường Khương Đình", 23),
    ward("phuong-phuong-liet", "Phường Phương Liệt", "UBND phường Phương Liệt", 24),
    ward("phuong-cau-giay", "Phường Cầu Giấy", "UBND phường Cầu Giấy", 25),
    ward("phuong-nghia-do", "Phường Nghĩa Đô", "UBND phường Nghĩa Đô", 26),
    ward("phuong-yen-hoa", "Phường Yên Hòa", "UBND phường Yên Hòa", 27),
    ward("phuong-tay-ho", "Phường Tây Hồ", "UBND phường Tây Hồ", 28),
    ward("phuong-phu-thuong", "Phường Phú Thượng", "UBND phường Phú Thượng", 29),
    ward("phuong-tay-tuu", "Phường Tây Tựu", "UBND phường Tây Tựu", 30),
    ward("phuong-phu-dien", "Phường Phú Diễn", "UBND phường Phú Diễn", 31),
    ward("phuong-xuan-dinh", "Phường Xuân Đỉnh", "UBND phường Xuân Đỉnh", 32),
    ward("phuong-dong-ngac", "Phường Đông Ngạc", "UBND phường Đông Ngạc", 33),
    ward("phuong-thuong-cat", "Phường Thượng Cát", "UBND phường Thượng Cát", 34),
    ward("phuong-tu-liem", "Phường Từ Liêm", "UBND phường Từ Liêm", 35),
    ward("phuong-xuan-phuong", "Phường Xuân Phương", "UBND phường Xuân Phương", 36),
    ward("phuong-tay-mo", "Phường Tây Mỗ", "UBND phường Tây Mỗ", 37),
    ward("phuong-dai-mo", "Phường Đại Mỗ", "UBND phường Đại Mỗ", 38),
    ward("phuong-long-bien", "Phường Long Biên", "UBND phường Long Biên", 39),
    ward("phuong-bo-de", "Phường Bồ Đề", "UBND phường Bồ Đề", 40),
    ward("phuong-viet-hung", "Phường Việt Hưng", "UBND phường Việt Hưng", 41),
    ward("phuong-phuc-loi", "Phường Phúc Lợi", "UBND phường Phúc Lợi", 42),
    ward("phuong-ha-dong", "Phường Hà Đông", "UBND phường Hà Đông", 43),
    ward("phuong-duong-noi", "Phường Dương Nội", "UBND phường Dương Nội", 44),
    ward("phuong-yen-nghia", "Phường Yên Nghĩa", "UBND phường Yên Nghĩa", 45),
    ward("phuong-phu-luong", "Phường Phú Lương", "UBND phường Phú Lương", 46),
    ward("phuong-kien-hung", "Phường Kiến Hưng", "UBND phường Kiến Hưng", 47),
    ward("phuong-thanh-liet", "Phường Thanh Liệt", "UBND phường Thanh Liệt", 52),
    ward("phuong-chuong-my", "Phường Chương Mỹ", "UBND phường Chương Mỹ", 73),
    ward("phuong-son-tay", "Phường Sơn Tây", "UBND phường Sơn Tây", 87),
    ward("phuong-tung-thien", "Phường Tùng Thiện", "UBND phường Tùng Thiện", 88),
}};

}  // namespace thidua::hanoi::detail
