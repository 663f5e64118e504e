// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace thidua {

/// A number that names one thing of one kind; ids of different kinds never mix.
template <class Kind>
class id {
public:
    constexpr id() = default;
    constexpr explicit id(std::uint32_t number) : number_(number) {}

    [[nodiscard]] constexpr std::uint32_t number() const { return number_; }
    /// For the rule engine, which computes with integers only.
    [[nodiscard]] constexpr std::int64_t raw() const { return number_; }

    [[nodiscard]] static constexpr id from_raw(std::int64_t raw) {
        return id{static_cast<std::uint32_t>(raw)};
    }

    // The check takes the zero that the compiler writes for a pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend constexpr auto operator<=>(id const&, id const&) = default;

private:
    std::uint32_t number_ = 0;
};

/// Gives each distinct text a number, in the order in which they come, and the text back.
///
/// The numbers depend on the order of the input, so nothing that people see may be ordered by them:
/// compare the texts.
class interner {
public:
    /// The number of `name`; a new one if it was not seen before.
    std::uint32_t number_of(std::string_view name) {
        if (auto const known = numbers_.find(name); known != numbers_.end()) return known->second;
        auto const next = static_cast<std::uint32_t>(names_.size());
        names_.emplace_back(name);  // a deque: the views in `numbers_` stay good
        numbers_.emplace(std::string_view{names_.back()}, next);
        return next;
    }
    /// The number of `name` if it was seen, else `none`.
    [[nodiscard]] std::uint32_t find(std::string_view name) const {
        auto const known = numbers_.find(name);
        return known == numbers_.end() ? none : known->second;
    }
    /// The text behind a number; empty for a number that was never given.
    [[nodiscard]] std::string_view name_of(std::int64_t number) const {
        if (number < 0 || static_cast<std::size_t>(number) >= names_.size()) return {};
        return names_[static_cast<std::size_t>(number)];
    }
    [[nodiscard]] std::size_t size() const { return names_.size(); }

    static constexpr std::uint32_t none = 0xffff'ffffU;

    interner() = default;
    interner(interner const&) = delete;  // the map's views point into the deque
    interner& operator=(interner const&) = delete;
    interner(interner&&) = default;
    interner& operator=(interner&&) = default;
    ~interner() = default;

private:
    std::deque<std::string> names_{};
    std::unordered_map<std::string_view, std::uint32_t> numbers_{};
};

}  // namespace thidua
