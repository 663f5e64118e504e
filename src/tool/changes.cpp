// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/changes.hpp>

#include <iostream>
#include <memory>
#include <string>

#include "commands.hpp"
#include "inputs.hpp"

namespace thidua::tool {

namespace {

struct changes_options : language_choice {
    std::string before{};
    std::string after{};

    bool json = false;
};

status run_changes(changes_options const& o) {
    auto const lang = o.in();
    auto const found = compare_run_folders(o.before, o.after);
    if (!found) {
        complain(found.failure(), lang);
        return status::unreadable;
    }
    std::cout << (o.json ? changes_json(*found) + "\n" : changes_text(*found, lang));
    return status::done;
}

}  // namespace

void add_changes(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand(
        "changes", "So sánh kết quả hai lần chạy · what changed between two runs, and why");
    auto o = std::make_shared<changes_options>();
    sub->add_option("before", o->before, "Thư mục kết quả lần trước · the earlier outputs")
        ->required()
        ->type_name("THƯ_MỤC");
    sub->add_option("after", o->after, "Thư mục kết quả lần sau · the later outputs")
        ->required()
        ->type_name("THƯ_MỤC");
    o->add_language(*sub);
    sub->add_flag("--json", o->json, "In JSON cho máy đọc · JSON for machines");
    sub->callback([o, &run] { run = [o] { return run_changes(*o); }; });
}

}  // namespace thidua::tool
