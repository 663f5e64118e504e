// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <thidua/allocation/choice.hpp>
#include <thidua/allocation/order.hpp>
#include <thidua/allocation/problem.hpp>

namespace thidua {

/// The reserves that a candidate can fill, as bits by place in `problem::reserves`.
class reserve_masks {
public:
    /// Of a problem that has passed `check`. Reserves without seats have no bit.
    explicit reserve_masks(problem const& p) {
        for (std::size_t k = 0; k < p.reserves.size(); ++k)
            if (p.reserves[k].seats > 0) bits_.emplace_back(1U << p.reserves[k].group, 1U << k);
    }
    /// The reserves that the candidate can fill.
    [[nodiscard]] std::uint32_t of(candidate const& who) const {
        std::uint32_t mask = 0;
        for (auto const& [group, reserve] : bits_)
            if ((who.groups & group) != 0) mask |= reserve;
        return mask;
    }

private:
    std::vector<std::pair<std::uint32_t, std::uint32_t>> bits_{};
};

/// Puts candidates on reserved seats, one to one, as many as possible: each newcomer finds a seat
/// by an augmenting path through the reserves, over which those seated move on to other reserves.
class reserve_seating {
public:
    /// All reserved seats free.
    explicit reserve_seating(problem const& p) : held_(p.reserves.size()) {
        for (auto const& r : p.reserves) free_.push_back(r.seats);
    }

    /// Is there a seat for one more candidate of this mask, the others moving as needed? If not,
    /// the reserves that are closed for good are remembered.
    [[nodiscard]] bool room_for(std::uint32_t mask) { return search(mask) != none; }

    /// Seats one more candidate if there is room.
    bool seat(std::uint32_t mask) {
        auto at = search(mask);
        if (at == none) return false;
        --free_[at];
        for (; came_from_[at].first != none; at = came_from_[at].first) {
            move(came_from_[at].second, came_from_[at].first, at);
        }
        add(mask, at);
        return true;
    }
    /// Must everyone of this mask sit in every fullest seating of all who came so far? Nobody who
    /// sits on a pressed reserve can fill another one: so a mask that reaches beyond the pressed
    /// reserves sits beyond them, where nobody left over can reach.
    [[nodiscard]] bool must_sit(std::uint32_t mask) const { return (mask & ~pressed_) != 0; }

    /// How many candidates of a mask sit on a reserve.
    [[nodiscard]] std::int64_t sitting(std::uint32_t mask, std::size_t reserve) const {
        for (auto const& [seated, count] : held_[reserve])
            if (seated == mask) return count;
        return 0;
    }

private:
    static constexpr std::size_t none = ~std::size_t{0};

    // Breadth first from the reserves of `mask` to one with a free seat.
    std::size_t search(std::uint32_t mask) {
        if ((mask & ~pressed_) == 0) return none;
        came_from_.assign(free_.size(), {none, 0});
        queue_.clear();
        auto seen = mask;
        for (auto rest = mask; rest != 0; rest &= rest - 1)
            queue_.push_back(static_cast<std::size_t>(std::countr_zero(rest)));
        for (std::size_t head = 0; head < queue_.size(); ++head) {
            auto const at = queue_[head];
            if (free_[at] > 0) return at;
            for (auto const& [seated, count] : held_[at]) {
                if (count == 0) continue;
                for (auto rest = seated & ~seen; rest != 0; rest &= rest - 1) {
                    auto const next = static_cast<std::size_t>(std::countr_zero(rest));
                    seen |= 1U << next;
                    came_from_[next] = {at, seated};
                    queue_.push_back(next);
                }
            }
        }
        pressed_ |= seen;
        return none;
    }
    void add(std::uint32_t mask, std::size_t at) {
        for (auto& [seated, count] : held_[at])
            if (seated == mask) {
                ++count;
                return;
            }
        held_[at].emplace_back(mask, 1);
    }
    void move(std::uint32_t mask, std::size_t from, std::size_t to) {
        for (auto& [seated, count] : held_[from])
            if (seated == mask) --count;
        add(mask, to);
    }

    std::vector<std::int64_t> free_{};
    std::vector<std::vector<std::pair<std::uint32_t, std::int64_t>>>
        held_;  // who sits where, by mask
    std::vector<std::pair<std::size_t, std::uint32_t>> came_from_{};
    std::vector<std::size_t> queue_{};
    // Reserves that those left without a seat press upon: all seats there are taken, by candidates
    // who can fill no other reserve. What is pressed once stays so.
    std::uint32_t pressed_ = 0;
};

/// `minimum_guarantee` without caps: the meritorious horizontal rule of Sönmez and Yenmez
/// (Econometrica 2022). Down the ranks, a candidate is chosen if they fill a reserved seat that the
/// better ones cannot fill, or else while open seats are left.
///
/// The sets that fill the reserves as far as possible and waste no seat are the bases of a matroid;
/// so among equals, whoever is chosen placed last is chosen in every order.
[[nodiscard]] inline choice choose_guarantee(problem const& p, standing_order const& order) {
    choice made{};
    made.status.assign(p.candidates.size(), seat_status::refused);
    reserve_masks const masks(p);
    auto const everyone = static_cast<std::int64_t>(p.candidates.size());
    made.size = *p.seats < everyone ? *p.seats : everyone;

    reserve_seating fullest(p);
    auto open = made.size;
    for (auto const who : order.sequence())
        if (fullest.seat(masks.of(p.candidates[who]))) --open;

    reserve_seating seating(p);
    std::int64_t left = made.size;
    for (std::size_t c = 0; c < order.classes() && left > 0; ++c) {
        auto const equals = order.equals(c);
        auto const had_open = open > 0;
        std::int64_t seated = 0;
        for (auto const who : equals) {
            auto const mask = masks.of(p.candidates[who]);
            if (had_open || seating.room_for(mask)) made.status[who] = seat_status::chosen;
        }
        for (auto const who : equals)
            if (seating.seat(masks.of(p.candidates[who]))) ++seated;
        auto const unseated = static_cast<std::int64_t>(equals.size()) - seated;
        if (unseated <= open) {
            open -= unseated;
            left -= static_cast<std::int64_t>(equals.size());
            continue;
        }
        contested_group group{.candidates = {}, .seats = seated + open};
        left -= group.seats;
        open = 0;
        for (auto const who : equals) {
            if (made.status[who] != seat_status::chosen) continue;
            if (seating.must_sit(masks.of(p.candidates[who]))) {
                --group.seats;
            } else {
                made.status[who] = seat_status::contested;
                group.candidates.push_back(who);
            }
        }
        if (!group.candidates.empty()) made.contested.push_back(std::move(group));
    }
    return made;
}

}  // namespace thidua
