// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/logic/condition.hpp>

namespace thidua {

/// What it means that a criterion is not met.
enum class failure : std::uint8_t {
    ineligible,  ///< a requirement: not eligible
    returned,    ///< papers to supply: the dossier goes back
    on_hold,     ///< "chưa xét khen thưởng": not yet
    notice,      ///< to be looked at by a person; never changes the outcome
};

/// The steps of a round, in order.
enum class stage : std::uint8_t {
    intake,     ///< tiếp nhận
    appraisal,  ///< thẩm định
    council,    ///< Hội đồng họp
    signing,    ///< trình ký
    closed      ///< đã ký quyết định
};

template <>
struct words_of<stage> {
    static constexpr std::array<enumerator, 5> all{{
        {0, "intake", {"tiếp nhận", "intake"}, {}},
        {1, "appraisal", {"thẩm định", "appraisal"}, {}},
        {2, "council", {"Hội đồng họp", "council"}, {}},
        {3, "signing", {"trình ký", "signing"}, {}},
        {4, "closed", {"đã ký quyết định", "closed"}, {}},
    }};
};
template <>
struct words_of<failure> {
    static constexpr std::array<enumerator, 4> all{{
        {0, "ineligible", {"không đủ điều kiện, tiêu chuẩn", "ineligible"}, {}},
        {1, "returned", {"trả lại để bổ sung hồ sơ", "returned"}, {}},
        {2, "on_hold", {"chưa xét khen thưởng", "on hold"}, {}},
        {3, "notice", {"cần xem xét", "to be looked at"}, {}},
    }};
};

/// An exception from a criterion (or from another exception): where `when` holds, `then` stands in
/// the place of what it excepts from. It has its own id and citation and is seen in every
/// explanation.
struct exception {
    std::string_view id{};  ///< stable, `theme.name.exception`
    citation basis{};       ///< the clause that excepts
    condition when{};       ///< where it is live; unknown where this is
    condition then{};       ///< asked instead, where it is live
    /// exceptions from the exception; nullptr = none
    std::array<exception const*, 2> unless{};
    bilingual says{};  ///< what `then` asks for
};

/// A rule as plain data, written in C++ or read from a policy file; everything else interprets it.
struct criterion {
    std::string_view id{};            ///< stable, `theme.name`
    std::array<citation, 3> basis{};  ///< up to three clauses; the rest not given
    condition applies{};   ///< where it is no, the criterion does not apply; empty = always
    condition due_when{};  ///< beyond its stage: due only where this is yes; empty = always
    condition must{};      ///< what is asked, if no exception is live
    std::array<exception const*, 2> unless{};  ///< its exceptions; nullptr = none
    failure otherwise = failure::ineligible;   ///< what it means when it is not met
    stage due = stage::appraisal;              ///< the first stage at which it is judged
    bilingual says{};                          ///< the requirement, a sentence without its stop
    bilingual fails{};                         ///< what is told to the applicant when it is not met
};

}  // namespace thidua
