// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace thidua {

/// What a reader takes at most. Meeting a limit is reported where it is met; nothing is cut short
/// silently. All bounds are included: a cell of exactly `cell_bytes` bytes is read.
struct read_limits {
    std::size_t file_bytes = std::size_t{2} << 30U;  ///< 2 GiB, about twenty million rows
    std::size_t cell_bytes = std::size_t{1} << 20U;  ///< 1 MiB, outer quotes not counted
    std::size_t columns = 1024;                      ///< cells in one row
};

}  // namespace thidua
