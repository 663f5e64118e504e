// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string_view>

#include "frames.hpp"

namespace thidua::sheet_reader {

/// What a number format of a spreadsheet makes of a number: only what changes its meaning.
struct number_look {
    enum class sort : std::uint8_t { plain, day, percent } as = sort::plain;
    std::uint8_t width = 0;  ///< of `0000`: so many digits are shown, with zeros before them
};

/// The look of a format code such as `dd/mm/yyyy`, `0.00%`, `0000`.
[[nodiscard]] number_look look_of_code(std::string_view code);

/// The look of a format that has a number instead of a code (ECMA-376, part 1, 18.8.30).
[[nodiscard]] number_look look_of_builtin(std::uint64_t id);

}  // namespace thidua::sheet_reader
