// SPDX-License-Identifier: BSL-1.0
//
// Allocation cases that others published, with the results they expect. The same cases as data:
// tests/allocation/cases/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <allocation/told.hpp>

namespace published {

using told::scored;

/// Reserves: what each reading makes of them (the guarantee is the rule of Sönmez and Yenmez,
/// Econometrica 2022).
struct reserve_case {
    std::string name;
    std::vector<scored> candidates;
    std::int64_t seats;
    std::vector<std::pair<std::string, std::int64_t>> reserves;
    std::string minimum_guarantee;
    std::string set_aside;
};

// clang-format off
inline std::vector<reserve_case> const reserve_cases{
    {"R1: a guarantee already met changes nothing",
     {{"a", 95, "S"}, {"b", 90, ""}, {"c", 85, "S"}, {"d", 80, ""}, {"e", 75, ""}, {"f", 70, "S"}},
     4, {{"S", 2}}, "a b c d", "a b c f"},
    {"R2: the two lowest outside the group give way",
     {{"a", 95, ""}, {"b", 90, ""}, {"c", 85, ""}, {"d", 80, "S"}, {"e", 75, "S"}, {"f", 70, "S"}},
     4, {{"S", 2}}, "a b d e", "a b d e"},
    {"R3: overlap: filling one reserve after the other is wrong",
     {{"i1", 90, "SD"}, {"i2", 80, "S"}, {"i3", 85, ""}},
     2, {{"S", 1}, {"D", 1}}, "i1 i2", "i1 i3"},
    {"R4: too few members: the seat goes back",
     {{"a", 95, ""}, {"b", 90, ""}, {"c", 85, ""}, {"d", 80, "S"}},
     3, {{"S", 2}}, "a b d", "a b d"},
    {"R5: the reserve is all seats",
     {{"a", 95, ""}, {"b", 90, ""}, {"c", 60, "S"}, {"d", 50, "S"}},
     2, {{"S", 2}}, "c d", "c d"},
};

/// Call order under minimum rates: the official examples of Parcoursup's published specification.
/// A candidate's first letter is the type: C none, B group B, R group R, T both.
struct call_case {
    std::string name;
    std::int64_t rate_b;
    std::int64_t rate_r;
    std::vector<std::string> ranking;
    std::vector<std::string> calls;
};
// clang-format on

/// `C`, 1, 5 -> C1 C2 C3 C4 C5.
inline void run(std::vector<std::string>& list, char type, int first, int last) {
    for (int k = first; k <= last; ++k) list.push_back(type + std::to_string(k));
}

inline std::vector<call_case> call_cases() {
    std::vector<call_case> cases{
        {"A1",
         20,
         0,
         {"C1", "C2", "C3", "C4", "C5", "B6", "B7", "C8"},
         {"B6", "C1", "C2", "C3", "C4", "B7", "C5", "C8"}},
        {"A2",
         2,
         0,
         {"C1", "C2", "C3", "C4", "C5", "B6", "C7", "C8"},
         {"B6", "C1", "C2", "C3", "C4", "C5", "C7", "C8"}},
        {"A3", 10, 0, {}, {}},
        {"A4",
         10,
         0,
         {"C1", "B2", "B3", "C4", "C5", "C6", "C7", "B8", "C9", "C10"},
         {"B2", "C1", "B3", "C4", "C5", "C6", "C7", "B8", "C9", "C10"}},
        {"A5", 10, 95, {}, {}},
        {"A6", 10, 95, {}, {}},
    };
    auto& a3 = cases[2];
    run(a3.ranking, 'C', 1, 900);
    run(a3.ranking, 'B', 901, 1000);
    for (int k = 0; k < 100; ++k) {
        run(a3.calls, 'B', 901 + k, 901 + k);
        run(a3.calls, 'C', 9 * k + 1, 9 * k + 9);
    }
    auto& a5 = cases[4].ranking;
    run(a5, 'T', 1, 2);
    run(a5, 'R', 3, 19);
    run(a5, 'C', 20, 20);
    run(a5, 'T', 21, 22);
    run(a5, 'R', 23, 39);
    run(a5, 'C', 40, 40);
    run(a5, 'T', 41, 41);
    for (int k = 42; k <= 92; k += 10) {
        run(a5, 'R', k, k + 8);
        if (k < 92) run(a5, 'B', k + 9, k + 9);
    }
    cases[4].calls = a5;
    auto& a6 = cases[5];
    run(a6.ranking, 'R', 1, 100);
    run(a6.ranking, 'B', 101, 111);
    for (int k = 0; k < 11; ++k) {
        run(a6.calls, 'B', 101 + k, 101 + k);
        run(a6.calls, 'R', 9 * k + 1, k < 10 ? 9 * k + 9 : 100);
    }
    return cases;
}

inline thidua::problem_builder problem_of(call_case const& c) {
    thidua::problem_builder made(thidua::reading::running_rate, std::nullopt);
    made.declare_group("B").declare_group("R");
    std::int32_t rank = 0;
    for (auto const& id : c.ranking) {
        std::vector<std::string_view> groups;
        if (id[0] == 'B' || id[0] == 'T') groups.push_back("B");
        if (id[0] == 'R' || id[0] == 'T') groups.push_back("R");
        made.add(id, ++rank, {}, groups);
    }
    made.rate("B", c.rate_b).rate("R", c.rate_r);
    return made;
}

}  // namespace published
