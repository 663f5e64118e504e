// SPDX-License-Identifier: BSL-1.0
//
// Question: how long does a table of 100,000 rows take in each form of the report kit?
// Input: a made-up list of eight columns (number, name, unit, day, share, money, two texts), with
// one section and one total.
// Guard: every form, taken apart, holds every row: the last name of the list stands in it once, and
// as many rows as went in.
// Read: real time of one run; the bound is 3 s.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <benchmark/benchmark.h>

#include <thidua/io/zip_file.hpp>
#include <thidua/reports/formats/csv_table.hpp>
#include <thidua/reports/formats/docx.hpp>
#include <thidua/reports/formats/html.hpp>
#include <thidua/reports/formats/markdown.hpp>
#include <thidua/reports/formats/xlsx.hpp>

namespace {

using namespace thidua;

constexpr std::int64_t rows = 100'000;
constexpr std::string_view last_name = "Nguyễn Thị Số 100000";

paper const& big_paper() {
    static paper const made = [] {
        table t{.id = "big",
                .title = "Danh sách",
                .columns = {{"STT", alignment::right, 6},
                            {"Họ và tên", alignment::left, 28},
                            {"Đơn vị", alignment::left, 34},
                            {"Ngày", alignment::centre, 12},
                            {"Tỷ lệ", alignment::right, 10},
                            {"Tiền thưởng", alignment::right, 16},
                            {"Kết quả", alignment::left, 24},
                            {"Ghi chú", alignment::left, 20}},
                .rows = {},
                .note = {}};
        t.add_section("I. Cá nhân");
        for (std::int64_t i = 1; i <= rows; ++i)
            t.add({i,
                   "Nguyễn Thị Số " + std::to_string(i),
                   "Phòng Nghiệp vụ " + std::to_string(i % 500),
                   date{2025, 7, 5},
                   percentage{i % 10'001},
                   dong{2'340'000},
                   "Đủ điều kiện, tiêu chuẩn",
                   {}});
        t.add_total({{}, "Cộng", {}, {}, {}, column_total{rows * dong{2'340'000}}, {}, {}});
        paper p{.id = "big", .title = "DANH SÁCH"};
        p.parts = {t};
        return p;
    }();
    return made;
}

std::size_t occurrences(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1))
        ++found;
    return found;
}

/// A part of a packed document.
std::string unpacked(std::string const& bytes, std::string_view name) {
    auto const entries = read_zip(bytes, "bench");
    if (!entries) return {};
    for (auto const& e : *entries)
        if (e.name == name) return e.bytes;
    return {};
}

template <class Make, class Text>
void write_big(benchmark::State& state, Make make, Text text_of, std::string_view row_begins,
               std::size_t other_rows) {
    auto const& p = big_paper();
    std::string const first = make(p);
    auto const [names, body] = text_of(first);
    if (occurrences(names, last_name) != 1 ||
        occurrences(body, row_begins) != static_cast<std::size_t>(rows) + other_rows) {
        state.SkipWithError("the form does not hold every row once");
        return;
    }
    for (auto _ : state) benchmark::DoNotOptimize(make(p).size());
    state.counters["bytes"] = static_cast<double>(first.size());
    state.SetItemsProcessed(state.iterations() * rows);
}

constexpr auto as_it_is = [](std::string const& text) { return std::pair{text, text}; };

void markdown(benchmark::State& state) {
    write_big(
        state, [](paper const& p) { return to_markdown(p); }, as_it_is, "\n|", 4);
}
void csv(benchmark::State& state) {
    write_big(
        state, [](paper const& p) { return to_csv(p); }, as_it_is, "\n", 3);
}
void html(benchmark::State& state) {
    write_big(
        state, [](paper const& p) { return to_html(p); }, as_it_is, "<tr", 3);
}
void xlsx(benchmark::State& state) {
    write_big(
        state, [](paper const& p) { return to_xlsx(p).value(); },
        [](std::string const& bytes) {
            return std::pair{unpacked(bytes, "xl/sharedStrings.xml"),
                             unpacked(bytes, "xl/worksheets/sheet1.xml")};
        },
        "<row ", 6);  // draft heading, title, table title, headings, section, total
}
void docx(benchmark::State& state) {
    auto const with = docx_template();
    write_big(
        state, [&](paper const& p) { return to_docx(p, with).value(); },
        [](std::string const& bytes) {
            auto const text = unpacked(bytes, "word/document.xml");
            return std::pair{text, text};
        },
        "<w:tr>", 3);
}

}  // namespace

BENCHMARK(markdown)->Unit(benchmark::kMillisecond);
BENCHMARK(csv)->Unit(benchmark::kMillisecond);
BENCHMARK(html)->Unit(benchmark::kMillisecond);
BENCHMARK(xlsx)->Unit(benchmark::kMillisecond);
BENCHMARK(docx)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
