// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// `chi_tien_thuong`: who is paid what, with a column for the signature, in the order of the list;
/// a second table sums up by budget and kind of recipient. Where the tables of base salary and
/// multipliers do not answer, the amount is empty and the note says how many.
///
/// The money of a Bằng khen comes from the fund of the level that decides (Law, Art. 11(4)). For
/// the offices.
[[nodiscard]] paper payment_list_paper(round_view const& v, paper_options const& options = {});

}  // namespace thidua
