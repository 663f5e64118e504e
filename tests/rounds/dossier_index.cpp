// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/dossier_index.hpp>

#include <rounds/round_sample.hpp>
#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("dossiers are found by id; an id that stands twice is known and finds nothing",
          "[rounds]") {
    auto const batch =
        round_sample::batch_of({{"x", {}}, {"y", {}}, {"twice", {}}, {"twice", {}}, {"", {}}});
    dossier_index const index{batch};
    CHECK(index.find("x") == 0);
    CHECK(index.find("y") == 1);
    CHECK_FALSE(index.find("twice").has_value());
    CHECK(index.knows("twice"));
    CHECK_FALSE(index.find("").has_value());
    CHECK_FALSE(index.knows("z"));
}
