// SPDX-License-Identifier: BSL-1.0
#include <iostream>
#include <memory>
#include <string>

#include <thidua/hanoi/doubts.hpp>
#include <thidua/hanoi/plan_343.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/reports/doubts_text.hpp>
#include <thidua/reports/plan_text.hpp>

#include "chosen_policy.hpp"
#include "commands.hpp"
#include "inputs.hpp"

namespace thidua::tool {

namespace {

struct plan_options : language_choice {
    std::string as_known{};
    bool as_happened = false;
    std::string policy_file{};
    bool doubts = false;

    bool json = false;

    void add_to(CLI::App& app) {
        add_language(app);
        app.add_flag("--json", json, "In JSON cho máy đọc · JSON for machines");
    }
};

status run_phases(plan_options const& o) {
    auto calendar = hanoi::events_timeline.as_happened();
    if (!o.as_known.empty()) {
        auto const day = day_of(o.as_known, "--as-known", o.in());
        if (!day) return status::usage;
        calendar = hanoi::events_timeline.as_known(*day);
    }
    chosen_policy by;
    if (auto const s = by.load(o.policy_file, o.in()); s != status::done) return s;
    auto const& how = by.get().how;
    auto const& plan = *by.get().of;
    std::cout << (o.json ? phases_json(plan, calendar, how) + "\n"
                         : phases_text(plan, calendar, how, o.in()));
    return status::done;
}

status run_plan(plan_options const& o) {
    if (o.doubts) {
        auto const all = hanoi::doubts_under(hanoi::policy_343);
        std::cout << (o.json ? doubts_json(all) + "\n" : doubts_text(all, o.in()));
        return status::done;
    }
    std::cout << (o.json ? plan_json(hanoi::plan_343) + "\n" : plan_text(hanoi::plan_343, o.in()));
    return status::done;
}

}  // namespace

void add_phases(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand(
        "phases", "Các đợt thi đua theo lịch đã biết đến một ngày · the phases as known on a day");
    auto o = std::make_shared<plan_options>();
    auto* known =
        sub->add_option("--as-known", o->as_known,
                        "Lịch theo thông tin có đến ngày này · the calendar as known on that day")
            ->type_name("NGÀY");
    auto* happened = sub->add_flag("--as-happened", o->as_happened,
                                   "Lịch như đã diễn ra (mặc định) · as it came (default)");
    known->excludes(happened);
    add_policy_option(*sub, o->policy_file);
    o->add_to(*sub);
    sub->callback([o, &run] { run = [o] { return run_phases(*o); }; });
}

void add_plan(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand("plan", "Nội dung Kế hoạch số 343/KH-UBND · what the plan says");
    auto o = std::make_shared<plan_options>();
    sub->add_flag("--doubts", o->doubts,
                  "Mọi căn cứ chưa được kiểm chứng của Kế hoạch, chính sách, các bảng số, và điều "
                  "gì dựa vào · "
                  "everything below `verified`, with what rests on it");
    o->add_to(*sub);
    sub->callback([o, &run] { run = [o] { return run_plan(*o); }; });
}

}  // namespace thidua::tool
