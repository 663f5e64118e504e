// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/logic/symbol.hpp>

namespace thidua {

/// A fact that the row left blank and the submission attests.
struct attested_fact {
    fact_info const* fact = nullptr;  ///< which one
    std::string by{};                 ///< number of the submission as printed, "12/TTr-SNV"
};

/// The texts of one dossier: what is printed, never what is judged.
struct nomination_texts {
    std::string id{};                 ///< of the dossier, unique in a round
    std::string recipient_name{};     ///< as it is printed on the certificate
    std::string honorific{};          ///< "Ông", "Bà"
    std::string birth{};              ///< as the row has it; personal
    std::string job_title{};          ///< as the row has it
    std::string workplace{};          ///< as the row has it
    std::string direct_role_basis{};  ///< what the claim of a direct role rests on
    std::string summary{};            ///< of the achievement
    place where{};                    ///< where the dossier was read
    std::vector<std::pair<std::string, std::string>>
        other{};                            ///< unknown columns, kept as they came
    std::vector<attested_fact> attested{};  ///< blanks that the submission fills
};

/// A column of texts: declared once, like a fact.
struct text_info {
    std::string_view name{};                          ///< machine name
    bilingual label{};                                ///< as it stands inside a sentence
    std::string_view header{};                        ///< the Vietnamese column header
    std::array<std::string_view, 4> aliases{};        ///< further headers that are read
    sensitivity shown_to = sensitivity::internal;     ///< who may see it
    std::string nomination_texts::*member = nullptr;  ///< where it is kept
};

namespace detail {

// clang-format off
inline constexpr std::array<text_info, 8> text_columns{{
    {"id", {"mã hồ sơ", "dossier id"}, "Mã hồ sơ", {}, sensitivity::open, &nomination_texts::id},
    {"recipient_name", {"tên tập thể, cá nhân, hộ gia đình", "name of the recipient"},
     "Tên tập thể, cá nhân, hộ gia đình", {"Họ và tên", "Tên đơn vị/tập thể", "Tên tập thể/cá nhân/hộ gia đình"},
     sensitivity::open, &nomination_texts::recipient_name},
    {"honorific", {"tên gọi", "form of address"}, "Ông/Bà", {"Tên gọi", "Tên gọi (Ông/Bà/Chức danh)"},
     sensitivity::open, &nomination_texts::honorific},
    {"birth", {"ngày sinh", "birth"}, "Ngày sinh", {"Năm sinh"}, sensitivity::personal, &nomination_texts::birth},
    {"job_title", {"chức vụ, chức danh", "post"}, "Chức vụ, chức danh", {"Chức vụ"}, sensitivity::open,
     &nomination_texts::job_title},
    {"workplace", {"đơn vị công tác", "place of work"}, "Đơn vị công tác", {"Tên đơn vị/tập thể công tác"},
     sensitivity::open, &nomination_texts::workplace},
    {"direct_role_basis", {"căn cứ phân công", "basis of the assignment"}, "Căn cứ phân công", {},
     sensitivity::internal, &nomination_texts::direct_role_basis},
    {"summary", {"tóm tắt thành tích", "summary of the achievement"}, "Tóm tắt thành tích", {"Thành tích"},
     sensitivity::open, &nomination_texts::summary},
}};
// clang-format on

}  // namespace detail

/// The columns of texts, in the order of the sheet.
[[nodiscard]] constexpr std::span<text_info const> text_columns() { return detail::text_columns; }

}  // namespace thidua
