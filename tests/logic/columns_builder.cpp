// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/columns_builder.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include "dice.hpp"
#include "probe_facts.hpp"

using namespace thidua;

namespace {

void holds_all(column_builder const& b, std::vector<cell> const& cells) {
    REQUIRE(b.size() == cells.size());
    auto const c = b.view();
    REQUIRE(c.reaches(cells.size()));
    for (std::size_t r = 0; r < cells.size(); ++r) REQUIRE(c.at(r) == cells[r]);
}
column_form form_after(column_builder b, std::vector<std::int64_t> const& values) {
    std::vector<cell> cells;
    for (auto const v : values) {
        b.push(v);
        cells.push_back({said::value, v});
    }
    holds_all(b, cells);
    return b.view().form;
}

}  // namespace

TEST_CASE("a column begins in the form that its fact commonly needs") {
    STATIC_REQUIRE(first_form_of(probe::ripe) == column_form::bits);
    STATIC_REQUIRE(first_form_of(probe::shade) == column_form::u8);
    STATIC_REQUIRE(first_form_of(probe::begun) == column_form::u16);
    STATIC_REQUIRE(first_form_of(probe::papers) == column_form::set8);
    STATIC_REQUIRE(first_form_of(probe::count) == column_form::u8);
}

TEST_CASE("a value that does not fit widens the column and loses none") {
    using f = column_form;
    auto const from = [](f first) { return column_builder{first}; };
    CHECK(form_after(from(f::u8), {0, 255}) == f::u8);
    CHECK(form_after(from(f::u8), {0, 256}) == f::u16);
    CHECK(form_after(from(f::u8), {0, 65'536}) == f::u32);
    CHECK(form_after(from(f::u8), {200, -1}) == f::i32);
    CHECK(form_after(from(f::u8), {4'000'000'000, -1}) == f::i64);
    CHECK(form_after(from(f::u8), {5'000'000'000}) == f::i64);
    CHECK(form_after(from(f::u16), {3}) == f::u16);
    CHECK(form_after(from(f::u16), {20'000, -208'188}) == f::i32);  // a day before 1970
    CHECK(form_after(from(f::bits), {0, 1, 1}) == f::bits);
    CHECK(form_after(from(f::bits), {0, 1, 2}) == f::u8);
    CHECK(form_after(from(f::set8), {0x0000'0080'0000'0001}) == f::set8);
    CHECK(form_after(from(f::set8), {1, 0x0000'0001'0000'0100}) == f::set16);
    CHECK(form_after(from(f::set8), {1, 0x0001'0000'0000'0000}) == f::i64);
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    CHECK(form_after(from(f::u8), {least, most}) == f::i64);
}

TEST_CASE("a column has the planes and the memory that its rows need") {
    column_builder b{column_form::u16};
    b.push_nothing();
    b.push_nothing();
    b.shrink();
    REQUIRE(b.bytes() == 0);
    REQUIRE(b.view().at(1) == cell{});
    b = column_builder{column_form::u16};
    for (int i = 0; i < 100; ++i) b.push(i);
    REQUIRE(b.bytes() == 200);
    REQUIRE(b.view().known.empty());
    REQUIRE(b.view().not_applicable.empty());
    b.push_not_applicable();
    REQUIRE(b.view().known.empty());
    REQUIRE(b.view().not_applicable.size() == 2);
    b.complete(200);
    REQUIRE(b.size() == 200);
    REQUIRE(b.view().at(99) == cell{said::value, 99});
    REQUIRE(b.view().at(100) == cell{said::not_applicable, 0});
    REQUIRE(b.view().at(199) == cell{});
    REQUIRE(b.bytes() == 400 + 2 * 4 * 8);
}

TEST_CASE("what was pushed is what is read, in any order of blanks, values and widths") {
    probe::dice die{5};
    constexpr std::array forms{column_form::bits, column_form::u8,  column_form::u16,
                               column_form::u32,  column_form::i32, column_form::i64};
    for (int i = 0; i < 300; ++i) {
        column_builder b{forms[die(forms.size())]};
        if (die(2) == 0) b.reserve(die(300));
        auto const blanks = die(5);
        auto const bits = 1 + die(40);
        std::vector<cell> cells(die(300));
        for (auto& c : cells) {
            if (die(6) < blanks)
                c = die(3) == 0 ? cell{said::not_applicable, 0} : cell{};
            else
                c = {said::value, static_cast<std::int64_t>(die(std::size_t{1} << die(bits)))};
            if (c.state == said::value && die(60) == 0) c.value = -c.value;
            b.push(c);
        }
        holds_all(b, cells);
        auto moved = std::move(b);
        holds_all(moved, cells);
        moved.shrink();
        holds_all(moved, cells);
        column_builder copy{forms[die(forms.size())]};
        copy.append(moved.view(), cells.size());
        holds_all(copy, cells);
        moved.push(-7);
        cells.push_back({said::value, -7});
        holds_all(moved, cells);
    }
}
