// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_columns.hpp>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <thidua/io/file.hpp>

#include "file_reading.hpp"
#include "read_columns_session.hpp"

namespace thidua {

using namespace column_reading;

std::int64_t row_lines::line_of(std::size_t row) const {
    if (row >= size_) return 0;
    auto const behind = std::upper_bound(runs_.begin(), runs_.end(), row,
                                         [](std::size_t r, run const& in) { return r < in.row; });
    auto const& in = *std::prev(behind);
    return in.line + distance(row, in.row);
}

namespace {

/// Opens the text anew.
using text_opener = std::function<result<window::source>()>;

result<columns_read> read_from(text_opener const& open, std::string const& file,
                               std::span<wanted_column const> wanted, column_sink& into,
                               read_columns_options const& options,
                               window::pieces const& at_once = {}) {
    shared_values shared;
    while (true) {
        auto bytes = open();
        if (!bytes) return std::move(bytes).failure();
        window text{*std::move(bytes), at_once};
        column_reading::session reading{file, wanted, into, options, shared};
        if (auto read = reading.read(text); !read) return std::move(read).failure();
        // Whoever shares a value is known only now; so all are rejected in one more reading.
        auto more = reading.newly_shared();
        if (more.empty()) return reading.finish();
        shared.merge(more);
        into.restart();
    }
}

}  // namespace

result<columns_read> read_columns(std::string const& path, std::span<wanted_column const> wanted,
                                  column_sink& into, read_columns_options const& options) {
    auto const& limits = options.csv.limits;
    if (path == "-") {
        auto const content = read_file(path, limits);
        if (!content) return content.failure();
        return read_columns_text(*content, path, wanted, into, options);
    }
    auto const open = [&]() -> result<window::source> {
        auto opened = file_reading::open_file(path, limits);
        if (!opened) return std::move(opened).failure();
        auto const file = std::make_shared<file_reading::opened_file>(*std::move(opened));
        return window::source{[file, path, &limits, have = std::size_t{0}](
                                  char* to, std::size_t most) mutable -> result<std::size_t> {
            auto const got = file_reading::read_up_to(file->from.number(), to, most);
            if (!got) return file_reading::unreadable(path, errno);
            have += *got;
            if (have > limits.file_bytes) return file_reading::too_large(path, limits.file_bytes);
            return *got;
        }};
    };
    return read_from(open, path, wanted, into, options);
}

result<columns_read> read_columns_text(std::string_view content, std::string const& file,
                                       std::span<wanted_column const> wanted, column_sink& into,
                                       read_columns_options const& options) {
    auto const open = [content]() -> result<window::source> { return bytes_of(content); };
    // A short text needs no long window; one byte more shows that it ends.
    window::pieces at_once;
    at_once.first = std::min(at_once.first, content.size() + 1);
    return read_from(open, file, wanted, into, options, at_once);
}

}  // namespace thidua
