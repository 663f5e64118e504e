// SPDX-License-Identifier: BSL-1.0
#include <thidua/law/authority.hpp>

#include <array>

#include <support/catch.hpp>

#include <thidua/law/instruments.hpp>

using namespace thidua;

namespace {

constexpr std::array<dated<award_set>, 2> table{{
    {{2024, 1, 1},
     {2025, 6, 30},
     award_set{decided_award::giay_khen, decided_award::advanced_worker},
     instruments::law_2022.at(article{80}, clause{2}, verification::verified)},
    {{2025, 7, 1}, {2025, 12, 31}, award_set{}, {}},
}};

static_assert(gives(table, decided_award::giay_khen, {2025, 6, 30}).may == certainty::yes);

}  // namespace

TEST_CASE("a set of awards has what it was made of", "[law][authority]") {
    award_set const some{decided_award::bang_khen, decided_award::cultural_residential_group};
    CHECK(some.has(decided_award::bang_khen));
    CHECK(some.has(decided_award::cultural_residential_group));
    CHECK_FALSE(some.has(decided_award::giay_khen));
    CHECK(award_set{}.empty());
    CHECK_FALSE(some.empty());
}

TEST_CASE("what an office gives ends with the last day of its line", "[law][authority]") {
    CHECK(gives(table, decided_award::giay_khen, {2024, 1, 1}).may == certainty::yes);
    CHECK(gives(table, decided_award::giay_khen, {2025, 6, 30}).may == certainty::yes);
    CHECK(gives(table, decided_award::giay_khen, {2025, 7, 1}).may == certainty::no);
    CHECK(gives(table, decided_award::bang_khen, {2025, 6, 30}).may == certainty::no);
}

TEST_CASE("outside the table nothing is said, and no clause is cited", "[law][authority]") {
    for (auto const day : {date{2023, 12, 31}, date{2026, 1, 1}}) {
        auto const answer = gives(table, decided_award::giay_khen, day);
        CHECK(answer.may == certainty::unknown);
        CHECK_FALSE(answer.basis.given());
    }
}

TEST_CASE("the capacities are written as official papers write them", "[law][authority]") {
    CHECK(name_of(signing_capacity::own_office) == "CT");
    CHECK(name_of(signing_capacity::for_the_head) == "KT");
    CHECK(name_of(signing_capacity::for_the_body) == "TM");
}
