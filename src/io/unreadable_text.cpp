// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/unreadable_text.hpp>

#include <algorithm>
#include <cstddef>

#include <thidua/io/cells.hpp>
#include <thidua/io/text_form.hpp>

namespace thidua {
namespace {

constexpr std::size_t most_shown = 80;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// `0` in the shape stands for a digit, all else for itself.
bool has_shape(std::string_view text, std::string_view shape) {
    if (text.size() != shape.size()) return false;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] == '0' ? !is_digit(text[i]) : upper(text[i]) != shape[i]) return false;
    return true;
}

/// The mark without the space behind it, which a person may have lost.
constexpr std::string_view bare_mark = unread_mark.substr(0, unread_mark.size() - 1);

}  // namespace

bool is_error_text(std::string_view text) {
    constexpr std::size_t longest = 24;
    if (text.size() < 3) return false;
    if (text.front() != '#') return has_shape(text, "ERR:000") || has_shape(text, "ERR:00");
    auto const rest = text.substr(1);
    if (rest.find_first_not_of('#') == std::string_view::npos) return true;
    if (text.size() > longest) return false;
    auto const in_name = [](char c) {
        return is_digit(c) || c == '/' || c == '_' || (c >= 'A' && c <= 'Z');
    };
    bool const ends = rest.back() == '!' || rest.back() == '?';
    if (ends && rest.size() > 1) return std::all_of(rest.begin(), rest.end() - 1, in_name);
    return has_shape(rest, "N/A") || has_shape(rest, "GETTING_DATA");
}

std::string marked_unread(std::string_view text) {
    if (text.starts_with(bare_mark)) return std::string{text};
    return std::string{unread_mark}.append(text);
}

bool is_moment_text(std::string_view text) {
    auto const day = text.substr(0, 10);
    if (!has_shape(day, "0000-00-00") && !has_shape(day, "00/00/0000")) return false;
    auto rest = text.substr(10);
    if (!rest.starts_with(' ') && !rest.starts_with('T')) return false;
    rest.remove_prefix(1);
    if (!has_shape(rest.substr(0, 5), "00:00") && !has_shape(rest.substr(0, 4), "0:00"))
        return false;
    return rest.find_first_not_of("0123456789:.Z") == std::string_view::npos;
}

std::optional<error> refused_text(std::string_view text) {
    if (text.empty() || (text.front() != '#' && upper(text.front()) != 'E')) return std::nullopt;
    std::string scratch;
    if (text.front() == '#') text = nfc(text, scratch);
    if (text.starts_with(bare_mark)) {
        auto const found = "`" + excerpt(trimmed(text.substr(bare_mark.size())), most_shown) + "`";
        return error{
            .code = "cell.unread",
            .message = {"ô " + found + " chưa đọc được khi nhập lần trước và chưa được sửa",
                        "the cell " + found + " could not be read before and has not been mended"},
            .help = {"ghi giá trị đúng vào ô, bỏ phần `" + std::string{bare_mark} + "`",
                     "enter the value, without `" + std::string{bare_mark} + "`"},
            .where = {}};
    }
    if (!is_error_text(text)) return std::nullopt;
    auto const found = "`" + excerpt(text, most_shown) + "`";
    return error{.code = "cell.error_value",
                 .message = {"ô có lỗi của bảng tính " + found + ", không phải giá trị",
                             "the cell has the error " + found + " of a spreadsheet, no value"},
                 .help = {"sửa công thức, nới rộng cột hoặc ghi giá trị vào ô",
                          "mend the formula, widen the column or enter the value"},
                 .where = {}};
}

error code_is_day(std::string_view text) {
    auto const found = "`" + excerpt(text, most_shown) + "`";
    return {.code = "cell.code_is_day",
            .message = {"mã đã bị bảng tính đổi thành ngày " + found + ", không rõ mã gốc",
                        "a spreadsheet made the day " + found +
                            " of this code; what it was is not known"},
            .help = {"định dạng cột thành Văn bản (Text) rồi nhập lại mã",
                     "format the column as Text and enter the code again"},
            .where = {}};
}

}  // namespace thidua
