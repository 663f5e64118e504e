// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/registry_rows.hpp>

#include <support/catch.hpp>

using namespace thidua;
using namespace thidua::hanoi;

TEST_CASE("a department that was set up in 2025 begins the day after those it took over end",
          "[hanoi][registry]") {
    auto const now = detail::new_department("b", "Sở B", {}, 2);
    auto const was = detail::former_department("a", "Sở A", {}, 1, "b");
    CHECK(now.exists_from == date{2025, 3, 1});
    CHECK(was.exists_through == date{2025, 2, 28});
    CHECK(was.ended_by == ending::merged);
    CHECK(was.successor == "b");
    CHECK(detail::department("c", "Sở C", {}, 3).exists_from == registry_from);
}

TEST_CASE("districts end the day before the wards and communes begin", "[hanoi][registry]") {
    auto const district = detail::district("d", "Quận D", "", unit_kind::district_urban, 1);
    CHECK(district.exists_through == date{2025, 6, 30});
    CHECK(district.successor.empty());
    auto const ward = detail::ward("w", "Phường W", "UBND phường W", 7);
    CHECK(ward.exists_from == date{2025, 7, 1});
    CHECK(ward.kind == unit_kind::ward);
    CHECK(ward.protocol_order == 407);
    CHECK(detail::commune("x", "Xã X", "", 8).kind == unit_kind::commune);
}

TEST_CASE("a ward of the three tiers submitted through its district", "[hanoi][registry]") {
    auto const old = detail::former_ward("o", "Phường O", "", "d", 601, "w");
    CHECK(old.submits_to == "d");
    CHECK(old.parent == "d");
    CHECK(old.successor == "w");
    CHECK(old.exists_through == date{2025, 6, 30});
}

TEST_CASE("a body of the City submits by itself", "[hanoi][registry]") {
    auto const body = detail::body("m", "Ủy ban M", {}, unit_kind::fatherland_front, 1, "page",
                                   verification::verified);
    CHECK(body.submits_to == body.code);
}
