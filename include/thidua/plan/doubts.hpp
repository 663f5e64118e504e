// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/law/doubt.hpp>
#include <thidua/law/verification.hpp>
#include <thidua/plan/plan.hpp>

namespace thidua {

/// Calls `say(doubt)` for each value or citation of the plan below `verified`, in the order of
/// the plan's lists. A document or a discrepancy is doubted for its corrected day or text.
template <class F>
constexpr void for_each_doubt(plan const& p, F&& say) {
    auto const unsure = [&say](std::string_view part, std::string_view code, bilingual what,
                               verification grade, citation const& basis = {}) {
        if (grade != verification::verified) say(doubt{part, code, what, grade, basis});
    };
    unsure("issued", {}, p.issued_note, p.issued_grade);
    for (auto const& one : p.occasions)
        unsure("occasions", one.code, one.words, one.basis.grade, one.basis);
    for (auto const& one : p.purposes)
        unsure("purposes", one.code, one.words, one.basis.grade, one.basis);
    for (auto const& one : p.focus)
        unsure("focus", one.code, one.words, one.basis.grade, one.basis);
    for (auto const& one : p.commemorations)
        unsure("commemorations", one.code, one.name, one.basis.grade, one.basis);
    for (auto const& one : p.documents) {
        unsure("documents", one.code, one.name, one.basis.grade, one.basis);
        if (one.confirmed.given)
            unsure("documents", one.code, one.name, one.confirmed.grade);
        else if (one.printed.given)
            unsure("documents", one.code, one.name, one.printed.grade);
    }
    for (auto const& one : p.contents)
        unsure("contents", one.code, one.name, one.basis.grade, one.basis);
    for (auto const& one : p.movements) {
        unsure("movements", one.code, one.name, one.basis.grade, one.basis);
        if (one.has_years()) unsure("movements", one.code, one.name, one.valid_grade);
    }
    for (auto const& one : p.addressees) {
        unsure("addressees", one.code, one.name, one.basis.grade, one.basis);
        if (one.ended_by.given())
            unsure("addressees", one.code, one.name, one.ended_by.grade, one.ended_by);
    }
    for (auto const& one : p.duties)
        unsure("duties", one.code, one.words, one.basis.grade, one.basis);
    if (p.priority.given())
        unsure("priority", {}, p.priority.words, p.priority.basis.grade, p.priority.basis);
    for (auto const& one : p.discrepancies) unsure("discrepancies", one.code, one.note, one.grade);
}

}  // namespace thidua
