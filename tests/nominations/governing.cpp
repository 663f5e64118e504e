// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/governing.hpp>

#include <support/catch.hpp>

#include <thidua/law/instruments.hpp>

using namespace thidua;

namespace {

constexpr citation old_decree = instruments::decree_98_2023.at(article{4}, verification::verified);
constexpr citation new_decree = instruments::decree_152_2025.at(article{4}, verification::verified);
constexpr nomination received(stated<date> on) { return {.received_on = on}; }

}  // namespace

TEST_CASE("Decree 98/2023 governs what is received to 30-06-2025, Decree 152/2025 what comes later",
          "[nominations][law]") {
    static_assert(governs(old_decree, received(date{2025, 6, 30})));
    static_assert(!governs(new_decree, received(date{2025, 6, 30})));
    static_assert(!governs(old_decree, received(date{2025, 7, 1})));
    static_assert(governs(new_decree, received(date{2025, 7, 1})));
    CHECK(governs(old_decree, received({})));
    CHECK(governs(new_decree, received({})));
    CHECK_FALSE(governs(citation{}, received(date{2025, 7, 1})));
}
