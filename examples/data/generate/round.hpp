// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "days.hpp"
#include "fields.hpp"
#include "units.hpp"

namespace generate {

/// One nomination. Cells hold machine values (ISO dates, English ids, `yes`/`no`, `n/a`); a sheet
/// writes them in its own style. A raw cell is written as it is everywhere: a planted mistake.
struct nomination {
    std::array<std::string, field_count> cells{};
    std::array<bool, field_count> raw{};
    bool decomposed{};       ///< the whole row is written in Unicode NFD
    int sheet_row{};         ///< where it stands in its unit's sheet, the header being row 1
    std::string given_id{};  ///< the id that the sheet states; else the derived one

    std::string& operator[](field which) { return cells[static_cast<std::size_t>(which)]; }
    std::string const& operator[](field which) const {
        return cells[static_cast<std::size_t>(which)];
    }
    /// Plants `text` in a cell, to be written verbatim.
    void plant(field which, std::string text) {
        cells[static_cast<std::size_t>(which)] = std::move(text);
        raw[static_cast<std::size_t>(which)] = true;
    }
    bool is(field which, std::string_view value) const { return (*this)[which] == value; }
};

/// One submission (tờ trình) with its papers, attestations and its own council's vote.
struct submission {
    std::string id{};
    std::string unit{};
    std::string number{};
    day dated{};
    day received_on{};
    std::string documents{};
    std::vector<std::string> attests{};
    int votes_for{};
    int members_total{};
    int phase{};

    bool attests_to(std::string_view what) const {
        for (std::string const& each : attests) {
            if (each == what) return true;
        }
        return false;
    }
};

/// How a unit writes its sheet.
struct sheet_style {
    char delimiter{','};
    bool byte_order_mark{};
    bool crlf{};
    bool sections{true};  ///< kinds as headings; else as a column
    int date_form{};      ///< 0 dd/mm/yyyy, 1 ISO, 2 d/m/yyyy, 3 dd-mm-yyyy, 4 spreadsheet serial
    bool decimal_comma{true};
    int yes_form{};  ///< 0 có/không, 1 x/không, 2 yes/no, 3 1/0
    bool english_words{};
    bool units_by_name{};
    std::size_t alias{};  ///< which of a column's headers, where it has that many
    std::array<bool, field_count> shown{};

    bool shows(field which) const { return shown[static_cast<std::size_t>(which)]; }
    void show(field which, bool yes = true) { shown[static_cast<std::size_t>(which)] = yes; }
};

/// A submission's list: what stands in one sheet.
struct list {
    submission papers{};
    sheet_style style{};
    std::string file{};  ///< name of the sheet; empty in phase 2, which ships merged only
    std::vector<nomination> rows{};
};

/// The lists of a phase (1 or 2), clean.
std::vector<list> lists_of_phase(int phase, std::vector<unit> const& units);

/// The style of the sheet with this number (0 to 59).
sheet_style style_of_sheet(int number, submission const& papers);

/// Derives ids and sheet rows: `<submission>/<T|C|H>/<ordinal>`.
void number_rows(list& sheet);

}  // namespace generate
