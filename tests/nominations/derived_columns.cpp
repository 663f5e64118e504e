// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/derived_columns.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <support/catch.hpp>

#include <thidua/hanoi/plan_343.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/logic/evaluate_columns.hpp>
#include <thidua/nominations/nomination_table_builder.hpp>

#include "random_nomination.hpp"

using namespace thidua;
using thidua_test::dice;

namespace {

inline constexpr std::array<unit, 4> registry{
    unit{.code = "stands", .kind = unit_kind::ward, .exists_from = date{2000, 1, 1}},
    unit{.code = "ended",
         .kind = unit_kind::enterprise,
         .exists_from = date{2000, 1, 1},
         .exists_through = date{2025, 6, 30},
         .ended_by = ending::dissolved},
    unit{.code = "young", .kind = unit_kind::cooperative, .exists_from = date{2025, 7, 1}},
    unit{.code = "renamed",
         .exists_from = date{2000, 1, 1},
         .exists_through = date{2025, 2, 28},
         .ended_by = ending::renamed}};

context random_context(dice& die) {
    context in;
    if (die(5) != 0) in.units = registry;
    in.how.window = static_cast<achievement_window>(die(3));
    in.how.dissolved = static_cast<dissolved_from>(die(2));
    in.how.of_households = static_cast<households>(die(2));
    auto const& record = hanoi::events_timeline;
    in.phases =
        resolve(hanoi::plan_343,
                die(2) == 0 ? record.as_happened() : record.as_known(date{2025, 10, 10}), in.how);
    in.phase = static_cast<int>(die(3));
    in.on = date{2025, 11, 20};
    in.signed_on = die(2) == 0 ? date{2025, 6, 30} : date{2025, 12, 1};
    if (die(3) != 0) in.deadline = date{2025, 10, 31};
    if (die(9) == 0) in.deadline = does_not_apply;
    in.history_given = die(2) == 0;
    return in;
}

/// Asks everything that can be asked of one fact: is it given, is it true, and which value it has.
std::vector<condition> questions(fact_info const& f) {
    node const push{operation::fact, &f, 0};
    std::vector<condition> all;
    condition given;
    given.push(push);
    given.push({operation::given, nullptr, 0});
    all.push_back(given);
    condition itself;
    itself.push(push);
    all.push_back(itself);
    for (std::int64_t v : {0, 1, 2, 20'043, 20'400}) {
        condition below;
        below.push(push);
        below.push({operation::constant, nullptr, v});
        below.push({operation::less_equal, nullptr, 0});
        all.push_back(below);
    }
    return all;
}

}  // namespace

TEST_CASE("every derived fact says in columns what its reader says of each row") {
    dice die{29};
    for (int i = 0; i < 60; ++i) {
        auto const in = random_context(die);
        std::vector<nomination> all;
        for (int r = 0; r < 150; ++r) {
            auto n = thidua_test::random_nomination(die, 3);
            // Days near the phases' ends, phases and units that there are, and some that are not.
            auto const near_ends = [&die](auto& day) {
                if (day.known() && die(3) != 0)
                    day = date{2025, 10, 14} + days{static_cast<std::int32_t>(die(140)) - 20};
            };
            near_ends(n.achieved_to);
            near_ends(n.achieved_from);
            if (n.phase.known()) n.phase = static_cast<int>(die(4));
            if (n.unit.known()) n.unit = unit_id{static_cast<std::uint32_t>(die(6))};
            if (n.recipient_unit.known())
                n.recipient_unit = unit_id{static_cast<std::uint32_t>(die(6))};
            all.push_back(n);
        }
        auto const table = make_table(all);
        auto const source = columns_of(table, in);
        for (auto const* f : derived_facts()) {
            for (auto const& asked : questions(*f)) {
                criterion const c{.id = "test.asked", .must = asked};
                criterion const* const one = &c;
                auto const found = evaluate_columns({&one, 1}, source);
                for (std::size_t r = 0; r < all.size(); ++r)
                    if (found.at(0, r) != judge(c, all[r], in).what)
                        FAIL(f->name << ", row " << r << " of case " << i);
            }
        }
    }
    SUCCEED();
}
