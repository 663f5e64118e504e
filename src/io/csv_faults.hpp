// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <thidua/base/error.hpp>
#include <thidua/io/text_form.hpp>

// The words of `csv_splitter`'s errors; the splitter adds the place. Cells are counted from 1.
namespace thidua::csv_faults {

[[nodiscard]] error empty();
[[nodiscard]] error not_text(std::string_view found_vi, std::string_view found_en);
[[nodiscard]] error unclosed_quote(std::string_view cell);
[[nodiscard]] error rows_inside_quotes(std::string_view cell);
[[nodiscard]] error text_after_quote(std::string_view rest);
[[nodiscard]] error quote_in_cell(std::string_view cell);
[[nodiscard]] error cell_too_large(std::size_t cell, std::size_t limit);
[[nodiscard]] error too_many_columns(std::size_t limit);
[[nodiscard]] error too_few_cells(std::size_t have, std::size_t want);
[[nodiscard]] error too_many_cells(std::size_t cell, std::string_view value, std::size_t want);
[[nodiscard]] error nul_byte(std::size_t cell, std::size_t offset, std::string_view value);
[[nodiscard]] error invalid_utf8(std::size_t cell, utf8_fault const& fault, std::string_view value);

}  // namespace thidua::csv_faults
