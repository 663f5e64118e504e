// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/workbook_frames.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include <sheet_reader/frames.hpp>

using namespace thidua;

namespace {

std::string number(std::uint64_t value, int bytes) {
    std::string all;
    for (int i = 0; i < bytes; ++i, value >>= 8U) all += static_cast<char>(value & 0xffU);
    return all;
}
std::string frame(char type, std::string const& body) {
    return type + number(body.size(), 4) + body;
}
std::string sheet(std::string const& name) { return frame('S', number(0, 1) + name); }
std::string cell(std::uint64_t row, std::uint64_t column, int what, std::string const& text,
                 int width = 0) {
    return frame('C', number(row, 4) + number(column, 4) + number(static_cast<unsigned>(what), 1) +
                          number(static_cast<unsigned>(width), 1) + text);
}
std::string end(std::uint64_t sheets, std::uint64_t cells) {
    return frame('E', number(sheets, 4) + number(cells, 8));
}
std::string const hello{sheet_pipe::greeting};
std::string const good =
    hello + sheet("S") + cell(1, 1, 0, "a") + cell(1, 3, 1, "7.50") + cell(4, 2, 3, "45843") +
    frame('M', number(1, 4) + number(1, 4) + number(2, 4) + number(1, 4)) + end(1, 3);

std::string_view code_of(std::string const& bytes, workbook_limits const& limits = {}) {
    workbook_frames frames{limits};
    if (frames.take(bytes)) return frames.complete() ? "complete" : "incomplete";
    REQUIRE(frames.failure());
    CHECK_FALSE(frames.complete());
    CHECK_FALSE(frames.take("x"));
    return frames.failure()->code;
}

}  // namespace

TEST_CASE("frames make the sheet, in whatever pieces they come", "[workbook]") {
    for (std::size_t piece = 1; piece <= good.size(); piece += 3) {
        workbook_frames frames;
        for (std::size_t i = 0; i < good.size(); i += piece)
            REQUIRE(frames.take(std::string_view{good}.substr(i, piece)));
        REQUIRE(frames.complete());
        auto const sheets = std::move(frames).sheets();
        REQUIRE(sheets.size() == 1);
        CHECK(sheets[0].name() == "S");
        REQUIRE(sheets[0].rows().size() == 2);
        std::vector<std::string_view> texts;
        std::vector<cell_content> contents;
        sheets[0].cells(sheets[0].rows()[0], texts, contents);
        CHECK(texts == std::vector<std::string_view>{"a", "", "7.5"});
        CHECK(contents[2] == cell_content::number);
        sheets[0].cells(sheets[0].rows()[1], texts, contents);
        CHECK(sheets[0].rows()[1].row == 4);
        CHECK(texts[1] == "05/07/2025");
        CHECK(sheets[0].merges().size() == 1);
    }
}

TEST_CASE("a stream that stops early is not complete", "[workbook]") {
    for (std::size_t length = 0; length < good.size(); ++length)
        CHECK(code_of(good.substr(0, length)) == "incomplete");
    CHECK(code_of(good) == "complete");
    CHECK(code_of(good + "x") == "workbook.unreadable");
}

TEST_CASE("frames that make no sense are refused, never used", "[workbook]") {
    std::string_view const refused = "workbook.unreadable";
    CHECK(code_of("GET / HTTP/1.1") == refused);
    CHECK(code_of(hello + cell(1, 1, 0, "a")) == refused);  // before any sheet
    CHECK(code_of(hello + sheet("S") + cell(0, 1, 0, "a")) == refused);
    CHECK(code_of(hello + sheet("S") + cell(1, 0, 0, "a")) == refused);
    CHECK(code_of(hello + sheet("S") + cell(1, 1, 9, "a")) == refused);
    CHECK(code_of(hello + sheet("S") + cell(1, 1, 0, "")) == refused);
    CHECK(code_of(hello + sheet("S") + cell(1, 1, 1, "1", 200)) == refused);
    CHECK(code_of(hello + sheet("S") + cell(2, 1, 0, "a") + cell(1, 1, 0, "a")) == refused);
    CHECK(code_of(hello + sheet("S") + cell(1, 2, 0, "a") + cell(1, 2, 0, "a")) == refused);
    CHECK(code_of(hello + frame('S', "\x02")) == refused);
    CHECK(code_of(hello + frame('S', "")) == refused);
    CHECK(code_of(hello + frame('?', "a")) == refused);
    CHECK(code_of(hello + sheet("S") + frame('M', "short")) == refused);
    CHECK(code_of(hello + sheet("S") + end(2, 0)) == refused);
    CHECK(code_of(hello + sheet("S") + end(1, 1)) == refused);
    CHECK(code_of(hello + "C" + number(0xffffffffU, 4)) == refused);
    CHECK(code_of(hello + frame('F', number(77, 1))) == refused);
}

TEST_CASE("limits hold on our side of the pipe too", "[workbook]") {
    workbook_limits few;
    few.cells = 2;
    CHECK(code_of(good, few) == "workbook.limit");
    few = {};
    few.columns = 2;
    CHECK(code_of(good, few) == "workbook.limit");
    few = {};
    few.rows = 3;
    CHECK(code_of(good, few) == "workbook.limit");
    few = {};
    few.text_bytes = 4;
    CHECK(code_of(good, few) == "workbook.limit");
    few = {};
    few.sheets = 0;
    CHECK(code_of(good, few) == "workbook.limit");
    CHECK(code_of(hello + frame('F', number(3, 1) + "cells")) == "workbook.limit");
    CHECK(code_of(hello + frame('F', number(1, 1))) == "workbook.not_a_workbook");
    CHECK(code_of(hello + frame('F', number(5, 1))) == "workbook.encrypted");
}

TEST_CASE("numbers come back as they were entered", "[workbook]") {
    auto const shown = [](int what, std::string const& text, int width = 0) {
        workbook_frames frames;
        REQUIRE(frames.take(hello + sheet("S") + cell(1, 1, what, text, width) + end(1, 1)));
        auto const sheets = std::move(frames).sheets();
        std::vector<std::string_view> texts;
        std::vector<cell_content> contents;
        sheets[0].cells(sheets[0].rows()[0], texts, contents);
        return std::string{texts[0]} + (is_unreadable(contents[0]) ? "!" : "");
    };
    CHECK(shown(1, "68.159999999999997") == "68.16");
    CHECK(shown(1, "0.1") == "0.1");
    CHECK(shown(1, "9.9999999999999999") == "10");
    CHECK(shown(1, "1E-3") == "0.001");
    CHECK(shown(1, "-1.5e2") == "-150");
    CHECK(shown(1, "123456789012345") == "123456789012345");
    CHECK(shown(1, "1.23456789012345678E+17") == "1.23456789012345678E+17!");
    CHECK(shown(1, "1E999") == "1E999!");
    CHECK(shown(1, "nan") == "nan!");
    CHECK(shown(1, "12", 4) == "0012");
    CHECK(shown(1, "12345", 4) == "12345");
    CHECK(shown(2, "0.125") == "12.5%");
    CHECK(shown(3, "1") == "01/01/1900");
    CHECK(shown(3, "60") == "60!");
    CHECK(shown(3, "9999999") == "9999999!");
    CHECK(shown(4, "0") == "01/01/1904");
    CHECK(shown(5, "2025-02-30") == "2025-02-30!");
    CHECK(shown(6, "0") == "FALSE");
    CHECK(shown(7, "#N/A") == "#N/A!");
    CHECK(shown(0, "\xff") == "\\xFF!");
}
