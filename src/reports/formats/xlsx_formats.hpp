// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <map>

#include <xlsxwriter.h>

#include <thidua/reports/kit/table.hpp>

namespace thidua::detail {

/// What a cell of a sheet holds, as far as its form depends on it.
enum class cell_form : std::uint8_t { words, number, share, money, day, heading, section };

/// How a cell of a table looks. Each look is made once a workbook.
struct cell_look {
    cell_form form = cell_form::words;
    alignment align = alignment::left;
    bool strong = false;
    bool faulty = false;

    friend constexpr auto operator<=>(cell_look const&, cell_look const&) = default;
};

/// How a line of text above or below a table looks.
struct text_look {
    alignment align = alignment::left;
    bool strong = false;
    bool italic = false;
    bool underlined = false;
    std::uint8_t size = 12;

    friend constexpr auto operator<=>(text_look const&, text_look const&) = default;
};

/// The formats of a workbook, made when they are first asked for.
class xlsx_formats {
public:
    explicit xlsx_formats(lxw_workbook* book) : book_(book) {}

    [[nodiscard]] lxw_format* of(cell_look const& look);
    [[nodiscard]] lxw_format* of(text_look const& look);

private:
    [[nodiscard]] lxw_format* made() const;

    lxw_workbook* book_;
    std::map<cell_look, lxw_format*> cells_{};
    std::map<text_look, lxw_format*> texts_{};
};

}  // namespace thidua::detail
