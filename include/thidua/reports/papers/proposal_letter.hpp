// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// `to_trinh`: the letter by which the Council submits the list to the Chairman: grounds, what was
/// received and how it was appraised, what is proposed, the money, what people have yet to decide.
/// For the offices.
[[nodiscard]] paper proposal_letter_paper(round_view const& v, paper_options const& options = {});

}  // namespace thidua
