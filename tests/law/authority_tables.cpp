// SPDX-License-Identifier: BSL-1.0
#include <thidua/law/authority_tables.hpp>

#include <algorithm>
#include <cstddef>

#include <support/catch.hpp>

using namespace thidua;
using enum decided_award;
using enum deciding_office;

namespace {

certainty may(deciding_office who, decided_award what, date day = {2025, 7, 1}) {
    return may_sign(who, what, day).may;
}

}  // namespace

TEST_CASE("a Bằng khen of the province is its Chairman's alone (Art. 79, recalled)",
          "[law][authority]") {
    auto const answer = may_sign(province_chair, bang_khen, {2025, 12, 1});
    CHECK(answer.may == certainty::yes);
    CHECK(answer.basis.article == 79);
    CHECK(answer.basis.grade == verification::recalled);
    for (auto const& office : words<deciding_office>()) {
        auto const who = static_cast<deciding_office>(office.value);
        if (who != province_chair) CHECK(may(who, bang_khen) == certainty::no);
    }
}

TEST_CASE("what Article 80(1) to (4) gives each head", "[law][authority]") {
    for (auto const who : {department_head, ministry_unit_head, enterprise_head}) {
        for (auto const what :
             {advanced_collective, grassroots_fighter, advanced_worker, giay_khen})
            CHECK(may(who, what) == certainty::yes);
        CHECK(may(who, cultural_family) == certainty::no);
    }
    CHECK(may(commune_chair, giay_khen) == certainty::yes);
    CHECK(may(commune_chair, advanced_worker) == certainty::yes);
    CHECK(may(commune_chair, cultural_family) == certainty::yes);
    CHECK(may(commune_chair, grassroots_fighter) == certainty::no);
    CHECK(may(commune_chair, advanced_collective) == certainty::no);
    CHECK(may(enterprise_board_chair, giay_khen) == certainty::yes);
    CHECK(may(enterprise_board_chair, advanced_worker) == certainty::no);
    CHECK(may_sign(commune_chair, grassroots_fighter, {2025, 7, 1}).basis.clause == 3);
}

TEST_CASE("a district's Chairman signs through 30-06-2025", "[law][authority]") {
    for (auto const what : {giay_khen, advanced_worker, grassroots_fighter, advanced_collective,
                            cultural_residential_group}) {
        CHECK(may(district_chair, what, {2025, 6, 29}) == certainty::yes);
        CHECK(may(district_chair, what, {2025, 6, 30}) == certainty::yes);
        CHECK(may(district_chair, what, {2025, 7, 1}) == certainty::no);
    }
}

TEST_CASE("a deputy signs for the head, nobody for a body", "[law][authority]") {
    using enum signing_capacity;
    date const day{2025, 12, 1};
    CHECK(may_sign(province_chair, bang_khen, day, own_office) ==
          may_sign(province_chair, bang_khen, day));
    auto const deputy = may_sign(province_chair, bang_khen, day, for_the_head);
    CHECK(deputy.may == certainty::yes);
    CHECK(deputy.basis.of == &instruments::decree_30_2020);
    CHECK(deputy.basis.article == 13);
    CHECK(deputy.basis.grade == verification::verified);
    auto const body = may_sign(province_chair, bang_khen, day, for_the_body);
    CHECK(body.may == certainty::no);
    CHECK(body.basis.grade == verification::inferred);
    CHECK(may_sign(province_chair, bang_khen, day, by_order) == authority_answer{});
    CHECK(may_sign(province_chair, bang_khen, day, by_authorisation) == authority_answer{});
    CHECK(may_sign(commune_chair, bang_khen, day, for_the_head).may == certainty::no);
    CHECK(may_sign(province_chair, bang_khen, {2023, 12, 31}, for_the_head) == authority_answer{});
}

TEST_CASE("on every day of 2024 to 2026 each office has one line, up to the stated end",
          "[law][authority][every_day]") {
    date const stated_end{2026, 9, 30};
    for (auto const& office : words<deciding_office>()) {
        auto const table = authority_of(static_cast<deciding_office>(office.value));
        CAPTURE(office.name);
        REQUIRE(in_order(table));
        std::size_t asked = 0;
        for (auto raw = date{2024, 1, 1}.raw(); raw <= date{2026, 12, 31}.raw(); ++raw, ++asked) {
            auto const day = date::from_raw(raw);
            auto const lines = std::ranges::count_if(
                table, [&](auto const& line) { return line.first <= day && day <= line.last; });
            REQUIRE(lines == (day <= stated_end ? 1 : 0));
        }
        CHECK(asked == 1'096);
        for (auto const& line : table) CHECK(line.basis.given());
    }
}
