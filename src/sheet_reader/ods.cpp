// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "workbook_parts.hpp"
#include "xlsx_parts.hpp"
#include "xml.hpp"

namespace thidua::sheet_reader {
namespace {

using sheet_pipe::content;
using sheet_pipe::failure;

constexpr std::string_view part = "content.xml";
/// More than any sheet has; repeats are cut there, so that sums cannot overflow.
constexpr std::uint64_t beyond = std::uint64_t{1} << 31U;

struct ods_cell {
    std::uint64_t column = 0;
    content what = content::text;
    std::string text{};
    std::uint8_t width = 0;
};

bool is_error_text(std::string_view text) {
    return text.starts_with("Err:") || text == "#REF!" || text == "#NAME?" || text == "#VALUE!" ||
           text == "#DIV/0!" || text == "#N/A" || text == "#NUM!" || text == "#NULL!";
}

class ods_listener : public xml_listener {
public:
    explicit ods_listener(frame_writer& to) : to_(to) {}

    void start(xml_element const& e) override {
        if (aside_ > 0) {
            ++aside_;
            return;
        }
        if (e.prefix == "table") {
            start_table(e);
        } else if (in_cell_) {
            start_in_cell(e);
        } else if (e.prefix == "office" && e.name == "spreadsheet") {
            in_spreadsheet_ = true;
        }
    }

    void end(std::string_view prefix, std::string_view name) override {
        if (aside_ > 0) {
            --aside_;
            return;
        }
        if (prefix == "table" && (name == "table-cell" || name == "covered-table-cell")) {
            end_cell();
        } else if (prefix == "table" && name == "table-row") {
            end_row();
        } else if (prefix == "table" && name == "table") {
            end_table();
        } else if (prefix == "text" && (name == "p" || name == "h")) {
            in_paragraph_ = false;
        }
    }

    void text(std::string_view written) override {
        if (aside_ == 0 && in_cell_ && in_paragraph_) shown_ += written;
    }

    [[nodiscard]] bool any_sheet() const { return any_sheet_; }

private:
    [[noreturn]] static void damaged() { throw gave_up{failure::damaged, std::string{part}}; }

    static std::uint64_t count(xml_element const& e, std::string_view name) {
        auto const given = e.value("table", name);
        if (given.empty()) return 1;
        auto const number = plain_number(given);
        if (!number || *number == 0) damaged();
        return std::min(*number, beyond);
    }

    void start_table(xml_element const& e) {
        if (e.name == "tracked-changes" || e.name == "shapes" || e.name == "dde-links" ||
            e.name == "content-validations" || e.name == "named-expressions") {
            aside_ = 1;
        } else if (e.name == "table") {
            if (in_table_ || !in_spreadsheet_) {
                aside_ = 1;  // a table inside a cell
                return;
            }
            in_table_ = true;
            any_sheet_ = true;
            row_ = 1;
            merges_.clear();
            to_.sheet(e.value("table", "name"), days_1904_);
        } else if (e.name == "null-date" && !in_table_) {
            auto const first = e.value("table", "date-value");
            days_1904_ = first == "1904-01-01";
        } else if (e.name == "table-row" && in_table_) {
            column_ = 1;
            row_repeats_ = count(e, "number-rows-repeated");
            cells_.clear();
        } else if ((e.name == "table-cell" || e.name == "covered-table-cell") && in_table_) {
            start_cell(e);
        }
    }

    void start_cell(xml_element const& e) {
        in_cell_ = true;
        in_paragraph_ = false;
        covered_ = e.name == "covered-table-cell";
        cell_repeats_ = count(e, "number-columns-repeated");
        columns_spanned_ = count(e, "number-columns-spanned");
        rows_spanned_ = count(e, "number-rows-spanned");
        type_ = e.value("office", "value-type");
        error_ = e.value("calcext", "value-type") == "error";
        value_ = e.value("office", "value");
        if (type_ == "date") value_ = e.value("office", "date-value");
        if (type_ == "boolean") value_ = e.value("office", "boolean-value");
        string_value_ = e.value("office", "string-value");
        formula_ = e.value("table", "formula");
        shown_.clear();
        paragraphs_ = 0;
    }

    void start_in_cell(xml_element const& e) {
        if (e.prefix != "text") {
            aside_ = 1;  // a note, a picture
        } else if (e.name == "p" || e.name == "h") {
            if (paragraphs_++ > 0) shown_ += '\n';
            in_paragraph_ = true;
        } else if (e.name == "s") {
            auto const spaces = plain_number(e.value("text", "c")).value_or(1);
            constexpr std::uint64_t most = 1024;
            shown_.append(static_cast<std::size_t>(std::min(spaces, most)), ' ');
        } else if (e.name == "tab") {
            shown_ += '\t';
        } else if (e.name == "line-break") {
            shown_ += '\n';
        }
    }

    void end_cell() {
        in_cell_ = false;
        ods_cell cell{.column = column_};
        bool const filled = !covered_ && fill(cell);
        if (filled)
            for (std::uint64_t i = 0; i < cell_repeats_; ++i) {
                if (cells_.size() >= most_in_row) throw gave_up{failure::limit, "columns"};
                cell.column = column_ + i;
                cells_.push_back(cell);
            }
        if (columns_spanned_ > 1 || rows_spanned_ > 1)
            merges_.push_back(
                {row_, column_, row_ + rows_spanned_ - 1, column_ + columns_spanned_ - 1});
        column_ = std::min(column_ + cell_repeats_, beyond);
    }

    /// What the cell holds; false if nothing.
    bool fill(ods_cell& cell) const {
        cell.text = value_;
        if (error_ || (!formula_.empty() && is_error_text(shown_))) {
            cell.what = content::error;
            cell.text = shown_;
        } else if (!formula_.empty() && type_.empty()) {
            cell.what = content::no_result;
            cell.text = formula_;
        } else if (type_ == "float" || type_ == "currency") {
            cell.what = content::number;
            cell.width = zeros_shown();
        } else if (type_ == "percentage") {
            cell.what = content::percent;
        } else if (type_ == "date") {
            cell.what = content::iso_day;
        } else if (type_ == "boolean") {
            cell.what = content::boolean;
            cell.text = value_ == "true" ? "1" : "0";
        } else {
            cell.text = shown_.empty() ? string_value_ : shown_;
        }
        return !cell.text.empty();
    }

    /// The digits shown of a number like `0012`.
    [[nodiscard]] std::uint8_t zeros_shown() const {
        constexpr std::size_t widest = 15;
        bool const padded = shown_.size() > value_.size() && shown_.size() <= widest &&
                            shown_.find_first_not_of('0') != std::string::npos &&
                            shown_.substr(shown_.find_first_not_of('0')) == value_;
        return padded ? static_cast<std::uint8_t>(shown_.size()) : std::uint8_t{0};
    }

    void end_row() {
        // Few bytes must not make many rows: nobody fills in thousands of equal ones.
        constexpr std::uint64_t most_equal_rows = 4'096;
        if (!cells_.empty() && row_repeats_ > most_equal_rows)
            throw gave_up{failure::limit, "rows"};
        if (!cells_.empty())
            for (std::uint64_t i = 0; i < row_repeats_; ++i)
                for (auto const& c : cells_) to_.cell(row_ + i, c.column, c.what, c.text, c.width);
        row_ = std::min(row_ + row_repeats_, beyond);
    }

    void end_table() {
        in_table_ = false;
        for (auto const& m : merges_) to_.merge(m.row, m.column, m.last_row, m.last_column);
    }

    struct merged {
        std::uint64_t row = 0;
        std::uint64_t column = 0;
        std::uint64_t last_row = 0;
        std::uint64_t last_column = 0;
    };
    static constexpr std::size_t most_in_row = 16'384;

    frame_writer& to_;
    std::size_t aside_ = 0;  ///< open elements that are passed over
    bool in_spreadsheet_ = false;
    bool days_1904_ = false;  ///< serial days count from 1904
    bool in_table_ = false;
    bool any_sheet_ = false;
    bool in_cell_ = false;
    bool in_paragraph_ = false;
    bool covered_ = false;
    bool error_ = false;
    std::uint64_t row_ = 1;
    std::uint64_t column_ = 1;
    std::uint64_t row_repeats_ = 1;
    std::uint64_t cell_repeats_ = 1;
    std::uint64_t columns_spanned_ = 1;
    std::uint64_t rows_spanned_ = 1;
    std::size_t paragraphs_ = 0;
    std::string type_{};
    std::string value_{};
    std::string string_value_{};
    std::string formula_{};
    std::string shown_{};
    std::vector<ods_cell> cells_{};
    std::vector<merged> merges_{};
};

/// Looks in the list of parts for one that is encrypted: it stands there as bytes that are no XML.
class manifest_listener : public xml_listener {
public:
    void start(xml_element const& e) override {
        encrypted = encrypted || e.name == "encryption-data";
    }
    void end(std::string_view, std::string_view) override {}
    void text(std::string_view) override {}

    bool encrypted = false;
};

}  // namespace

bool is_encrypted_ods(package& from) {
    std::string const manifest = "META-INF/manifest.xml";
    if (!from.has(manifest)) return false;
    manifest_listener listener;
    walk_xml(from.read(manifest), manifest, listener);
    return listener.encrypted;
}

void read_ods(package& from, frame_writer& to) {
    if (is_encrypted_ods(from)) throw gave_up{failure::encrypted, {}};
    ods_listener listener{to};
    auto const document = from.read(std::string{part});
    walk_xml(document, std::string{part}, listener);
    if (!listener.any_sheet()) throw gave_up{failure::no_sheets, {}};
}

}  // namespace thidua::sheet_reader
