// SPDX-License-Identifier: BSL-1.0
#include <cstddef>

#include "by_hand.hpp"

namespace workload {

mask failed_criteria(row const& r, unit_table const& units) {
    unsigned failed{};
    auto const fails = [&failed](unsigned criterion, bool answer) {
        if (answer) failed |= 1U << (criterion - 1);
    };
    bool const extraordinary{r.achievement == achievement::extraordinary};
    bool const lenient{r.subject == subject::collective || r.role == role::direct};
    unsigned const papers{extraordinary ? 0b00111U : 0b11111U};
    auto const& unit = units[r.unit];

    fails(1, r.achieved_to < first_day || r.achieved_to > last_day);
    fails(2, r.achieved_from < first_day && !extraordinary);
    fails(3, r.submitted > last_submission);
    fails(4, lenient ? r.rating < rating::good : r.rating != rating::excellent);
    fails(5, r.under_discipline != 0 || r.under_inspection != 0);
    fails(6, (r.documents & papers) != papers);
    fails(7, r.prior_award != 0);
    fails(8, !extraordinary && r.vote_percent < 80);
    fails(9, !(extraordinary || r.initiatives >= 1 || r.years_excellent >= 2 || r.movement != 0));
    fails(10, r.submitted < unit.from || r.submitted >= unit.to);
    return static_cast<mask>(failed);
}

packed_units packed(unit_table const& units) {
    packed_units words{};
    for (std::size_t k{}; k < units.size(); ++k) {
        auto const length = static_cast<std::uint32_t>(units[k].to - units[k].from);
        words[k] = units[k].from | length << 16U;
    }
    return words;
}

}  // namespace workload
