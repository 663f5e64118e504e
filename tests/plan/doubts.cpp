// SPDX-License-Identifier: BSL-1.0
#include <thidua/plan/doubts.hpp>

#include <string>
#include <vector>

#include <plan/fictional.hpp>
#include <support/catch.hpp>

using namespace thidua;

namespace {

std::vector<std::string> doubts_of(plan const& p) {
    std::vector<std::string> all;
    for_each_doubt(p, [&all](doubt const& d) {
        all.push_back(std::string{d.part} + "." + std::string{d.code} + " " +
                      std::string{name_of(d.grade)});
    });
    return all;
}

}  // namespace

TEST_CASE("doubted are citations and values below verified, in the order of the plan", "[plan]") {
    CHECK(doubts_of(fictional::plan) ==
          std::vector<std::string>{"movements.one_year second_hand", "addressees.towns recalled"});
}

TEST_CASE("the day of issue is doubted with its reason", "[plan]") {
    auto p = fictional::plan;
    p.issued_grade = verification::inferred;
    CHECK(doubts_of(p).front() == "issued. inferred");
}

TEST_CASE("the years of a movement are doubted only where its name carries them", "[plan]") {
    static constexpr std::array<movement, 2> list{{
        {.code = "without", .basis = fictional::said},
        {.code = "with", .valid = {{2031, 1, 1}, {2031, 12, 31}}, .basis = fictional::said},
    }};
    plan p{.issued_grade = verification::verified};
    p.movements = list;
    CHECK(doubts_of(p) == std::vector<std::string>{"movements.with inferred"});
}

TEST_CASE("of a document the day is doubted, and a day that nothing confirms", "[plan]") {
    static constexpr std::array<guiding_document, 3> list{{
        {.code = "confirmed",
         .printed = {true, {2031, 1, 1}, verification::verified},
         .confirmed = {true, {2031, 1, 2}, verification::second_hand},
         .basis = fictional::said},
        {.code = "printed_only",
         .printed = {true, {2031, 1, 1}, verification::recalled},
         .basis = fictional::said},
        {.code = "without_a_day", .basis = fictional::said},
    }};
    plan p{.issued_grade = verification::verified};
    p.documents = list;
    CHECK(doubts_of(p) == std::vector<std::string>{"documents.confirmed second_hand",
                                                   "documents.printed_only recalled"});
}
