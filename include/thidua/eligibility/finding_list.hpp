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
    using value_type = finding;

    class iterator {
    public:
        using iterator_concept = std::random_access_iterator_tag;
        using iterator_category = std::input_iterator_tag;  // findings are made when they are read
        using value_type = finding;
        using difference_type = std::ptrdiff_t;
        using reference = finding;
        using pointer = void;

        iterator() = default;
        iterator(finding_list const* of, difference_type at) : of_(of), at_(at) {}

        [[nodiscard]] finding operator*() const { return (*of_)[static_cast<std::size_t>(at_)]; }
        [[nodiscard]] finding operator[](difference_type n) const { return *(*this + n); }
        iterator& operator++() { return *this += 1; }
        iterator& operator--() { return *this -= 1; }
        iterator operator++(int) { return std::exchange(*this, *this + 1); }
        iterator operator--(int) { return std::exchange(*this, *this - 1); }
        iterator& operator+=(difference_type n) {
            at_ += n;
            return *this;
        }
        iterator& operator-=(difference_type n) { return *this += -n; }
        [[nodiscard]] friend iterator operator+(iterator i, difference_type n) { return i += n; }
        [[nodiscard]] friend iterator operator+(difference_type n, iterator i) { return i += n; }
        [[nodiscard]] friend iterator operator-(iterator i, difference_type n) { return i -= n; }
        [[nodiscard]] friend difference_type operator-(iterator const& a, iterator const& b) {
            return a.at_ - b.at_;
        }
        friend bool operator==(iterator const& a, iterator const& b) { return a.at_ == b.at_; }
        friend auto operator<=>(iterator const& a, iterator const& b) { return a.at_ <=> b.at_; }

    private:
        finding_list const* of_ = nullptr;
        difference_type at_ = 0;
    };
    using const_iterator = iterator;

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

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] finding operator[](std::size_t i) const {
        if (i >= most_short || (bits(i) & stands_aside) != 0) return aside(i);
        auto const what = static_cast<standing>(bits(i));
        return {criteria_[i], what, plain(what)};
    }
    /// The standing alone.
    [[nodiscard]] standing what(std::size_t i) const {
        return i < most_short ? static_cast<standing>(bits(i) & ~stands_aside) : aside(i).what;
    }
    [[nodiscard]] finding front() const { return (*this)[0]; }
    [[nodiscard]] finding back() const { return (*this)[size_ - 1]; }
    [[nodiscard]] iterator begin() const { return {this, 0}; }
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
