// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/decision.hpp>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("a round is provisional while a dossier waits for a seat of one of its pools",
          "[rounds][decision]") {
    round_decision r;
    CHECK_FALSE(r.provisional());
    r.pools.resize(2);
    CHECK_FALSE(r.provisional());
    r.pools[1].waiting.push_back({.dossier = 3});
    CHECK(r.provisional());
}

TEST_CASE("each status of the list has the words of the contract", "[rounds][decision]") {
    CHECK(name_of(award_status::no) == "no");
    CHECK(name_of(award_status::yes) == "yes");
    CHECK(name_of(award_status::contested) == "contested");
    CHECK(name_of(award_status::provisional) == "provisional");
    CHECK(label_of(award_status::contested).vi == "Ngang nhau, chờ Hội đồng cho ý kiến");
    CHECK(label_of(award_status::yes).vi == "Dự kiến khen thưởng");
}
