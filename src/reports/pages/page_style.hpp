// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <thidua/base/text.hpp>

namespace thidua::detail {

/// The style sheet of the pages: the palette in light and dark, and what all of them share. Holds
/// no `<` and no `&`, so that it may stand in HTML and in XML as it is.
[[nodiscard]] std::string page_style();

/// Rules for a table that is read on a phone: each row becomes a card, and beside each cell stands
/// its column's heading. `headings` are texts of ours: no quotes.
[[nodiscard]] std::string stacked_style(std::string_view table_id,
                                        std::span<std::string const> headings);

/// The script of the pages: sorts, searches and turns the pages of tables of the class `live`.
/// Without it they stand there whole. Holds no `<` and no `&`.
[[nodiscard]] std::string_view page_script();

}  // namespace thidua::detail
