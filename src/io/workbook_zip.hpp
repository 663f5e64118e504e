// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <thidua/base/error.hpp>
#include <thidua/io/workbook.hpp>

namespace thidua::workbook_zip {

/// What the directory of a zip file gives reason to refuse it for, before anything is unpacked: no
/// zip file, too many entries, too large when unpacked, packed too well to be honest, encrypted,
/// two entries of one name. `descriptor` stays open.
[[nodiscard]] std::optional<error> refusal(int descriptor, workbook_limits const& limits);

}  // namespace thidua::workbook_zip
