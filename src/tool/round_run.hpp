// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <thidua/reports/record.hpp>
#include <thidua/reports/round_view.hpp>
#include <thidua/rounds/decide.hpp>
#include <thidua/rounds/near_duplicates.hpp>

#include "inputs.hpp"

namespace thidua::tool {

/// How a round is decided and written; all of it but the threads stands in the record.
struct run_options {
    language in = language::vi;
    bool byte_order_mark = false;
    bool compare_readings = false;
    bool workbooks = false;  ///< `ket_qua.xlsx` and, where rows were rejected, `rejected_rows.xlsx`
    unsigned threads = 1;
    bool show_progress = false;
};

/// A round that was decided from what was read: what `award` writes, and what `replay` makes again
/// and compares. It owns nothing of the inputs, which outlive it, and does not move.
class round_run {
public:
    round_run();
    round_run(round_run const&) = delete;
    round_run& operator=(round_run const&) = delete;
    round_run(round_run&&) = delete;
    round_run& operator=(round_run&&) = delete;
    ~round_run() = default;

    /// Decides. What stands in the way goes to stderr; the status says how it ended.
    [[nodiscard]] status decide(inputs& from, run_options const& how);

    [[nodiscard]] round_view const& view() const { return view_; }
    [[nodiscard]] round_decision const& decided() const { return *decided_; }
    /// The comparison of readings; empty unless it was asked for.
    [[nodiscard]] std::string const& readings() const { return readings_; }

    /// Writes all outputs into a folder that is there. Errors: those of `write_round_outputs`.
    [[nodiscard]] result<written_round> write(std::string const& folder);
    /// The same files in memory.
    [[nodiscard]] std::vector<output_file> outputs();

    std::vector<input_digest> digests{};  ///< of the inputs, for the record; to be set before
    record_details details{};             ///< the same
    std::string version;                  ///< of the library, as the record says it

private:
    [[nodiscard]] round_output_options output_options();

    run_options how_{};
    std::optional<round_decision> decided_{};
    std::vector<rejected_list> rejected_{};  ///< of votes, resolutions, signed decisions
    round_view view_{};
    std::string summary_{};
    std::string readings_{};
    std::vector<output_file> workbooks_{};
    near_duplicates_found alike_{};
    std::span<past_award const> history_{};
    std::vector<more_output> more_{};
};

/// Who signed, for the record: numbers, names and capacities of the signed decisions, each once.
void note_signatures(record_people& to, inputs const& from);

/// What the record says of the registry, the timeline and the policy that a round was made from.
void note_sources(record_details& to, inputs const& from, judge_options const& options);

}  // namespace thidua::tool
