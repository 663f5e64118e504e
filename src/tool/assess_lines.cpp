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

[[nodiscard]] worker_input file_of(std::string const& path) { return {.file = path, .text = {}}; }

/// The options of the worker, or a usage error on stderr.
[[nodiscard]] std::optional<worker_options> options_of(judge_options const& o) {
    auto const lang = o.in();
    worker_options w;
    w.on = day_of(o.on, "--on", lang);
    if (!w.on) return std::nullopt;
    if (!o.signed_on.empty() && !(w.signed_on = day_of(o.signed_on, "--signed-on", lang)))
        return std::nullopt;
    if (!o.as_known.empty() && !(w.as_known = day_of(o.as_known, "--as-known", lang)))
        return std::nullopt;
    w.as_happened = o.as_happened;
    w.phase = o.phase;
    w.at = stage_named(o.stage_name);
    w.lang = lang;
    w.units = file_of(o.units);
    w.submissions = file_of(o.submissions);
    for (auto const& path : o.history) w.history.push_back(file_of(path));
    w.settings = file_of(o.settings_file);
    w.policy = file_of(o.policy_file);
    w.timeline = file_of(o.timeline_file);
    w.mapping = file_of(o.mapping_file);
    w.limits = file_of(o.limits_file);
    return w;
}

[[nodiscard]] status status_of(worker_fault why) {
    switch (why) {
        case worker_fault::options:
            return status::usage;
        case worker_fault::unreadable:
            return status::unreadable;
        case worker_fault::invalid:
            return status::bad_policy;
    }
    return status::internal;
}

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
    auto options = options_of(o);
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
