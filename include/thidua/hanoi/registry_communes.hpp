// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/hanoi/registry_rows.hpp>
#include <thidua/units/registered.hpp>

namespace thidua::hanoi::detail {

/// Its days are recalled only, see `communes`.
inline constexpr registered minh_chau = [] {
    auto row = commune("xa-minh-chau", "Xã Minh Châu", "UBND xã Minh Châu", 79);
    row.days_grade = verification::recalled;
    return row;
}();

/// The 75 communes in operation from 01-07-2025, numbered as the items of Resolution
/// 1656/NQ-UBTVQH15. Source: the Resolution as printed by the press; a second public list has the
/// same names.
///
/// Minh Châu was not rearranged (recalled): it is older than the day given here, which is then the
/// day from which it stands directly under the City.
inline constexpr std::array<registered, 75> communes{{
    commune("xa-thanh-tri", "Xã Thanh Trì", "UBND xã Thanh Trì", 48),
    commune("xa-dai-thanh", "Xã Đại Thanh", "UBND xã Đại Thanh", 49),
    commune("xa-nam-phu", "Xã Nam Phù", "UBND xã Nam Phù", 50),
    commune("xa-ngoc-hoi", "Xã Ngọc Hồi", "UBND xã Ngọc Hồi", 51),
    commune("xa-thuong-phuc", "Xã Thượng Phúc", "UBND xã Thượng Phúc", 53),
    commune("xa-thuong-tin", "Xã Thường Tín", "UBND xã Thường Tín", 54),
    commune("xa-chuong-duong", "Xã Chương Dương", "UBND xã Chương Dương", 55),
    commune("xa-hong-van", "Xã Hồng Vân", "UBND xã Hồng Vân", 56),
    commune("xa-phu-xuyen", "Xã Phú Xuyên", "UBND xã Phú Xuyên", 57),
    commune("xa-phuong-duc", "Xã Phượng Dực", "UBND xã Phượng Dực", 58),
    commune("xa-chuyen-my", "Xã Chuyên Mỹ", "UBND xã Chuyên Mỹ", 59),
    commune("xa-dai-xuyen", "Xã Đại Xuyên", "UBND xã Đại Xuyên", 60),
    commune("xa-thanh-oai", "Xã Thanh Oai", "UBND xã Thanh Oai", 61),
    commune("xa-binh-minh", "Xã Bình Minh", "UBND xã Bình Minh", 62),
    commune("xa-tam-hung", "Xã Tam Hưng", "UBND xã Tam Hưng", 63),
    commune("xa-dan-hoa", "Xã Dân Hòa", "UBND xã Dân Hòa", 64),
    commune("xa-van-dinh", "Xã Vân Đình", "UBND xã Vân Đình", 65),
    commune("xa-ung-thien", "Xã Ứng Thiên", "UBND xã Ứng Thiên", 66),
    commune("xa-hoa-xa", "Xã Hòa Xá", "UBND xã Hòa Xá", 67),
    commune("xa-ung-hoa", "Xã Ứng Hòa", "UBND xã Ứng Hòa", 68),
    commune("xa-my-duc", "Xã Mỹ Đức", "UBND xã Mỹ Đức", 69),
    commune("xa-hong-son", "Xã Hồng Sơn", "UBND xã Hồng Sơn", 70),
    commune("xa-phuc-son", "Xã Phúc Sơn", "UBND xã Phúc Sơn", 71),
    commune("xa-huong-son", "Xã Hương Sơn", "UBND xã Hương Sơn", 72),
    commune("xa-phu-nghia", "Xã Phú Nghĩa", "UBND xã Phú Nghĩa", 74),
    commune("xa-xuan-mai", "Xã Xuân Mai", "UBND xã Xuân Mai", 75),
    commune("xa-tran-phu", "Xã Trần Phú", "UBND xã Trần Phú", 76),
    commune("xa-hoa-phu", "Xã Hòa Phú", "UBND xã Hòa Phú", 77),
    commune("xa-quang-bi", "Xã Quảng Bị", "UBND xã Quảng Bị", 78),
    minh_chau,
    commune("xa-quang-oai", "Xã Quảng Oai", "UBND xã Quảng Oai", 80),
    commune("xa-vat-lai", "Xã Vật Lại", "UBND xã Vật Lại", 81),
    commune("xa-co-do", "Xã Cổ Đô", "UBND xã Cổ Đô", 82),
    commune("xa-bat-bat", "Xã Bất Bạt", "UBND xã Bất Bạt", 83),
    commune("xa-suoi-hai", "Xã Suối Hai", "UBND xã Suối Hai", 84),
    commune("xa-ba-vi", "Xã Ba Vì", "UBND xã Ba Vì", 85),
    commune("xa-yen-bai", "Xã Yên Bài", "UBND xã Yên Bài", 86),
    commune("xa-doai-phuong", "Xã Đoài Phương", "UBND xã Đoài Phương", 89),
    commune("xa-phuc-tho", "Xã Phúc Thọ", "UBND xã Phúc Thọ", 90),
    commune("xa-phuc-loc", "Xã Phúc Lộc", "UBND xã Phúc Lộc", 91),
    commune("xa-hat-mon", "Xã Hát Môn", "UBND xã Hát Môn", 92),
    commune("xa-thach-that", "Xã Thạch Thất", "UBND xã Thạch Thất", 93),
    commune("xa-ha-bang", "Xã Hạ Bằng", "UBND xã Hạ Bằng", 94),
    commune("xa-tay-phuong", "Xã Tây Phương", "UBND xã Tây Phương", 95),
    commune("xa-hoa-lac", "Xã Hòa Lạc", "UBND xã Hòa Lạc", 96),
    commune("xa-yen-xuan", "Xã Yên Xuân", "UBND xã Yên Xuân", 97),
    commune("xa-quoc-oai", "Xã Quốc Oai", "UBND xã Quốc Oai", 98),
    commune("xa-hung-dao", "Xã Hưng Đạo", "UBND xã Hưng Đạo", 99),
    commune("xa-kieu-phu", "Xã Kiều Phú", "UBND xã Kiều Phú", 100),
    commune("xa-phu-cat", "Xã Phú Cát", "UBND xã Phú Cát", 101),
    commune("xa-hoai-duc", "Xã Hoài Đức", "UBND xã Hoài Đức", 102),
    commune("xa-duong-hoa", "Xã Dương Hòa", "UBND xã Dương Hòa", 103),
    commune("xa-son-dong", "Xã Sơn Đồng", "UBND xã Sơn Đồng", 104),
    commune("xa-an-khanh", "Xã An Khánh", "UBND xã An Khánh", 105),
    commune("xa-dan-phuong", "Xã Đan Phượng", "UBND xã Đan Phượng", 106),
    commune("xa-o-dien", "Xã Ô Diên", "UBND xã Ô Diên", 107),
    commune("xa-lien-minh", "Xã Liên Minh", "UBND xã Liên Minh", 108),
    commune("xa-gia-lam", "Xã Gia Lâm", "UBND xã Gia Lâm", 109),
    commune("xa-thuan-an", "Xã Thuận An", "UBND xã Thuận An", 110),
    commune("xa-bat-trang", "Xã Bát Tràng", "UBND xã Bát Tràng", 111),
    commune("xa-phu-dong", "Xã Phù Đổng", "UBND xã Phù Đổng", 112),
    commune("xa-thu-lam", "Xã Thư Lâm", "UBND xã Thư Lâm", 113),
    commune("xa-dong-anh", "Xã Đông Anh", "UBND xã Đông Anh", 114),
    commune("xa-phuc-thinh", "Xã Phúc Thịnh", "UBND xã Phúc Thịnh", 115),
    commune("xa-thien-loc", "Xã Thiên Lộc", "UBND xã Thiên Lộc", 116),
    commune("xa-vinh-thanh", "Xã Vĩnh Thanh", "UBND xã Vĩnh Thanh", 117),
    commune("xa-me-linh", "Xã Mê Linh", "UBND xã Mê Linh", 118),
    commune("xa-yen-lang", "Xã Yên Lãng", "UBND xã Yên Lãng", 119),
    commune("xa-tien-thang", "Xã Tiến Thắng", "UBND xã Tiến Thắng", 120),
    commune("xa-quang-minh", "Xã Quang Minh", "UBND xã Quang Minh", 121),
    commune("xa-soc-son", "Xã Sóc Sơn", "UBND xã Sóc Sơn", 122),
    commune("xa-da-phuc", "Xã Đa Phúc", "UBND xã Đa Phúc", 123),
    commune("xa-noi-bai", "Xã Nội Bài", "UBND xã Nội Bài", 124),
    commune("xa-trung-gia", "Xã Trung Giã", "UBND xã Trung Giã", 125),
    commune("xa-kim-anh", "Xã Kim Anh", "UBND xã Kim Anh", 126),
}};

}  // namespace thidua::hanoi::detail
