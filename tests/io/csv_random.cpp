// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/csv.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include "../../src/io/csv_blocks.hpp"
#include "csv_reading.hpp"

namespace {

using csv_reading::read;
using csv_reading::row;
using csv_reading::rows;

/// RFC 4180 read letter by letter, with CR, LF and CR LF as line ends. Nothing if the text breaks
/// it.
std::optional<rows> reference(std::string_view text) {
    rows table;
    row current;
    std::string cell;
    enum { at_start, plain, quoted, after_quote } state = at_start;
    auto const end_cell = [&] {
        current.push_back(cell);
        cell.clear();
        state = at_start;
    };
    bool any = false;  // the line has a byte
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (state == quoted) {
            if (c != '"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                cell += text[++i];
            else
                state = after_quote;
            continue;
        }
        if (c == '\r' || c == '\n') {
            if (any) {
                end_cell();
                table.push_back(current);
                current.clear();
            }
            any = false;
            continue;
        }
        any = true;
        if (c == ',') {
            end_cell();
        } else if (state == after_quote || (c == '"' && state == plain)) {
            return std::nullopt;
        } else if (c == '"') {
            state = quoted;
        } else {
            cell += c;
            state = plain;
        }
    }
    if (state == quoted) return std::nullopt;
    if (any) {
        end_cell();
        table.push_back(current);
    }
    return table;
}

/// The table as text, with quotes where they must be and, here and there, where they need not.
std::string encoded(rows const& table, std::mt19937& random, char separator,
                    std::string_view line_end) {
    std::string out;
    for (auto const& r : table) {
        for (std::size_t i = 0; i < r.size(); ++i) {
            if (i > 0) out += separator;
            auto const special = std::string{"\"\r\n"} + separator;
            bool const must = r[i].find_first_of(special) != std::string::npos || r[i].empty();
            if (!must && random() % 3 != 0) {
                out += r[i];
                continue;
            }
            out += '"';
            for (char const c : r[i]) out += c == '"' ? std::string{"\"\""} : std::string{c};
            out += '"';
        }
        out += line_end;
    }
    return out;
}

std::string random_cell(std::mt19937& random, std::string_view alphabet, std::size_t longest) {
    std::string cell;
    for (auto n = random() % (longest + 1); n > 0; --n)
        cell += alphabet[random() % alphabet.size()];
    return cell;
}

}  // namespace

TEST_CASE("random tables come out as they went in", "[io][csv]") {
    std::mt19937 random(4180);
    std::size_t wrong = 0;
    for (int i = 0; i < 3000; ++i) {
        char const separator = ",;\t"[random() % 3];
        rows table(1 + random() % 8, row(1 + random() % 6));
        for (auto& r : table)
            for (auto& cell : r) {
                cell = random_cell(random, "ab ,;\t\"\n\r0", i % 5 == 0 ? 90 : 7);
                if (random() % 4 == 0) cell += "Đội";
            }
        auto const* const end = std::vector<char const*>{"\n", "\r\n", "\r"}[random() % 3];
        auto content = encoded(table, random, separator, end);
        if (random() % 2 == 0) content.resize(content.size() - std::string_view{end}.size());
        auto const all = read(content, true, {.separator = separator});
        if (table[0].back().empty())
            continue;  // an unnamed last column is not expected of the rows
        bool const shaped = std::any_of(all.records.begin(), all.records.end(), [](auto const& r) {
            return r.code == "csv.rows_inside_quotes";
        });
        if (!shaped && all.good() != table) ++wrong;
        if (separator == ',' && reference(content) != table) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("any text is read as RFC 4180 says, or has a fault, and no byte is lost", "[io][csv]") {
    std::mt19937 random(343);
    std::size_t differ = 0;
    std::size_t lost = 0;
    std::size_t well_formed = 0;
    for (int i = 0; i < 40'000; ++i) {
        std::string content = "a";
        content +=
            random_cell(random, i % 3 == 0 ? "x,\"\n" : "xyz,,\"\"\n\r", i % 10 == 0 ? 300 : 30);
        auto const all = read(content, false, {.separator = ','});
        if (auto const expected = reference(content)) {
            ++well_formed;
            if (all.good() != *expected || !all.faults().empty()) ++differ;
        } else if (all.faults().empty()) {
            ++differ;
        }
        // The records follow each other, with nothing but line ends between, and know their lines.
        std::size_t at = 0;
        std::int64_t line = 1;
        auto const pass_line_ends = [&](std::size_t until) {
            for (; at < until; ++at)
                if (content[at] == '\n' || (content[at] == '\r' && content[at + 1] != '\n')) ++line;
        };
        for (auto const& r : all.records) {
            auto const begin = std::min(content.find_first_not_of("\r\n", at), content.size());
            pass_line_ends(begin);
            if (content.compare(begin, r.raw.size(), r.raw) != 0 || r.line != line) ++lost;
            pass_line_ends(begin + r.raw.size());
        }
        if (content.find_first_not_of("\r\n", at) != std::string::npos) ++lost;
    }
    CHECK(well_formed > 2000);
    CHECK(differ == 0);
    CHECK(lost == 0);
}

TEST_CASE("bad lines put into a good file lose no good row", "[io][csv]") {
    std::mt19937 random(2025);
    std::vector<std::string> const bad{
        "\"",          "9,\"abc",        "9,abc\",x,y,z", "\"9\"x,1",    "9,\"a\",\"b",
        "9,\"\"\"a",   "a\"b\"c",        "\"9,1,2,3,4",   "9,1,2,3,\"",  "1,2,3,4,5,6,7",
        "1,2",         "\xFF,1,2,3,4",   "9,\"a,b,c,d",   "9,a,b,c\",d", "\"\"\"\"\"",
        "9,,,,\"x\ny", "9,\"q\nr\",\"s", "x\"\n\"y",      ",\"",         "9,\"\",\"a\"\",,"};
    std::size_t lost = 0;
    std::size_t untouched = 0;
    for (int i = 0; i < 5000; ++i) {
        rows table{{"c1", "c2", "c3", "c4", "c5"}};
        for (auto n = 1 + random() % 12; n > 0; --n) {
            row r;
            for (int c = 0; c < 5; ++c)
                r.push_back("k" + random_cell(random, i % 2 == 0 ? "ab\"\n;" : "abc", 12));
            table.push_back(r);
        }
        std::string content = encoded({table.front()}, random, ',', "\n");
        std::size_t put = 0;
        for (std::size_t r = 1; r < table.size(); ++r) {
            for (; random() % 3 == 0; ++put) content += bad[random() % bad.size()] + "\n";
            content += encoded({table[r]}, random, ',', "\n");
        }
        if (put == 0) ++untouched;
        auto const good = read(content, true).good();
        // Lines of the bad ones may be read as rows: the good ones are all there, in their order.
        auto at = good.begin();
        for (auto const& wanted : table) {
            at = std::find(at, good.end(), wanted);
            if (at == good.end()) {
                ++lost;
                break;
            }
            ++at;
        }
    }
    CHECK(untouched < 2500);
    CHECK(lost == 0);
}

TEST_CASE("both ways of looking at 64 bytes see the same", "[io][csv]") {
    std::mt19937 random(64);
    std::size_t differ = 0;
    for (int i = 0; i < 50'000; ++i) {
        std::string bytes(thidua::csv_blocks::width, 'x');
        for (auto n = random() % 4; n > 0; --n)
            bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
        for (auto n = random() % 6; n > 0; --n)
            bytes[random() % bytes.size()] = ",;\t\"\r\n"[random() % 6];
        char const separator = ",;\t"[random() % 3];
        auto const fast = thidua::csv_blocks::look(bytes.data(), separator);
        auto const slow = thidua::csv_blocks::look_slowly(bytes.data(), separator);
        if (fast.marks != slow.marks || fast.foreign != slow.foreign) ++differ;
    }
    CHECK(differ == 0);
}

TEST_CASE("no text takes more than linear work", "[io][csv]") {
    // Each of these would cost hours if every line could make the splitter read to the end again.
    constexpr int lines = 200'000;
    for (auto const* line :
         {"\"a\n", "x,\"\n", "\"\"\"\n", "\",\"\n", "\"\"\"\"\"\n", "a\"\n", "\"\n\"\"\n"}) {
        std::string content;
        for (int i = 0; i < lines; ++i) content += line;
        std::size_t taken = 0;
        for (auto const& r : read(content).records) taken += r.raw.size();
        CHECK(taken > 0);
        CHECK(taken <= content.size());
    }
}
