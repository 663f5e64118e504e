// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../io/private_folder.hpp"

namespace thidua::detail {

/// For libraries that write to files only.
using scratch_folder = private_folder;

}  // namespace thidua::detail
