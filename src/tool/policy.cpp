// SPDX-License-Identifier: BSL-1.0
#include <iostream>
#include <memory>
#include <string>

#include <thidua/io/file.hpp>
#include <thidua/io/write_policy.hpp>
#include <thidua/reports/policy_text.hpp>

#include "chosen_policy.hpp"
#include "commands.hpp"
#include "inputs.hpp"

namespace thidua::tool {

namespace {

struct policy_options : language_choice {
    std::string policy_file{};
    std::string out{};
    bool json = false;
};

status run_policy(policy_options const& o) {
    chosen_policy by;
    if (auto const s = by.load(o.policy_file, o.in()); s != status::done) return s;
    std::string page;
    if (o.json) {
        auto written = policy_json(by.get(), by.declared());
        if (!written) {
            for (auto const& e : written.failure()) complain(e, o.in());
            return status::bad_policy;
        }
        page = *std::move(written);
    } else {
        page = policy_text(by.get(), o.in(), by.declared());
    }
    if (o.out.empty()) {
        std::cout << page;
        return status::done;
    }
    auto const kept = write_file_atomically(o.out, page);
    if (kept) return status::done;
    complain(kept.failure(), o.in());
    return status::unreadable;
}

}  // namespace

void add_policy(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand(
        "policy",
        "Chính sách xét khen thưởng, thành các câu đánh số · the policy as numbered sentences");
    auto o = std::make_shared<policy_options>();
    add_policy_option(*sub, o->policy_file);
    o->add_language(*sub);
    sub->add_flag("--json", o->json,
                  "In tệp chính sách (docs/policy-language.md) · the policy as a file");
    sub->add_option("--out", o->out, "Ghi vào tệp này · write to this file")->type_name("TỆP");
    sub->callback([o, &run] { run = [o] { return run_policy(*o); }; });
}

}  // namespace thidua::tool
