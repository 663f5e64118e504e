// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <thidua/calendar/date.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/reports/papers/statistics.hpp>

#include "paper_words.hpp"

namespace thidua::detail {

/// An instrument that a paper rests on, as a line "Căn cứ ...".
struct ground_line {
    std::string words{};
    verification grade = verification::verified;
};

/// The grounds of a decision on the day of signing: the law, the decree and the circular that are
/// in force, the plan. Days and abstracts that the library does not know are dots.
[[nodiscard]] std::vector<ground_line> grounds_of_decision(paper_words const& w);

/// The grounds whose words the office has to check: those below verified.
[[nodiscard]] std::string doubtful_grounds(paper_words const& w,
                                           std::vector<ground_line> const& grounds);

/// The head of a paper that the Council or the Chairman issues; without a sign it has no number.
[[nodiscard]] official_head head_of_council(paper_words const& w, std::string_view sign);
[[nodiscard]] official_head head_of_body(paper_words const& w, std::string_view sign);

/// "06 tập thể, 12 cá nhân và 01 hộ gia đình": only kinds that there are; "chưa có ai".
[[nodiscard]] std::string counted_kinds_words(paper_words const& w, by_kind const& of);

/// The same, with dots to be filled in where there is nobody.
[[nodiscard]] std::string awarded_kinds_words(paper_words const& w, by_kind const& of);

/// Those on the list who ask for the Bằng khen.
[[nodiscard]] by_kind count_bang_khen(paper_words const& w);

/// The date of signing, or dots.
[[nodiscard]] std::string long_day_or_dots(paper_words const& w, date const* day);

}  // namespace thidua::detail
