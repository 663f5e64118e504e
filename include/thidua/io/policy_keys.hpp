// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <thidua/base/enumerators.hpp>
#include <thidua/logic/symbol.hpp>
#include <thidua/plan/readings.hpp>
#include <thidua/policy/priority.hpp>

/// \file
/// Keys and words of a policy file that nothing else declares.
namespace thidua {

/// The type of an own fact or a parameter as a policy file writes it; names have a domain.
struct policy_type {
    std::string_view name;                   ///< as the file writes it
    value_kind kind;                         ///< of the values
    name_domain domain = name_domain::none;  ///< for names: whose they are
};
/// All types that a policy file may name.
inline constexpr std::array<policy_type, 13> policy_types{{
    {"yes_no", value_kind::boolean},
    {"whole", value_kind::whole},
    {"hundredths", value_kind::hundredths},
    {"day", value_kind::day},
    {"choice", value_kind::choice},
    {"set", value_kind::set},
    {"text", value_kind::name},
    {"unit", value_kind::name, name_domain::unit},
    {"movement", value_kind::name, name_domain::movement},
    {"content", value_kind::name, name_domain::content},
    {"recipient", value_kind::name, name_domain::recipient},
    {"achievement", value_kind::name, name_domain::achievement},
    {"submission", value_kind::name, name_domain::submission},
}};
/// How many of them, the first ones, a parameter may have.
inline constexpr std::size_t policy_parameter_types = 5;

/// Whom an own fact may be shown to, as a policy file writes it.
inline constexpr std::array<enumerator, 4> sensitivity_words{{
    {0, "open", {"công khai", "open"}, {}},
    {1, "internal", {"nội bộ", "internal"}, {}},
    {2, "personal", {"cá nhân", "personal"}, {}},
    {3, "sensitive", {"nhạy cảm", "sensitive"}, {}},
}};

/// Calls `visit(key, value)` for each reading, with the key that the settings have for it.
template <class Readings, class Visit>
constexpr void each_reading(Readings& how, Visit visit) {
    visit("achievement_window", how.window);
    visit("phase_ends_with", how.phase_ends_with);
    visit("second_phase", how.second_phase);
    visit("dissolved_from", how.dissolved);
    visit("households", how.of_households);
    visit("unit_certificate", how.of_certificate);
}

/// Calls `visit(key, value)` for each joint of the priority, with the key that the settings have
/// for it.
template <class Priority, class Visit>
constexpr void each_joint(Priority& priority, Visit visit) {
    visit("stage", priority.at);
    visit("force", priority.force);
    visit("scope", priority.scope);
    visit("conjunction", priority.conjunction);
    visit("movement", priority.movement);
    visit("who_is_direct", priority.direct);
}

}  // namespace thidua
