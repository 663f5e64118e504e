// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/choice.hpp>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("contested candidates of several ranks are gathered into one group", "[allocation]") {
    problem p{};
    p.candidates = {{.rank = 3}, {.rank = 1}, {.rank = 2}, {.rank = 4}};
    choice made{};
    made.status = {seat_status::contested, seat_status::chosen, seat_status::contested,
                   seat_status::refused};
    made.size = 2;
    gather_contested(made, standing_order(p, reading::no_priority));
    REQUIRE(made.contested.size() == 1);
    CHECK(made.contested[0] == contested_group{.candidates = {2, 0}, .seats = 1});
    made.status = {seat_status::chosen, seat_status::chosen, seat_status::refused,
                   seat_status::refused};
    gather_contested(made, standing_order(p, reading::no_priority));
    CHECK(made.contested.empty());
}
