// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/allocation/check.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/base/error.hpp>
#include <thidua/base/id.hpp>
#include <thidua/base/result.hpp>

namespace thidua {

/// Builds a `problem` from texts, the way a file names things; `build` reports every fault.
///
/// Groups exist when a candidate has them or `declare_group` names them: a reserve for any other
/// group is an error, so that a misspelt name cannot empty a reserve in silence.
class problem_builder {
public:
    /// A problem without candidates. No seats: everyone is called (`running_rate` only).
    problem_builder(reading how, std::optional<std::int64_t> seats) {
        made_.how = how;
        made_.seats = seats;
    }

    /// A group that may have no member here.
    problem_builder& declare_group(std::string_view name) {
        static_cast<void>(groups_.number_of(name));
        return *this;
    }
    /// An empty `unit` is no unit: never capped.
    problem_builder& add(std::string_view id, std::int32_t rank, std::string_view unit,
                         std::span<std::string_view const> groups) {
        candidate who{.rank = rank};
        if (!unit.empty()) who.unit = units_.number_of(unit);
        for (auto const group : groups) {
            auto const number = groups_.number_of(group);
            if (number < allocation_limits::groups) who.groups |= 1U << number;
        }
        auto const number = static_cast<std::uint32_t>(made_.candidates.size());
        if (ids_.number_of(id) == number - repeated_)
            known_.push_back(number);
        else
            ++repeated_;
        made_.candidates.push_back(who);
        made_.names.candidates.emplace_back(id);
        return *this;
    }
    /// Adds a candidate: rank 1 is best, equal ranks are a tie; no unit if the text is empty.
    problem_builder& add(std::string_view id, std::int32_t rank, std::string_view unit = {},
                         std::initializer_list<std::string_view> groups = {}) {
        return add(id, rank, unit,
                   std::span<std::string_view const>{groups.begin(), groups.size()});
    }
    /// Keeps seats for a group.
    problem_builder& reserve(std::string_view group, std::int64_t seats) {
        reserves_.emplace_back(group, seats);
        return *this;
    }
    /// The least share of a group in every prefix of the call order, whole per cent.
    problem_builder& rate(std::string_view group, std::int64_t percent) {
        rates_.emplace_back(group, percent);
        return *this;
    }
    /// The most seats of a unit with all units below it.
    problem_builder& cap(std::string_view unit, std::int64_t seats) {
        made_.caps.push_back({.unit = units_.number_of(unit), .seats = seats});
        return *this;
    }
    /// Says that a unit lies under another.
    problem_builder& within(std::string_view unit, std::string_view above) {
        made_.within.push_back({.unit = units_.number_of(unit), .above = units_.number_of(above)});
        return *this;
    }
    /// The group that `tie_break` and `precedence` prefer.
    problem_builder& priority(std::string_view group) {
        priority_ = std::string{group};
        return *this;
    }
    /// Candidates by id, best first.
    problem_builder& tie_order(std::span<std::string_view const> ids) {
        for (auto const id : ids) order_.emplace_back(id);
        return *this;
    }

    /// The problem without a check: a name that nothing declares becomes a number that `check`
    /// refuses at its place.
    [[nodiscard]] problem draft() const {
        auto p = made_;
        for (std::size_t g = 0; g < groups_.size(); ++g)
            p.names.groups.emplace_back(groups_.name_of(static_cast<std::int64_t>(g)));
        for (std::size_t u = 0; u < units_.size(); ++u)
            p.names.units.emplace_back(units_.name_of(static_cast<std::int64_t>(u)));
        for (auto const& [group, seats] : reserves_)
            p.reserves.push_back({.group = groups_.find(group), .seats = seats});
        for (auto const& [group, percent] : rates_)
            p.rates.push_back({.group = groups_.find(group), .percent = percent});
        if (priority_) p.priority_group = groups_.find(*priority_);
        for (auto const& id : order_) {
            auto const number = ids_.find(id);
            p.tie_order.push_back(number == interner::none ? number : known_[number]);
        }
        return p;
    }
    /// The checked problem, or its first fault.
    [[nodiscard]] result<problem> build() const {
        auto p = draft();
        if (auto const checked = check(p); !checked) return checked.failure();
        return p;
    }

private:
    problem made_{};
    interner ids_{};
    interner groups_{};
    interner units_{};
    std::vector<std::uint32_t> known_{};  // id number -> the first candidate that has it
    std::uint32_t repeated_ = 0;
    std::vector<std::pair<std::string, std::int64_t>> reserves_{};
    std::vector<std::pair<std::string, std::int64_t>> rates_{};
    std::optional<std::string> priority_{};
    std::vector<std::string> order_{};
};

}  // namespace thidua
