// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/declare.hpp>

#include <array>
#include <cstdint>

#include <support/catch.hpp>

using namespace thidua;

namespace {

constexpr auto headcount = stored<&nomination::headcount>;
constexpr auto received = stored<&nomination::received_on>;

constexpr nomination written(fact_access const& how, cell const& c) {
    nomination n;
    how.write(n, c);
    return n;
}

// What is written is read again, whatever it says.
static_assert(headcount.read(written(headcount, {said::value, 12}), {}) == cell{said::value, 12});
static_assert(headcount.read(written(headcount, {said::not_applicable, 0}), {}).state ==
              said::not_applicable);
static_assert(headcount.read(written(headcount, {}), {}) == cell{});
static_assert(*written(headcount, {said::value, 12}).headcount == 12);
static_assert(*written(received, {said::value, date{2025, 7, 5}.raw()}).received_on ==
              date{2025, 7, 5});

}  // namespace

TEST_CASE("a stored fact is written into its own member and no other") {
    auto const n = written(headcount, {said::value, 12});
    CHECK(n.headcount == stated<int>{12});
    CHECK(n.women_headcount.blank());
    CHECK(n.received_on.blank());
}

TEST_CASE("a user's fact is read from its place among the attributes") {
    std::array<cell, 2> const values{cell{said::value, 7}, cell{said::not_applicable, 0}};
    nomination n;
    n.attributes = values;
    CHECK(own_fact.read_attribute(n, 0) == values[0]);
    CHECK(own_fact.read_attribute(n, 1) == values[1]);
}

TEST_CASE("a place that was not bound, or that the dossier does not have, says nothing") {
    std::array<cell, 1> const values{cell{said::value, 7}};
    nomination n;
    CHECK(own_fact.read_attribute(n, 0) == cell{});
    n.attributes = values;
    CHECK(own_fact.read_attribute(n, -1) == cell{});
    CHECK(own_fact.read_attribute(n, 1) == cell{});
    CHECK(own_fact.read_attribute(n, INT64_MAX) == cell{});
}
