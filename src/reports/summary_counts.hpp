// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/law/instrument.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua::detail {

/// Kinds of recipients in the order of lists, with a last one for dossiers that do not say.
inline constexpr std::size_t kind_columns = 4;

/// Something with how often it occurred.
struct counted_name {
    std::string name{};
    std::size_t count = 0;
};

/// A clause that is less than verified, and what turns on it.
struct clause_doubt {
    citation clause{};        ///< not given: an assumption of the policy
    std::string assumed{};    ///< id of the criterion or track, where no clause is given
    std::size_t rest = 0;     ///< proposed dossiers that rest on it
    std::size_t turn = 0;     ///< of these: not proposed if it were absent
    std::size_t refused = 0;  ///< other dossiers whose outcome would be another
};

/// Money of one kind of recipient.
struct money_line {
    recipient_kind kind = recipient_kind::collective;
    std::size_t awards = 0;
    std::int64_t each = 0;
    std::size_t unknown = 0;  ///< awards for which the tables do not answer
    verification grade = verification::verified;
};

/// Small collectives or direct individuals among proposals and on the list.
struct priority_share {
    std::size_t proposed = 0;       ///< dossiers of the kind
    std::size_t with_priority = 0;  ///< of these, members of the group
    std::size_t listed = 0;
    std::size_t listed_with = 0;
};

/// All that is counted for the summary.
struct summary_counts {
    std::array<std::array<std::size_t, kind_columns>, 5> by_outcome{};
    std::array<std::array<std::size_t, kind_columns>, 4> by_award{};
    std::array<std::size_t, kind_columns> received{};
    std::vector<counted_name> reasons{};  ///< criteria that failed, most frequent first
    std::vector<counted_name> notices{};
    std::vector<counted_name> missing{};  ///< of undetermined dossiers
    std::vector<counted_name> leans_on{};
    std::vector<std::string_view> not_due{};  ///< criteria that are not due for any dossier
    std::vector<clause_doubt> doubts{};
    std::vector<money_line> money{};
    priority_share collectives{};
    priority_share individuals{};
    std::size_t leaders_claiming = 0;
    /// From the stage `council` on: dossiers by final word; closed: the awarded apart.
    std::array<std::array<std::size_t, kind_columns>, 5> by_final{};
    std::array<std::size_t, kind_columns> awarded{};
};

[[nodiscard]] summary_counts count_round(round_view const& v);

}  // namespace thidua::detail
