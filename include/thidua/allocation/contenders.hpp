// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <thidua/allocation/choice.hpp>
#include <thidua/allocation/choose_guarantee.hpp>
#include <thidua/allocation/order.hpp>
#include <thidua/allocation/pools.hpp>
#include <thidua/allocation/problem.hpp>

namespace thidua {

/// Candidates who count in the same pool and can fill the same reserves: for an allocation they
/// differ only in rank.
struct contender_type {
    std::uint32_t pool = 0;      ///< the innermost one that they count in
    std::uint32_t reserves = 0;  ///< bits by place in `problem::reserves`

    friend bool operator==(contender_type const&, contender_type const&) = default;
};

/// Equal candidates of one type: interchangeable.
struct contender {
    std::uint32_t type = 0;  ///< its place in `contender_list::types`
    std::int64_t count = 0;  ///< how many there are, at least 1
};

/// The candidates who can be chosen at all, as classes of equals with counts by type. A pool never
/// takes more of one type than it has room for, and always the best of them: the rest of the type
/// is left out, which makes the list short even for a million candidates.
class contender_list {
public:
    /// Of a problem that has passed `check`.
    contender_list(problem const& p, standing_order const& order, pool_tree const& pools)
        : entry_(p.candidates.size(), none) {
        reserve_masks const masks(p);
        grow(1024);
        for (std::size_t i = 0; i < entry_.size();
             ++i)  // types first, while memory is read in line
            entry_[i] = number_of({pools.of(p.candidates[i]), masks.of(p.candidates[i])});
        std::vector<std::int64_t> wanted;  // by type: members who still may be reached
        for (auto const& type : types_) wanted.push_back(pools.room(type.pool));
        std::vector<std::uint32_t> entry_of(types_.size(), none);  // by type: its last entry
        for (std::size_t c = 0; c < order.classes(); ++c) {
            auto const begin = entries_.size();
            for (auto const who : order.equals(c)) {
                auto const type = std::exchange(entry_[who], none);
                if (wanted[type] <= 0) continue;
                if (entry_of[type] == none || entry_of[type] < begin) {
                    entry_of[type] = static_cast<std::uint32_t>(entries_.size());
                    entries_.push_back({type, 0});
                }
                ++entries_[entry_of[type]].count;
                entry_[who] = entry_of[type];
            }
            if (entries_.size() == begin) continue;
            first_.push_back(begin);
            order_class_.push_back(c);
            for (auto k = begin; k < entries_.size(); ++k)
                wanted[entries_[k].type] -= entries_[k].count;
        }
        first_.push_back(entries_.size());
    }

    /// the entry of a candidate who can never be chosen
    static constexpr std::uint32_t none = 0xffff'ffffU;

    /// Each kind of contender once.
    [[nodiscard]] std::span<contender_type const> types() const { return types_; }
    /// All contenders, class by class.
    [[nodiscard]] std::span<contender const> entries() const { return entries_; }
    /// Classes of equals that have a contender, best first.
    [[nodiscard]] std::size_t classes() const { return first_.size() - 1; }
    /// The first entry of a class.
    [[nodiscard]] std::size_t begin_of(std::size_t which) const { return first_[which]; }
    /// The entry behind the last one of a class.
    [[nodiscard]] std::size_t end_of(std::size_t which) const { return first_[which + 1]; }
    /// The class of the whole order that a class of contenders comes from.
    [[nodiscard]] std::size_t order_class(std::size_t which) const { return order_class_[which]; }
    /// The entry that a candidate is counted in; `none`: can never be chosen.
    [[nodiscard]] std::uint32_t entry_of(std::uint32_t who) const { return entry_[who]; }

private:
    // Open addressing: a million candidates ask for their type one by one.
    std::uint32_t number_of(contender_type const& type) {
        for (auto at = slot(type);; at = (at + 1) & (table_.size() - 1)) {
            if (table_[at] == none) {
                auto const number = static_cast<std::uint32_t>(types_.size());
                table_[at] = number;
                types_.push_back(type);
                if (types_.size() * 2 > table_.size()) grow(table_.size() * 2);
                return number;
            }
            if (types_[table_[at]] == type) return table_[at];
        }
    }
    [[nodiscard]] std::size_t slot(contender_type const& type) const {
        auto const key = static_cast<std::uint64_t>(type.pool) << 32U | type.reserves;
        return static_cast<std::size_t>((key * 0x9e37'79b9'7f4a'7c15ULL) >> 40U) &
               (table_.size() - 1);
    }
    void grow(std::size_t size) {
        table_.assign(size, none);
        for (std::uint32_t number = 0; number < types_.size(); ++number) {
            auto at = slot(types_[number]);
            while (table_[at] != none) at = (at + 1) & (size - 1);
            table_[at] = number;
        }
    }

    std::vector<std::uint32_t> entry_;
    std::vector<contender_type> types_{};
    std::vector<contender> entries_{};
    std::vector<std::size_t> first_{};
    std::vector<std::size_t> order_class_{};
    std::vector<std::uint32_t> table_{};
};

}  // namespace thidua
