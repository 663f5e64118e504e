// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <thidua/allocation/choice.hpp>
#include <thidua/logic/wording.hpp>
#include <thidua/reports/round_view.hpp>
#include <thidua/rounds/award_money.hpp>

namespace thidua::detail {

/// Facts of a round in words: units by the registry, contents by the plan, all else by the batch.
/// Facts above `upto` are not printed. The round outlives it.
[[nodiscard]] wording worded(round_view const& v, language in,
                             sensitivity upto = sensitivity::sensitive);

/// What the outputs of a round say of single dossiers, with what is worth keeping between them.
class round_words {
public:
    explicit round_words(round_view const& v, language in = language::vi);

    [[nodiscard]] nomination const& facts(std::size_t i) const { return v_.batch->nominations[i]; }
    [[nodiscard]] nomination_texts const& texts(std::size_t i) const { return v_.batch->texts[i]; }
    [[nodiscard]] dossier_decision const& decided(std::size_t i) const {
        return v_.decided->dossiers[i];
    }
    [[nodiscard]] wording const& say() const { return say_; }

    /// The pool in which a dossier is a candidate, or nullptr.
    [[nodiscard]] pool_decision const* pool_of(std::size_t i) const;

    /// "X (nay là Y)"; empty without a unit. The reference is good until the next call.
    [[nodiscard]] std::string const& unit_name(stated<unit_id> const& which);
    [[nodiscard]] std::string_view unit_code(stated<unit_id> const& which) const;

    /// A name of `missing` or `leans_on` in words.
    [[nodiscard]] std::string missing_words(std::string_view name) const;

    /// The sentences of the failed criteria, joined by "; "; what several of them begin with
    /// ("Chưa xét khen thưởng vì") is said once.
    [[nodiscard]] std::string reasons(std::size_t i) const;

    /// What becomes of a dossier, in words: once it is signed "Được tặng Bằng khen"; cancelled, "Đã
    /// hủy bỏ quyết định". Only from the stage `council` on.
    [[nodiscard]] text final_words(std::size_t i) const;

    /// What stands beside the outcome: what an undetermined dossier lacks, why an eligible one is
    /// not on the list, what contested and provisional mean here. Empty where nothing is to be
    /// said.
    [[nodiscard]] std::string note(std::size_t i) const;

    /// The codes of the clauses that the outcome rests on, joined by `|`: of the failed criteria;
    /// of an undetermined dossier, of the unknown ones; of an eligible one, of the tracks that it
    /// meets. Only what governs the dossier. The text is good until the next call.
    [[nodiscard]] std::string_view citation_codes(std::size_t i);

    /// The phase by which a dossier is judged; 0 = not known.
    [[nodiscard]] int phase(std::size_t i) const;
    /// Empty while the type of commendation is not known.
    [[nodiscard]] std::optional<lane> lane_of(std::size_t i) const;

    /// đồng; nothing for whoever is not on the list and where the tables do not answer.
    [[nodiscard]] std::optional<prize_money> money(std::size_t i) const;
    [[nodiscard]] std::optional<prize_money> money(award_form form, recipient_kind kind) const;

private:
    /// A clause that a criterion or a track cites, with what is written of it again and again.
    struct cited_clause {
        citation const* what = nullptr;
        std::string code{};
        std::size_t same_as = 0;  ///< the first of the equal ones
    };
    /// Why somebody in a pool has no seat, without his rank: what is the same for many.
    struct refusals {
        std::string by_cut{};
        std::vector<std::string> by_cap{};  ///< by the number of the unit; empty = not by its cap
    };

    [[nodiscard]] std::string votes_note(std::size_t i) const;
    void learn_clauses();
    void learn_refusals(pool_decision const& pool);
    void learn_money();
    void add_code(std::size_t clause, nomination const& n);
    [[nodiscard]] std::string refused_note(std::size_t i) const;

    round_view const& v_;
    wording say_;
    std::vector<std::string> unit_names_{};
    std::vector<bool> unit_named_{};
    std::vector<std::uint32_t> pool_of_{};
    std::vector<std::uint32_t> place_in_pool_{};
    std::vector<bool> may_give_way_{};
    std::vector<contested_group const*> contested_in_{};  ///< nullptr = not contested
    std::vector<refusals> refusals_{};                    ///< by the number of the pool
    std::vector<cited_clause> clauses_{};
    std::vector<std::size_t> clauses_of_criterion_{};  ///< where those of each begin, and the end
    std::size_t clauses_of_tracks_ = 0;                ///< one a live track, in their order
    std::vector<std::size_t> cited_{};                 ///< of the dossier at hand
    std::string codes_{};
    std::array<std::array<std::optional<prize_money>, 3>, 2> money_{};  ///< by form and kind
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
};

/// `open`, `reserve:NAME`, `prompt`; empty for whoever has no seat.
[[nodiscard]] std::string seat_text(dossier_decision const& d);

/// A pool's name: "Đợt 1, Bằng khen, tập thể".
[[nodiscard]] std::string pool_name(pool_key const& of, language in);

/// Why a force cannot be compared, without the numbers of candidates, which mean nothing outside
/// the problem of the pool.
[[nodiscard]] text why_not(text const& lacking);

/// The lines of a ledger with equals in the order of their ids. Pairs stay k-th with k-th.
struct told_exchange {
    std::optional<std::size_t> in{};   ///< dossier
    std::optional<std::size_t> out{};  ///< dossier
    std::string because{};  ///< `reserve small_collective`, `priority priority`, `caps`, `tie`
    seat_clause clause = seat_clause::tie;
    std::optional<std::int64_t> distance{};
};
[[nodiscard]] std::vector<told_exchange> ledger_by_id(round_view const& v,
                                                      pool_decision const& pool);

/// Dossiers of a pool by their numbers in its problem, in the order of rank, equals by id.
[[nodiscard]] std::vector<std::size_t> by_rank_and_id(round_view const& v,
                                                      pool_decision const& pool,
                                                      std::vector<std::uint32_t> const& numbers);

/// Who would come in if cleared, in the order of their ids.
[[nodiscard]] std::vector<waiting_dossier> waiting_by_id(round_view const& v,
                                                         pool_decision const& pool);

}  // namespace thidua::detail
