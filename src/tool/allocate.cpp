// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <memory>
#include <string>

#include <thidua/allocation/allocate.hpp>
#include <thidua/allocation/counterfactual.hpp>
#include <thidua/allocation/proof.hpp>
#include <thidua/io/file.hpp>
#include <thidua/io/problem_json.hpp>
#include <thidua/logic/wording.hpp>

#include "commands.hpp"
#include "inputs.hpp"

namespace thidua::tool {

namespace {

struct allocate_options : language_choice {
    std::string problem_file{};
    std::string verify{};
    std::string why{};
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
    wording const say{o.in()};
    auto const report = prove(p, *claimed);
    for (auto const& check : report.checks)
        std::cout << (check.holds ? say.say("đạt       ", "holds  ")
                                  : say.say("không đạt ", "fails  "))
                  << check.name << ": " << check.says.in(o.in()) << '\n';
    return report.holds ? status::done : status::check_failed;
}

[[nodiscard]] std::string change_in_words(problem const& p, counterfactual const& c,
                                          wording const& say) {
    auto const group = c.group ? p.names.groups[*c.group] : std::string{};
    switch (c.what) {
        case change_of::rank:
            return say.say("xếp trước hạng ", "ranked before ") + std::to_string(c.to) +
                   say.say(" (vượt ", " (passing ") + std::to_string(c.places) + ")";
        case change_of::group:
            return (c.to != 0 ? say.say("thuộc nhóm ", "a member of group ")
                              : say.say("không thuộc nhóm ", "no member of group ")) +
                   group;
        case change_of::seats:
            return say.say("có ", "there were ") + std::to_string(c.to) +
                   say.say(" số lượng", " seats");
        default:
            return say.say("nhóm ", "group ") + group + say.say(" được dành ", " had ") +
                   std::to_string(c.to) + say.say(" số lượng", " seats");
    }
}

/// What would admit one candidate, each change alone, and who would leave.
status why(allocate_options const& o, problem const& p) {
    wording const say{o.in()};
    std::uint32_t who = 0;
    while (who < p.candidates.size() && candidate_id(p, who) != o.why) ++who;
    auto const changes = what_would_admit(p, who);
    if (!changes) {
        auto e = changes.failure();
        e.where.path = "--why " + o.why;
        complain(e, o.in());
        return e.code == "allocation.unknown_candidate" ? status::usage : status::bad_policy;
    }
    std::cout << o.why
              << (changes->empty() ? say.say(": được chọn, hoặc không thay đổi đơn lẻ nào đủ\n",
                                             ": chosen, or no single change is enough\n")
                                   : say.say(": được chọn nếu\n", ": would be chosen if\n"));
    for (auto const& c : *changes) {
        std::cout << "- " << change_in_words(p, c, say);
        for (std::size_t k = 0; k < c.leave.size(); ++k)
            std::cout << (k == 0 ? say.say("; khi đó ra khỏi danh sách: ", "; then these leave: ")
                                 : ", ")
                      << candidate_id(p, c.leave[k]);
        std::cout << '\n';
    }
    if (auto const closest = closest_challenge(p); closest && *closest)
        std::cout << say.say("Gần danh sách nhất: ", "closest to the list: ")
                  << candidate_id(p, (*closest)->candidate) << " - "
                  << change_in_words(p, (*closest)->rise, say) << '\n';
    return status::done;
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
    if (!o.why.empty()) return why(o, *p);
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
    sub->add_option(
           "--why", o->why,
           "Hồ sơ này cần gì để được chọn · what would admit this candidate, and who would leave")
        ->type_name("MÃ");
    o->add_language(*sub);
    sub->callback([o, &run] { run = [o] { return run_allocate(*o); }; });
}

}  // namespace thidua::tool
