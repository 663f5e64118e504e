// SPDX-License-Identifier: BSL-1.0
#include "assess_lines.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <thidua/io/json_nomination.hpp>
#include <thidua/io/limits_file.hpp>
#include <thidua/reports/worker.hpp>

namespace thidua::tool {

namespace {

/// The longest line that any limits let pass.
[[nodiscard]] std::size_t longest_line() {
    for (auto const& limit : limit_settings())
        if (limit.group == "ndjson" && limit.name == "bytes") return limit.most;
    return json_limits{}.bytes;
}

/// The next line without its end; of one that is longer than a dossier may be, as much as shows
/// that it is.
[[nodiscard]] bool next_line(std::istream& in, std::string& line, std::size_t enough) {
    std::array<char, std::size_t{1} << 16U> piece{};
    line.clear();
    while (in.getline(piece.data(), piece.size()) || in.gcount() > 0) {
        auto const whole = !in.fail();  // else the piece is full and the line goes on
        auto const length = static_cast<std::size_t>(in.gcount()) - (whole && !in.eof() ? 1U : 0U);
        if (line.size() < enough) line.append(piece.data(), length);
        if (whole) return true;
        in.clear();
    }
    return false;
}

}  // namespace

status answer_lines(judge_options const& o) {
    auto const lang = o.in();
    if (!o.stages.votes.empty()) {
        std::cerr << (lang == language::vi
                          ? "thidua: `--votes` không dùng với `--json -`: phiếu thuộc về cả đợt\n"
                          : "thidua: `--votes` does not go with `--json -`: votes are a round's\n");
        return status::usage;
    }
    auto options = worker_options_of(o);
    if (!options) return status::usage;
    auto opened = worker::open(*std::move(options));
    if (!opened) {
        for (auto const& e : opened.failure().errors) complain(e, lang);
        return status_of(opened.failure().why);
    }
    for (auto const& e : opened->warnings()) complain(e, lang);
    std::ios::sync_with_stdio(false);  // else every character of the input costs a lock
    std::string line;
    auto const enough = longest_line() + 1;
    for (std::int64_t number = 1; next_line(std::cin, line, enough); ++number) {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        if (number == 1 && line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
        if (line.empty()) continue;
        std::cout << opened->answer(line, number) << '\n' << std::flush;
        // Whoever reads the answers has gone.
        if (!std::cout) return status::unreadable;
    }
    return status::done;
}

}  // namespace thidua::tool
