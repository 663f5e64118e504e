// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/base/verification.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/law/prize_money_tables.hpp>

namespace thidua {

/// Something of which the library is less than sure.
struct doubt {
    std::string_view part{};  ///< the list it stands in: "issued", "movements", "criteria", "money"
    std::string_view code{};  ///< of the entry; empty where the part is one value
    bilingual what{};         ///< the statement in doubt
    verification grade = verification::assumption;  ///< how sure it is
    citation basis{};          ///< the clause in doubt; not given for what no clause decides
    date first = first_day();  ///< of an entry of a dated table: its first day
};

/// Calls `say(doubt)` for each base salary and multiplier of the prize money below `verified`, in
/// the order of the tables.
template <class F>
constexpr void for_each_doubt_of_money(F&& say) {
    for (auto const& entry : base_salaries())
        if (entry.basis.grade != verification::verified)
            say(doubt{"money",
                      "base_salary",
                      {"mức lương cơ sở", "base salary"},
                      entry.basis.grade,
                      entry.basis,
                      entry.first});
    for (auto const& form : words<prize_form>())
        for (auto const& issuer : words<prize_issuer>())
            for (auto const& who : words<prize_recipient>())
                for (auto const& entry : prize_multipliers(static_cast<prize_form>(form.value),
                                                           static_cast<prize_issuer>(issuer.value),
                                                           static_cast<prize_recipient>(who.value)))
                    if (entry.basis.grade != verification::verified)
                        say(doubt{"money", issuer.name, who.label, entry.basis.grade, entry.basis,
                                  entry.first});
}

}  // namespace thidua
