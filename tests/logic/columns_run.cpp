// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/columns_run.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("a runner writes whole words for every row and nothing beyond the last one") {
    for (auto const rows :
         {std::size_t{0}, std::size_t{1}, std::size_t{2047}, std::size_t{2048}, std::size_t{2049},
          std::size_t{8191}, std::size_t{8192}, std::size_t{8193}, std::size_t{100'000}}) {
        // Exactly as long as the rows, so that a sanitiser sees a step too far.
        std::vector<std::uint16_t> values(rows);
        std::iota(values.begin(), values.end(), std::uint16_t{0});
        column_program p;
        auto const some = p.in_range(column::of(values), 3, 2047);
        column_source const source{rows};
        column_runner const runner{p, {some, opposite(some), everywhere}, {}, source};
        REQUIRE(runner.outputs() == 3);
        for (auto const threads : {0U, 1U, 2U, 7U}) {
            std::vector<std::uint64_t> a(words_for(rows) + 1, 42);
            auto b = a;
            auto all = a;
            std::array<std::uint64_t*, 3> const into{a.data(), b.data(), all.data()};
            runner.run(into, threads);
            REQUIRE(a.back() == 42);
            for (std::size_t r = 0; r < words_for(rows) * rows_a_word; ++r) {
                auto const bit = [r](std::vector<std::uint64_t> const& words) {
                    return ((words[r / rows_a_word] >> (r % rows_a_word)) & 1U) != 0;
                };
                bool const here = r < rows;
                bool const inside = here && values[r] >= 3 && values[r] <= 2047;
                if (bit(a) != inside || bit(b) != (here && !inside) || bit(all) != here)
                    FAIL("row " << r << " of " << rows);
            }
        }
    }
}

TEST_CASE("steps that no output needs are not run, and registers are used again") {
    std::vector<std::uint8_t> const values(300, 7);
    column_program p;
    auto chain = everywhere;
    for (std::int64_t i = 0; i < 100; ++i) {
        auto const bit = p.in_range(column::of(values), i, i + 3);
        chain = i % 3 == 0 ? p.both(chain, opposite(bit)) : p.either(chain, bit);
    }
    column_source const source{300};
    std::vector<std::uint64_t> out(words_for(300));
    std::array<std::uint64_t*, 1> const into{out.data()};
    column_runner{p, {chain}, {}, source}.run(into);
    bool wanted = true;
    for (std::int64_t i = 0; i < 100; ++i) {
        bool const bit = i <= 7 && 7 <= i + 3;
        wanted = i % 3 == 0 ? wanted && !bit : wanted || bit;
    }
    REQUIRE((out[0] == ~std::uint64_t{0}) == wanted);
}
