// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/mutation.hpp>

#include "json_parts.hpp"

namespace thidua::analysis {

std::string mutation_text(mutation_report const& r, language in) {
    auto const say = [in](std::string const& vi, std::string const& en) {
        return in == language::vi ? vi : en;
    };
    auto const judged = r.mutants.size() - r.equivalent();
    std::string out =
        say("Thay đổi nhỏ của chính sách (mutants): " + std::to_string(r.mutants.size()) +
                "; bị phát hiện " + std::to_string(r.noticed()) + "/" + std::to_string(judged) +
                " (" + detail::per_cent(r.noticed(), judged, in) +
                "); không làm đổi kết luận nào " + std::to_string(r.equivalent()) + "\n",
            "small changes of the policy (mutants): " + std::to_string(r.mutants.size()) +
                "; noticed " + std::to_string(r.noticed()) + "/" + std::to_string(judged) + " (" +
                detail::per_cent(r.noticed(), judged, in) + "); equivalent " +
                std::to_string(r.equivalent()) + "\n");
    bool first = true;
    for (auto const& m : r.mutants) {
        if (m.noticed_by || m.equivalent) continue;
        if (first)
            out += "\n" +
                   say("Thay đổi nhỏ không bị phát hiện (surviving mutants):",
                       "Small changes that no case notices (surviving mutants):") +
                   "\n";
        first = false;
        out += "  - " + m.where + ": " + std::string{label_of(m.kind).in(in)} + ": " +
               m.what.in(in) + "\n";
        if (m.shown_by)
            out += "    " + say("hồ sơ cho thấy khác biệt: ", "a dossier that shows it: ") +
                   detail::line_of(*m.shown_by, in) + "\n";
        if (m.not_decided)
            out += "    " +
                   say("chưa chứng minh là tương đương và chưa tìm được hồ sơ",
                       "neither proved equivalent nor shown by a dossier") +
                   "\n";
    }
    first = true;
    for (auto const& m : r.mutants) {
        if (!m.equivalent) continue;
        if (first)
            out += "\n" +
                   say("Thay đổi không làm đổi kết luận của hồ sơ nào (equivalent mutants, "
                       "đã chứng minh):",
                       "Changes that change no verdict (equivalent mutants, proved):") +
                   "\n";
        first = false;
        out += "  - " + m.where + ": " + m.what.in(in) + "\n";
    }
    return out;
}

std::string mutation_json(mutation_report const& r) {
    namespace json = boost::json;
    json::array mutants;
    for (auto const& m : r.mutants) {
        json::object o{{"kind", name_of(m.kind)},
                       {"where", m.where},
                       {"what", detail::json_of(m.what)},
                       {"noticed_by", nullptr},
                       {"equivalent", m.equivalent},
                       {"not_decided", m.not_decided},
                       {"shown_by", nullptr}};
        if (m.noticed_by) o["noticed_by"] = *m.noticed_by;
        if (m.shown_by) o["shown_by"] = detail::json_of(*m.shown_by);
        mutants.push_back(std::move(o));
    }
    return json::serialize(json::object{{"format", "thidua.mutation/1"},
                                        {"noticed", r.noticed()},
                                        {"equivalent", r.equivalent()},
                                        {"score", r.score()},
                                        {"skipped", r.skipped},
                                        {"mutants", std::move(mutants)}});
}

}  // namespace thidua::analysis
