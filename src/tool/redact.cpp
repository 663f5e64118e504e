// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/redact.hpp>

#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/file.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/io/write_units.hpp>

#include "commands.hpp"
#include "input_files.hpp"
#include "opened_round.hpp"
#include "round_bundle.hpp"
#include "staged_files.hpp"

namespace thidua::tool {

namespace {

struct redact_options : language_choice {
    std::string from{};
    std::string inputs_folder{};
    std::string out{};
    std::string key_file{};
};

/// Writes the inputs of the redacted round and names them as a command line would.
class redacted_inputs {
public:
    redacted_inputs(opened_round const& round, pseudonyms const& names)
        : round_(round), how_{&names, round.from().units.units(), &round.from().by()} {}

    [[nodiscard]] result<judge_options> make() {
        auto const& from = round_.from();
        auto const& record = round_.recorded();
        auto const given = [&record](std::string_view role) {
            return !record.of_role(role).empty();
        };
        put("nominations", "nominations.csv", redacted_nominations(*round_.view().batch, how_));
        if (given("submissions"))
            put("submissions", "submissions.csv",
                redacted_submissions(from.submissions.all(), how_));
        if (given("history")) put("history", "history.csv", redacted_history(from.history, how_));
        if (given("settings")) put("settings", "settings.json", redacted_settings(from.with));
        auto const& people = from.stages.people;
        if (given("votes")) put("votes", "votes.csv", redacted_votes(people.votes, how_));
        if (given("resolutions"))
            put("resolutions", "resolutions.csv", redacted_resolutions(people.resolutions, how_));
        if (given("signed"))
            put("signed", "signed.csv", redacted_signatures(people.signatures, how_));
        // Public lists and the rules themselves name nobody.
        put("units", "units.csv", units_csv(from.units.units()));
        put("timeline", "timeline.json", timeline_json(from.events()));
        auto policy = policy_json(from.by(), from.declared());
        if (!policy) return std::move(policy).failure().front();
        put("policy", "policy.json", *policy);
        if (!good_)
            return error{"redact.unwritable",
                         {"không ghi được vào thư mục tạm", "cannot write to a temporary folder"},
                         {},
                         {}};
        options_.phase = record.phase;
        options_.stage_name = record.stage;
        options_.on = record.on;
        options_.signed_on = record.signed_on;
        options_.as_happened = record.details.as_happened;
        if (!options_.as_happened) options_.as_known = record.as_known;
        return options_;
    }

private:
    void put(std::string const& role, std::string_view name, std::string_view bytes) {
        auto const path = files_.path_of(role, 1, name);
        good_ = good_ && files_.good() && files_.add(path, bytes);
        add_input(options_, role, path);
    }

    opened_round const& round_;
    redaction how_;
    staged_files files_{};
    judge_options options_{};
    bool good_ = true;
};

/// Dossiers that do not come out as they did; nothing may be redacted into another verdict.
[[nodiscard]] std::size_t changed(round_view const& before, round_view const& after,
                                  pseudonyms const& names) {
    std::map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < after.batch->size(); ++i)
        places.emplace(after.batch->texts[i].id, i);
    std::size_t count = before.batch->size() == after.batch->size() ? 0 : 1;
    for (std::size_t i = 0; i < before.batch->size(); ++i) {
        auto const at = places.find(names.of(pseudonym_of::dossier, before.batch->texts[i].id));
        if (at == places.end()) {
            ++count;
            continue;
        }
        auto const& was = before.decided->dossiers[i];
        auto const& is = after.decided->dossiers[at->second];
        if (was.assessed.result != is.assessed.result || was.awarded != is.awarded ||
            was.seat != is.seat || was.rank != is.rank ||
            was.assessed.reasons != is.assessed.reasons)
            ++count;
    }
    return count;
}

status run_redact(redact_options const& o) {
    auto const lang = o.in();
    auto key = read_file(o.key_file);
    if (!key) {
        complain(key.failure(), lang);
        return status::unreadable;
    }
    auto const names = pseudonyms::with_key(std::move(*key));
    if (!names) {
        auto e = names.failure();
        e.where.file = o.key_file;
        complain(e, lang);
        return status::usage;
    }
    opened_round round;
    if (auto const s = round.open(o.from, {.in = lang, .inputs_folder = o.inputs_folder});
        s != status::done)
        return s;
    redacted_inputs made{round, *names};
    auto const options = made.make();
    if (!options) {
        complain(options.failure(), lang);
        return status::unreadable;
    }
    inputs from;
    if (auto const s = from.load(*options); s != status::done) return s;
    auto const files = input_files_of(*options);
    auto const& was = round.recorded().details;
    round_run run;
    run.digests = digests_of(files);
    run.details = was;
    run.details.people = redacted_people(was.people, *names);
    run.details.redacted_from =
        was.redacted_from.empty() ? round.recorded().sha256 : was.redacted_from;
    note_signatures(run.details.people, from);
    note_sources(run.details, from, *options);
    if (auto const s = run.decide(from, {.in = was.in,
                                         .byte_order_mark = was.byte_order_mark,
                                         .compare_readings = was.compare_readings,
                                         .workbooks = was.workbooks});
        s != status::done)
        return s;
    if (auto const count = changed(round.view(), run.view(), *names); count > 0) {
        complain(
            {"redact.verdict_changed",
             {"có " + std::to_string(count) + " hồ sơ đổi kết quả khi thay tên và mã",
              std::to_string(count) + " dossiers come out otherwise without names and ids"},
             {"không ghi gì; xem docs/evidence.md", "nothing is written; see docs/evidence.md"},
             {.file = o.from}},
            lang);
        return status::check_failed;
    }
    if (auto const kept = write_round_bundle(run, from, files, {}, {}, o.out); !kept) {
        complain(kept.failure(), lang);
        return status::unreadable;
    }
    std::cout << o.out
              << (lang == language::vi ? ": đã ghi, kết quả từng hồ sơ không đổi; số hồ sơ: "
                                       : ": written, every dossier as before; dossiers: ")
              << grouped(static_cast<std::int64_t>(run.view().batch->size()), lang) << '\n';
    if (!round.view().read->rejected.empty())
        std::cout << (lang == language::vi ? "Không đưa vào: số dòng bị loại "
                                           : "Left out: rejected rows ")
                  << grouped(static_cast<std::int64_t>(round.view().read->rejected.size()), lang)
                  << '\n';
    return status::done;
}

}  // namespace

void add_redact(CLI::App& app, runner& run) {
    auto* sub =
        app.add_subcommand("redact",
                           "Lưu một đợt xét với tên và mã đã thay · a bundle with names and "
                           "ids replaced, the same verdicts");
    auto o = std::make_shared<redact_options>();
    sub->add_option("from", o->from, "Tệp zip của --bundle, hoặc thư mục kết quả · a bundle")
        ->required()
        ->type_name("TỆP.zip|THƯ_MỤC");
    sub->add_option("--out", o->out, "Tệp zip được ghi · the bundle that is written")
        ->required()
        ->type_name("TỆP.zip");
    sub->add_option("--key-file", o->key_file,
                    "Tệp khóa bí mật, từ 16 byte: cùng khóa, cùng bí danh · the secret key: the "
                    "same key gives the same pseudonyms")
        ->required()
        ->type_name("TỆP");
    sub->add_option("--inputs", o->inputs_folder,
                    "Thư mục chứa dữ liệu đầu vào · where the inputs are")
        ->type_name("THƯ_MỤC");
    o->add_language(*sub);
    sub->callback([o, &run] { run = [o] { return run_redact(*o); }; });
}

}  // namespace thidua::tool
