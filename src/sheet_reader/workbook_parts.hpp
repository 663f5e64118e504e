// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "frame_writer.hpp"
#include "package.hpp"

namespace thidua::sheet_reader {

/// Writes the cells of an Office Open XML workbook (ECMA-376).
void read_xlsx(package& from, frame_writer& to);
/// Whether an OpenDocument package is protected by a password: part by part, or whole
/// (`encrypted-package`).
[[nodiscard]] bool is_encrypted_ods(package& from);
/// Writes the cells of an OpenDocument spreadsheet (ISO/IEC 26300).
void read_ods(package& from, frame_writer& to);

}  // namespace thidua::sheet_reader
