// SPDX-License-Identifier: BSL-1.0
#include <thidua/units/unit.hpp>

#include <array>
#include <span>

#include <support/catch.hpp>

#include <thidua/nominations/facts/derived.hpp>

using namespace thidua;

namespace {

constexpr unit district{.code = "d",
                        .name = "quận mẫu",
                        .kind = unit_kind::district_urban,
                        .exists_from = date{2000, 1, 1},
                        .exists_through = date{2025, 6, 30},
                        .ended_by = ending::dissolved};
static_assert(!district.exists_on(date{1999, 12, 31}));
static_assert(district.exists_on(date{2000, 1, 1}));
static_assert(district.exists_on(date{2025, 6, 30}));
static_assert(!district.exists_on(date{2025, 7, 1}));

constexpr unit with_end(ending how) {
    auto u = district;
    u.ended_by = how;
    return u;
}
// A renamed unit goes on; one that was merged, split, dissolved or transferred does not.
static_assert(exists_on({}, with_end(ending::renamed), date{2025, 7, 1}));
static_assert(!exists_on({}, with_end(ending::renamed), date{1999, 12, 31}));
static_assert(!with_end(ending::merged).exists_on(date{2025, 7, 1}));
static_assert(!with_end(ending::split).exists_on(date{2025, 7, 1}));
static_assert(!with_end(ending::transferred).exists_on(date{2025, 7, 1}));
static_assert(!with_end(ending::none).exists_on(date{2025, 7, 1}));

// A unit that never ended exists on the last day there is.
static_assert(unit{.exists_from = date{2000, 1, 1}}.exists_on(date{9999, 12, 31}));
static_assert(unit{.exists_from = date{2025, 7, 1}, .exists_through = date{2025, 7, 1}}.exists_on(
    date{2025, 7, 1}));

constexpr std::array<unit, 2> two{district, with_end(ending::renamed)};
static_assert(find_unit(two, unit_id{1}) == &two[1]);
static_assert(find_unit(two, unit_id{2}) == nullptr);
static_assert(find_unit(two, no_unit) == nullptr);
static_assert(find_unit({}, unit_id{0}) == nullptr);

}  // namespace

TEST_CASE("a unit that was renamed and then dissolved exists no more", "[units]") {
    static constexpr std::array<unit_id, 1> next{unit_id{1}};
    static constexpr std::array<unit, 2> units{unit{.code = "old",
                                                    .name = "tên cũ",
                                                    .exists_from = date{2000, 1, 1},
                                                    .exists_through = date{2024, 12, 31},
                                                    .ended_by = ending::renamed,
                                                    .successors = next},
                                               unit{.code = "new",
                                                    .name = "tên mới",
                                                    .exists_from = date{2025, 1, 1},
                                                    .exists_through = date{2025, 6, 30},
                                                    .ended_by = ending::dissolved}};
    nomination n;
    n.recipient_unit = unit_id{0};
    context in;
    in.units = units;
    in.signed_on = date{2025, 12, 1};
    CHECK(facts::recipient_exists.access.read(n, in) == cell{said::value, 0});
}
