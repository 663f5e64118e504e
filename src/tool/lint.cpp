// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/lint.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <thidua/io/file.hpp>
#include <thidua/io/read_units.hpp>

#include "analysis_days.hpp"
#include "chosen_policy.hpp"
#include "commands.hpp"
#include "inputs.hpp"

namespace thidua::tool {

namespace {

struct lint_command : language_choice {
    std::string policy_file{};
    std::string units{};
    std::vector<std::string> allowed{};
    std::size_t most_nodes = 1'000'000;
    bool json = false;
};

status run_lint(lint_command const& o) {
    chosen_policy by;
    if (auto const s = by.load(o.policy_file, o.in()); s != status::done) return s;
    registry units;
    if (!o.units.empty()) {
        auto read = read_units(o.units);
        if (!read) {
            complain(read.failure(), o.in());
            return status::unreadable;
        }
        units = std::move(read->units);
    }
    settings const none;
    round_terms const terms{by.get(), none};
    auto in = context_of_analysis(terms);
    in.units = units.units();
    auto const declared = by.declared();
    auto found = analysis::lint(
        by.get().rules, {.in = in, .parameters = declared.parameters, .most_nodes = o.most_nodes});
    std::erase_if(found, [&o](analysis::lint_finding const& f) {
        auto const name = std::string{name_of(f.kind)} + ":" + f.where;
        return std::ranges::find(o.allowed, name) != o.allowed.end();
    });
    std::cout << (o.json ? analysis::lint_json(found) + "\n" : analysis::lint_text(found, o.in()));
    return found.empty() ? status::done : status::check_failed;
}

}  // namespace

void add_lint(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand("lint",
                                   "Kiểm tra chính sách: tiêu chí, điều kiện, tiêu chuẩn, ngoại "
                                   "lệ, tham số không có tác dụng · "
                                   "what can never fail, pass, matter or be reached in a policy");
    auto o = std::make_shared<lint_command>();
    add_policy_option(*sub, o->policy_file);
    sub->add_option("--units", o->units,
                    "Danh mục đơn vị để tìm hồ sơ; bỏ trống: mỗi loại đơn vị một đơn vị giả định · "
                    "the registry "
                    "that dossiers are sought in; left out: a made-up unit of each kind")
        ->type_name("TỆP");
    sub->add_option("--allow", o->allowed,
                    "Phát hiện đã giải trình, `loại:nơi` (lặp lại được) · a finding that is "
                    "explained, `kind:where`")
        ->type_name("PHÁT_HIỆN");
    sub->add_option("--nodes", o->most_nodes, "Giới hạn của chứng minh · bound of the proof")
        ->capture_default_str()
        ->type_name("SỐ");
    o->add_language(*sub);
    sub->add_flag("--json", o->json, "In JSON cho máy đọc · JSON for machines");
    sub->callback([o, &run] { run = [o] { return run_lint(*o); }; });
}

}  // namespace thidua::tool
