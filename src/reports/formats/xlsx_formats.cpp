// SPDX-License-Identifier: BSL-1.0
#include "xlsx_formats.hpp"

#include <cstdint>

namespace thidua::detail {

namespace {

std::uint8_t aligned(alignment align) {
    switch (align) {
        case alignment::right:
            return LXW_ALIGN_RIGHT;
        case alignment::centre:
            return LXW_ALIGN_CENTER;
        case alignment::left:
            break;
    }
    return LXW_ALIGN_LEFT;
}

constexpr lxw_color_t fault_ground = 0xFFE2B8;
constexpr lxw_color_t fault_text = 0x5A3300;
constexpr lxw_color_t band = 0xF2F2F6;

}  // namespace

lxw_format* xlsx_formats::made() const {
    auto* f = workbook_add_format(book_);
    format_set_font_name(f, "Times New Roman");
    format_set_text_wrap(f);
    return f;
}

lxw_format* xlsx_formats::of(cell_look const& look) {
    auto& f = cells_[look];
    if (f != nullptr) return f;
    f = made();
    format_set_font_size(f, 11);
    format_set_border(f, LXW_BORDER_THIN);
    bool const heading = look.form == cell_form::heading;
    format_set_align(f, aligned(heading ? alignment::centre : look.align));
    format_set_align(f, heading ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (look.strong || heading || look.form == cell_form::section) format_set_bold(f);
    if (heading || look.form == cell_form::section) format_set_bg_color(f, band);
    if (look.faulty) {
        format_set_bg_color(f, fault_ground);
        format_set_font_color(f, fault_text);
    }
    switch (look.form) {
        case cell_form::number:
            format_set_num_format(f, "#,##0");
            break;
        case cell_form::share:
            format_set_num_format(f, "0.00 %");
            break;
        case cell_form::money:
            format_set_num_format(f, "#,##0 \"đồng\"");
            break;
        case cell_form::day:
            format_set_num_format(f, "dd/mm/yyyy");
            break;
        default:
            break;
    }
    return f;
}

lxw_format* xlsx_formats::of(text_look const& look) {
    auto& f = texts_[look];
    if (f != nullptr) return f;
    f = made();
    format_set_font_size(f, look.size);
    format_set_align(f, aligned(look.align));
    format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
    if (look.strong) format_set_bold(f);
    if (look.italic) format_set_italic(f);
    if (look.underlined) format_set_underline(f, LXW_UNDERLINE_SINGLE);
    return f;
}

}  // namespace thidua::detail
