// SPDX-License-Identifier: BSL-1.0
#include <thidua/law/dated.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include <support/catch.hpp>

#include <thidua/calendar/date.hpp>
#include <thidua/law/instruments.hpp>

using namespace thidua;

namespace {

using rates = std::array<dated<std::int64_t>, 4>;

/// OpenFisca core, tests of dated parameters: 2012 .16, 2013 .13, 2014 .14, 2015 .15; here in
/// hundredths. The value of 2015 was stopped at the end of that year.
constexpr rates openfisca{{
    {date{2012, 1, 1}, date{2012, 12, 31}, 16, {}},
    {date{2013, 1, 1}, date{2013, 12, 31}, 13, {}},
    {date{2014, 1, 1}, date{2014, 12, 31}, 14, {}},
    {date{2015, 1, 1}, date{2015, 12, 31}, 15, {}},
}};

constexpr std::int64_t not_found = -1;
constexpr std::int64_t on(date day) {
    auto const* entry = in_force<std::int64_t>(openfisca, day);
    return entry == nullptr ? not_found : entry->value;
}

static_assert(on(date{1997, 12, 31}) == not_found);
static_assert(on(date{2011, 12, 31}) == not_found && on(date{2012, 1, 1}) == 16);
static_assert(on(date{2012, 12, 31}) == 16 && on(date{2013, 1, 1}) == 13);
static_assert(on(date{2014, 6, 15}) == 14);
static_assert(on(date{2015, 12, 31}) == 15 && on(date{2016, 1, 1}) == not_found);
static_assert(in_order<std::int64_t>(openfisca));

}  // namespace

TEST_CASE("outside a dated table there is no value, and never the nearest one", "[law]") {
    struct expected {
        date day;
        std::int64_t value;
    };
    // OpenFisca core: 1997-12-31 is "not found"; a value that was stopped is "not found" after its
    // end.
    for (auto const& e : {expected{date{1997, 12, 31}, not_found}, expected{date{2012, 5, 1}, 16},
                          expected{date{2013, 5, 1}, 13}, expected{date{2014, 5, 1}, 14},
                          expected{date{2015, 5, 1}, 15}, expected{date{2016, 1, 1}, not_found},
                          expected{date{9999, 12, 31}, not_found}}) {
        INFO(e.day.raw());
        CHECK(on(e.day) == e.value);
    }
    CHECK(in_force(std::span<dated<int> const>{}, date{2025, 1, 1}) == nullptr);
}

TEST_CASE("a gap in a dated table holds no value", "[law]") {
    std::vector<dated<int>> const table{{date{2025, 1, 1}, date{2025, 1, 31}, 1, {}},
                                        {date{2025, 3, 1}, date{2025, 3, 1}, 2, {}}};
    std::span<dated<int> const> const view{table};
    CHECK(in_order(view));
    CHECK(in_force(view, date{2025, 1, 31}) == &table[0]);
    CHECK(in_force(view, date{2025, 2, 1}) == nullptr);
    CHECK(in_force(view, date{2025, 2, 28}) == nullptr);
    CHECK(in_force(view, date{2025, 3, 1}) == &table[1]);
    CHECK(in_force(view, date{2025, 3, 2}) == nullptr);
}

TEST_CASE("a table is in order if no day has two values and time runs forward", "[law]") {
    auto const ordered = [](std::vector<dated<int>> const& t) {
        return in_order(std::span<dated<int> const>{t});
    };
    CHECK(ordered({}));
    CHECK(ordered({{date{2025, 1, 1}, date{2025, 1, 1}, 0, {}}}));
    CHECK_FALSE(ordered({{date{2025, 1, 2}, date{2025, 1, 1}, 0, {}}}));
    CHECK(ordered({{date{2025, 1, 1}, date{2025, 1, 31}, 0, {}},
                   {date{2025, 2, 1}, date{2025, 2, 28}, 0, {}}}));
    CHECK_FALSE(ordered({{date{2025, 1, 1}, date{2025, 2, 1}, 0, {}},
                         {date{2025, 2, 1}, date{2025, 2, 28}, 0, {}}}));
    CHECK_FALSE(ordered({{date{2025, 2, 1}, date{2025, 2, 28}, 0, {}},
                         {date{2025, 1, 1}, date{2025, 1, 31}, 0, {}}}));
}

TEST_CASE("an entry in force gives its source with its value", "[law]") {
    using namespace instruments;
    std::array<dated<int>, 2> const decrees{{
        {date{2024, 1, 1}, date{2025, 6, 30}, 98, decree_98_2023.whole(verification::verified)},
        {date{2025, 7, 1}, date{9999, 12, 31}, 152, decree_152_2025.whole(verification::recalled)},
    }};
    std::span<dated<int> const> const view{decrees};
    REQUIRE(in_force(view, date{2025, 6, 30}) != nullptr);
    CHECK(in_force(view, date{2025, 6, 30})->basis.of == &decree_98_2023);
    REQUIRE(in_force(view, date{2025, 7, 1}) != nullptr);
    CHECK(in_force(view, date{2025, 7, 1})->basis.of == &decree_152_2025);
    CHECK(in_force(view, date{2023, 12, 31}) == nullptr);
}
