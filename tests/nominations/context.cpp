// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/context.hpp>

#include <type_traits>

#include <support/catch.hpp>

using namespace thidua;

// A small value, good for constants.
static_assert(std::is_trivially_copyable_v<context>);

TEST_CASE("what an office has not set is not assumed") {
    context const in;
    CHECK(in.deadline.blank());
    CHECK_FALSE(in.history_given);
    CHECK(in.phase == 0);
    CHECK(in.units.empty());
    // Until a decision is signed its day is planned.
    CHECK(in.signed_on_planned);
    CHECK(in.how == readings{});
}
