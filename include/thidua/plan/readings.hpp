// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include <thidua/base/enumerators.hpp>
#include <thidua/calendar/event.hpp>

namespace thidua {

/// Which of an achievement's days must lie in the phase.
enum class achievement_window : std::uint8_t {
    ends_inside,    ///< the last day; shipped, an assumption: an achievement counts when it is
                    ///< complete
    wholly_inside,  ///< the first and the last day
    overlaps,       ///< at least one day
};

/// On which day phase 2 begins: the plan names no first day for it.
enum class phase_two_start : std::uint8_t {
    day_after_phase_one,  ///< shipped: no day belongs to two phases
    day_of_issue,         ///< the plan's own day, so that the phases overlap
};

/// From when a dissolved unit can no longer be commended as a collective (Circular 15/2025/TT-BNV).
enum class dissolved_from : std::uint8_t {
    when_gone,          ///< from the day after its last one; shipped
    circular_in_force,  ///< only for decisions from 05-08-2025, when the circular is in force
};

/// Whether households may be commended: the plan speaks of collectives and individuals only.
enum class households : std::uint8_t {
    not_named,  ///< no; shipped: the plan does not name them
    admitted,   ///< yes, as the Law does
};

/// Whether a Giấy khen that a unit gave itself, for a part of what was done in the movement, stands
/// in the way of the Bằng khen for the whole: the plan asks units for both, the Law rewards one
/// achievement once.
enum class unit_certificate : std::uint8_t {
    does_not_bar,  ///< shipped: a part is not the whole; one and the same achievement still bars
    bars,          ///< it counts as the same achievement where the days meet
};

template <>
struct words_of<achievement_window> {
    static constexpr std::array<enumerator, 3> all{{
        {0, "ends_inside", {"kết thúc trong đợt", "ends in the phase"}, {}},
        {1, "wholly_inside", {"trọn trong đợt", "lies wholly in the phase"}, {}},
        {2, "overlaps", {"có ngày trong đợt", "has a day in the phase"}, {}},
    }};
};
template <>
struct words_of<phase_two_start> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "day_after_phase_one", {"ngày liền sau đợt 1", "the day after phase 1"}, {}},
        {1, "day_of_issue", {"ngày ban hành kế hoạch", "the day of the plan's issue"}, {}},
    }};
};
template <>
struct words_of<dissolved_from> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "when_gone", {"từ khi kết thúc hoạt động", "from when it is gone"}, {}},
        {1,
         "circular_in_force",
         {"từ khi Thông tư số 15/2025/TT-BNV có hiệu lực", "from when the circular is in force"},
         {}},
    }};
};
template <>
struct words_of<households> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "not_named", {"kế hoạch không nêu hộ gia đình", "not named by the plan"}, {}},
        {1, "admitted", {"xét cả hộ gia đình", "admitted"}, {}},
    }};
};

template <>
struct words_of<unit_certificate> {
    static constexpr std::array<enumerator, 2> all{{
        {0,
         "does_not_bar",
         {"Giấy khen của đơn vị cho một phần thành tích không loại trừ Bằng khen",
          "a unit's own certificate for a part does not bar"},
         {}},
        {1,
         "bars",
         {"Giấy khen của đơn vị cho một phần thành tích loại trừ Bằng khen",
          "a unit's own certificate for a part bars"},
         {}},
    }};
};

/// Where the plan and the law leave a question open: the answers that are used. All shipped values
/// are assumptions, and every report names those it rests on.
struct readings {
    /// how an achievement's days must lie to the phase
    achievement_window window = achievement_window::ends_inside;
    /// Which session of the congress ends a phase. Its day is included; shipped: the closing
    /// session.
    session phase_ends_with = session::closing;
    /// the first day of phase 2
    phase_two_start second_phase = phase_two_start::day_after_phase_one;
    /// from when a dissolved unit cannot be commended
    dissolved_from dissolved = dissolved_from::when_gone;
    /// whether households are recipients
    thidua::households of_households = households::not_named;
    /// whether a unit's Giấy khen bars a Bằng khen
    thidua::unit_certificate of_certificate = unit_certificate::does_not_bar;

    friend constexpr bool operator==(readings const&, readings const&) = default;
};

}  // namespace thidua
