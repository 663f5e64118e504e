// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstdint>
#include <optional>
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

struct address {
    std::uint64_t row = 0;
    std::uint64_t column = 0;
};

/// `AB12`, columns of at most three letters; nothing for other texts.
std::optional<address> address_of(std::string_view text) {
    address at;
    std::size_t letters = 0;
    while (letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z' && letters < 3)
        at.column = at.column * 26 + static_cast<std::uint64_t>(text[letters++] - 'A') + 1;
    auto const row = plain_number(text.substr(letters));
    if (letters == 0 || !row || *row == 0) return std::nullopt;
    at.row = *row;
    return at;
}

/// Rows and cells of a sheet, in the order of the file.
class sheet_listener : public xml_listener {
public:
    sheet_listener(xlsx_workbook const& book, shared_texts const& texts,
                   std::vector<number_look> const& looks, std::string const& part, frame_writer& to)
        : book_(book), texts_(texts), looks_(looks), part_(part), to_(to) {}

    void start(xml_element const& e) override {
        into_ = nullptr;
        if (aside_ > 0) {
            ++aside_;
        } else if (e.name == "row") {
            start_row(e);
        } else if (e.name == "c" && in_row_) {
            start_cell(e);
        } else if (in_cell_) {
            start_inside(e);
        } else if (e.name == "mergeCell") {
            merge(e.value("ref"));
        }
    }

    void end(std::string_view, std::string_view name) override {
        into_ = nullptr;
        if (aside_ > 0) {
            --aside_;
        } else if (name == "c" && in_cell_) {
            write_cell();
            in_cell_ = false;
        } else if (name == "row") {
            in_row_ = false;
        }
    }

    void text(std::string_view part) override {
        if (into_ != nullptr && aside_ == 0) *into_ += part;
    }

private:
    [[noreturn]] void damaged() const { throw gave_up{failure::damaged, part_}; }

    void start_row(xml_element const& e) {
        in_row_ = true;
        column_ = 0;
        auto const given = e.value("r");
        if (given.empty()) {
            ++row_;
            return;
        }
        auto const row = plain_number(given);
        if (!row || *row <= row_) damaged();
        row_ = *row;
    }

    void start_cell(xml_element const& e) {
        in_cell_ = true;
        auto const given = e.value("r");
        if (given.empty()) {
            ++column_;
        } else {
            auto const at = address_of(given);
            if (!at || at->row != row_ || at->column <= column_) damaged();
            column_ = at->column;
        }
        type_ = e.value("t");
        look_ = {};
        if (auto const style = plain_number(e.value("s")); style && *style < looks_.size())
            look_ = looks_[*style];
        value_.clear();
        formula_.clear();
        inline_.clear();
        has_value_ = false;
        has_formula_ = false;
    }

    void start_inside(xml_element const& e) {
        if (e.name == "v") {
            has_value_ = true;
            into_ = &value_;
        } else if (e.name == "f") {
            has_formula_ = true;
            into_ = &formula_;
        } else if (e.name == "t") {
            into_ = &inline_;
        } else if (e.name != "is" && e.name != "r") {
            aside_ = 1;  // how a text looks or is pronounced, and what later versions add
        }
    }

    void write_cell() {
        if (type_ == "inlineStr") return write_text(unescaped(inline_));
        if (has_formula_ && (!has_value_ || (value_.empty() && type_ != "str")))
            return to_.cell(row_, column_, content::no_result, "=" + formula_);
        if (value_.empty()) return;
        if (type_ == "s") {
            auto const number = plain_number(value_);
            auto const found = number ? texts_.at(*number) : std::nullopt;
            if (!found) damaged();
            return write_text(*found);
        }
        if (type_ == "str") return write_text(unescaped(value_));
        if (type_ == "b") return to_.cell(row_, column_, content::boolean, value_);
        if (type_ == "e") return to_.cell(row_, column_, content::error, value_);
        if (type_ == "d") return to_.cell(row_, column_, content::iso_day, value_);
        if (!type_.empty() && type_ != "n") damaged();
        switch (look_.as) {
            case number_look::sort::day:
                return to_.cell(row_, column_,
                                book_.days_from_1904 ? content::serial_1904 : content::serial_1900,
                                value_);
            case number_look::sort::percent:
                return to_.cell(row_, column_, content::percent, value_);
            case number_look::sort::plain:
                return to_.cell(row_, column_, content::number, value_, look_.width);
        }
    }

    void write_text(std::string_view text) {
        if (!text.empty()) to_.cell(row_, column_, content::text, text);
    }

    void merge(std::string_view ref) {
        auto const colon = ref.find(':');
        auto const first = address_of(ref.substr(0, colon));
        auto const last =
            colon == std::string_view::npos ? first : address_of(ref.substr(colon + 1));
        if (!first || !last) damaged();
        to_.merge(first->row, first->column, last->row, last->column);
    }

    xlsx_workbook const& book_;
    shared_texts const& texts_;
    std::vector<number_look> const& looks_;
    std::string const& part_;
    frame_writer& to_;
    bool in_row_ = false;
    bool in_cell_ = false;
    std::size_t aside_ = 0;  ///< open elements that say nothing of the cell
    std::uint64_t row_ = 0;
    std::uint64_t column_ = 0;
    std::string type_{};
    number_look look_{};
    std::string value_{};
    std::string formula_{};
    std::string inline_{};
    std::string* into_ = nullptr;
    bool has_value_ = false;
    bool has_formula_ = false;
};

}  // namespace

void read_xlsx(package& from, frame_writer& to) {
    auto const book = read_xlsx_workbook(from);
    if (book.sheets.empty()) throw gave_up{failure::no_sheets, {}};
    auto const texts = read_shared_texts(from, book.strings);
    auto const looks = read_looks(from, book.styles);
    for (auto const& sheet : book.sheets) {
        to.sheet(sheet.name, book.days_from_1904);
        sheet_listener listener{book, texts, looks, sheet.part, to};
        walk_xml(from.read(sheet.part), sheet.part, listener);
    }
}

}  // namespace thidua::sheet_reader
