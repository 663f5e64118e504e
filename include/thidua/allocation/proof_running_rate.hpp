// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <thidua/allocation/proof_ground.hpp>

namespace thidua {

/// Replays a call order call by call and checks the published properties of the rule.
///
/// For the two groups B and R of Parcoursup (T: both, C: none): P1 every prefix meets the first
/// rate while a member is left; P2 a T is never overtaken; P3, P4 an R is overtaken only by B or T
/// (a B only by R or T), and by no more than the rate of the other group forces; P5 a C overtakes
/// nobody. Put for any number of rates: whoever overtakes belongs to a rated group that the other
/// lacks; and who lacks just one, of rate q, and stands r-th comes at a place f with (100 - q) f <=
/// (100 - q) + 100 r.
class running_rate_proof {
public:
    /// Views; `calls` are candidates in call order.
    running_rate_proof(proof_ground const& ground, std::span<std::uint32_t const> calls)
        : p_(&ground.asked()),
          calls_(calls),
          place_(ground.size()),
          queue_(std::size_t{1} << p_->rates.size()) {
        std::vector<std::uint32_t> sorted(ground.size());
        for (std::uint32_t i = 0; i < sorted.size(); ++i) sorted[i] = i;
        std::sort(sorted.begin(), sorted.end(),
                  [&](auto a, auto b) { return ground.standing(a) < ground.standing(b); });
        left_.assign(p_->rates.size(), 0);
        for (std::size_t k = 0; k < sorted.size(); ++k) {
            place_[sorted[k]] = static_cast<std::int64_t>(k) + 1;
            auto const mask = groups(sorted[k]);
            queue_[mask].push_back(sorted[k]);
            for (std::size_t g = 0; g < left_.size(); ++g)
                if (((mask >> g) & 1U) != 0) ++left_[g];
        }
        for (std::size_t g = p_->rates.size(); g-- > 0;)
            if (p_->rates[g].percent > 0) {
                rated_ |= std::size_t{1} << g;
                first_ = g;
            }
        next_.assign(queue_.size(), 0);
        called_.assign(left_.size(), 0);
        for (std::size_t f = 0; f < calls_.size() && order_; ++f)
            call(calls_[f], static_cast<std::int64_t>(f) + 1);
    }

    [[nodiscard]] bool order() const { return order_; }            ///< every call is the right one
    [[nodiscard]] bool rates() const { return rates_; }            ///< P1
    [[nodiscard]] bool overtaking() const { return overtaking_; }  ///< P2 to P5

private:
    [[nodiscard]] std::size_t groups(std::uint32_t who) const {
        std::size_t mask = 0;
        for (std::size_t g = 0; g < p_->rates.size(); ++g)
            if (((p_->candidates[who].groups >> p_->rates[g].group) & 1U) != 0)
                mask |= std::size_t{1} << g;
        return mask;
    }
    // The best uncalled candidate of a set of groups stands before `place`.
    [[nodiscard]] bool waits_before(std::size_t mask, std::int64_t place) const {
        return next_[mask] < queue_[mask].size() && place_[queue_[mask][next_[mask]]] < place;
    }
    void call(std::uint32_t who, std::int64_t f) {
        auto const mine = groups(who);
        auto const place = place_[who];
        if (next_[mine] == queue_[mine].size() || queue_[mine][next_[mine]] != who) {
            order_ = false;
            return;
        }
        std::size_t binding = 0;
        for (std::size_t g = 0; g < left_.size(); ++g)
            if (left_[g] > 0 && called_[g] * 100 < p_->rates[g].percent * f)
                binding |= std::size_t{1} << g;
        auto wanted = binding;
        if ((mine & binding) != binding) {  // allowed only when nobody meets all that bind
            wanted = binding & (~binding + 1);
            for (std::size_t m = 0; m < queue_.size(); ++m)
                if ((m & binding) == binding && next_[m] < queue_[m].size()) order_ = false;
            if ((mine & wanted) != wanted) order_ = false;
        }
        for (std::size_t m = 0; m < queue_.size(); ++m) {
            if ((m & wanted) == wanted && waits_before(m, place)) order_ = false;
            if ((mine & rated_ & ~m) == 0 && waits_before(m, place)) overtaking_ = false;
        }
        ++next_[mine];
        for (std::size_t g = 0; g < left_.size(); ++g)
            if (((mine >> g) & 1U) != 0) {
                ++called_[g];
                --left_[g];
            }
        if (rated_ != 0 && left_[first_] > 0 &&
            called_[first_] * 100 < p_->rates[first_].percent * f)
            rates_ = false;
        auto const lacks = rated_ & ~mine;
        for (std::size_t g = 0; g < left_.size(); ++g)
            if (lacks == std::size_t{1} << g) {
                auto const rest = 100 - p_->rates[g].percent;
                if (rest * f > rest + 100 * place) overtaking_ = false;
            }
    }

    problem const* p_;
    std::span<std::uint32_t const> calls_;
    std::vector<std::int64_t> place_;                // by candidate, from 1
    std::vector<std::vector<std::uint32_t>> queue_;  // by set of groups
    std::vector<std::size_t> next_{};
    std::vector<std::int64_t> left_{};
    std::vector<std::int64_t> called_{};
    std::size_t rated_ = 0;  // groups with a rate above zero
    std::size_t first_ = 0;
    bool order_ = true;
    bool rates_ = true;
    bool overtaking_ = true;
};

}  // namespace thidua
