// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <thidua/allocation/allocate.hpp>
#include <thidua/allocation/allocation_result.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/allocation/reading.hpp>
#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/base/text.hpp>

namespace thidua {

/// What another reading of the priority would make of the same candidates.
struct reading_comparison {
    reading how = reading::no_priority;         ///< the other reading
    std::optional<error> lacking{};             ///< why it cannot be compared
    std::optional<allocation_result> result{};  ///< proved, if it can
    std::vector<std::uint32_t> enter{};         ///< chosen there, not here; in rank order
    std::vector<std::uint32_t> leave{};         ///< chosen here, not there; in rank order

    /// How many candidates would be treated otherwise.
    [[nodiscard]] std::size_t changed() const { return enter.size() + leave.size(); }
};

/// What the problem does not give that a reading lives on; nothing for numbers that are there.
[[nodiscard]] inline std::optional<error> lacks_numbers(problem const& p, reading how) {
    auto const say = [](std::string path, text message) {
        return error{.code = "allocation.reading_not_set",
                     .message = std::move(message),
                     .help = {"nêu trong thiết lập thì mới so sánh được", "set it to compare"},
                     .where = {.path = std::move(path)}};
    };
    if (uses_reserves(how) && p.reserves.empty())
        return say("/reserves", {"chưa nêu số lượng dành cho nhóm", "no reserve is given"});
    if (how == reading::running_rate && p.rates.empty())
        return say("/rates", {"chưa nêu tỷ lệ của nhóm", "no rate is given"});
    if (uses_priority_group(how) && !p.priority_group)
        return say("/priority_group", {"chưa nêu nhóm được ưu tiên", "no priority group is given"});
    return std::nullopt;
}

/// The same candidates under every reading, in the order of the readings; the problem's own is one
/// of them and changes nothing. Errors: those of `allocate` for the problem as it is.
[[nodiscard]] inline result<std::vector<reading_comparison>> compare_readings(problem const& p) {
    auto const here = allocate(p);
    if (!here) return here.failure();
    auto const missing_from = [&](std::vector<std::uint32_t> const& list,
                                  std::vector<std::uint32_t> const& other) {
        std::vector<char> there(p.candidates.size(), 0);
        for (auto const who : other) there[who] = 1;
        std::vector<std::uint32_t> out;
        for (auto const who : list)
            if (there[who] == 0) out.push_back(who);
        std::sort(out.begin(), out.end(), [&](auto a, auto b) {
            auto const rank_a = p.candidates[a].rank;
            auto const rank_b = p.candidates[b].rank;
            return rank_a != rank_b ? rank_a < rank_b : candidate_id(p, a) < candidate_id(p, b);
        });
        return out;
    };
    std::vector<reading_comparison> all;
    auto other = p;
    for (auto const& word : words<reading>()) {
        reading_comparison one{};
        one.how = static_cast<reading>(word.value);
        other.how = one.how;
        one.lacking = lacks_numbers(p, one.how);
        if (!one.lacking) {
            auto made = one.how == p.how ? here : allocate(other);
            if (made) {
                one.enter = missing_from(made->chosen, here->chosen);
                one.leave = missing_from(here->chosen, made->chosen);
                one.result = std::move(*made);
            } else {
                one.lacking = made.failure();
            }
        }
        all.push_back(std::move(one));
    }
    return all;
}

}  // namespace thidua
