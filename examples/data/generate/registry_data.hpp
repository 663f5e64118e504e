// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "registry_communes.hpp"
#include "unit_row.hpp"

/// \file
/// The registry of Hanoi's units as data: one row a unit, real public names, each group with its
/// source and how sure it is. Small sub-units (divisions, teams, residential groups) are not here:
/// they are generated and synthetic (`sub_units.hpp`).
namespace generate {

/// The bodies at the level of a department from 01-03-2025: 15 and one of equal standing. Source:
/// thanhnien.vn of 25-02-2025 (verified: the number, the eight that were set up or reorganised and
/// from what); the seven that went on unchanged: recalled. The order is the common order of the
/// City's lists, recalled.
inline constexpr unit_row departments[]{
    standing("van-phong-ubnd-tp", "Văn phòng UBND thành phố Hà Nội",
             "Văn phòng UBND Thành phố|VP UBND TP", "city_department", 101),
    set_up("so-noi-vu", "Sở Nội vụ", "Sở Nội vụ Hà Nội|SNV", 102),
    standing("so-tu-phap", "Sở Tư pháp", "Sở Tư pháp Hà Nội|STP", "city_department", 103),
    standing("thanh-tra-tp", "Thanh tra thành phố Hà Nội", "Thanh tra Thành phố", "city_department",
             104),
    set_up("so-tai-chinh", "Sở Tài chính", "Sở Tài chính Hà Nội|STC", 105),
    standing("so-cong-thuong", "Sở Công Thương", "Sở Công Thương Hà Nội|SCT", "city_department",
             106),
    set_up("so-xay-dung", "Sở Xây dựng", "Sở Xây dựng Hà Nội|SXD", 107),
    standing("so-quy-hoach-kien-truc", "Sở Quy hoạch - Kiến trúc", "Sở QH-KT|SQHKT",
             "city_department", 108),
    set_up("so-nong-nghiep-moi-truong", "Sở Nông nghiệp và Môi trường", "Sở NN&MT|SNNMT", 109),
    set_up("so-khoa-hoc-cong-nghe", "Sở Khoa học và Công nghệ", "Sở KH&CN|SKHCN", 110),
    standing("so-giao-duc-dao-tao", "Sở Giáo dục và Đào tạo", "Sở GD&ĐT|SGDĐT", "city_department",
             111),
    standing("so-y-te", "Sở Y tế", "Sở Y tế Hà Nội|SYT", "city_department", 112),
    standing("so-van-hoa-the-thao", "Sở Văn hóa và Thể thao", "Sở VH&TT|SVHTT", "city_department",
             113),
    standing("so-du-lich", "Sở Du lịch", "Sở Du lịch Hà Nội|SDL", "city_department", 114),
    set_up("so-dan-toc-ton-giao", "Sở Dân tộc và Tôn giáo", "Sở DT&TG|SDTTG", 115),
    set_up("ban-quan-ly-khu-cong-nghe-cao",
           "Ban Quản lý Khu công nghệ cao và Khu công nghiệp thành phố Hà Nội",
           "Ban Quản lý KCNC&KCN|BQL KCNC&KCN", 116),
};

/// What ended on 28-02-2025, each as a whole. Source: thanhnien.vn of 25-02-2025 (verified: who
/// went into whom; the last day: recalled). Where the new body took over an old name, the old one
/// is printed with its last day, so that a name alone never means two units. The Department of
/// Ethnic and Religious Affairs was set up "on the basis of" the Committee for Ethnic Minorities.
inline constexpr unit_row former_departments[]{
    went_into("so-noi-vu-cu", "Sở Nội vụ (đến 28-02-2025)", "", 151, "so-noi-vu"),
    went_into("so-lao-dong-cu", "Sở Lao động - Thương binh và Xã hội", "Sở LĐ-TB&XH|SLĐTBXH", 152,
              "so-noi-vu"),
    went_into("so-tai-chinh-cu", "Sở Tài chính (đến 28-02-2025)", "", 153, "so-tai-chinh"),
    went_into("so-ke-hoach-dau-tu-cu", "Sở Kế hoạch và Đầu tư", "Sở KH&ĐT|SKHĐT", 154,
              "so-tai-chinh"),
    went_into("so-xay-dung-cu", "Sở Xây dựng (đến 28-02-2025)", "", 155, "so-xay-dung"),
    went_into("so-giao-thong-van-tai-cu", "Sở Giao thông vận tải", "Sở GTVT|SGTVT", 156,
              "so-xay-dung"),
    went_into("so-nong-nghiep-cu", "Sở Nông nghiệp và Phát triển nông thôn", "Sở NN&PTNT|SNNPTNT",
              157, "so-nong-nghiep-moi-truong"),
    went_into("so-tai-nguyen-moi-truong-cu", "Sở Tài nguyên và Môi trường", "Sở TN&MT|STNMT", 158,
              "so-nong-nghiep-moi-truong"),
    went_into("so-khoa-hoc-cong-nghe-cu", "Sở Khoa học và Công nghệ (đến 28-02-2025)", "", 159,
              "so-khoa-hoc-cong-nghe"),
    went_into("so-thong-tin-truyen-thong-cu", "Sở Thông tin và Truyền thông", "Sở TT&TT|STTTT", 160,
              "so-khoa-hoc-cong-nghe"),
    went_into("so-ngoai-vu-cu", "Sở Ngoại vụ", "Sở Ngoại vụ Hà Nội", 161, "van-phong-ubnd-tp"),
    went_into("ban-dan-toc-cu", "Ban Dân tộc thành phố Hà Nội", "Ban Dân tộc", 162,
              "so-dan-toc-ton-giao"),
    went_into("ban-quan-ly-khu-hoa-lac-cu", "Ban Quản lý Khu công nghệ cao Hòa Lạc",
              "BQL Khu CNC Hòa Lạc", 163, "ban-quan-ly-khu-cong-nghe-cao"),
    went_into("ban-quan-ly-khu-cong-nghiep-cu",
              "Ban Quản lý các khu công nghiệp và chế xuất Hà Nội", "BQL các KCN&CX Hà Nội", 164,
              "ban-quan-ly-khu-cong-nghe-cao"),
};

/// Party bodies, a choice. Names recalled, but for the Committee for Propaganda and Mass
/// Mobilisation (verified: sggp.org.vn of 28-11-2025); its first day was not found, so it carries
/// the registry's.
inline constexpr unit_row party_bodies[]{
    standing("van-phong-thanh-uy", "Văn phòng Thành ủy Hà Nội", "Văn phòng Thành ủy", "party_body",
             11),
    standing("ban-to-chuc-thanh-uy", "Ban Tổ chức Thành ủy Hà Nội", "Ban Tổ chức Thành ủy",
             "party_body", 12),
    standing("uy-ban-kiem-tra-thanh-uy", "Ủy ban Kiểm tra Thành ủy Hà Nội", "UBKT Thành ủy",
             "party_body", 13),
    standing("ban-tuyen-giao-dan-van-thanh-uy", "Ban Tuyên giáo và Dân vận Thành ủy Hà Nội",
             "Ban Tuyên giáo và Dân vận Thành ủy", "party_body", 14),
    standing("ban-noi-chinh-thanh-uy", "Ban Nội chính Thành ủy Hà Nội", "Ban Nội chính Thành ủy",
             "party_body", 15),
};

/// The Fatherland Front and the five socio-political organisations of the City. Recalled.
inline constexpr unit_row front_and_organisations[]{
    standing("mat-tran-to-quoc", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Hà Nội",
             "UB MTTQ Việt Nam TP Hà Nội|MTTQ Thành phố", "fatherland_front", 31),
    standing("lien-doan-lao-dong", "Liên đoàn Lao động thành phố Hà Nội", "LĐLĐ TP Hà Nội",
             "socio_political_organisation", 32),
    standing("hoi-nong-dan", "Hội Nông dân thành phố Hà Nội", "Hội Nông dân Thành phố",
             "socio_political_organisation", 33),
    standing("hoi-phu-nu", "Hội Liên hiệp Phụ nữ thành phố Hà Nội", "Hội LHPN TP Hà Nội",
             "socio_political_organisation", 34),
    standing("thanh-doan", "Đoàn TNCS Hồ Chí Minh thành phố Hà Nội", "Thành đoàn Hà Nội",
             "socio_political_organisation", 35),
    standing("hoi-cuu-chien-binh", "Hội Cựu chiến binh thành phố Hà Nội", "Hội CCB TP Hà Nội",
             "socio_political_organisation", 36),
};

/// Associations, a choice. Recalled.
inline constexpr unit_row associations[]{
    standing("lien-hiep-hoi-khkt", "Liên hiệp các Hội Khoa học và Kỹ thuật Hà Nội", "LHH KH&KT HN",
             "association", 51),
    standing("lien-hiep-huu-nghi", "Liên hiệp các tổ chức hữu nghị thành phố Hà Nội", "",
             "association", 52),
    standing("lien-hiep-van-hoc-nghe-thuat", "Hội Liên hiệp Văn học nghệ thuật Hà Nội", "",
             "association", 53),
    standing("hoi-chu-thap-do", "Hội Chữ thập đỏ thành phố Hà Nội", "Hội CTĐ TP Hà Nội",
             "association", 54),
    standing("hoi-nguoi-mu", "Hội Người mù thành phố Hà Nội", "", "association", 55),
    standing("hoi-nha-bao", "Hội Nhà báo thành phố Hà Nội", "", "association", 56),
    standing("hoi-khuyen-hoc", "Hội Khuyến học thành phố Hà Nội", "", "association", 57),
    standing("lien-minh-hop-tac-xa", "Liên minh Hợp tác xã thành phố Hà Nội", "Liên minh HTX",
             "association", 58),
};

/// Armed forces of the City and two central agencies in it. Recalled.
inline constexpr unit_row forces_and_central_agencies[]{
    standing("cong-an-tp", "Công an thành phố Hà Nội", "Công an Thành phố|CATP Hà Nội",
             "armed_forces", 201),
    standing("bo-tu-lenh-thu-do", "Bộ Tư lệnh Thủ đô Hà Nội", "BTL Thủ đô", "armed_forces", 202),
    standing("toa-an-nhan-dan-tp", "Tòa án nhân dân thành phố Hà Nội", "TAND TP Hà Nội",
             "central_agency", 203),
    standing("vien-kiem-sat-tp", "Viện kiểm sát nhân dân thành phố Hà Nội", "VKSND TP Hà Nội",
             "central_agency", 204),
};

/// Public service units and enterprises directly under the City. Names recalled (the broadcaster's
/// still in use on 28-11-2025: verified, sggp.org.vn).
inline constexpr unit_row service_units_and_enterprises[]{
    standing("dai-phat-thanh-truyen-hinh", "Đài Phát thanh và Truyền hình Hà Nội",
             "Đài PT-TH Hà Nội", "public_service_unit", 221),
    standing("dai-hoc-thu-do", "Trường Đại học Thủ đô Hà Nội", "ĐH Thủ đô Hà Nội",
             "public_service_unit", 222),
    standing("ban-qlda-giao-thong",
             "Ban Quản lý dự án đầu tư xây dựng công trình giao thông thành phố Hà Nội",
             "Ban QLDA Giao thông", "public_service_unit", 223),
    standing("ban-qlda-dan-dung",
             "Ban Quản lý dự án đầu tư xây dựng công trình dân dụng thành phố Hà Nội",
             "Ban QLDA Dân dụng", "public_service_unit", 224),
    standing("tong-cong-ty-van-tai", "Tổng công ty Vận tải Hà Nội", "Transerco", "enterprise", 241),
    standing("cong-ty-nuoc-sach", "Công ty TNHH MTV Nước sạch Hà Nội", "Nước sạch Hà Nội",
             "enterprise", 242),
    standing("cong-ty-thoat-nuoc", "Công ty TNHH MTV Thoát nước Hà Nội", "Thoát nước Hà Nội",
             "enterprise", 243),
    standing("cong-ty-moi-truong-do-thi", "Công ty TNHH MTV Môi trường đô thị Hà Nội", "URENCO",
             "enterprise", 244),
    standing("cong-ty-duong-sat", "Công ty TNHH MTV Đường sắt Hà Nội", "Hà Nội Metro", "enterprise",
             245),
};

/// Hospitals and schools of the City, real public names (recalled), and two cooperatives with
/// plainly generic names (synthetic).
inline constexpr unit_row hospitals_schools_cooperatives[]{
    below("bv-xanh-pon", "Bệnh viện Đa khoa Xanh Pôn", "BVĐK Xanh Pôn", "public_service_unit",
          "so-y-te", 261),
    below("bv-thanh-nhan", "Bệnh viện Thanh Nhàn", "BV Thanh Nhàn", "public_service_unit",
          "so-y-te", 262),
    below("bv-duc-giang", "Bệnh viện Đa khoa Đức Giang", "BVĐK Đức Giang", "public_service_unit",
          "so-y-te", 263),
    below("bv-phu-san", "Bệnh viện Phụ sản Hà Nội", "BV Phụ sản HN", "public_service_unit",
          "so-y-te", 264),
    below("bv-tim", "Bệnh viện Tim Hà Nội", "BV Tim HN", "public_service_unit", "so-y-te", 265),
    below("bv-ung-buou", "Bệnh viện Ung bướu Hà Nội", "BV Ung bướu HN", "public_service_unit",
          "so-y-te", 266),
    below("truong-chu-van-an", "Trường THPT Chu Văn An", "THPT Chu Văn An", "public_service_unit",
          "so-giao-duc-dao-tao", 271),
    below("truong-amsterdam", "Trường THPT chuyên Hà Nội - Amsterdam", "THPT chuyên Amsterdam",
          "public_service_unit", "so-giao-duc-dao-tao", 272),
    below("truong-viet-duc", "Trường THPT Việt Đức", "THPT Việt Đức", "public_service_unit",
          "so-giao-duc-dao-tao", 273),
    below("truong-kim-lien", "Trường THPT Kim Liên", "THPT Kim Liên", "public_service_unit",
          "so-giao-duc-dao-tao", 274),
    below("truong-phan-dinh-phung", "Trường THPT Phan Đình Phùng", "THPT Phan Đình Phùng",
          "public_service_unit", "so-giao-duc-dao-tao", 275),
    below("htx-mau-1", "Hợp tác xã nông nghiệp mẫu số 1", "HTX mẫu số 1", "cooperative",
          "lien-minh-hop-tac-xa", 281),
    below("htx-mau-2", "Hợp tác xã dịch vụ mẫu số 2", "HTX mẫu số 2", "cooperative",
          "lien-minh-hop-tac-xa", 282),
};

}  // namespace generate
