// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/sample.hpp>

#include <support/catch.hpp>

using namespace thidua;

// The sample's phase: 2024-11-26 to 2025-10-17, both included, and certain.
static_assert(contains(sample::day.phases[0], {2024, 11, 26}).value == certainty::yes);
static_assert(contains(sample::day.phases[0], {2025, 10, 17}).value == certainty::yes);
static_assert(contains(sample::day.phases[0], {2025, 10, 18}).value == certainty::no);
static_assert(!contains(sample::day.phases[0], {2025, 10, 17}).provisional);
static_assert(sample::day.units[sample::standing_unit.number()].exists_on({2025, 12, 1}));
static_assert(!sample::day.units[sample::gone_unit.number()].exists_on({2025, 7, 1}));

TEST_CASE("a change of the sample leaves the sample as it was") {
    auto const changed = sample::with([](auto& n) { n.exemplary = false; });
    CHECK(changed.exemplary == stated<bool>{false});
    CHECK(sample::standard.exemplary == stated<bool>{true});
    CHECK(changed.received_on == sample::standard.received_on);
}
