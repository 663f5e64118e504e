// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace generate {

/// A stream of numbers that is the same on every machine: splitmix64 and whole numbers only. The
/// small bias of the remainder does not matter for made-up data.
class stream {
public:
    explicit constexpr stream(std::uint64_t seed) : state_{seed} {}

    constexpr std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t z{state_};
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }

    /// A number from `low` to `high`, both included.
    constexpr int between(int low, int high) {
        auto const width = static_cast<std::uint64_t>(high - low) + 1U;
        return low + static_cast<int>(next() % width);
    }

    /// True in `percent` of a hundred calls.
    constexpr bool chance(int percent) { return between(1, 100) <= percent; }

    /// One element of a list.
    template <class List>
    constexpr auto const& of(List const& list) {
        return list[static_cast<std::size_t>(next() % static_cast<std::uint64_t>(std::size(list)))];
    }

private:
    std::uint64_t state_;
};

}  // namespace generate
