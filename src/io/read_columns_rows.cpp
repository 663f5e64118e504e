// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/csv_write.hpp>
#include <thidua/io/rejected_rows.hpp>
#include <thidua/io/text_form.hpp>

#include "read_columns_session.hpp"

namespace thidua::column_reading {

std::string_view session::as_it_came(char const* text, std::size_t row, std::size_t place) const {
    auto const cell = block_.cell(text, row, place);
    return guarded_ ? unguarded(cell) : cell;
}

/// Reads a row the exact way: every cell by its reader, every fault noted.
void session::read_row(char const* text, std::size_t row) {
    bool any = false;
    for (std::size_t i = 0; i < header_.size() && !any; ++i)
        any = !trimmed(as_it_came(text, row, i)).empty() && !is_rejected_column(header_[i]);
    if (!any) {
        ++out_.blank;
        block_.dropped[row] = 1;
        return;
    }
    std::vector<error> errors;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        auto const& c = columns_[i];
        if (c.place == unknown_column) continue;
        auto why = read_cell(i, as_it_came(text, row, c.place), row);
        if (!why) continue;
        why->where = place_of(block_.lines[row]);
        why->where.column = header_[c.place];
        errors.push_back(*std::move(why));
    }
    if (auto why = shared_value(row)) errors.push_back(*std::move(why));
    if (!errors.empty()) reject(text, row, std::move(errors));
}

std::optional<error> session::read_cell(std::size_t of, std::string_view as_it_came,
                                        std::size_t row) {
    auto& c = columns_[of];
    auto const to = block_.values_of(of);
    auto const keep = [&](cell const& means) {
        to.values[row] = means.value;
        to.states[row] = means.state;
    };
    auto const& fact = *c.wanted->fact;
    keep({});
    auto const text = trimmed(as_it_came);
    if (text.empty()) {
        if (!c.wanted->required) return std::nullopt;
        std::string const vi{fact.header.empty() ? fact.name : fact.header};
        return error{
            .code = "table.missing_cell",
            .message = {"thiếu `" + vi + "`", "`" + std::string{fact.name} + "` is missing"},
            .help = {"điền ô này", "fill the cell"}};
    }
    auto means = c.exact.read(text, out_.names);
    if (!means) return std::move(means).failure();
    keep(*means);
    if (!guarded_) c.known.teach(as_it_came, *means);
    return std::nullopt;
}

/// That other rows have the value that this one has in the unique column.
std::optional<error> session::shared_value(std::size_t row) const {
    if (unique_ == unknown_column || columns_[unique_].place == unknown_column) return {};
    auto const at = unique_ * block_.most + row;
    if (block_.states[at] != said::value) return {};
    auto const found = shared_->find(block_.values[at]);
    if (found == shared_->end()) return {};
    constexpr std::size_t most_shown = 5;
    std::string others;
    std::size_t count = 0;
    for (auto const line : found->second) {
        if (line == block_.lines[row]) continue;
        if (count++ < most_shown) others += (others.empty() ? "" : ", ") + std::to_string(line);
    }
    if (count > most_shown) others += ", …";
    error why{.code = "columns.same_value",
              .message = {"giá trị này còn có ở dòng " + others,
                          "the same value is also in the rows " + others},
              .help = {"mỗi dòng một giá trị riêng", "each row has a value of its own"},
              .where = place_of(block_.lines[row])};
    why.where.column = header_[columns_[unique_].place];
    return why;
}

void session::reject(char const* text, std::size_t row, std::vector<error> errors) {
    auto const line = block_.lines[row];
    if (unique_ != unknown_column) {
        auto const at = unique_ * block_.most + row;
        if (block_.states[at] == said::value)
            rejected_of_unique_.emplace_back(block_.values[at], line);
    }
    block_.dropped[row] = 1;
    rejected_row whole{.where = place_of(line), .errors = std::move(errors)};
    for (std::size_t i = 0; i < header_.size(); ++i) {
        auto const cell = as_it_came(text, row, i);
        if (trimmed(cell).empty() || is_rejected_column(header_[i])) continue;
        auto const known = out_.header[i].known;
        whole.cells.emplace_back(
            known == unknown_column ? header_[i] : columns_[known].wanted->fact->name, cell);
    }
    for (auto const& why : whole.errors) {
        auto const place = std::find(header_.begin(), header_.end(), why.where.column);
        whole.found.emplace_back(
            as_it_came(text, row, static_cast<std::size_t>(place - header_.begin())));
    }
    out_.rejected.push_back(std::move(whole));
}

shared_values session::newly_shared() const {
    shared_values shared;
    if (unique_ == unknown_column) return shared;
    auto sorted = values_of_unique_;
    for (auto const& [value, line] : rejected_of_unique_) sorted.push_back(value);
    std::sort(sorted.begin(), sorted.end());
    for (auto at = std::adjacent_find(sorted.begin(), sorted.end()); at != sorted.end();
         at = std::adjacent_find(at + 1, sorted.end()))
        if (!shared_->contains(*at)) shared[*at];
    if (shared.empty()) return shared;
    for (std::size_t row = 0; row < values_of_unique_.size(); ++row)
        if (auto const found = shared.find(values_of_unique_[row]); found != shared.end())
            found->second.push_back(out_.lines.line_of(row));
    for (auto const& [value, line] : rejected_of_unique_)
        if (auto const found = shared.find(value); found != shared.end())
            found->second.push_back(line);
    for (auto& [value, lines] : shared) std::sort(lines.begin(), lines.end());
    return shared;
}

}  // namespace thidua::column_reading
