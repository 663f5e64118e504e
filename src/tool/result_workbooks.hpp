// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/base/text.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua::tool {

/// Rounds of more dossiers than this get their workbooks only when they are asked for: a million
/// rows stay fast. `thidua report` makes them of any round later.
inline constexpr std::size_t most_for_workbooks = 5'000;

/// Whether `award` writes the workbooks: "auto" by the size of the round, "yes", "no".
[[nodiscard]] bool wants_workbooks(std::string const& choice, std::size_t dossiers);

/// `ket_qua.xlsx`, and `rejected_rows.xlsx` where rows were rejected: outputs like the others,
/// whose digests the record holds. Errors: those of `to_xlsx`.
[[nodiscard]] result<std::vector<output_file>> result_workbooks(round_view const& v, language in);

}  // namespace thidua::tool
