// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace thidua {

/// A number that names one thing of one kind; ids of different kinds never mix.
template <class Kind>
class id {
public:
    constexpr id() = default;
    /// The id with this number; giving numbers out is the business of whoever owns the things.
    constexpr explicit id(std::uint32_t number) : number_(number) {}

    /// The place in the list of the things it names; 0 is the first.
    [[nodiscard]] constexpr std::uint32_t number() const { return number_; }
    /// For the rule engine, which computes with integers only.
    [[nodiscard]] constexpr std::int64_t raw() const { return number_; }

    /// The way back of `raw`. What does not fit into 32 bits is a programming error.
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
        auto const hash = hash_of(name);
        auto const at = place_of(name, hash);
        if (!slots_.empty() && slots_[at].number != none) return slots_[at].number;
        auto const next = static_cast<std::uint32_t>(names_.size());
        names_.emplace_back(name);
        if (names_.size() * 2 > slots_.size())
            grow();
        else
            slots_[at] = {hash, next};
        return next;
    }
    /// The number of `name` if it was seen, else `none`.
    [[nodiscard]] std::uint32_t find(std::string_view name) const {
        return slots_.empty() ? none : slots_[place_of(name, hash_of(name))].number;
    }
    /// The text behind a number; empty for a number that was never given.
    [[nodiscard]] std::string_view name_of(std::int64_t number) const {
        if (number < 0 || static_cast<std::size_t>(number) >= names_.size()) return {};
        return names_[static_cast<std::size_t>(number)];
    }
    /// How many distinct texts there are; the numbers go from 0 to one less.
    [[nodiscard]] std::size_t size() const { return names_.size(); }

    /// what `find` answers for a text that was not seen
    static constexpr std::uint32_t none = 0xffff'ffffU;

    interner() = default;
    interner(interner const&) = delete;  // large, and never needed twice
    interner& operator=(interner const&) = delete;
    interner(interner&&) = default;
    interner& operator=(interner&&) = default;
    ~interner() = default;

private:
    /// A place of the table: nearly always the hash alone tells whether it is the one looked for.
    struct slot {
        std::uint32_t hash = 0;
        std::uint32_t number = none;
    };

    static std::uint32_t hash_of(std::string_view name) {
        return static_cast<std::uint32_t>(std::hash<std::string_view>{}(name));
    }
    /// Where the name stands, or the free place where it would; there is a table.
    [[nodiscard]] std::size_t place_of(std::string_view name, std::uint32_t hash) const {
        if (slots_.empty()) return 0;
        auto const mask = slots_.size() - 1;
        auto at = hash & mask;
        while (slots_[at].number != none &&
               (slots_[at].hash != hash || names_[slots_[at].number] != name))
            at = (at + 1) & mask;
        return at;
    }
    /// A larger table with all the names.
    void grow() {
        constexpr std::size_t first = 16;
        auto const before = std::exchange(slots_, {});
        slots_.resize(before.empty() ? first : before.size() * 4);
        auto const mask = slots_.size() - 1;
        auto const put = [&](slot const& s) {
            auto at = s.hash & mask;
            while (slots_[at].number != none) at = (at + 1) & mask;
            slots_[at] = s;
        };
        for (auto const& s : before)
            if (s.number != none) put(s);
        auto const newest = static_cast<std::uint32_t>(names_.size() - 1);
        put({hash_of(names_.back()), newest});
    }

    std::deque<std::string> names_{};  ///< a deque: the views that were given stay good
    std::vector<slot> slots_{};        ///< a power of two, at most half full
};

}  // namespace thidua
