// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/csv_write.hpp>
#include <thidua/io/rejected_rows.hpp>
#include <thidua/io/text_form.hpp>

#include "read_columns_session.hpp"

namespace thidua::column_reading {
namespace {

constexpr std::size_t most_rows_before_header = 50;

}  // namespace

bool is_rejected_column(std::string_view header) {
    return std::find(rejected_columns.begin(), rejected_columns.end(), header) !=
           rejected_columns.end();
}

bool is_settled(csv_splitter const& splitter, window const& text) {
    auto const from = std::min(splitter.looked_to(), text.text().size());
    return text.last() || text.text().find_first_of("\r\n", from) != std::string_view::npos;
}

result<done> session::find_header(window& text) {
    while (true) {
        if (auto more = text.advance(0); !more) return more;
        auto found = look_for_header(text);
        if (!found) return std::move(found).failure();
        if (*found) return done{};
    }
}

/// False if more of the text is needed to say.
result<bool> session::look_for_header(window const& text) {
    auto opened = csv_splitter::open(text.text(), file_, options_.csv);
    if (!opened) {
        if (opened.failure().code == "csv.empty" && !text.last()) return false;
        return std::move(opened).failure();
    }
    auto splitter = *std::move(opened);
    out_ = {};
    std::vector<std::string> best;
    std::size_t best_known = 0;
    std::int64_t best_line = 0;
    auto const no_header = [&] { return list_.no_header(best, place_of(best_line)); };
    while (splitter.next()) {
        if (!is_settled(splitter, text)) return false;
        auto const& record = splitter.record();
        if (record.fault != nullptr) {
            reject_raw(record);
            continue;
        }
        std::vector<std::string_view> names(record.cells.begin(), record.cells.end());
        guarded_ = std::any_of(names.begin(), names.end(), is_rejected_column);
        if (guarded_)
            for (auto& name : names) name = unguarded(name);
        if (list_.is_header(names)) {
            if (auto taken = take_header(names, record.line); !taken)
                return std::move(taken).failure();
            csv_ = options_.csv;
            csv_.separator = splitter.separator();
            at_ = splitter.offset();
            line_ = splitter.line();
            return true;
        }
        auto const known = static_cast<std::size_t>(std::count_if(
            names.begin(), names.end(),
            [this](std::string_view name) { return list_.find(name) != unknown_column; }));
        if (known > best_known || best.empty()) {
            best_known = known;
            best_line = record.line;
            best.assign(names.begin(), names.end());
        }
        if (++out_.above_header >= most_rows_before_header) return no_header();
    }
    if (!text.last()) return false;
    return no_header();
}

result<done> session::take_header(std::span<std::string_view const> names, std::int64_t line) {
    auto resolved = list_.resolve(names, place_of(line));
    if (!resolved) return std::move(resolved).failure();
    out_.header = *std::move(resolved);
    while (out_.header.back().header.empty()) out_.header.pop_back();
    for (std::size_t i = 0; i < out_.header.size(); ++i) {
        auto const& c = out_.header[i];
        header_.push_back(c.header);
        if (c.known != unknown_column) {
            columns_[c.known].place = i;
        } else if (!c.header.empty() && !is_rejected_column(c.header)) {
            error why{.code = "columns.not_read",
                      .message = {"cột `" + excerpt(c.header, 80) + "` không được đọc",
                                  "the column `" + excerpt(c.header, 80) + "` is not read"},
                      .help = list_.unknown(c, {}).help,
                      .where = place_of(line)};
            why.where.column = c.header;
            out_.reports.push_back(std::move(why));
        }
    }
    block_ = row_block{header_.size(), columns_.size()};
    return done{};
}

}  // namespace thidua::column_reading
