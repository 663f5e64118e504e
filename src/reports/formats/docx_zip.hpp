// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/io/zip_file.hpp>

namespace thidua::detail {

/// A packed zip file with these entries in their order, all of 1980-01-01 00:00: what word
/// processors write. `zip_bytes` does not pack, and a long table is tens of times larger unpacked.
[[nodiscard]] result<std::string> packed_zip(std::vector<zip_entry> const& entries);

}  // namespace thidua::detail
