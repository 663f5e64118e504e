// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/columns_compile.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <support/catch.hpp>

#include <thidua/logic/columns_run.hpp>

#include "random_columns.hpp"

using namespace thidua;

namespace {

/// Where an answer is yes and where it is no, run over the rows of a source.
truth answer_at(column_source const& source, condition const& c, std::size_t row) {
    column_compiler compiler{source};
    auto const planes = compiler.compile(c);
    column_runner const runner{
        compiler.program(), {planes.yes, planes.no}, compiler.row_facts(), source};
    std::vector<std::uint64_t> yes(words_for(source.rows()));
    std::vector<std::uint64_t> no(words_for(source.rows()));
    std::array<std::uint64_t*, 2> const into{yes.data(), no.data()};
    runner.run(into);
    auto const bit = [row](std::vector<std::uint64_t> const& words) {
        return ((words[row / rows_a_word] >> (row % rows_a_word)) & 1U) != 0;
    };
    REQUIRE_FALSE((bit(yes) && bit(no)));
    return bit(yes) ? truth::yes : bit(no) ? truth::no : truth::unknown;
}

// Two entries that share days: the first one that has the day counts.
inline constexpr std::array<dated<std::int64_t>, 2> sharing{{
    {date{2025, 1, 1}, date{2025, 6, 30}, 3, {}},
    {date{2025, 6, 1}, date{2025, 12, 31}, 5, {}},
}};
inline constexpr parameter<int> shared{{.name = "shared", .table = sharing}};

}  // namespace

TEST_CASE("random conditions mean the same for columns as for rows") {
    probe::dice die{77};
    for (int i = 0; i < 400; ++i) {
        probe::random_table const table{die, 1 + die(20)};
        auto const c = probe::make_condition(die, 3).as_program;
        for (std::size_t r = 0; r < table.source().rows(); ++r)
            REQUIRE(answer_at(table.source(), c, r) == evaluate(c, table.row(r), table.in()));
    }
}

TEST_CASE("of entries that share a day the first one counts, as in the look-up of a row") {
    std::array<std::uint16_t, 3> days{};
    std::array const dates{date{2025, 5, 1}, date{2025, 6, 15}, date{2025, 7, 1}};
    for (std::size_t i = 0; i < 3; ++i) days[i] = static_cast<std::uint16_t>(dates[i].raw());
    column_source source{3};
    source.add(probe::begun, column::of(days));
    condition const c = shared.on(probe::begun) == 3;
    REQUIRE(answer_at(source, c, 0) == truth::yes);
    REQUIRE(answer_at(source, c, 1) == truth::yes);
    REQUIRE(answer_at(source, c, 2) == truth::no);
}

TEST_CASE("a fact without a column and without a reader of rows is not known") {
    column_source const source{2};
    REQUIRE(answer_at(source, probe::ripe, 1) == truth::unknown);
    REQUIRE(answer_at(source, probe::total >= 1, 1) == truth::unknown);
    REQUIRE(answer_at(source, condition{}, 1) == truth::yes);
}

TEST_CASE("a derived fact may be made of planes, as an answer or as values") {
    std::array<std::uint8_t, 3> const counts{1, 6, 9};
    column_source source{3};
    auto const count = column::of(counts);
    source.add(probe::full, answer_maker{[count](column_program& p) {
                   return answer_planes{p.in_range(count, 6, 255), p.in_range(count, 0, 2)};
               }});
    source.add(probe::total, value_maker{[count](column_program& p) {
                   return chosen_values{
                       {{p.in_range(count, 1, 1), 10}, {p.in_range(count, 6, 6), 20}},
                       p.in_range(count, 9, 9)};
               }});
    REQUIRE(answer_at(source, probe::full, 0) == truth::no);
    REQUIRE(answer_at(source, probe::full, 1) == truth::yes);
    REQUIRE(answer_at(source, probe::total == 10, 0) == truth::yes);
    REQUIRE(answer_at(source, probe::total < 20, 1) == truth::no);
    REQUIRE(answer_at(source, probe::total < 20, 2) == truth::no);
    REQUIRE(answer_at(source, probe::total.given(), 2) == truth::no);
    REQUIRE(answer_at(source, probe::total.given(), 0) == truth::yes);
}

TEST_CASE("a look-up by key and day answers as the table says") {
    std::array<std::uint16_t, 5> const keys{0, 1, 2, 0, 0};
    std::array<std::uint16_t, 5> const days{10, 10, 10, 9, 20};
    std::array<std::uint64_t, 1> const known{0b11111};
    std::array<std::uint32_t, 2> const table{interval_entry(10, 20), interval_entry(11, 20)};
    column_source source{5};
    source.add(probe::full,
               interval_column{column::of(keys).with_known(known), column::of(days), table});
    REQUIRE(answer_at(source, probe::full, 0) == truth::yes);
    REQUIRE(answer_at(source, probe::full, 1) == truth::no);
    REQUIRE(answer_at(source, probe::full, 2) == truth::unknown);  // no such key
    REQUIRE(answer_at(source, probe::full, 3) == truth::no);
    REQUIRE(answer_at(source, probe::full, 4) == truth::no);  // the end is not included
}
