// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace thidua {

/// What a round said of one dossier, in the machine names of `record.json`.
struct archived_dossier {
    std::string id{};                    ///< unique in the round
    std::string outcome{};               ///< `outcome` by its name
    std::vector<std::string> reasons{};  ///< ids of the failed criteria
    std::vector<std::string> missing{};  ///< what was not known
    std::string awarded{};               ///< `award_status` by its name
    std::string seat{};                  ///< as `record.json` has it
    std::int32_t rank = 0;               ///< in its pool; 0 = not ranked

    friend bool operator==(archived_dossier const&, archived_dossier const&) = default;
};

/// A file that a round was made from.
struct archived_input {
    std::string role{};    ///< "nominations", "units", ...
    std::string name{};    ///< of the file
    std::string sha256{};  ///< of its bytes, 64 hexadecimal digits

    friend bool operator==(archived_input const&, archived_input const&) = default;
};

/// The record of a round as a value of texts and numbers, for archives: machine names and days as
/// ISO texts, so that it needs no policy, registry or plan to be read in ten years.
struct archived_record {
    std::string library{};                 ///< version that decided
    std::string policy{};                  ///< id
    std::string policy_sha256{};           ///< of the policy as it judges
    std::string settings_sha256{};         ///< of the settings as they apply
    std::string stage{};                   ///< its name
    std::int32_t phase = 0;                ///< 1, 2, ...
    std::string on{};                      ///< the status day
    std::string signed_on{};               ///< the day of the decision
    bool signed_on_planned = true;         ///< not signed yet
    std::string as_known{};                ///< empty = not stated
    std::string deadline{};                ///< empty = none
    bool history_given = false;            ///< past awards were compared with
    std::string record_sha256{};           ///< of the `record.json` beside it
    std::vector<archived_input> inputs{};  ///< in the order of reading
    std::vector<std::pair<std::string, std::string>> readings{};  ///< name and value
    std::vector<archived_dossier> dossiers{};                     ///< by id

    friend bool operator==(archived_record const&, archived_record const&) = default;
};

}  // namespace thidua
