// SPDX-License-Identifier: BSL-1.0
#include <thidua/allocation/reading.hpp>

#include <support/catch.hpp>

using namespace thidua;

static_assert(name_of(reading::no_priority) == "no_priority");
static_assert(name_of(reading::tie_break) == "tie_break");
static_assert(name_of(reading::precedence) == "precedence");
static_assert(name_of(reading::minimum_guarantee) == "minimum_guarantee");
static_assert(name_of(reading::set_aside) == "set_aside");
static_assert(name_of(reading::running_rate) == "running_rate");

TEST_CASE("every reading has the Vietnamese label of the formats page", "[allocation]") {
    CHECK(label_of(reading::no_priority).vi == "Không xét ưu tiên");
    CHECK(label_of(reading::tie_break).vi == "Ưu tiên khi ngang nhau");
    CHECK(label_of(reading::precedence).vi == "Xếp trước");
    CHECK(label_of(reading::minimum_guarantee).vi == "Bảo đảm số lượng tối thiểu");
    CHECK(label_of(reading::set_aside).vi == "Dành riêng số lượng");
    CHECK(label_of(reading::running_rate).vi == "Tỷ lệ tối thiểu theo thứ tự danh sách");
}

TEST_CASE("reserves serve two readings, a priority group two others", "[allocation]") {
    int reserves = 0;
    int priority = 0;
    for (auto const& word : words<reading>()) {
        reserves += uses_reserves(static_cast<reading>(word.value)) ? 1 : 0;
        priority += uses_priority_group(static_cast<reading>(word.value)) ? 1 : 0;
        CHECK_FALSE((uses_reserves(static_cast<reading>(word.value)) &&
                     uses_priority_group(static_cast<reading>(word.value))));
    }
    CHECK(reserves == 2);
    CHECK(priority == 2);
}
