// SPDX-License-Identifier: BSL-1.0
//
// A small generator of our own, so that a seed means the same cases on every platform.
#pragma once

#include <cstddef>
#include <cstdint>

namespace probe {

/// splitmix64.
class dice {
public:
    explicit dice(std::uint64_t seed) : state_(seed) {}
    /// 0 to below - 1.
    std::size_t operator()(std::size_t below) {
        state_ += 0x9e37'79b9'7f4a'7c15ULL;
        auto z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58'476d'1ce4'e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d0'49bb'1331'11ebULL;
        return static_cast<std::size_t>((z ^ (z >> 31U)) % below);
    }

private:
    std::uint64_t state_;
};

}  // namespace probe
