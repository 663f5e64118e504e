// SPDX-License-Identifier: BSL-1.0
#include <iostream>
#include <memory>
#include <string>

#include <thidua/allocation/allocate.hpp>
#include <thidua/allocation/proof.hpp>
#include <thidua/io/file.hpp>
#include <thidua/io/problem_json.hpp>

#include "commands.hpp"
#include "inputs.hpp"

namespace thidua::tool {

namespace {

struct allocate_options {
    std::string problem_file{};
    std::string verify{};
    std::string lang = "vi";

    [[nodiscard]] language in() const { return lang == "en" ? language::en : language::vi; }
};

/// Whether an answer that somebody hands in is the answer to the problem: its proof is made anew.
status verify(allocate_options const& o, problem const& p) {
    auto const content = read_file(o.verify);
    if (!content) {
        complain(content.failure(), o.in());
        return status::unreadable;
    }
    auto const claimed = read_allocation_answer(*content, p, {.file = o.verify});
    if (!claimed) {
        for (auto const& e : claimed.failure()) complain(e, o.in());
        return status::unreadable;
    }
    auto const report = prove(p, *claimed);
    for (auto const& check : report.checks)
        std::cout << (check.holds ? (o.in() == language::vi ? "đạt       " : "holds  ")
                                  : (o.in() == language::vi ? "không đạt " : "fails  "))
                  << check.name << ": " << check.says.in(o.in()) << '\n';
    return report.holds ? status::done : status::check_failed;
}

status run_allocate(allocate_options const& o) {
    auto const content = read_file(o.problem_file);
    if (!content) {
        complain(content.failure(), o.in());
        return status::unreadable;
    }
    auto const p = read_problem(*content, {.file = o.problem_file});
    if (!p) {
        for (auto const& e : p.failure()) complain(e, o.in());
        return status::bad_policy;
    }
    if (!o.verify.empty()) return verify(o, *p);
    auto const answer = allocate(*p);
    if (!answer) {
        complain(answer.failure(), o.in());
        return answer.failure().code == "allocation.proof_failed" ? status::internal
                                                                  : status::bad_policy;
    }
    std::cout << allocation_answer_json(*p, *answer) << '\n';
    return status::done;
}

}  // namespace

void add_allocate(CLI::App& app, runner& run) {
    auto* sub = app.add_subcommand(
        "allocate", "Phân bổ số lượng cho một bài toán bất kỳ (JSON) · the allocator alone");
    auto o = std::make_shared<allocate_options>();
    sub->add_option("problem", o->problem_file,
                    "Bài toán (JSON, `-` là đầu vào chuẩn) · the problem")
        ->required()
        ->type_name("TỆP");
    sub->add_option(
           "--verify", o->verify,
           "Kiểm tra một kết quả đã có theo bài toán · checks an answer against the problem")
        ->type_name("TỆP");
    sub->add_option("--lang", o->lang, "vi hoặc en · the language for people")
        ->check(CLI::IsMember({"vi", "en"}))
        ->capture_default_str();
    sub->callback([o, &run] { run = [o] { return run_allocate(*o); }; });
}

}  // namespace thidua::tool
