// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/focus.hpp>

#include <support/catch.hpp>

using namespace thidua;
using namespace thidua::hanoi;

TEST_CASE("the plan is held in honour of the commemorations of 2025 and of the congresses",
          "[hanoi]") {
    STATIC_REQUIRE(occasions_343.size() == 4);
    CHECK(occasions_343[0].code == "holidays_2025");
    CHECK(occasions_343[1].code == "party_congresses");
    CHECK(occasions_343[2].code == "city_congress_18");
    CHECK(occasions_343[3].code == "national_congress_14");
    for (auto const& one : occasions_343) CHECK(one.paragraph == 2);
}

TEST_CASE("the plan has four purposes in two paragraphs", "[hanoi]") {
    STATIC_REQUIRE(purposes_343.size() == 4);
    CHECK(purposes_343[0].code == "fulfil_targets");
    CHECK(purposes_343[1].code == "hold_congresses");
    CHECK(purposes_343[2].code == "mark_holidays");
    CHECK(purposes_343[3].code == "commend_achievements");
    CHECK(purposes_343[2].paragraph == 3);
    CHECK(purposes_343[3].paragraph == 4);
}

TEST_CASE("the content test: tasks of the City's programmes, of the Resolution, and the congresses",
          "[hanoi]") {
    auto const* test = find_code(std::span<statement const>{purposes_343}, content_test_343);
    REQUIRE(test != nullptr);
    CHECK(test->paragraph == 4);
    for (auto const* part :
         {"chương trình, kế hoạch của Thành phố", "2020 - 2025", "tổ chức đại hội"})
        CHECK(test->words.vi.find(part) != std::string_view::npos);
}

TEST_CASE("propaganda speaks of five things", "[hanoi]") {
    STATIC_REQUIRE(focus_343.size() == 5);
    CHECK(focus_343[0].code == "term_results");
    CHECK(focus_343[1].code == "coming_orientations");
    CHECK(focus_343[2].code == "congress_results");
    CHECK(focus_343[3].code == "city_congress_preparation");
    CHECK(focus_343[4].code == "commemorations");
    CHECK(focus_343[0].paragraph == 5);
    CHECK(focus_343[1].paragraph == 6);
    CHECK(focus_343[4].paragraph == 7);
}

TEST_CASE("the term had 10 work programmes, 5 orientations and key tasks, 3 breakthroughs",
          "[hanoi]") {
    auto const counts = focus_343[0].counts;
    REQUIRE(counts.size() == 3);
    CHECK(counts[0].count == 10);
    CHECK(counts[0].of.vi == "chương trình công tác");
    CHECK(counts[1].count == 5);
    CHECK(counts[1].of.vi == "định hướng, nhiệm vụ trọng tâm");
    CHECK(counts[2].count == 3);
    CHECK(counts[2].of.vi == "khâu đột phá");
}
