// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <thidua/io/file.hpp>
#include <thidua/reports/record.hpp>
#include <thidua/reports/record_file.hpp>
#include <thidua/reports/round_store.hpp>

#include "commands.hpp"
#include "input_files.hpp"
#include "inputs.hpp"
#include "result_workbooks.hpp"
#include "round_bundle.hpp"
#include "round_run.hpp"
#include "stale_outputs.hpp"

namespace thidua::tool {

namespace {

struct award_options {
    judge_options judge{};
    std::string out{};
    record_people people{};
    std::string previous{};
    std::string bundle{};
    bool byte_order_mark = false;
    bool strict = false;
    bool compare_readings = false;
    std::string workbooks = "auto";
};

/// The digest of the record before: a file, or the record of a folder or a bundle.
[[nodiscard]] result<std::string> digest_of_previous(std::string const& given) {
    if (given.empty()) return std::string{};
    std::error_code failed;
    std::string bytes;
    if (std::filesystem::is_directory(given, failed) || given.ends_with(".zip")) {
        auto store = round_store::open(given);
        if (!store) return std::move(store).failure();
        bytes = store->record();
    } else {
        auto read = read_file(given);
        if (!read) return std::move(read).failure();
        bytes = std::move(*read);
    }
    auto const record = read_record(bytes, given);
    if (!record) return record.failure();
    return record->sha256;
}

/// What stays until the process ends: a million dossiers are not taken apart one by one for that.
template <class T>
[[nodiscard]] T& kept_to_the_end() {
    static T* const one = new T;
    return *one;
}

[[nodiscard]] error changed_meanwhile(std::string const& file) {
    return {"award.input_changed",
            {"tệp đầu vào bị thay đổi trong khi xét", "an input was changed meanwhile"},
            {"chạy lại lệnh", "run the command again"},
            {.file = file}};
}

[[nodiscard]] bool people_must_decide(round_decision const& decided, intake const& read) {
    auto const open = [](dossier_decision const& d) {
        return d.awarded == award_status::contested || d.assessed.result == outcome::undetermined ||
               d.assessed.result == outcome::returned;
    };
    auto const grave = [](stage_finding const& f) { return f.grave; };
    return !read.rejected.empty() || std::ranges::any_of(decided.dossiers, open) ||
           std::ranges::any_of(decided.people.findings, grave);
}

status run_award(award_options const& o) {
    auto const lang = o.judge.in();
    if (o.judge.phase == 0) {
        std::cerr << (lang == language::vi
                          ? "thidua: cần --phase: đợt thi đua đang xét, 1 hoặc 2\n"
                          : "thidua: --phase is needed: the phase that is judged\n");
        return status::usage;
    }
    if (!o.bundle.empty() &&
        std::ranges::any_of(o.judge.nominations, [](auto const& n) { return is_stream(n); })) {
        std::cerr
            << (lang == language::vi
                    ? "thidua: --bundle: hồ sơ đọc từ đầu vào chuẩn không lưu được; hãy dùng tệp\n"
                    : "thidua: --bundle: standard input cannot be kept; give files\n");
        return status::usage;
    }
    auto const previous = digest_of_previous(o.previous);
    if (!previous) {
        complain(previous.failure(), lang);
        return status::unreadable;
    }
    auto const files = input_files_of(o.judge);
    auto& from = kept_to_the_end<inputs>();
    // Looked at before and after, so that the record speaks of what was judged.
    watched_inputs const watched{files};
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
    auto& run = kept_to_the_end<round_run>();
    run.digests = watched.digests();
    run.details.people = o.people;
    run.details.previous = *previous;
    note_signatures(run.details.people, from);
    note_sources(run.details, from, o.judge);
    if (auto const s =
            run.decide(from, {.in = lang,
                              .byte_order_mark = o.byte_order_mark,
                              .compare_readings = o.compare_readings,
                              .workbooks = wants_workbooks(o.workbooks, from.intake.batch.size()),
                              .threads = o.judge.threads,
                              .show_progress = true});
        s != status::done)
        return s;
    if (auto const changed = watched.changed()) {
        complain(changed_meanwhile(*changed), lang);
        return status::unreadable;
    }
    auto const written = run.write(o.out);
    if (!written) {
        complain(written.failure(), lang);
        return status::unreadable;
    }
    remove_stale_outputs(o.out, written->outputs, files, lang);
    std::cout << written->summary;
    if (o.compare_readings) std::cout << '\n' << run.readings();
    if (!o.bundle.empty()) {
        if (auto const kept = write_round_bundle(run, from, files, *written, o.out, o.bundle);
            !kept) {
            complain(kept.failure(), lang);
            return status::unreadable;
        }
    }
    if (from.some_file_refused) return status::unreadable;
    if (o.strict &&
        (people_must_decide(run.decided(), from.intake) || from.stages.rejected_count() > 0))
        return status::needs_people;
    return status::done;
}

}  // namespace

void add_award(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand("award",
                                   "Xét cả đợt: thẩm định, xếp thứ tự, lập danh sách dự kiến · the "
                                   "main job: assess, rank, allocate");
    auto o = std::make_shared<award_options>();
    o->judge.add_to(*sub, true, true);
    sub->add_option("--out", o->out, "Thư mục ghi kết quả · the folder for the outputs")
        ->required()
        ->type_name("THƯ_MỤC");
    sub->add_option("--bundle", o->bundle,
                    "Lưu trọn đợt xét vào một tệp zip: dữ liệu vào, chính sách, kết quả · keep the "
                    "whole round in one file")
        ->type_name("TỆP.zip");
    sub->add_option("--previous", o->previous,
                    "Biên bản ghi (record.json) của lần trước, hoặc thư mục có tệp đó · the record "
                    "before, which this one follows")
        ->type_name("TỆP");
    sub->add_option("--operator", o->people.entered_by,
                    "Người thực hiện, ghi vào record.json · who runs this, for the record")
        ->type_name("TÊN");
    sub->add_option("--minutes", o->people.minutes,
                    "Số, ngày biên bản họp, ghi vào record.json · the minutes, for the record")
        ->type_name("SỐ");
    sub->add_flag("--csv-bom", o->byte_order_mark,
                  "Ghi dấu thứ tự byte cho bảng tính · write a byte-order mark for spreadsheets");
    sub->add_option("--workbook", o->workbooks,
                    "Ghi ket_qua.xlsx, rejected_rows.xlsx: auto (đến 5.000 hồ sơ), yes, no · the "
                    "results as workbooks; auto: up to 5,000 dossiers")
        ->check(CLI::IsMember({"auto", "yes", "no"}))
        ->capture_default_str()
        ->type_name("KHI");
    sub->add_flag("--compare-readings", o->compare_readings,
                  "Thêm bảng: danh sách đổi thế nào nếu hiểu \"ưu tiên\" khác · how the list "
                  "differs under other "
                  "readings of the priority");
    sub->add_option("--threads", o->judge.threads,
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
