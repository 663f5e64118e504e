// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/base/error.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/law/authority.hpp>
#include <thidua/law/cancellation.hpp>
#include <thidua/logic/cell.hpp>

namespace thidua {

/// One line of a decision that was signed: that somebody was commended, or is no more.
struct signed_award {
    std::string decision_no{};            ///< as printed
    stated<date> signed_on{};             ///< the day of signing
    std::string signed_by{};              ///< who signed
    stated<signing_capacity> capacity{};  ///< in which capacity: CT., KT., ...
    std::string id{};                     ///< of the dossier
    std::string cancelled_by{};           ///< number of the decision that cancels it
    stated<date> cancelled_on{};  ///< blank = it stands, unless `cancelled_by` names a decision
    stated<cancellation_ground> cancelled_for{};  ///< Art. 93(2) of the Law, points a to d
    place where{};                                ///< where it was read

    /// Whether the award was cancelled: then it never counts, whatever day is asked about.
    [[nodiscard]] bool cancelled() const {
        return !cancelled_by.empty() || !cancelled_on.blank() || !cancelled_for.blank();
    }
};

}  // namespace thidua
