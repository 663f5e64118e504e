// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <vector>

#include <thidua/nominations/context.hpp>
#include <thidua/nominations/facts/recipient.hpp>
#include <thidua/policy/policy.hpp>
#include <thidua/policy/settings.hpp>

namespace thidua {

/// A policy and an office's settings as one: what the settings say goes first, what they leave
/// empty is the policy's. Views: both outlive it.
class round_terms {
public:
    /// Views: both outlive it.
    round_terms(policy const& by, settings const& with)
        : by_(&by), with_(&with), order_(with.order ? *with.order : from_policy(by)) {
        if (with.small) {
            small_ = *with.small;
            return;
        }
        for (auto const& s : by.small)
            small_.push_back({.kind = s.kind,
                              .within = s.within_any ? std::nullopt : std::optional{s.within},
                              .from = s.first,
                              .through = s.last,
                              .why = {{}, s.basis.grade}});
    }

    /// The policy.
    [[nodiscard]] policy const& by() const { return *by_; }
    /// The settings.
    [[nodiscard]] settings const& with() const { return *with_; }
    /// The readings in force.
    [[nodiscard]] readings how() const { return with_->how.over(by_->how); }
    /// The reading of the priority in force.
    [[nodiscard]] priority_reading priority() const { return with_->priority.over(by_->priority); }
    /// A held dossier's seat goes to the next one unless the settings keep it.
    [[nodiscard]] held_seats of_held() const {
        return with_->of_held.value_or(held_seats::release);
    }
    /// The order in force; the first key decides first.
    [[nodiscard]] std::vector<order_key> const& order() const { return order_; }
    /// Which collectives are small.
    [[nodiscard]] std::vector<small_setting> const& small() const { return small_; }

    /// Whether the priority takes part when seats are given: its stage says so and the order names
    /// it.
    [[nodiscard]] bool priority_selects() const {
        if (priority().at == priority_stage::proposal) return false;
        for (auto const& key : order_)
            if (key.by == order_by::priority) return true;
        return false;
    }

private:
    [[nodiscard]] static std::vector<order_key> from_policy(policy const& by) {
        return {by.order.begin(), by.order.end()};
    }

    policy const* by_;
    settings const* with_;
    std::vector<order_key> order_;
    std::vector<small_setting> small_{};
};

}  // namespace thidua
