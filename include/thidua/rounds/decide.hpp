// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/rounds/apply_votes.hpp>
#include <thidua/rounds/compare_batch.hpp>
#include <thidua/rounds/compare_forces.hpp>
#include <thidua/rounds/council_order.hpp>
#include <thidua/rounds/decision.hpp>
#include <thidua/rounds/hear_people.hpp>
#include <thidua/rounds/in_blocks.hpp>
#include <thidua/rounds/quorum.hpp>
#include <thidua/rounds/waiting.hpp>

namespace thidua {

/// What a round is decided from, beside the dossiers. Views: everything outlives the call.
struct round_inputs {
    round_terms const* terms = nullptr;     ///< policy and settings
    context const* in = nullptr;            ///< days, phases, registry
    stage at = stage::appraisal;            ///< how far the round has come
    std::span<past_award const> history{};  ///< past awards
    /// Called after every some thousand dossiers with how many are assessed; may be empty.
    std::function<void(std::size_t)> progress{};
    /// How many threads assess; 0 is taken as 1. The result is the same for every number.
    unsigned threads = 1;
    /// Votes, resolutions and signed decisions; nullptr = none. Heard from the stage `council` on.
    people_inputs const* people = nullptr;
};

namespace detail {

class round_decider {
public:
    round_decider(nomination_batch& batch, round_inputs const& from)
        : batch_(batch), from_(from), terms_(*from.terms), in_(*from.in) {
        for (auto const& m :
             terms_.by().of == nullptr ? std::span<movement const>{} : terms_.by().of->movements) {
            auto const number = batch_.movements.find(m.code);
            if (number != interner::none) movements_.push_back(number);
        }
        named_ = [this](movement_id m) {
            return std::ranges::find(movements_, m.number()) != movements_.end();
        };
    }
    round_decider(round_decider const&) = delete;  // `named_` looks into it
    round_decider& operator=(round_decider const&) = delete;
    round_decider(round_decider&&) = delete;
    round_decider& operator=(round_decider&&) = delete;
    ~round_decider() = default;

    [[nodiscard]] result<round_decision> decide() {
        compare_batch(batch_, from_.history, in_);
        bool const council = from_.at >= stage::council;
        if (council && from_.people != nullptr) {
            apply_votes(batch_, from_.people->votes, from_.people->unread_votes);
            orders_ = council_orders{batch_, *from_.people};
        }
        out_.at = from_.at;
        out_.provisional_order = before_the_council(terms_.order(), from_.at);
        out_.dossiers.resize(batch_.size());
        keys_ = keys_due(terms_.order(), from_.at, batch_.attributes);

        assessor const assess_by{terms_.by().rules, in_, from_.at};
        doubt_marker const mark{terms_.by().rules, in_, from_.at};
        out_.doubts = mark.grounds();
        in_blocks(
            batch_.size(), from_.threads,
            [&](std::size_t first, std::size_t last) {
                for (auto i = first; i < last; ++i) assess_one(i, assess_by, mark);
            },
            from_.progress);
        for (std::size_t i = 0; i < batch_.size(); ++i) place(i);
        for (auto const& [key, of] : pools_) {
            if (auto failed = decide_pool(key, of)) return std::move(*failed);
        }
        count_proposals();
        if (council) {
            people_inputs const nobody;
            out_.people = hear_people(batch_, from_.people == nullptr ? nobody : *from_.people, in_,
                                      orders_, out_);
        }
        return std::move(out_);
    }

private:
    struct members {
        std::vector<std::size_t> eligible{};
        std::vector<std::size_t> waiting{};  // undetermined, returned, on hold
    };

    [[nodiscard]] nomination const& dossier(std::size_t i) const { return batch_.nominations[i]; }

    /// What is said of one dossier alone; may be called by several threads for different ones.
    void assess_one(std::size_t i, assessor const& by, doubt_marker const& mark) {
        auto const& n = dossier(i);
        auto& d = out_.dossiers[i];
        d.assessed = by(n);
        d.turns_on = mark(n, d.assessed);
        d.priority = has_priority(n, in_, terms_, named_);
        if (d.assessed.result != outcome::eligible || in_prompt_lane(n)) return;
        if (auto const pool = pool_of(n)) ask_for_order(i, *pool);
    }

    [[nodiscard]] static bool in_prompt_lane(nomination const& n) {
        auto const& type = n.commendation_type;
        return type.known() && *type == commendation_type::unexpected;
    }

    [[nodiscard]] std::optional<pool_key> pool_of(nomination const& n) const {
        return pool_key_of(n, in_);
    }

    /// Puts an assessed dossier where it is decided.
    void place(std::size_t i) {
        auto const& n = dossier(i);
        auto& d = out_.dossiers[i];
        auto const& type = n.commendation_type;
        if (in_prompt_lane(n)) {
            if (d.assessed.result != outcome::eligible) return;
            d.awarded = d.assessed.provisional() ? award_status::provisional : award_status::yes;
            d.seat = seat_kind::prompt;
            out_.prompt.push_back(i);
            return;
        }
        if (d.assessed.result == outcome::ineligible) return;
        if (type.known() && *type != commendation_type::movement) return;
        auto const key = pool_of(n);
        if (!key) {  // what is blank leaves the pool open
            if (type.blank() || n.form.blank() || n.recipient_kind.blank())
                out_.unplaced.push_back(i);
            return;
        }
        d.short_of_votes = lacks_votes(n);
        if (d.short_of_votes) return;  // nor would it come in, were it cleared
        auto& pool = pools_[*key];
        (d.assessed.result == outcome::eligible ? pool.eligible : pool.waiting).push_back(i);
    }

    /// Whether the settings ask for a minimum share of the Council's votes at this stage.
    [[nodiscard]] bool asks_votes() const {
        return from_.at >= stage::council && terms_.with().minimum_votes.has_value();
    }
    [[nodiscard]] bool lacks_votes(nomination const& n) const {
        return asks_votes() && n.council_votes_for.known() && n.council_members.known() &&
               !reaches_share(*n.council_votes_for, *n.council_members,
                              *terms_.with().minimum_votes);
    }

    /// An eligible dossier whose place in the order cannot be told is undetermined. What only
    /// matters where seats are given out is asked for there alone.
    void ask_for_order(std::size_t i, pool_key const& pool) {
        auto const& n = dossier(i);
        auto& d = out_.dossiers[i];
        missing_list lacking;
        add_missing_keys(keys_, n, in_, lacking);
        if (asks_votes() && (n.council_votes_for.blank() || n.council_members.blank()))
            lacking.add(std::string{name_of(order_by::council_votes)});
        auto const* set = seats_of(terms_.with(), pool);
        bool const has_seats = set != nullptr && set->seats.has_value();
        if (has_seats && force() != reading::no_priority && d.priority == truth::unknown) {
            add_missing_priority(n, terms_, lacking);
        }
        auto const caps_here = [&pool](unit_cap const& c) { return c.in.covers(pool); };
        if (has_seats && !n.submitting_unit.known() &&
            std::ranges::any_of(terms_.with().caps, caps_here))
            lacking.add(std::string{facts::submitting_unit.name});
        if (lacking.names().empty()) return;
        d.assessed.result = outcome::undetermined;
        for (auto const& name : lacking.names()) d.assessed.missing.push_back(name);
    }

    [[nodiscard]] std::optional<error> decide_pool(pool_key const& key, members const& of) {
        auto& pool = out_.pools.emplace_back();
        pool.of = key;
        if (auto const* set = seats_of(terms_.with(), key)) {
            pool.seats_set = true;
            pool.seats = set->seats;
        }
        auto eligible = of.eligible;
        // With `keep`, a held dossier takes part, and the seat that it would have had stays free.
        if (pool.seats && terms_.of_held() == held_seats::keep)
            for (auto const i : of.waiting)
                if (out_.dossiers[i].assessed.result == outcome::on_hold && has_order(i))
                    eligible.push_back(i);
        std::ranges::sort(eligible);
        auto const list = rank_by(keys_, eligible, batch_.nominations, in_);
        pool.candidates = list.best_first;
        for (std::size_t i = 0; i < list.best_first.size(); ++i) {
            auto& d = out_.dossiers[list.best_first[i]];
            d.rank = list.rank[i];
            d.pool = out_.pools.size() - 1;
        }
        pool_parts const parts{&terms_, batch_.nominations, &in_, out_.dossiers};
        if (!pool.seats) {
            for (auto const i : pool.candidates) award(i, seat_kind::open);
            pool.waiting = waiting_for_seats(pool, of.waiting, keys_, parts);
            return std::nullopt;
        }
        if (auto lacking = lacking_for(force(), terms_.with()); !lacking.empty())
            return error{"rounds.numbers_lacking",
                         lacking,
                         {"bổ sung vào tệp quy định của đợt xét, hoặc chọn cách hiểu ưu tiên khác",
                          "set them, or choose another force of the priority"},
                         {}};
        pool.asked = problem_of(key, *pool.seats, list, parts, force());
        auto given = allocate(*pool.asked);
        if (orders_.settle(*pool.asked, pool.candidates, given)) given = allocate(*pool.asked);
        if (!given) return std::move(given).failure();
        pool.given = std::move(*given);
        seat_chosen(pool);
        pool.waiting = waiting_for_seats(pool, of.waiting, keys_, parts);
        for (auto const& w : pool.waiting) {
            if (w.displaces) gives_way(*w.displaces);
            for (auto const i : w.displaces_too) gives_way(i);
        }
        pool.forces = compare_forces(pool, terms_.with());
        return std::nullopt;
    }

    void seat_chosen(pool_decision& pool) {
        for (auto const c : pool.given->chosen) award(pool.candidates[c], seat_kind::open);
        for (auto const& line : pool.given->ledger) {
            if (!line.in || line.clause != seat_clause::reserve || !line.group) continue;
            auto& d = out_.dossiers[pool.candidates[*line.in]];
            d.seat = seat_kind::reserve;
            d.reserve = pool.asked->names.groups[*line.group];
        }
        for (auto const& group : pool.given->contested)
            for (auto const c : group.candidates)
                out_.dossiers[pool.candidates[c]].awarded = award_status::contested;
        for (auto const i : pool.candidates) {
            auto& d = out_.dossiers[i];
            if (d.assessed.result == outcome::eligible) continue;
            if (d.awarded != award_status::no) pool.kept.push_back(i);
            d.awarded = award_status::no;  // held: its seat stays free
            d.seat = seat_kind::none;
        }
    }

    void award(std::size_t i, seat_kind seat) {
        auto& d = out_.dossiers[i];
        d.awarded = d.assessed.provisional() ? award_status::provisional : award_status::yes;
        d.seat = seat;
    }

    void gives_way(std::size_t i) {
        if (out_.dossiers[i].awarded == award_status::yes)
            out_.dossiers[i].awarded = award_status::provisional;
    }

    /// The force of the priority when seats are given out.
    [[nodiscard]] reading force() const {
        return terms_.priority_selects() ? terms_.priority().force : reading::no_priority;
    }

    [[nodiscard]] bool has_order(std::size_t i) const {
        missing_list lacking;
        add_missing_keys(keys_, dossier(i), in_, lacking);
        return lacking.names().empty();
    }

    void count_proposals() {
        std::map<std::optional<unit_id>, proposal_share> by_unit;
        proposal_share* latest = nullptr;
        auto const priority = terms_.priority();
        for (std::size_t i = 0; i < batch_.size(); ++i) {
            auto const& n = dossier(i);
            std::optional<unit_id> unit;
            if (n.submitting_unit.known()) unit = *n.submitting_unit;
            // Dossiers of one unit mostly come one after the other.
            if (latest == nullptr || latest->submitting_unit != unit) latest = &by_unit[unit];
            auto& share = *latest;
            share.submitting_unit = unit;
            if (!n.recipient_kind.known()) continue;
            bool const direct = is_direct(n, priority, named_) == truth::yes;
            if (*n.recipient_kind == recipient_kind::collective) {
                ++share.collectives;
                if (is_small_collective(n, in_, terms_) == truth::yes) ++share.small_collectives;
            } else if (*n.recipient_kind == recipient_kind::individual) {
                ++share.individuals;
                if (direct) ++share.direct_individuals;
                bool const leader =
                    n.position.known() && (*n.position == position::province_leader ||
                                           *n.position == position::department_leader ||
                                           *n.position == position::division_leader);
                bool const claims = n.direct_role.known() && *n.direct_role != direct_role::none;
                if (leader && claims) {
                    ++share.leaders_claiming_direct;
                    share.leaders.push_back(i);
                }
            }
        }
        for (auto const& [unit, share] : by_unit) out_.proposals.push_back(share);
    }

    nomination_batch& batch_;
    round_inputs const& from_;
    round_terms const& terms_;
    context const& in_;
    std::vector<std::uint32_t> movements_{};  // those that the plan names
    named_by_plan named_{};
    std::vector<used_key> keys_{};
    std::map<pool_key, members> pools_{};
    council_orders orders_{};
    round_decision out_{};
};

}  // namespace detail

/// Decides a batch at a stage: compares its dossiers with one another and the history, assesses
/// each, orders the eligible ones of the movement lane pool by pool, gives out seats where the
/// settings set them, and says what would change. The prompt lane is decided singly: no order, no
/// seats.
///
/// From the stage `council` on people are heard: votes are a key of the order, places that they
/// gave to equals go into the allocation, and their words stand beside the verdicts (see
/// `round_decision::people`).
///
/// The result depends on the dossiers, not on their order: ties come back as contested. Errors:
/// those of `allocate`, and `rounds.numbers_lacking` when the force of the priority needs numbers
/// that are not set.
[[nodiscard]] inline result<round_decision> decide(nomination_batch& batch,
                                                   round_inputs const& from) {
    return detail::round_decider{batch, from}.decide();
}

}  // namespace thidua
