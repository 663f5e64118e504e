// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/reports/record.hpp>

namespace thidua {

/// A record that was read: all that a replay needs. Days are ISO texts, as the record has them.
struct recorded_round {
    std::string sha256{};                  ///< of the file
    std::string library_version{};         ///< that decided
    std::string policy_id{};               ///< of the policy
    std::string policy_sha256{};           ///< of the policy as it judges
    std::string settings_sha256{};         ///< of the settings as they apply
    std::string stage{};                   ///< its name
    int phase = 0;                         ///< 1, 2, ...
    std::string on{};                      ///< the status day
    std::string signed_on{};               ///< the day of the decision
    std::string as_known{};                ///< the day whose calendar was used
    std::vector<input_digest> inputs{};    ///< with digests
    std::vector<output_digest> outputs{};  ///< with digests
    record_details details{};              ///< what no verdict shows

    /// The files of one role, in the order of reading.
    [[nodiscard]] std::vector<input_digest const*> of_role(std::string_view role) const;
};

/// Reads a `record.json`. `file` is for messages. Errors: those of `read_json`, and
/// `record.unreadable` with the JSON pointer in `where.path`: another format, or something that a
/// replay needs is not there.
[[nodiscard]] result<recorded_round> read_record(std::string_view bytes, std::string const& file);

}  // namespace thidua
