// SPDX-License-Identifier: BSL-1.0
// The forms of text without ICU. Texts come here only after `first_unknown_form` found nothing in
// them, so they are in NFC as they stand.
#include <thidua/io/text_form.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "../io/text_form_letters.hpp"
#include "../io/text_form_plain.hpp"

namespace thidua {
namespace {

/// Neighbouring letters of Unicode with one base, all ends included.
struct letters {
    char32_t first = 0;
    char32_t last = 0;
    char32_t base = 0;
};

/// Small and capital letters alike: names are folded before.
constexpr std::array bases{
    letters{U'À', U'Å', U'a'}, letters{U'Ç', U'Ç', U'c'}, letters{U'È', U'Ë', U'e'},
    letters{U'Ì', U'Ï', U'i'}, letters{U'Ñ', U'Ñ', U'n'}, letters{U'Ò', U'Ö', U'o'},
    letters{U'Ù', U'Ü', U'u'}, letters{U'Ý', U'Ý', U'y'}, letters{U'à', U'å', U'a'},
    letters{U'ç', U'ç', U'c'}, letters{U'è', U'ë', U'e'}, letters{U'ì', U'ï', U'i'},
    letters{U'ñ', U'ñ', U'n'}, letters{U'ò', U'ö', U'o'}, letters{U'ù', U'ü', U'u'},
    letters{U'ý', U'ý', U'y'}, letters{U'ÿ', U'ÿ', U'y'}, letters{U'Ă', U'ă', U'a'},
    letters{U'Đ', U'đ', U'd'}, letters{U'Ĩ', U'ĩ', U'i'}, letters{U'Ũ', U'ũ', U'u'},
    letters{U'Ơ', U'ơ', U'o'}, letters{U'Ư', U'ư', U'u'}, letters{U'Ạ', U'ặ', U'a'},
    letters{U'Ẹ', U'ệ', U'e'}, letters{U'Ỉ', U'ị', U'i'}, letters{U'Ọ', U'ợ', U'o'},
    letters{U'Ụ', U'ự', U'u'}, letters{U'Ỳ', U'ỹ', U'y'}};

bool is_no_break_space(char32_t c) { return c == U'\u00A0'; }

}  // namespace

char32_t base_letter(char32_t c) {
    for (auto const& one : bases)
        if (c >= one.first && c <= one.last) return one.base;
    return c;
}

std::optional<std::size_t> first_unknown_form(std::string_view text) {
    return first_not_plain(text);
}

std::string_view nfc(std::string_view text, std::string&) { return text; }

std::string nfc(std::string_view text) { return std::string{text}; }

std::string fold_name(std::string_view text) {
    if (auto plain = fold_plain(text)) return *std::move(plain);
    // Letters that no Vietnamese name has (`ß`, `Ā`) keep their case; signs and punctuation have
    // none. What remains is done character by character.
    std::string folded;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        auto const from = at;
        auto const c = take_character(text, at);
        if (is_no_break_space(c) || c == U' ' || (c >= U'\t' && c <= U'\r')) {
            gap = !folded.empty();
            continue;
        }
        if (gap) folded += ' ';
        gap = false;
        auto const one = text.substr(from, at - from);
        folded += fold_plain(one).value_or(std::string{one});
    }
    return folded;
}

}  // namespace thidua
