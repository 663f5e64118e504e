// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/reports/kit/paper.hpp>

namespace thidua::detail {

/// The national name and the motto, the first component of an official document.
inline constexpr bilingual national_name{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                                         "SOCIALIST REPUBLIC OF VIET NAM"};
inline constexpr bilingual national_motto{"Độc lập - Tự do - Hạnh phúc",
                                          "Independence - Freedom - Happiness"};
inline constexpr bilingual recipients_heading{"Nơi nhận:", "Recipients:"};
/// Before a faulty cell where there are no colours, and for those who do not see them.
inline constexpr bilingual faulty_words{"cần xem lại", "to be looked at"};

/// The draft heading; empty for a paper that is no draft.
[[nodiscard]] std::string_view draft_line(paper const& p);

/// "Số: 12/TTr-SNV"; without a number dots to be filled in.
[[nodiscard]] std::string number_line(official_head const& head, language in);
/// The number alone, or dots.
[[nodiscard]] std::string number_or_dots(official_head const& head);
/// "ngày 05 tháng 7 năm 2025"; without a day dots to be filled in.
[[nodiscard]] std::string day_or_dots(official_head const& head, language in);
/// The place, or dots.
[[nodiscard]] std::string place_or_dots(official_head const& head);
/// "Hà Nội, ngày 05 tháng 7 năm 2025".
[[nodiscard]] std::string place_and_day(official_head const& head, language in);

/// "Mã đối chiếu: ..."; empty without an anchor.
[[nodiscard]] std::string anchor_line(paper const& p);

/// `text` as it may stand in any form: control characters (all but tab and line feed), characters
/// that change the direction of the text, U+FFFE and U+FFFF left out, bytes that are not UTF-8
/// replaced by U+FFFD. `text` itself where nothing had to go, else a view into `scratch`.
[[nodiscard]] std::string_view printable(std::string_view text, std::string& scratch);

/// Appends `text` as character data or attribute value of XML and HTML. With `line_breaks`, line
/// feeds become that.
void add_escaped(std::string& to, std::string_view text, std::string_view line_breaks = "\n");

}  // namespace thidua::detail
