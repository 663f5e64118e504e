// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/text.hpp>
#include <thidua/logic/criterion.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/nomination.hpp>

namespace thidua::analysis {

/// A dossier with what it is judged against, made by a search. Owns the values of user facts.
class found_dossier {
public:
    nomination facts{};                               ///< without `attributes`
    std::vector<fact_info const*> attribute_facts{};  ///< user facts that have a value
    std::vector<cell> attributes{};                   ///< their values, in the same order
    context in{};                                     ///< what it is judged against
    context in_second{};  ///< where two policies are compared: what the second one judges against
    stage at = stage::closed;  ///< stage of the round

    /// The dossier with its user facts. A view into this object.
    [[nodiscard]] nomination dossier() const {
        auto n = facts;
        n.attributes = attributes;
        return n;
    }
};

/// A cell of a scenario sheet: the column's English id and the text.
struct scenario_cell {
    std::string column{};  ///< English id
    std::string text{};    ///< as it would be typed
    friend bool operator==(scenario_cell const&, scenario_cell const&) = default;
};

/// A row of a scenario sheet: the columns that it fills, in the order of the sheet. Expectations
/// are left to a person.
struct scenario_row {
    std::vector<scenario_cell> cells{};  ///< without empty ones
    /// What no column says and whoever adds the row must see to: another dossier in the batch, a
    /// past award, a setting.
    std::vector<text> remarks{};
    friend bool operator==(scenario_row const&, scenario_row const&) = default;
};

/// What a cell says of a fact as a sheet has it, so that reading it back gives the same: English
/// names of choices, ISO days, codes of units; empty for a blank. A name that nobody gave yet is
/// the fact's own name and a number.
[[nodiscard]] std::string cell_text(fact_info const& f, cell const& c,
                                    std::span<unit const> units = {});

/// A found dossier as a row named `says`; `base` is the context that the sheet's cases have
/// anyway: days, phase and stage that differ from it get their columns.
[[nodiscard]] scenario_row row_of(found_dossier const& d, std::string says, context const& base);

/// Rows as a CSV sheet: a header of all columns that one of the rows fills, then `expect.outcome`,
/// `expect.reasons` and `expect.missing`, blank.
[[nodiscard]] std::string sheet_of(std::span<scenario_row const> rows);

}  // namespace thidua::analysis
