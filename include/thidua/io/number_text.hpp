// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include <thidua/base/result.hpp>
#include <thidua/base/text.hpp>

namespace thidua {

/// What a column takes, both ends included. For decimals the ends are hundredths.
struct number_bounds {
    std::int64_t least = 0;                                        ///< included
    std::int64_t most = std::numeric_limits<std::int64_t>::max();  ///< included
};

/// Reads a whole number, written the Vietnamese way or plain.
///
/// Accepted: `1200`, `-5`, `+5`, leading zeros; groups of three set off by spaces (no-break ones
/// too), `1 200`; groups set off by two or more equal marks, `7.020.000` and `7,020,000`; a
/// fraction of zeros that cannot be a group, `7,0`. Spaces around it are passed over. Never
/// guessed: `1.200` and `1,200` may be 1200 or 1,2, whatever the bounds. Errors, with empty
/// `where`: `number.malformed`, `number.two_readings` (shows both), `number.not_whole`,
/// `number.out_of_bounds`.
[[nodiscard]] result<std::int64_t> read_whole_number(std::string_view text,
                                                     number_bounds const& bounds = {});

/// Reads a decimal as hundredths: `7,5` and `7.5` are 750.
///
/// Accepted beside the forms above: a decimal comma or point, `7,5`, `7.50`, also behind groups set
/// off by spaces or by the other mark, `1 200,5`, `1.200,5`, `1,200.5`. Digits stand on both sides
/// of it. Never guessed: `1.200`. Nothing is rounded: of more than two decimals the rest must be
/// zeros, else `number.too_precise`. The other errors are those of `read_whole_number`.
[[nodiscard]] result<std::int64_t> read_hundredths(std::string_view text,
                                                   number_bounds const& bounds = {});

/// With groups of three, as people read it: `7.020.000` in Vietnamese, `7,020,000` in English.
[[nodiscard]] std::string grouped(std::int64_t number, language in = language::vi);

/// How many decimals of hundredths are printed.
enum class decimals : std::uint8_t {
    as_needed,  ///< 750 is `7,5`, 700 is `7`
    two,        ///< 750 is `7,50`
};

/// Hundredths as people read them: 6816 is `68,16` in Vietnamese, `68.16` in English; with groups.
[[nodiscard]] std::string hundredths_text(std::int64_t hundredths, language in = language::vi,
                                          decimals shown = decimals::as_needed);

/// Hundredths for machines: a point, no groups, decimals as needed. `read_hundredths` reads it
/// back.
[[nodiscard]] std::string plain_hundredths(std::int64_t hundredths);

}  // namespace thidua
