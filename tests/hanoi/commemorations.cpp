// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/commemorations.hpp>

#include <array>

#include <calendar/print.hpp>
#include <support/catch.hpp>
#include <thidua/hanoi/plan_343.hpp>

using namespace thidua;
using namespace thidua::hanoi;

TEST_CASE("the plan names five commemorations, with day and month", "[hanoi]") {
    struct row {
        std::string_view code{};
        int day = 0;
        int month = 0;
    };
    constexpr std::array<row, 5> expected{{{"party_founding", 3, 2},
                                           {"ho_chi_minh_birthday", 19, 5},
                                           {"reunification", 30, 4},
                                           {"national_day", 2, 9},
                                           {"capital_liberation", 10, 10}}};
    REQUIRE(commemorations_343.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(commemorations_343[i].code == expected[i].code);
        CHECK(commemorations_343[i].day == expected[i].day);
        CHECK(commemorations_343[i].month == expected[i].month);
        CHECK(commemorations_343[i].paragraph == 7);
    }
}

TEST_CASE("all five of 2025 fall into phase 1 and none into phase 2", "[hanoi]") {
    constexpr auto phases = resolve(plan_343, events_timeline.as_happened(), {});
    for (auto const& one : commemorations_343) {
        CAPTURE(one.code);
        CHECK(falls_in(one, 2025, phases[0]) == calendar_answer{certainty::yes, false});
        CHECK(falls_in(one, 2025, phases[1]) == calendar_answer{certainty::no, false});
    }
}

TEST_CASE("the founding of the Party in 2026 comes after both phases", "[hanoi]") {
    constexpr auto phases = resolve(plan_343, events_timeline.as_happened(), {});
    STATIC_REQUIRE(falls_in(commemorations_343[0], 2026, phases[0]).value == certainty::no);
    STATIC_REQUIRE(falls_in(commemorations_343[0], 2026, phases[1]).value == certainty::no);
}

TEST_CASE("on 1 December 2024 nobody knew into which phase a commemoration would fall", "[hanoi]") {
    constexpr auto phases = resolve(plan_343, events_timeline.as_known({2024, 12, 1}), {});
    for (auto const& one : commemorations_343)
        CHECK(falls_in(one, 2025, phases[0]) == calendar_answer{});
}
