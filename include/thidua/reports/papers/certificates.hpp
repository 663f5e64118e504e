// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// `in_bang`: one row a certificate, for mail merge: what is printed on it, nothing else. Each text
/// stands whole in one cell; the columns have fixed names without marks, as merge fields want them.
/// For the offices.
[[nodiscard]] paper certificates_paper(round_view const& v, paper_options const& options = {});

}  // namespace thidua
