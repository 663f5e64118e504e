// MUST SAY: stacks too many values|must be initialized by a constant expression
// SPDX-License-Identifier: BSL-1.0
//
// An evaluation stacks sixteen cells: a rule nested more deeply is to be split.
#include <thidua/logic/condition.hpp>
#include <thidua/nominations/facts/achievement.hpp>

using namespace thidua;

constexpr auto const& one = facts::united;
constexpr auto four = one && (one && (one && one));
constexpr auto eight = one && (one && (one && (one && four)));
constexpr auto sixteen =
    one && (one && (one && (one && (one && (one && (one && (one && eight)))))));
constexpr condition good = sixteen;
#ifdef MUST_NOT_COMPILE
constexpr condition bad = one && sixteen;
#endif

int main() { return good.empty() ? 1 : 0; }
