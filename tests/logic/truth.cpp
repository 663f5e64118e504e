// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/truth.hpp>

#include <array>

#include <support/catch.hpp>

using namespace thidua;

static_assert(truth_of(true) == truth::yes && truth_of(false) == truth::no);

TEST_CASE("three-valued logic keeps the laws of Kleene", "[logic]") {
    std::array<truth, 3> const all{truth::no, truth::unknown, truth::yes};
    for (auto const a : all) {
        CHECK(~~a == a);
        CHECK((a & a) == a);
        CHECK((a | a) == a);
        CHECK((a & truth::no) == truth::no);
        CHECK((a & truth::yes) == a);
        CHECK((a | truth::yes) == truth::yes);
        CHECK((a | truth::no) == a);
        for (auto const b : all) {
            CHECK((a & b) == (b & a));
            CHECK((a | b) == (b | a));
            CHECK(~(a & b) == (~a | ~b));
            CHECK((a & (a | b)) == a);
            for (auto const c : all) {
                CHECK((a & (b & c)) == ((a & b) & c));
                CHECK((a | (b | c)) == ((a | b) | c));
                CHECK((a & (b | c)) == ((a & b) | (a & c)));
            }
        }
    }
    // There is no excluded middle: what is not known stays not known.
    CHECK((truth::unknown | ~truth::unknown) == truth::unknown);
    CHECK((truth::unknown & ~truth::unknown) == truth::unknown);
}
