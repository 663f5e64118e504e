// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <thidua/logic/bind.hpp>
#include <thidua/logic/criterion.hpp>
#include <thidua/logic/missing.hpp>
#include <thidua/nominations/nomination.hpp>
#include <thidua/rounds/terms.hpp>

namespace thidua {

/// A key of the order as it is used in a pool: the shorthands resolved, those not yet due left out.
/// The priority is no key here: it acts through its force (see `reading`).
struct used_key {
    order_by by = order_by::score;    ///< what it speaks of
    fact_info const* fact = nullptr;  ///< nullptr for the Council's votes
    bool ascending = false;           ///< smaller values first
    std::int64_t slot = unbound;      ///< for a user's own fact: its place among the attributes
};

/// The keys that order candidates at a stage. The Council's votes fall due at the council: before
/// it they are skipped and the list is "provisional: before the council".
[[nodiscard]] inline std::vector<used_key> keys_due(std::vector<order_key> const& order, stage at,
                                                    attribute_list attributes = {}) {
    std::vector<used_key> used;
    for (auto const& key : order) {
        switch (key.by) {
            case order_by::priority:
                break;
            case order_by::council_votes:
                if (at >= stage::council) used.push_back({key.by, nullptr, false});
                break;
            case order_by::unit_rank:
                used.push_back({key.by, &facts::unit_rank, true});
                break;
            case order_by::score:
                used.push_back({key.by, &facts::score, false});
                break;
            case order_by::fact:
                used.push_back({key.by, key.fact, key.ascending, place_of(*key.fact, attributes)});
                break;
        }
    }
    return used;
}

/// Whether the declared order has keys that are not due yet at this stage.
[[nodiscard]] inline bool before_the_council(std::vector<order_key> const& order, stage at) {
    return at < stage::council && std::ranges::any_of(order, [](order_key const& k) {
               return k.by == order_by::council_votes;
           });
}

/// The value of a key, smaller = better; nothing if it is not known. What does not apply stands
/// last.
[[nodiscard]] inline cell key_value(used_key const& key, nomination const& n, context const& in) {
    constexpr auto last = std::numeric_limits<std::int64_t>::max();
    cell c{};
    if (key.by == order_by::council_votes) {
        // Votes for, as a share of all members; a thousand million parts tell all councils' shares
        // apart.
        constexpr std::int64_t parts = 1'000'000'000;
        auto const no_votes = [](auto const& f) { return !f.known() && !f.blank(); };
        if (no_votes(n.council_votes_for) || no_votes(n.council_members))
            return {said::value, last};
        if (n.council_votes_for.known() && n.council_members.known() && *n.council_members > 0)
            c = {said::value,
                 n.council_votes_for.cell().value * parts / n.council_members.cell().value};
    } else {
        c = key.fact->attribute() ? key.fact->access.read_attribute(n, key.slot)
                                  : key.fact->access.read(n, in);
    }
    if (c.state == said::not_applicable) return {said::value, last};
    if (c.state == said::value && !key.ascending) c.value = -c.value;
    return c;
}

/// Adds the names of the keys that a candidate lacks.
inline void add_missing_keys(std::span<used_key const> keys, nomination const& n, context const& in,
                             missing_list& out) {
    for (auto const& key : keys)
        if (key_value(key, n, in).state == said::nothing)
            out.add(key.fact == nullptr ? "council_votes" : std::string{key.fact->name});
}

/// The order of candidates: places sorted best first with their ranks; equal keys give equal ranks
/// (1, 1, 3).
struct ranking {
    std::vector<std::size_t>
        best_first{};  ///< dossiers; equals by place in the list, which means nothing
    std::vector<std::int32_t> rank{};  ///< parallel to `best_first`, 1 is best
};

namespace detail {

/// The keys of many candidates side by side, and the same packed into one number each where the
/// ranges of the keys leave room: then the smaller number is the better place.
class key_table {
public:
    key_table(std::span<used_key const> keys, std::span<std::size_t const> dossiers,
              std::span<nomination const> all, context const& in)
        : width_(keys.size()), size_(dossiers.size()), values_(size_ * width_) {
        for (std::size_t i = 0; i < size_; ++i)
            for (std::size_t k = 0; k < width_; ++k)
                values_[i * width_ + k] = key_value(keys[k], all[dossiers[i]], in).value;
    }

    [[nodiscard]] bool equal(std::size_t a, std::size_t b) const { return compare(a, b) == 0; }

    /// The candidates, best first, equals by their place in the list.
    [[nodiscard]] std::vector<std::uint32_t> order() const {
        std::vector<std::uint32_t> places(size_);
        for (std::size_t i = 0; i < size_; ++i) places[i] = static_cast<std::uint32_t>(i);
        auto packed = pack();
        if (packed.size() != size_) {
            std::ranges::sort(places, [this](std::uint32_t a, std::uint32_t b) {
                auto const c = compare(a, b);
                return c != 0 ? c < 0 : a < b;
            });
            return places;
        }
        sort_packed(packed, places);
        return places;
    }

private:
    [[nodiscard]] int compare(std::size_t a, std::size_t b) const {
        for (std::size_t k = 0; k < width_; ++k) {
            auto const x = values_[a * width_ + k];
            auto const y = values_[b * width_ + k];
            if (x != y) return x < y ? -1 : 1;
        }
        return 0;
    }

    /// The values of a key from 0 on, what does not apply right behind them.
    struct packed_key {
        static constexpr auto last = std::numeric_limits<std::int64_t>::max();
        std::int64_t least = last;
        std::int64_t most = std::numeric_limits<std::int64_t>::min();

        void see(std::int64_t value) {
            if (value == last) return;
            least = std::min(least, value);
            most = std::max(most, value);
        }
        [[nodiscard]] std::uint64_t range() const {
            if (most < least) return 0;
            return static_cast<std::uint64_t>(most) - static_cast<std::uint64_t>(least) + 1;
        }
        [[nodiscard]] std::uint64_t place(std::int64_t value) const {
            if (value == last) return range();
            return static_cast<std::uint64_t>(value) - static_cast<std::uint64_t>(least);
        }
    };

    /// Empty if the keys do not fit into 64 bits.
    [[nodiscard]] std::vector<std::uint64_t> pack() const {
        std::vector<packed_key> shapes(width_);
        for (std::size_t i = 0; i < size_; ++i)
            for (std::size_t k = 0; k < width_; ++k) shapes[k].see(values_[i * width_ + k]);
        int bits = 0;
        for (auto const& s : shapes) {
            if (s.range() == 0 && s.most >= s.least) return {};  // all 64 bits of one key
            bits += static_cast<int>(std::bit_width(s.range()));
        }
        if (bits > 64) return {};
        std::vector<std::uint64_t> packed(size_);
        for (std::size_t k = 0; k < width_; ++k) {
            auto const width = std::bit_width(shapes[k].range());
            for (std::size_t i = 0; i < size_; ++i) {
                auto const shifted = width == 64 ? 0 : packed[i] << width;
                packed[i] = shifted | shapes[k].place(values_[i * width_ + k]);
            }
        }
        return packed;
    }

    /// Least significant digit first, 11 bits a pass; a pass whose digit never varies is skipped.
    /// Stable, so that equals keep their order.
    static void sort_packed(std::vector<std::uint64_t> const& packed,
                            std::vector<std::uint32_t>& places) {
        std::vector<std::uint32_t> other(places.size());
        for (unsigned shift = 0; shift < 64; shift += 11) {
            std::array<std::uint32_t, 2048> at{};
            for (auto const key : packed) ++at[(key >> shift) & 2047U];
            if (std::ranges::find(at, packed.size()) != at.end()) continue;
            std::uint32_t sum = 0;
            for (auto& start : at) sum += std::exchange(start, sum);
            for (auto const p : places) other[at[(packed[p] >> shift) & 2047U]++] = p;
            places.swap(other);
        }
    }

    std::size_t width_;
    std::size_t size_;
    std::vector<std::int64_t> values_;
};

}  // namespace detail

/// Ranks dossiers whose keys are all known; fewer than 2^32.
[[nodiscard]] inline ranking rank_by(std::span<used_key const> keys,
                                     std::vector<std::size_t> const& dossiers,
                                     std::span<nomination const> all, context const& in) {
    detail::key_table const table{keys, dossiers, all, in};
    auto const order = table.order();
    ranking r;
    r.best_first.reserve(order.size());
    r.rank.reserve(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        r.best_first.push_back(dossiers[order[i]]);
        bool const tied = i > 0 && table.equal(order[i - 1], order[i]);
        r.rank.push_back(tied ? r.rank.back() : static_cast<std::int32_t>(i + 1));
    }
    return r;
}

}  // namespace thidua
