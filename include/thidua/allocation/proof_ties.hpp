// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <thidua/allocation/proof_ground.hpp>
#include <thidua/allocation/proof_guarantee_capped.hpp>

namespace thidua {

/// `minimum_guarantee` with caps, one candidate at a time.
class guarantee_stages {
public:
    /// With all seats free.
    guarantee_stages(proof_ground const& ground, proof_types const& types)
        : left_(ground.most()), net_(ground, types, types.members, 0) {
        auto const filled = net_.fill();
        net_ = seat_network(ground, types, types.members, left_ - filled);
        static_cast<void>(net_.fill());
    }
    /// Whether a seat is left; every type may be taken.
    [[nodiscard]] bool serves(std::uint32_t) const { return left_ > 0; }
    /// Whether one more of the type can be held with all that are held.
    [[nodiscard]] bool can(std::uint32_t type) {
        return left_ > 0 && (net_.loose(type) > 0 || net_.can_seat(type));
    }
    /// Holds one more of the type if that can be; whether it did.
    bool hold(std::uint32_t type) {
        if (left_ == 0) return false;
        if (net_.loose(type) == 0) {
            if (!net_.can_seat(type)) return false;
            net_.seat(type);
        }
        net_.keep(type);
        --left_;
        return true;
    }
    /// There is one stage only.
    bool next_stage() { return false; }
    /// There is one stage only.
    [[nodiscard]] std::size_t stage() const { return 0; }

private:
    std::int64_t left_;
    seat_network net_;
};

/// `set_aside`, stage by stage.
class set_aside_stages {
public:
    /// With all seats free, at the open seats.
    set_aside_stages(proof_ground const& ground, proof_types const& types)
        : ground_(&ground), types_(&types), here_(ground.cap(0)) {
        for (std::uint32_t v = 0; v < ground.nodes(); ++v) left_.push_back(ground.cap(v));
        for (auto const& r : ground.asked().reserves) here_ -= r.seats;
    }
    /// Whether this stage has a seat left that the type may take.
    [[nodiscard]] bool serves(std::uint32_t type) const {
        auto const& reserves = ground_->asked().reserves;
        bool const any = stage_ == 0 || stage_ > reserves.size();
        return here_ > 0 && (any || ((types_->list[type].second >> (stage_ - 1)) & 1U) != 0);
    }
    /// Whether the caps and this stage leave room for one more of the type.
    [[nodiscard]] bool can(std::uint32_t type) const {
        for (auto v = types_->list[type].first;; v = ground_->up(v)) {
            if (left_[v] == 0) return false;
            if (v == 0) return here_ > 0;
        }
    }
    /// Seats one of the type if there is room; whether it did.
    bool hold(std::uint32_t type) {
        if (!can(type)) return false;
        for (auto v = types_->list[type].first;; v = ground_->up(v)) {
            --left_[v];
            if (v == 0) break;
        }
        --here_;
        return true;
    }
    /// Goes on to the next stage; false after the last one.
    bool next_stage() {
        auto const& reserves = ground_->asked().reserves;
        if (stage_ > reserves.size()) return false;
        ++stage_;
        here_ = stage_ <= reserves.size() ? reserves[stage_ - 1].seats : left_[0];
        return true;
    }
    /// 0 = the open seats
    [[nodiscard]] std::size_t stage() const { return stage_; }

private:
    proof_ground const* ground_;
    proof_types const* types_;
    std::vector<std::int64_t> left_{};
    std::size_t stage_ = 0;
    std::int64_t here_;
};

/// Goes through all outcomes of a rule with stages, equals in every order: not order by order, but
/// by the sets of equals that can be held together and cannot be added to.
template <class Stages>
class outcomes {
public:
    /// Views: both outlive it.
    outcomes(proof_ground const& ground, proof_types const& types) : ground_(&ground) {
        std::vector<std::pair<proof_ground::key, std::uint32_t>> sorted;
        for (std::uint32_t i = 0; i < ground.size(); ++i)
            sorted.emplace_back(ground.standing(i), i);
        std::sort(sorted.begin(), sorted.end());
        // Whoever has as many better ones of the same type as there are seats is never reached.
        std::vector<std::int64_t> better(types.list.size(), 0);
        cell_of_.assign(ground.size(), none);
        for (std::size_t k = 0; k < sorted.size();) {
            auto end = k;
            auto const first = cells_.size();
            for (; end < sorted.size() && sorted[end].first == sorted[k].first; ++end) {
                auto const t = types.of[sorted[end].second];
                if (better[t] >= ground.cap(0)) continue;
                auto at = first;
                while (at < cells_.size() && cells_[at].type != t) ++at;
                if (at == cells_.size()) cells_.push_back({t, 0});
                ++cells_[at].members;
                cell_of_[sorted[end].second] = static_cast<std::uint32_t>(at);
            }
            for (auto c = first; c < cells_.size(); ++c)
                better[cells_[c].type] += cells_[c].members;
            if (cells_.size() > first) begin_.push_back(first);
            k = end;
        }
        begin_.push_back(cells_.size());
    }

    /// Is the claim what all outcomes have in common?
    [[nodiscard]] bool agree(Stages start, claimed const& claim) {
        least_.assign(cells_.size(), 0);
        most_.assign(cells_.size(), 0);
        follow({std::move(start), std::vector<std::int64_t>(cells_.size(), 0), {}}, 0);
        if (found_ > allocation_limits::tie_orders) return false;
        std::int64_t chosen = 0;
        for (std::size_t i = 0; i < ground_->size(); ++i) {
            auto expected = seat_status::refused;
            if (auto const c = cell_of_[i]; c != none && most_[c] > 0)
                expected =
                    least_[c] == cells_[c].members ? seat_status::chosen : seat_status::contested;
            if (claim.status[i] != expected) return false;
            chosen += expected == seat_status::chosen ? 1 : 0;
        }
        auto const seats = ground_->most() - chosen;
        return groups_agree(*ground_, claim, true, [&](auto) { return seats; });
    }

    /// After `agree`: the fewest seats of each stage, over all outcomes, that go to candidates who
    /// are chosen in every outcome.
    [[nodiscard]] std::vector<std::int64_t> fewest(Stages start, std::size_t stages) {
        fewest_.assign(stages, 0);
        found_ = 0;
        follow({std::move(start), std::vector<std::int64_t>(cells_.size(), 0), {}}, 0);
        return std::exchange(fewest_, {});
    }

private:
    static constexpr std::uint32_t none = 0xffff'ffffU;
    struct cell {  // equal candidates of one type
        std::uint32_t type = 0;
        std::int64_t members = 0;
    };
    struct seat_count {  // given to a cell in a stage
        std::size_t cell = 0;
        std::size_t stage = 0;
        std::int64_t many = 0;
    };
    struct state {
        Stages rule;
        std::vector<std::int64_t> held;
        std::vector<seat_count> given{};
    };

    void follow(state s, std::size_t at) {
        for (;; at = 0) {
            for (; at + 1 < begin_.size(); ++at) {
                std::vector<std::size_t> open;
                for (auto c = begin_[at]; c < begin_[at + 1]; ++c)
                    if (s.held[c] < cells_[c].members && s.rule.serves(cells_[c].type) &&
                        s.rule.can(cells_[c].type))
                        open.push_back(c);
                if (open.empty()) continue;
                if (open.size() == 1) {
                    auto const c = open.front();
                    while (s.held[c] < cells_[c].members && s.rule.hold(cells_[c].type))
                        add(s, c, 1);
                    continue;
                }
                if (hold_all(s, open)) continue;
                split(s, open, 0, at);
                return;
            }
            if (!s.rule.next_stage()) break;
        }
        note(s);
    }
    // All of the open cells at once, or nobody.
    bool hold_all(state& s, std::vector<std::size_t> const& open) const {
        auto trial = s.rule;
        for (auto const c : open)
            for (auto n = cells_[c].members - s.held[c]; n > 0; --n)
                if (!trial.hold(cells_[c].type)) return false;
        s.rule = std::move(trial);
        for (auto const c : open) add(s, c, cells_[c].members - s.held[c]);
        return true;
    }
    static void add(state& s, std::size_t c, std::int64_t many) {
        s.held[c] += many;
        if (many > 0) s.given.push_back({c, s.rule.stage(), many});
    }
    // How many of the k-th open cell are held: every number that is possible.
    void split(state s, std::vector<std::size_t> const& open, std::size_t k, std::size_t at) {
        if (found_ > allocation_limits::tie_orders) return;
        if (k == open.size()) {
            for (auto const c : open)
                if (s.held[c] < cells_[c].members && s.rule.can(cells_[c].type))
                    return;  // not full
            follow(std::move(s), at + 1);
            return;
        }
        auto const c = open[k];
        for (;;) {
            split(s, open, k + 1, at);
            if (s.held[c] == cells_[c].members || !s.rule.hold(cells_[c].type)) return;
            add(s, c, 1);
        }
    }
    void note(state const& s) {
        if (!fewest_.empty()) {
            std::vector<std::int64_t> here(fewest_.size(), 0);
            for (auto const& seat : s.given)
                if (least_[seat.cell] == cells_[seat.cell].members) here[seat.stage] += seat.many;
            for (std::size_t k = 0; k < here.size(); ++k)
                fewest_[k] = found_ == 0 ? here[k] : std::min(fewest_[k], here[k]);
            ++found_;
            return;
        }
        for (std::size_t c = 0; c < s.held.size(); ++c) {
            least_[c] = found_ == 0 ? s.held[c] : std::min(least_[c], s.held[c]);
            most_[c] = std::max(most_[c], s.held[c]);
        }
        ++found_;
    }

    proof_ground const* ground_;
    std::vector<cell> cells_{};
    std::vector<std::size_t> begin_{};
    std::vector<std::uint32_t> cell_of_{};
    std::vector<std::int64_t> least_{};
    std::vector<std::int64_t> most_{};
    std::vector<std::int64_t> fewest_{};  // by stage; empty: not looked at
    std::uint64_t found_ = 0;
};

}  // namespace thidua
