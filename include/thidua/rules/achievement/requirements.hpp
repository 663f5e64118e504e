// SPDX-License-Identifier: BSL-1.0
#pragma once

// What the tracks of Article 74 ask for, one standard a file.
#include <thidua/rules/achievement/exemplary.hpp>
#include <thidua/rules/achievement/great_contribution.hpp>
#include <thidua/rules/achievement/reaches_a_field.hpp>
#include <thidua/rules/achievement/reaches_the_unit.hpp>
#include <thidua/rules/achievement/selected.hpp>
#include <thidua/rules/achievement/two_excellent_collective_years.hpp>
#include <thidua/rules/achievement/two_excellent_years.hpp>
#include <thidua/rules/achievement/united.hpp>

namespace thidua::rules {

// The two scopes of influence are two standards: who reaches a field reaches the unit, too.
static_assert(!reaches_a_field.must.empty() && !reaches_the_unit.must.empty());

}  // namespace thidua::rules
