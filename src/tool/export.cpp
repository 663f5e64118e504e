// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <thidua/io/file.hpp>
#include <thidua/io/file_writer.hpp>
#include <thidua/reports/sql.hpp>
#include <thidua/reports/sql_facts.hpp>

#include "commands.hpp"
#include "inputs.hpp"

namespace thidua::tool {

namespace {

struct export_options {
    judge_options judge{};
    std::string sql{};
    std::string facts{};
    std::string out{};
};

template <class E>
[[nodiscard]] E chosen(std::string_view name) {
    for (auto const& w : words<E>())
        if (w.name == name) return static_cast<E>(w.value);
    return E{};
}

status export_sql(export_options const& o, sql_script const& script) {
    if (o.out.empty()) {
        std::cout << script.text;
        return status::done;
    }
    auto const kept = write_file_atomically(o.out, script.text);
    if (kept) return status::done;
    complain(kept.failure(), o.judge.in());
    return status::unreadable;
}

status export_facts(export_options const& o, inputs const& from, sql_script const& script) {
    auto const lang = o.judge.in();
    auto const& batch = from.intake.batch;
    std::optional<file_writer> file;
    if (!o.out.empty()) {
        auto opened = file_writer::open(o.out);
        if (!opened) {
            complain(opened.failure(), lang);
            return status::unreadable;
        }
        file.emplace(std::move(*opened));
    }
    sql_fact_writer rows{script.facts, chosen<sql_facts_format>(o.facts),
                         sql_names(batch, from.in, from.by().of), [&file](std::string_view bytes) {
                             if (file)
                                 file->add(bytes);
                             else
                                 std::cout << bytes;
                         }};
    rows.header();
    for (std::size_t i = 0; i < batch.size(); ++i)
        rows.row(batch.texts[i].id, batch.nominations[i], from.in);
    rows.flush();
    if (file) {
        if (auto const placed = file->place(); !placed) {
            complain(placed.failure(), lang);
            return status::unreadable;
        }
    }
    // A table that lacks rows must not pass for the whole round.
    for (auto const& row : from.intake.rejected)
        for (auto const& e : row.errors) complain(e, lang);
    return from.some_file_refused ? status::unreadable : status::done;
}

status run_export(export_options const& o) {
    auto const lang = o.judge.in();
    bool const facts = !o.facts.empty();
    if (facts == !o.sql.empty() || (facts && o.judge.nominations.empty())) {
        std::cerr << "thidua: "
                  << (lang == language::vi
                          ? "cần một trong hai: --sql, hoặc --facts cùng với --nominations\n"
                          : "one of two is needed: --sql, or --facts with --nominations\n");
        return status::usage;
    }
    inputs from;
    if (auto const s = from.load(o.judge, facts); s != status::done) return s;
    if (facts) from.compare();
    auto script =
        policy_sql(from.by(), from.in, {.dialect = chosen<sql_dialect>(o.sql), .at = from.at});
    if (!script) {
        for (auto const& e : script.failure()) complain(e, lang);
        return status::bad_policy;
    }
    return facts ? export_facts(o, from, *script) : export_sql(o, *script);
}

}  // namespace

void add_export(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand(
        "export",
        "Xuất tiêu chí thành SQL, hoặc xuất hồ sơ cho bảng của SQL đó · the criteria as SQL, or "
        "the dossiers as rows of its table");
    auto o = std::make_shared<export_options>();
    o->judge.add_to(*sub, false);
    sub->add_option("--sql", o->sql,
                    "Hệ quản trị: sqlite, postgres, duckdb · whose SQL is written (docs/sql.md)")
        ->check(CLI::IsMember({"sqlite", "postgres", "duckdb"}))
        ->type_name("HỆ");
    sub->add_option("--facts", o->facts,
                    "Xuất hồ sơ thành dòng của bảng: csv, ndjson · the dossiers as rows")
        ->check(CLI::IsMember({"csv", "ndjson"}))
        ->type_name("DẠNG");
    sub->add_option("--out", o->out, "Ghi vào tệp này · write to this file")->type_name("TỆP");
    sub->callback([o, &run] { run = [o] { return run_export(*o); }; });
}

}  // namespace thidua::tool
