// SPDX-License-Identifier: BSL-1.0
#include <thidua/base/id.hpp>

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

namespace {

struct apple;
struct pear;

template <class A, class B>
concept can_compare = requires(A a, B b) {
    a == b;
};

static_assert(id<apple>{3}.number() == 3 && id<apple>{3}.raw() == 3);
static_assert(id<apple>::from_raw(id<apple>{0xffff'ffffU}.raw()) == id<apple>{0xffff'ffffU});
static_assert(id<apple>{1} < id<apple>{2} && id<apple>{} == id<apple>{0});
// Ids of different kinds never mix, and a number is no id.
static_assert(can_compare<id<apple>, id<apple>>);
static_assert(!can_compare<id<apple>, id<pear>>);
static_assert(!can_compare<id<apple>, unsigned>);
static_assert(!std::is_convertible_v<unsigned, id<apple>>);
static_assert(!std::is_convertible_v<id<apple>, id<pear>>);
static_assert(!std::is_copy_constructible_v<interner>);

}  // namespace

TEST_CASE("each distinct text gets one number, in the order in which they come", "[base]") {
    interner names;
    CHECK(names.number_of("Ba Đình") == 0);
    CHECK(names.number_of("Hoàn Kiếm") == 1);
    CHECK(names.number_of("Ba Đình") == 0);
    CHECK(names.number_of("") == 2);
    CHECK(names.size() == 3);
    CHECK(names.name_of(1) == "Hoàn Kiếm");
    CHECK(names.name_of(2).empty());
}

TEST_CASE("looking a text up does not add it", "[base]") {
    interner names;
    CHECK(names.find("Ba Đình") == interner::none);
    CHECK(names.size() == 0);
    CHECK(names.number_of("Ba Đình") == 0);
    CHECK(names.find("Ba Đình") == 0);
}

TEST_CASE("a number that was never given has no text", "[base]") {
    interner names;
    CHECK(names.name_of(0).empty());
    CHECK(names.number_of("x") == 0);
    CHECK(names.name_of(-1).empty());
    CHECK(names.name_of(1).empty());
    CHECK(names.name_of(interner::none).empty());
}

TEST_CASE("texts stay where they are while thousands are added, and when the interner moves",
          "[base]") {
    interner names;
    auto const first = names.number_of("a");  // fits a small buffer: the text lives in the deque
    auto const view = names.name_of(first);
    for (int i = 0; i < 5000; ++i)
        CHECK(names.number_of("tên số " + std::to_string(i)) == static_cast<unsigned>(i) + 1U);
    CHECK(view.data() == names.name_of(first).data());
    auto moved = std::move(names);
    CHECK(moved.name_of(first).data() == view.data());
    CHECK(moved.find("a") == first);
    CHECK(moved.find("tên số 4999") == 5000);
    interner assigned;
    CHECK(assigned.number_of("khác") == 0);
    assigned = std::move(moved);
    CHECK(assigned.find("khác") == interner::none);
    CHECK(assigned.number_of("a") == first);
    CHECK(assigned.size() == 5001);
}
