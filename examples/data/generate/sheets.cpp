// SPDX-License-Identifier: BSL-1.0
#include "sheets.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "csv.hpp"
#include "decomposition.hpp"

namespace generate {
namespace {

constexpr int spreadsheet_epoch{25'569};  // days from 1899-12-30 to 1970-01-01

std::string date_in(sheet_style const& style, std::string const& iso_date) {
    day const the_day{of_iso(iso_date)};
    switch (style.date_form) {
        case 1:
            return iso_date;
        case 2:
            return day_first(the_day, '/', 1);
        case 3:
            return day_first(the_day, '-', 2);
        case 4:
            return std::to_string(the_day.count + spreadsheet_epoch);
        default:
            return day_first(the_day, '/', 2);
    }
}

std::string decimal_in(sheet_style const& style, std::string number) {
    if (style.date_form == 2) {
        while (number.ends_with('0')) number.pop_back();
        if (number.ends_with('.')) number.pop_back();
    }
    if (style.decimal_comma) std::ranges::replace(number, '.', ',');
    return number;
}

std::string yes_no_in(sheet_style const& style, std::string const& answer) {
    constexpr std::string_view yes[]{"có", "x", "yes", "1"};
    constexpr std::string_view no[]{"không", "không", "no", "0"};
    auto const form = static_cast<std::size_t>(style.yes_form);
    return std::string{answer == "yes" ? yes[form] : no[form]};
}

std::string words_in(sheet_style const& style, std::string const& joined) {
    if (style.english_words) return joined;
    std::string text{};
    for (std::size_t from{}; from <= joined.size();) {
        std::size_t const bar{std::min(joined.find('|', from), joined.size())};
        if (!text.empty()) text += "; ";
        text += vietnamese(std::string_view{joined}.substr(from, bar - from));
        from = bar + 1;
    }
    return text;
}

/// "UBND phường Ba Đình" for a ward, the plain name for other units: as people write who submits.
std::string submitter_name(unit const& who) {
    bool const local{who.kind == "ward" || who.kind == "commune" || who.kind == "town" ||
                     who.kind.starts_with("district")};
    return local ? who.short_names : who.name;
}

std::string cell_in(sheet_style const& style, nomination const& row, field which,
                    std::vector<unit> const& units) {
    auto const index = static_cast<std::size_t>(which);
    std::string const& value{row.cells[index]};
    if (which == field::id) return row.given_id;
    if (value.empty() || row.raw[index]) return value;
    if (value == "n/a")
        return style.english_words ? "n/a" : style.yes_form == 3 ? "-" : "không áp dụng";
    if (which == field::submitting_unit && style.units_by_name)
        return submitter_name(unit_named(units, value));
    switch (column_of(which).sort) {
        case sort_of_value::date:
            return date_in(style, value);
        case sort_of_value::decimal:
            return decimal_in(style, value);
        case sort_of_value::yes_no:
            return yes_no_in(style, value);
        case sort_of_value::word:
            return style.english_words ? value : std::string{vietnamese(value)};
        case sort_of_value::words:
            return words_in(style, value);
        default:
            return value;
    }
}

std::string header_in(sheet_style const& style, field which) {
    auto const& headers = column_of(which).headers;
    std::string_view const wanted{headers[style.alias]};
    return std::string{wanted.empty() ? headers[0] : wanted};
}

std::string_view heading_of(std::string_view kind) {
    return kind == "collective"   ? "I. Tập thể"
           : kind == "individual" ? "II. Cá nhân"
                                  : "III. Hộ gia đình";
}

std::vector<field> shown_fields(sheet_style const& style) {
    std::vector<field> fields{};
    for (std::size_t i{}; i < field_count; ++i) {
        if (style.shown[i]) fields.push_back(static_cast<field>(i));
    }
    // People number the rows first.
    std::stable_partition(fields.begin(), fields.end(),
                          [](field which) { return which == field::ordinal; });
    return fields;
}

}  // namespace

std::string sheet_text(list const& sheet, std::vector<unit> const& units) {
    sheet_style const& style{sheet.style};
    std::vector<field> const fields{shown_fields(style)};
    csv_text table{style.delimiter, style.crlf};
    std::vector<std::string> cells{};
    for (field const which : fields) cells.push_back(header_in(style, which));
    table.row(cells);
    std::string kind{};
    for (nomination const& row : sheet.rows) {
        if (style.sections && row[field::recipient_kind] != kind) {
            kind = row[field::recipient_kind];
            cells.assign(fields.size(), "");
            cells.front() = heading_of(kind);
            table.row(cells);
        }
        cells.clear();
        for (field const which : fields) {
            std::string cell{cell_in(style, row, which, units)};
            cells.push_back(row.decomposed ? decomposed(cell) : cell);
        }
        table.row(cells);
    }
    return (style.byte_order_mark ? "\xEF\xBB\xBF" : "") + table.text();
}

std::string merged_text(std::vector<list> const& lists) {
    csv_text table{};
    std::vector<std::string> cells{};
    for (column const& each : columns) cells.emplace_back(each.id);
    table.row(cells);
    for (list const& sheet : lists) {
        for (nomination const& row : sheet.rows) {
            cells.clear();
            for (std::size_t i{}; i < field_count; ++i) {
                auto const which = static_cast<field>(i);
                bool const said{sheet.style.shown[i] || which == field::recipient_kind};
                std::string cell{said ? row.cells[i] : std::string{}};
                if (which == field::id) cell = row.given_id.empty() ? row.cells[i] : row.given_id;
                cells.push_back(row.decomposed ? decomposed(cell) : cell);
            }
            table.row(cells);
        }
    }
    return table.text();
}

std::string units_text(std::vector<unit> const& units) {
    csv_text table{};
    table.row({"id", "name", "former_names", "short_names", "kind", "parent", "protocol_order",
               "exists_from", "exists_through", "ended_by", "successors", "submits_to"});
    for (unit const& each : units) {
        table.row({each.id, each.name, each.former_names, each.short_names, each.kind, each.parent,
                   std::to_string(each.protocol_order), each.exists_from, each.exists_through,
                   each.ended_by, each.successors, each.submits_to});
    }
    return table.text();
}

std::string submissions_text(std::vector<list> const& phase_1, std::vector<list> const& phase_2) {
    csv_text table{};
    table.row({"submission_id", "submitting_unit", "number", "dated", "received_on", "documents",
               "attests", "attested_on", "votes_for", "members_total"});
    for (auto const* lists : {&phase_1, &phase_2}) {
        for (list const& sheet : *lists) {
            submission const& papers{sheet.papers};
            std::string attests{};
            for (std::string const& each : papers.attests)
                attests += (attests.empty() ? "" : "|") + each;
            table.row({papers.id, papers.unit, papers.number, iso(papers.dated),
                       iso(papers.received_on), papers.documents, attests,
                       attests.empty() ? "" : iso(papers.dated), std::to_string(papers.votes_for),
                       std::to_string(papers.members_total)});
        }
    }
    return table.text();
}

std::string planted_text(std::vector<planted> const& notes, std::vector<list> const& lists,
                         std::string const& merged_file) {
    std::map<nomination const*, int> merged_rows{};
    int row_number{1};
    for (list const& sheet : lists) {
        for (nomination const& row : sheet.rows) merged_rows[&row] = ++row_number;
    }
    csv_text table{};
    table.row({"file", "row", "merged_row", "id", "column", "what", "expected", "note"});
    for (planted const& each : notes) {
        int const merged_row{merged_rows.at(each.nominated)};
        bool const in_sheet{!each.file.empty()};
        table.row({in_sheet ? "phase1/" + each.file : merged_file,
                   std::to_string(in_sheet ? each.row : merged_row), std::to_string(merged_row),
                   each.id, each.column, each.what, each.expected, each.note});
    }
    return table.text();
}

}  // namespace generate
