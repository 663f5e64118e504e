// MUST SAY: split this criterion
// SPDX-License-Identifier: BSL-1.0
//
// A condition holds forty steps: a longer rule is to be split, and its author is told so.
#include <thidua/logic/condition.hpp>
#include <thidua/nominations/facts/achievement.hpp>

using namespace thidua;

constexpr auto three = facts::initiatives >= 2;            // 3 steps
constexpr auto seven = three && three;                     // 7
constexpr auto fifteen = seven && seven;                   // 15
constexpr auto thirty_nine = fifteen && fifteen && seven;  // 39
constexpr condition good = !thirty_nine;                   // 40
#ifdef MUST_NOT_COMPILE
constexpr condition bad = !!thirty_nine;
#endif

int main() { return good.empty() ? 1 : 0; }
