// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/addressees.hpp>

#include <calendar/print.hpp>
#include <support/catch.hpp>
#include <thidua/plan/statement.hpp>
#include <thidua/units/unit.hpp>

using namespace thidua;
using hanoi::addressees_343;

namespace {

constexpr std::string_view found(std::string_view kind, date day) {
    auto const* one = find_addressee(addressees_343, kind, day);
    return one == nullptr ? std::string_view{} : one->code;
}

}  // namespace

TEST_CASE("the plan addresses five groups, a sixth inherits", "[hanoi]") {
    STATIC_REQUIRE(addressees_343.size() == 6);
    int named = 0;
    for (auto const& one : addressees_343) named += one.paragraph == 19 ? 1 : 0;
    CHECK(named == 5);
    CHECK(addressees_343[0].code == "fatherland_front");
    CHECK(addressees_343[1].code == "socio_political_organisations");
    CHECK(addressees_343[2].code == "departments");
    CHECK(addressees_343[3].code == "districts");
    CHECK(addressees_343[4].code == "direct_units");
    CHECK(addressees_343[5].code == "wards_and_communes");
}

TEST_CASE("the kinds of the addressees are kinds of units", "[hanoi]") {
    for (auto const& one : addressees_343)
        for (auto const kind : one.unit_kinds) {
            CAPTURE(kind);
            bool exists = false;
            for (auto const& word : words<unit_kind>()) exists = exists || word.name == kind;
            CHECK(exists);
        }
}

TEST_CASE("districts submit through 30 June 2025, wards and communes from 1 July", "[hanoi]") {
    for (auto const* kind : {"district_urban", "district_rural", "town"}) {
        CHECK(found(kind, {2025, 6, 30}) == "districts");
        CHECK(found(kind, {2025, 7, 1}).empty());
    }
    for (auto const* kind : {"ward", "commune"}) {
        CHECK(found(kind, {2025, 6, 30}).empty());
        CHECK(found(kind, {2025, 7, 1}) == "wards_and_communes");
    }
}

TEST_CASE("on each day from 2024 to 2026 either the districts or the wards and communes submit",
          "[hanoi]") {
    for (date day{2024, 1, 1}; day <= date{2026, 12, 31}; day = day + days{1}) {
        auto const districts = addressees_343[3].submits.contains(day);
        auto const communes = addressees_343[5].submits.contains(day);
        if (districts == communes) FAIL(to_iso(day));
    }
    SUCCEED();
}

TEST_CASE("departments and the Front submit throughout", "[hanoi]") {
    for (auto const day : {date{2024, 11, 26}, date{2025, 7, 1}, date{2026, 1, 23}}) {
        CHECK(found("city_department", day) == "departments");
        CHECK(found("fatherland_front", day) == "fatherland_front");
        CHECK(found("socio_political_organisation", day) == "socio_political_organisations");
    }
}

TEST_CASE("of a unit directly under the City the kind does not decide", "[hanoi]") {
    CHECK(addressees_343[4].unit_kinds.empty());
    CHECK(found("public_service_unit", {2025, 7, 1}).empty());
}

TEST_CASE("that wards and communes inherit is inferred, the end of the districts second-hand",
          "[hanoi]") {
    CHECK(addressees_343[5].inherits_from == "districts");
    CHECK(addressees_343[5].basis.grade == verification::inferred);
    CHECK(addressees_343[3].basis.grade == verification::verified);
    CHECK(addressees_343[3].ended_by.of == &hanoi::instruments::resolution_1656_2025);
    CHECK(addressees_343[3].ended_by.grade == verification::second_hand);
}
