// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/calendar/timeline.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/law/verification.hpp>
#include <thidua/plan/addressee.hpp>
#include <thidua/plan/commemoration.hpp>
#include <thidua/plan/contents.hpp>
#include <thidua/plan/guiding_document.hpp>
#include <thidua/plan/phase.hpp>
#include <thidua/plan/priority_clause.hpp>
#include <thidua/plan/readings.hpp>
#include <thidua/plan/statement.hpp>

namespace thidua {

/// An emulation plan: who issued it and when, its phases, and everything it speaks of, as data.
///
/// Each list keeps the order of the source and each entry the number of its paragraph there. A list
/// that ends with an ellipsis in the source is open: what it does not name is not excluded.
struct plan {
    instrument const* text = nullptr;  ///< the instrument itself
    bilingual name{};                  ///< as people call it
    date issued{};                     ///< the day of issue, the first day of phase 1
    verification issued_grade = verification::assumption;  ///< how sure that day is
    std::span<phase const> phases{};                       ///< in order
    std::span<movement const> movements{};                 ///< the movements that it names
    /// the groups of tasks that it commends work for
    std::span<content_group const> contents{};

    bilingual issuer{};                      ///< who issued it
    bilingual source{};                      ///< in what the plan was read
    std::string_view issued_printed{};       ///< the day of issue as the source prints it
    bilingual issued_note{};                 ///< why `issued_grade` is what it is
    std::span<statement const> occasions{};  ///< on what occasions it was issued
    std::span<statement const> purposes{};   ///< what it is for
    std::string_view content_test{};         ///< code of the purpose that says what is commended
    std::span<focus_area const> focus{};     ///< what its propaganda speaks of first
    std::span<commemoration const> commemorations{};  ///< days that it marks
    bool commemorations_open = false;                 ///< the list of days ends with an ellipsis
    int commemorated_year = 0;  ///< the year whose commemorations the plan marks
    std::span<guiding_document const> documents{};  ///< documents that it follows
    bool movements_open = false;                    ///< the list of movements ends with an ellipsis
    std::span<addressee const> addressees{};        ///< whom it gives duties to
    std::span<statement const> duties{};            ///< what they are to do
    priority_clause priority{};                     ///< whom it prefers, in its words
    std::span<discrepancy const> discrepancies{};   ///< where its source errs
    std::span<statement const> silences{};  ///< what one would look for and the plan does not say
};

/// How many phases a plan may have.
inline constexpr std::size_t most_phases = 4;

/// The phases of a plan against a calendar. Unused places have number 0.
using resolved_phases = std::array<resolved_phase, most_phases>;

/// Resolves the phases of a plan against a calendar, by the readings.
[[nodiscard]] constexpr resolved_phases resolve(plan const& p, known_calendar const& calendar,
                                                readings const& how) {
    resolved_phases all{};
    for (std::size_t i = 0; i < p.phases.size() && i < most_phases; ++i) {
        auto const& as_worded = p.phases[i];
        auto& r = all[i];
        r.number = as_worded.number;
        r.name = as_worded.name;
        r.issued = p.issued;
        r.begins_on_issue =
            as_worded.follows == 0 || how.second_phase == phase_two_start::day_of_issue;
        auto const known = [&](std::string_view name) {
            auto const* e = calendar.find(name);
            return e == nullptr ? session_knowledge{} : calendar.of(*e, how.phase_ends_with);
        };
        r.closes_with = as_worded.closes_with;
        r.closing = known(r.closes_with);
        if (r.begins_on_issue) continue;
        for (auto const& before : p.phases)
            if (before.number == as_worded.follows) r.opens_after = before.closes_with;
        r.opening = known(r.opens_after);
    }
    return all;
}

/// The phase of that number, or nullptr.
[[nodiscard]] constexpr resolved_phase const* find_phase(resolved_phases const& phases,
                                                         int number) {
    for (auto const& p : phases)
        if (number != 0 && p.number == number) return &p;
    return nullptr;
}

}  // namespace thidua
