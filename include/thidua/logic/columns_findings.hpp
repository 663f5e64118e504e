// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include <thidua/logic/columns.hpp>
#include <thidua/logic/columns_memory.hpp>
#include <thidua/logic/judge.hpp>

namespace thidua {

/// What became of every criterion for every row: for each standing but `met` a bit plane, 64 rows a
/// word, row `i` at bit `i % 64` of word `i / 64`. Bits beyond the last row are 0.
class column_findings {
public:
    /// How many rows were judged.
    [[nodiscard]] std::size_t rows() const { return rows_; }
    /// How many criteria; they keep the order in which they were given.
    [[nodiscard]] std::size_t criteria() const { return places_.size(); }

    /// The rows where a criterion stands so, not for `met`. Empty = no row, known before any row
    /// was read.
    [[nodiscard]] std::span<std::uint64_t const> plane_of(std::size_t criterion,
                                                          standing what) const {
        if (what == standing::met) return {};
        auto const place = places_[criterion][index_of(what)];
        if (place == no_plane) return {};
        return {words_.data() + place * words_for(rows_), words_for(rows_)};
    }
    /// The rows where the criterion at that place failed; empty = none.
    [[nodiscard]] std::span<std::uint64_t const> failed(std::size_t criterion) const {
        return plane_of(criterion, standing::failed);
    }
    /// The rows where it is unknown; empty = none.
    [[nodiscard]] std::span<std::uint64_t const> unknown(std::size_t criterion) const {
        return plane_of(criterion, standing::unknown);
    }

    /// What became of a criterion for a row, as `judge` says it.
    [[nodiscard]] standing at(std::size_t criterion, std::size_t row) const {
        for (auto const what : planes_of)
            if (is(criterion, what, row)) return what;
        return standing::met;
    }
    /// Whether it stands so; cheaper than `at`, and not for `met`.
    [[nodiscard]] bool is(std::size_t criterion, standing what, std::size_t row) const {
        auto const words = plane_of(criterion, what);
        return !words.empty() && ((words[row / rows_a_word] >> (row % rows_a_word)) & 1U) != 0;
    }
    /// For how many rows it stands so.
    [[nodiscard]] std::size_t count(std::size_t criterion, standing what) const {
        if (what == standing::met) {
            auto left = rows_;
            for (auto const other : planes_of) left -= count(criterion, other);
            return left;
        }
        std::size_t sum = 0;
        for (auto const word : plane_of(criterion, what))
            sum += static_cast<std::size_t>(std::popcount(word));
        return sum;
    }

    /// The criteria that stand so for each row, criterion `k` at bit `k`: the reasons of a row in
    /// one number. `out` has a place for every row; criteria that do not fit into `Mask` are left
    /// out.
    template <std::unsigned_integral Mask>
    void write_masks(standing what, std::span<Mask> out) const;

    /// For `evaluate_columns`: which planes there are. Memory is kept from one use to the next.
    using plane_places = std::array<std::uint32_t, 4>;
    /// the place of a plane that there is not
    static constexpr std::uint32_t no_plane = std::numeric_limits<std::uint32_t>::max();
    /// the standings that have planes, in the order of `plane_places`
    static constexpr std::array<standing, 4> planes_of{standing::failed, standing::unknown,
                                                       standing::not_applicable, standing::not_due};
    /// Makes room for `planes` planes and gives their words, not cleared.
    std::vector<std::uint64_t*> reset(std::size_t rows, std::vector<plane_places> places,
                                      std::size_t planes) {
        rows_ = rows;
        places_ = std::move(places);
        auto const wanted = planes * words_for(rows);
        if (words_.size() < wanted) words_ = column_block<std::uint64_t>{wanted};
        std::vector<std::uint64_t*> at(planes);
        for (std::size_t p = 0; p < planes; ++p) at[p] = words_.data() + p * words_for(rows);
        return at;
    }

private:
    [[nodiscard]] static constexpr std::size_t index_of(standing what) {
        return static_cast<std::size_t>(what) - 1;  // `met` comes first and has no plane
    }
    static_assert(static_cast<int>(standing::failed) == 1 &&
                  static_cast<int>(standing::unknown) == 2 &&
                  static_cast<int>(standing::not_applicable) == 3 &&
                  static_cast<int>(standing::not_due) == 4);

    std::size_t rows_ = 0;
    std::vector<plane_places> places_{};
    column_block<std::uint64_t> words_{};
};

namespace detail {

/// Eight bytes as rows of an 8 x 8 matrix of bits, with rows and columns swapped (Hacker's Delight,
/// section 7-3).
[[nodiscard]] constexpr std::uint64_t transposed(std::uint64_t x) {
    auto t = (x ^ (x >> 7U)) & 0x00aa'00aa'00aa'00aaU;
    x = x ^ t ^ (t << 7U);
    t = (x ^ (x >> 14U)) & 0x0000'cccc'0000'ccccU;
    x = x ^ t ^ (t << 14U);
    t = (x ^ (x >> 28U)) & 0x0000'0000'f0f0'f0f0U;
    return x ^ t ^ (t << 28U);
}
static_assert(transposed(1U << 3U) == std::uint64_t{1} << 24U);
static_assert(transposed(transposed(0x0123'4567'89ab'cdefU)) == 0x0123'4567'89ab'cdefU);

}  // namespace detail

template <std::unsigned_integral Mask>
void column_findings::write_masks(standing what, std::span<Mask> out) const {
    constexpr std::size_t bits = std::numeric_limits<Mask>::digits;
    auto const some = std::min(bits, criteria());
    std::array<std::uint64_t const*, bits> planes{};
    for (std::size_t k = 0; k < some; ++k) planes[k] = plane_of(k, what).data();
    auto const count = std::min(rows_, out.size());
    for (std::size_t row = 0; row < count; row += 8) {
        std::array<Mask, 8> eight{};
        for (std::size_t k = 0; k < some; k += 8) {
            std::uint64_t matrix = 0;  // a byte a criterion, a bit a row
            for (std::size_t j = k; j < std::min(k + 8, some); ++j)
                if (planes[j] != nullptr)
                    matrix |= ((planes[j][row / rows_a_word] >> (row % rows_a_word)) & 0xffU)
                              << (8 * (j - k));
            matrix = detail::transposed(matrix);
            for (std::size_t r = 0; r < 8; ++r)
                eight[r] = static_cast<Mask>(eight[r] |
                                             static_cast<Mask>(((matrix >> (8 * r)) & 0xffU) << k));
        }
        std::copy_n(eight.begin(), std::min<std::size_t>(8, count - row),
                    out.begin() + static_cast<std::ptrdiff_t>(row));
    }
}

}  // namespace thidua
