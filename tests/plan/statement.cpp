// SPDX-License-Identifier: BSL-1.0
#include <thidua/plan/statement.hpp>

#include <array>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("an entry of a list is found by its code", "[plan]") {
    static constexpr std::array<statement, 2> list{{{.code = "a"}, {.code = "b"}}};
    CHECK(find_code(std::span<statement const>{list}, "b") == &list[1]);
    CHECK(find_code(std::span<statement const>{list}, "c") == nullptr);
    CHECK(find_code(std::span<statement const>{}, "a") == nullptr);
}
