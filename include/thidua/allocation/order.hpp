// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <thidua/allocation/problem.hpp>

namespace thidua {

/// Where a candidate stands under a reading before the council orders equals: smaller is better,
/// the same number is equal standing. Ranks are 1 to 2^31 - 1.
[[nodiscard]] constexpr std::uint32_t standing_of(problem const& p, reading how,
                                                  candidate const& who) {
    auto const rank = static_cast<std::uint32_t>(who.rank);
    bool const outside = !p.priority_group || !belongs(who, *p.priority_group);
    if (how == reading::tie_break) return (rank << 1U) | (outside ? 1U : 0U);
    if (how == reading::precedence) return rank | (outside ? 1U << 31U : 0U);
    return rank;
}

/// The candidates in order of standing, with the places where a new class of equals begins.
class standing_order {
public:
    standing_order() = default;
    /// Sorts the candidates as the reading orders them; candidates of one class by id, for printing
    /// only.
    standing_order(problem const& p, reading how) {
        auto keyed = std::vector<std::uint64_t>(p.candidates.size());
        for (std::size_t i = 0; i < keyed.size(); ++i)
            keyed[i] = static_cast<std::uint64_t>(standing_of(p, how, p.candidates[i])) << 32U | i;
        sort_by_high_word(keyed);
        sequence_.resize(keyed.size());
        for (std::size_t k = 0; k < keyed.size(); ++k)
            sequence_[k] = static_cast<std::uint32_t>(keyed[k]);
        for (std::size_t k = 0; k < keyed.size(); ++k)
            if (k == 0 || keyed[k] >> 32U != keyed[k - 1] >> 32U)
                first_.push_back(static_cast<std::uint32_t>(k));
        first_.push_back(static_cast<std::uint32_t>(keyed.size()));
        if (!p.tie_order.empty()) split(p.tie_order);
    }

    /// All candidates, best first; equals stand side by side in no meaningful order.
    [[nodiscard]] std::span<std::uint32_t const> sequence() const { return sequence_; }
    /// How many classes of equals there are.
    [[nodiscard]] std::size_t classes() const { return first_.empty() ? 0 : first_.size() - 1; }
    /// The candidates of one class.
    [[nodiscard]] std::span<std::uint32_t const> equals(std::size_t which) const {
        return sequence().subspan(first_[which], first_[which + 1] - first_[which]);
    }
    /// Where a class begins in `sequence()`.
    [[nodiscard]] std::size_t first(std::size_t which) const { return first_[which]; }
    /// Does nobody stand equal to another?
    [[nodiscard]] bool strict() const { return classes() == sequence_.size(); }

private:
    // Least significant digit first, 11 bits a pass; a pass whose digit never varies is skipped.
    static void sort_by_high_word(std::vector<std::uint64_t>& keyed) {
        if (keyed.size() < 4096) {
            std::sort(keyed.begin(), keyed.end());
            return;
        }
        auto other = std::vector<std::uint64_t>(keyed.size());
        for (unsigned shift = 32; shift < 64; shift += 11) {
            std::array<std::uint32_t, 2048> at{};
            for (auto const key : keyed) ++at[(key >> shift) & 2047U];
            if (std::find(at.begin(), at.end(), keyed.size()) != at.end()) continue;
            std::uint32_t sum = 0;
            for (auto& start : at) sum += std::exchange(start, sum);
            for (auto const key : keyed) other[at[(key >> shift) & 2047U]++] = key;
            keyed.swap(other);
        }
    }

    // The council's order: the named ones leave their class one by one, the others stay together.
    void split(std::span<std::uint32_t const> tie_order) {
        constexpr auto unnamed = 0xffff'ffffU;
        auto place = std::vector<std::uint32_t>(sequence_.size(), unnamed);
        for (std::size_t k = 0; k < tie_order.size(); ++k)
            if (tie_order[k] < place.size()) place[tie_order[k]] = static_cast<std::uint32_t>(k);
        auto const before = std::exchange(first_, {});
        for (std::size_t c = 0; c + 1 < before.size(); ++c) {
            auto const begin = sequence_.begin() + before[c];
            auto const end = sequence_.begin() + before[c + 1];
            std::sort(begin, end, [&](auto a, auto b) {
                return std::pair{place[a], a} < std::pair{place[b], b};
            });
            for (auto k = before[c]; k < before[c + 1]; ++k)
                if (k == before[c] || place[sequence_[k - 1]] != unnamed) first_.push_back(k);
        }
        first_.push_back(static_cast<std::uint32_t>(sequence_.size()));
    }

    std::vector<std::uint32_t> sequence_{};
    std::vector<std::uint32_t> first_{};
};

}  // namespace thidua
