// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <thidua/allocation/reading.hpp>

namespace thidua {

/// What an allocation problem may not exceed; beyond it `check` answers with an error.
struct allocation_limits {
    static constexpr std::size_t candidates = 5'000'000;  ///< in one problem
    static constexpr std::int64_t seats = 10'000'000;     ///< also for a cap and a reserve
    static constexpr std::size_t groups = 32;  ///< a candidate's groups are bits of a word
    static constexpr std::size_t rates = 8;    ///< in one problem
    static constexpr std::uint64_t tie_orders = 10'000;  ///< orders of equals that are tried
};

/// One candidate. Their place in `problem::candidates` is their number; nothing but the printing
/// of equals depends on numbers or ids.
struct candidate {
    static constexpr std::uint32_t no_unit = 0xffff'ffffU;  ///< belongs to no unit

    std::int32_t rank = 1;         ///< 1 is best; equal ranks are a tie
    std::uint32_t unit = no_unit;  ///< number in `problem_names::units`; `no_unit`: never capped
    std::uint32_t groups = 0;      ///< bit g: belongs to group g of `problem_names::groups`

    friend bool operator==(candidate const&, candidate const&) = default;
};

/// Seats kept for a group.
struct seat_reserve {
    std::uint32_t group = 0;  ///< a bit of `candidate::groups`
    std::int64_t seats = 0;   ///< 0 or more

    friend bool operator==(seat_reserve const&, seat_reserve const&) = default;
};

/// The least share of a group in every prefix of the call order: whole per cent, 0 to 100.
struct call_rate {
    std::uint32_t group = 0;   ///< a bit of `candidate::groups`
    std::int64_t percent = 0;  ///< 0 to 100, both included

    friend bool operator==(call_rate const&, call_rate const&) = default;
};

/// The most seats that a unit, with all units below it, may take.
struct seat_cap {
    std::uint32_t unit = 0;  ///< by its place in `problem_names::units`
    std::int64_t seats = 0;  ///< 0 or more

    friend bool operator==(seat_cap const&, seat_cap const&) = default;
};

/// `unit` lies under `above`: its candidates count in the cap of both.
struct unit_within {
    std::uint32_t unit = 0;   ///< the lower one
    std::uint32_t above = 0;  ///< the higher one; no cycles

    friend bool operator==(unit_within const&, unit_within const&) = default;
};

/// The texts behind the numbers. `groups` and `units` declare what exists; `candidates` may be left
/// empty, then a candidate is called by its number.
struct problem_names {
    std::vector<std::string> candidates{};  ///< by number, each once
    std::vector<std::string> groups{};      ///< by bit
    std::vector<std::string> units{};       ///< by number
};

/// Who asks for seats, how many there are, and by which rules (formats.md 4).
struct problem {
    std::optional<std::int64_t> seats{};   ///< empty: everyone is called (`running_rate` only)
    reading how = reading::no_priority;    ///< by which rule the priority works
    std::vector<candidate> candidates{};   ///< in any order
    std::vector<seat_reserve> reserves{};  ///< in the order given
    std::vector<call_rate> rates{};        ///< in the order given
    std::vector<seat_cap> caps{};          ///< at most one a unit
    std::vector<unit_within> within{};     ///< at most one a unit
    std::optional<std::uint32_t> priority_group{};  ///< for `tie_break` and `precedence`
    /// The council's order of equals, by candidate number. Among candidates of equal standing the
    /// named ones come first, in this order; those not named stay equal to one another.
    std::vector<std::uint32_t> tie_order{};
    problem_names names{};  ///< for people; nothing is decided by them
};

/// The id of a candidate, as given or else its number.
[[nodiscard]] inline std::string candidate_id(problem const& p, std::uint32_t number) {
    return number < p.names.candidates.size() ? p.names.candidates[number] : std::to_string(number);
}

/// Is the candidate a member of the group?
[[nodiscard]] constexpr bool belongs(candidate const& who, std::uint32_t group) {
    return group < allocation_limits::groups && ((who.groups >> group) & 1U) != 0;
}

}  // namespace thidua
