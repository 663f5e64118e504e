// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace generate {

/// A unit that submits a list, and the symbol of its papers ("12/TTr-SNV").
struct submitter {
    std::string_view unit{};
    std::string_view symbol{};
};

/// The sixty lists of phase 1, in the order of their files. The last three are districts: they
/// submitted in June 2025, while they still existed.
inline constexpr submitter phase_1_submitters[]{
    {"so-noi-vu", "SNV"},
    {"so-tu-phap", "STP"},
    {"thanh-tra-tp", "TTTP"},
    {"so-tai-chinh", "STC"},
    {"so-cong-thuong", "SCT"},
    {"so-xay-dung", "SXD"},
    {"so-quy-hoach-kien-truc", "SQHKT"},
    {"so-nong-nghiep-moi-truong", "SNNMT"},
    {"so-khoa-hoc-cong-nghe", "SKHCN"},
    {"so-giao-duc-dao-tao", "SGDĐT"},
    {"so-y-te", "SYT"},
    {"so-van-hoa-the-thao", "SVHTT"},
    {"so-du-lich", "SDL"},
    {"so-dan-toc-ton-giao", "SDTTG"},
    {"ban-quan-ly-khu-cong-nghe-cao", "BQL"},
    {"van-phong-ubnd-tp", "VP"},
    {"mat-tran-to-quoc", "MTTQ"},
    {"lien-doan-lao-dong", "LĐLĐ"},
    {"hoi-nong-dan", "HND"},
    {"hoi-phu-nu", "BTV"},
    {"thanh-doan", "TĐ"},
    {"hoi-cuu-chien-binh", "CCB"},
    {"hoi-chu-thap-do", "CTĐ"},
    {"lien-hiep-hoi-khkt", "LHH"},
    {"lien-minh-hop-tac-xa", "LMHTX"},
    {"van-phong-thanh-uy", "VPTU"},
    {"ban-to-chuc-thanh-uy", "BTCTU"},
    {"ban-tuyen-giao-dan-van-thanh-uy", "BTGDVTU"},
    {"cong-an-tp", "CAHN"},
    {"bo-tu-lenh-thu-do", "BTL"},
    {"dai-phat-thanh-truyen-hinh", "PTTH"},
    {"dai-hoc-thu-do", "ĐHTĐ"},
    {"ban-qlda-giao-thong", "BQLDA"},
    {"cong-ty-nuoc-sach", "NSHN"},
    {"cong-ty-thoat-nuoc", "TNHN"},
    {"cong-ty-moi-truong-do-thi", "MTĐT"},
    {"cong-ty-duong-sat", "ĐSHN"},
    {"tong-cong-ty-van-tai", "VTHN"},
    {"phuong-hoan-kiem", "UBND"},
    {"phuong-cua-nam", "UBND"},
    {"phuong-ba-dinh", "UBND"},
    {"phuong-hai-ba-trung", "UBND"},
    {"phuong-dong-da", "UBND"},
    {"phuong-cau-giay", "UBND"},
    {"phuong-tay-ho", "UBND"},
    {"phuong-thanh-xuan", "UBND"},
    {"phuong-hoang-mai", "UBND"},
    {"phuong-long-bien", "UBND"},
    {"phuong-ha-dong", "UBND"},
    {"phuong-son-tay", "UBND"},
    {"xa-dong-anh", "UBND"},
    {"xa-soc-son", "UBND"},
    {"xa-gia-lam", "UBND"},
    {"xa-bat-trang", "UBND"},
    {"xa-ba-vi", "UBND"},
    {"xa-hoai-duc", "UBND"},
    {"xa-thuong-tin", "UBND"},
    {"quan-cau-giay", "UBND"},
    {"huyen-dong-anh", "UBND"},
    {"thi-xa-son-tay", "UBND"},
};

/// The lists of phase 2.
inline constexpr submitter phase_2_submitters[]{
    {"so-noi-vu", "SNV"},
    {"so-tu-phap", "STP"},
    {"so-tai-chinh", "STC"},
    {"so-cong-thuong", "SCT"},
    {"so-xay-dung", "SXD"},
    {"so-nong-nghiep-moi-truong", "SNNMT"},
    {"so-khoa-hoc-cong-nghe", "SKHCN"},
    {"so-giao-duc-dao-tao", "SGDĐT"},
    {"so-y-te", "SYT"},
    {"so-van-hoa-the-thao", "SVHTT"},
    {"van-phong-ubnd-tp", "VP"},
    {"mat-tran-to-quoc", "MTTQ"},
    {"lien-doan-lao-dong", "LĐLĐ"},
    {"hoi-phu-nu", "BTV"},
    {"thanh-doan", "TĐ"},
    {"ban-to-chuc-thanh-uy", "BTCTU"},
    {"ban-noi-chinh-thanh-uy", "BNCTU"},
    {"cong-an-tp", "CAHN"},
    {"bo-tu-lenh-thu-do", "BTL"},
    {"ban-qlda-dan-dung", "BQLDA"},
    {"cong-ty-nuoc-sach", "NSHN"},
    {"tong-cong-ty-van-tai", "VTHN"},
    {"phuong-hoan-kiem", "UBND"},
    {"phuong-cua-nam", "UBND"},
    {"phuong-kim-lien", "UBND"},
    {"phuong-nghia-do", "UBND"},
    {"phuong-tu-liem", "UBND"},
    {"xa-dong-anh", "UBND"},
    {"xa-me-linh", "UBND"},
    {"xa-quoc-oai", "UBND"},
};

/// Districts that submitted nothing here, but of which a team is proposed by a ward or commune.
inline constexpr std::string_view further_districts[]{"quan-hoan-kiem", "quan-dong-da",
                                                      "huyen-gia-lam", "quan-ha-dong"};

}  // namespace generate
