// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <thidua/analysis/coverage.hpp>
#include <thidua/analysis/scenario_row.hpp>
#include <thidua/base/text.hpp>
#include <thidua/eligibility/rule_set.hpp>

namespace thidua::analysis {

/// A case that a sheet lacks, with a blank expectation.
struct proposed_case {
    found_dossier dossier{};    ///< the dossier that was found
    scenario_row row{};         ///< the same as a row of a scenario sheet
    std::vector<text> shows{};  ///< what it adds: an answer of an atom, a half of a pair
};

/// Something that no case covers and none can be proposed for.
struct uncoverable {
    std::string where{};  ///< place of the atom
    text what{};          ///< the answer or half of a pair
    bool proved = false;  ///< impossible on every dossier; else none was found
};

/// What cases are sought in, and the bounds of the search.
struct proposal_options {
    context in{};       ///< what the cases are judged against
    nomination base{};  ///< cases differ from it as little as can be: best one that is in order
    stage at = stage::closed;            ///< stage of the round
    std::size_t most_nodes = 1'000'000;  ///< of the decision diagrams
    std::size_t most_ways = 400;         ///< combinations of cells that a dossier is sought for
};

/// The cases that would complete a sheet, and what none can be found for.
struct proposals {
    std::vector<proposed_case> cases{};  ///< each adds something
    std::vector<uncoverable> without{};  ///< what is left
};

/// For every answer of an atom that was not seen and every half of an MC/DC pair that is lacking, a
/// case that covers it; one case may cover several. Found by the exact method over the atoms' own
/// literals, so that a number stands at the literal or next to it.
[[nodiscard]] proposals propose_cases(rule_set const& rules, coverage const& now,
                                      proposal_options const& options);

/// The proposals as a sheet to be completed, see `sheet_of`.
[[nodiscard]] std::string proposals_sheet(proposals const& p);

}  // namespace thidua::analysis
