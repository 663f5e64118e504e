// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/authority.hpp>

#include <cstddef>

#include <support/catch.hpp>

using namespace thidua;
using hanoi::decided_by;
using hanoi::decided_where;

TEST_CASE("a Bằng khen goes to the Chairman, whoever submits", "[hanoi][authority]") {
    for (auto const& kind : words<unit_kind>()) {
        auto const place =
            decided_by(award_form::bang_khen, static_cast<unit_kind>(kind.value), {2025, 12, 1});
        CHECK(place.where == decided_where::city_chairman);
        CHECK(place.office == deciding_office::province_chair);
        CHECK(place.basis == hanoi::said_by_343);
    }
}

TEST_CASE("a Giấy khen is the unit's own, by the clause that names its head",
          "[hanoi][authority]") {
    struct line {
        unit_kind kind;
        int clause;
    };
    for (auto const& [kind, clause] :
         {line{unit_kind::city_department, 1}, line{unit_kind::district_urban, 2},
          line{unit_kind::district_rural, 2}, line{unit_kind::town, 2}, line{unit_kind::ward, 3},
          line{unit_kind::commune, 3}, line{unit_kind::township, 3}, line{unit_kind::enterprise, 4},
          line{unit_kind::cooperative, 4}}) {
        auto const place = decided_by(award_form::giay_khen, kind, {2025, 6, 30});
        CAPTURE(name_of(kind));
        CHECK(place.where == decided_where::unit_itself);
        CHECK(place.basis.article == 80);
        CHECK(place.basis.clause == clause);
    }
}

TEST_CASE("a district's Giấy khen ends with the district", "[hanoi][authority]") {
    auto const on = [](date day) {
        return decided_by(award_form::giay_khen, unit_kind::district_rural, day).where;
    };
    CHECK(on({2025, 6, 29}) == decided_where::unit_itself);
    CHECK(on({2025, 6, 30}) == decided_where::unit_itself);
    CHECK(on({2025, 7, 1}) == decided_where::no_longer_there);
}

TEST_CASE("of heads that no text was read for, nothing is said", "[hanoi][authority]") {
    for (auto const kind :
         {unit_kind::party_body, unit_kind::fatherland_front,
          unit_kind::socio_political_organisation, unit_kind::association, unit_kind::armed_forces,
          unit_kind::public_service_unit, unit_kind::department_office, unit_kind::other}) {
        CHECK_FALSE(hanoi::head_of(kind).has_value());
        auto const place = decided_by(award_form::giay_khen, kind, {2025, 12, 1});
        CHECK(place.where == decided_where::unknown);
        CHECK_FALSE(place.basis.given());
    }
}

TEST_CASE("on every day of 2024 to 2026 it is known where a Bằng khen is decided, up to the end",
          "[hanoi][authority][every_day]") {
    std::size_t asked = 0;
    for (auto raw = date{2024, 1, 1}.raw(); raw <= date{2026, 12, 31}.raw(); ++raw, ++asked) {
        auto const day = date::from_raw(raw);
        auto const known = day <= date{2026, 9, 30};
        auto const chairman = decided_by(award_form::bang_khen, unit_kind::ward, day);
        REQUIRE((chairman.where == decided_where::city_chairman) == known);
        auto const own = decided_by(award_form::giay_khen, unit_kind::ward, day);
        REQUIRE((own.where == decided_where::unit_itself) == known);
    }
    CHECK(asked == 1'096);
}

TEST_CASE("the doubts of authority are Article 79 and the end of the districts",
          "[hanoi][authority]") {
    std::size_t doubts = 0;
    hanoi::for_each_doubt_of_authority([&](doubt const& d) {
        ++doubts;
        CHECK(d.grade != verification::verified);
        CHECK(d.basis.given());
    });
    CHECK(doubts == 2);
}
