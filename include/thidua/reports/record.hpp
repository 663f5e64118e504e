// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/text.hpp>
#include <thidua/policy/policy.hpp>
#include <thidua/reports/round_view.hpp>
#include <thidua/rounds/terms.hpp>

namespace thidua {

/// Who answers for a round, as they are named to the command and by the signed decision. Empty:
/// nobody was named.
struct record_people {
    std::string entered_by{};  ///< who ran the command, `--operator`
    std::string minutes{};     ///< number and day of the minutes, `--minutes`
    std::string decision{};    ///< number of the signed decision
    std::string signatory{};   ///< who signed it
    std::string capacity{};    ///< name of the capacity in which it was signed
};

/// What a round was made from that ships with the library unless an office brings its own.
struct record_source {
    bool shipped = true;   ///< false: a file that stands among the inputs
    std::string sha256{};  ///< of its text, as a bundle keeps it
};

/// What the record says beside what was decided: all that a replay needs and that no verdict shows.
struct record_details {
    record_people people{};         ///< who ran and who signed
    std::string previous{};         ///< digest of the record before; empty = the first of its chain
    std::string redacted_from{};    ///< digest of the record that this one stands for; empty = none
    language in = language::vi;     ///< of the summary
    bool byte_order_mark = false;   ///< of the CSV files
    bool compare_readings = false;  ///< `readings.md` is among the outputs
    bool workbooks = false;         ///< `ket_qua.xlsx` is among the outputs
    bool as_happened = false;       ///< the calendar as it came, not as it was known on a day
    record_source units{};          ///< where the registry came from
    record_source timeline{};       ///< where the timeline came from
    bool shipped_policy = true;     ///< else a policy file
};

/// A policy as text, a line a part, complete: criteria with citations, programs and exceptions,
/// tracks, the tables of the parameters that they use, readings, priority, order, small kinds. Two
/// policies that judge, cite and say the same give the same bytes, wherever they come from.
[[nodiscard]] std::string policy_dump(policy const& p);

/// What an office set, as text in the same manner; what is not set has no line.
[[nodiscard]] std::string settings_dump(settings const& s);

/// `record.json`, `"format": "thidua.record/1"`: digests of the inputs (by role; in a role in the
/// order of reading), of the policy, of the settings and of the outputs, the days, the calendar as
/// it was known, the readings, the library's version, what `view.details` says, and for each
/// dossier, by id, outcome, reasons and award. No clock, no path of a machine: docs/evidence.md.
[[nodiscard]] std::string record_json(round_view const& v,
                                      std::span<output_digest const> outputs = {});

/// The same, handed to `to` in pieces of some ten thousand bytes: nothing of the whole is kept.
void write_record_json(round_view const& v, std::function<void(std::string_view)> const& to,
                       std::span<output_digest const> outputs = {});

/// The short digest that is copied into the minutes (Mã đối chiếu): the first sixteen hexadecimal
/// digits of the SHA-256 digest of `record.json`, in four groups of four.
[[nodiscard]] std::string check_code(std::string_view sha256);

/// Whether somebody's copy of a check code is that of a digest: spaces, hyphens and case aside.
[[nodiscard]] bool is_check_code_of(std::string_view typed, std::string_view sha256);

/// The last line of the summary, with its line end.
[[nodiscard]] std::string check_line(std::string_view sha256, language in);

}  // namespace thidua
