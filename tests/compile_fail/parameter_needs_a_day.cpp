// MUST SAY: no match for.*operator>=|invalid operands to binary expression
// SPDX-License-Identifier: BSL-1.0
//
// A dated parameter has no value before a day of the row is named.
#include <array>
#include <cstdint>

#include <thidua/logic/condition.hpp>
#include <thidua/nominations/facts/dossier.hpp>
#include <thidua/nominations/facts/recipient.hpp>

using namespace thidua;

constexpr std::array<dated<std::int64_t>, 1> table{{{date{2025, 1, 1}, date{2025, 12, 31}, 5, {}}}};
constexpr parameter<int> least_members{{.name = "least_members", .table = table}};

constexpr condition good = facts::headcount >= least_members.on(facts::received_on);
#ifdef MUST_NOT_COMPILE
constexpr condition bad = facts::headcount >= least_members;
#endif

int main() { return good.empty() ? 1 : 0; }
