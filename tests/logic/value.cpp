// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/value.hpp>

#include <array>
#include <cstdint>
#include <type_traits>

#include <support/catch.hpp>

namespace {

/// 32 papers: as many as a set holds.
enum class sheet : std::uint8_t { first = 0, last = 31 };

}  // namespace

template <>
struct thidua::words_of<sheet> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "first", {"tờ đầu", "first"}, {}},
        {31, "last", {"tờ cuối", "last"}, {}},
    }};
};

using namespace thidua;

namespace {

using set = set_of<sheet>;

static_assert(set{}.says_nothing() && set::present().says_nothing());
static_assert(!set::exactly().says_nothing());
static_assert(set::exactly().lacks(sheet::first) && set::exactly().lacks(sheet::last));
static_assert(set::present(sheet::last).has(sheet::last));
// Of what was not named nothing is said: it is neither there nor absent.
static_assert(!set::present(sheet::last).has(sheet::first));
static_assert(!set::present(sheet::last).lacks(sheet::first));
static_assert(set::exactly(sheet::last).lacks(sheet::first));
static_assert(!set::exactly(sheet::last).lacks(sheet::last));
// A paper that comes later is there, whatever was said before.
static_assert(set::exactly().with(sheet::first).has(sheet::first));
static_assert(!set::exactly().with(sheet::first).lacks(sheet::first));
static_assert(set::exactly().with(sheet::first).lacks(sheet::last));
static_assert(set::exactly().with(set::present(sheet::first, sheet::last)) ==
              set::exactly(sheet::first, sheet::last));
// Back from the integer of a cell, the highest bit included.
static_assert(set::from_raw(set::exactly(sheet::first).raw()) == set::exactly(sheet::first));
static_assert(set::exactly(sheet::first).raw() < 0);
static_assert(set::from_raw(set::present(sheet::last).raw()).has(sheet::last));

template <class... Members>
concept can_hold = requires(Members... members) {
    set::present(members...);
};
static_assert(can_hold<sheet, sheet>);
static_assert(!can_hold<int>);

// A number of hundredths is no whole number.
static_assert(hundredths{8750}.raw() == 8750 && hundredths::from_raw(1) == hundredths{1});
static_assert(hundredths{1} < hundredths{2});
static_assert(!std::is_convertible_v<int, hundredths>);

struct tag;
static_assert(value_traits<bool>::kind == value_kind::boolean);
static_assert(value_traits<int>::kind == value_kind::whole);
static_assert(value_traits<hundredths>::kind == value_kind::hundredths);
static_assert(value_traits<date>::kind == value_kind::day);
static_assert(value_traits<sheet>::kind == value_kind::choice);
static_assert(value_traits<set>::kind == value_kind::set);
static_assert(value_traits<id<tag>>::kind == value_kind::name);
static_assert(value_traits<sheet>::words.size() == 2 && value_traits<set>::words.size() == 2);
static_assert(value_traits<int>::words.empty());

template <class T>
concept is_value = requires {
    value_traits<T>::kind;
};
// No floating point in a rule, and no text.
static_assert(!is_value<double> && !is_value<char const*>);

}  // namespace

TEST_CASE("a set tells apart what is present, what is absent and what nothing is said of",
          "[logic]") {
    auto const some = set::present(sheet::first);
    CHECK(some.has(sheet::first));
    CHECK_FALSE(some.lacks(sheet::last));
    CHECK_FALSE(some == set::exactly(sheet::first));
    CHECK(some.with(sheet::last) == set::present(sheet::first, sheet::last));
}
