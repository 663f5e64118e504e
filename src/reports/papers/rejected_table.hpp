// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>

#include <thidua/io/headers.hpp>
#include <thidua/io/intake.hpp>

#include "paper_words.hpp"

namespace thidua::detail {

/// Rejected rows, a row each: where it was, what is wrong, what would be accepted, then the row
/// itself under the English ids of its columns, the faulty cells marked. `known` gives the order of
/// the columns; nullptr = in byte order. A row that could not be taken apart stands under
/// `rejected.raw`.
[[nodiscard]] table rejected_table(paper_words const& w, std::string id,
                                   std::span<rejected_row const> rows,
                                   column_list const* known = nullptr);

}  // namespace thidua::detail
