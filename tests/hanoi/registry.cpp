// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/registry.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include <support/catch.hpp>

#include <thidua/hanoi/addressees.hpp>
#include <thidua/units/submitting.hpp>

using namespace thidua;

namespace {

constexpr date eve{2025, 6, 30};
constexpr date day_of_two_tiers{2025, 7, 1};

std::size_t count_on(date day, unit_kind kind) {
    return static_cast<std::size_t>(std::ranges::count_if(
        hanoi::registry(),
        [&](registered const& r) { return r.kind == kind && r.exists_on(day); }));
}

unit const& named(std::string_view code) {
    return hanoi::units()[place_of(hanoi::registry(), code).number()];
}

submitting submits_on(std::string_view code, date day) {
    return submitting_of(hanoi::addressees_343, hanoi::units(), named(code), day);
}

}  // namespace

TEST_CASE("from 01-07-2025 the City has 51 wards and 75 communes", "[hanoi][registry]") {
    CHECK(count_on(day_of_two_tiers, unit_kind::ward) == 51);
    CHECK(count_on(day_of_two_tiers, unit_kind::commune) == 75);
    CHECK(count_on(eve, unit_kind::commune) == 0);
}

TEST_CASE("the wards and communes are numbered as the Resolution numbers them, each once",
          "[hanoi][registry]") {
    std::set<std::int32_t> items;
    for (auto const& row : hanoi::registry())
        if (row.exists_from == hanoi::communes_day) items.insert(row.protocol_order - 400);
    CHECK(items.size() == 126);
    CHECK(*items.begin() == 1);
    CHECK(*items.rbegin() == 126);
}

TEST_CASE("through 30-06-2025 the City has 12 urban and 17 rural districts and one town",
          "[hanoi][registry]") {
    for (auto const day : {date{2024, 1, 1}, eve}) {
        CHECK(count_on(day, unit_kind::district_urban) == 12);
        CHECK(count_on(day, unit_kind::district_rural) == 17);
        CHECK(count_on(day, unit_kind::town) == 1);
    }
    CHECK(count_on(day_of_two_tiers, unit_kind::district_urban) == 0);
    CHECK(count_on(day_of_two_tiers, unit_kind::district_rural) == 0);
    CHECK(count_on(day_of_two_tiers, unit_kind::town) == 0);
}

TEST_CASE("six departments fewer from 01-03-2025: 15 and one body of equal standing",
          "[hanoi][registry]") {
    // Before: 21 departments and two management boards.
    CHECK(count_on({2025, 2, 28}, unit_kind::city_department) == 21 + 2);
    CHECK(count_on({2025, 3, 1}, unit_kind::city_department) == 15 + 1);
}

TEST_CASE("each department that went away has one successor, which begins the next day or goes on",
          "[hanoi][registry]") {
    std::size_t ended = 0;
    std::set<std::string_view> took_over;
    for (auto const& u : hanoi::units()) {
        if (u.kind != unit_kind::city_department || u.ended_by == ending::none) continue;
        ++ended;
        REQUIRE(u.successors.size() == 1);
        auto const& next = hanoi::units()[u.successors[0].number()];
        CAPTURE(u.code);
        CHECK(next.exists_on(u.exists_through + days{1}));
        took_over.insert(next.code);
    }
    CHECK(ended == 14);
    // "Eight new": seven set up, and the Office of the People's Committee reorganised.
    CHECK(took_over.size() == 8);
    CHECK(took_over.contains("so-noi-vu"));
    CHECK(took_over.contains("van-phong-ubnd-tp"));
}

TEST_CASE("no district has a successor: the map to the wards and communes is not invented",
          "[hanoi][registry]") {
    for (auto const& u : hanoi::units())
        if (u.kind == unit_kind::district_urban || u.kind == unit_kind::district_rural ||
            u.kind == unit_kind::town)
            CHECK(u.successors.empty());
}

TEST_CASE("codes are given once, and no two units of one day share a name", "[hanoi][registry]") {
    std::set<std::string_view> codes;
    for (auto const& row : hanoi::registry()) CHECK(codes.insert(row.code).second);
    for (auto const day : {date{2025, 2, 28}, date{2025, 3, 1}, eve, day_of_two_tiers}) {
        std::set<std::string_view> names;
        for (auto const& row : hanoi::registry()) {
            if (!row.exists_on(day)) continue;
            CAPTURE(row.code);
            CHECK(names.insert(row.name).second);
            for (auto const name : row.short_names)
                if (!name.empty()) CHECK(names.insert(name).second);
        }
    }
}

TEST_CASE("a name alone means one unit over the whole registry", "[hanoi][registry]") {
    auto made = hanoi::make_registry();
    REQUIRE(made.has_value());
    made->index_names([](std::string_view name) { return std::string{name}; });
    for (auto const& row : hanoi::registry()) {
        CAPTURE(row.code);
        auto const found = made->find_name(row.name);
        REQUIRE(found.size() == 1);
        CHECK(made->at(found[0]).code == row.code);
    }
    auto const office = made->find_name("UBND phường Hoàn Kiếm");
    REQUIRE(office.size() == 1);
    CHECK(made->at(office[0]).code == "phuong-hoan-kiem");
}

TEST_CASE("the owning registry has the same units in the same places", "[hanoi][registry]") {
    auto const made = hanoi::make_registry();
    REQUIRE(made.has_value());
    REQUIRE(made->units().size() == hanoi::units().size());
    for (std::size_t i = 0; i < hanoi::units().size(); ++i)
        CHECK(made->units()[i].code == hanoi::units()[i].code);
}

TEST_CASE("every row says where it was read, or that it is recalled", "[hanoi][registry]") {
    for (auto const& row : hanoi::registry()) {
        CAPTURE(row.code);
        CHECK((!row.source.empty() || row.grade == verification::recalled));
        CHECK(row.grade != verification::assumption);
        CHECK(row.days_grade != verification::assumption);
        CHECK(row.exists_from >= hanoi::registry_from);
        CHECK(row.exists_from <= row.exists_through);
        CHECK((row.ended_by == ending::none) == (row.exists_through == date{9999, 12, 31}));
    }
}

TEST_CASE("on every day of 2024 to 2026 each unit is there once, and those gone stay gone",
          "[hanoi][registry][every_day]") {
    std::size_t asked = 0;
    for (auto raw = date{2024, 1, 1}.raw(); raw <= date{2026, 12, 31}.raw(); ++raw, ++asked) {
        auto const day = date::from_raw(raw);
        auto const districts = count_on(day, unit_kind::district_urban) +
                               count_on(day, unit_kind::district_rural) +
                               count_on(day, unit_kind::town);
        auto const communes = count_on(day, unit_kind::commune);
        auto const departments = count_on(day, unit_kind::city_department);
        REQUIRE(districts == (day <= eve ? 30U : 0U));
        REQUIRE(communes == (day <= eve ? 0U : 75U));
        REQUIRE(departments == (day < hanoi::departments_day ? 23U : 16U));
        REQUIRE(count_on(day, unit_kind::fatherland_front) == 1);
        REQUIRE(count_on(day, unit_kind::socio_political_organisation) == 5);
    }
    CHECK(asked == 1'096);
}

TEST_CASE("who of the registry may submit under plan 343, and as whom", "[hanoi][registry]") {
    auto const as = [](std::string_view code, date day) {
        auto const s = submits_on(code, day);
        return s.may == truth::yes && s.as != nullptr ? s.as->code : std::string_view{};
    };
    CHECK(as("mat-tran-to-quoc", eve) == "fatherland_front");
    CHECK(as("hoi-phu-nu", eve) == "socio_political_organisations");
    CHECK(as("so-y-te", eve) == "departments");
    CHECK(as("so-giao-thong-van-tai-cu", {2025, 2, 28}) == "departments");
    CHECK(as("so-giao-thong-van-tai-cu", {2025, 3, 1}).empty());
    CHECK(as("huyen-dong-anh", eve) == "districts");
    CHECK(as("huyen-dong-anh", day_of_two_tiers).empty());
    CHECK(as("xa-dong-anh", eve).empty());
    CHECK(as("xa-dong-anh", day_of_two_tiers) == "wards_and_communes");
    CHECK(as("dai-phat-thanh-truyen-hinh", eve) == "direct_units");
    CHECK(submits_on("phuong-hang-bac-cu", eve).through ==
          place_of(hanoi::registry(), "quan-hoan-kiem"));
}

TEST_CASE("on every day, each unit that exists may submit or submits through one that may",
          "[hanoi][registry][every_day]") {
    for (auto raw = date{2024, 1, 1}.raw(); raw <= date{2026, 12, 31}.raw(); raw += 1) {
        auto const day = date::from_raw(raw);
        for (auto const& u : hanoi::units()) {
            if (!u.exists_on(day)) continue;
            auto const s = submitting_of(hanoi::addressees_343, hanoi::units(), u, day);
            REQUIRE(s.may != truth::unknown);
            REQUIRE((s.may == truth::yes) == (s.through == no_unit));
        }
    }
}

TEST_CASE("the doubts of the registry are the rows below verified", "[hanoi][registry]") {
    std::size_t doubts = 0;
    bool minh_chau = false;
    hanoi::for_each_doubt_of_registry([&](doubt const& d) {
        ++doubts;
        CHECK(d.grade != verification::verified);
        if (d.code == "xa-minh-chau") minh_chau = d.grade == verification::recalled;
        CHECK_FALSE(d.code == "phuong-hoan-kiem");
    });
    CHECK(minh_chau);
    CHECK(doubts > 0);
    CHECK(doubts < hanoi::registry().size());
}
