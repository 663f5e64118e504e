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
    instrument const* text = nullptr;
    bilingual name{};
    date issued{};
    verification issued_grade = verification::assumption;
    std::span<phase const> phases{};
    std::span<movement const> movements{};
    std::span<content_group const> contents{};

    bilingual issuer{};
    bilingual source{};                 ///< in what the plan was read
    std::string_view issued_printed{};  ///< the day of issue as the source prints it
    bilingual issued_note{};            ///< why `issued_grade` is what it is
    std::span<statement const> occasions{};
    std::span<statement const> purposes{};
    std::string_view content_test{};  ///< code of the purpose that says what is commended
    std::span<focus_area const> focus{};
    std::span<commemoration const> commemorations{};
    bool commemorations_open = false;
    int commemorated_year = 0;  ///< the year whose commemorations the plan marks
    std::span<guiding_document const> documents{};
    bool movements_open = false;
    std::span<addressee const> addressees{};
    std::span<statement const> duties{};
    priority_clause priority{};
    std::span<discrepancy const> discrepancies{};
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
