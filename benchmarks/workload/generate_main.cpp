// SPDX-License-Identifier: BSL-1.0

/// \file
/// Writes W's files: `workload_generate ROWS FOLDER`.

#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "generate.hpp"

int main(int count, char** arguments) {
    auto const rows =
        count == 3 ? static_cast<std::uint32_t>(std::strtoul(arguments[1], nullptr, 10)) : 0U;
    if (rows == 0) {
        std::cerr << "usage: workload_generate ROWS FOLDER\n";
        return 2;
    }
    if (workload::write_files(rows, arguments[2])) return 0;
    std::cerr << "cannot write to " << arguments[2] << '\n';
    return 1;
}
