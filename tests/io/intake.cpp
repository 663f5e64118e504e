// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/intake.hpp>

#include <catch2/catch.hpp>

TEST_CASE("what two readings have read together is counted row for row") {
    thidua::intake_counts counts{1, 2, 3, 4, 5, 6, 7, 8};
    counts += {10, 20, 30, 40, 50, 60, 70, 80};
    CHECK(counts.files_read == 11);
    CHECK(counts.files_refused == 22);
    CHECK(counts.above_header == 33);
    CHECK(counts.headers == 44);
    CHECK(counts.headings == 55);
    CHECK(counts.blank == 66);
    CHECK(counts.accepted == 77);
    CHECK(counts.rejected == 88);
    counts += thidua::intake_counts{};
    CHECK(counts.rejected == 88);
}
