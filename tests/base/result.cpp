// SPDX-License-Identifier: BSL-1.0
#include <thidua/base/result.hpp>

#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include <support/catch.hpp>

using namespace thidua;

namespace {

enum class fault { odd };

constexpr result<int, fault> half(int whole) {
    if (whole % 2 != 0) return fault::odd;
    return whole / 2;
}

static_assert(half(6).has_value() && *half(6) == 3);
static_assert(!half(7) && half(7).failure() == fault::odd);
static_assert(done{} == done{});

// A result is no answer by itself: it is asked explicitly, and never taken for a number.
static_assert(!std::is_convertible_v<result<int>, bool>);
static_assert(std::is_constructible_v<bool, result<int>>);
static_assert(!std::is_convertible_v<result<int>, int>);
static_assert(!std::is_default_constructible_v<result<int>>);

}  // namespace

TEST_CASE("a result holds a value or the error that stands in its way", "[base]") {
    result<std::string> const found{std::string{"Sở Nội vụ"}};
    REQUIRE(found.has_value());
    CHECK(*found == "Sở Nội vụ");
    CHECK(found->size() == std::string{"Sở Nội vụ"}.size());

    result<std::string> const lost{error{.code = "units.unknown_reference"}};
    REQUIRE_FALSE(lost);
    CHECK(lost.failure().code == "units.unknown_reference");
}

TEST_CASE("asking a result for the part that is not there does not go on silently", "[base]") {
    result<int> const lost{error{}};
    CHECK_THROWS_AS(lost.value(), std::bad_variant_access);
    result<int> const found{1};
    CHECK_THROWS_AS(found.failure(), std::bad_variant_access);
}

TEST_CASE("a value that cannot be copied moves out of its result", "[base]") {
    result<std::unique_ptr<int>> made{std::make_unique<int>(7)};
    auto const taken = *std::move(made);
    REQUIRE(taken != nullptr);
    CHECK(*taken == 7);
}

TEST_CASE("value and error of a result can be changed in place", "[base]") {
    result<int> found{1};
    *found = 2;
    CHECK(found.value() == 2);
    result<int> lost{error{.code = "a.b"}};
    lost.failure().where.row = 5;
    CHECK(std::move(lost).failure().where.row == 5);
}
