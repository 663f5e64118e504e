// SPDX-License-Identifier: BSL-1.0
#include <iostream>
#include <memory>
#include <string>
#include <utility>

#include <thidua/io/file.hpp>
#include <thidua/reports/sheet_template.hpp>

#include "commands.hpp"
#include "inputs.hpp"
#include "unit_named.hpp"

namespace thidua::tool {

namespace {

struct template_options {
    judge_options judge{};
    std::string out{};
    std::string format{};
    std::string unit{};
    bool byte_order_mark = false;
};

status run_template(template_options const& o) {
    auto const lang = o.judge.in();
    inputs from;
    if (auto const s = from.load(o.judge, false); s != status::done) return s;
    auto const unit = unit_named(from.units, o.unit);
    if (!unit) {
        complain(unit.failure(), lang);
        return status::usage;
    }
    template_view const view{.terms = &*from.terms,
                             .in = &from.in,
                             .units = &from.units,
                             .attributes = from.own_facts(),
                             .unit = *unit};
    auto format = o.format;
    if (format.empty()) format = o.out.ends_with(".csv") ? "csv" : "xlsx";
    std::string bytes;
    if (format == "csv") {
        bytes = template_csv(view, {.byte_order_mark = o.byte_order_mark});
    } else {
        auto made = template_xlsx(view);
        if (!made) {
            complain(made.failure(), lang);
            return status::unreadable;
        }
        bytes = std::move(*made);
    }
    if (auto const written = write_file_atomically(o.out, bytes); !written) {
        complain(written.failure(), lang);
        return status::unreadable;
    }
    return status::done;
}

}  // namespace

void add_template(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand(
        "template",
        "Lập biểu mẫu danh sách đề nghị để gửi các đơn vị · the sheet that an office sends to its "
        "units");
    auto o = std::make_shared<template_options>();
    sub->add_option("--out", o->out, "Tệp ghi biểu mẫu, .xlsx hoặc .csv · the file to be written")
        ->required()
        ->type_name("TỆP");
    sub->add_option("--format", o->format, "xlsx hoặc csv; bỏ trống: theo đuôi tệp · the format")
        ->check(CLI::IsMember({"xlsx", "csv"}))
        ->type_name("DẠNG");
    sub->add_option("--on", o->judge.on,
                    "Ngày lập biểu mẫu: lịch và văn bản theo ngày này · the day: calendar and law "
                    "as of then")
        ->required()
        ->type_name("NGÀY");
    sub->add_option("--units", o->judge.units,
                    "Danh mục đơn vị (CSV); bỏ trống: danh mục kèm theo thư viện · the registry")
        ->type_name("TỆP");
    sub->add_option("--settings", o->judge.settings_file,
                    "Quy định của đợt xét (JSON) · the office's settings")
        ->type_name("TỆP");
    add_policy_option(*sub, o->judge.policy_file);
    sub->add_option("--phase", o->judge.phase, "Đợt thi đua: 1 hoặc 2 · the phase")
        ->type_name("SỐ");
    sub->add_option("--unit", o->unit,
                    "Đơn vị điền biểu mẫu: mã hoặc tên · the unit that fills it in")
        ->type_name("ĐƠN_VỊ");
    sub->add_flag("--csv-bom", o->byte_order_mark,
                  "Ghi dấu thứ tự byte cho bảng tính · write a byte-order mark for spreadsheets");
    o->judge.add_language(*sub);
    sub->callback([o, &run] { run = [o] { return run_template(*o); }; });
}

}  // namespace thidua::tool
