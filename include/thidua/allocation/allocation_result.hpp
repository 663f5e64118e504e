// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <thidua/allocation/choice.hpp>
#include <thidua/allocation/reading.hpp>
#include <thidua/base/text.hpp>

namespace thidua {

/// How far a reserve is filled by the chosen; contested seats are not counted. For `set_aside` the
/// seats taken over and above, the fewest over all answers; for every other reading the reserves
/// are looked at in the order given, each counts what the chosen can fill beyond those before it.
struct reserve_fill {
    std::uint32_t group = 0;  ///< whose seats they are
    std::int64_t seats = 0;   ///< reserved
    std::int64_t filled = 0;  ///< of these; 0 to `seats`

    friend bool operator==(reserve_fill const&, reserve_fill const&) = default;
};

/// What moved a seat from one candidate to another.
enum class seat_clause : std::uint8_t {
    reserve,   ///< a reserve of the group
    priority,  ///< the priority of the group
    rate,      ///< the rate of the group
    caps,      ///< no clause of their own: a cap that others filled differently
    tie,       ///< equals for whom the council decides
};

/// One line of the ledger against `no_priority`: who comes in, who gives way, and by which clause.
struct ledger_line {
    std::optional<std::uint32_t> in{};      ///< chosen here, not without priority
    std::optional<std::uint32_t> out{};     ///< chosen without priority, not here
    seat_clause clause = seat_clause::tie;  ///< what made the difference
    std::optional<std::uint32_t> group{};   ///< of a reserve, a priority or a rate
    /// Rank of `in` less rank of `out`, when both are there: how far the clause reached.
    std::optional<std::int64_t> distance{};

    friend bool operator==(ledger_line const&, ledger_line const&) = default;
};

/// Whose cut line it is.
enum class cut_scope : std::uint8_t { everyone, unit, group };

/// The cut line: the worst rank that was chosen and the best that was refused.
struct cut_line {
    cut_scope scope = cut_scope::everyone;        ///< whose line it is
    std::uint32_t number = 0;                     ///< of the unit or the group
    std::int64_t chosen = 0;                      ///< how many
    std::optional<std::int32_t> last_chosen{};    ///< empty: nobody was chosen
    std::optional<std::int32_t> first_refused{};  ///< empty: nobody was refused

    friend bool operator==(cut_line const&, cut_line const&) = default;
};

/// One thing that was checked after the choice.
struct proof_check {
    std::string_view
        name{};         ///< seats, caps, reserves, order; rates and overtaking for running_rate
    bool holds = true;  ///< whether it was found to hold
    text says{};        ///< what was checked, or what does not hold

    friend bool operator==(proof_check const&, proof_check const&) = default;
};

/// What was checked after the choice, by other code than made it.
struct proof_report {
    bool holds = true;                  ///< all checks hold
    std::vector<proof_check> checks{};  ///< each that the reading asks for

    friend bool operator==(proof_report const&, proof_report const&) = default;
};

/// The answer to a `problem` (formats.md 4). Candidates are given by number.
struct allocation_result {
    reading how = reading::no_priority;  ///< the reading that was used
    /// In order of standing, equals by id; for `running_rate` in call order.
    std::vector<std::uint32_t> chosen{};
    std::vector<contested_group> contested{};  ///< equals among whom the Council decides
    std::int64_t seats_left = 0;               ///< seats that nobody may take
    std::vector<reserve_fill> reserves{};      ///< in the order of the problem
    std::vector<ledger_line> ledger{};         ///< who is in or out by a clause
    std::vector<cut_line> cut_lines{};         ///< of everyone, of units, of groups
    proof_report proof{};                      ///< checked after the choice

    friend bool operator==(allocation_result const&, allocation_result const&) = default;
};

}  // namespace thidua
