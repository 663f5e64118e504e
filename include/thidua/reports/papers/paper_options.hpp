// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/logic/symbol.hpp>
#include <thidua/nominations/past_award.hpp>
#include <thidua/nominations/submission.hpp>
#include <thidua/reports/kit/paper.hpp>
#include <thidua/reports/round_view.hpp>
#include <thidua/units/unit.hpp>

namespace thidua {

/// The names with which official papers begin and end. The defaults are those of Hanoi; another
/// office puts its own. Texts in capitals stand in heads, the others in sentences.
struct paper_offices {
    /// The issuing body, over two lines.
    text body_in_capitals{"ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI", "HANOI PEOPLE'S COMMITTEE"};
    /// The Council, in heads.
    text council_in_capitals{"HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG",
                             "EMULATION AND COMMENDATION COUNCIL"};
    /// The Chairman, in heads and above signatures.
    text chair_in_capitals{"CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI",
                           "THE CHAIRMAN OF THE HANOI PEOPLE'S COMMITTEE"};
    /// The Chairman, in sentences.
    text chair{"Chủ tịch Ủy ban nhân dân thành phố Hà Nội",
               "the Chairman of the Hanoi People's Committee"};
    /// The Council, in sentences.
    text council{"Hội đồng Thi đua - Khen thưởng thành phố Hà Nội",
                 "the Emulation and Commendation Council of Hanoi"};
    text place{"Hà Nội", "Hanoi"};  ///< before the day of a paper
};

/// Takes a paper that was made.
using paper_sink = std::function<void(paper)>;

/// In which order the recipients of one kind stand on the papers that are signed.
enum class list_order : std::uint8_t {
    protocol,  ///< units in protocol order, then by name, persons by given name
    rank,      ///< as they were ranked, equals by id
};

/// What a paper is made with, beside the round. What is left out is printed as dots to be filled
/// in, never guessed. Views: everything outlives the call.
struct paper_options {
    language in = language::vi;  ///< the language of the paper
    /// For a narrower audience than the paper declares; a wider one changes nothing.
    std::optional<sensitivity> upto{};
    /// The sections of lists, in this order.
    std::array<recipient_kind, 3> kinds{recipient_kind::collective, recipient_kind::individual,
                                        recipient_kind::household};
    list_order order = list_order::protocol;  ///< of lists
    paper_offices offices{};                  ///< the names of the offices
    /// Letters and briefings of one unit only; empty = all units.
    std::optional<unit_id> unit{};
    std::string dossier{};            ///< id, for the appraisal sheet; empty = all dossiers
    std::optional<date> supply_by{};  ///< last day for what a returned dossier lacks, included
    std::string anchor{};             ///< digest of the record, printed as "Mã đối chiếu"
    std::span<past_award const> history{};         ///< for the units' own commendations
    submission_list const* submissions = nullptr;  ///< for numbers and days of the tờ trình
    round_view const* earlier = nullptr;           ///< the round that is compared with
};

}  // namespace thidua
