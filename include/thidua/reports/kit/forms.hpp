// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/law/money.hpp>
#include <thidua/reports/kit/table_cell.hpp>

namespace thidua {

// The forms of numbers in papers. Those of whole numbers (`grouped`), of money (`written`) and of
// days (`to_short`, `to_long`) stand with what they print; here are the rest.

/// `part` of `whole` in hundredths of a per cent, half a hundredth up: 1 of 3 is 33,33 %. Nothing
/// if the whole is zero, or one of them is negative.
[[nodiscard]] std::optional<percentage> percentage_of(std::int64_t part, std::int64_t whole);

/// `68,16 %` in Vietnamese, `68.16%` in English: two decimals at most, none where they are zeros.
[[nodiscard]] std::string written(percentage share, language in = language::vi);

/// A small count as official lists write it, with two digits: `06` of "06 cá nhân". From 10 on as
/// `grouped`.
[[nodiscard]] std::string two_digits(std::int64_t number, language in = language::vi);

/// A number in words, all lower case: `bảy triệu không trăm hai mươi nghìn`, `seven million
/// twenty thousand`.
///
/// In Vietnamese as finance papers and schoolbooks of the North have it: *nghìn*, *tỷ*, *linh* for
/// an empty place of the tens; *mốt*, *tư*, *lăm* for a final 1, 4, 5 behind `mươi` (*bốn* behind
/// *mười* and *linh*, *lăm* also behind *mười*); an empty place of the hundreds behind a higher
/// group is read *không trăm*, an empty group is not read at all. What lies above *tỷ* is counted
/// in *tỷ*: `một nghìn tỷ`. Every number can be read; below zero it begins with `âm`, `minus`.
[[nodiscard]] std::string in_words(std::int64_t number, language in = language::vi);

/// An amount in words as it stands below the sum of a payment list, the first letter a capital:
/// `Bảy triệu không trăm hai mươi nghìn đồng`.
[[nodiscard]] std::string in_words(dong money, language in = language::vi);

/// A cell as people read it: `1.381`, `68,16 %`, `7.020.000 đồng`, `05/07/2025`; in English
/// `1,381`, `68.16%`, `7,020,000 đồng`, `05/07/2025`. An empty cell is an empty text; a total is
/// its value.
[[nodiscard]] std::string cell_text(cell_value const& value, language in = language::vi);

}  // namespace thidua
