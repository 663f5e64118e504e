// SPDX-License-Identifier: BSL-1.0
#include "award.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <string>
#include <utility>

#include <thidua/allocation/allocate.hpp>

#include "by_hand.hpp"
#include "row.hpp"

namespace workload {
namespace {

/// A candidate's place in the order: smaller comes first.
struct place {
    std::uint64_t key{};  ///< urgency, size, score, day of submission
    std::uint32_t id{};
    std::uint32_t row{};

    friend bool operator<(place const& a, place const& b) {
        return a.key != b.key ? a.key < b.key : a.id < b.id;
    }
};

place place_of(columns const& c, std::size_t row) {
    constexpr auto extraordinary = static_cast<std::uint8_t>(achievement::extraordinary);
    std::uint64_t const later{c.achievement[row] != extraordinary};
    std::uint64_t const larger{!c.small_or_direct(row)};
    std::uint64_t const lack{0xffffU - c.score[row]};
    return {later << 33U | larger << 32U | lack << 16U | c.submitted[row], c.id[row],
            static_cast<std::uint32_t>(row)};
}

/// The best twelve of a unit, as a heap with the last of them on top.
class best_of_unit {
public:
    void offer(place const& one) {
        if (count_ < best_.size()) {
            best_[count_++] = one;
            std::push_heap(best_.begin(), best_.begin() + static_cast<std::ptrdiff_t>(count_));
        } else if (one < best_.front()) {
            std::pop_heap(best_.begin(), best_.end());
            best_.back() = one;
            std::push_heap(best_.begin(), best_.end());
        }
    }
    [[nodiscard]] std::span<place const> all() const { return {best_.data(), count_}; }

private:
    std::array<place, seats_of_a_unit> best_{};
    std::size_t count_{};
};

/// The candidates of one pool who can win a seat, best first.
std::vector<place> sorted(std::array<best_of_unit, unit_count> const& units) {
    std::vector<place> list{};
    for (auto const& unit : units) list.insert(list.end(), unit.all().begin(), unit.all().end());
    std::sort(list.begin(), list.end());
    return list;
}

thidua::problem problem_of(columns const& c, std::vector<place> const& list, std::int64_t seats) {
    thidua::problem p{};
    p.seats = seats;
    p.names.units.resize(unit_count);
    for (std::uint32_t u{}; u < unit_count; ++u) {
        p.names.units[u] = std::to_string(u);
        p.caps.push_back({.unit = u, .seats = seats_of_a_unit});
    }
    p.candidates.reserve(list.size());
    for (std::size_t i{}; i < list.size(); ++i)
        p.candidates.push_back(
            {.rank = static_cast<std::int32_t>(i + 1), .unit = c.unit[list[i].row]});
    return p;
}

}  // namespace

thidua::result<std::vector<std::uint32_t>> award(
    columns const& c, std::span<std::span<std::uint64_t const> const> failed) {
    std::array<std::array<best_of_unit, unit_count>, 2> best{};  // by kind
    std::size_t const words{(c.rows + 63) / 64};
    for (std::size_t w{}; w < words; ++w) {
        std::uint64_t any{};
        for (auto const& plane : failed)
            if (!plane.empty()) any |= plane[w];
        std::size_t const left{c.rows - w * 64};
        std::uint64_t eligible{~any};
        if (left < 64) eligible &= (std::uint64_t{1} << left) - 1;
        for (; eligible != 0; eligible &= eligible - 1) {
            std::size_t const row{w * 64 + static_cast<std::size_t>(std::countr_zero(eligible))};
            best[c.subject[row]][c.unit[row]].offer(place_of(c, row));
        }
    }
    std::vector<place> awarded{};
    for (std::size_t kind{}; kind < best.size(); ++kind) {
        auto const list = sorted(best[kind]);
        auto const given = thidua::allocate(problem_of(c, list, seats[kind]));
        if (!given) return given.failure();
        for (auto const who : given->chosen) awarded.push_back(list[who]);
    }
    std::sort(awarded.begin(), awarded.end());
    std::vector<std::uint32_t> ids{};
    ids.reserve(awarded.size());
    for (auto const& one : awarded) ids.push_back(one.id);
    return ids;
}

}  // namespace workload
