// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/evaluate_columns.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include <support/catch.hpp>

#include "random_columns.hpp"

using namespace thidua;
using probe::dice;

namespace {

/// Random criteria with exceptions, with and without a step and a condition for being due.
struct random_criteria {
    random_criteria(dice& die, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            auto& made = made_.emplace_back(die, static_cast<int>(die(3)));
            if (die(4) == 0) made.of_engine.due_when = probe::make_condition(die, 1).as_program;
            if (die(3) == 0)
                made.of_engine.due = static_cast<stage>(die(5));
            else
                made.of_engine.due = stage::intake;
            all.push_back(&made.of_engine);
        }
    }
    std::vector<criterion const*> all{};

private:
    std::deque<probe::random_criterion> made_{};
};

/// The first row and criterion where columns and rows differ; empty if there is none.
std::string difference(column_findings const& found, std::vector<criterion const*> const& criteria,
                       probe::random_table const& table, stage at) {
    for (std::size_t r = 0; r < table.source().rows(); ++r) {
        auto const row = table.row(r);
        for (std::size_t k = 0; k < criteria.size(); ++k) {
            auto const scalar = judge(*criteria[k], row, table.in(), at).what;
            if (found.at(k, r) != scalar)
                return "row " + std::to_string(r) + ", criterion " + std::to_string(k) + ": " +
                       std::string{name_of(found.at(k, r))} + " instead of " +
                       std::string{name_of(scalar)};
        }
    }
    return {};
}

/// Whether two findings are the same, word for word.
bool same(column_findings const& a, column_findings const& b) {
    if (a.rows() != b.rows() || a.criteria() != b.criteria()) return false;
    for (std::size_t k = 0; k < a.criteria(); ++k)
        for (auto const what : column_findings::planes_of)
            if (!std::ranges::equal(a.plane_of(k, what), b.plane_of(k, what))) return false;
    return true;
}

void compare_many(std::uint64_t seed, std::size_t rows_in_all) {
    dice die{seed};
    constexpr std::array<std::size_t, 12> sizes{0,    1,    63,   64,   65,   2047,
                                                2048, 2049, 8191, 8192, 8193, 60'000};
    std::size_t done_rows = 0;
    std::array<std::size_t, 5> times{};  // each standing came up
    for (std::size_t i = 0; done_rows < rows_in_all; ++i) {
        auto const rows = sizes[i % sizes.size()];
        probe::random_table const table{die, rows};
        random_criteria const criteria{die, 6};
        auto const at = static_cast<stage>(die(5));
        auto const found = evaluate_columns(criteria.all, table.source(), at);
        REQUIRE(difference(found, criteria.all, table, at) == "");
        for (auto const threads : {2U, 7U})
            REQUIRE(same(found, evaluate_columns(criteria.all, table.source(), at, {threads})));
        auto const* const installed = &active_column_kernels();
        use_column_kernels(nullptr);
        auto const portable = evaluate_columns(criteria.all, table.source(), at);
        use_column_kernels(installed);
        REQUIRE(same(found, portable));
        done_rows += rows;
        for (auto const& w : words<standing>())
            for (std::size_t k = 0; k < criteria.all.size(); ++k)
                times[static_cast<std::size_t>(w.value)] +=
                    found.count(k, static_cast<standing>(w.value));
    }
    INFO("met " << times[0] << ", failed " << times[1] << ", unknown " << times[2]
                << ", not applicable " << times[3] << ", not due " << times[4]);
    for (auto const t : times) CHECK(t > rows_in_all / 10);
}

}  // namespace

TEST_CASE("columns and rows agree on every standing of random rules, for 1, 2 and 7 threads") {
    compare_many(GENERATE(2026U, 343U), 50'000);
}

TEST_CASE("columns and rows agree on a million random dossiers", "[.long]") {
    compare_many(1119, 1'000'000);
}
