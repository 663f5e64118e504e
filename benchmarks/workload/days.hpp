// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace workload {

/// Days since 1970-01-01 (proleptic Gregorian). W's own arithmetic: ground truth borrows nothing
/// from the library that it checks.
constexpr int days_from_civil(int year, int month, int of_month) {
    year -= month <= 2 ? 1 : 0;
    int const era{year / 400};
    int const of_era{year - era * 400};
    int const of_year{(153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + of_month - 1};
    return era * 146'097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719'468;
}

/// A day as W's columns hold it: enough until 2149.
constexpr std::uint16_t day(int year, int month, int of_month) {
    return static_cast<std::uint16_t>(days_from_civil(year, month, of_month));
}

/// Writes a day as `YYYY-MM-DD` and gives the place after it.
constexpr char* write_day(char* to, int days) {
    int const z{days + 719'468};
    int const era{z / 146'097};
    int const doe{z - era * 146'097};
    int const yoe{(doe - doe / 1460 + doe / 36'524 - doe / 146'096) / 365};
    int const doy{doe - (365 * yoe + yoe / 4 - yoe / 100)};
    int const mp{(5 * doy + 2) / 153};
    int const of_month{doy - (153 * mp + 2) / 5 + 1};
    int const month{mp < 10 ? mp + 3 : mp - 9};
    int const year{yoe + era * 400 + (month <= 2 ? 1 : 0)};
    auto const digit = [&to](int value) { *to++ = static_cast<char>('0' + value % 10); };
    for (int const power : {1000, 100, 10, 1}) digit(year / power);
    *to++ = '-';
    digit(month / 10);
    digit(month);
    *to++ = '-';
    digit(of_month / 10);
    digit(of_month);
    return to;
}

static_assert(day(1970, 1, 1) == 0);
static_assert(day(2024, 11, 26) == 20'053);

}  // namespace workload
