// SPDX-License-Identifier: BSL-1.0
#include <thidua/eligibility/outcome.hpp>

#include <support/catch.hpp>

using namespace thidua;

// Of two outcomes the one that stands is the smaller: the order of the enumeration is that of
// precedence.
static_assert(outcome::ineligible < outcome::returned);
static_assert(outcome::returned < outcome::on_hold);
static_assert(outcome::on_hold < outcome::undetermined);
static_assert(outcome::undetermined < outcome::eligible);

TEST_CASE("outcomes are printed with the official words") {
    CHECK(label_of(outcome::eligible).vi == "Đủ điều kiện, tiêu chuẩn");
    CHECK(label_of(outcome::ineligible).vi == "Không đủ điều kiện, tiêu chuẩn");
    CHECK(label_of(outcome::on_hold).vi == "Chưa xét khen thưởng");
    CHECK(label_of(outcome::returned).vi == "Trả lại để bổ sung hồ sơ");
    CHECK(label_of(outcome::undetermined).vi == "Chưa đủ căn cứ xác định");
}

TEST_CASE("machines read outcomes by their names") {
    CHECK(words<outcome>().size() == 5);
    CHECK(name_of(outcome::ineligible) == "ineligible");
    CHECK(name_of(outcome::returned) == "returned");
    CHECK(name_of(outcome::on_hold) == "on_hold");
    CHECK(name_of(outcome::undetermined) == "undetermined");
    CHECK(name_of(outcome::eligible) == "eligible");
}
