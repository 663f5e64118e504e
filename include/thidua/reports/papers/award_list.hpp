// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// `danh_sach`: the list attached to the decision. I. Tập thể, II. Cá nhân, III. Hộ gia đình (order
/// by the options), counted in each section; "X (nay là Y)" of renamed units, form of address as
/// the dossier gives it, "(truy tặng)", the days of the achievement. Open: as it is made public.
///
/// Only those who are proposed or awarded stand on it; contested dossiers wait for the Council, and
/// the note says how many they are.
[[nodiscard]] paper award_list_paper(round_view const& v, paper_options const& options = {});

}  // namespace thidua
