// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

namespace thidua::detail {

/// A text as a cell of a workbook keeps it: without control characters (`printable`), and with what
/// looks like an escape of the format escaped itself. `_x0041_` written as it is would be read as
/// `A` (ECMA-376, part 1, 22.9.2.19, ST_Xstring). A view of `text` or of `scratch`.
[[nodiscard]] std::string_view sheet_text(std::string_view text, std::string& scratch);

}  // namespace thidua::detail
