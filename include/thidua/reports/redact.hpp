// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <thidua/base/result.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/nominations/past_award.hpp>
#include <thidua/nominations/submission.hpp>
#include <thidua/policy/policy.hpp>
#include <thidua/policy/settings.hpp>
#include <thidua/reports/record.hpp>
#include <thidua/rounds/people.hpp>
#include <thidua/units/unit.hpp>

namespace thidua {

/// Stands for what a pseudonym is of: the same text of two kinds has two pseudonyms.
enum class pseudonym_of : unsigned char {
    dossier,
    recipient,    ///< the identifier of a recipient
    name,         ///< of a recipient or of whoever signs or runs a command
    achievement,  ///< the identifier of an achievement
    submission,
    paper,  ///< numbers of letters, minutes and decisions
    text    ///< anything else that somebody wrote
};

/// Pseudonyms under a secret key: the same text has the same one wherever it stands, in this bundle
/// and in the next; without the key nobody can find out, or try out, whose it is.
class pseudonyms {
public:
    /// The shortest key, in bytes.
    static constexpr std::size_t least_key = 16;

    /// Error: `redact.key_short`.
    [[nodiscard]] static result<pseudonyms> with_key(std::string key);

    /// A short word of the kind and sixteen hexadecimal digits; empty for an empty text. Names are
    /// folded first (`fold_name`), so that spellings that differ in case or spaces keep together.
    [[nodiscard]] std::string of(pseudonym_of kind, std::string_view text) const;

private:
    explicit pseudonyms(std::string key) : key_(std::move(key)) {}
    std::string key_;
};

/// What the facts of a batch are written from.
struct redaction {
    pseudonyms const* names = nullptr;  ///< the pseudonyms of this key
    std::span<unit const> units{};      ///< the registry
    policy const* by = nullptr;         ///< for user facts and words
};

/// The dossiers of a round as a sheet of nominations without what tells whose they are.
///
/// Written are the declared facts and nothing else: no unknown column, no rejected row. Identifiers
/// and the recipient's name are pseudonyms; every other text is left out; a fact that is declared
/// `personal` is left out unless the policy reads it; texts of own facts are pseudonyms. What the
/// submission attested is left blank again: the redacted submissions attest it. Units, days,
/// numbers and choices stay: the verdicts rest on them. What this protects and what not:
/// docs/evidence.md.
[[nodiscard]] std::string redacted_nominations(nomination_batch const& batch, redaction const& how);

/// The submissions, without what a person wrote.
[[nodiscard]] std::string redacted_submissions(std::span<submission const> list,
                                               redaction const& how);
/// Past awards, with the pseudonyms of the dossiers.
[[nodiscard]] std::string redacted_history(std::span<past_award const> awards,
                                           redaction const& how);
/// Ballots, by the pseudonyms of the dossiers.
[[nodiscard]] std::string redacted_votes(std::span<council_vote const> votes, redaction const& how);
/// A reason is a pseudonym: that there was one is told, not what it was.
[[nodiscard]] std::string redacted_resolutions(std::span<resolution const> list,
                                               redaction const& how);
/// Signed decisions, by the pseudonyms of the dossiers.
[[nodiscard]] std::string redacted_signatures(std::span<signed_award const> list,
                                              redaction const& how);
/// The settings without what somebody wrote: labels and grounds.
[[nodiscard]] std::string redacted_settings(settings with);
/// Who is named in the record, as pseudonyms. Decision, signatory and capacity follow from the
/// redacted signatures.
[[nodiscard]] record_people redacted_people(record_people people, pseudonyms const& names);

}  // namespace thidua
