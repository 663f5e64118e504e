// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace generate {

/// The award settings with seats, caps and reserves; or with all who are eligible and nothing else.
std::string settings_text(bool all_eligible);

}  // namespace generate
