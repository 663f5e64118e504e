// SPDX-License-Identifier: BSL-1.0
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <thidua/io/digest.hpp>
#include <thidua/io/file.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/reports/readings_table.hpp>
#include <thidua/reports/round_view.hpp>
#include <thidua/reports/summary.hpp>
#include <thidua/rounds/compare_joints.hpp>
#include <thidua/rounds/decide.hpp>
#include <thidua/version.hpp>

#include "commands.hpp"
#include "inputs.hpp"

namespace thidua::tool {

namespace {

struct award_options {
    judge_options judge{};
    std::string out{};
    bool byte_order_mark = false;
    bool strict = false;
    bool compare_readings = false;
    unsigned threads = 1;
};

/// Digests of every file that the round was made from. A file that vanished meanwhile has none.
[[nodiscard]] std::vector<input_digest> digests_of(judge_options const& o) {
    std::vector<input_digest> all;
    auto const add = [&all](std::string const& role, std::string const& given) {
        if (given.empty() || given == "-") return;
        std::vector<std::string> files{given};
        std::error_code failed;
        if (std::filesystem::is_directory(given, failed))
            if (auto listed = list_input_files(given)) files = std::move(listed->files);
        for (auto const& file : files)
            if (auto digest = sha256_of_file(file))
                all.push_back({role, input_name(given, file), std::move(*digest)});
    };
    for (auto const& given : o.nominations) add("nominations", given);
    add("units", o.units);
    add("submissions", o.submissions);
    add("settings", o.settings_file);
    add("policy", o.policy_file);
    for (auto const& given : o.history) add("history", given);
    return all;
}

/// "assessed 40.960 of 100.000" on a terminal, overwritten in place; nothing elsewhere.
[[nodiscard]] std::function<void(std::size_t)> progress_line(std::size_t all, language in) {
    constexpr std::size_t long_work = 20'000;
    if (all < long_work || isatty(STDERR_FILENO) == 0) return {};
    return [all, in](std::size_t done) {
        std::cerr << '\r' << (in == language::vi ? "thẩm định " : "assessed ")
                  << grouped(static_cast<std::int64_t>(done), in) << " / "
                  << grouped(static_cast<std::int64_t>(all), in) << std::flush;
    };
}

[[nodiscard]] bool people_must_decide(round_decision const& decided, intake const& read) {
    auto const open = [](dossier_decision const& d) {
        return d.awarded == award_status::contested || d.assessed.result == outcome::undetermined ||
               d.assessed.result == outcome::returned;
    };
    return !read.rejected.empty() || std::ranges::any_of(decided.dossiers, open);
}

status run_award(award_options const& o) {
    auto const lang = o.judge.in();
    if (o.judge.phase == 0) {
        std::cerr << (lang == language::vi
                          ? "thidua: cần --phase: đợt thi đua đang xét, 1 hoặc 2\n"
                          : "thidua: --phase is needed: the phase that is judged\n");
        return status::usage;
    }
    inputs from;
    if (auto const s = from.load(o.judge); s != status::done) return s;
    std::error_code failed;
    std::filesystem::create_directories(o.out, failed);
    if (failed || !std::filesystem::is_directory(o.out, failed)) {
        std::cerr << "thidua: --out: "
                  << (lang == language::vi ? "không tạo được thư mục `"
                                           : "cannot make the folder `")
                  << o.out << "`\n";
        return status::usage;
    }
    auto& batch = from.intake.batch;
    sort_by_id(batch);
    auto const progress = progress_line(batch.size(), lang);
    round_inputs const asked{.terms = &*from.terms,
                             .in = &from.in,
                             .at = from.at,
                             .history = from.history,
                             .progress = progress,
                             .threads = o.threads};
    auto decided = decide(batch, asked);
    if (progress) std::cerr << '\n';
    if (!decided) {
        complain(decided.failure(), lang);
        return decided.failure().code == "allocation.proof_failed" ? status::internal
                                                                   : status::bad_policy;
    }
    auto const digests = digests_of(o.judge);
    round_view const view{.batch = &batch,
                          .decided = &*decided,
                          .terms = &*from.terms,
                          .in = &from.in,
                          .calendar = &from.calendar,
                          .read = &from.intake,
                          .rejected_elsewhere = {},
                          .inputs = digests,
                          .version = version_text};
    auto const summary = summary_text(view, lang);
    auto const written = write_round_outputs(
        view, o.out,
        {.csv = {.byte_order_mark = o.byte_order_mark}, .summary_in = lang, .summary = summary});
    if (!written) {
        complain(written.failure(), lang);
        return status::unreadable;
    }
    std::cout << summary;
    if (o.compare_readings) {
        auto const table = readings_table(compare_joints(batch, asked, *decided), lang);
        std::cout << '\n' << table;
        if (auto const kept = write_file_atomically(o.out + "/readings.md", table); !kept) {
            complain(kept.failure(), lang);
            return status::unreadable;
        }
    }
    if (from.some_file_refused) return status::unreadable;
    if (o.strict && people_must_decide(*decided, from.intake)) return status::needs_people;
    return status::done;
}

}  // namespace

void add_award(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand("award",
                                   "Xét cả đợt: thẩm định, xếp thứ tự, lập danh sách dự kiến · the "
                                   "main job: assess, rank, allocate");
    auto o = std::make_shared<award_options>();
    o->judge.add_to(*sub);
    sub->add_option("--out", o->out, "Thư mục ghi kết quả · the folder for the outputs")
        ->required()
        ->type_name("THƯ_MỤC");
    sub->add_flag("--csv-bom", o->byte_order_mark,
                  "Ghi dấu thứ tự byte cho bảng tính · write a byte-order mark for spreadsheets");
    sub->add_flag("--compare-readings", o->compare_readings,
                  "Thêm bảng: danh sách đổi thế nào nếu hiểu \"ưu tiên\" khác · how the list "
                  "differs under other "
                  "readings of the priority");
    sub->add_option("--threads", o->threads,
                    "Số luồng xử lý; kết quả như nhau · threads; the outputs are the same")
        ->check(CLI::Range(1U, 256U))
        ->capture_default_str()
        ->type_name("SỐ");
    sub->add_flag(
        "--strict", o->strict,
        "Thoát với trạng thái 10 nếu cần con người quyết định · status 10 when people must decide");
    sub->callback([o, &run] { run = [o] { return run_award(*o); }; });
}

}  // namespace thidua::tool
