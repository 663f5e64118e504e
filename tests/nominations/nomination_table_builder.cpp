// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/nomination_table_builder.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include "random_nomination.hpp"

using namespace thidua;
using thidua_test::dice;

namespace {

inline constexpr fact<int> hours{{.name = "attr.hours"}, own_fact};
inline constexpr fact<bool> trained{{.name = "attr.trained"}, own_fact};

/// Anything that an aggregate's member may be made of.
struct anything {
    template <class T>
    operator T() const;
};
/// How many members an aggregate has.
template <class T, class... Made>
constexpr std::size_t members_of() {
    if constexpr (requires { T{Made{}..., anything{}}; })
        return members_of<T, Made..., anything>();
    else
        return sizeof...(Made);
}

}  // namespace

TEST_CASE("nominations become columns and nominations again without loss") {
    dice die{7};
    for (auto const rows : {std::size_t{0}, std::size_t{1}, std::size_t{64}, std::size_t{2047},
                            std::size_t{2048}, std::size_t{2049}}) {
        for (std::size_t blanks = 0; blanks < 10; blanks += 3) {
            std::vector<nomination> all;
            for (std::size_t r = 0; r < rows; ++r)
                all.push_back(thidua_test::random_nomination(die, blanks));
            auto const table = make_table(all);
            REQUIRE(table.rows() == rows);
            std::vector<nomination> back(rows);
            table.read_rows(0, back, {});
            for (std::size_t r = 0; r < rows; ++r) {
                REQUIRE(thidua_test::same_facts(all[r], back[r]));
                REQUIRE(thidua_test::same_facts(all[r], table.row(r)));
            }
            REQUIRE(make_table(back).bytes() == table.bytes());
        }
    }
}

TEST_CASE("a table holds every fact that a nomination states") {
    // A member without a column would come back blank. `attributes` is the one that is no fact.
    STATIC_REQUIRE(members_of<nomination>() == table_slots().size() + 1);
    for (auto const* f : table_slots()) {
        nomination n;
        f->access.write(n, {said::value, 1});
        REQUIRE(f->access.read(make_table({&n, 1}).row(0), {}) == cell{said::value, 1});
    }
}

TEST_CASE("facts of users are columns like all others") {
    dice die{11};
    std::vector<fact_info const*> const own{&hours, &trained};
    std::vector<std::array<cell, 2>> cells(300);
    std::vector<nomination> all(cells.size());
    for (std::size_t r = 0; r < all.size(); ++r) {
        cells[r] = {thidua_test::random_cell(die, hours, 3),
                    thidua_test::random_cell(die, trained, 3)};
        all[r].attributes = cells[r];
    }
    auto const table = make_table(all, own);
    std::array<cell, 2> held{};
    for (std::size_t r = 0; r < all.size(); ++r)
        REQUIRE(thidua_test::same_facts(all[r], table.row(r, held)));
    // Without a place for them they are left out.
    REQUIRE(table.row(0).attributes.empty());
}

TEST_CASE("a reader pushes the cells of a fact without making nominations") {
    nomination_table_builder builder{{&hours}};
    auto* ratings = builder.column_for(facts::rating);
    auto* own = builder.column_for(hours);
    REQUIRE(ratings != nullptr);
    REQUIRE(own != nullptr);
    REQUIRE(builder.column_for(facts::lane) == nullptr);
    REQUIRE(builder.column_for(trained) == nullptr);
    for (int r = 0; r < 100; ++r) ratings->push(raw_of(rating::good));
    own->push(12);  // shorter: the rest is blank
    auto const table = std::move(builder).finish();
    REQUIRE(table.rows() == 100);
    REQUIRE(*table.row(99).rating == rating::good);
    REQUIRE(table.row(99).unit.blank());
    std::array<cell, 1> held{};
    REQUIRE(table.row(0, held).attributes[0] == cell{said::value, 12});
    REQUIRE(table.row(1, held).attributes[0] == cell{});
}

TEST_CASE("parts that were read apart are put together in their order") {
    dice die{13};
    std::vector<nomination> all;
    for (int r = 0; r < 500; ++r)
        all.push_back(thidua_test::random_nomination(die, r < 250 ? 9U : 1U));
    nomination_table_builder whole;
    std::size_t before = 0;
    for (std::size_t part = 0; part < 5; ++part) {
        nomination_table_builder some;
        for (std::size_t r = 0; r < 100; ++r) some.add(all[part * 100 + r]);
        whole.append(some, before, 100);
        before += 100;
    }
    auto const table = std::move(whole).finish(all.size());
    for (std::size_t r = 0; r < all.size(); ++r)
        REQUIRE(thidua_test::same_facts(all[r], table.row(r)));
}

TEST_CASE("the plan's full vocabulary takes at most 96 bytes a nomination, texts apart") {
    // As a country's sheet would fill it: a million rows, every fact stated, blanks and "not
    // applicable" in every column.
    constexpr std::size_t rows = 100'000;
    constexpr std::size_t times_as_many = 10;
    dice die{17};
    nomination_table_builder builder;
    for (std::size_t r = 0; r < rows; ++r) {
        nomination n;
        for (auto const* f : table_slots()) {
            auto const c = [&]() -> cell {
                if (die(20) == 0) return {};
                if (die(20) == 0) return {said::not_applicable, 0};
                if (f->kind == value_kind::day)
                    return {said::value, 19'900 + static_cast<std::int64_t>(die(800))};
                if (f->kind == value_kind::set || f->kind == value_kind::choice ||
                    f->kind == value_kind::boolean)
                    return {said::value, thidua_test::random_value(die, *f) & 0x7f'0000'007f};
                // Recipients, achievements, submissions and the running number are all different.
                if (f == &facts::ordinal || f == &facts::recipient_id ||
                    f == &facts::achievement_id)
                    return {said::value, static_cast<std::int64_t>(r * times_as_many)};
                if (f == &facts::submission || f == &facts::headcount ||
                    f == &facts::women_headcount || f == &facts::unit_rank)
                    return {said::value, static_cast<std::int64_t>(die(60'000))};
                if (f == &facts::rating_year) return {said::value, 2025};
                if (f == &facts::score)
                    return {said::value, static_cast<std::int64_t>(die(10'001))};
                if (f->domain == name_domain::unit)
                    return {said::value, static_cast<std::int64_t>(die(3000))};
                return {said::value, static_cast<std::int64_t>(die(200))};
            }();
            f->access.write(n, c);
        }
        builder.add(n);
    }
    auto const table = std::move(builder).finish();
    auto const each = static_cast<double>(table.bytes()) / static_cast<double>(rows);
    INFO(each << " bytes a nomination");
    CHECK(each <= 96.0);
}
