// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>

#include <thidua/io/csv_write.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// The columns of `decisions.csv` and `awards.csv` (formats.md 5), with what was added after them.
///
/// Lists in a cell are joined by `|`. `turns_on` are the doubtful clauses without which the outcome
/// would be another (see `eligibility/turns_on.hpp`). `unit_name` is the registry's name, "X (nay
/// là Y)", or, without a unit, the place of work as the row has it; `submitting_unit` is a registry
/// id. `citations`: of the failed criteria; of an undetermined dossier, of the unknown ones; of an
/// eligible one, of the tracks that it meets. `seat` is `open`, `reserve:NAME`, `prompt` or empty.
/// `rank` is empty for whoever was not ranked. `amount` is in đồng and only for those proposed.
/// `note_vi` says what an undetermined dossier lacks, and why an eligible one is not, or not
/// surely, on the list.
///
/// The columns from `council_votes` on are filled from the stage `council` on: the City Council's
/// latest ballot; the resolution that counts, whose it is, why, on what basis, of which day;
/// `against_verdict` (yes or empty); `final` (award, not_award, defer, return, open; `final_vi`
/// says "Được tặng Bằng khen" once it is signed) and `decided_by` (rule, council, chair); the
/// decision in which the dossier stands, and its cancellation.
// clang-format off
inline constexpr std::array<std::string_view, 43> decision_columns{
    "id",         "recipient_name", "unit_name",     "submitting_unit", "form",    "outcome",
    "outcome_vi", "reasons",        "reasons_vi",    "citations",       "missing", "awarded",
    "seat",       "rank",           "achieved_from", "achieved_to",     "notices", "leans_on",
    "lane",       "recipient_kind", "phase",         "amount",          "note_vi", "turns_on",
    "council_votes",    "council_members", "minutes",       "resolution", "resolution_by", "resolution_reason",
    "resolution_basis", "resolution_dated", "against_verdict", "final",   "final_vi",      "decided_by",
    "decision_no",      "signed_on",       "signed_by",     "capacity",   "cancelled_on",  "cancelled_by",
    "cancelled_for"};
// clang-format on

/// Every dossier, by id. The bytes do not depend on the order of the input.
[[nodiscard]] std::string decisions_csv(round_view const& v, csv_write_options const& options = {});

/// Those who are proposed, surely or provisionally, and the contested, in the order of the list
/// (see `dossiers_on_the_list`); the same columns. Closed: those who are awarded, before them the
/// lines of signed decisions whose id is no dossier, with `final` open. The bytes do not depend on
/// the order of the input.
[[nodiscard]] std::string awards_csv(round_view const& v, csv_write_options const& options = {});

/// The same two, handed to `to` in pieces of some ten thousand bytes: nothing of the whole is kept.
void write_decisions_csv(round_view const& v, std::function<void(std::string_view)> const& to,
                         csv_write_options const& options = {});
/// See `write_decisions_csv`.
void write_awards_csv(round_view const& v, std::function<void(std::string_view)> const& to,
                      csv_write_options const& options = {});

}  // namespace thidua
