// SPDX-License-Identifier: BSL-1.0
#include <thidua/calendar/certainty.hpp>

#include <support/catch.hpp>

using namespace thidua;

// The numbers are a contract with the rule engine's truth.
static_assert(static_cast<int>(certainty::no) == 0);
static_assert(static_cast<int>(certainty::unknown) == 1);
static_assert(static_cast<int>(certainty::yes) == 2);
static_assert((!certainty::no) == certainty::yes);
static_assert((!certainty::yes) == certainty::no);
static_assert((!certainty::unknown) == certainty::unknown);
static_assert(certain(true) == certainty::yes);
static_assert(certain(false) == certainty::no);

TEST_CASE("each certainty has a name and a word in both languages", "[calendar][certainty]") {
    CHECK(name_of(certainty::no) == "no");
    CHECK(name_of(certainty::unknown) == "unknown");
    CHECK(name_of(certainty::yes) == "yes");
    CHECK(label_of(certainty::unknown).vi == "chưa rõ");
}
