// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/symbol.hpp>

#include <array>
#include <cstdint>

#include <support/catch.hpp>

#include "probe_facts.hpp"

using namespace thidua;

namespace {

constexpr cell on(date day) { return look_up(probe::least_count, {said::value, day.raw()}); }

static_assert(on(date{2025, 6, 30}) == cell{said::value, 3});
static_assert(on(date{2025, 7, 1}) == cell{said::value, 5});
static_assert(on(date{2026, 1, 1}) == cell{});    // in the gap
static_assert(on(date{2024, 12, 31}) == cell{});  // before the table
static_assert(on(date{2027, 1, 1}) == cell{});    // after it
static_assert(look_up(probe::least_count, {}) == cell{});
static_assert(look_up(probe::least_count, {said::not_applicable, 0}).state == said::not_applicable);

// A declaration is what the fact says of itself.
constexpr fact_declaration baskets{.name = "baskets",
                                   .label = {"số giỏ", "baskets"},
                                   .header = "Số giỏ",
                                   .aliases = {"Giỏ"},
                                   .shown_to = sensitivity::open,
                                   .domain = name_domain::unit,
                                   .unit = {"giỏ", "baskets"},
                                   .blank = {"không ghi", "not stated"},
                                   .least = 1,
                                   .most = 9};
constexpr fact_info info{baskets, value_kind::whole, {}, probe::at<0>};
static_assert(info.name == "baskets" && info.label.en == "baskets" && info.header == "Số giỏ");
static_assert(info.aliases[0] == "Giỏ" && info.aliases[1].empty());
static_assert(info.shown_to == sensitivity::open && info.domain == name_domain::unit);
static_assert(info.unit.vi == "giỏ" && info.blank.en == "not stated");
static_assert(info.least == 1 && info.most == 9 && info.kind == value_kind::whole);
// What is not said is shown to the offices only.
static_assert(fact_declaration{}.shown_to == sensitivity::internal);

// Stored, derived, a user's own: each is one of the three.
static_assert(!probe::ripe.derived() && !probe::ripe.attribute());
static_assert(probe::total.derived() && !probe::total.attribute());
static_assert(!probe::vouched.derived() && probe::vouched.attribute());

}  // namespace

TEST_CASE("OpenFisca's dated rates are found on their days and nowhere else", "[logic]") {
    // OpenFisca core: 2012 .16, 2013 .13, 2014 .14, 2015 .15; 1997-12-31 is "not found", and so is
    // the first day after a value that was stopped.
    static constexpr std::array<dated<std::int64_t>, 4> table{{
        {date{2012, 1, 1}, date{2012, 12, 31}, 16, {}},
        {date{2013, 1, 1}, date{2013, 12, 31}, 13, {}},
        {date{2014, 1, 1}, date{2014, 12, 31}, 14, {}},
        {date{2015, 1, 1}, date{2015, 12, 31}, 15, {}},
    }};
    static constexpr parameter<hundredths> rate{{.name = "rate", .table = table}};
    auto const found = [](date day) { return look_up(rate, {said::value, day.raw()}); };
    CHECK(found(date{1997, 12, 31}) == cell{});
    CHECK(found(date{2011, 12, 31}) == cell{});
    CHECK(found(date{2012, 1, 1}) == cell{said::value, 16});
    CHECK(found(date{2012, 12, 31}) == cell{said::value, 16});
    CHECK(found(date{2013, 1, 1}) == cell{said::value, 13});
    CHECK(found(date{2014, 7, 1}) == cell{said::value, 14});
    CHECK(found(date{2015, 12, 31}) == cell{said::value, 15});
    CHECK(found(date{2016, 1, 1}) == cell{});
}
