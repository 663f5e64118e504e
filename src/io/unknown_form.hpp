// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <thidua/base/error.hpp>

namespace thidua {

/// Why a text is not taken by a build that cannot bring it into NFC (`first_unknown_form`); nothing
/// if it can. With empty `where`: `text.unknown_form`, with the byte, counted from 1.
[[nodiscard]] std::optional<error> unknown_form(std::string_view text);

/// The same fault at a place that is known, 0 = the first byte.
[[nodiscard]] error unknown_form_at(std::string_view text, std::size_t offset);

}  // namespace thidua
