// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include "random.hpp"

namespace generate {

/// A made-up person. A likeness to anyone's name is chance.
struct person {
    std::string name{};
    bool woman{};
};

// Common family names are listed more than once, as they are more common.
inline constexpr std::string_view family_names[]{
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần",   "Trần", "Lê",
    "Lê",     "Lê",     "Phạm",   "Phạm",   "Hoàng",  "Vũ",   "Vũ",     "Đặng", "Bùi",
    "Đỗ",     "Hồ",     "Ngô",    "Dương",  "Đinh",   "Đoàn", "Trịnh",  "Mai",  "Cao",
    "Lưu",    "Tạ",     "Phùng",  "Kiều",   "Khuất",  "Chử",  "Nghiêm", "Đào",  "Hà"};
inline constexpr std::string_view men_middle[]{"Văn",  "Hữu",  "Đức",   "Quang", "Minh", "Xuân",
                                               "Đình", "Công", "Trọng", "Duy",   "Mạnh", "Thế",
                                               "Bá",   "Tiến", "Ngọc",  "Anh"};
inline constexpr std::string_view men_given[]{
    "An",   "Bách",  "Bình",  "Cường", "Dũng",  "Đạt",  "Hải",  "Hiếu",  "Hoàng", "Hùng",
    "Huy",  "Khánh", "Khoa",  "Kiên",  "Lâm",   "Long", "Nam",  "Nghĩa", "Phong", "Phúc",
    "Quân", "Sơn",   "Thắng", "Thành", "Thịnh", "Tiến", "Toàn", "Trung", "Tuấn",  "Vinh"};
inline constexpr std::string_view women_middle[]{
    "Thị",   "Thị", "Thị Thu", "Thị Thanh", "Thị Ngọc", "Thị Hồng", "Ngọc",       "Thu",
    "Thanh", "Kim", "Bích",    "Phương",    "Thị Kim",  "Thị Minh", "Thị Phương", "Mai"};
inline constexpr std::string_view women_given[]{
    "An",    "Chi",    "Diệp",  "Dung",  "Duyên", "Giang", "Hà",   "Hạnh",  "Hiền", "Hoa",  "Huệ",
    "Hương", "Lan",    "Liên",  "Linh",  "Loan",  "Ly",    "Mai",  "My",    "Nga",  "Ngân", "Nhung",
    "Oanh",  "Phượng", "Quyên", "Quỳnh", "Tâm",   "Thảo",  "Thủy", "Trang", "Vân",  "Yến"};

inline person made_up_person(stream& random) {
    bool const woman{random.chance(47)};
    std::string name{random.of(family_names)};
    name += ' ';
    name += woman ? random.of(women_middle) : random.of(men_middle);
    name += ' ';
    name += woman ? random.of(women_given) : random.of(men_given);
    return {name, woman};
}

}  // namespace generate
