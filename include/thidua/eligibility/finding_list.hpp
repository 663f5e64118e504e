// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include <thidua/logic/judge.hpp>

namespace thidua {

/// Findings of one dossier, one a criterion, in the policy's order.
///
/// Reads like a list of `finding`; kept in half a byte each, since a round keeps them for every
/// dossier: what follows from the criterion and its standing is not stored. The rest (exceptions
/// that decided, what lies beyond the first criteria) stands aside. A view: the policy owns the
/// criteria.
class finding_list {
public:
    using value_type = finding;  ///< findings are made when they are read

    /// Walks over the findings. It gives values, not references; the list outlives it.
    class iterator {
    public:
        using iterator_concept = std::random_access_iterator_tag;  ///< any place in one step
        /// for the algorithms before C++20
        using iterator_category = std::input_iterator_tag;  // findings are made when they are read
        using value_type = finding;                         ///< a finding
        using difference_type = std::ptrdiff_t;             ///< places between two
        using reference = finding;                          ///< a value
        using pointer = void;                               ///< there is none

        iterator() = default;
        /// At a place of a list; the place behind the last finding is the end.
        iterator(finding_list const* of, difference_type at) : of_(of), at_(at) {}

        /// The finding here.
        [[nodiscard]] finding operator*() const { return (*of_)[static_cast<std::size_t>(at_)]; }
        /// The finding `n` places on.
        [[nodiscard]] finding operator[](difference_type n) const { return *(*this + n); }
        /// One place on.
        iterator& operator++() { return *this += 1; }
        /// One place back.
        iterator& operator--() { return *this -= 1; }
        /// One place on.
        iterator operator++(int) { return std::exchange(*this, *this + 1); }
        /// One place back.
        iterator operator--(int) { return std::exchange(*this, *this - 1); }
        /// `n` places on.
        iterator& operator+=(difference_type n) {
            at_ += n;
            return *this;
        }
        /// `n` places back.
        iterator& operator-=(difference_type n) { return *this += -n; }
        /// The iterator `n` places on.
        [[nodiscard]] friend iterator operator+(iterator i, difference_type n) { return i += n; }
        /// The iterator `n` places on.
        [[nodiscard]] friend iterator operator+(difference_type n, iterator i) { return i += n; }
        /// The iterator `n` places back.
        [[nodiscard]] friend iterator operator-(iterator i, difference_type n) { return i -= n; }
        /// How many places `a` lies behind `b`.
        [[nodiscard]] friend difference_type operator-(iterator const& a, iterator const& b) {
            return a.at_ - b.at_;
        }
        /// The same place.
        friend bool operator==(iterator const& a, iterator const& b) { return a.at_ == b.at_; }
        /// By place.
        friend auto operator<=>(iterator const& a, iterator const& b) { return a.at_ <=> b.at_; }

    private:
        finding_list const* of_ = nullptr;
        difference_type at_ = 0;
    };
    using const_iterator = iterator;  ///< the only one: a list is not changed through it

    finding_list() = default;
    /// Empty, for findings of these criteria in their order.
    explicit finding_list(std::span<criterion const* const> criteria) : criteria_(criteria) {}

    /// Adds the finding of the next criterion: `f.of` is the one at the place `size()`.
    void push_back(finding const& f) {
        bool const short_form = size_ < most_short && f.by == plain(f.what);
        if (size_ < most_short) {
            auto const bits = static_cast<std::uint64_t>(f.what) | (short_form ? 0U : stands_aside);
            words_[size_ / per_word] |= bits << (4 * (size_ % per_word));
        }
        if (!short_form) aside_.push_back({size_, f});
        ++size_;
    }

    /// How many findings there are: one a criterion.
    [[nodiscard]] std::size_t size() const { return size_; }
    /// Whether there is none.
    [[nodiscard]] bool empty() const { return size_ == 0; }
    /// The finding at a place below `size()`.
    [[nodiscard]] finding operator[](std::size_t i) const {
        if (i >= most_short || (bits(i) & stands_aside) != 0) return aside(i);
        auto const what = static_cast<standing>(bits(i));
        return {criteria_[i], what, plain(what)};
    }
    /// The standing alone.
    [[nodiscard]] standing what(std::size_t i) const {
        return i < most_short ? static_cast<standing>(bits(i) & ~stands_aside) : aside(i).what;
    }
    /// The first finding; there is one.
    [[nodiscard]] finding front() const { return (*this)[0]; }
    /// The last finding; there is one.
    [[nodiscard]] finding back() const { return (*this)[size_ - 1]; }
    /// The first finding.
    [[nodiscard]] iterator begin() const { return {this, 0}; }
    /// Behind the last finding.
    [[nodiscard]] iterator end() const { return {this, static_cast<std::ptrdiff_t>(size_)}; }

private:
    struct kept_aside {
        std::size_t place = 0;
        finding what{};
    };

    /// What the ruling is unless there is more to it: met is yes, failed is no.
    [[nodiscard]] static constexpr ruling plain(standing what) {
        return {what == standing::met      ? truth::yes
                : what == standing::failed ? truth::no
                                           : truth::unknown};
    }
    [[nodiscard]] std::uint64_t bits(std::size_t i) const {
        return (words_[i / per_word] >> (4 * (i % per_word))) & 15U;
    }
    [[nodiscard]] finding const& aside(std::size_t i) const {
        auto at = aside_.begin();
        while (at->place != i) ++at;
        return at->what;
    }

    static constexpr std::size_t per_word = 16;
    static constexpr std::size_t most_short = 2 * per_word;
    static constexpr std::uint64_t stands_aside = 8;

    std::span<criterion const* const> criteria_{};
    std::array<std::uint64_t, 2> words_{};
    std::size_t size_ = 0;
    std::vector<kept_aside> aside_{};
};

}  // namespace thidua
