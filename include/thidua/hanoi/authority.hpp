// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>

#include <thidua/base/enumerators.hpp>
#include <thidua/calendar/certainty.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/hanoi/instruments.hpp>
#include <thidua/law/authority.hpp>
#include <thidua/law/authority_tables.hpp>
#include <thidua/law/doubt.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/law/verification.hpp>
#include <thidua/nominations/values.hpp>
#include <thidua/units/unit.hpp>

namespace thidua::hanoi {

/// Where a proposed award is decided.
enum class decided_where : std::uint8_t {
    unknown,          ///< no text was found that says
    unit_itself,      ///< the head of the submitting unit: the plan's first duty
    city_chairman,    ///< goes to the Chairman of the City's People's Committee: the second duty
    no_longer_there,  ///< the unit's head decided until an earlier day; the office is no more
};

/// Where an award is decided, by whom, and what that rests on.
struct decision_place {
    /// at the City or at the unit, as far as it is known
    decided_where where = decided_where::unknown;
    deciding_office office{};  ///< meaningless where it is unknown
    citation basis{};          ///< the clause that gives the authority
};

/// The office at the head of a unit of that kind, as Article 80 sees it. Empty where no text was
/// read that settles it: Party bodies, the Fatherland Front and the organisations, associations,
/// armed forces (Article 80(5) has rules of their own), public service units of the City.
[[nodiscard]] constexpr std::optional<deciding_office> head_of(unit_kind kind) {
    switch (kind) {
        case unit_kind::city_department:
            return deciding_office::department_head;
        case unit_kind::district_urban:
        case unit_kind::district_rural:
        case unit_kind::town:
            return deciding_office::district_chair;
        case unit_kind::ward:
        case unit_kind::commune:
        case unit_kind::township:
            return deciding_office::commune_chair;
        case unit_kind::enterprise:
        case unit_kind::cooperative:
            return deciding_office::enterprise_head;
        default:
            return std::nullopt;
    }
}

/// The award of the Law that a form of a dossier is.
[[nodiscard]] constexpr decided_award award_of(award_form form) {
    return form == award_form::bang_khen ? decided_award::bang_khen : decided_award::giay_khen;
}

/// What a unit decides itself and what goes to the Chairman, on a day.
///
/// A Bằng khen goes to the Chairman whoever submits: the plan says so. A Giấy khen is the unit's
/// own where Article 80 gives its head that power; the head of a district had it through
/// 30-06-2025. Outside the tables, and for heads of which no text was read: unknown.
[[nodiscard]] constexpr decision_place decided_by(award_form form, unit_kind submitting, date day) {
    if (form == award_form::bang_khen) {
        auto const chairman = may_sign(deciding_office::province_chair, award_of(form), day);
        if (chairman.may != certainty::yes) return {};
        return {decided_where::city_chairman, deciding_office::province_chair, said_by_343};
    }
    auto const office = head_of(submitting);
    if (!office) return {};
    auto const answer = may_sign(*office, award_of(form), day);
    switch (answer.may) {
        case certainty::yes:
            return {decided_where::unit_itself, *office, answer.basis};
        case certainty::no:
            return {decided_where::no_longer_there, *office, answer.basis};
        default:
            return {};
    }
}

/// Calls `say(doubt)` for each line of the tables of authority below `verified`.
template <class F>
constexpr void for_each_doubt_of_authority(F&& say) {
    for (auto const& office : words<deciding_office>())
        for (auto const& line : authority_of(static_cast<deciding_office>(office.value)))
            if (line.basis.grade != verification::verified)
                say(doubt{"authority", office.name, office.label, line.basis.grade, line.basis,
                          line.first});
}

}  // namespace thidua::hanoi
