// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <boost/json.hpp>

#include <thidua/analysis/comparison.hpp>
#include <thidua/analysis/scenario_row.hpp>
#include <thidua/base/text.hpp>

namespace thidua::analysis::detail {

[[nodiscard]] inline boost::json::object json_of(text const& t) {
    return {{"vi", t.vi}, {"en", t.en}};
}

/// A row as an object of its columns; what no column says under `remarks`.
[[nodiscard]] inline boost::json::object json_of(scenario_row const& row) {
    boost::json::object cells;
    for (auto const& c : row.cells) cells[c.column] = c.text;
    boost::json::array remarks;
    for (auto const& r : row.remarks) remarks.push_back(json_of(r));
    return {{"cells", std::move(cells)}, {"remarks", std::move(remarks)}};
}

[[nodiscard]] inline boost::json::object json_of(case_verdict const& v) {
    boost::json::array reasons(v.reasons.begin(), v.reasons.end());
    boost::json::array missing(v.missing.begin(), v.missing.end());
    boost::json::array notices(v.notices.begin(), v.notices.end());
    return {{"outcome", name_of(v.result)},
            {"reasons", std::move(reasons)},
            {"missing", std::move(missing)},
            {"notices", std::move(notices)}};
}

/// A row on one line: "recipient_kind = collective; rating = good".
[[nodiscard]] inline std::string line_of(scenario_row const& row, language in) {
    std::string line;
    for (auto const& c : row.cells) {
        if (c.column == "says" || c.column == "recipient_name") continue;
        line += (line.empty() ? "" : "; ") + c.column + " = " + c.text;
    }
    for (auto const& r : row.remarks) line += (line.empty() ? "(" : " (") + r.in(in) + ")";
    return line;
}

/// "87,5 %" of hundredths of a per cent.
[[nodiscard]] inline std::string per_cent(std::size_t part, std::size_t whole, language in) {
    auto const h = whole == 0 ? std::size_t{10'000} : part * 10'000 / whole;
    auto line = std::to_string(h / 100);
    if (h % 100 != 0) {
        line += in == language::vi ? ',' : '.';
        line += static_cast<char>('0' + h / 10 % 10);
        if (h % 10 != 0) line += static_cast<char>('0' + h % 10);
    }
    return line + " %";
}

}  // namespace thidua::analysis::detail
