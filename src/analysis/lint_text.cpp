// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/lint.hpp>

#include "json_parts.hpp"

namespace thidua::analysis {

std::string lint_text(std::span<lint_finding const> findings, language in) {
    if (findings.empty()) return in == language::vi ? "Không có phát hiện nào.\n" : "No finding.\n";
    std::string out;
    for (auto const& f : findings) {
        out += "- " + f.what.in(in) + " [" + std::string{label_of(f.kind).in(in)} + "; " +
               std::string{label_of(f.grade).in(in)} + "]\n";
        if (f.shown_by)
            out += (in == language::vi ? "    hồ sơ: " : "    dossier: ") +
                   detail::line_of(*f.shown_by, in) + "\n";
    }
    return out;
}

std::string lint_json(std::span<lint_finding const> findings) {
    namespace json = boost::json;
    json::array all;
    for (auto const& f : findings) {
        json::object o{
            {"kind", name_of(f.kind)}, {"grade", name_of(f.grade)},       {"where", f.where},
            {"other", f.other},        {"what", detail::json_of(f.what)}, {"shown_by", nullptr}};
        if (f.shown_by) o["shown_by"] = detail::json_of(*f.shown_by);
        all.push_back(std::move(o));
    }
    return json::serialize(json::object{{"format", "thidua.lint/1"}, {"findings", std::move(all)}});
}

}  // namespace thidua::analysis
