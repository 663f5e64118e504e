// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include <thidua/hanoi/registry_rows.hpp>
#include <thidua/units/registered.hpp>

namespace thidua::hanoi::detail {

/// The 15 departments from 01-03-2025 and the body of equal standing, by the City Council's
/// resolution of 25-02-2025. Short names and the order of the list are recalled. The City's Centre
/// for Public Administration Services, then on trial, is left out: its first day was not found.
inline constexpr std::array<registered, 16> departments{{
    department("van-phong-ubnd-tp", "Văn phòng UBND thành phố Hà Nội",
               {"Văn phòng UBND Thành phố", "VP UBND TP"}, 101),
    new_department("so-noi-vu", "Sở Nội vụ", {"Sở Nội vụ Hà Nội", "SNV"}, 102),
    department("so-tu-phap", "Sở Tư pháp", {"Sở Tư pháp Hà Nội", "STP"}, 103),
    department("thanh-tra-tp", "Thanh tra thành phố Hà Nội", {"Thanh tra Thành phố"}, 104),
    new_department("so-tai-chinh", "Sở Tài chính", {"Sở Tài chính Hà Nội", "STC"}, 105),
    department("so-cong-thuong", "Sở Công Thương", {"Sở Công Thương Hà Nội", "SCT"}, 106),
    new_department("so-xay-dung", "Sở Xây dựng", {"Sở Xây dựng Hà Nội", "SXD"}, 107),
    department("so-quy-hoach-kien-truc", "Sở Quy hoạch - Kiến trúc", {"Sở QH-KT", "SQHKT"}, 108),
    new_department("so-nong-nghiep-moi-truong", "Sở Nông nghiệp và Môi trường",
                   {"Sở NN&MT", "SNNMT"}, 109),
    new_department("so-khoa-hoc-cong-nghe", "Sở Khoa học và Công nghệ", {"Sở KH&CN", "SKHCN"}, 110),
    department("so-giao-duc-dao-tao", "Sở Giáo dục và Đào tạo", {"Sở GD&ĐT", "SGDĐT"}, 111),
    department("so-y-te", "Sở Y tế", {"Sở Y tế Hà Nội", "SYT"}, 112),
    department("so-van-hoa-the-thao", "Sở Văn hóa và Thể thao", {"Sở VH&TT", "SVHTT"}, 113),
    department("so-du-lich", "Sở Du lịch", {"Sở Du lịch Hà Nội", "SDL"}, 114),
    new_department("so-dan-toc-ton-giao", "Sở Dân tộc và Tôn giáo", {"Sở DT&TG", "SDTTG"}, 115),
    new_department("ban-quan-ly-khu-cong-nghe-cao",
                   "Ban Quản lý Khu công nghệ cao và Khu công nghiệp thành phố Hà Nội",
                   {"Ban Quản lý KCNC&KCN", "BQL KCNC&KCN"}, 116),
}};

/// What ended on 28-02-2025, each as a whole: 12 of the 21 departments and two management boards.
/// Where the new body took over an old name, the old one is printed with its last day, so that a
/// name alone never means two units. The Department of Ethnic and Religious Affairs was set up "on
/// the basis of" the Committee for Ethnic Minorities.
inline constexpr std::array<registered, 14> former_departments{{
    former_department("so-noi-vu-cu", "Sở Nội vụ (đến 28-02-2025)", {}, 151, "so-noi-vu"),
    former_department("so-lao-dong-cu", "Sở Lao động - Thương binh và Xã hội",
                      {"Sở LĐ-TB&XH", "SLĐTBXH"}, 152, "so-noi-vu"),
    former_department("so-tai-chinh-cu", "Sở Tài chính (đến 28-02-2025)", {}, 153, "so-tai-chinh"),
    former_department("so-ke-hoach-dau-tu-cu", "Sở Kế hoạch và Đầu tư", {"Sở KH&ĐT", "SKHĐT"}, 154,
                      "so-tai-chinh"),
    former_department("so-xay-dung-cu", "Sở Xây dựng (đến 28-02-2025)", {}, 155, "so-xay-dung"),
    former_department("so-giao-thong-van-tai-cu", "Sở Giao thông vận tải", {"Sở GTVT", "SGTVT"},
                      156, "so-xay-dung"),
    former_department("so-nong-nghiep-cu", "Sở Nông nghiệp và Phát triển nông thôn",
                      {"Sở NN&PTNT", "SNNPTNT"}, 157, "so-nong-nghiep-moi-truong"),
    former_department("so-tai-nguyen-moi-truong-cu", "Sở Tài nguyên và Môi trường",
                      {"Sở TN&MT", "STNMT"}, 158, "so-nong-nghiep-moi-truong"),
    former_department("so-khoa-hoc-cong-nghe-cu", "Sở Khoa học và Công nghệ (đến 28-02-2025)", {},
                      159, "so-khoa-hoc-cong-nghe"),
    former_department("so-thong-tin-truyen-thong-cu", "Sở Thông tin và Truyền thông",
                      {"Sở TT&TT", "STTTT"}, 160, "so-khoa-hoc-cong-nghe"),
    former_department("so-ngoai-vu-cu", "Sở Ngoại vụ", {"Sở Ngoại vụ Hà Nội"}, 161,
                      "van-phong-ubnd-tp"),
    former_department("ban-dan-toc-cu", "Ban Dân tộc thành phố Hà Nội", {"Ban Dân tộc"}, 162,
                      "so-dan-toc-ton-giao"),
    former_department("ban-quan-ly-khu-hoa-lac-cu", "Ban Quản lý Khu công nghệ cao Hòa Lạc",
                      {"BQL Khu CNC Hòa Lạc"}, 163, "ban-quan-ly-khu-cong-nghe-cao"),
    former_department("ban-quan-ly-khu-cong-nghiep-cu",
                      "Ban Quản lý các khu công nghiệp và chế xuất Hà Nội",
                      {"BQL các KCN&CX Hà Nội"}, 164, "ban-quan-ly-khu-cong-nghe-cao"),
}};

}  // namespace thidua::hanoi::detail
