// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
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

/// The same once all is signed.
inline constexpr bilingual signed_heading{"KẾT QUẢ KHEN THƯỞNG", "RESULT OF THE COMMENDATION"};

/// A file that a round was made from, for the record.
struct input_digest {
    std::string role{};    ///< "nominations", "units", "submissions", "settings", "history", ...
    std::string name{};    ///< as `input_name` gives it: no path of the machine; one a role
    std::string sha256{};  ///< of its bytes; empty: standard input, which is not kept
};

/// An output file with its digest.
struct output_digest {
    std::string name{};  ///< of the file
    /// Of its bytes. Of `summary.md`: of all but its last line, which is `check_line` of the
    /// record.
    std::string sha256{};

    friend bool operator==(output_digest const&, output_digest const&) = default;
};

struct record_details;  // <thidua/reports/record.hpp>

/// Rejected rows of a list other than the nominations; written to `rejected_NAME.csv`.
struct rejected_list {
    std::string name{};                    ///< "units", "submissions", "history"
    std::span<rejected_row const> rows{};  ///< in the order of file and row
    column_list const* columns = nullptr;  ///< of that list; never nullptr
};

/// A decided round with all that its outputs are made from. Views: everything outlives it.
struct round_view {
    nomination_batch const* batch = nullptr;  ///< never nullptr
    round_decision const* decided = nullptr;  ///< never nullptr
    round_terms const* terms = nullptr;       ///< never nullptr
    context const* in = nullptr;              ///< never nullptr
    known_calendar const* calendar =
        nullptr;                   ///< of the day `as_known`; nullptr = no names of events
    intake const* read = nullptr;  ///< counts and rejected rows; nullptr = nothing was read
    /// of lists other than the nominations
    std::span<rejected_list const> rejected_elsewhere{};
    std::span<input_digest const> inputs{};  ///< for the record
    std::string_view version{};              ///< of the library
    record_details const* details =
        nullptr;  ///< what only the record says; nullptr = nothing of it
};

/// What every output for people of this round is headed. The draft heading until everyone who is to
/// be commended stands in a signed decision; where only some do, it says how many. Then the signed
/// heading with the numbers and days of the decisions.
[[nodiscard]] text round_heading(round_view const& v);

/// Puts the dossiers in the order of their ids (byte order). Before a round is decided, so that
/// nothing can depend on the order in which rows and files came: neither the pairs of the ledger
/// nor which of several equals would give way. Places that were noted before are void.
void sort_by_id(nomination_batch& batch);

/// The dossiers in the order of their ids (byte order), which is that of `decisions.csv`.
[[nodiscard]] std::vector<std::size_t> dossiers_by_id(nomination_batch const& batch);

/// The list as `awards.csv` prints it: pools by phase, form, collectives, individuals, households;
/// in a pool by rank, equals by id (printing only: an id gives no seat); then the prompt lane, in
/// the same order of kinds, by id. Contested dossiers stand where their rank puts them.
///
/// From the stage `council` on: those who go to signature, and of the contested those who are still
/// open; closed: those who are awarded by a decision that stands. Whom people brought in against
/// the rules stands first, by id.
[[nodiscard]] std::vector<std::size_t> dossiers_on_the_list(round_view const& v);

/// The pools in the order of the list.
[[nodiscard]] std::vector<std::size_t> pools_in_order(round_decision const& decided);

/// The name of an input file for the record: its path below the folder that was given, or, where a
/// file was given, its name alone.
[[nodiscard]] std::string input_name(std::string const& given, std::string const& path);

/// takes the bytes of a file as they come
using byte_sink = std::function<void(std::string_view)>;

/// A further output file, as the record names it, and what hands its bytes to a sink.
struct more_output {
    std::string name{};                            ///< of the file, in the folder of the round
    std::function<void(byte_sink const&)> make{};  ///< called once
};

/// How the outputs of a round are written.
struct round_output_options {
    csv_write_options csv{};              ///< of the CSV files
    language summary_in = language::vi;   ///< the language of the summary
    std::string_view summary{};           ///< `summary_text`, made before; empty = it is made here
    std::span<more_output const> more{};  ///< written beside the others
    unsigned threads = 1;                 ///< that write; 0 is taken as 1; the bytes are the same
};

/// Hands every output of a round but the record and the summary to `each(name, make)`, where
/// `make(sink)` writes its bytes: `decisions.csv`, `awards.csv`, `decisions.json`,
/// `rejected_rows.csv` (always, with its header), `rejected_NAME.csv` (where there are such rows)
/// `stage_findings.csv` (from the stage `council` on)
/// and what `options.more` adds. Ends at the first error of `each`.
[[nodiscard]] result<done> for_each_output(
    round_view const& v, round_output_options const& options,
    std::function<result<done>(std::string const& name,
                               std::function<void(byte_sink const&)> const& make)> const& each);

/// What `write_round_outputs` wrote, for what comes after.
struct written_round {
    std::string record_sha256{};  ///< digest of `record.json`
    std::string summary{};        ///< content of `summary.md`, which ends in the check line
    /// Names and digests of the outputs as the record has them, in byte order; without the record.
    std::vector<output_digest> outputs{};
};

/// Writes the machine files and the summary of a round into a folder that is there: those of
/// `for_each_output`, then `record.json` with their digests, and `summary.md`, whose last line is
/// the check code of the record.
///
/// All are written beside their places before the first is put there, each whole or not at all;
/// the large ones are handed on in pieces, so that no copy of them is held. Errors: those of
/// `file_writer`.
[[nodiscard]] result<written_round> write_round_outputs(round_view const& v,
                                                        std::string const& folder,
                                                        round_output_options const& options = {});

/// An output in memory.
struct output_file {
    std::string name{};   ///< below the folder of the round
    std::string bytes{};  ///< the whole file
};

/// The same files in memory, in byte order of their names.
[[nodiscard]] std::vector<output_file> round_outputs(round_view const& v,
                                                     round_output_options const& options = {});

}  // namespace thidua
