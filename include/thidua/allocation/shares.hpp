// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include <thidua/allocation/problem.hpp>
#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>

namespace thidua {

/// How a percentage of the seats becomes a whole number of seats.
enum class share_rounding : std::uint8_t {
    ceil,     ///< up: for "at least"
    floor,    ///< down: for "at most"
    nearest,  ///< to the nearest whole number, halves up
};

template <>
struct words_of<share_rounding> {
    static constexpr std::array<enumerator, 3> all{
        enumerator{0, "ceil", {"làm tròn lên", "rounded up"}, {}},
        enumerator{1, "floor", {"làm tròn xuống", "rounded down"}, {}},
        enumerator{2, "nearest", {"làm tròn đến số gần nhất", "rounded to the nearest"}, {}},
    };
};

/// A share of `seats` (from 0, at most `allocation_limits::seats`) in whole seats, exactly: no
/// floating point. `hundredths` of a per cent, 0 to 10 000: 6816 is 68.16 %.
[[nodiscard]] constexpr std::int64_t fine_share_of_seats(std::int64_t hundredths,
                                                         std::int64_t seats, share_rounding how) {
    constexpr std::int64_t whole = 10'000;
    auto const exact = hundredths * seats;  // in ten-thousandths of a seat
    switch (how) {
        case share_rounding::ceil:
            return (exact + whole - 1) / whole;
        case share_rounding::floor:
            return exact / whole;
        case share_rounding::nearest:
            return (exact + whole / 2) / whole;
    }
    return 0;
}

static_assert(fine_share_of_seats(6500, 475, share_rounding::nearest) == 309);
static_assert(fine_share_of_seats(1, 20, share_rounding::ceil) == 1);

/// `percent` (0 to 100) of `seats`, likewise.
[[nodiscard]] constexpr std::int64_t share_of_seats(std::int64_t percent, std::int64_t seats,
                                                    share_rounding how) {
    return fine_share_of_seats(100 * percent, seats, how);
}

/// The head-room of a share: the fewest seats in all from which it is larger than with `seats`;
/// empty for 0 %, which never grows.
[[nodiscard]] constexpr std::optional<std::int64_t> share_grows_at(std::int64_t percent,
                                                                   std::int64_t seats,
                                                                   share_rounding how) {
    if (percent <= 0) return std::nullopt;
    auto const now = share_of_seats(percent, seats, how);
    switch (how) {
        case share_rounding::ceil:
            return 100 * now / percent + 1;
        case share_rounding::floor:
            return (100 * (now + 1) + percent - 1) / percent;
        case share_rounding::nearest:
            return (100 * now + 50 + percent - 1) / percent;
    }
    return std::nullopt;
}

/// "At least `percent` % of the seats for the group" as a reserve.
[[nodiscard]] constexpr seat_reserve at_least(std::uint32_t group, std::int64_t percent,
                                              std::int64_t seats,
                                              share_rounding how = share_rounding::ceil) {
    return {.group = group, .seats = share_of_seats(percent, seats, how)};
}

/// "At most `percent` % of the seats for the unit" as a cap.
[[nodiscard]] constexpr seat_cap at_most(std::uint32_t unit, std::int64_t percent,
                                         std::int64_t seats,
                                         share_rounding how = share_rounding::floor) {
    return {.unit = unit, .seats = share_of_seats(percent, seats, how)};
}

/// A share as people read it, with rounding and head-room: `20 % of 19 seats, rounded up: 4; one
/// more seat from 21 seats on`.
[[nodiscard]] inline text share_told(std::int64_t percent, std::int64_t seats, share_rounding how) {
    auto const number = [](std::int64_t n) { return std::to_string(n); };
    auto const rounding = label_of(how);
    text told{number(percent) + " % của " + number(seats) + " số lượng, " +
                  std::string{rounding.vi} + ": " + number(share_of_seats(percent, seats, how)),
              number(percent) + " % of " + number(seats) + " seats, " + std::string{rounding.en} +
                  ": " + number(share_of_seats(percent, seats, how))};
    if (auto const more = share_grows_at(percent, seats, how)) {
        told.vi += "; tăng thêm khi số lượng từ " + number(*more) + " trở lên";
        told.en += "; one more seat from " + number(*more) + " seats on";
    }
    return told;
}

}  // namespace thidua
