// SPDX-License-Identifier: BSL-1.0
#include "unknown_form.hpp"

#include <cstddef>
#include <string>

#include <thidua/io/text_form.hpp>

namespace thidua {

std::optional<error> unknown_form(std::string_view text) {
    auto const at = first_unknown_form(text);
    if (!at) return std::nullopt;
    return unknown_form_at(text, *at);
}

error unknown_form_at(std::string_view text, std::size_t offset) {
    auto const byte = std::to_string(offset + 1);
    auto const shown = "`" + excerpt(text) + "`";
    return {.code = "text.unknown_form",
            .message = {shown + " có ký tự ở byte thứ " + byte +
                            " không rõ đã ở dạng dựng sẵn (NFC) chưa; bản này không có ICU",
                        shown + " has a character at byte " + byte +
                            " that may not be in the form NFC; this build has no ICU to tell"},
            .help = {"lưu văn bản theo Unicode dựng sẵn (NFC)",
                     "save the text in the Unicode form NFC"},
            .where = {}};
}

}  // namespace thidua
