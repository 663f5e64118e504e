// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <generate/dossiers.hpp>
#include <generate/round.hpp>
#include <generate/units.hpp>

namespace generate {

/// One submission to be made up: by whom, and how many rows its list has.
struct list_plan {
    int number{};
    std::string unit{};
    std::string symbol{};
    int rows{};
};

/// 150 submissions with `rows` rows in all, the largest about thirty times the smallest.
std::vector<list_plan> plan_lists(int rows, std::vector<unit> const& units);

/// A submission with its rows: all columns shown, some rows planted with a mistake.
list list_of(desk& at, list_plan const& plan);

}  // namespace generate
