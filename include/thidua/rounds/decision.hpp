// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <thidua/allocation/allocation_result.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>
#include <thidua/eligibility/assess.hpp>
#include <thidua/eligibility/turns_on.hpp>
#include <thidua/nominations/values.hpp>
#include <thidua/policy/settings.hpp>
#include <thidua/rounds/people.hpp>

namespace thidua {

/// Whether a dossier stands on the proposed list.
enum class award_status : std::uint8_t {
    no,
    yes,
    contested,    ///< equal with others for fewer seats: for the Council
    provisional,  ///< on the list, but it would give way, or rests on a day that is only planned
};
template <>
struct words_of<award_status> {
    static constexpr std::array<enumerator, 4> all{{
        {0, "no", {"Không trong danh sách dự kiến", "not on the list"}, {}},
        {1, "yes", {"Dự kiến khen thưởng", "proposed for commendation"}, {}},
        {2, "contested", {"Ngang nhau, chờ Hội đồng cho ý kiến", "contested, for the Council"}, {}},
        {3, "provisional", {"Dự kiến khen thưởng (tạm tính)", "proposed, provisional"}, {}},
    }};
};

/// By which seat: an open one, a reserved one, or none was needed.
enum class seat_kind : std::uint8_t {
    none,     ///< not proposed, or contested
    open,     ///< a seat for anyone, or no number of seats is set
    reserve,  ///< a seat kept for a group, which it has by that
    prompt    ///< in the prompt lane, which has no seats
};

/// What is proposed for one dossier.
struct dossier_decision {
    assessment assessed{};                    ///< what the rules say
    truth priority = truth::unknown;          ///< whether the policy's reading prefers it
    award_status awarded = award_status::no;  ///< whether it is proposed
    seat_kind seat = seat_kind::none;         ///< by which seat
    std::string reserve{};                    ///< for `seat_kind::reserve`: the group's name
    std::int32_t rank = 0;                    ///< in its pool; 0 = not ranked
    /// its place in `round_decision::pools`; empty = in none
    std::optional<std::size_t> pool{};
    /// The doubtful clauses that the outcome turns on: numbers of `round_decision::doubts`.
    std::vector<std::uint16_t> turns_on{};
    /// The Council's votes are below the minimum share that the settings ask for: no candidate.
    bool short_of_votes = false;
};

/// A dossier that waits (undetermined, returned or on hold) and would be on the list if it were
/// cleared, all else as it is.
struct waiting_dossier {
    std::size_t dossier = 0;  ///< its place in the batch
    /// The last of those who would not be sure of their seats any more; empty = a seat is free, or
    /// it is one that equals contest.
    std::optional<std::size_t> displaces{};
    std::vector<std::size_t> displaces_too{};  ///< the others, equals of the last
    /// What is not known of its order or its priority: it was tried at its best.
    std::vector<std::string> unless_known{};
};

/// How the list of a pool would differ if the priority had another force.
struct force_comparison {
    reading force = reading::no_priority;  ///< the other force
    bool possible = false;                 ///< whether the settings give what it needs
    text lacking{};                        ///< why not, when it is not possible
    std::size_t gain = 0;                  ///< on the list there, not here
    std::size_t lose = 0;                  ///< on the list here, not there
};

/// A pool with its order and, where it has seats, its allocation.
struct pool_decision {
    pool_key of{};                             ///< phase, form, kind of recipient
    std::optional<std::int64_t> seats{};       ///< empty: all who are eligible
    bool seats_set = false;                    ///< the settings speak of this pool
    std::vector<std::size_t> candidates{};     ///< dossiers, best first
    std::optional<problem> asked{};            ///< candidates in the same order
    std::optional<allocation_result> given{};  ///< empty: nothing was allocated
    std::vector<waiting_dossier> waiting{};    ///< who would be on the list if cleared
    std::vector<std::size_t> kept{};           ///< held dossiers whose seats are kept free
    std::vector<force_comparison> forces{};    ///< the other forces of the priority
};

/// A unit's own duty of priority: what it proposed.
struct proposal_share {
    std::optional<unit_id> submitting_unit{};  ///< empty = not known
    std::size_t collectives = 0;               ///< dossiers of collectives
    std::size_t small_collectives = 0;         ///< of these
    std::size_t individuals = 0;               ///< dossiers of individuals
    std::size_t direct_individuals = 0;        ///< of these
    std::size_t leaders_claiming_direct = 0;   ///< posts from deputy head of division up
    std::vector<std::size_t> leaders{};        ///< their dossiers, in the order of the batch
};

/// A round as far as it has come: what is proposed, pool by pool, and for every dossier why.
struct round_decision {
    stage at = stage::appraisal;               ///< how far the round has come
    bool provisional_order = false;            ///< "provisional: before the council"
    std::vector<dossier_decision> dossiers{};  ///< in the order of the batch
    /// The clauses of the policy that are below `verified`, each once (`grounds_in_doubt`).
    std::vector<doubtful_ground> doubts{};
    std::vector<pool_decision> pools{};       ///< those that have a dossier or seats
    std::vector<std::size_t> prompt{};        ///< eligible dossiers of the prompt lane
    std::vector<proposal_share> proposals{};  ///< one a submitting unit
    /// Waiting dossiers of which not even the pool is known: type, form or kind is blank.
    std::vector<std::size_t> unplaced{};
    /// What people said, from the stage `council` on; nothing in it changes what stands above.
    people_decision people{};

    /// Whether people are heard already: from the stage `council` on.
    [[nodiscard]] bool heard() const { return at >= stage::council && !people.dossiers.empty(); }
    /// Whether a dossier is on the list of this stage: before the council whom the rules propose,
    /// from then on who goes to signature, at the end who is awarded by a decision that stands.
    [[nodiscard]] bool listed(std::size_t i) const {
        if (heard())
            return at == stage::closed ? people.dossiers[i].awarded
                                       : people.dossiers[i].final == final_word::award;
        return dossiers[i].awarded == award_status::yes ||
               dossiers[i].awarded == award_status::provisional;
    }

    /// Whether a waiting dossier could change the list: then it is no final one.
    [[nodiscard]] bool provisional() const {
        if (!unplaced.empty()) return true;
        for (auto const& p : pools)
            if (!p.waiting.empty()) return true;
        return false;
    }
};

}  // namespace thidua
