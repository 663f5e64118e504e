// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace thidua {

/// The version of the library, "major.minor.patch". The build reads it from here.
inline constexpr std::string_view version_text = "0.1.0";
inline constexpr int version_major = 0;  ///< of a version `major.minor.patch`
inline constexpr int version_minor = 1;  ///< of a version `major.minor.patch`
inline constexpr int version_patch = 0;  ///< of a version `major.minor.patch`

}  // namespace thidua
