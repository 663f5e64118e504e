// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/evaluate_columns.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <support/catch.hpp>

#include <thidua/logic/bind.hpp>
#include <thidua/nominations/nomination_table_builder.hpp>

#include "random_nomination.hpp"

using namespace thidua;
using thidua_test::dice;

namespace {

inline constexpr fact<int> hours{{.name = "attr.hours"}, own_fact};

/// Of a user: the dossier is in its submitting unit's own hands. Read row by row.
inline constexpr fact<bool> at_home{
    {.name = "at_home"}, {.read = [](nomination const& n, context const&) {
        return n.unit.known() && n.submitting_unit.known()
                   ? as_cell(truth_of(*n.unit == *n.submitting_unit))
                   : cell{};
    }}};

inline constexpr criterion enough_hours{.id = "test.hours", .must = hours >= 40};
inline constexpr criterion in_own_hands{
    .id = "test.hands",
    .applies = facts::recipient_kind == recipient_kind::collective,
    .must = at_home && facts::submitting_unit == facts::unit};
inline constexpr criterion days_in_order{
    .id = "test.order",
    .must = facts::achieved_from <= facts::achieved_to &&
            facts::women_headcount <= facts::headcount &&
            !facts::documents.has_all(document::tax_confirmation)};

}  // namespace

TEST_CASE("users' facts, users' derived facts and fields against fields are judged as in rows") {
    dice die{31};
    std::vector<fact_info const*> const own{&hours};
    rule_book book;
    std::array<criterion const*, 4> const criteria{*book.add(enough_hours, own), &in_own_hands,
                                                   &days_in_order, &enough_hours};
    for (auto const rows : {std::size_t{0}, std::size_t{1}, std::size_t{2049}}) {
        std::vector<cell> cells(rows);
        std::vector<nomination> all(rows);
        for (std::size_t r = 0; r < rows; ++r) {
            all[r] = thidua_test::random_nomination(die, 2);
            if (die(2) == 0) all[r].unit = all[r].submitting_unit;
            cells[r] = thidua_test::random_cell(die, hours, 2);
            all[r].attributes = std::span<cell const>{cells}.subspan(r, 1);
        }
        auto const table = make_table(all, own);
        context const in;
        auto const found = evaluate_columns(criteria, table, in);
        for (std::size_t k = 0; k < criteria.size(); ++k)
            for (std::size_t r = 0; r < rows; ++r)
                if (found.at(k, r) != judge(*criteria[k], all[r], in).what)
                    FAIL(criteria[k]->id << ", row " << r);
        // One that was not bound is not known, in rows and in columns.
        REQUIRE(found.count(3, standing::unknown) == rows);
    }
}
