// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/record_chain.hpp>

#include <iostream>
#include <memory>
#include <string>

#include "commands.hpp"
#include "inputs.hpp"

namespace thidua::tool {

namespace {

struct audit_options : language_choice {
    std::string folder{};
    bool json = false;
};

status run_audit(audit_options const& o) {
    auto const audit = audit_records(o.folder);
    if (!audit) {
        complain(audit.failure(), o.in());
        return status::unreadable;
    }
    std::cout << (o.json ? audit_json(*audit) + "\n" : audit_text(*audit, o.in()));
    return audit->holds() ? status::done : status::check_failed;
}

}  // namespace

void add_audit(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand("audit",
                                   "Kiểm tra chuỗi bản ghi trong một thư mục · verify a folder of "
                                   "records: chain, digests, output files");
    auto o = std::make_shared<audit_options>();
    sub->add_option("folder", o->folder, "Thư mục chứa các lần ghi · the folder of the records")
        ->required()
        ->type_name("THƯ_MỤC");
    o->add_language(*sub);
    sub->add_flag("--json", o->json, "In JSON cho máy đọc · JSON for machines");
    sub->callback([o, &run] { run = [o] { return run_audit(*o); }; });
}

}  // namespace thidua::tool
