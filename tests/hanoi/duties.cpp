// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/duties.hpp>

#include <support/catch.hpp>

using namespace thidua;
using namespace thidua::hanoi;

TEST_CASE("units commend by themselves, above all the unexpected, and submit the best", "[hanoi]") {
    STATIC_REQUIRE(duties_343.size() == 3);
    CHECK(duties_343[0].code == "commend_promptly");
    CHECK(duties_343[1].code == "commend_unexpected");
    CHECK(duties_343[2].code == "submit_the_best");
    for (auto const& one : duties_343) {
        CHECK(one.paragraph == 19);
        CHECK(one.basis == said_by_343);
    }
    CHECK(duties_343[1].words.vi.find("đột xuất") != std::string_view::npos);
    CHECK(duties_343[2].words.vi.find("Bằng khen") != std::string_view::npos);
}

TEST_CASE("the priority clause prefers two groups and is kept letter for letter", "[hanoi]") {
    STATIC_REQUIRE(priority_343.given());
    CHECK(priority_343.as_printed ==
          "ưu tiên tập thể nhỏ, cá nhân trực tiếp tổ chức và thực hiện phong trào thi đua");
    REQUIRE(priority_343.groups.size() == 2);
    CHECK(priority_343.groups[0].code == "small_collective");
    CHECK(priority_343.groups[1].code == "direct_individual");
    // Both names are words of the clause itself.
    for (auto const& one : priority_343.groups)
        CHECK(priority_343.as_printed.find(one.name.vi) != std::string_view::npos);
    CHECK(priority_343.basis == said_by_343);
}

TEST_CASE("what the plan does not say is listed, and cites nothing", "[hanoi]") {
    STATIC_REQUIRE(silences_343.size() == 9);
    for (auto const* code : {"numbers", "deadlines", "dossier", "small_collective", "direct_role",
                             "equal_standing", "budget", "households", "phase_dates"})
        CHECK(find_code(std::span<statement const>{silences_343}, code) != nullptr);
    for (auto const& one : silences_343) {
        CHECK(one.paragraph == 0);
        CHECK_FALSE(one.basis.given());
    }
}
