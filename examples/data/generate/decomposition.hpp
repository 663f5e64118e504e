// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace generate {

/// A Vietnamese letter and its canonical decomposition (Unicode NFD), the marks as UTF-8 bytes.
struct decomposed_letter {
    std::string_view letter{};
    std::string_view parts{};
};

// clang-format off
inline constexpr decomposed_letter decomposed_letters[]{
    {"À", "A" "\xcc\x80"},
    {"Á", "A" "\xcc\x81"},
    {"Â", "A" "\xcc\x82"},
    {"Ã", "A" "\xcc\x83"},
    {"È", "E" "\xcc\x80"},
    {"É", "E" "\xcc\x81"},
    {"Ê", "E" "\xcc\x82"},
    {"Ì", "I" "\xcc\x80"},
    {"Í", "I" "\xcc\x81"},
    {"Ò", "O" "\xcc\x80"},
    {"Ó", "O" "\xcc\x81"},
    {"Ô", "O" "\xcc\x82"},
    {"Õ", "O" "\xcc\x83"},
    {"Ù", "U" "\xcc\x80"},
    {"Ú", "U" "\xcc\x81"},
    {"Ý", "Y" "\xcc\x81"},
    {"à", "a" "\xcc\x80"},
    {"á", "a" "\xcc\x81"},
    {"â", "a" "\xcc\x82"},
    {"ã", "a" "\xcc\x83"},
    {"è", "e" "\xcc\x80"},
    {"é", "e" "\xcc\x81"},
    {"ê", "e" "\xcc\x82"},
    {"ì", "i" "\xcc\x80"},
    {"í", "i" "\xcc\x81"},
    {"ò", "o" "\xcc\x80"},
    {"ó", "o" "\xcc\x81"},
    {"ô", "o" "\xcc\x82"},
    {"õ", "o" "\xcc\x83"},
    {"ù", "u" "\xcc\x80"},
    {"ú", "u" "\xcc\x81"},
    {"ý", "y" "\xcc\x81"},
    {"Ă", "A" "\xcc\x86"},
    {"ă", "a" "\xcc\x86"},
    {"Ĩ", "I" "\xcc\x83"},
    {"ĩ", "i" "\xcc\x83"},
    {"Ũ", "U" "\xcc\x83"},
    {"ũ", "u" "\xcc\x83"},
    {"Ơ", "O" "\xcc\x9b"},
    {"ơ", "o" "\xcc\x9b"},
    {"Ư", "U" "\xcc\x9b"},
    {"ư", "u" "\xcc\x9b"},
    {"Ạ", "A" "\xcc\xa3"},
    {"ạ", "a" "\xcc\xa3"},
    {"Ả", "A" "\xcc\x89"},
    {"ả", "a" "\xcc\x89"},
    {"Ấ", "A" "\xcc\x82\xcc\x81"},
    {"ấ", "a" "\xcc\x82\xcc\x81"},
    {"Ầ", "A" "\xcc\x82\xcc\x80"},
    {"ầ", "a" "\xcc\x82\xcc\x80"},
    {"Ẩ", "A" "\xcc\x82\xcc\x89"},
    {"ẩ", "a" "\xcc\x82\xcc\x89"},
    {"Ẫ", "A" "\xcc\x82\xcc\x83"},
    {"ẫ", "a" "\xcc\x82\xcc\x83"},
    {"Ậ", "A" "\xcc\xa3\xcc\x82"},
    {"ậ", "a" "\xcc\xa3\xcc\x82"},
    {"Ắ", "A" "\xcc\x86\xcc\x81"},
    {"ắ", "a" "\xcc\x86\xcc\x81"},
    {"Ằ", "A" "\xcc\x86\xcc\x80"},
    {"ằ", "a" "\xcc\x86\xcc\x80"},
    {"Ẳ", "A" "\xcc\x86\xcc\x89"},
    {"ẳ", "a" "\xcc\x86\xcc\x89"},
    {"Ẵ", "A" "\xcc\x86\xcc\x83"},
    {"ẵ", "a" "\xcc\x86\xcc\x83"},
    {"Ặ", "A" "\xcc\xa3\xcc\x86"},
    {"ặ", "a" "\xcc\xa3\xcc\x86"},
    {"Ẹ", "E" "\xcc\xa3"},
    {"ẹ", "e" "\xcc\xa3"},
    {"Ẻ", "E" "\xcc\x89"},
    {"ẻ", "e" "\xcc\x89"},
    {"Ẽ", "E" "\xcc\x83"},
    {"ẽ", "e" "\xcc\x83"},
    {"Ế", "E" "\xcc\x82\xcc\x81"},
    {"ế", "e" "\xcc\x82\xcc\x81"},
    {"Ề", "E" "\xcc\x82\xcc\x80"},
    {"ề", "e" "\xcc\x82\xcc\x80"},
    {"Ể", "E" "\xcc\x82\xcc\x89"},
    {"ể", "e" "\xcc\x82\xcc\x89"},
    {"Ễ", "E" "\xcc\x82\xcc\x83"},
    {"ễ", "e" "\xcc\x82\xcc\x83"},
    {"Ệ", "E" "\xcc\xa3\xcc\x82"},
    {"ệ", "e" "\xcc\xa3\xcc\x82"},
    {"Ỉ", "I" "\xcc\x89"},
    {"ỉ", "i" "\xcc\x89"},
    {"Ị", "I" "\xcc\xa3"},
    {"ị", "i" "\xcc\xa3"},
    {"Ọ", "O" "\xcc\xa3"},
    {"ọ", "o" "\xcc\xa3"},
    {"Ỏ", "O" "\xcc\x89"},
    {"ỏ", "o" "\xcc\x89"},
    {"Ố", "O" "\xcc\x82\xcc\x81"},
    {"ố", "o" "\xcc\x82\xcc\x81"},
    {"Ồ", "O" "\xcc\x82\xcc\x80"},
    {"ồ", "o" "\xcc\x82\xcc\x80"},
    {"Ổ", "O" "\xcc\x82\xcc\x89"},
    {"ổ", "o" "\xcc\x82\xcc\x89"},
    {"Ỗ", "O" "\xcc\x82\xcc\x83"},
    {"ỗ", "o" "\xcc\x82\xcc\x83"},
    {"Ộ", "O" "\xcc\xa3\xcc\x82"},
    {"ộ", "o" "\xcc\xa3\xcc\x82"},
    {"Ớ", "O" "\xcc\x9b\xcc\x81"},
    {"ớ", "o" "\xcc\x9b\xcc\x81"},
    {"Ờ", "O" "\xcc\x9b\xcc\x80"},
    {"ờ", "o" "\xcc\x9b\xcc\x80"},
    {"Ở", "O" "\xcc\x9b\xcc\x89"},
    {"ở", "o" "\xcc\x9b\xcc\x89"},
    {"Ỡ", "O" "\xcc\x9b\xcc\x83"},
    {"ỡ", "o" "\xcc\x9b\xcc\x83"},
    {"Ợ", "O" "\xcc\x9b\xcc\xa3"},
    {"ợ", "o" "\xcc\x9b\xcc\xa3"},
    {"Ụ", "U" "\xcc\xa3"},
    {"ụ", "u" "\xcc\xa3"},
    {"Ủ", "U" "\xcc\x89"},
    {"ủ", "u" "\xcc\x89"},
    {"Ứ", "U" "\xcc\x9b\xcc\x81"},
    {"ứ", "u" "\xcc\x9b\xcc\x81"},
    {"Ừ", "U" "\xcc\x9b\xcc\x80"},
    {"ừ", "u" "\xcc\x9b\xcc\x80"},
    {"Ử", "U" "\xcc\x9b\xcc\x89"},
    {"ử", "u" "\xcc\x9b\xcc\x89"},
    {"Ữ", "U" "\xcc\x9b\xcc\x83"},
    {"ữ", "u" "\xcc\x9b\xcc\x83"},
    {"Ự", "U" "\xcc\x9b\xcc\xa3"},
    {"ự", "u" "\xcc\x9b\xcc\xa3"},
    {"Ỳ", "Y" "\xcc\x80"},
    {"ỳ", "y" "\xcc\x80"},
    {"Ỵ", "Y" "\xcc\xa3"},
    {"ỵ", "y" "\xcc\xa3"},
    {"Ỷ", "Y" "\xcc\x89"},
    {"ỷ", "y" "\xcc\x89"},
    {"Ỹ", "Y" "\xcc\x83"},
    {"ỹ", "y" "\xcc\x83"},
};
// clang-format on

/// The text with every Vietnamese letter taken apart, as some word processors and Macs write it.
inline std::string decomposed(std::string_view text) {
    std::string result{};
    while (!text.empty()) {
        auto const replace = [&] {
            for (auto const& [letter, parts] : decomposed_letters) {
                if (!text.starts_with(letter)) continue;
                result += parts;
                text.remove_prefix(letter.size());
                return true;
            }
            return false;
        };
        if (replace()) continue;
        result += text.front();
        text.remove_prefix(1);
    }
    return result;
}

}  // namespace generate
