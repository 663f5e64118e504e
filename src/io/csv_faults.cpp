// SPDX-License-Identifier: BSL-1.0
#include "csv_faults.hpp"

#include <cstddef>
#include <string>
#include <string_view>

#include <thidua/base/error.hpp>
#include <thidua/base/text.hpp>
#include <thidua/io/text_form.hpp>

namespace thidua::csv_faults {
namespace {

std::string ticked(std::string_view bytes) { return "`" + excerpt(bytes) + "`"; }

text double_the_quotes() {
    return {
        "đặt cả ô trong dấu nháy kép và viết đôi mỗi dấu nháy kép bên trong: "
        "`\"Trường \"\"Hoa Sen\"\"\"`",
        "put the whole cell in double quotes and double each one inside: "
        "`\"Trường \"\"Hoa Sen\"\"\"`"};
}

text save_as_utf8() {
    return {"lưu lại bảng tính dưới dạng `CSV UTF-8`", "save the sheet as `CSV UTF-8`"};
}

}  // namespace

error empty() {
    return {.code = "csv.empty",
            .message = {"tệp không có dòng nào", "the file has no rows"},
            .help = {"cần một dòng tiêu đề và các dòng dữ liệu", "a header and rows are needed"},
            .where = {}};
}

error not_text(std::string_view found_vi, std::string_view found_en) {
    return {.code = "csv.not_text",
            .message = {"đây không phải tệp CSV mà là " + std::string{found_vi},
                        "this is no CSV file but " + std::string{found_en}},
            .help = save_as_utf8(),
            .where = {}};
}

error unclosed_quote(std::string_view cell) {
    return {.code = "csv.unclosed_quote",
            .message = {"dấu nháy kép mở ở " + ticked(cell) + " không được đóng",
                        "the double quote that opens " + ticked(cell) + " is not closed"},
            .help = {"đóng dấu nháy kép ở cuối ô; dòng sau được đọc riêng",
                     "close it at the end of the cell; the next line was read on its own"},
            .where = {}};
}

error rows_inside_quotes(std::string_view cell) {
    return {.code = "csv.rows_inside_quotes",
            .message = {"dấu nháy kép mở ở " + ticked(cell) + " trùm lên những dòng khác",
                        "the double quote that opens " + ticked(cell) + " encloses other rows"},
            .help = {"đóng dấu nháy kép ở cuối ô, hoặc viết ô trên một dòng; các dòng sau được đọc "
                     "riêng",
                     "close it at the end of the cell, or write the cell on one line; the lines "
                     "below were read on their own"},
            .where = {}};
}

error text_after_quote(std::string_view rest) {
    return {.code = "csv.text_after_quote",
            .message = {"sau dấu nháy kép đóng ô còn có " + ticked(rest),
                        "after the double quote that closes a cell stands " + ticked(rest)},
            .help = double_the_quotes(),
            .where = {}};
}

error quote_in_cell(std::string_view cell) {
    return {.code = "csv.quote_in_cell",
            .message = {"dấu nháy kép ở giữa ô " + ticked(cell),
                        "a double quote inside the cell " + ticked(cell)},
            .help = double_the_quotes(),
            .where = {}};
}

error cell_too_large(std::size_t cell, std::size_t limit) {
    auto const n = std::to_string(cell);
    auto const bytes = std::to_string(limit);
    return {.code = "csv.cell_too_large",
            .message = {"ô thứ " + n + " dài hơn giới hạn " + bytes + " byte",
                        "cell " + n + " is longer than the limit of " + bytes + " bytes"},
            .help = {"rút ngắn nội dung ô", "shorten the cell"},
            .where = {}};
}

error too_many_columns(std::size_t limit) {
    auto const n = std::to_string(limit);
    return {.code = "csv.too_many_columns",
            .message = {"dòng có hơn " + n + " ô", "the row has more than " + n + " cells"},
            .help = {"bỏ các cột thừa", "remove the columns that are not needed"},
            .where = {}};
}

error too_few_cells(std::size_t have, std::size_t want) {
    auto const is = std::to_string(have);
    auto const must = std::to_string(want);
    return {.code = "csv.too_few_cells",
            .message = {"dòng có " + is + " ô, tiêu đề có " + must + " cột",
                        "the row has " + is + " cells, the header has " + must + " columns"},
            .help = {"ghi đủ ô, để trống ô chưa có thông tin",
                     "write every cell, empty where nothing is known"},
            .where = {}};
}

error too_many_cells(std::size_t cell, std::string_view value, std::size_t want) {
    auto const n = std::to_string(cell);
    auto const must = std::to_string(want);
    return {.code = "csv.too_many_cells",
            .message = {"ô thứ " + n + " (" + ticked(value) + ") không thuộc cột nào, tiêu đề có " +
                            must + " cột",
                        "cell " + n + " (" + ticked(value) +
                            ") is under no heading, the header has " + must + " columns"},
            .help = {"đặt trong dấu nháy kép ô có chứa dấu phân cách",
                     "put a cell that contains the separator in double quotes"},
            .where = {}};
}

error nul_byte(std::size_t cell, std::size_t offset, std::string_view value) {
    auto const n = std::to_string(cell);
    auto const at = std::to_string(offset + 1);
    return {.code = "csv.nul_byte",
            .message = {"ô thứ " + n + " (" + ticked(value) + ") có byte 0 ở byte thứ " + at,
                        "cell " + n + " (" + ticked(value) + ") has a NUL byte at byte " + at},
            .help = save_as_utf8(),
            .where = {}};
}

error invalid_utf8(std::size_t cell, utf8_fault const& fault, std::string_view value) {
    auto const n = std::to_string(cell);
    auto const at = std::to_string(fault.offset + 1);
    auto const kind = fault_words(fault.kind);
    return {.code = "csv.invalid_utf8",
            .message = {"ô thứ " + n + " (" + ticked(value) + ") không phải UTF-8 ở byte thứ " +
                            at + ": " + std::string{kind.vi},
                        "cell " + n + " (" + ticked(value) + ") is not UTF-8 at byte " + at + ": " +
                            std::string{kind.en}},
            .help = save_as_utf8(),
            .where = {}};
}

}  // namespace thidua::csv_faults
