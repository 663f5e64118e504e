// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/doubts_text.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/law/citation_text.hpp>
#include <thidua/law/verification.hpp>

#include "json_writer.hpp"

namespace thidua {

namespace {

constexpr std::array<std::pair<std::string_view, bilingual>, 21> part_names{{
    {"issued", {"ngày ban hành", "day of issue"}},
    {"occasions", {"dịp thi đua", "occasion"}},
    {"purposes", {"mục đích", "purpose"}},
    {"focus", {"trọng tâm", "focus"}},
    {"commemorations", {"ngày kỷ niệm", "commemoration"}},
    {"documents", {"văn bản", "document"}},
    {"contents", {"nội dung thi đua", "content group"}},
    {"movements", {"phong trào", "movement"}},
    {"addressees", {"đơn vị thực hiện", "addressee"}},
    {"duties", {"nhiệm vụ", "duty"}},
    {"discrepancies", {"chỗ báo in khác", "discrepancy"}},
    {"criteria", {"tiêu chí", "criterion"}},
    {"exceptions", {"ngoại lệ", "exception"}},
    {"tracks", {"tiêu chuẩn", "track"}},
    {"parameters", {"tham số", "parameter"}},
    {"small", {"tập thể nhỏ", "small collective"}},
    {"money", {"tiền thưởng", "prize money"}},
    {"timeline", {"lịch sự kiện", "calendar"}},
    {"authority", {"thẩm quyền", "authority"}},
    {"days_off", {"ngày nghỉ", "day off"}},
    {"registry", {"danh mục đơn vị", "registry"}},
}};

std::string_view part_name(std::string_view part, language in) {
    for (auto const& [name, label] : part_names)
        if (name == part) return label.in(in);
    return part == "readings" ? bilingual{"cách hiểu", "reading"}.in(in)
           : part == "priority"
               ? bilingual{"cách hiểu về ưu tiên", "reading of the priority"}.in(in)
               : part;
}

/// The same provision at the same grade; where none is given, only the grade counts.
bool together(doubt const& a, doubt const& b) {
    return a.grade == b.grade && a.basis.of == b.basis.of && a.basis.article == b.basis.article &&
           a.basis.clause == b.basis.clause && a.basis.point == b.basis.point;
}

std::string line_of(doubt const& one, language in) {
    auto line = "  - " + std::string{part_name(one.part, in)};
    if (!one.code.empty()) line += " " + std::string{one.code};
    line += ": " + std::string{one.what.in(in)};
    if (one.first > first_day())
        line += in == language::vi ? " (từ ngày " + to_short(one.first) + ")"
                                   : " (from " + to_long(one.first, in) + ")";
    return line + "\n";
}

}  // namespace

std::string doubts_text(std::span<doubt const> all, language in) {
    std::vector<std::vector<doubt const*>> groups;
    for (auto const& one : all) {
        auto const same = std::ranges::find_if(
            groups, [&](auto const& group) { return together(*group.front(), one); });
        if (same == groups.end())
            groups.push_back({&one});
        else
            same->push_back(&one);
    }
    std::stable_partition(groups.begin(), groups.end(),
                          [](auto const& group) { return group.front()->basis.given(); });
    std::string text;
    for (auto const& group : groups) {
        auto const& first = *group.front();
        auto const clause =
            first.basis.given()
                ? written(first.basis, in)
                : std::string{bilingual{"Không dẫn điều khoản", "No clause is cited"}.in(in)};
        text += "- " + clause + " [" + std::string{label_of(first.grade).in(in)} + "]\n";
        for (auto const* one : group) text += line_of(*one, in);
    }
    return text;
}

std::string doubts_json(std::span<doubt const> all) {
    detail::json_writer out;
    out.begin_object();
    out.member("format", "thidua.doubts/1");
    out.key("doubts");
    out.begin_array();
    for (auto const& one : all) {
        out.begin_object();
        out.member("part", one.part);
        out.member("code", one.code);
        out.both("what", one.what);
        out.member("verification", name_of(one.grade));
        if (one.basis.given())
            out.member("clause", code(one.basis));
        else
            out.nothing("clause");
        if (one.first > first_day())
            out.member("from", to_iso(one.first));
        else
            out.nothing("from");
        out.end_object();
    }
    out.end_array();
    out.end_object();
    return std::move(out).take();
}

}  // namespace thidua
