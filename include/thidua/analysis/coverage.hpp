// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <thidua/analysis/atoms.hpp>
#include <thidua/analysis/case.hpp>
#include <thidua/base/text.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/logic/judge.hpp>

namespace thidua::analysis {

/// What the cases show of one atom. docs/analysis.md defines "seen", "turns" and "pair" exactly.
struct atom_coverage {
    atom what{};                         ///< which atom
    std::array<std::size_t, 3> seen{};   ///< cases by its answer: no, unknown, yes
    std::array<std::size_t, 3> turns{};  ///< of these: cases where it alone turns the standing
    /// MC/DC: a case where it is yes, one where it is no (for `given`: not yes); in both it turns
    /// the standing, and the standings differ. The first such pair in the order of the cases.
    std::optional<std::pair<std::size_t, std::size_t>> pair{};

    /// Whether each of the three answers was seen.
    [[nodiscard]] bool seen_all() const { return seen[0] != 0 && seen[1] != 0 && seen[2] != 0; }
};

/// What the cases show of one criterion of the list.
struct criterion_coverage {
    criterion const* of = nullptr;           ///< which criterion
    std::array<std::size_t, 5> standings{};  ///< cases by `standing`
};

/// What the cases show of one clause that the policy cites.
struct clause_coverage {
    citation what{};                      ///< the clause
    std::vector<std::string> cited_by{};  ///< ids of criteria, exceptions and tracks
    std::size_t met = 0;     ///< cases that it governs in which something that cites it is met
    std::size_t failed = 0;  ///< the same, failed

    /// Whether any case was met or failed by it.
    [[nodiscard]] bool touched() const { return met + failed != 0; }
};

/// What a set of cases covers of a policy's rules. Views into the rules.
struct coverage {
    std::size_t cases = 0;                       ///< how many there were
    std::vector<atom_coverage> atoms{};          ///< each atom of the rules
    std::vector<criterion_coverage> criteria{};  ///< in the policy's order
    std::vector<clause_coverage> clauses{};      ///< each clause once

    /// Answers (yes, no, unknown of each atom) that were seen, and how many there are.
    [[nodiscard]] std::size_t answers_seen() const;
    /// How many answers there are: three an atom.
    [[nodiscard]] std::size_t answers() const { return 3 * atoms.size(); }
    /// How many atoms have an MC/DC pair.
    [[nodiscard]] std::size_t pairs_found() const;
    /// How many clauses were met or failed by a case.
    [[nodiscard]] std::size_t clauses_touched() const;
};

/// Measures what the cases cover. Nothing depends on the order of the cases but which of several
/// pairs is named.
[[nodiscard]] coverage measure_coverage(rule_set const& rules,
                                        std::span<analysed_case const> cases);

/// The coverage for people: what is lacking, then the figures. `names` are those of the cases.
[[nodiscard]] std::string coverage_text(coverage const& c, std::span<analysed_case const> cases,
                                        language in = language::vi);

/// The coverage for machines, `"format": "thidua.coverage/1"`, without a last line end.
[[nodiscard]] std::string coverage_json(coverage const& c, std::span<analysed_case const> cases);

}  // namespace thidua::analysis
