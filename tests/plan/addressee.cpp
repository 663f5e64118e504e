// SPDX-License-Identifier: BSL-1.0
#include <thidua/plan/addressee.hpp>

#include <plan/fictional.hpp>
#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("an addressee is found by the kind of a unit, on the days on which it can submit",
          "[plan]") {
    constexpr auto found = [](std::string_view kind, date day) {
        auto const* one = find_addressee(fictional::addressees, kind, day);
        return one == nullptr ? std::string_view{} : one->code;
    };
    STATIC_REQUIRE(found("town", {2031, 3, 31}) == "towns");
    STATIC_REQUIRE(found("town", {2031, 4, 1}).empty());
    STATIC_REQUIRE(found("town", {2031, 4, 30}).empty());
    STATIC_REQUIRE(found("town", {2031, 5, 1}) == "quarters");
    STATIC_REQUIRE(found("ward", {2031, 3, 31}).empty());
}

TEST_CASE("an addressee without kinds has none", "[plan]") {
    STATIC_REQUIRE(!addressee{}.has_kind("town"));
    STATIC_REQUIRE(!addressee{}.has_kind(""));
}
