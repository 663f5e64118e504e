// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <tuple>
#include <vector>

#include "by_hand.hpp"

namespace workload {
namespace {

constexpr auto extraordinary = static_cast<std::uint8_t>(achievement::extraordinary);

/// Hands out the seats to whoever comes next in the order.
class taker {
public:
    taker(columns const& c, caps how) : c_{c}, how_{how} { ids.reserve(seats[0] + seats[1]); }

    /// True once all seats are taken.
    bool take(std::uint32_t row) {
        std::uint8_t const subject{c_.subject[row]};
        auto& of_unit = of_units_[how_ == caps::per_unit ? 0 : subject][c_.unit[row]];
        if (taken_[subject] < seats[subject] && of_unit < seats_of_a_unit) {
            ++taken_[subject];
            ++of_unit;
            ids.push_back(c_.id[row]);
        }
        return taken_ == seats;
    }

    std::vector<std::uint32_t> ids{};

private:
    columns const& c_;
    caps how_;
    std::array<std::uint32_t, 2> taken_{};
    std::array<std::array<std::uint32_t, unit_count>, 2> of_units_{};
};

/// The order as numbers: smaller comes first, equal keys by id.
struct keyed_row {
    std::uint64_t key{};
    std::uint32_t id{};
    std::uint32_t row{};

    bool operator<(keyed_row const& o) const { return key != o.key ? key < o.key : id < o.id; }
};

}  // namespace

std::vector<std::uint32_t> rank_plain(columns const& c, mask const* failed, caps how) {
    std::vector<std::uint32_t> eligible{};
    for (std::uint32_t i{}; i < c.rows; ++i)
        if (failed[i] == 0) eligible.push_back(i);
    auto const key = [&c](std::uint32_t i) {
        return std::tuple{c.achievement[i] != extraordinary, !c.small_or_direct(i), -c.score[i],
                          c.submitted[i], c.id[i]};
    };
    std::sort(eligible.begin(), eligible.end(),
              [&key](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    taker seated{c, how};
    for (std::uint32_t const i : eligible)
        if (seated.take(i)) break;
    return std::move(seated.ids);
}

std::vector<std::uint32_t> rank_tuned(columns const& c, mask const* failed, caps how) {
    // Not initialised: only the first `count` are written and read. No branch on who is eligible.
    std::unique_ptr<keyed_row[]> const all{std::make_unique_for_overwrite<keyed_row[]>(c.rows + 1)};
    std::size_t count{};
    for (std::size_t i{}; i < c.rows; ++i) {
        std::uint64_t const later{c.achievement[i] != extraordinary};
        std::uint64_t const larger{!c.small_or_direct(i)};
        std::uint64_t const lack{0xffffU - c.score[i]};
        all[count] = {later << 63U | larger << 62U | lack << 16U | c.submitted[i], c.id[i],
                      static_cast<std::uint32_t>(i)};
        count += failed[i] == 0 ? 1U : 0U;
    }
    // Sorts the best ones; more of them only if their seats are not enough.
    taker seated{c, how};
    std::size_t done{};
    std::size_t chunk{8192};
    while (done < count) {
        std::size_t const end{std::min(count, done + chunk)};
        if (end < count) std::nth_element(&all[done], &all[end], &all[count]);
        std::sort(&all[done], &all[end]);
        for (std::size_t k{done}; k < end; ++k)
            if (seated.take(all[k].row)) return std::move(seated.ids);
        done = end;
        chunk *= 2;
    }
    return std::move(seated.ids);
}

}  // namespace workload
