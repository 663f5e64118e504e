// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>

namespace thidua {

/// An amount of money in whole đồng. Amounts are added; one đồng times another means nothing.
class dong {
public:
    constexpr dong() = default;
    /// So many đồng.
    constexpr explicit dong(std::int64_t amount) : amount_(amount) {}

    /// In whole đồng; may be negative for a difference.
    [[nodiscard]] constexpr std::int64_t amount() const { return amount_; }

    // clang-tidy takes the 0 with which `<` compares the result for a null pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend constexpr auto operator<=>(dong const&, dong const&) = default;
    /// The sum; leaving the range of 64 bits is a programming error.
    friend constexpr dong operator+(dong a, dong b) { return dong{a.amount_ + b.amount_}; }
    /// The difference; leaving the range of 64 bits is a programming error.
    friend constexpr dong operator-(dong a, dong b) { return dong{a.amount_ - b.amount_}; }
    /// So many times the amount: what a number of awards costs.
    friend constexpr dong operator*(std::int64_t many, dong each) {
        return dong{many * each.amount_};
    }

private:
    std::int64_t amount_ = 0;
};

/// A multiplier with two decimals, kept as a whole number: 2.25 is `factor{225}`.
struct factor {
    std::int64_t hundredths = 100;  ///< 100 = once

    friend constexpr auto operator<=>(factor const&, factor const&) = default;
};

/// What amounts are rounded to: "hàng chục nghìn đồng".
inline constexpr dong money_step{10'000};

/// How an amount of money is rounded to tens of thousands of đồng.
enum class money_rounding : std::uint8_t {
    up,       ///< "làm tròn số lên", read literally
    nearest,  ///< half a step goes up: how one law site applied the older text
};

/// When an amount is rounded that has two factors: the individual's, and how many times that a
/// collective or a household gets. The texts do not say; at a base of 2.530.000 it makes 10.000
/// đồng.
enum class money_order : std::uint8_t {
    whole_product,       ///< base x both factors, then rounded: 3,0 x 2.530.000 is 7.590.000
    rounded_individual,  ///< the individual's amount is rounded, multiplied, rounded
                         ///< again: 7.600.000
};

template <>
struct words_of<money_rounding> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "up", {"làm tròn lên hàng chục nghìn đồng", "rounded up to ten thousand đồng"}, {}},
        {1,
         "nearest",
         {"làm tròn đến chục nghìn đồng gần nhất", "rounded to the nearest ten thousand đồng"},
         {}},
    }};
};
template <>
struct words_of<money_order> {
    static constexpr std::array<enumerator, 2> all{{
        {0,
         "whole_product",
         {"nhân đủ các hệ số rồi làm tròn", "all factors first, then rounded"},
         {}},
        {1,
         "rounded_individual",
         {"làm tròn mức của cá nhân rồi nhân", "the individual's amount rounded, then multiplied"},
         {}},
    }};
};

namespace detail {

/// `parts / per` đồng, rounded to the step. Neither is negative.
[[nodiscard]] constexpr dong to_step(std::int64_t parts, std::int64_t per, money_rounding how) {
    auto const step = money_step.amount() * per;
    auto const over = parts % step;
    bool const next = how == money_rounding::up ? over > 0 : 2 * over >= step;
    return dong{(parts / step + (next ? 1 : 0)) * money_step.amount()};
}

}  // namespace detail

/// The base times one factor, rounded to ten thousand đồng. Neither is negative; the product of
/// base and factor is below 9 x 10^14 đồng.
[[nodiscard]] constexpr dong rounded_product(dong base, factor by, money_rounding how) {
    return detail::to_step(base.amount() * by.hundredths, 100, how);
}

/// The base times two factors, rounded to ten thousand đồng in the order named. Nothing is rounded
/// in between unless the order says so.
[[nodiscard]] constexpr dong rounded_product(dong base, factor individual, factor times,
                                             money_rounding how, money_order order) {
    if (order == money_order::rounded_individual)
        return rounded_product(rounded_product(base, individual, how), times, how);
    return detail::to_step(base.amount() * individual.hundredths * times.hundredths, 10'000, how);
}

/// As people read it: `7.020.000 đồng`, `7,020,000 đồng`.
[[nodiscard]] inline std::string written(dong money, language in = language::vi) {
    auto digits = std::to_string(money.amount());
    auto const sign = static_cast<std::size_t>(money.amount() < 0 ? 1 : 0);
    for (auto at = digits.size(); at > sign + 3;) {
        at -= 3;
        digits.insert(at, in == language::vi ? "." : ",");
    }
    return digits + " đồng";
}

}  // namespace thidua
