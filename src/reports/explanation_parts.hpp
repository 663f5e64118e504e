// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/law/citation_text.hpp>
#include <thidua/logic/explain.hpp>
#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/governing.hpp>
#include <thidua/plan/phase_bounds.hpp>
#include <thidua/reports/explanation.hpp>

namespace thidua::detail {

/// What is told of one rule: asked, observed, by which clause. The common ground of text and JSON.
struct told_rule {
    std::string required{};
    std::vector<std::string> observed{};
};

/// "theo cam kết tại Tờ trình số ..." for a fact that the submission attests; else empty.
[[nodiscard]] inline std::string attested(symbol const& s, dossier const& d, wording const& say) {
    for (auto const& a : d.texts->attested)
        if (a.fact == &s)
            return say.say("theo cam kết tại Tờ trình số ", "as attested in submission ") + a.by;
    return {};
}

/// The days of the phases that a dossier is judged by: "Đợt 1: 26/11/2024 - 17/10/2025".
inline void add_phases(dossier const& d, wording const& say, std::vector<std::string>& lines) {
    auto const day = [&say](phase_bound const& b) {
        auto line = b.known ? to_short(b.day) : say.say("chưa xác định", "not known");
        return b.provisional ? line + say.say(" (dự kiến)", " (planned)") : line;
    };
    for (auto const& p : d.in->phases) {
        if (p.number == 0 || (d.in->phase != 0 && p.number != d.in->phase)) continue;
        lines.push_back(std::string{p.name.in(say.in())} + ": " + day(first_day_of(p)) + " - " +
                        day(last_day_of(p)));
    }
}

/// What was observed: the facts of the trace with where they come from, and for a derived one the
/// facts that it follows from.
[[nodiscard]] inline std::vector<std::string> observed(trace const& found, dossier const& d,
                                                       wording const& say) {
    auto lines = say.observed(found, [&](symbol const& s) { return attested(s, d, say); });
    for (auto const& step : found.steps) {
        if (step.step.what != operation::fact) continue;
        auto const& f = *static_cast<fact_info const*>(step.step.subject);
        if (!f.derived()) continue;
        for (auto const* need : f.access.needs) {
            if (need->attribute() || need->shown_to > say.upto()) continue;
            auto const answer = say.answer(*need, need->access.read(*d.facts, *d.in), need->blank);
            // A bare number of the registry tells nobody anything.
            if (!answer.starts_with('#'))
                lines.push_back(std::string{need->label.in(say.in())} + ": " + answer);
        }
        if (&f == &facts::achievement_in_phase) add_phases(d, say, lines);
    }
    return lines;
}

[[nodiscard]] inline told_rule tell(condition const& asked, trace const& found, dossier const& d,
                                    wording const& say) {
    return {say.required(asked), observed(found, d, say)};
}

/// "khoản 2 Điều 84 Luật ... (theo nguồn dẫn lại)": the doubt is named unless the clause was
/// verified.
[[nodiscard]] inline std::string cited(citation const& c, wording const& say) {
    auto line = written(c, say.in());
    if (!line.empty() && c.grade != verification::verified)
        line += " (" + std::string{label_of(c.grade).in(say.in())} + ")";
    return line;
}

[[nodiscard]] inline std::string cited(std::array<citation, 3> const& all, dossier const& d,
                                       wording const& say) {
    std::string line;
    for (auto const& c : all)
        if (governs(c, *d.facts)) line += (line.empty() ? "" : "; ") + cited(c, say);
    return line.empty() ? say.say("giả định của chính sách, không có căn cứ văn bản",
                                  "an assumption of the policy, no clause")
                        : line;
}

}  // namespace thidua::detail
