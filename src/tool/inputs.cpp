// SPDX-License-Identifier: BSL-1.0
#include "inputs.hpp"

#include <iostream>
#include <utility>

#include <thidua/calendar/date_text.hpp>
#include <thidua/hanoi/days_off.hpp>
#include <thidua/hanoi/registry.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/io/cells.hpp>
#include <thidua/io/file.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/policy/check_policy.hpp>
#include <thidua/rounds/apply_votes.hpp>
#include <thidua/rounds/compare_batch.hpp>
#include <thidua/rounds/hear_signatures.hpp>

#include "input_files.hpp"

namespace thidua::tool {

namespace {

[[nodiscard]] std::string in_words(language in, char const* vi, char const* en) {
    return in == language::vi ? vi : en;
}

void complain_all(std::vector<error> const& all, language in) {
    for (auto const& e : all) complain(e, in);
}

/// Rows of a registry, of submissions or of a history that were not taken.
void complain_rows(std::vector<rejected_row> const& rows, language in) {
    for (auto const& row : rows) complain_all(row.errors, in);
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

name_sources inputs::sources() const {
    return {&units, by().of, submissions.all().empty() ? nullptr : &submissions};
}

wording inputs::say(language in_language, nomination_batch const& batch) const {
    auto const* list = &units;
    auto const* plan = by().of;
    return wording{in_language,
                   [list, plan, in_language, &batch](fact_info const& f, std::int64_t v) {
                       if (f.domain == name_domain::unit) {
                           auto const* u = find_unit(list->units(), unit_id::from_raw(v));
                           return u == nullptr ? std::string{} : printed_name(list->units(), *u);
                       }
                       if (f.domain == name_domain::content && v >= 0 &&
                           static_cast<std::size_t>(v) < plan->contents.size())
                           return std::string{
                               plan->contents[static_cast<std::size_t>(v)].name.in(in_language)};
                       return std::string{batch.name_of(f, {said::value, v})};
                   }};
}

void inputs::complete(nomination_batch& batch) const {
    for (std::size_t i = 0; i < batch.size(); ++i) {
        auto& n = batch.nominations[i];
        if (!n.submission.known()) continue;
        auto const id = batch.submissions.name_of(n.submission.cell().value);
        if (auto const* s = submissions.find(id)) apply(*s, n, batch.texts[i]);
    }
}

status inputs::load_units(std::string const& file, language lang) {
    if (file.empty()) {
        auto shipped = hanoi::make_registry();
        if (!shipped) {
            complain(shipped.failure(), lang);
            return status::internal;
        }
        units = std::move(*shipped);
        index_by_name(units);
        return status::done;
    }
    auto read_list = read_units(file, limits.csv(), limits.for_workbooks());
    if (!read_list) {
        complain(read_list.failure(), lang);
        return status::unreadable;
    }
    complain_all(read_list->reports, lang);
    complain_rows(read_list->rejected, lang);
    units = std::move(read_list->units);
    return status::done;
}

timeline const& inputs::events() const { return events_ ? events_->get() : hanoi::events_timeline; }

status inputs::load_timeline(std::string const& file, language lang) {
    if (file.empty()) return status::done;
    auto content = read_file(file);
    if (!content) {
        complain(content.failure(), lang);
        return status::unreadable;
    }
    auto read = read_timeline(*content, file);
    if (!read) {
        complain_all(read.failure(), lang);
        return status::bad_policy;
    }
    events_.emplace(std::move(*read));
    return status::done;
}

status inputs::load_mapping(std::string const& file, language lang) {
    if (file.empty()) return status::done;
    auto const content = read_file(file);
    if (!content) {
        complain(content.failure(), lang);
        return status::unreadable;
    }
    auto read = read_mapping(*content, file, nomination_columns(rules.own_facts()));
    if (!read) {
        complain_all(read.failure(), lang);
        return status::unreadable;
    }
    mapping = std::move(*read);
    return status::done;
}

status inputs::load_limits(std::string const& file, language lang) {
    if (file.empty()) return status::done;
    auto const content = read_file(file);
    if (!content) {
        complain(content.failure(), lang);
        return status::unreadable;
    }
    auto read = read_limits_file(*content, file);
    if (!read) {
        complain_all(read.failure(), lang);
        return status::bad_policy;
    }
    limits = *read;
    stages.limits = limits;
    return status::done;
}

status inputs::load(judge_options const& o, bool with_nominations) {
    auto const lang = o.in();
    auto const on = day_of(o.on, "--on", lang);
    auto const signed_on = o.signed_on.empty() ? on : day_of(o.signed_on, "--signed-on", lang);
    auto const known = o.as_known.empty() ? on : day_of(o.as_known, "--as-known", lang);
    if (!on || !signed_on || !known) return status::usage;
    at = stage_named(o.stage_name);
    if (auto const s = load_limits(o.limits_file, lang); s != status::done) return s;
    if (auto const s = stages.load_signed(o.stages, at, lang); s != status::done) return s;
    auto decided_on = *signed_on;
    // Without another word the round was decided on the day on which all of it was signed.
    auto const day = day_of_signing(stages.people.signatures);
    if (day && o.signed_on.empty()) decided_on = *day;

    if (auto const s = rules.load(o.policy_file, lang); s != status::done) return s;
    if (auto sound = check_policy(rules.get()); !sound) {
        auto lacks = std::move(sound).failure();
        lacks.where.file = o.policy_file;
        complain(lacks, lang);
        return status::bad_policy;
    }
    if (auto const s = load_units(o.units, lang); s != status::done) return s;
    if (auto const s = load_timeline(o.timeline_file, lang); s != status::done) return s;

    if (!o.submissions.empty()) {
        auto read = read_submissions(o.submissions, &units, limits.csv(), limits.for_workbooks());
        if (!read) {
            complain(read.failure(), lang);
            return status::unreadable;
        }
        complain_all(read->reports, lang);
        complain_rows(read->rejected, lang);
        submissions = std::move(read->list);
    }
    if (!o.settings_file.empty()) {
        auto content = read_file(o.settings_file);
        if (!content) {
            complain(content.failure(), lang);
            return status::unreadable;
        }
        auto read =
            read_settings(*content, {.file = o.settings_file, .own_facts = rules.own_facts()});
        if (!read) {
            complain_all(read.failure(), lang);
            return status::bad_policy;
        }
        with = std::move(*read);
    }
    if (!o.history.empty()) {
        auto read = read_history(o.history, &units, limits.csv(), limits.for_workbooks());
        if (!read) {
            complain(read.failure(), lang);
            return status::unreadable;
        }
        complain_all(read->reports, lang);
        complain_rows(read->rejected, lang);
        history = std::move(read->awards);
    }
    calendar = o.as_happened ? events().as_happened() : events().as_known(*known);
    terms.emplace(by(), with);
    auto made = make_context(*terms, calendar, units,
                             {.phase = o.phase,
                              .on = *on,
                              .signed_on = decided_on,
                              .signed_on_planned = !(day && *day == decided_on),
                              .history_given = !o.history.empty()},
                             hanoi::office_days);
    if (!made) {
        complain(made.failure(), lang);
        return made.failure().code == "rounds.unknown_phase" ? status::usage : status::bad_policy;
    }
    in = *made;

    if (auto const s = load_mapping(o.mapping_file, lang); s != status::done) return s;
    intake_options how{.names = sources(),
                       .attributes = rules.own_facts(),
                       .csv = limits.csv(),
                       .json = limits.lines,
                       .workbooks = limits.for_workbooks(),
                       .mapping = mapping};
    how.name_of = o.name_of ? o.name_of : names_of(input_files_of(o));
    reader = std::make_unique<nomination_reader>(std::move(how));
    if (!with_nominations) return status::done;
    intake = reader->read(o.nominations);
    complain_all(intake.reports, lang);
    some_file_refused = intake.counts.files_refused > 0;
    if (intake.counts.files_read == 0) {
        std::cerr << in_words(lang, "thidua: không đọc được tệp hồ sơ nào\n",
                              "thidua: no file of dossiers could be read\n");
        return status::unreadable;
    }
    complete(intake.batch);
    if (auto const s = stages.load(o.stages, at, intake.batch, lang); s != status::done) return s;
    if (at >= stage::council) apply_votes(intake.batch, stages.people.votes);
    compare_batch(intake.batch, history, in);
    return status::done;
}

}  // namespace thidua::tool
