// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/expression.hpp>

#include <cstddef>
#include <type_traits>

#include <support/catch.hpp>

#include <thidua/nominations/vocabulary.hpp>

#include "probe_facts.hpp"

using namespace thidua;
using probe::begun;
using probe::colour;
using probe::count;
using probe::ended;
using probe::least_count;
using probe::mark;
using probe::paper;
using probe::papers;
using probe::quota;
using probe::ripe;
using probe::shade;
using probe::sown;

namespace {

template <class L, class R>
concept can_equal = requires(L const& l, R const& r) {
    l == r;
};
template <class L, class R>
concept can_order = requires(L const& l, R const& r) {
    l < r;
    l <= r;
    l > r;
    l >= r;
};
template <class A, class B>
concept can_join = requires(A const& a, B const& b) {
    a&& b;
    a || b;
};
template <class A>
concept can_negate = requires(A const& a) {
    !a;
};
template <class P, class D>
concept can_look_up = requires(P const& p, D const& d) {
    p.on(d);
};
template <class F, class... V>
concept can_be_among = requires(F const& f, V... v) {
    f.is_any_of(v...);
};
template <class F, class... M>
concept can_have = requires(F const& f, M... m) {
    f.has_all(m...);
};

// A fact compares with its own type, on either side, and with nothing else.
static_assert(can_equal<fact<rating>, rating> && can_equal<rating, fact<rating>>);
static_assert(can_order<fact<rating>, rating> && can_order<rating, fact<rating>>);
static_assert(can_order<fact<int>, fact<int>> && can_order<fact<date>, fact<date>>);
static_assert(!can_equal<fact<rating>, direct_role>);
static_assert(!can_equal<fact<rating>, fact<direct_role>>);
static_assert(!can_equal<fact<rating>, int>);
static_assert(!can_order<fact<date>, int> && !can_equal<fact<date>, int>);
static_assert(!can_order<fact<date>, days>);
static_assert(!can_order<fact<date>, char const*>);
static_assert(!can_order<fact<int>, fact<date>>);
static_assert(!can_equal<fact<int>, bool> && !can_equal<fact<bool>, int>);
static_assert(!can_order<fact<int>, double> && !can_order<fact<int>, unsigned>);
static_assert(!can_order<fact<hundredths>, int>);
static_assert(!can_equal<fact<unit_id>, recipient_id>);
static_assert(!can_equal<fact<int>, not_applicable_t>);
static_assert(!can_equal<fact<set_of<paper>>, paper>);

// Only what is yes or no is joined or negated; a plain bool is no fact.
static_assert(can_join<fact<bool>, fact<bool>> && can_negate<fact<bool>>);
static_assert(!can_join<fact<bool>, fact<int>> && !can_negate<fact<int>>);
static_assert(!can_join<fact<bool>, bool> && !can_join<bool, fact<bool>>);
static_assert(!can_negate<fact<date>>);

// A parameter without a day is no operand; the day is one of the row, never a literal.
static_assert(!symbolic<parameter<int>>);
static_assert(!can_order<fact<int>, parameter<int>> && !can_equal<parameter<int>, int>);
static_assert(can_look_up<parameter<int>, fact<date>>);
static_assert(!can_look_up<parameter<int>, date>);
static_assert(!can_look_up<parameter<int>, fact<int>>);
static_assert(can_order<fact<int>, decltype(least_count.on(begun))>);
static_assert(!can_order<fact<hundredths>, decltype(least_count.on(begun))>);

// Membership: of a choice among choices, of papers in a set.
static_assert(can_be_among<fact<colour>, colour, colour>);
static_assert(!can_be_among<fact<colour>> && !can_be_among<fact<colour>, paper>);
static_assert(!can_be_among<fact<int>, int> && !can_be_among<fact<set_of<paper>>, paper>);
static_assert(can_have<fact<set_of<paper>>, paper>);
static_assert(!can_have<fact<set_of<paper>>> && !can_have<fact<set_of<paper>>, colour>);
static_assert(!can_have<fact<paper>, paper>);

// Rules hold the address of a fact, so it cannot be copied.
static_assert(!std::is_copy_constructible_v<fact<int>>);
static_assert(!std::is_copy_assignable_v<fact<int>>);
static_assert(!std::is_copy_constructible_v<parameter<int>>);
static_assert(!std::is_move_constructible_v<fact<int>>);

// What an operator writes down.
template <class E>
constexpr bool is(E const& written, std::size_t at, operation what, symbol const* subject,
                  std::int64_t literal) {
    return written.code[at].what == what && written.code[at].subject == subject &&
           written.code[at].literal == literal;
}
constexpr auto least = count >= 3;
static_assert(least.code.size() == 3);
static_assert(is(least, 0, operation::constant, nullptr, 3));
static_assert(is(least, 1, operation::fact, &count, unbound));
static_assert(is(least, 2, operation::less_equal, nullptr, 0));
constexpr auto other = shade != colour::blue;
static_assert(other.code.size() == 4 && is(other, 1, operation::constant, nullptr, 2));
static_assert(is(other, 2, operation::equal, nullptr, 0));
static_assert(is(other, 3, operation::negate, nullptr, 0));
constexpr auto on_day = quota < least_count.on(ended);
static_assert(is(on_day, 0, operation::fact, &quota, unbound));
static_assert(is(on_day, 1, operation::fact, &ended, unbound));
static_assert(is(on_day, 2, operation::parameter, &least_count, 0));
static_assert(is(on_day, 3, operation::less, nullptr, 0));
constexpr auto either = ripe || (sown && !ripe);
static_assert(is(either, 2, operation::fact, &ripe, unbound));
static_assert(is(either, 3, operation::negate, nullptr, 0));
static_assert(is(either, 4, operation::all_of, nullptr, 0));
static_assert(is(either, 5, operation::any_of, nullptr, 0));
static_assert(is(shade.is_any_of(colour::red, colour::blue), 1, operation::one_of, nullptr, 0b101));
static_assert(is(papers.has_all(paper::list, paper::list), 1, operation::has_all, nullptr, 0b10));
static_assert(is(mark.given(), 1, operation::given, nullptr, 0));

}  // namespace

TEST_CASE("what has no order cannot be ordered, and a set is asked for its members", "[logic]") {
    // Ids are numbered in the order of the input: a rule that orders them depends on that order.
    CHECK_FALSE(can_order<fact<unit_id>, unit_id>);
    // Of some members nothing may be said: equality would be no where it is unknown.
    CHECK_FALSE(can_equal<fact<set_of<document>>, set_of<document>>);
}
