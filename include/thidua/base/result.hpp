// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <type_traits>
#include <utility>
#include <variant>

#include <thidua/base/error.hpp>

namespace thidua {

/// A value, or the error that stands in its way. Nothing is thrown; asking for the part that is not
/// there is a programming error and ends in `std::bad_variant_access`.
template <class T, class E = error>
class [[nodiscard]] result {
public:
    static_assert(!std::is_same_v<T, E>, "a result's value and error are of different types");

    // Implicit: `return value;` and `return error{...};` are what a reader expects.
    /// A call that succeeded.
    constexpr result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    /// A call that failed, and why.
    constexpr result(E failure) : held_(std::in_place_index<1>, std::move(failure)) {}

    /// Whether there is a value.
    [[nodiscard]] constexpr bool has_value() const noexcept { return held_.index() == 0; }
    /// As `has_value`.
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return has_value(); }

    /// The value; `std::bad_variant_access` if there is an error instead.
    [[nodiscard]] constexpr T& value() & { return std::get<0>(held_); }
    /// The value; `std::bad_variant_access` if there is an error instead.
    [[nodiscard]] constexpr T const& value() const& { return std::get<0>(held_); }
    /// The value; `std::bad_variant_access` if there is an error instead.
    [[nodiscard]] constexpr T&& value() && { return std::get<0>(std::move(held_)); }
    /// As `value`.
    [[nodiscard]] constexpr T& operator*() & { return value(); }
    /// As `value`.
    [[nodiscard]] constexpr T const& operator*() const& { return value(); }
    /// As `value`.
    [[nodiscard]] constexpr T&& operator*() && { return std::move(*this).value(); }
    /// A member of the value; `std::bad_variant_access` if there is an error instead.
    [[nodiscard]] constexpr T* operator->() { return &value(); }
    /// A member of the value; `std::bad_variant_access` if there is an error instead.
    [[nodiscard]] constexpr T const* operator->() const { return &value(); }

    /// The error; `std::bad_variant_access` if there is a value instead.
    [[nodiscard]] constexpr E& failure() & { return std::get<1>(held_); }
    /// The error; `std::bad_variant_access` if there is a value instead.
    [[nodiscard]] constexpr E const& failure() const& { return std::get<1>(held_); }
    /// The error; `std::bad_variant_access` if there is a value instead.
    [[nodiscard]] constexpr E&& failure() && { return std::get<1>(std::move(held_)); }

private:
    std::variant<T, E> held_;
};

/// For calls that have nothing to return but may fail.
struct done {
    friend constexpr bool operator==(done, done) = default;
};

}  // namespace thidua
