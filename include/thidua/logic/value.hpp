// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstdint>
#include <span>
#include <type_traits>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/id.hpp>
#include <thidua/calendar/date.hpp>

namespace thidua {

/// How the integer of a cell is to be read and written.
enum class value_kind : std::uint8_t {
    boolean,     ///< 0 no, 1 yes
    whole,       ///< a whole number
    hundredths,  ///< a number with two decimals, times 100
    day,         ///< days since 1970-01-01
    choice,      ///< the value of an enumerator
    set,         ///< two sets of enumerators, see `set_of`
    name,        ///< the number of an interned text
};

/// A number with two decimals, kept as a whole number of hundredths: 87.5 is `hundredths{8750}`.
class hundredths {
public:
    constexpr hundredths() = default;
    /// So many hundredths.
    constexpr explicit hundredths(std::int64_t count) : count_(count) {}
    /// The whole number of hundredths.
    [[nodiscard]] constexpr std::int64_t raw() const { return count_; }
    /// The way back of `raw`.
    [[nodiscard]] static constexpr hundredths from_raw(std::int64_t raw) { return hundredths{raw}; }
    friend constexpr auto operator<=>(hundredths const&, hundredths const&) = default;

private:
    std::int64_t count_ = 0;
};

/// What is said of a set of papers (or of any enumeration with at most 32 values): which are
/// present, which are absent; of the others nothing is said.
template <class E>
class set_of {
public:
    using member = E;  ///< what it is a set of

    constexpr set_of() = default;

    /// These are present, nothing is said of the others.
    template <std::same_as<E>... Members>
    [[nodiscard]] static constexpr set_of present(Members... members) {
        return {(bit(members) | ... | 0U), 0U};
    }
    /// Exactly these are present: all others are absent.
    template <std::same_as<E>... Members>
    [[nodiscard]] static constexpr set_of exactly(Members... members) {
        auto const in = (bit(members) | ... | 0U);
        return {in, everything() & ~in};
    }
    /// This set with `more` present, whatever was said of them before.
    [[nodiscard]] constexpr set_of with(set_of more) const {
        return {present_ | more.present_, absent_ & ~more.present_};
    }
    /// The same with one more that is there.
    [[nodiscard]] constexpr set_of with(E one) const { return with(present(one)); }

    /// Whether it is said to be there.
    [[nodiscard]] constexpr bool has(E one) const { return (present_ & bit(one)) != 0; }
    /// Whether it is said not to be there.
    [[nodiscard]] constexpr bool lacks(E one) const { return (absent_ & bit(one)) != 0; }
    /// Whether nothing is said of any member.
    [[nodiscard]] constexpr bool says_nothing() const { return (present_ | absent_) == 0; }

    /// Present members in the low half, absent ones in the high half.
    [[nodiscard]] constexpr std::int64_t raw() const {
        return static_cast<std::int64_t>(std::uint64_t{present_} | (std::uint64_t{absent_} << 32U));
    }
    /// The way back of `raw`.
    [[nodiscard]] static constexpr set_of from_raw(std::int64_t raw) {
        auto const bits = static_cast<std::uint64_t>(raw);
        return {static_cast<std::uint32_t>(bits & 0xffff'ffffU),
                static_cast<std::uint32_t>(bits >> 32U)};
    }
    /// The bit of a member in the two masks.
    [[nodiscard]] static constexpr std::uint32_t bit(E one) {
        return std::uint32_t{1} << static_cast<unsigned>(one);
    }
    friend constexpr bool operator==(set_of const&, set_of const&) = default;

private:
    constexpr set_of(std::uint32_t present, std::uint32_t absent)
        : present_(present), absent_(absent) {}
    [[nodiscard]] static constexpr std::uint32_t everything() {
        std::uint32_t all = 0;
        for (auto const& w : words<E>()) all |= std::uint32_t{1} << static_cast<unsigned>(w.value);
        return all;
    }

    std::uint32_t present_ = 0;
    std::uint32_t absent_ = 0;
};

/// Kind and words of a C++ type, for declarations of facts. Specialise for further types.
template <class T>
struct value_traits;

template <>
struct value_traits<bool> {
    static constexpr value_kind kind = value_kind::boolean;
    static constexpr std::span<enumerator const> words{};
};
template <std::integral T>
requires(!std::same_as<T, bool>) struct value_traits<T> {
    static constexpr value_kind kind = value_kind::whole;
    static constexpr std::span<enumerator const> words{};
};
template <>
struct value_traits<hundredths> {
    static constexpr value_kind kind = value_kind::hundredths;
    static constexpr std::span<enumerator const> words{};
};
template <>
struct value_traits<date> {
    static constexpr value_kind kind = value_kind::day;
    static constexpr std::span<enumerator const> words{};
};
template <class E>
requires std::is_enum_v<E>
struct value_traits<E> {
    static constexpr value_kind kind = value_kind::choice;
    static constexpr std::span<enumerator const> words = thidua::words<E>();
};
template <class E>
struct value_traits<set_of<E>> {
    static constexpr value_kind kind = value_kind::set;
    static constexpr std::span<enumerator const> words = thidua::words<E>();
};
template <class Kind>
struct value_traits<id<Kind>> {
    static constexpr value_kind kind = value_kind::name;
    static constexpr std::span<enumerator const> words{};
};

}  // namespace thidua
