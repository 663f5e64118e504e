// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/documents.hpp>

#include <calendar/print.hpp>
#include <support/catch.hpp>

using namespace thidua;
using namespace thidua::hanoi;

namespace {

guiding_document const& named(std::string_view code) {
    auto const* one = find_code(std::span<guiding_document const>{documents_343}, code);
    REQUIRE(one != nullptr);
    return *one;
}
void has_days(std::string_view code, date printed, date confirmed, verification grade) {
    auto const& one = named(code);
    CAPTURE(code);
    CHECK(one.printed == stated_day{true, printed, verification::verified});
    CHECK(one.confirmed == stated_day{true, confirmed, grade});
}

}  // namespace

TEST_CASE("the plan follows eight documents and teachings", "[hanoi]") {
    STATIC_REQUIRE(documents_343.size() == 8);
    for (auto const& one : documents_343) {
        CHECK(one.basis == said_by_343);
        CHECK(one.paragraph > 0);
    }
}

TEST_CASE("Ho Chi Minh's thought on emulation is no single document", "[hanoi]") {
    CHECK(named("ho_chi_minh_thought").of == nullptr);
    CHECK_FALSE(named("ho_chi_minh_thought").printed.given);
}

TEST_CASE("directives and resolutions that the newspaper dates as other sources do", "[hanoi]") {
    has_days("directive_34_ct_tw", {2014, 4, 7}, {2014, 4, 7}, verification::verified);
    has_days("directive_05_ct_tw", {2016, 5, 15}, {2016, 5, 15}, verification::verified);
    has_days("resolution_15_nq_tw", {2022, 5, 5}, {2022, 5, 5}, verification::verified);
    has_days("directive_24_ct_tu", {2023, 8, 7}, {2023, 8, 7}, verification::second_hand);
}

// The newspaper has 15/8/2021, four other sources 18/5/2021.
TEST_CASE("the day of Conclusion 01-KL/TW is kept as printed and as found elsewhere", "[hanoi]") {
    has_days("conclusion_01_kl_tw", {2021, 8, 15}, {2021, 5, 18}, verification::second_hand);
    for (auto const& one : documents_343)
        CHECK(one.differs() == (one.code == "conclusion_01_kl_tw"));
}

TEST_CASE("the source dates neither the City's Resolution nor the Capital Law", "[hanoi]") {
    CHECK_FALSE(named("city_congress_17_resolution").printed.given);
    CHECK_FALSE(named("city_congress_17_resolution").confirmed.given);
    CHECK_FALSE(named("capital_law").printed.given);
    CHECK(named("capital_law").confirmed.day == date{2024, 6, 28});
    CHECK(named("capital_law").of == &instruments::capital_law_2024);
}

TEST_CASE("where the newspaper slipped, both wordings are kept", "[hanoi]") {
    STATIC_REQUIRE(discrepancies_343.size() == 5);
    for (auto const& one : discrepancies_343) {
        CHECK(one.as_printed != one.as_verified);
        CHECK(one.grade != verification::verified);
    }
    auto const printed = [](std::string_view code) {
        return find_code(std::span<discrepancy const>{discrepancies_343}, code)->as_printed;
    };
    CHECK(printed("city_name") == "Hà Nọi");
    CHECK(printed("conclusion_01_kl_tw") == "15/8/2021");
    CHECK(printed("five_year_plan") == "2020 - 2025");
    CHECK(printed("dare_to_answer") == "giám chịu trách nhiệm");
    CHECK(printed("bracket").find(')') == std::string_view::npos);
}
