// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/logic/symbol.hpp>
#include <thidua/reports/kit/table.hpp>

namespace thidua {

/// A heading inside a paper; level 1 is the highest below the title.
struct paper_heading {
    std::string words{};  ///< one line
    int level = 1;        ///< 1 = the highest; formats with fewer levels take their lowest
};

/// A paragraph of plain text.
struct paper_text {
    std::string words{};                ///< one paragraph
    bool strong = false;                ///< in bold
    bool italic = false;                ///< in italics
    alignment align = alignment::left;  ///< on the page
};

/// Points one below the other; `numbered` counts them 1., 2., ...
struct paper_list {
    std::vector<std::string> items{};  ///< one line each
    bool numbered = false;             ///< counted 1., 2., ...
};

/// What follows begins on a new page, where there are pages.
struct page_break {};

/// what a paper is made of, from top to bottom
using paper_part = std::variant<paper_heading, paper_text, paper_list, table, page_break>;

/// The head of an official document (Decree 30/2020/ND-CP, annex I): who issues it, its number and
/// sign, place and day. What is empty is printed as dots to be filled in by hand.
struct official_head {
    std::string governing_body{};  ///< the body above the issuer; may be empty
    std::string issuer{};          ///< the body that issues the paper
    std::string number{};          ///< "Số: ..../TTr-..." without the word "Số:"
    std::string place{};           ///< "Hà Nội"
    std::optional<date> day{};     ///< empty = dots to be filled in
    bool numbered = true;          ///< false: the paper has no number of its own, as a ballot
};

/// Who signs: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", and the name.
struct signature_block {
    std::string authority{};  ///< in whose name: "TM. HỘI ĐỒNG"; may be empty
    std::string capacity{};   ///< "CHỦ TỊCH", "KT. CHỦ TỊCH"
    std::string signatory{};  ///< empty = room for it
};

/// A paper of a round: what it says, in the language that it is printed in. Forms (sheets, pages,
/// text) are made from it and add nothing to what it says.
struct paper {
    std::string id{};            ///< for machines: the name of its file without ending; ASCII
    std::string title{};         ///< "QUYẾT ĐỊNH", "TỜ TRÌNH", "DANH SÁCH ..."
    std::string subject{};       ///< below the title ("Về việc ..."); may be empty
    language in = language::vi;  ///< the language that it is written in
    /// The most that it may show; a form prints no column above it.
    sensitivity audience = sensitivity::open;
    /// Headed as a draft (`draft_heading`): true until a signed decision is entered.
    bool draft = true;
    std::optional<official_head> head{};         ///< of official papers
    std::vector<paper_part> parts{};             ///< from top to bottom
    std::optional<signature_block> signature{};  ///< empty = nobody signs it
    std::vector<std::string> copies_to{};        ///< "Nơi nhận"
    std::string anchor{};  ///< "Mã đối chiếu": digest of the record; may be empty
};

}  // namespace thidua
