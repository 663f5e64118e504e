// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_columns.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include "../../src/io/read_columns_session.hpp"
#include "read_columns_reference.hpp"

namespace {

using namespace columns_reading;

using randomness = std::mt19937;

std::size_t up_to(randomness& random, std::size_t most) { return random() % (most + 1); }

std::string one_of(randomness& random, std::vector<std::string_view> const& all) {
    return std::string{all[random() % all.size()]};
}

std::string digits(randomness& random, std::size_t most) {
    std::string s;
    for (auto n = up_to(random, most) + 1; n > 0; --n) s += static_cast<char>('0' + random() % 10);
    return s;
}

std::string random_number(randomness& random) {
    switch (random() % 8) {
        case 0:
            return one_of(random, {"-5", "+7", "1.200", "7.020.000", "1 200", "7,0", "abc", "1e3",
                                   "4000000000", "4000000001", "99999999999999999999", "0x1"});
        case 1:
            return digits(random, 18);
        default:
            return digits(random, 9);
    }
}

std::string random_points(randomness& random) {
    auto const mark = one_of(random, {".", ",", ".", " ", ""});
    switch (random() % 8) {
        case 0:
            return one_of(random, {".5", "5.", "1.200", "12.345", "12.500", "100.00", "100.01",
                                   "-1", "1,2,3", "95..5", "9.", ",", "99,999", "1234567.8"});
        default:
            return digits(random, 2) + mark + digits(random, 2);
    }
}

std::string random_day(randomness& random) {
    auto const two = [&](std::size_t most) {
        auto const n = up_to(random, most);
        return (n < 10 && random() % 3 != 0 ? "0" : "") + std::to_string(n);
    };
    auto const year =
        random() % 5 == 0 ? digits(random, 4) : std::to_string(1899 + up_to(random, 303));
    auto const mark = one_of(random, {"/", "-", "/", "-", "/", ".", ""});
    switch (random() % 4) {
        case 0:
            return year + "-" + two(13) + "-" + two(32);
        case 1:
            return year + mark + two(13) + mark + two(32);
        case 2:
            return one_of(random,
                          {"45000", "32873", "32874", "73415", "99999", "ngày 5 tháng 7 năm 2025",
                           "5 July 2025", "2025-7-5", "2025-02-29", "2024-02-29", "05/07-2025",
                           "29/02/2100", "0000-00-00", "1/1/1900", "31/12/2200", "2025-07-05x"});
        default:
            return two(32) + mark + two(13) + mark + year;
    }
}

std::string random_text(randomness& random) {
    return one_of(random, {"có",
                           "không",
                           "x",
                           "X",
                           "yes",
                           "NO",
                           "true",
                           "1",
                           "0",
                           "maybe",
                           "good",
                           "Hoàn thành tốt nhiệm vụ",
                           "HTXSNV",
                           "excellent",
                           "EXCELLENT",
                           "excellen",
                           "tờ trình; biên bản xét khen thưởng",
                           "proposal|report",
                           "proposal|thing",
                           "báo cáo thành tích",
                           "dv-001",
                           "TTr-12",
                           "Nguyễn Thị Lan",
                           "Nguye\u0302\u0303n",
                           "n/a",
                           "-",
                           "không áp dụng",
                           "KHÔNG  ÁP DỤNG",
                           "\u202E abc",
                           "a\xFF",
                           "\xC3",
                           "tốt nghiệp trung học phổ thông"});
}

/// A text that a column of that kind takes.
std::string good_text(randomness& random, std::size_t column) {
    auto const two = [&](std::size_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    auto const year = std::to_string(1900 + up_to(random, 300));
    auto const month = 1 + up_to(random, 11);
    auto const day = 1 + up_to(random, 27);
    switch (column) {
        case 0:
            return digits(random, 9 - random() % 7);
        case 1:
            return std::to_string(1 + up_to(random, 11));
        case 2:
            return std::to_string(up_to(random, 99)) +
                   one_of(random, {"", ".5", ",5", ".25", ",07", ".00", ",0"});
        case 3:
            if (random() % 2 == 0) return year + "-" + two(month) + "-" + two(day);
            if (random() % 2 == 0) return two(day) + "/" + two(month) + "/" + year;
            return std::to_string(day) + "-" + std::to_string(month) + "-" + year;
        case 4:
            return one_of(random, {"x", "có", "không", "Có", "yes", "0", "1", "TRUE", "n/a"});
        case 5:
            return one_of(random, {"good", "excellent", "Hoàn thành tốt nhiệm vụ", "HTTNV", "-",
                                   "hoàn  thành xuất sắc nhiệm vụ", "completed"});
        case 6:
            return one_of(random, {"proposal", "report|minutes", "tờ trình; báo cáo thành tích",
                                   "không", "biên bản xét khen thưởng"});
        default:
            return random() % 2 == 0 ? "cb-" + digits(random, 4)
                                     : "Nguyễn Văn " + digits(random, 1);
    }
}

std::string bad_text(randomness& random, std::size_t column) {
    switch (column) {
        case 0:
        case 1:
            return random_number(random);
        case 2:
            return random_points(random);
        case 3:
            return random_day(random);
        default:
            return random_text(random);
    }
}

struct dirt {
    unsigned quotes = 0;  ///< in how many of a hundred cells that need none
    unsigned cells = 0;   ///< in how many of a thousand cells something is wrong
    unsigned torn = 0;    ///< in how many of a hundred rows the form is broken
    std::string_view line_end = "\n";
};

/// A text as a sheet might have it in a column of that kind.
std::string random_cell(randomness& random, std::size_t column, dirt const& with) {
    if (random() % 8 == 0) return {};
    auto const text = good_text(random, column);
    if (random() % 1000 >= with.cells) return text;
    switch (random() % 12) {
        case 0:
            return " " + text;
        case 1:
            return text + "\t ";
        case 2:
            return "\u00A0" + text;
        case 3:
            return text + "\r\n" + text;
        case 4:
            return "\"" + text;
        case 5:
            return random_text(random);
        default:
            return bad_text(random, column);
    }
}

std::string random_sheet(randomness& random, std::size_t rows, char separator, dirt const& with) {
    std::vector<std::size_t> order{0, 1, 2, 3, 4, 5, 6, 7, 8};
    std::shuffle(order.begin(), order.end(), random);
    auto const names = every_kind();
    std::string sheet;
    for (auto const c : order) sheet += std::string{names[c].fact->name} + separator;
    sheet += "note";
    sheet += with.line_end;
    for (std::size_t row = 0; row < rows; ++row) {
        if (random() % 50 == 0) {
            sheet += one_of(random, {"\n", "\r\n", ",,,,,,,,,\n", "  ,,,,,,,,,\n", "\r"});
            continue;
        }
        std::string line;
        for (std::size_t i = 0; i <= order.size(); ++i) {
            auto cell = i < order.size() ? random_cell(random, order[i], with)
                        : random() % 2   ? std::string{}
                                         : random_text(random);
            bool const must =
                cell.find_first_of(std::string{"\"\r\n"} + separator) != std::string::npos;
            if (must || random() % 100 < with.quotes) {
                std::string quoted = "\"";
                for (char const c : cell) quoted += c == '"' ? std::string{"\"\""} : std::string{c};
                cell = quoted + "\"";
            }
            line += (i > 0 ? std::string{separator} : std::string{}) + cell;
        }
        if (random() % 100 < with.torn) {
            auto const at = up_to(random, line.size());
            switch (random() % 5) {
                case 0:
                    line.insert(at, 1, separator);
                    break;
                case 1:
                    line.insert(at, 1, '"');
                    break;
                case 2:
                    line.insert(at, 1, '\0');
                    break;
                case 3:
                    line.insert(at, 1, '\r');
                    break;
                default:
                    line.erase(at);
            }
        }
        sheet += line;
        if (row + 1 < rows || random() % 2 == 0) sheet += with.line_end;
    }
    return sheet;
}

}  // namespace

TEST_CASE("columns hold what rows read cell by cell hold, on random dirty sheets",
          "[io][read_columns]") {
    randomness random(343);
    auto const wanted = every_kind();
    std::array<dirt, 6> const kinds{{{},
                                     {.cells = 5, .line_end = "\r\n"},
                                     {.cells = 20, .torn = 1},
                                     {.quotes = 30, .cells = 3},
                                     {.cells = 5, .torn = 5},
                                     {.quotes = 5, .cells = 400, .torn = 20}}};
    std::size_t rows = 0;
    std::size_t rejected = 0;
    for (int i = 0; i < 200; ++i) {
        char const separator = ",;\t"[random() % 3];
        auto const sheet =
            random_sheet(random, up_to(random, 400), separator, kinds[random() % kinds.size()]);
        csv_options const how{.separator = separator};
        auto const want = read_by_rows(sheet, wanted, how);
        keeping_sink got;
        auto const read = read_columns_text(sheet, "sheet.csv", wanted, got, {.csv = how});
        REQUIRE(read);
        INFO("sheet " << i);
        REQUIRE(difference(want, got, *read) == "");
        rows += read->rows;
        rejected += read->rejected.size();
    }
    CHECK(rows > 10'000);  // both ways are taken often
    CHECK(rejected > 5'000);
}

TEST_CASE("where a text is cut into pieces makes no difference", "[io][read_columns]") {
    randomness random(344);
    auto const wanted = every_kind();
    for (int i = 0; i < 150; ++i) {
        auto const sheet =
            random_sheet(random, up_to(random, 60), ',', {.quotes = 10, .cells = 30, .torn = 10});
        csv_options const how{.separator = ','};
        auto const want = read_by_rows(sheet, wanted, how);
        keeping_sink got;
        column_reading::shared_values const none;
        column_reading::window text{
            column_reading::bytes_of(sheet),
            {.first = 1 + up_to(random, 90), .later = 1 + up_to(random, 300)}};
        read_columns_options const options{.csv = how};
        column_reading::session reading{"sheet.csv", wanted, got, options, none};
        REQUIRE(reading.read(text));
        INFO("sheet " << i);
        REQUIRE(difference(want, got, reading.finish()) == "");
    }
}

TEST_CASE("sheets larger than what is read at once come out the same", "[io][read_columns]") {
    randomness random(345);
    auto const wanted = every_kind();
    auto sheet = random_sheet(random, 500, ',', {.cells = 5});
    auto const rows = sheet.substr(sheet.find('\n') + 1) + "\n";
    while (sheet.size() < 5'000'000) sheet += rows;
    auto const want = read_by_rows(sheet, wanted, {.separator = ','});
    keeping_sink got;
    auto const read =
        read_columns_text(sheet, "sheet.csv", wanted, got, {.csv = {.separator = ','}});
    REQUIRE(read);
    CHECK(difference(want, got, *read) == "");
    CHECK(read->rows > 20'000);
    CHECK(read->rejected.size() > 500);
}
