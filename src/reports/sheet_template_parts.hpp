// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <thidua/reports/sheet_template.hpp>

namespace thidua::detail {

/// What the first cell of the example says; the row stands above the header, so it is no dossier.
inline constexpr std::string_view example_mark = "VÍ DỤ - không phải hồ sơ";

[[nodiscard]] std::string template_title(template_view const& v);

}  // namespace thidua::detail
