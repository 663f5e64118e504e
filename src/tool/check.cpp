// SPDX-License-Identifier: BSL-1.0
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <system_error>

#include <thidua/io/file.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/rejected_rows.hpp>
#include <thidua/reports/unit_check.hpp>
#include <thidua/rounds/decide.hpp>

#include "commands.hpp"
#include "inputs.hpp"
#include "unit_named.hpp"

namespace thidua::tool {

namespace {

struct check_options {
    judge_options judge{};
    std::string unit{};
    std::string out{};
    bool byte_order_mark = false;
};

/// What the unit has to mend, as two files.
[[nodiscard]] status write_lists(check_options const& o, inputs const& from,
                                 unit_check const& found, unit_check_view const& view) {
    std::error_code failed;
    std::filesystem::create_directories(o.out, failed);
    csv_write_options const csv{.byte_order_mark = o.byte_order_mark};
    auto const write = [&](std::string const& name, std::string const& bytes) {
        auto const written = write_file_atomically(o.out + "/" + name, bytes);
        if (!written) complain(written.failure(), o.judge.in());
        return written.has_value();
    };
    auto const columns = nomination_columns(from.own_facts());
    bool const both =
        write("can_bo_sung.csv", to_supply_csv(found, view, csv)) &&
        write("rejected_rows.csv", rejected_rows_csv(from.intake.rejected, columns, csv));
    return both ? status::done : status::unreadable;
}

status run_check(check_options const& o) {
    auto const lang = o.judge.in();
    inputs from;
    if (auto const s = from.load(o.judge); s != status::done) return s;
    from.compare();
    auto const unit = unit_named(from.units, o.unit);
    if (!unit) {
        complain(unit.failure(), lang);
        return status::usage;
    }
    auto& batch = from.intake.batch;
    auto const decided = decide(batch, {.terms = &*from.terms,
                                        .in = &from.in,
                                        .at = from.at,
                                        .history = from.history,
                                        .progress = {}});
    if (!decided) {
        complain(decided.failure(), lang);
        return status::bad_policy;
    }
    unit_check_view const view{.read = &from.intake,
                               .decided = &*decided,
                               .terms = &*from.terms,
                               .in = &from.in,
                               .calendar = &from.calendar,
                               .at = from.at,
                               .unit = *unit};
    auto const found = check_unit(view);
    auto const say = from.say(lang, batch);
    std::cout << (o.judge.json ? unit_check_json(found, view, say)
                               : unit_check_text(found, view, say));
    if (!o.out.empty())
        if (auto const s = write_lists(o, from, found, view); s != status::done) return s;
    if (from.some_file_refused) return status::unreadable;
    return found.ready ? status::done : status::check_failed;
}

}  // namespace

void add_check(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand("check",
                                   "Đơn vị tự kiểm tra trước khi gửi: thiếu gì, bổ sung thế nào, "
                                   "đến ngày nào · the unit's own "
                                   "test before it submits; status 1 if something must be mended");
    auto o = std::make_shared<check_options>();
    o->judge.add_to(*sub);
    sub->add_option("--unit", o->unit,
                    "Đơn vị trình: mã hoặc tên; bỏ trống: mọi hồ sơ · the submitting unit")
        ->type_name("ĐƠN_VỊ");
    sub->add_option("--out", o->out,
                    "Thư mục ghi can_bo_sung.csv và rejected_rows.csv · the folder for the lists")
        ->type_name("THƯ_MỤC");
    sub->add_flag("--csv-bom", o->byte_order_mark,
                  "Ghi dấu thứ tự byte cho bảng tính · write a byte-order mark for spreadsheets");
    sub->callback([o, &run] { run = [o] { return run_check(*o); }; });
}

}  // namespace thidua::tool
