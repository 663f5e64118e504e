// MUST SAY: no match for.*operator==|invalid operands to binary expression
// SPDX-License-Identifier: BSL-1.0
//
// A fact compares with values of its own type only.
#include <thidua/logic/condition.hpp>
#include <thidua/nominations/facts/achievement.hpp>

using namespace thidua;

constexpr condition good = facts::rating == rating::good;
#ifdef MUST_NOT_COMPILE
constexpr condition bad = facts::rating == direct_role::organises;
#endif

int main() { return good.empty() ? 1 : 0; }
