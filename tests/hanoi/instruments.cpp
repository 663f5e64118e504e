// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/instruments.hpp>

#include <array>

#include <support/catch.hpp>

using namespace thidua;
namespace texts = thidua::hanoi::instruments;

TEST_CASE("every document of the City and the Party is named in both languages, with its source",
          "[hanoi]") {
    constexpr std::array<instrument const*, 10> all{&texts::plan_343,
                                                    &texts::directive_34_ct_tw,
                                                    &texts::directive_05_ct_tw,
                                                    &texts::conclusion_01_kl_tw,
                                                    &texts::resolution_15_nq_tw,
                                                    &texts::directive_24_ct_tu,
                                                    &texts::city_congress_17_resolution,
                                                    &texts::capital_law_2024,
                                                    &texts::resolution_1656_2025,
                                                    &texts::decision_09_2020};
    for (auto const* one : all) {
        CAPTURE(one->number);
        CHECK_FALSE(one->title.vi.empty());
        CHECK_FALSE(one->title.en.empty());
        CHECK_FALSE(one->source.empty());
        // The title is cited in running text, so it carries the number.
        CHECK(one->title.vi.find(one->number) != std::string_view::npos);
        CHECK(one->title.en.find(one->number) != std::string_view::npos);
    }
}

TEST_CASE("what the plan says was read in the summary of it", "[hanoi]") {
    STATIC_REQUIRE(hanoi::said_by_343.of == &texts::plan_343);
    STATIC_REQUIRE(hanoi::said_by_343.grade == verification::verified);
}
