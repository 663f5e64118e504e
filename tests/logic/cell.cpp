// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/cell.hpp>

#include <cstdint>
#include <limits>
#include <type_traits>

#include <support/catch.hpp>

#include <thidua/calendar/date.hpp>
#include <thidua/units/unit.hpp>

#include "probe_facts.hpp"

using namespace thidua;
using probe::colour;
using probe::paper;

namespace {

// Nothing is the start: a fact that was not stated is neither no nor zero.
static_assert(stated<bool>{}.blank() && !stated<bool>{}.known());
static_assert(stated<int>{}.cell() == cell{said::nothing, 0});
static_assert(stated<int>{} != stated<int>{0});
static_assert(stated<bool>{} != stated<bool>{false});
// "Does not apply" is neither known nor blank.
static_assert(!stated<int>{does_not_apply}.known() && !stated<int>{does_not_apply}.blank());
static_assert(stated<int>{does_not_apply} != stated<int>{});
static_assert(stated<int>{does_not_apply}.cell() == cell{said::not_applicable, 0});
static_assert(stated<int>{0}.known() && *stated<int>{0} == 0);

// Values come back as they went in.
template <class T>
constexpr bool returns(T const& value) {
    return *stated<T>{value} == value && *stated<T>{stated<T>{value}.cell()} == value;
}
static_assert(returns(true) && returns(false) && returns(-7));
static_assert(returns(std::numeric_limits<int>::min()) && returns(std::numeric_limits<int>::max()));
static_assert(returns(colour::blue) && returns(hundredths{-1}));
static_assert(returns(date{1400, 1, 1}) && returns(date{9999, 12, 31}));
static_assert(returns(unit_id{0}) && returns(no_unit));
static_assert(returns(set_of<paper>::exactly(paper::receipt)));

static_assert(raw_of(colour::blue) == 2 && raw_of(true) == 1);
static_assert(raw_of(date{1970, 1, 2}) == 1 && raw_of(hundredths{8750}) == 8750);
static_assert(value_of<bool>(2) && !value_of<bool>(0));

// What one fact states is not taken for another's.
static_assert(!std::is_convertible_v<colour, stated<int>>);
static_assert(!std::is_convertible_v<int, stated<colour>>);
static_assert(!std::is_convertible_v<colour, stated<paper>>);
static_assert(!std::is_convertible_v<int, stated<date>>);
static_assert(!std::is_convertible_v<int, stated<hundredths>>);
static_assert(!std::is_convertible_v<double, stated<hundredths>>);
static_assert(!std::is_convertible_v<cell, stated<int>>);

// A dossier of cells is cheap to copy and usable in constants; a fact takes little more than its
// type.
static_assert(std::is_trivially_copyable_v<stated<date>> && sizeof(cell) == 16);
static_assert(sizeof(stated<bool>) == 2 && sizeof(stated<colour>) == 2);
static_assert(sizeof(stated<int>) == 8 && sizeof(stated<date>) == 8 &&
              sizeof(stated<unit_id>) == 8);
static_assert(sizeof(stated<set_of<paper>>) == 12 && sizeof(stated<hundredths>) == 16);

// What is no value carries none: two blanks are equal, whatever their cells held.
static_assert(stated<int>{cell{said::nothing, 7}} == stated<int>{});
static_assert(stated<int>{cell{said::not_applicable, 7}} == stated<int>{does_not_apply});

}  // namespace

TEST_CASE("a fact is stated, blank or not applicable, and may be stated anew", "[logic]") {
    stated<int> members;
    CHECK(members.blank());
    members = 12;
    CHECK(*members == 12);
    members = does_not_apply;
    CHECK_FALSE(members.blank());
    CHECK_FALSE(members.known());
    members = {};
    CHECK(members.blank());
}

TEST_CASE("a text is no yes", "[logic]") {
    // A literal decays to a pointer, the pointer to yes: `.discipline_pending = "no"` would
    // compile.
    CHECK_FALSE(std::is_convertible_v<char const*, stated<bool>>);
}
