// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/text.hpp>
#include <thidua/reports/record_file.hpp>
#include <thidua/reports/round_store.hpp>

namespace thidua {

/// Something that a replay or an audit noticed.
///
/// Codes: `record.changed`, `check_code.differs`, `input.changed`, `input.missing`,
/// `output.changed`, `output.missing`, `output.not_reproduced`, `policy.changed`,
/// `settings.changed`, `calendar.changed`, `registry.changed`, `timeline.changed`,
/// `reading.changed`, `verdicts.changed`, `bundle.altered`, `library.changed`,
/// `file.not_recorded`; of a chain: `chain.no_start`, `chain.two_starts`, `chain.fork`,
/// `chain.gap`, `redaction.differs`; of an audit: `record.unreadable`, `folder.unreadable`,
/// `file.unreadable`, `folder.not_followed`, `folder.too_deep`.
struct evidence_finding {
    std::string_view code{};  ///< stable, see above
    std::string name{};       ///< of the file, or of what else is meant
    std::string expected{};   ///< a digest, or what the record says; empty = nothing to compare
    std::string found{};      ///< what was found in its place
    bool note = false;        ///< worth knowing, but nothing is wrong
};

/// The finding in words, one line without its end.
[[nodiscard]] std::string describe(evidence_finding const& f, language in = language::vi);

/// Whether one of them says that something is wrong.
[[nodiscard]] bool any_wrong(std::span<evidence_finding const> findings);

/// Looks at what lies in a folder or a bundle, without deciding anything again: every output
/// against its digest in the record, the summary's last line against the record, in a bundle also
/// the inputs, the manifest and each byte of the zip file. `code` is the check code that somebody
/// copied; empty = nobody did. Files that the record does not name are notes.
[[nodiscard]] std::vector<evidence_finding> check_store(round_store const& store,
                                                        recorded_round const& record,
                                                        std::string_view code = {});

/// The findings as a JSON list, for the answers of `replay` and `audit`.
[[nodiscard]] std::string findings_json(std::span<evidence_finding const> findings);

}  // namespace thidua
