// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/reports/papers/statistics.hpp>

#include "paper_words.hpp"

namespace thidua::detail {

// The tables of `thong_ke`; the first stands in `ket_qua` too, the last on the payment list.

/// Received, by outcome, on the list, by kind of recipient.
[[nodiscard]] table outcome_table(paper_words const& w, phase_statistics const& c);
/// Failed criteria with how many dossiers failed them.
[[nodiscard]] table reasons_table(paper_words const& w, phase_statistics const& c);
/// What undetermined dossiers lack.
[[nodiscard]] table waits_table(paper_words& w, phase_statistics const& c);
/// Units in protocol order: received, outcomes, on the list.
[[nodiscard]] table units_table(paper_words& w, phase_statistics const& c);
/// Units' own proposals: small collectives, direct individuals, leaders who claim a direct role.
[[nodiscard]] table shares_of_units_table(paper_words& w, phase_statistics const& c);
[[nodiscard]] table movements_table(paper_words const& w, phase_statistics const& c);
/// By form and type of commendation.
[[nodiscard]] table types_table(paper_words const& w, phase_statistics const& c);
/// Shares of the priority among proposals and on the list.
[[nodiscard]] table shares_table(paper_words const& w, phase_statistics const& c);
/// Seats, cut lines, reserves, pool by pool.
[[nodiscard]] table pools_table(paper_words const& w);
[[nodiscard]] table women_table(paper_words const& w, phase_statistics const& c);
/// Money by budget and kind of recipient.
[[nodiscard]] table money_table(paper_words const& w, phase_statistics const& c);

/// The codes of `by_unit` in protocol order, the dossiers without a unit last.
[[nodiscard]] std::vector<std::string> units_in_order(paper_words const& w,
                                                      phase_statistics const& c);
/// The unit with this code as printed, or "chưa rõ đơn vị trình".
[[nodiscard]] std::string unit_of_code(paper_words& w, std::string const& code);
/// A share, or an empty cell of nothing.
[[nodiscard]] table_cell share_cell(std::size_t part, std::size_t whole);
/// Who pays an award of that form.
[[nodiscard]] std::string budget_of(paper_words const& w, award_form form);

}  // namespace thidua::detail
