// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/flow.hpp>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("as much runs as the narrowest cut lets through", "[allocation]") {
    flow_network net;
    auto const s = net.node();
    auto const a = net.node();
    auto const b = net.node();
    auto const t = net.node();
    net.pipe(s, a, 3);
    net.pipe(s, b, 2);
    net.pipe(a, b, 5);
    auto const at = net.pipe(a, t, 1);
    net.pipe(b, t, 4);
    net.close();
    auto left = net.empty();
    CHECK(net.send(left, s, t) == 5);
    CHECK(left[at] == 0);
    CHECK(net.send(left, s, t) == 0);
}

TEST_CASE("flow turns from one pipe into another while the sums stay", "[allocation]") {
    flow_network net;
    auto const s = net.node();
    auto const a = net.node();
    auto const b = net.node();
    auto const t = net.node();
    auto const sa = net.pipe(s, a, 1);
    auto const sb = net.pipe(s, b, 1);
    net.pipe(a, t, 1);
    net.pipe(b, t, 1);
    auto const ab = net.pipe(a, b, 1);
    net.close();
    auto left = net.empty();
    REQUIRE(net.send(left, s, t) == 2);
    CHECK_FALSE(net.can_turn(left, ab));  // b is full and nobody there can give way
    CHECK_FALSE(net.reached(a));
    CHECK_FALSE(net.can_turn(left, sa));  // no room in the pipe itself
    left[sb] += 1;                        // a wider pipe, still nowhere to go
    left[sb ^ 1U] = 0;                    // what runs there is held
    CHECK_FALSE(net.can_turn(left, sb));
    CHECK(net.from(sb) == s);
    CHECK(net.to(sb) == b);
}

TEST_CASE("one more goes through a pipe when another gives way", "[allocation]") {
    flow_network net;
    auto const s = net.node();
    auto const one = net.node();
    auto const two = net.node();
    auto const seat = net.node();
    auto const t = net.node();
    net.pipe(s, one, 1);
    net.pipe(s, two, 1);
    auto const first = net.pipe(one, seat, 1);
    auto const second = net.pipe(two, seat, 1);
    net.pipe(seat, t, 1);
    net.close();
    auto left = net.empty();
    REQUIRE(net.send(left, s, t) == 1);
    auto const used = left[first] == 0 ? first : second;
    auto const other = used == first ? second : first;
    CHECK_FALSE(net.can_turn(left, used));
    REQUIRE(net.can_turn(left, other));
    net.turn(left, other);
    CHECK(left[other] == 0);
    CHECK(left[used] == 1);
}
