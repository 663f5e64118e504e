// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/papers/paper_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// The breakdown of statistical form 0603.N/BNV-TĐKT (Circular 2/2023/TT-BNV, second-hand) for one
/// form of commendation. Every award is in exactly one row of each breakdown, so the parts add up:
/// `total = collectives + households + individuals + kind_not_said`, the individuals' rows to
/// `individuals`, the modes to `total`.
struct form_0603_column {
    std::size_t total = 0;          ///< row 01 (inferred: the sum of 02, 04 and 05)
    std::size_t collectives = 0;    ///< row 02
    std::size_t enterprises = 0;    ///< row 03, of the collectives
    std::size_t households = 0;     ///< row 04
    std::size_t individuals = 0;    ///< row 05
    std::size_t kind_not_said = 0;  ///< in no row of the form: to be mended before it is sent
    /// Rows 06 to 10: ministry or province, department, businesspeople, other leaders from deputy
    /// head of division up, people who work directly.
    std::array<std::size_t, 5> positions{};
    /// Individuals that no row of the form takes: other leaders below deputy head of division
    /// whose post was not told apart, and posts left blank.
    std::size_t position_not_said = 0;
    /// Rows 11 to 17: regular, thematic, unexpected, external, devotion, seniority, resistance war.
    std::array<std::size_t, 7> modes{};
    std::size_t mode_not_said = 0;  ///< blank, or a type that no row takes
};

/// The form, by Bằng khen and Giấy khen.
struct form_0603 {
    form_0603_column bang_khen{};      ///< of the City's Chairman
    form_0603_column giay_khen{};      ///< of the units
    form_0603_column form_not_said{};  ///< to be mended before it is sent
};

/// Counts those who are proposed or awarded.
[[nodiscard]] form_0603 count_form_0603(round_view const& v);

/// `bieu_0603`: the form as a table, with what has to be told apart before it can be sent. Open.
[[nodiscard]] paper form_0603_paper(round_view const& v, paper_options const& options = {});

}  // namespace thidua
