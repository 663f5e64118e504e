// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/number_text.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/base/error.hpp>

using thidua::language;

namespace {

constexpr auto most = std::numeric_limits<std::int64_t>::max();
constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr thidua::number_bounds any{.least = least, .most = most};

struct reads {
    std::string_view text{};
    std::int64_t value = 0;
};

struct refuses {
    std::string_view text{};
    std::string_view code{};
};

}  // namespace

TEST_CASE("whole numbers are read the Vietnamese way and plain", "[io][number_text]") {
    for (auto const& [text, value] : std::vector<reads>{{"0", 0},
                                                        {"12", 12},
                                                        {" 12 ", 12},
                                                        {"007", 7},
                                                        {"-5", -5},
                                                        {"+5", 5},
                                                        {"1200", 1200},
                                                        {"1 200", 1200},
                                                        {"1\u00A0200", 1200},
                                                        {"1\u202F200\u202F000", 1'200'000},
                                                        {"7.020.000", 7'020'000},
                                                        {"7,020,000", 7'020'000},
                                                        {"7,0", 7},
                                                        {"7.00", 7},
                                                        {"1.200,0", 1200},
                                                        {"1,200.00", 1200},
                                                        {"0.000", 0},
                                                        {"1234.000", 1234},
                                                        {"9223372036854775807", most},
                                                        {"-9223372036854775808", least},
                                                        {"-9.223.372.036.854.775.808", least}}) {
        CAPTURE(text);
        auto const read = thidua::read_whole_number(text, any);
        REQUIRE(read);
        CHECK(*read == value);
    }
}

TEST_CASE("what is no whole number is refused", "[io][number_text]") {
    for (auto const& [text, code] :
         std::vector<refuses>{{"1.200", "number.two_readings"},
                              {"1,200", "number.two_readings"},
                              {"-1.200", "number.two_readings"},
                              {"7.000", "number.two_readings"},
                              {"999,000", "number.two_readings"},
                              {"7,5", "number.not_whole"},
                              {"7.5", "number.not_whole"},
                              {"0.200", "number.not_whole"},
                              {"1234,567", "number.not_whole"},
                              {"1.200,5", "number.not_whole"},
                              {"", "number.malformed"},
                              {" ", "number.malformed"},
                              {"-", "number.malformed"},
                              {"x", "number.malformed"},
                              {"1e3", "number.malformed"},
                              {"0x10", "number.malformed"},
                              {"--5", "number.malformed"},
                              {"- 5", "number.malformed"},
                              {",5", "number.malformed"},
                              {"5,", "number.malformed"},
                              {"1..2", "number.malformed"},
                              {"1  200", "number.malformed"},
                              {"12 34", "number.malformed"},
                              {"1 2000", "number.malformed"},
                              {"1.20.000", "number.malformed"},
                              {"1.200,000.000", "number.malformed"},
                              {"1.200.00", "number.malformed"},
                              {"0.200.000", "number.malformed"},
                              {"1 200 000.000.000", "number.malformed"},
                              {"12%", "number.malformed"},
                              {"٣", "number.malformed"},
                              {"１２", "number.malformed"},
                              {"9223372036854775808", "number.out_of_bounds"},
                              {"-9223372036854775809", "number.out_of_bounds"},
                              {"99999999999999999999999999", "number.out_of_bounds"}}) {
        CAPTURE(text);
        auto const read = thidua::read_whole_number(text, any);
        REQUIRE_FALSE(read);
        CHECK(read.failure().code == code);
        CHECK_FALSE(read.failure().help.vi.empty());
        CHECK_FALSE(read.failure().help.en.empty());
    }
    CHECK(thidua::read_whole_number(std::string(100'000, '1'), any).failure().code ==
          "number.malformed");
}

TEST_CASE("a number with two readings shows both", "[io][number_text]") {
    auto const vi = thidua::describe(thidua::read_whole_number("1.200").failure());
    CHECK(vi == "`1.200` có hai cách đọc: 1200 hoặc 1,2 (ghi `1200` hoặc `1,2`)");
    // The bounds do not decide which one was meant.
    CHECK(thidua::read_hundredths("1.200", {.least = 0, .most = 10'000}).failure().code ==
          "number.two_readings");
}

TEST_CASE("decimals are read as hundredths, never rounded", "[io][number_text]") {
    for (auto const& [text, value] : std::vector<reads>{{"7,5", 750},
                                                        {"7.5", 750},
                                                        {"7,50", 750},
                                                        {"7.05", 705},
                                                        {"7", 700},
                                                        {"0,01", 1},
                                                        {"-0,01", -1},
                                                        {"-7,5", -750},
                                                        {"68,16", 6816},
                                                        {"100", 10'000},
                                                        {"1 200,5", 120'050},
                                                        {"1.200,5", 120'050},
                                                        {"1,200.5", 120'050},
                                                        {"1 200,500", 120'050},
                                                        {"97,2500", 9725},
                                                        {"0,000", 0},
                                                        {"7.020.000", 702'000'000},
                                                        {"-0", 0},
                                                        {"92233720368547758,07", most},
                                                        {"-92233720368547758,08", least}}) {
        CAPTURE(text);
        auto const read = thidua::read_hundredths(text, any);
        REQUIRE(read);
        CHECK(*read == value);
    }
    for (auto const& [text, code] :
         std::vector<refuses>{{"7,1234", "number.too_precise"},
                              {"0,125", "number.too_precise"},
                              {"97,125", "number.two_readings"},
                              {"7,5,5", "number.malformed"},
                              {"7 5", "number.malformed"},
                              {"1.2.5", "number.malformed"},
                              {"92233720368547758,08", "number.out_of_bounds"},
                              {"-92233720368547758,09", "number.out_of_bounds"}}) {
        CAPTURE(text);
        auto const read = thidua::read_hundredths(text, any);
        REQUIRE_FALSE(read);
        CHECK(read.failure().code == code);
    }
}

TEST_CASE("both bounds are included", "[io][number_text]") {
    thidua::number_bounds const score{.least = 0, .most = 10'000};
    CHECK(*thidua::read_hundredths("0", score) == 0);
    CHECK(*thidua::read_hundredths("100,00", score) == 10'000);
    auto const over = thidua::read_hundredths("100,01", score);
    REQUIRE_FALSE(over);
    CHECK(thidua::describe(over.failure()) == "`100,01` nằm ngoài phạm vi cho phép (từ 0 đến 100)");
    CHECK(thidua::read_hundredths("-0,01", score).failure().code == "number.out_of_bounds");
    CHECK(thidua::read_whole_number("-1").failure().code == "number.out_of_bounds");
    CHECK(*thidua::read_whole_number("5", {.least = 1, .most = 5}) == 5);
    CHECK_FALSE(thidua::read_whole_number("6", {.least = 1, .most = 5}));
    CHECK_FALSE(thidua::read_whole_number("0", {.least = 1, .most = 5}));
}

TEST_CASE("numbers are printed as people read them", "[io][number_text]") {
    // Hanoi, Đồng Nai and Tây Ninh, as their batches were reported (cases, section 5).
    CHECK(thidua::grouped(1233) == "1.233");
    CHECK(thidua::grouped(7'020'000) == "7.020.000");
    CHECK(thidua::hundredths_text(6816) == "68,16");

    CHECK(thidua::grouped(1381) == "1.381");
    CHECK(thidua::grouped(0) == "0");
    CHECK(thidua::grouped(999) == "999");
    CHECK(thidua::grouped(-1000) == "-1.000");
    CHECK(thidua::grouped(7'020'000, language::en) == "7,020,000");
    CHECK(thidua::grouped(least) == "-9.223.372.036.854.775.808");
    CHECK(thidua::hundredths_text(750) == "7,5");
    CHECK(thidua::hundredths_text(700) == "7");
    CHECK(thidua::hundredths_text(-5) == "-0,05");
    CHECK(thidua::hundredths_text(0) == "0");
    CHECK(thidua::hundredths_text(123'456) == "1.234,56");
    CHECK(thidua::hundredths_text(123'456, language::en) == "1,234.56");
    CHECK(thidua::hundredths_text(700, language::vi, thidua::decimals::two) == "7,00");
    CHECK(thidua::hundredths_text(least) == "-92.233.720.368.547.758,08");
    CHECK(thidua::plain_hundredths(123'450) == "1234.5");
    CHECK(thidua::plain_hundredths(-1) == "-0.01");
}

TEST_CASE("what is printed is read back", "[io][number_text]") {
    std::mt19937_64 random(343);
    std::size_t wrong = 0;
    for (int i = 0; i < 100'000; ++i) {
        auto const value =
            static_cast<std::int64_t>(random() >> (random() % 64)) * (random() % 2 == 0 ? 1 : -1);
        auto const machine = thidua::read_hundredths(thidua::plain_hundredths(value), any);
        if (!machine || *machine != value) ++wrong;
        auto const two = thidua::read_hundredths(
            thidua::hundredths_text(value, language::vi, thidua::decimals::two), any);
        if (!two || *two != value) ++wrong;
        // Between 1.000 and 999.999 there is one mark, and so there are two readings.
        auto const whole = thidua::read_whole_number(thidua::grouped(value), any);
        auto const size = value < 0 ? -value : value;
        if (size >= 1000 && size <= 999'999) {
            if (whole || whole.failure().code != "number.two_readings") ++wrong;
        } else if (!whole || *whole != value) {
            ++wrong;
        }
    }
    CHECK(wrong == 0);
}
