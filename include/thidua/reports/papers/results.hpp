// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// `ket_qua`: the round as a workbook for those who appraise. Sheets (formats.md 5): Tổng hợp · Kết
/// quả thẩm định (every dossier, by id) · Danh sách dự kiến (as `awards.csv`) · Trả lại bổ sung ·
/// Chưa xét · Chưa đủ căn cứ · Ngang nhau (groups of equals with their seats) · Dòng bị loại.
///
/// Declared for whoever handles the dossiers: reasons may tell of discipline and complaints. For a
/// narrower audience such a reason is named "see the appraisal sheet".
[[nodiscard]] paper results_paper(round_view const& v, paper_options const& options = {});

}  // namespace thidua
