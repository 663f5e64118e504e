// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xlsxwriter.h>

#include <thidua/reports/sheet_template.hpp>

#include "formats/xlsx_text.hpp"
#include "scratch_folder.hpp"
#include "sheet_template_parts.hpp"

namespace thidua {

namespace {

constexpr lxw_row_t title_row = 0;
constexpr lxw_row_t hint_row = 1;
constexpr lxw_row_t need_row = 2;
constexpr lxw_row_t example_row = 3;
constexpr lxw_row_t header_row = 4;
constexpr lxw_row_t last_checked_row = header_row + 2000;

constexpr std::size_t longest_message = 255;  // characters, the format's own bound
constexpr std::size_t longest_title = 32;

/// The first characters of a text: whole ones.
[[nodiscard]] std::string first_characters(std::string_view text, std::size_t most) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const begins = (static_cast<unsigned char>(text[i]) & 0xc0U) != 0x80U;
        if (begins && count++ == most - 1) {
            return std::string{text.substr(0, i)} + "…";
        }
    }
    return std::string{text};
}

[[nodiscard]] error unwritable(std::string const& why) {
    return {"template.unwritable",
            {"không ghi được tệp tạm của biểu mẫu: " + why,
             "the temporary file of the template cannot be written: " + why},
            {"kiểm tra thư mục tạm (biến TMPDIR) và dung lượng đĩa",
             "look at the temporary folder (TMPDIR) and at the room on the disk"},
            {}};
}

struct free_workbook {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};

/// Writes the three sheets.
class book_writer {
public:
    book_writer(lxw_workbook* book, template_view const& v)
        : book_(book), v_(v), columns_(template_columns(v)) {
        for (auto* made : {&title_, &hint_, &example_, &wrapped_, &heading_, &text_, &day_})
            *made = workbook_add_format(book_);
        format_set_bold(title_);
        format_set_font_size(title_, 14);
        format_set_italic(hint_);
        format_set_font_color(hint_, 0x595959);
        format_set_italic(example_);
        format_set_font_color(example_, 0x7f7f7f);
        format_set_text_wrap(wrapped_);
        format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
        format_set_bold(heading_);
        format_set_num_format(text_, "@");
        format_set_num_format(day_, "dd/mm/yyyy");
        constexpr std::array<lxw_color_t, 3> fills{0x1f4e79, 0xbdd7ee, 0xededed};
        for (std::size_t i = 0; i < headers_.size(); ++i) {
            auto* f = headers_[i] = workbook_add_format(book_);
            format_set_bold(f);
            format_set_text_wrap(f);
            format_set_border(f, LXW_BORDER_THIN);
            format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
            format_set_align(f, LXW_ALIGN_CENTER);
            format_set_bg_color(f, fills[i]);
            if (i == 0) format_set_font_color(f, LXW_COLOR_WHITE);
        }
    }

    void write() {
        auto const sheet = [this](std::string_view name) {
            return workbook_add_worksheet(book_, std::string{name}.c_str());
        };
        data_ = sheet(template_data_sheet);
        guide_ = sheet(template_guide_sheet);
        lists_ = sheet(template_lists_sheet);
        write_lists();
        write_data();
        write_guide();
        worksheet_hide(lists_);
        worksheet_activate(data_);
    }

private:
    static void put(lxw_worksheet* to, lxw_row_t row, std::size_t column, std::string_view text,
                    lxw_format* how = nullptr) {
        std::string scratch;
        std::string const kept{detail::sheet_text(text, scratch)};
        worksheet_write_string(to, row, static_cast<lxw_col_t>(column), kept.c_str(), how);
    }

    /// Each list below the name of its column, quoted: no row of it is taken for a header.
    void write_lists() {
        std::size_t at = 0;
        for (auto const& c : columns_) {
            ranges_.emplace_back();
            if (c.choices.empty()) continue;
            put(lists_, 0, at, "“" + c.header + "”", heading_);
            for (std::size_t i = 0; i < c.choices.size(); ++i)
                put(lists_, static_cast<lxw_row_t>(i + 1), at, c.choices[i], text_);
            std::array<char, LXW_MAX_CELL_RANGE_LENGTH> range{};
            lxw_rowcol_to_range_abs(range.data(), 1, static_cast<lxw_col_t>(at),
                                    static_cast<lxw_row_t>(c.choices.size()),
                                    static_cast<lxw_col_t>(at));
            ranges_.back() =
                "='" + std::string{template_lists_sheet} + "'!" + std::string{range.data()};
            ++at;
        }
    }

    void write_data() {
        put(data_, title_row, 0, detail::template_title(v_), title_);
        put(data_, hint_row, 0,
            "Ghi hồ sơ từ dòng ngay dưới dòng tiêu đề. Dòng ví dụ và các dòng phía trên tiêu đề "
            "không "
            "được đọc như hồ sơ. Xem trang " +
                std::string{template_guide_sheet} + " và ghi chú ở từng tiêu đề.",
            hint_);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            auto const& c = columns_[i];
            auto const at = static_cast<lxw_col_t>(i);
            put(data_, need_row, i, label_of(c.need).vi, hint_);
            put(data_, example_row, i, i == 0 ? detail::example_mark : std::string_view{c.example},
                example_);
            put(data_, header_row, i, c.header, headers_[static_cast<std::size_t>(c.need)]);
            lxw_row_col_options grouped{};
            grouped.level = c.need == column_need::optional ? 1 : 0;
            worksheet_set_column_opt(data_, at, at, width_of(c), format_of(c), &grouped);
            write_note(c, at);
            write_check(c, i);
        }
        worksheet_set_row(data_, header_row, 60, nullptr);
        worksheet_freeze_panes(data_, header_row + 1, 2);
        worksheet_set_landscape(data_);
        worksheet_set_paper(data_, 9);  // A4
        worksheet_repeat_rows(data_, header_row, header_row);
        worksheet_set_comments_author(data_, "thidua");
    }
    void write_note(template_column const& c, lxw_col_t at) {
        lxw_comment_options how{};
        how.width = 420;
        how.height = 260;
        worksheet_write_comment_opt(data_, header_row, at, template_note(c).c_str(), &how);
    }
    [[nodiscard]] lxw_format* format_of(template_column const& c) const {
        if (c.fact == nullptr) return text_;
        if (c.fact->kind == value_kind::day) return day_;
        bool const number =
            c.fact->kind == value_kind::whole || c.fact->kind == value_kind::hundredths;
        return number ? nullptr : text_;
    }
    [[nodiscard]] static double width_of(template_column const& c) {
        if (c.name == "recipient_name" || c.name == "summary") return 36;
        if (c.name == "id") return 26;
        if (c.fact != nullptr && c.fact->kind == value_kind::set) return 36;
        return c.header.size() > 40 ? 24 : 16;
    }

    /// What is checked while typing. Where words such as "không áp dụng" are accepted beside the
    /// values, it warns and lets them pass.
    void write_check(template_column const& c, std::size_t i) {
        lxw_data_validation check{};
        check.ignore_blank = LXW_VALIDATION_ON;
        check.show_error = LXW_VALIDATION_ON;
        check.show_input = LXW_VALIDATION_ON;
        check.error_type =
            c.only_choices ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING;
        auto formula = ranges_[i];
        auto title = first_characters(c.header, longest_title);
        auto message =
            first_characters("Giá trị được nhận: " + c.accepts +
                                 (c.only_choices ? "" : "; hoặc “không áp dụng” (chọn Có để giữ)"),
                             longest_message);
        check.error_title = title.data();
        check.error_message = message.data();
        if (!formula.empty()) {
            check.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            check.dropdown = LXW_VALIDATION_ON;
            check.value_formula = formula.data();
        } else if (c.fact == nullptr) {
            return;
        } else if (c.fact->kind == value_kind::day) {
            check.validate = LXW_VALIDATION_TYPE_DATE;
            check.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
            check.minimum_datetime = {1990, 1, 1, 0, 0, 0};
            check.maximum_datetime = {2100, 12, 31, 0, 0, 0};
        } else if (c.fact->kind == value_kind::whole || c.fact->kind == value_kind::hundredths) {
            bool const whole = c.fact->kind == value_kind::whole;
            auto const unit = whole ? 1.0 : 100.0;
            check.validate = whole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL;
            check.criteria = c.fact->most == 0 ? LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO
                                               : LXW_VALIDATION_CRITERIA_BETWEEN;
            check.value_number = static_cast<double>(c.fact->least) / unit;
            check.minimum_number = check.value_number;
            check.maximum_number = static_cast<double>(c.fact->most) / unit;
        } else {
            return;
        }
        auto const at = static_cast<lxw_col_t>(i);
        worksheet_data_validation_range(data_, header_row + 1, at, last_checked_row, at, &check);
    }

    /// The guide, then the columns. Numbered, so that no row of it is taken for a header.
    void write_guide() {
        worksheet_set_column(guide_, 0, 0, 6, nullptr);
        worksheet_set_column(guide_, 1, 1, 44, nullptr);
        worksheet_set_column(guide_, 2, 2, 16, nullptr);
        worksheet_set_column(guide_, 3, 4, 60, nullptr);
        put(guide_, 0, 0, "HƯỚNG DẪN", title_);
        lxw_row_t row = 1;
        for (auto const& line : template_guide(v_)) {
            bool const heading = line.ends_with(':');
            put(guide_, row, heading ? 0 : 1, line, heading ? heading_ : nullptr);
            ++row;
        }
        put(guide_, row++, 0, "Các cột:", heading_);
        for (std::size_t k = 0; k < columns_.size(); ++k) {
            auto const& c = columns_[k];
            put(guide_, row, 0, std::to_string(k + 1));
            put(guide_, row, 1, "Cột “" + c.header + "”", wrapped_);
            put(guide_, row, 2, label_of(c.need).vi, wrapped_);
            put(guide_, row, 3, c.accepts, wrapped_);
            put(guide_, row, 4, "Để trống: " + c.blank, wrapped_);
            ++row;
        }
    }

    lxw_workbook* book_;
    template_view const& v_;
    std::vector<template_column> columns_;
    std::vector<std::string> ranges_{};  ///< parallel to the columns; empty = no list
    lxw_worksheet* data_ = nullptr;
    lxw_worksheet* guide_ = nullptr;
    lxw_worksheet* lists_ = nullptr;
    lxw_format* title_ = nullptr;
    lxw_format* hint_ = nullptr;
    lxw_format* example_ = nullptr;
    lxw_format* wrapped_ = nullptr;
    lxw_format* heading_ = nullptr;
    lxw_format* text_ = nullptr;
    lxw_format* day_ = nullptr;
    std::array<lxw_format*, 3> headers_{};
};

}  // namespace

result<std::string> template_xlsx(template_view const& v) {
    detail::scratch_folder const folder;
    if (folder.path().empty()) return unwritable("TMPDIR");
    auto const file = folder.path() + "/template.xlsx";
    auto temporary = folder.path();
    lxw_workbook_options options{};
    options.tmpdir = temporary.data();
    std::unique_ptr<lxw_workbook, free_workbook> book{workbook_new_opt(file.c_str(), &options)};
    if (!book) return unwritable(file);
    lxw_doc_properties properties{};
    std::string title = "Danh sách đề nghị khen thưởng";
    properties.title = title.data();
    properties.created = 946'684'800;  // 2000-01-01: the same input makes the same bytes
    workbook_set_properties(book.get(), &properties);
    book_writer{book.get(), v}.write();
    // Closing frees the workbook, whether it can be written or not.
    if (auto const code = workbook_close(book.release()); code != LXW_NO_ERROR)
        return unwritable(lxw_strerror(code));
    std::ifstream in{file, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{}};
    if (!in || bytes.empty()) return unwritable(file);
    return bytes;
}

}  // namespace thidua
