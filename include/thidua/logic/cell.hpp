// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstdint>
#include <type_traits>

#include <thidua/logic/truth.hpp>

namespace thidua {

/// What a dossier says of a fact: nothing, a value, or that the question does not apply.
enum class said : std::uint8_t { nothing, value, not_applicable };

/// A fact of one dossier as the engine sees it: integers only.
struct cell {
    said state = said::nothing;  ///< whether `value` means anything
    std::int64_t value = 0;      ///< 0 unless `state` is `said::value`

    friend constexpr bool operator==(cell const&, cell const&) = default;
};

/// "This question does not apply here": a value of its own, never the same as not knowing.
struct not_applicable_t {};
/// what is written in a dossier where the question does not arise
inline constexpr not_applicable_t does_not_apply{};

/// The integer that stands for a value in the engine.
template <class T>
[[nodiscard]] constexpr std::int64_t raw_of(T const& value) {
    if constexpr (requires { value.raw(); })
        return value.raw();
    else
        return static_cast<std::int64_t>(value);
}

/// The value that an integer of the engine stands for.
template <class T>
[[nodiscard]] constexpr T value_of(std::int64_t raw) {
    if constexpr (requires { T::from_raw(raw); })
        return T::from_raw(raw);
    else if constexpr (std::is_same_v<T, bool>)
        return raw != 0;
    else
        return static_cast<T>(raw);
}

/// A fact of one type as a dossier states it: nothing, a value, or not applicable. Nothing is the
/// start.
///
/// It takes the room of its type and a byte, so that many dossiers fit into memory. A cell whose
/// number the type cannot hold is a programming error: readers refuse it before.
template <class T>
class stated {
public:
    using type = T;  ///< of the value

    constexpr stated() = default;
    // Implicit, so that a dossier reads `.rating = rating::good`.
    // A value of exactly this type: a text would else decay to a pointer, and that to yes.
    /// A value.
    template <std::same_as<T> U>
    constexpr stated(U const& value) : state_(said::value), value_(value) {}
    /// The question does not apply.
    constexpr stated(not_applicable_t) : state_(said::not_applicable) {}
    /// What the engine's cell says.
    constexpr explicit stated(thidua::cell const& as_is)
        : state_(as_is.state),
          value_(as_is.state == said::value ? value_of<T>(as_is.value) : T{}) {}

    /// As the engine sees it.
    [[nodiscard]] constexpr thidua::cell cell() const { return {state_, raw_of(value_)}; }
    /// Whether there is a value: neither blank nor "does not apply".
    [[nodiscard]] constexpr bool known() const { return state_ == said::value; }
    /// Whether nothing is said.
    [[nodiscard]] constexpr bool blank() const { return state_ == said::nothing; }
    /// The value; only meaningful when `known()`.
    [[nodiscard]] constexpr T operator*() const { return value_; }

    friend constexpr bool operator==(stated const&, stated const&) = default;

private:
    static_assert(raw_of(T{}) == 0, "a cell without a value holds zero");

    said state_ = said::nothing;
    T value_{};  // the one that stands for zero unless `state_` is `said::value`
};

}  // namespace thidua
