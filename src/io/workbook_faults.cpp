// SPDX-License-Identifier: BSL-1.0
#include "workbook_faults.hpp"

#include <array>
#include <utility>

#include <thidua/io/text_form.hpp>

namespace thidua {
namespace {

text save_as_csv() {
    return {
        "mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, tốt nhất là dưới dạng `CSV UTF-8`; các "
        "tệp khác vẫn được đọc",
        "open it in Excel or LibreOffice and save it again, best as `CSV UTF-8`; the other files "
        "were read"};
}

struct limit_words {
    std::string_view name{};
    std::size_t workbook_limits::*value = nullptr;
    bilingual says{};
};

constexpr std::array<limit_words, 14> limits_in_words{{
    {"file_bytes", &workbook_limits::file_bytes, {"kích thước tệp (byte)", "bytes of the file"}},
    {"entries", &workbook_limits::entries, {"số tệp bên trong", "files inside"}},
    {"unpacked_bytes",
     &workbook_limits::unpacked_bytes,
     {"kích thước sau giải nén (byte)", "bytes when unpacked"}},
    {"ratio", &workbook_limits::ratio, {"tỷ lệ nén", "ratio of compression"}},
    {"sheets", &workbook_limits::sheets, {"số trang tính", "sheets"}},
    {"rows", &workbook_limits::rows, {"số dòng", "rows"}},
    {"columns", &workbook_limits::columns, {"số cột", "columns"}},
    {"cells", &workbook_limits::cells, {"số ô có nội dung", "cells with content"}},
    {"cell_bytes", &workbook_limits::cell_bytes, {"độ dài một ô (byte)", "bytes of a cell"}},
    {"text_bytes",
     &workbook_limits::text_bytes,
     {"tổng độ dài các ô (byte)", "bytes of all cells"}},
    {"merges", &workbook_limits::merges, {"số vùng ô gộp", "merged cells"}},
    {"memory_bytes",
     &workbook_limits::memory_bytes,
     {"bộ nhớ để đọc (byte)", "bytes of memory for reading"}},
    {"cpu_seconds",
     &workbook_limits::cpu_seconds,
     {"thời gian tính của bộ xử lý (giây)", "seconds of the processor"}},
    {"deadline_seconds",
     &workbook_limits::deadline_seconds,
     {"thời gian đọc (giây)", "seconds for reading"}},
}};

}  // namespace

namespace workbook_faults {

error not_a_workbook() {
    return {
        .code = "workbook.not_a_workbook",
        .message = {"đây không phải bảng tính xlsx hoặc ods", "this is no xlsx or ods workbook"},
        .help = {"tệp `.xls` cũ, HTML hoặc CSV bị đổi tên: mở bằng Excel hoặc LibreOffice rồi "
                 "lưu lại dưới dạng `.xlsx` hoặc `CSV UTF-8`",
                 "an old `.xls`, HTML, or CSV under another name: open it in Excel or "
                 "LibreOffice and save it as `.xlsx` or `CSV UTF-8`"},
        .where = {}};
}

error encrypted() {
    return {
        .code = "workbook.encrypted",
        .message = {"bảng tính được bảo vệ bằng mật khẩu nên không đọc được",
                    "the workbook is protected by a password and cannot be read"},
        .help = {"mở bằng Excel hoặc LibreOffice với mật khẩu, bỏ mật khẩu mở tệp, lưu lại dưới "
                 "dạng `.xlsx`, `.ods` hoặc `CSV UTF-8`",
                 "open it in Excel or LibreOffice with the password, take the password for "
                 "opening off and save it as `.xlsx`, `.ods` or `CSV UTF-8`"},
        .where = {}};
}

error old_workbook() {
    return {
        .code = "workbook.old_format",
        .message = {"đây là tệp Office cũ (`.xls`) được đổi tên, không phải xlsx hoặc ods",
                    "this is an old Office file (`.xls`) under another name, no xlsx or ods"},
        .help = {"mở bằng Excel hoặc LibreOffice rồi lưu lại dưới dạng `.xlsx` hoặc `CSV UTF-8`",
                 "open it in Excel or LibreOffice and save it as `.xlsx` or `CSV UTF-8`"},
        .where = {}};
}

error in_a_stream(std::string const& path) {
    return {
        .code = "workbook.in_a_stream",
        .message = {"luồng dữ liệu này là bảng tính hoặc tệp nén; bảng tính chỉ đọc được từ tệp",
                    "this stream is a workbook or an archive; a workbook is read from a file"},
        .help = {"lưu thành tệp `.xlsx` hoặc `.ods` rồi ghi tên tệp; luồng dữ liệu nhận CSV và "
                 "NDJSON",
                 "save it as an `.xlsx` or `.ods` file and name that; a stream may be CSV or "
                 "NDJSON"},
        .where = {.file = path}};
}

error damaged() {
    return {.code = "workbook.damaged",
            .message = {"bảng tính bị hỏng, không đọc được", "the workbook is damaged"},
            .help = save_as_csv(),
            .where = {}};
}

error no_sheets() {
    return {.code = "workbook.no_sheets",
            .message = {"bảng tính không có trang tính nào", "the workbook has no sheet"},
            .help = save_as_csv(),
            .where = {}};
}

error no_reader(std::string const& tried) {
    return {.code = "workbook.no_reader",
            .message = {"không tìm thấy chương trình đọc bảng tính `thidua_sheet_reader`",
                        "the program `thidua_sheet_reader`, which reads workbooks, is missing"},
            .help = {"cài đặt đầy đủ thidua (đã tìm ở " + tried +
                         "), hoặc lưu bảng tính dưới dạng `CSV UTF-8`",
                     "install thidua whole (looked for in " + tried +
                         "), or save the workbook as `CSV UTF-8`"},
            .where = {}};
}

error limit(std::string_view name, std::size_t value) {
    bilingual words{"giới hạn", "limit"};
    for (auto const& l : limits_in_words)
        if (l.name == name) words = l.says;
    auto const most = std::to_string(value);
    std::string const code{name};
    return {.code = "workbook.limit",
            .message = {"bảng tính vượt giới hạn về " + std::string{words.vi} + ": " + most,
                        "the workbook exceeds the limit of " + most + " " + std::string{words.en}},
            .help = {"chia thành nhiều tệp, xóa phần thừa, hoặc lưu dưới dạng `CSV UTF-8`; giới "
                     "hạn `" +
                         code + "` có thể đặt lại",
                     "split it, delete what is not needed, or save it as `CSV UTF-8`; the limit `" +
                         code + "` can be set"},
            .where = {}};
}

error unreadable(std::string_view why_vi, std::string_view why_en) {
    return {.code = "workbook.unreadable",
            .message = {"không đọc được bảng tính: " + std::string{why_vi},
                        "the workbook could not be read: " + std::string{why_en}},
            .help = save_as_csv(),
            .where = {}};
}

std::size_t value_of(workbook_limits const& limits, std::string_view name) {
    for (auto const& l : limits_in_words)
        if (l.name == name) return limits.*l.value;
    return 0;
}

}  // namespace workbook_faults

bool is_unreadable(cell_content content) { return content >= cell_content::error_value; }

error unreadable_cell(cell_content content, std::string_view written) {
    auto const found = "`" + excerpt(written) + "`";
    switch (content) {
        case cell_content::no_result:
            return {.code = "workbook.no_result",
                    .message = {"công thức " + found + " chưa có kết quả được lưu",
                                "the formula " + found + " was saved without a result"},
                    .help = {"mở bằng Excel hoặc LibreOffice, tính lại rồi lưu, hoặc ghi giá trị",
                             "open it in Excel or LibreOffice, compute and save it, or enter the "
                             "value"},
                    .where = {}};
        case cell_content::digits_lost:
            return {.code = "workbook.digits_lost",
                    .message = {"số " + found +
                                    " có hơn 15 chữ số, bảng tính đã làm mất các chữ "
                                    "số cuối",
                                "the number " + found +
                                    " has more than 15 digits, of which the "
                                    "spreadsheet lost the last"},
                    .help = {"định dạng cột thành Văn bản (Text) rồi nhập lại mã",
                             "format the column as Text and enter it again"},
                    .where = {}};
        case cell_content::not_a_day:
            return {
                .code = "workbook.not_a_day",
                .message = {found + " có định dạng ngày nhưng không phải một ngày từ năm 1900 "
                                    "đến năm 2200",
                            found + " is formatted as a date but is no day of the years 1900 "
                                    "to 2200"},
                .help = {"nhập lại ngày, ví dụ 05/07/2025", "enter the day, such as 05/07/2025"},
                .where = {}};
        case cell_content::not_text:
            return {.code = "workbook.not_text",
                    .message = {"ô " + found + " có ký tự không hợp lệ",
                                "the cell " + found + " has characters that are none"},
                    .help = {"nhập lại nội dung ô", "enter the cell again"},
                    .where = {}};
        default:
            return {.code = "workbook.error_value",
                    .message = {"ô có lỗi công thức " + found, "the cell has the error " + found},
                    .help = {"sửa công thức hoặc ghi giá trị vào ô",
                             "mend the formula or enter the value"},
                    .where = {}};
    }
}

error unclear_day_number(std::string_view written) {
    auto const found = "`" + excerpt(written) + "`";
    return {.code = "workbook.days_from_1904",
            .message = {"số " + found +
                            " chưa được định dạng thành ngày, trong bảng tính tính ngày "
                            "từ năm 1904",
                        "the number " + found +
                            " is not formatted as a date, in a workbook that "
                            "counts days from 1904"},
            .help = {"định dạng cột thành ngày rồi lưu lại", "format the column as a date"},
            .where = {}};
}

}  // namespace thidua
