// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include <thidua/allocation/order.hpp>

namespace thidua {

/// What the ways in which equals can be ordered leave of a candidate's seat.
enum class seat_status : std::uint8_t {
    refused,    ///< in no answer
    contested,  ///< in some answers, not in all
    chosen,     ///< in every answer
};

/// Candidates among whom a council decides, and the seats that they share.
struct contested_group {
    std::vector<std::uint32_t> candidates{};  ///< by number
    std::int64_t seats = 0;                   ///< how many of them get one

    friend bool operator==(contested_group const&, contested_group const&) = default;
};

/// What a reading chooses, before it is proved and written out.
struct choice {
    /// see `clause`: none did, or not in every answer
    static constexpr std::uint8_t no_clause = 0xff;

    std::vector<seat_status> status{};         ///< by candidate
    std::int64_t size = 0;                     ///< of an answer; the same for all answers
    std::vector<contested_group> contested{};  ///< best standing first
    /// By candidate, or empty: the reserve (`set_aside`) or the rate (`running_rate`) that gave the
    /// seat, by its place in the problem; `no_clause` if none did, or not in every answer.
    std::vector<std::uint8_t> clause{};
    /// By reserve (`set_aside`): its seats that the chosen take, the fewest over all answers.
    std::vector<std::int64_t> filled{};
    std::vector<std::uint32_t> calls{};  ///< the call order (`running_rate`)
};

/// All contested candidates of `made` as one group, for the readings whose ties cross ranks.
inline void gather_contested(choice& made, standing_order const& order) {
    made.contested.clear();
    if (std::find(made.status.begin(), made.status.end(), seat_status::contested) ==
        made.status.end())
        return;
    contested_group all{.candidates = {}, .seats = made.size};
    for (auto const who : order.sequence()) {
        if (made.status[who] == seat_status::chosen) --all.seats;
        if (made.status[who] == seat_status::contested) all.candidates.push_back(who);
    }
    made.contested.push_back(std::move(all));
}

}  // namespace thidua
