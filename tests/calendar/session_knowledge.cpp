// SPDX-License-Identifier: BSL-1.0
#include <thidua/calendar/session_knowledge.hpp>

#include <string_view>

#include <support/catch.hpp>

#include "print.hpp"

using namespace thidua;

namespace {

constexpr calendar_answer surely{certainty::yes, false};
constexpr calendar_answer surely_not{certainty::no, false};
constexpr calendar_answer as_planned{certainty::yes, true};
constexpr calendar_answer not_as_planned{certainty::no, true};
constexpr calendar_answer unknown{};

constexpr session_knowledge held{
    .state = session_state::happened, .day = {2026, 1, 23}, .not_by = {2026, 1, 22}};
constexpr session_knowledge planned{
    .state = session_state::planned, .day = {2026, 1, 25}, .not_by = {2026, 1, 20}};
constexpr session_knowledge unannounced{.not_by = {2026, 1, 20}};

static_assert((!surely) == surely_not);
static_assert((!as_planned) == not_as_planned);
static_assert((!unknown) == unknown);

}  // namespace

TEST_CASE("a session's day is asked for in four ways", "[calendar][session_knowledge]") {
    struct row {
        std::string_view what;
        session_knowledge known;
        date day;
        calendar_answer on_or_before, before, on_or_after, after;
    };
    for (auto const& one : {
             row{"held, the day before",
                 held,
                 {2026, 1, 22},
                 surely,
                 surely,
                 surely_not,
                 surely_not},
             row{"held, its day", held, {2026, 1, 23}, surely, surely_not, surely, surely_not},
             row{"held, the day after",
                 held,
                 {2026, 1, 24},
                 surely_not,
                 surely_not,
                 surely,
                 surely},
             row{"planned, a day gone by",
                 planned,
                 {2026, 1, 20},
                 surely,
                 surely,
                 surely_not,
                 surely_not},
             row{"planned, a day to come",
                 planned,
                 {2026, 1, 21},
                 as_planned,
                 as_planned,
                 not_as_planned,
                 not_as_planned},
             row{"planned, its day",
                 planned,
                 {2026, 1, 25},
                 as_planned,
                 not_as_planned,
                 as_planned,
                 not_as_planned},
             row{"planned, the day after",
                 planned,
                 {2026, 1, 26},
                 not_as_planned,
                 not_as_planned,
                 as_planned,
                 as_planned},
             row{"not announced, a day gone by",
                 unannounced,
                 {2026, 1, 20},
                 surely,
                 surely,
                 surely_not,
                 surely_not},
             row{"not announced, a day to come",
                 unannounced,
                 {2026, 1, 21},
                 unknown,
                 unknown,
                 unknown,
                 unknown},
             row{"nothing known", {}, {1900, 1, 1}, unknown, unknown, unknown, unknown},
         }) {
        CAPTURE(one.what);
        CHECK(on_or_before(one.day, one.known) == one.on_or_before);
        CHECK(before(one.day, one.known) == one.before);
        CHECK(on_or_after(one.day, one.known) == one.on_or_after);
        CHECK(after(one.day, one.known) == one.after);
    }
}

TEST_CASE("what is known of a session is said in words", "[calendar][session_knowledge]") {
    CHECK(describe(held).vi == "đã diễn ra ngày 23/01/2026");
    CHECK(describe(planned).vi == "dự kiến ngày 25/01/2026");
    CHECK(describe(planned).en == "planned for 25 January 2026");
    CHECK(describe(unannounced).vi == "chưa công bố ngày");
    CHECK(describe(session_knowledge{.lapsed = true}).en ==
          "not held on the planned day, and no new day announced");
}
