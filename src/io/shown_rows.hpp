// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

namespace thidua {

/// How many of a kind a message names: with all of them, the messages of a sheet that repeats one
/// row would grow with the square of it.
inline constexpr std::size_t most_named = 5;

/// The first of some things, joined; `…` for the rest. `name(i)` is the i-th.
template <class Name>
[[nodiscard]] std::string first_named(std::size_t count, std::string const& between, Name name) {
    std::string all;
    for (std::size_t i = 0; i < count && i < most_named; ++i)
        all += (i == 0 ? std::string{} : between) + name(i);
    return count > most_named ? all + between + "…" : all;
}

}  // namespace thidua
