// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <string_view>
#include <vector>

#include <thidua/nominations/vocabulary.hpp>
#include <thidua/reports/explanation.hpp>

namespace thidua {

namespace {

[[nodiscard]] criterion const* find_criterion(rule_set const& rules, std::string_view id) {
    for (auto const* c : rules.criteria)
        if (c->id == id) return c;
    return nullptr;
}

[[nodiscard]] std::string answers_in_words(mending const& m, wording const& say) {
    std::string line;
    for (auto const& c : m.with)
        if (c.state == said::value)
            line += (line.empty() ? "" : say.say(" hoặc ", " or ")) + say.answer(*m.fact, c);
    return line;
}

[[nodiscard]] std::string change_in_words(mending const& m, wording const& say) {
    if (m.paper >= 0) {
        auto const* w = word_for(m.fact->words, m.paper);
        return say.say("bổ sung ", "supply ") + std::string{w->label.in(say.in())};
    }
    auto line =
        say.say("cung cấp thông tin: ", "state: ") + std::string{m.fact->label.in(say.in())};
    // Days and names have many answers: naming a few would mislead.
    if (m.fact->kind == value_kind::boolean || m.fact->kind == value_kind::choice)
        line += say.say(" (đủ điều kiện nếu trả lời: ", " (eligible if: ") +
                answers_in_words(m, say) + ")";
    return line;
}

}  // namespace

std::string missing_in_words(std::string_view name, dossier const& d, wording const& say) {
    if (name == "decided_on")
        return say.say("ngày quyết định dự kiến", "the planned day of the decision");
    auto const prefixed = [&name](std::string_view prefix) { return name.starts_with(prefix); };
    if (prefixed("event:")) {
        auto const event_name = name.substr(6);
        auto const* e = d.calendar == nullptr ? nullptr : d.calendar->find(event_name);
        return say.say("ngày của ", "the day of ") +
               std::string{e == nullptr ? event_name : e->label.in(say.in())};
    }
    if (prefixed("parameter:"))
        return say.say("giá trị của tham số ", "the value of the parameter ") +
               std::string{name.substr(10)};
    if (prefixed("conflict:"))
        return say.say("hai ngoại lệ mâu thuẫn: ", "two exceptions in conflict: ") +
               std::string{name.substr(9)};
    auto const* f = find_fact(name);
    return std::string{f == nullptr ? name : f->label.in(say.in())};
}

std::vector<std::string> remedy_in_words(dossier const& d, remedy const& r, wording const& say) {
    std::vector<std::string> lines;
    for (auto const& way : r.ways) {
        std::string line;
        for (auto const& m : way) line += (line.empty() ? "" : "; ") + change_in_words(m, say);
        lines.push_back(std::move(line));
    }
    if (!r.ways.empty()) return lines;
    if (!r.stands_in_the_way.empty()) {
        // A hold ends by itself; one dossier of several is withdrawn by the units; the rest stays
        // as it is.
        std::string never;
        bool held = false;
        for (auto const id : r.stands_in_the_way) {
            auto const* c = find_criterion(d.by->rules, id);
            if (c->otherwise == failure::on_hold)
                held = true;
            else if (c->otherwise == failure::returned)
                lines.emplace_back(c->fails.in(say.in()));
            else
                never += (never.empty() ? "" : "; ") + std::string{c->fails.in(say.in())};
        }
        if (!never.empty())
            lines.push_back(say.say("không khắc phục được: ", "cannot be mended: ") + never);
        else if (held)
            lines.push_back(say.say("chờ kết luận, sau đó được xét lại",
                                    "wait for the conclusion; then it is judged again"));
    }
    for (auto const* t : r.fits)
        lines.push_back(say.say("có thể xét theo loại hình khác: ", "fits another type: ") +
                        std::string{label_of(t->serves).in(say.in())} + " - " +
                        std::string{t->says.in(say.in())});
    return lines;
}

}  // namespace thidua
