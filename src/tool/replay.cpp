// SPDX-License-Identifier: BSL-1.0
#include <iostream>
#include <memory>
#include <string>
#include <utility>

#include <thidua/io/digest.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/reports/changes.hpp>
#include <thidua/reports/decisions_csv.hpp>

#include "commands.hpp"
#include "opened_round.hpp"

namespace thidua::tool {

namespace {

struct replay_options : language_choice {
    std::string from{};
    std::string inputs_folder{};
    std::string code{};
    std::string against{};
    bool json = false;
};

[[nodiscard]] bool misses_input(std::vector<evidence_finding> const& all) {
    for (auto const& f : all)
        if (f.code == "input.missing") return true;
    return false;
}

/// What another policy would change: the one asked for, else the one that ships today if it is not
/// the one that was used.
[[nodiscard]] std::optional<round_changes> changes_today(opened_round const& round,
                                                         replay_options const& o) {
    if (o.against.empty() &&
        sha256(policy_dump(hanoi::policy_343)) == round.recorded().policy_sha256)
        return std::nullopt;
    auto const other = round.by_policy(o.against);
    if (other == nullptr) return std::nullopt;
    auto const before = decisions_csv(round.view());
    auto const after = decisions_csv(other->view());
    auto changes = compare_runs({before, {}, "decisions.csv"}, {after, {}, "decisions.csv"});
    if (!changes) return std::nullopt;
    return std::move(*changes);
}

[[nodiscard]] std::string replay_json(opened_round const& round, bool decided,
                                      std::optional<round_changes> const& today) {
    auto const& record = round.recorded();
    auto const holds = decided && !any_wrong(round.findings());
    return "{\"format\":\"thidua.replay/1\",\"record\":\"" + record.sha256 +
           "\",\"check_code\":\"" + check_code(record.sha256) +
           "\",\"holds\":" + (holds ? "true" : "false") +
           ",\"reproduced\":" + std::to_string(round.reproduced()) +
           ",\"findings\":" + findings_json(round.findings()) +
           ",\"today\":" + (today ? changes_json(*today) : "null") + "}\n";
}

void print(opened_round const& round, bool decided, std::optional<round_changes> const& today,
           replay_options const& o) {
    auto const in = o.in();
    auto const say = [in](char const* vi, char const* en) {
        return std::string{in == language::vi ? vi : en};
    };
    auto const number = [in](std::size_t n) { return grouped(static_cast<std::int64_t>(n), in); };
    std::cout << o.from << say(": mã đối chiếu ", ": check code ")
              << check_code(round.recorded().sha256) << '\n';
    if (decided)
        std::cout << say("Đã xét lại ", "Decided again: ") << number(round.view().batch->size())
                  << say(" hồ sơ; ", " dossiers; ") << number(round.reproduced())
                  << say(" tệp kết quả giống từng byte.",
                         " output files are the same, byte by byte.")
                  << '\n';
    else
        std::cout << say("Chưa xét lại được, vì dữ liệu đầu vào không đủ hoặc đã khác.",
                         "Not decided again: inputs are missing or were changed.")
                  << '\n';
    for (auto const& f : round.findings()) std::cout << "- " << describe(f, in) << '\n';
    if (misses_input(round.findings()))
        std::cout << say("Nêu thư mục chứa tệp bằng --inputs; lần sau lưu trọn đợt xét bằng "
                         "`thidua award --bundle`.",
                         "Say where the files are by --inputs; next time keep the whole round by "
                         "`thidua award --bundle`.")
                  << '\n';
    if (!decided) return;
    if (today)
        std::cout << '\n'
                  << (o.against.empty()
                          ? say("Nếu xét theo chính sách kèm theo thư viện hiện nay:",
                                "By the policy that ships with the library today:")
                          : say("Nếu xét theo chính sách ", "By the policy ") + o.against + ":")
                  << '\n'
                  << changes_text(*today, in);
    else if (o.against.empty())
        std::cout << say("Chính sách đã dùng cũng là chính sách kèm theo thư viện hiện nay.",
                         "The policy that was used is the one that ships today.")
                  << '\n';
}

status run_replay(replay_options const& o) {
    opened_round round;
    auto const redone =
        round.redo(o.from, {.in = o.in(), .inputs_folder = o.inputs_folder, .code = o.code});
    bool const decided = redone == status::done;
    // Without a record there is nothing to tell beside what stderr says.
    if (!decided && round.recorded().sha256.empty()) return redone;
    if (!decided && round.findings().empty()) return redone;
    std::optional<round_changes> today;
    if (decided) today = changes_today(round, o);
    if (o.json)
        std::cout << replay_json(round, decided, today);
    else
        print(round, decided, today, o);
    if (misses_input(round.findings())) return status::unreadable;
    if (!decided) return redone;
    return any_wrong(round.findings()) ? status::check_failed : status::done;
}

}  // namespace

void add_replay(CLI::App& app, runner& run) {
    auto* sub =
        app.add_subcommand("replay",
                           "Xét lại một đợt đã ghi, đối chiếu từng byte · decide a recorded "
                           "round again and compare every byte");
    auto o = std::make_shared<replay_options>();
    sub->add_option("from", o->from,
                    "Thư mục kết quả, hoặc tệp zip của --bundle · outputs, or a bundle")
        ->required()
        ->type_name("THƯ_MỤC|TỆP.zip");
    sub->add_option("--inputs", o->inputs_folder,
                    "Thư mục chứa dữ liệu đầu vào · where the inputs are")
        ->type_name("THƯ_MỤC");
    sub->add_option("--code", o->code,
                    "Mã đối chiếu chép trong biên bản · the check code from the minutes")
        ->type_name("MÃ");
    sub->add_option("--against", o->against,
                    "So với chính sách này; bỏ trống: chính sách kèm theo thư viện · what this "
                    "policy would change")
        ->type_name("TỆP");
    o->add_language(*sub);
    sub->add_flag("--json", o->json, "In JSON cho máy đọc · JSON for machines");
    sub->callback([o, &run] { run = [o] { return run_replay(*o); }; });
}

}  // namespace thidua::tool
