// SPDX-License-Identifier: BSL-1.0
//
// Allocation problems and answers as the tests write and read them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/allocation/allocation_result.hpp>
#include <thidua/allocation/choice.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/allocation/problem_builder.hpp>

namespace told {

using namespace thidua;

/// The ids of candidates, in the order given: `a b c`.
inline std::string ids(problem const& p, std::vector<std::uint32_t> const& who) {
    std::string out;
    for (auto const one : who) out += (out.empty() ? "" : " ") + candidate_id(p, one);
    return out;
}
/// The ids of all candidates with a status, in the order of the problem.
inline std::string ids(problem const& p, choice const& made, seat_status status) {
    std::vector<std::uint32_t> who;
    for (std::uint32_t i = 0; i < p.candidates.size(); ++i)
        if (made.status[i] == status) who.push_back(i);
    return ids(p, who);
}
/// `x y: 1; z w: 1`.
inline std::string contested(problem const& p, std::vector<contested_group> const& groups) {
    std::string out;
    for (auto const& g : groups)
        out += (out.empty() ? "" : "; ") + ids(p, g.candidates) + ": " + std::to_string(g.seats);
    return out;
}
/// Candidates written `a95{S}`: id, score (the highest is best), groups by single letters.
struct scored {
    std::string id;
    int score;
    std::string groups;
};
inline problem_builder with(reading how, std::int64_t seats, std::vector<scored> const& who) {
    problem_builder made(how, seats);
    for (auto const group : {"S", "D"}) made.declare_group(group);
    for (auto const& one : who) {
        auto const better = std::count_if(
            who.begin(), who.end(), [&](auto const& other) { return other.score > one.score; });
        std::vector<std::string> names;
        for (auto const letter : one.groups) names.emplace_back(1, letter);
        std::vector<std::string_view> const groups(names.begin(), names.end());
        made.add(one.id, static_cast<std::int32_t>(better) + 1, {}, groups);
    }
    return made;
}

}  // namespace told
