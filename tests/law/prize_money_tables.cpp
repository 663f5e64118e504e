// SPDX-License-Identifier: BSL-1.0
#include <thidua/law/prize_money_tables.hpp>

#include <algorithm>
#include <array>

#include <support/catch.hpp>

namespace {

using namespace thidua;

constexpr std::array issuers{prize_issuer::province_chair, prize_issuer::department_head,
                             prize_issuer::commune_chair};
constexpr std::array recipients{prize_recipient::individual, prize_recipient::collective,
                                prize_recipient::household};

constexpr prize_form form_of(prize_issuer issuer) {
    return issuer == prize_issuer::province_chair ? prize_form::bang_khen : prize_form::giay_khen;
}

template <class T>
auto entries_on(std::span<dated<T> const> table, date day) {
    return std::count_if(table.begin(), table.end(), [day](dated<T> const& entry) {
        return entry.first <= day && day <= entry.last;
    });
}

constexpr verification grade(prize_issuer issuer, prize_recipient who, date day) {
    return in_force(prize_multipliers(form_of(issuer), issuer, who), day)->basis.grade;
}

}  // namespace

// This checks no number: only that on each day one text, and no more than one, applies.
TEST_CASE("on each day of 2024 to 2026 exactly one base salary and one multiplier is in force",
          "[law][money]") {
    for (date day{2024, 1, 1}; day <= date{2026, 12, 31}; day = day + days{1}) {
        CAPTURE(day.raw());
        REQUIRE(entries_on(base_salaries(), day) == 1);
        for (auto const issuer : issuers)
            for (auto const who : recipients)
                REQUIRE(entries_on(prize_multipliers(form_of(issuer), issuer, who), day) == 1);
    }
}

TEST_CASE("the tables are in order and end on stated days", "[law][money]") {
    for (auto const issuer : issuers)
        for (auto const who : recipients) {
            auto const table = prize_multipliers(form_of(issuer), issuer, who);
            REQUIRE_FALSE(table.empty());
            CHECK(in_order(table));
            CHECK(table.back().last == date{2027, 2, 28});
            CHECK(table.front().first ==
                  (who == prize_recipient::household ? date{2024, 1, 1} : date{2019, 7, 1}));
        }
    CHECK(base_salaries().front().first == date{2019, 7, 1});
    CHECK(base_salaries().back().last == date{2027, 2, 28});
}

TEST_CASE("a base salary holds from the first day of its decree", "[law][money]") {
    struct row {
        date day;
        std::int64_t amount;
    };
    for (auto const& [day, amount] :
         {row{{2019, 7, 1}, 1'490'000}, row{{2023, 6, 30}, 1'490'000}, row{{2023, 7, 1}, 1'800'000},
          row{{2024, 6, 30}, 1'800'000}, row{{2024, 7, 1}, 2'340'000},
          row{{2026, 6, 30}, 2'340'000}, row{{2026, 7, 1}, 2'530'000}}) {
        CAPTURE(day.raw());
        REQUIRE(in_force(base_salaries(), day) != nullptr);
        CHECK(in_force(base_salaries(), day)->value == dong{amount});
    }
    CHECK(in_force(base_salaries(), date{2019, 6, 30}) == nullptr);
    CHECK(in_force(base_salaries(), date{2027, 3, 1}) == nullptr);
    CHECK(in_force(base_salaries(), date{2025, 1, 1})->basis.grade == verification::verified);
    CHECK(in_force(base_salaries(), date{2026, 7, 1})->basis.grade == verification::second_hand);
}

TEST_CASE("every multiplier says how sure it is", "[law][money]") {
    date const old{2022, 4, 1};
    date const by_98{2025, 6, 30};
    date const by_152{2025, 7, 1};
    using v = verification;
    using who = prize_recipient;
    auto const province = prize_issuer::province_chair;
    CHECK(grade(province, who::individual, old) == v::verified);
    CHECK(grade(province, who::collective, old) == v::verified);
    CHECK(grade(province, who::individual, by_98) == v::recalled);
    CHECK(grade(province, who::collective, by_98) == v::recalled);
    CHECK(grade(province, who::household, by_98) == v::recalled);
    CHECK(grade(province, who::individual, by_152) == v::second_hand);
    CHECK(grade(province, who::collective, by_152) == v::inferred);
    CHECK(grade(province, who::household, by_152) == v::second_hand);
    auto const department = prize_issuer::department_head;
    CHECK(grade(department, who::individual, old) == v::verified);
    CHECK(grade(department, who::individual, by_98) == v::recalled);
    CHECK(grade(department, who::individual, by_152) == v::second_hand);
    CHECK(grade(department, who::collective, by_152) == v::recalled);
    auto const commune = prize_issuer::commune_chair;
    CHECK(grade(commune, who::individual, old) == v::verified);
    CHECK(grade(commune, who::individual, by_98) == v::second_hand);
    CHECK(grade(commune, who::individual, by_152) == v::second_hand);
    CHECK(grade(commune, who::collective, by_98) == v::recalled);
}

TEST_CASE("an office has no multiplier for a form that it does not give", "[law][money]") {
    for (auto const who : recipients) {
        CHECK(prize_multipliers(prize_form::giay_khen, prize_issuer::province_chair, who).empty());
        CHECK(prize_multipliers(prize_form::bang_khen, prize_issuer::department_head, who).empty());
        CHECK(prize_multipliers(prize_form::bang_khen, prize_issuer::commune_chair, who).empty());
    }
}
