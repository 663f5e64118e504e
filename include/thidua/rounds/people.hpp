// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/error.hpp>
#include <thidua/base/text.hpp>
#include <thidua/rounds/council_vote.hpp>
#include <thidua/rounds/resolution.hpp>
#include <thidua/rounds/signed_award.hpp>

namespace thidua {

/// What people said of a round: ballots, resolutions, signed decisions.
struct people_inputs {
    std::vector<council_vote> votes{};       ///< ballots of councils
    std::vector<resolution> resolutions{};   ///< of the Council and the Chairman
    std::vector<signed_award> signatures{};  ///< lines of signed decisions
    /// Ids of ballots, resolutions and signatures that were given but could not be taken (rejected
    /// rows): what was said of these dossiers is open, not unsaid. Of ballots only those that may
    /// be the City Council's.
    std::vector<std::string> unread_votes{};
    std::vector<std::string> unread_resolutions{};  ///< see `unread_votes`
    std::vector<std::string> unread_signatures{};   ///< see `unread_votes`
};

/// What becomes of a dossier as far as the round has come.
enum class final_word : std::uint8_t {
    award,      ///< Khen thưởng (commend)
    not_award,  ///< Không khen thưởng (not commend)
    defer,      ///< Để lại xét sau (deferred)
    give_back,  ///< Trả lại (returned)
    open        ///< Còn chờ ý kiến
};

/// Who said so.
enum class who_decides : std::uint8_t {
    rule,     ///< nobody else did: the proposal of the rules and settings
    council,  ///< the City's Council
    chair,    ///< the Chairman, over the Council
    /// The rule, run with the places that the Council gave to equals: nobody spoke an outcome, of
    /// those who have a seat and of those who have none.
    council_order,
    chair_order,  ///< the same with the Chairman's places
};

template <>
struct words_of<final_word> {
    static constexpr std::array<enumerator, 5> all{{
        {0, "award", {"Khen thưởng", "commend"}, {}},
        {1, "not_award", {"Không khen thưởng", "not commend"}, {}},
        {2, "defer", {"Để lại xét sau", "deferred"}, {}},
        {3, "return", {"Trả lại", "returned"}, {}},
        {4, "open", {"Còn chờ ý kiến", "open"}, {}},
    }};
};
template <>
struct words_of<who_decides> {
    static constexpr std::array<enumerator, 5> all{{
        {0, "rule", {"đề xuất theo quy định", "proposed by the rules"}, {}},
        {1, "council", {"Hội đồng", "the Council"}, {}},
        {2, "chair", {"Chủ tịch", "the Chairman"}, {}},
        {3,
         "council_order",
         {"đề xuất theo quy định, thứ tự do Hội đồng xếp",
          "proposed by the rules, in the Council's order"},
         {}},
        {4,
         "chair_order",
         {"đề xuất theo quy định, thứ tự do Chủ tịch xếp",
          "proposed by the rules, in the Chairman's order"},
         {}},
    }};
};

/// What people said of one dossier, beside the verdict. The numbers are places in the lists of
/// `people_decision`.
struct dossier_word {
    /// no place in a list
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    final_word final = final_word::open;  ///< what becomes of it
    who_decides by = who_decides::rule;   ///< who spoke it
    /// Somebody is to be commended whom the rules do not propose, or is not whom they propose.
    bool against = false;
    /// People spoke the outcome itself. False where `by` only names whose order settled a tie.
    bool resolved = false;
    bool awarded = false;            ///< a signed decision stands
    std::uint32_t vote = none;       ///< the latest ballot of the City's Council
    std::uint32_t council = none;    ///< the Council's resolution that counts
    std::uint32_t chair = none;      ///< the Chairman's
    std::uint32_t signature = none;  ///< the signed decision that counts

    /// The resolution that the final word rests on; `none` where it rests on none.
    [[nodiscard]] std::uint32_t rests_on() const {
        if (by == who_decides::rule) return none;
        return by == who_decides::chair || by == who_decides::chair_order ? chair : council;
    }
    friend bool operator==(dossier_word const&, dossier_word const&) = default;
};

/// Something about votes, resolutions or signatures that a person must look at.
struct stage_finding {
    std::string id{};    ///< of the dossier; empty = of the round
    error what{};        ///< with the place of the row, where there is one
    bool grave = false;  ///< what was decided does not fit together: told first

    friend bool operator==(stage_finding const&, stage_finding const&) = default;
};

/// What people's words make of the seats of a pool.
struct pool_word {
    std::size_t awards = 0;  ///< dossiers with the final word `award`
    std::size_t open = 0;    ///< dossiers with the final word `open`
    std::int64_t over = 0;   ///< awards beyond the seats
    std::int64_t free = 0;   ///< seats that nobody has, with all open dossiers seated
    /// Who would come in by the rules if those whom people left out were not there. Proposed, not
    /// applied.
    std::vector<std::size_t> next{};

    friend bool operator==(pool_word const&, pool_word const&) = default;
};

/// A round as people decided it, beside what the rules say. Empty before the stage `council`.
struct people_decision {
    std::vector<council_vote> votes{};        ///< by id, council, day
    std::vector<resolution> resolutions{};    ///< what `dossier_word` points to
    std::vector<signed_award> signatures{};   ///< what `dossier_word` points to
    std::vector<dossier_word> dossiers{};     ///< in the order of the batch
    std::vector<std::size_t> against{};       ///< dossiers, in the order of the batch
    std::vector<std::uint32_t> strangers{};   ///< signatures whose id is no dossier
    std::vector<std::size_t> unsigned_yet{};  ///< closed: to be commended, no decision signed
    std::vector<stage_finding> findings{};    ///< grave ones first
    std::vector<pool_word> pools{};           ///< parallel to `round_decision::pools`

    /// How many dossiers go to signature: the final word is `award`.
    std::size_t to_sign = 0;
    std::size_t awarded = 0;    ///< closed: of these and others, signed and standing
    std::size_t cancelled = 0;  ///< closed: signed, and cancelled since

    /// Dossiers whose final word may change when a rejected row is mended: what was said of them,
    /// or signed, is open.
    std::size_t unheard = 0;

    /// Closed: there are signed decisions, everyone who is to be commended stands in one, and
    /// nothing that was said or signed is still unread.
    [[nodiscard]] bool all_signed() const {
        return awarded > 0 && unsigned_yet.empty() && unheard == 0;
    }
};

/// A finding from its parts.
[[nodiscard]] inline stage_finding made_finding(std::string_view code, std::string id, text message,
                                                text help, place where, bool grave) {
    return {.id = std::move(id),
            .what = {.code = code,
                     .message = std::move(message),
                     .help = std::move(help),
                     .where = std::move(where)},
            .grave = grave};
}

/// How urgent a code is: departures from the verdicts come before everything else, then what was
/// signed for the wrong dossier.
[[nodiscard]] inline int urgency(stage_finding const& f) {
    if (!f.grave) return 3;
    if (f.what.code == "stages.against_verdict") return 0;
    return f.what.code.starts_with("stages.signed") ? 1 : 2;
}

/// Puts findings in the order in which they are told: by urgency, code, dossier, place.
inline void sort_findings(std::vector<stage_finding>& all) {
    auto const key = [](stage_finding const& f) {
        return std::tuple{urgency(f), f.what.code, std::string_view{f.id},
                          std::string_view{f.what.where.file}, f.what.where.row};
    };
    std::ranges::stable_sort(all, [&key](auto const& a, auto const& b) { return key(a) < key(b); });
}

}  // namespace thidua
