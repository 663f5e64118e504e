// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <thidua/allocation/choice.hpp>
#include <thidua/allocation/contenders.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/base/error.hpp>

namespace thidua {

/// One seat given: to a contender entry, in a stage of the rule.
struct seat_given {
    std::uint32_t entry = 0;  ///< its place in `contender_list::entries`
    std::uint32_t stage = 0;  ///< of the rule; 0 = the first

    /// By entry, then by stage.
    friend bool operator<(seat_given const& a, seat_given const& b) {
        return a.entry != b.entry ? a.entry < b.entry : a.stage < b.stage;
    }
};

/// Follows a rule through every order of equals that could matter: `set_aside`, and
/// `minimum_guarantee` with caps.
///
/// A `Rule` is copyable and knows: `over()` (the stage gives no more seats), `next_stage()` (false
/// after the last), `stage()`, `serves(type)` (may the type take a seat in this stage?),
/// `can_take(type)` and `take(type)` (takes a seat; false if that is impossible, and then for
/// good).
///
/// Equals are taken one by one; where those of several types still compete, each type goes first
/// once. Equals who all fit together, and members of one type, need no branch.
template <class Rule>
class tie_walk {
public:
    /// A view: the list outlives it.
    explicit tie_walk(contender_list const& list)
        : list_(&list), least_(list.entries().size(), 0), most_(list.entries().size(), 0) {}

    /// False if more than `allocation_limits::tie_orders` orders matter.
    [[nodiscard]] bool run(Rule start) {
        counting_stages_ = false;
        return walk(std::move(start)) <= allocation_limits::tie_orders;
    }
    /// Once more, after `run`, to see in which stages those who are chosen in every answer sit.
    void run_for_stages(Rule start, std::size_t stages) {
        counting_stages_ = true;
        fewest_.assign(stages, 0);
        stage_of_.assign(list_->entries().size(), unset);
        static_cast<void>(walk(std::move(start)));
    }

    /// Is every member of an entry chosen in every answer; is any in some?
    [[nodiscard]] bool in_all(std::size_t entry) const {
        return least_[entry] == list_->entries()[entry].count;
    }
    /// Is any member of an entry chosen in some answer?
    [[nodiscard]] bool in_some(std::size_t entry) const { return most_[entry] > 0; }
    /// The fewest seats of a stage, over all answers, that go to those who are chosen in all.
    [[nodiscard]] std::int64_t fewest(std::size_t stage) const { return fewest_[stage]; }
    /// Does the entry, in every answer, sit wholly in this stage?
    [[nodiscard]] bool sits_in(std::size_t entry, std::size_t stage) const {
        return stage_of_[entry] == stage;
    }
    /// Classes of contenders whose order mattered, best first.
    [[nodiscard]] std::vector<std::size_t> undecided() const {
        auto classes = branched_;
        std::sort(classes.begin(), classes.end());
        classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
        return classes;
    }

private:
    struct state {
        Rule rule;
        std::vector<std::int64_t> taken;  // by entry
        std::vector<seat_given> given;    // everything, in order
        std::vector<seat_given> decided;  // given in classes that branched: the memory's key
        std::size_t at = 0;               // class of contenders
    };
    static constexpr auto too_many = allocation_limits::tie_orders + 1;
    static constexpr std::size_t unset = ~std::size_t{0};
    static constexpr std::size_t mixed = unset - 1;

    std::uint64_t walk(Rule start) {
        memory_.clear();
        finished_ = false;
        state first{
            std::move(start), std::vector<std::int64_t>(list_->entries().size(), 0), {}, {}, 0};
        return follow(first);
    }

    bool give(state& s, std::size_t entry) const {
        if (!s.rule.take(list_->entries()[entry].type)) return false;
        ++s.taken[entry];
        s.given.push_back(
            {static_cast<std::uint32_t>(entry), static_cast<std::uint32_t>(s.rule.stage())});
        return true;
    }
    [[nodiscard]] bool waits(state const& s, std::size_t entry) const {
        auto const& e = list_->entries()[entry];
        return s.taken[entry] < e.count && s.rule.serves(e.type);
    }

    // The number of orders that matter from here on; stops counting when there are too many.
    std::uint64_t follow(state& s) {
        for (;;) {
            if (s.rule.over() || s.at == list_->classes()) {
                if (!s.rule.next_stage()) return finish(s);
                s.at = 0;
                continue;
            }
            if (auto const orders = one_class(s); orders != 0) return orders;
            ++s.at;
        }
    }
    // Zero: decided, go on with the next class.
    std::uint64_t one_class(state& s) {
        auto const begin = list_->begin_of(s.at);
        auto const end = list_->end_of(s.at);
        if (end - begin == 1) {
            while (!s.rule.over() && waits(s, begin) && give(s, begin)) {}
            return 0;
        }
        std::vector<std::size_t> waiting;
        for (auto k = begin; k < end; ++k)
            if (waits(s, k)) waiting.push_back(k);
        return branch(s, std::move(waiting), false);
    }
    std::uint64_t branch(state& s, std::vector<std::size_t> waiting, bool inside) {
        std::erase_if(waiting, [&](auto k) {
            return !waits(s, k) || !s.rule.can_take(list_->entries()[k].type);
        });
        if (waiting.empty() || s.rule.over()) return inside ? leave_class(s) : 0;
        if (waiting.size() == 1) {
            auto const only = waiting.front();
            while (!s.rule.over() && waits(s, only) && give(s, only))
                if (inside) s.decided.push_back(s.given.back());
            return inside ? leave_class(s) : 0;
        }
        if (all_fit(s, waiting, inside)) return inside ? leave_class(s) : 0;
        branched_.push_back(s.at);
        std::uint64_t orders = 0;
        for (auto const entry : waiting) {
            auto next = s;
            if (!give(next, entry)) continue;
            next.decided.push_back(next.given.back());
            orders += branch(next, waiting, true);
            if (orders >= too_many) return too_many;
        }
        return orders;
    }
    // Takes all who wait, if that is possible at once; otherwise nobody.
    bool all_fit(state& s, std::vector<std::size_t> const& waiting, bool inside) const {
        auto trial = s.rule;
        for (auto const entry : waiting)
            for (auto n = list_->entries()[entry].count - s.taken[entry]; n > 0; --n)
                if (trial.over() || !trial.take(list_->entries()[entry].type)) return false;
        auto const stage = static_cast<std::uint32_t>(s.rule.stage());
        for (auto const entry : waiting)
            for (; waits(s, entry); ++s.taken[entry]) {
                s.given.push_back({static_cast<std::uint32_t>(entry), stage});
                if (inside) s.decided.push_back(s.given.back());
            }
        s.rule = std::move(trial);
        return true;
    }
    // A class that branched is left: states that took the same members go on as one.
    std::uint64_t leave_class(state& s) {
        std::sort(s.decided.begin(), s.decided.end());
        auto key = std::pair{std::pair{s.rule.stage(), s.at}, s.decided};
        if (auto const known = memory_.find(key); known != memory_.end()) return known->second;
        ++s.at;
        auto const orders = follow(s);
        memory_.emplace(std::move(key), orders);
        return orders;
    }
    std::uint64_t finish(state const& s) {
        if (counting_stages_) {
            std::vector<std::int64_t> here(fewest_.size(), 0);
            for (auto const& seat : s.given) {
                if (!in_all(seat.entry)) continue;
                ++here[seat.stage];
                auto& stage = stage_of_[seat.entry];
                stage = stage == unset || stage == seat.stage ? seat.stage : mixed;
            }
            for (std::size_t k = 0; k < here.size(); ++k)
                fewest_[k] = finished_ ? std::min(fewest_[k], here[k]) : here[k];
        } else {
            for (std::size_t k = 0; k < s.taken.size(); ++k) {
                least_[k] = finished_ ? std::min(least_[k], s.taken[k]) : s.taken[k];
                most_[k] = std::max(most_[k], s.taken[k]);
            }
        }
        finished_ = true;
        return 1;
    }

    contender_list const* list_;
    std::vector<std::int64_t> least_;
    std::vector<std::int64_t> most_;
    std::vector<std::int64_t> fewest_{};   // by stage
    std::vector<std::size_t> stage_of_{};  // by entry
    bool counting_stages_ = false;
    std::vector<std::size_t> branched_{};
    std::map<std::pair<std::pair<std::size_t, std::size_t>, std::vector<seat_given>>, std::uint64_t>
        memory_{};
    bool finished_ = false;
};

/// Writes the status of every candidate from a finished walk.
template <class Rule>
void read_walk(tie_walk<Rule> const& walk, contender_list const& list, choice& made) {
    made.status.assign(made.status.size(), seat_status::refused);
    for (std::uint32_t who = 0; who < made.status.size(); ++who) {
        auto const entry = list.entry_of(who);
        if (entry == contender_list::none || !walk.in_some(entry)) continue;
        made.status[who] = walk.in_all(entry) ? seat_status::chosen : seat_status::contested;
    }
}

/// The error of equals who decide too much, with the groups of equals by name.
[[nodiscard]] inline error ties_decide(problem const& p, standing_order const& order,
                                       std::vector<std::size_t> const& classes) {
    constexpr std::size_t most_groups = 5;
    constexpr std::size_t most_names = 8;
    std::string groups;
    for (std::size_t k = 0; k < classes.size() && k < most_groups; ++k) {
        std::vector<std::string> names;
        for (auto const who : order.equals(classes[k])) names.push_back(candidate_id(p, who));
        std::sort(names.begin(), names.end());
        if (!groups.empty()) groups += "; ";
        for (std::size_t n = 0; n < names.size() && n < most_names; ++n)
            groups += (n == 0 ? "`" : ", `") + names[n] + "`";
        if (names.size() > most_names) groups += ", … (" + std::to_string(names.size()) + ")";
    }
    if (classes.size() > most_groups) groups += "; … (" + std::to_string(classes.size()) + ")";
    auto const limit = std::to_string(allocation_limits::tie_orders);
    return {.code = "allocation.ties_decide",
            .message = {"hơn " + limit +
                            " cách xếp các hồ sơ ngang nhau cho kết quả khác nhau: " + groups,
                        "more than " + limit + " orders of equals matter: " + groups},
            .help = {"Hội đồng xếp thứ tự trong `tie_order`",
                     "give the council's order in `tie_order`"},
            .where = {.path = "/candidates"}};
}

}  // namespace thidua
