// SPDX-License-Identifier: BSL-1.0
#include <thidua/calendar/date_text.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include <support/catch.hpp>

#include "print.hpp"

using namespace thidua;

TEST_CASE("documents pad days below ten, and months only in January and February",
          "[calendar][date_text]") {
    // Decree 30/2020/NĐ-CP; the examples with 2023 are those of the guides to it.
    CHECK(to_long({2023, 2, 1}) == "ngày 01 tháng 02 năm 2023");
    CHECK(to_long({2023, 7, 5}) == "ngày 05 tháng 7 năm 2023");
    CHECK(to_long({2025, 7, 5}) == "ngày 05 tháng 7 năm 2025");
    CHECK(to_long({2025, 10, 15}) == "ngày 15 tháng 10 năm 2025");
    CHECK(to_long({2024, 11, 26}) == "ngày 26 tháng 11 năm 2024");
    CHECK(to_long({2026, 1, 23}) == "ngày 23 tháng 01 năm 2026");
    CHECK(to_long({2025, 3, 9}) == "ngày 09 tháng 3 năm 2025");
    CHECK(to_long({2025, 3, 10}) == "ngày 10 tháng 3 năm 2025");
    CHECK(to_long({2025, 7, 5}, language::en) == "5 July 2025");
}

TEST_CASE("tables and machines have forms of their own", "[calendar][date_text]") {
    CHECK(to_short({2025, 7, 5}) == "05/07/2025");
    CHECK(to_short({2025, 10, 15}) == "15/10/2025");
    CHECK(to_iso({2025, 7, 5}) == "2025-07-05");
}

TEST_CASE("a cell is read in each of the accepted forms, day first", "[calendar][date_text]") {
    for (std::string_view const text :
         {"2025-07-05", "05/07/2025", "5/7/2025", "05-07-2025", "5-7-2025", "05/7/2025",
          "5/07/2025", " 5/7/2025 ", "\t2025-07-05"}) {
        CAPTURE(text);
        auto const read = read_date(text);
        REQUIRE(read);
        CHECK(*read == date{2025, 7, 5});
    }
    CHECK(*read_date("12/11/2025") == date{2025, 11, 12});
}

TEST_CASE("what is not wholly a date is refused, never completed or repaired",
          "[calendar][date_text]") {
    for (std::string_view const text : {"",
                                        " ",
                                        "5/7/25",
                                        "5/7",
                                        "7/2025",
                                        "2025",
                                        "45843",
                                        "2025/07/05",
                                        "2025-7-5",
                                        "2025-7-05",
                                        "2025-07-5",
                                        "20250705",
                                        "5.7.2025",
                                        "5/7-2025",
                                        "5-7/2025",
                                        "005/7/2025",
                                        "5/007/2025",
                                        "5/7/02025",
                                        "5 /7/2025",
                                        "5/7/2025x",
                                        "x5/7/2025",
                                        "2025-07-05 00:00",
                                        "-5/7/2025",
                                        "+5/7/2025",
                                        "5//7/2025",
                                        "5/7/2025/",
                                        "July 5, 2025",
                                        "ngày 05 tháng 7 năm 2025",
                                        "5/7/99999999999999999999",
                                        "99999999999999999999/7/2025"}) {
        CAPTURE(text);
        auto const read = read_date(text);
        REQUIRE_FALSE(read);
        CHECK(read.failure().code == "date.unreadable");
    }
}

TEST_CASE("a day that does not exist is named as it was written", "[calendar][date_text]") {
    struct row {
        std::string_view text, code;
    };
    for (auto const& [text, code] :
         {row{"30/02/2025", "date.impossible"}, row{"29/2/2025", "date.impossible"},
          row{"31-04-2025", "date.impossible"}, row{"2025-13-01", "date.impossible"},
          row{"05/13/2025", "date.impossible"}, row{"0/7/2025", "date.impossible"},
          row{"5/0/2025", "date.impossible"}, row{"05/07/0025", "date.out_of_range"},
          row{"31/12/1899", "date.out_of_range"}, row{"2201-01-01", "date.out_of_range"}}) {
        CAPTURE(text);
        auto const read = read_date(text);
        REQUIRE_FALSE(read);
        CHECK(read.failure().code == code);
        CHECK(read.failure().message.vi.find("`" + std::string{text} + "`") != std::string::npos);
        CHECK(read.failure().message.en.find("`" + std::string{text} + "`") != std::string::npos);
    }
}

TEST_CASE("a refusal says what was found and what would be accepted", "[calendar][date_text]") {
    auto const failure = read_date("5/7/25").failure();
    CHECK(describe(failure, language::vi) ==
          "không đọc được ngày từ `5/7/25` (viết 05/07/2025, 5/7/2025, 05-07-2025 (ngày trước, "
          "tháng sau, năm đủ bốn chữ số) hoặc 2025-07-05)");
    CHECK(describe(failure, language::en) ==
          "no date can be read from `5/7/25` (write 05/07/2025, 5/7/2025, 05-07-2025 (day first, "
          "a year of four digits) or 2025-07-05)");
}

TEST_CASE("a message quotes a long cell only in part, and never half a character",
          "[calendar][date_text]") {
    std::string text = "x";  // an odd start, so that the cut would fall inside a character
    for (int i = 0; i < 500; ++i) text += "đ";
    auto const message = read_date(text).failure().message.en;
    CHECK(message.size() < 120);
    std::string expected = "`x";
    for (int i = 0; i < 29; ++i) expected += "đ";
    CHECK(message == "no date can be read from " + expected + "…`");
}

TEST_CASE("documents are read back in both languages, padded or not", "[calendar][date_text]") {
    struct row {
        std::string_view text;
        date expected;
    };
    for (auto const& [text, expected] :
         {row{"ngày 05 tháng 7 năm 2025", {2025, 7, 5}},
          row{"Ngày 05 tháng 7 năm 2025", {2025, 7, 5}},
          row{"ngày 5 tháng 07 năm 2025", {2025, 7, 5}},
          row{" ngày  15  tháng 10 năm  2025 ", {2025, 10, 15}},
          row{"ngày 01 tháng 02 năm 2023", {2023, 2, 1}}, row{"5 July 2025", {2025, 7, 5}},
          row{"05 July 2025", {2025, 7, 5}}, row{"31 May 2026", {2026, 5, 31}}}) {
        CAPTURE(text);
        auto const read = read_long_date(text);
        REQUIRE(read);
        CHECK(*read == expected);
    }
    for (std::string_view const text :
         {"", "05 tháng 7 năm 2025", "ngày05 tháng 7 năm 2025", "ngày 05 thang 7 năm 2025",
          "ngày 05 tháng 7 năm 25", "Hà Nội, ngày 05 tháng 7 năm 2025", "5 july 2025",
          "5 Juli 2025", "5July 2025", "ngày 05 tháng 7 năm 2025.", "05/07/2025"}) {
        CAPTURE(text);
        auto const read = read_long_date(text);
        REQUIRE_FALSE(read);
        CHECK(read.failure().code == "date.unreadable");
    }
    CHECK(read_long_date("ngày 31 tháng 4 năm 2025").failure().code == "date.impossible");
    CHECK(read_long_date("31 April 2025").failure().code == "date.impossible");
    CHECK(read_long_date("1 April 1825").failure().code == "date.out_of_range");
}

TEST_CASE("every day from 1900 to 2200 is read back from each form in which it is printed",
          "[calendar][date_text]") {
    bool all = true;
    for (auto day = first_readable_day; day <= last_readable_day && all; day = day + days{1}) {
        auto const same = [day](result<date> const& read) { return read && *read == day; };
        all = same(read_date(to_iso(day))) && same(read_date(to_short(day))) &&
              same(read_long_date(to_long(day))) &&
              same(read_long_date(to_long(day, language::en)));
        CAPTURE(to_iso(day));
        REQUIRE(all);
    }
}

TEST_CASE("day numbers of spreadsheets follow the 1900 system", "[calendar][date_text]") {
    CHECK(*date_from_serial(1) == date{1900, 1, 1});
    CHECK(*date_from_serial(59) == date{1900, 2, 28});
    CHECK(*date_from_serial(61) == date{1900, 3, 1});
    CHECK(*date_from_serial(45'843) == date{2025, 7, 5});
    CHECK(*date_from_serial(36'526) == date{2000, 1, 1});
    CHECK(*date_from_serial(109'939) == date{2200, 12, 31});
    CHECK(date_from_serial(60).failure().code == "date.impossible");
    CHECK(date_from_serial(0).failure().code == "date.out_of_range");
    CHECK(date_from_serial(-1).failure().code == "date.out_of_range");
    CHECK(date_from_serial(109'940).failure().code == "date.out_of_range");
    CHECK(date_from_serial(20'250'705).failure().code == "date.out_of_range");
    CHECK(date_from_serial(std::numeric_limits<std::int64_t>::max()).failure().code ==
          "date.out_of_range");
    CHECK(date_from_serial(std::numeric_limits<std::int64_t>::min()).failure().code ==
          "date.out_of_range");
}
