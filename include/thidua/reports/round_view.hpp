// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/base/text.hpp>
#include <thidua/calendar/timeline.hpp>
#include <thidua/io/csv_write.hpp>
#include <thidua/io/headers.hpp>
#include <thidua/io/intake.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/rounds/decision.hpp>
#include <thidua/rounds/terms.hpp>

namespace thidua {

/// What every output for people is headed until a signed decision is entered.
inline constexpr bilingual draft_heading{
    "DỰ THẢO - kết quả tổng hợp phục vụ thẩm định, không thay thế quyết định của cấp có thẩm quyền",
    "DRAFT - a summary for the appraisal; it does not replace the decision of the competent "
    "authority"};

/// A file that a round was made from, for the record.
struct input_digest {
    std::string role{};    ///< "nominations", "units", "submissions", "settings", "history", ...
    std::string name{};    ///< as `input_name` gives it: no path of the machine
    std::string sha256{};  ///< of its bytes
};

/// Rejected rows of a list other than the nominations; written to `rejected_NAME.csv`.
struct rejected_list {
    std::string name{};  ///< "units", "submissions", "history"
    std::span<rejected_row const> rows{};
    column_list const* columns = nullptr;
};

/// A decided round with all that its outputs are made from. Views: everything outlives it.
struct round_view {
    nomination_batch const* batch = nullptr;
    round_decision const* decided = nullptr;
    round_terms const* terms = nullptr;
    context const* in = nullptr;
    known_calendar const* calendar =
        nullptr;                   ///< of the day `as_known`; nullptr = no names of events
    intake const* read = nullptr;  ///< counts and rejected rows; nullptr = nothing was read
    std::span<rejected_list const> rejected_elsewhere{};
    std::span<input_digest const> inputs{};
    std::string_view version{};  ///< of the library
};

/// Puts the dossiers in the order of their ids (byte order). Before a round is decided, so that
/// nothing can depend on the order in which rows and files came: neither the pairs of the ledger
/// nor which of several equals would give way. Places that were noted before are void.
void sort_by_id(nomination_batch& batch);

/// The dossiers in the order of their ids (byte order), which is that of `decisions.csv`.
[[nodiscard]] std::vector<std::size_t> dossiers_by_id(nomination_batch const& batch);

/// The list as `awards.csv` prints it: pools by phase, form, collectives, individuals, households;
/// in a pool by rank, equals by id (printing only: an id gives no seat); then the prompt lane, in
/// the same order of kinds, by id. Contested dossiers stand where their rank puts them.
[[nodiscard]] std::vector<std::size_t> dossiers_on_the_list(round_view const& v);

/// The pools in the order of the list.
[[nodiscard]] std::vector<std::size_t> pools_in_order(round_decision const& decided);

/// The name of an input file for the record: its path below the folder that was given, or, where a
/// file was given, its name alone.
[[nodiscard]] std::string input_name(std::string const& given, std::string const& path);

/// How the outputs of a round are written.
struct round_output_options {
    csv_write_options csv{};
    language summary_in = language::vi;
    std::string_view summary{};  ///< `summary_text`, made before; empty = it is made here
};

/// Writes the machine files and the summary of a round into a folder that is there:
/// `decisions.csv`, `awards.csv`, `decisions.json`, `rejected_rows.csv` (always, with its header),
/// `rejected_NAME.csv` (where there are such rows), `record.json` and `summary.md`.
///
/// All are written beside their places before the first is put there, each whole or not at all;
/// the large ones are handed on in pieces, so that no copy of them is held. Errors: those of
/// `file_writer`.
[[nodiscard]] result<done> write_round_outputs(round_view const& v, std::string const& folder,
                                               round_output_options const& options = {});

}  // namespace thidua
