// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/reports/evidence.hpp>

namespace thidua {

/// A record that an audit found: in a folder or in a bundle.
struct audited_record {
    std::string place{};     ///< of the folder or the bundle, seen from the folder that is audited
    std::string sha256{};    ///< of `record.json`; empty = it could not be read
    std::string previous{};  ///< digest of the record before, as it says; empty = none
    /// Digest of the record that this one stands for, names and ids replaced; empty = none.
    std::string redacted_from{};
    std::vector<std::string> copies{};         ///< further places of the same record
    std::vector<evidence_finding> findings{};  ///< what is wrong with this record
};

/// What came of an audit.
struct record_audit {
    /// In the order of the chain; those that no chain leads to follow, in byte order of places.
    std::vector<audited_record> records{};
    std::vector<evidence_finding> chain{};  ///< breaks, the first one first
    /// Folders and files that could not be looked at; those that are wrong by themselves, and
    /// notes.
    std::vector<evidence_finding> unseen{};
    std::size_t chained = 0;  ///< how many records the chain from the first one reaches

    /// Whether the chain is whole and every record is sound; notes do not count.
    [[nodiscard]] bool holds() const {
        if (any_wrong(chain) || any_wrong(unseen)) return false;
        for (auto const& r : records)
            if (any_wrong(r.findings)) return false;
        return true;
    }
};

/// Verifies all records below a folder (at most four folders deep): `record.json` files and
/// bundles (`*.zip` that hold one). Each is looked at as `check_store` does; then the chain: one
/// record begins it, each further one names the digest of the one before. Nothing is decided
/// again; that is `thidua replay`. A redacted record stands beside its original, or in its place
/// where the original is not here; it must name the same round (`redaction.differs`). What cannot
/// be looked at (an unreadable folder, a broken link, a file that went) is told in `unseen`; links
/// to folders are not followed, which is a note. Errors: `file.not_folder`, `record.missing` (no
/// record at all, and nothing that could not be looked at).
[[nodiscard]] result<record_audit> audit_records(std::string const& folder);

/// The audit for people.
[[nodiscard]] std::string audit_text(record_audit const& a, language in = language::vi);
/// The audit for machines, `"format": "thidua.audit/1"`, without a last line end.
[[nodiscard]] std::string audit_json(record_audit const& a);

}  // namespace thidua
