// SPDX-License-Identifier: BSL-1.0

/// \file
/// Writes a big intake of the full nominations format: `big_folder ROWS OUTDIR`.

#include <cstdlib>
#include <iostream>

#include "write_intake.hpp"

int main(int count, char** arguments) {
    int const rows{count == 3 ? std::atoi(arguments[1]) : 0};
    if (rows < 1000) {
        std::cerr << "usage: big_folder ROWS OUTDIR (at least 1000 rows)\n";
        return 2;
    }
    auto const size = generate::write_intake(rows, arguments[2]);
    std::cout << size.rows << " rows in " << size.sheets << " sheets, " << size.bytes / 1'000'000
              << " MB\n";
    return 0;
}
