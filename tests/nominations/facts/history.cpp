// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/facts/history.hpp>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("how far the previous award has rewarded is read as the round wrote it") {
    nomination n;
    auto const read = [&n] { return facts::rewarded_through.access.read(n, {}); };
    CHECK(read() == cell{});
    n.rewarded_through = does_not_apply;
    CHECK(read().state == said::not_applicable);
    n.rewarded_through = date{2025, 3, 28};
    CHECK(read() == cell{said::value, date{2025, 3, 28}.raw()});
}
