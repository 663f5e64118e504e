// SPDX-License-Identifier: BSL-1.0
#include "inputs.hpp"

#include <iostream>
#include <utility>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/rounds/apply_votes.hpp>
#include <thidua/rounds/compare_batch.hpp>
#include <thidua/rounds/hear_signatures.hpp>

#include "input_files.hpp"
#include "reports/worded.hpp"

namespace thidua::tool {

namespace {

void complain_all(std::vector<error> const& all, language in) {
    for (auto const& e : all) complain(e, in);
}

}  // namespace

void complain(error const& e, language in) {
    // File names and headers are the sender's: no control character of theirs reaches a terminal.
    auto const line = describe(e, in);
    std::cerr << "thidua: " << excerpt(line, line.size()) << '\n';
}

std::optional<date> day_of(std::string const& typed, std::string const& option, language in) {
    auto day = read_date(typed);
    if (day) return *day;
    auto e = day.failure();
    e.where.path = option;
    complain(e, in);
    return std::nullopt;
}

void judge_options::add_to(CLI::App& app, bool nominations_required, bool whole_round) {
    auto* files =
        app.add_option("--nominations,nominations", nominations,
                       "Tệp hoặc thư mục hồ sơ (lặp lại được) · files or folders of dossiers")
            ->type_name("TỆP");
    if (nominations_required) files->required();
    app.add_option("--units", units,
                   "Danh mục đơn vị (CSV); bỏ trống: danh mục kèm theo thư viện · the registry of "
                   "units; left out: the one that ships with the library")
        ->type_name("TỆP");
    app.add_option("--submissions", submissions, "Danh sách tờ trình (CSV) · the submissions")
        ->type_name("TỆP");
    app.add_option("--settings", settings_file,
                   "Quy định của đợt xét (JSON) · the office's settings")
        ->type_name("TỆP");
    add_policy_option(app, policy_file);
    app.add_option("--timeline", timeline_file,
                   "Lịch sự kiện (JSON); bỏ trống: lịch kèm theo thư viện · the events that bound "
                   "the phases; left out: those that ship with the library")
        ->type_name("TỆP");
    app.add_option("--mapping", mapping_file,
                   "Ánh xạ tiêu đề cột của cơ quan (JSON) · an office's own headers, see "
                   "docs/intake.md")
        ->type_name("TỆP");
    app.add_option("--limits", limits_file,
                   "Giới hạn khi đọc dữ liệu (JSON) · what is taken of the input at most, see "
                   "docs/limits.md")
        ->type_name("TỆP");
    app.add_option("--history", history, "Khen thưởng đã có (CSV, lặp lại được) · past awards")
        ->type_name("TỆP");
    app.add_option("--phase", phase,
                   "Đợt thi đua: 1 hoặc 2 · the phase; without it the one that a row names, or any")
        ->type_name("SỐ");
    app.add_option("--stage", stage_name,
                   "Bước: intake, appraisal, council, signing, closed · the stage of the round")
        ->check(CLI::IsMember({"intake", "appraisal", "council", "signing", "closed"}))
        ->capture_default_str()
        ->type_name("BƯỚC");
    app.add_option("--on", on, "Ngày xem xét tình trạng · the status day")
        ->required()
        ->type_name("NGÀY");
    app.add_option("--signed-on", signed_on,
                   "Ngày quyết định dự kiến; bỏ trống: như --on · the planned day of the decision")
        ->type_name("NGÀY");
    auto* known = app.add_option("--as-known", as_known,
                                 "Lịch theo thông tin có đến ngày này; bỏ trống: như --on · "
                                 "the calendar as known on that day")
                      ->type_name("NGÀY");
    app.add_flag("--as-happened", as_happened, "Lịch như đã diễn ra · the calendar as it came")
        ->excludes(known);
    stages.add_to(app, whole_round);
    add_language(app);
    app.add_flag("--json", json, "In JSON cho máy đọc · JSON for machines");
}

wording inputs::say(language in_language, nomination_batch const& batch) const {
    return detail::worded(batch, units.units(), by().of, in_language);
}

void inputs::compare() {
    if (at >= stage::council) apply_votes(intake.batch, stages.people.votes);
    compare_batch(intake.batch, history, in);
}

std::optional<worker_options> worker_options_of(judge_options const& o) {
    auto const lang = o.in();
    worker_options w;
    bool all = true;
    auto const day = [&](std::string const& typed, std::string const& option) {
        auto const read = day_of(typed, option, lang);
        all = all && read;
        return read;
    };
    w.on = day(o.on, "--on");
    if (!o.signed_on.empty()) w.signed_on = day(o.signed_on, "--signed-on");
    if (!o.as_known.empty()) w.as_known = day(o.as_known, "--as-known");
    if (!all) return std::nullopt;
    auto const file = [](std::string const& path) -> worker_input {
        return {.file = path, .text = {}};
    };
    w.as_happened = o.as_happened;
    w.phase = o.phase;
    w.at = stage_named(o.stage_name);
    w.lang = lang;
    w.units = file(o.units);
    w.submissions = file(o.submissions);
    for (auto const& path : o.history) w.history.push_back(file(path));
    w.settings = file(o.settings_file);
    w.policy = file(o.policy_file);
    w.timeline = file(o.timeline_file);
    w.mapping = file(o.mapping_file);
    w.limits = file(o.limits_file);
    return w;
}

status status_of(worker_fault why) {
    switch (why) {
        case worker_fault::options:
            return status::usage;
        case worker_fault::unreadable:
            return status::unreadable;
        case worker_fault::invalid:
            return status::bad_policy;
    }
    return status::internal;
}

status inputs::load(judge_options const& o, bool with_nominations) {
    auto const lang = o.in();
    auto rules = worker_options_of(o);
    if (!rules) return status::usage;
    auto const told = [lang](worker_refusal const& why) {
        complain_all(why.errors, lang);
        return status_of(why.why);
    };
    if (auto const read = load_limits(*rules); !read) return told(read.failure());
    at = rules->at;
    stages.limits = limits;
    if (auto const s = stages.load_signed(o.stages, at, lang); s != status::done) return s;
    // Without another word the round was decided on the day on which all of it was signed.
    auto const day = day_of_signing(stages.people.signatures);
    if (day && !rules->signed_on) rules->signed_on = day;
    signed_on_planned = !(day && *day == rules->signed_on.value_or(*rules->on));

    auto const read = judging_setup::load(*rules);
    complain_all(warnings, lang);
    if (!read) return told(read.failure());

    auto how = reading();
    how.threads = o.threads;
    how.name_of = o.name_of ? o.name_of : names_of(input_files_of(o));
    reader = std::make_unique<nomination_reader>(std::move(how));
    if (!with_nominations) return status::done;
    intake = reader->read(o.nominations);
    complain_all(intake.reports, lang);
    some_file_refused = intake.counts.files_refused > 0;
    if (intake.counts.files_read == 0) {
        std::cerr << (lang == language::vi ? "thidua: không đọc được tệp hồ sơ nào\n"
                                           : "thidua: no file of dossiers could be read\n");
        return status::unreadable;
    }
    return stages.load(o.stages, at, intake.batch, lang);
}

}  // namespace thidua::tool
