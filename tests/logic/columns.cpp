// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/columns.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

static_assert(words_for(0) == 0 && words_for(1) == 1 && words_for(64) == 1 && words_for(65) == 2);
static_assert(width_of(column_form::bits) == 0 && width_of(column_form::set16) == 4);
static_assert(interval_entry(10, 12) == (10U | (2U << 16U)));
static_assert(interval_entry(10, 10) == 0 && interval_entry(10, 9) == 0);

TEST_CASE("a column says of a row what its values and its two planes say") {
    std::array<std::uint16_t, 3> const values{7, 8, 9};
    std::array<std::uint64_t, 1> const known{0b011};
    std::array<std::uint64_t, 1> const inapplicable{0b100};
    auto const plain = column::of(values);
    REQUIRE(plain.at(2) == cell{said::value, 9});
    auto const with_blanks = plain.with_known(known);
    REQUIRE(with_blanks.at(1) == cell{said::value, 8});
    REQUIRE(with_blanks.at(2) == cell{});
    auto const whole = with_blanks.with_not_applicable(inapplicable);
    REQUIRE(whole.at(2) == cell{said::not_applicable, 0});
    REQUIRE(plain.with_not_applicable(inapplicable).at(0) == cell{said::value, 7});
}

TEST_CASE("each form gives the integers of its cells") {
    std::array<std::uint8_t, 2> const bytes{0, 255};
    std::array<std::uint32_t, 2> const names{1, 4'000'000'000U};
    std::array<std::int32_t, 2> const numbers{-5, 5};
    std::array<std::int64_t, 2> const wide{-1, std::int64_t{1} << 40U};
    std::array<std::uint64_t, 2> const bits{2, 1};
    REQUIRE(column::of(bytes).value_at(1) == 255);
    REQUIRE(column::of(names).value_at(1) == 4'000'000'000);
    REQUIRE(column::of(numbers).value_at(0) == -5);
    REQUIRE(column::of(wide).value_at(1) == std::int64_t{1} << 40U);
    REQUIRE(column::of_bits(bits, 65).value_at(1) == 1);
    REQUIRE(column::of_bits(bits, 65).value_at(64) == 1);
    REQUIRE(column::of_bits(bits, 65).value_at(63) == 0);
    // Of five papers two are there; the other three are absent.
    std::array<std::uint8_t, 1> const papers{0b00101};
    REQUIRE(column::of_sets(papers, 0b11111).value_at(0) ==
            ((std::int64_t{0b11010} << 32U) | 0b00101));
    column packed;
    std::array<std::uint16_t, 1> const eight{0x0a05};
    packed.form = column_form::set8;
    packed.rows = 1;
    packed.data = eight.data();
    REQUIRE(packed.value_at(0) == ((std::int64_t{0x0a} << 32U) | 0x05));
    std::array<std::uint32_t, 1> const sixteen{0x0100'0005U};
    packed.form = column_form::set16;
    packed.data = sixteen.data();
    REQUIRE(packed.value_at(0) == ((std::int64_t{0x0100} << 32U) | 0x05));
}

TEST_CASE("a column without memory says the same in every row") {
    REQUIRE(column::all_same(3).at(2) == cell{});
    REQUIRE(column::all_same(3, {said::value, 4}).at(0) == cell{said::value, 4});
    REQUIRE(column::all_same(3, {said::not_applicable, 0}).at(0).state == said::not_applicable);
}

TEST_CASE("a column reaches as far as its shortest part") {
    std::vector<std::uint8_t> const values(100);
    std::vector<std::uint64_t> const one_word(1);
    REQUIRE(column::of(values).reaches(100));
    REQUIRE_FALSE(column::of(values).reaches(101));
    REQUIRE(column::of(values).with_known(one_word).reaches(64));
    REQUIRE_FALSE(column::of(values).with_known(one_word).reaches(65));
    REQUIRE_FALSE(column::of(values).with_not_applicable(one_word).reaches(100));
    REQUIRE(column::of_bits(one_word, 64).reaches(64));
    REQUIRE_FALSE(column::of_bits(one_word, 65).reaches(1));  // one word has no 65 bits
}
