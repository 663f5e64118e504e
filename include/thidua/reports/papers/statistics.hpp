// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/eligibility/outcome.hpp>
#include <thidua/law/money.hpp>
#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// Kinds of recipients as statistics count them: collectives, individuals, households, not said.
inline constexpr std::size_t counted_kinds = 4;

/// So many dossiers of each kind.
using by_kind = std::array<std::size_t, counted_kinds>;

/// All kinds together.
[[nodiscard]] std::size_t sum(by_kind const& of);

/// What became of the dossiers of a round, of a unit or of a movement.
struct dossier_counts {
    by_kind received{};                   ///< all dossiers
    std::array<by_kind, 5> by_outcome{};  ///< by `outcome`; their sum is `received`
    by_kind listed{};     ///< proposed (provisional ones too); awarded once it is signed
    by_kind contested{};  ///< wait for the Council
    std::size_t small_collectives = 0;         ///< as the policy reads "tập thể nhỏ"
    std::size_t small_collectives_listed = 0;  ///< of these, on the list
    std::size_t direct_individuals =
        0;  ///< "trực tiếp tổ chức và thực hiện", as the policy reads it
    std::size_t direct_individuals_listed = 0;  ///< of these, on the list
    std::size_t leaders_claiming = 0;     ///< deputy head of division and above, with a direct role
    std::size_t women = 0;                ///< individuals
    std::size_t women_listed = 0;         ///< of these, on the list
    std::size_t sex_not_said = 0;         ///< individuals
    std::size_t sex_not_said_listed = 0;  ///< of these, on the list
};

/// Something counted under a name.
struct named_count {
    std::string name{};     ///< a criterion's id, a fact, `event:NAME`
    std::size_t count = 0;  ///< how many dossiers
};

/// Money of one budget and kind of recipient.
struct budget_line {
    award_form form = award_form::bang_khen;           ///< Bằng khen or Giấy khen
    recipient_kind kind = recipient_kind::collective;  ///< of recipient
    std::size_t awards = 0;                            ///< those of whom the amount is known
    std::optional<dong> each{};                        ///< of one award
    std::size_t not_known = 0;  ///< awards for which the tables do not answer

    /// What the known awards cost together; 0 đồng where the sum of one is not known.
    [[nodiscard]] dong amount() const {
        return each ? static_cast<std::int64_t>(awards) * *each : dong{};
    }
};

/// A phase in numbers.
struct phase_statistics {
    std::size_t rejected_rows = 0;       ///< rows that were not taken
    dossier_counts all{};                ///< of all units together
    std::vector<named_count> reasons{};  ///< failed criteria, most frequent first, equals by name
    std::vector<named_count> waits{};    ///< what undetermined dossiers lack
    std::map<std::string, dossier_counts> by_unit{};      ///< by code; "" = no submitting unit
    std::map<std::string, dossier_counts> by_movement{};  ///< by code or name; "" = none named
    std::map<std::string, dossier_counts>
        by_type{};                     ///< "FORM/TYPE" by machine names; "" parts blank
    std::vector<budget_line> money{};  ///< by form and kind, only where there are any
};

/// Counts a round. Near-linear in the dossiers.
[[nodiscard]] phase_statistics count_phase(round_view const& v);

/// `thong_ke`: a phase in numbers: received, rejected, outcomes, reasons, what is waited for; by
/// unit, movement, form and type; shares of the priority on the list and in each unit's own
/// proposals; leaders who claim a direct role; seats, reserves, cut lines; women; money by budget.
/// Numbers only, no dossiers. For the offices.
[[nodiscard]] paper statistics_paper(round_view const& v, paper_options const& options = {});

}  // namespace thidua
