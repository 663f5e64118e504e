// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/legacy_encoding.hpp>

#include <cstddef>
#include <string>

#include <thidua/io/text_form.hpp>

namespace thidua {
namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 10U;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_one_of(char c, std::string_view bytes) { return bytes.find(c) != std::string_view::npos; }

/// Marks that stand behind a letter: in VNI, and in Windows-1258.
constexpr std::string_view vni_marks =
    "\xF9\xF8\xFB\xF5\xEF\xE1\xE0\xE5\xE3\xE4\xE2\xEA\xE9\xE8\xFA\xFC\xEB"
    "\xD9\xD8\xDB\xD5\xCF\xC1\xC0\xC5\xC3\xC4\xC2\xCA\xC9\xC8\xDA\xDC\xCB";
constexpr std::string_view windows_1258_marks = "\xCC\xD2\xDE\xEC\xF2";

/// The length of a UTF-8 character of several bytes at the front; 0 if there is none.
std::size_t utf8_length(std::string_view text) {
    auto const first = static_cast<unsigned char>(text.front());
    std::size_t const length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (text.size() < length || first_utf8_fault(text.substr(0, length))) return 0;
    return length;
}

std::string name_of_encoding(std::string_view text) {
    std::size_t high = 0;
    std::size_t tcvn3 = 0;
    std::size_t vni = 0;
    std::size_t windows = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) continue;
        ++high;
        if (byte >= 0xA8 && byte <= 0xBF) ++tcvn3;
        if (i == 0 || !is_letter(text[i - 1])) continue;
        if (is_one_of(text[i], windows_1258_marks)) ++windows;
        if (is_one_of(text[i], vni_marks)) ++vni;
    }
    constexpr std::size_t one_in = 8;
    if (tcvn3 * one_in > high) return "TCVN3 (ABC, .VnTime)";
    if (windows > vni) return "Windows-1258";
    return "VNI";
}

}  // namespace

std::optional<error> legacy_encoding(std::string_view content) {
    auto const text = content.substr(0, most_bytes);
    if (!first_utf8_fault(text)) return std::nullopt;
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 1;
        if (static_cast<unsigned char>(text[i]) >= 0x80) {
            length = utf8_length(text.substr(i));
            if (length == 0) {
                ++bad;
                length = 1;
            } else {
                ++good;
            }
        }
        i += length;
    }
    constexpr std::size_t least = 8;
    if (bad < least || bad < good * 3) return std::nullopt;
    auto const name = name_of_encoding(text);
    return error{
        .code = "text.legacy_encoding",
        .message = {"tệp không phải Unicode (UTF-8), có thể là " + name + "; cả tệp chưa được đọc",
                    "the file is not Unicode (UTF-8) but perhaps " + name + "; it was not read"},
        .help =
            {"chuyển mã sang Unicode (ví dụ bằng UniKey Toolkit), rồi lưu dưới dạng `CSV UTF-8`",
             "convert it to Unicode (with UniKey Toolkit, for example) and save it as "
             "`CSV UTF-8`"},
        .where = {}};
}

bool typed_for_legacy_font(std::string_view text) {
    // U+00A8, U+00AC, U+00B5, U+00B6, U+00B8, U+00B9, U+00BC to U+00BE; the quotes U+00AB, U+00BB
    constexpr std::string_view signs = "\xA8\xAC\xB5\xB6\xB8\xB9\xBC\xBD\xBE";
    constexpr std::string_view quotes = "\xAB\xBB";
    constexpr char lead = '\xC2';
    for (auto at = text.find(lead, 1); at != std::string_view::npos; at = text.find(lead, at + 1)) {
        if (at + 1 >= text.size() || !is_letter(text[at - 1])) continue;
        bool const inside = at + 2 < text.size() && is_letter(text[at + 2]);
        if (is_one_of(text[at + 1], signs) || (inside && is_one_of(text[at + 1], quotes)))
            return true;
    }
    return false;
}

error legacy_font(std::string_view text) {
    auto const found = "`" + excerpt(text) + "`";
    return {.code = "text.legacy_font",
            .message = {found + " được gõ cho phông chữ TCVN3 (.VnTime), không phải Unicode",
                        found + " was typed for a TCVN3 font (.VnTime), it is not Unicode"},
            .help = {"chuyển mã ô này sang Unicode, ví dụ bằng UniKey Toolkit",
                     "convert the cell to Unicode, with UniKey Toolkit for example"},
            .where = {}};
}

}  // namespace thidua
