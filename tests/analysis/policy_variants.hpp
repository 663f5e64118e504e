// SPDX-License-Identifier: BSL-1.0
//
// Copies of the shipped rules in which one thing is another: for the tests of what compares
// policies.
#pragma once

#include <algorithm>
#include <deque>
#include <vector>

#include <thidua/hanoi/policy.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/nominations/sample.hpp>

namespace variants {

using namespace thidua;

/// A rule set that can be changed. Not to be copied.
class changed_rules {
public:
    explicit changed_rules(rule_set const& from = hanoi::policy_343.rules)
        : from_(from),
          list_(from.criteria.begin(), from.criteria.end()),
          live_(from.live.begin(), from.live.end()) {}
    changed_rules(changed_rules const&) = delete;
    changed_rules& operator=(changed_rules const&) = delete;

    /// Puts `now` in the place of a criterion, in the list and in the tracks.
    changed_rules& put(criterion const& old, criterion now) {
        auto const* kept = &criteria_.emplace_back(now);
        std::ranges::replace(list_, &old, kept);
        for (auto& t : live_) {
            auto copy = *t;
            if (std::ranges::find(copy.asks, &old) == copy.asks.end()) continue;
            std::ranges::replace(copy.asks, &old, kept);
            t = &tracks_.emplace_back(copy);
        }
        return *this;
    }
    /// The same with another `must`.
    changed_rules& ask(criterion const& old, condition const& must) {
        auto now = old;
        now.must = must;
        return put(old, now);
    }
    changed_rules& drop(criterion const& c) {
        std::erase(list_, &c);
        return *this;
    }
    changed_rules& drop(track const& t) {
        std::erase(live_, &t);
        return *this;
    }
    changed_rules& add(criterion const& c) {
        list_.push_back(&criteria_.emplace_back(c));
        return *this;
    }
    [[nodiscard]] rule_set rules() const {
        auto r = from_;
        r.criteria = list_;
        r.live = live_;
        return r;
    }

private:
    rule_set from_;
    std::deque<criterion> criteria_{};
    std::deque<track> tracks_{};
    std::vector<criterion const*> list_;
    std::vector<track const*> live_;
};

inline constexpr std::array<unit, 4> units{
    unit{.code = "standing", .kind = unit_kind::city_department, .exists_from = date{2000, 1, 1}},
    unit{.code = "gone",
         .kind = unit_kind::city_department,
         .exists_from = date{2000, 1, 1},
         .exists_through = date{2025, 6, 30},
         .ended_by = ending::dissolved},
    unit{.code = "enterprise", .kind = unit_kind::enterprise, .exists_from = date{2000, 1, 1}},
    unit{.code = "other", .kind = unit_kind::other, .exists_from = date{2000, 1, 1}}};

/// Phase 1 of the plan as it came, with a deadline.
[[nodiscard]] inline context phase_one() {
    context in;
    in.units = units;
    in.addressees = hanoi::plan_343.addressees;
    in.phases = resolve(hanoi::plan_343, hanoi::events_timeline.as_happened(), in.how);
    in.phase = 1;
    in.on = date{2025, 11, 20};
    in.signed_on = date{2025, 12, 1};
    in.deadline = date{2025, 10, 31};
    return in;
}

}  // namespace variants
