// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <thidua/io/csv.hpp>

namespace thidua {
namespace {

constexpr std::string_view separators = ",;\t";
constexpr int rows_looked_at = 20;
constexpr std::size_t bytes_looked_at = 65536;  // of one row, for its end

using counts = std::array<std::size_t, separators.size()>;

/// How often each separator stands in `row` outside quotes. A doubled quote closes and opens.
counts count(std::string_view row, bool also_before_space) {
    counts found{};
    bool quoted = false;
    for (std::size_t at = 0; at < row.size(); ++at) {
        if (row[at] == '"') quoted = !quoted;
        auto const which = separators.find(row[at]);
        if (quoted || which == std::string_view::npos) continue;
        if (!also_before_space && at + 1 < row.size() && row[at + 1] == ' ') continue;
        ++found[which];
    }
    return found;
}

/// Where the first row ends: at a line end outside quotes. If the quotes do not come out even in
/// what is looked at, one of them is a mistake: then the first line is the row.
std::size_t row_end(std::string_view content) {
    bool quoted = false;
    auto const until = std::min(content.size(), bytes_looked_at);
    for (std::size_t at = 0; at < until; ++at) {
        if (content[at] == '"') quoted = !quoted;
        if (!quoted && (content[at] == '\r' || content[at] == '\n')) return at;
    }
    if (!quoted && until == content.size()) return until;
    return std::min(content.find_first_of("\r\n"), content.size());
}

/// NUL if none of the leading rows has a separator.
char most_frequent(std::string_view content, bool also_before_space) {
    for (int rows = 0; rows < rows_looked_at && !content.empty(); ++rows) {
        auto const end = row_end(content);
        auto const found = count(content.substr(0, end), also_before_space);
        auto const* const most = std::max_element(found.begin(), found.end());
        if (*most > 0) return separators[static_cast<std::size_t>(most - found.begin())];
        content.remove_prefix(std::min(content.find_first_not_of("\r\n", end), content.size()));
    }
    return '\0';
}

}  // namespace

char find_separator(std::string_view content) {
    if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
    bool const named = content.starts_with("sep=") && content.size() > 4 &&
                       separators.find(content[4]) != std::string_view::npos &&
                       (content.size() == 5 || content[5] == '\r' || content[5] == '\n');
    if (named) return content[4];
    for (bool const also_before_space : {false, true})
        if (char const found = most_frequent(content, also_before_space); found != '\0')
            return found;
    return separators.front();
}

}  // namespace thidua
