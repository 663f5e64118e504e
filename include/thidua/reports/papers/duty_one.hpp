// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// The middle of some numbers of days, exactly: twice the median, so that no half is lost.
/// Nothing of no numbers.
[[nodiscard]] std::optional<std::int64_t> twice_the_median(std::vector<std::int64_t> days);

/// What a unit commended by itself.
struct unit_commendations {
    std::size_t awards = 0;  ///< decided in the days and standing
    std::size_t cancelled =
        0;  ///< decided in the days, cancelled by the status day; in no other count
    std::array<std::size_t, 5> types{};  ///< by `commendation_type`, the last: not said
    std::array<std::size_t, 4> kinds{};  ///< individuals, collectives, households, not known
    std::size_t direct_workers = 0;      ///< of the individuals whose post is known
    std::size_t position_not_known = 0;  ///< of the individuals
    std::vector<std::int64_t> days{};    ///< from the achievement's last day to the decision
    std::size_t days_not_known = 0;      ///< a day is blank
    std::size_t decided_before =
        0;  ///< the decision is older than the achievement's last day: a fault
};

/// The units' own commendations, from the history.
struct duty_one_progress {
    std::map<std::string, unit_commendations> by_unit{};  ///< by code; "" = no unit named
    unit_commendations all{};                             ///< of all units together
};

/// Counts the Giấy khen that units' heads and commune Chairmen decided from the day that the plan
/// was issued to the status day, both included, and that stand on it. An award without a day of
/// decision is not counted: nobody knows whether it belongs here.
///
/// The history has neither kind nor post of a recipient: both are taken from the dossiers of the
/// round that name the same identifier, else they are "not known".
[[nodiscard]] duty_one_progress count_duty_one(round_view const& v,
                                               std::span<past_award const> history);

/// `khen_kip_thoi`: progress of the plan's first duty, to commend promptly: unit by unit how many
/// Giấy khen, for what, to whom, and the median of the days from achievement to commendation; units
/// that submitted to the City and have none come last. Numbers only. For the offices.
[[nodiscard]] paper duty_one_paper(round_view const& v, paper_options const& options = {});

}  // namespace thidua
