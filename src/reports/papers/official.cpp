// SPDX-License-Identifier: BSL-1.0
#include "official.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/law/instruments.hpp>

namespace thidua::detail {

namespace {

/// First day of Circular 15/2025/TT-BNV, second-hand.
constexpr date circular_15_begins{2025, 8, 5};

/// Type, number, day, issuer, in this order, as Decree 30/2020/NĐ-CP has it: the day stands behind
/// the number of the title.
[[nodiscard]] std::string dated_title(paper_words const& w, plan const& p) {
    std::string title{p.text->title.in(w.in())};
    auto const at = title.find(p.text->number);
    auto const behind = at == std::string::npos ? title.size() : at + p.text->number.size();
    return title.insert(behind, w.say(" ", " of ") + to_long(p.issued, w.in()));
}

}  // namespace

std::string long_day_or_dots(paper_words const& w, date const* day) {
    if (day != nullptr) return to_long(*day, w.in());
    return w.say("ngày ..... tháng ..... năm .......", "..........");
}

std::vector<ground_line> grounds_of_decision(paper_words const& w) {
    auto const signed_on = w.round().in->signed_on;
    std::vector<ground_line> lines;
    auto const add = [&](std::string words, verification grade) {
        lines.push_back({w.say("Căn cứ ", "Pursuant to ") + std::move(words) + ";", grade});
    };
    auto const title = [&w](instrument const& i) { return std::string{i.title.in(w.in())}; };
    // Decree 30/2020/NĐ-CP: a law is cited by type and name only.
    auto const law_name = [&title](instrument const& i) {
        auto name = title(i);
        for (auto const& tail : {" số " + std::string{i.number}, " " + std::string{i.number}})
            if (name.ends_with(tail)) name.resize(name.size() - tail.size());
        return name;
    };
    auto const dots =
        w.say(" ngày ..... tháng ..... năm ....... của Chính phủ ....................",
              " of .......... of the Government ....................");
    add(w.say("Luật Tổ chức chính quyền địa phương",
              "the Law on the Organisation of Local Government"),
        verification::recalled);
    add(law_name(instruments::law_2022), verification::verified);
    for (auto const* decree : {&instruments::decree_98_2023, &instruments::decree_152_2025})
        if (decree->in_force_on(signed_on)) add(title(*decree) + dots, verification::second_hand);
    if (circular_15_begins <= signed_on)
        add(title(instruments::circular_15_2025) +
                w.say(" ngày ..... tháng ..... năm ....... của Bộ trưởng Bộ Nội vụ "
                      "....................",
                      " of .......... of the Minister of Home Affairs ...................."),
            verification::second_hand);
    if (auto const* p = w.round().terms->by().of; p != nullptr && p->text != nullptr)
        add(dated_title(w, *p) + " ....................", p->issued_grade);
    return lines;
}

std::string doubtful_grounds(paper_words const& w, std::vector<ground_line> const& grounds) {
    std::string all;
    for (auto const& g : grounds)
        if (g.grade != verification::verified)
            all += (all.empty() ? "" : " ") + g.words + " (" + w.label(g.grade) + ")";
    return all;
}

official_head head_of_council(paper_words const& w, std::string_view sign) {
    auto const& o = w.options().offices;
    official_head h{
        w.say(o.body_in_capitals), w.say(o.council_in_capitals), {}, w.say(o.place), std::nullopt};
    h.numbered = !sign.empty();
    if (h.numbered) h.number = "......../" + std::string{sign};
    return h;
}

official_head head_of_body(paper_words const& w, std::string_view sign) {
    auto const& o = w.options().offices;
    official_head h{{},
                    w.say(o.body_in_capitals),
                    "......../" + std::string{sign},
                    w.say(o.place),
                    std::nullopt};
    if (auto const signed_one = w.last().decision()) {
        if (!signed_one->number.empty()) h.number = signed_one->number;
        h.day = signed_one->day;
    }
    return h;
}

std::string counted_kinds_words(paper_words const& w, by_kind const& of) {
    std::vector<std::string> parts;
    std::array<std::string, 4> const names{
        w.say(" tập thể", " collectives"), w.say(" cá nhân", " individuals"),
        w.say(" hộ gia đình", " households"),
        w.say(" hồ sơ chưa ghi đối tượng khen thưởng", " of which the kind is not said")};
    for (std::size_t k = 0; k < of.size(); ++k)
        if (of[k] > 0) parts.push_back(w.counted(of[k]) + names[k]);
    if (parts.empty()) return w.say("chưa có hồ sơ nào", "none");
    std::string all = parts.front();
    for (std::size_t k = 1; k < parts.size(); ++k)
        all += (k + 1 == parts.size() ? w.say(" và ", " and ") : std::string{", "}) + parts[k];
    return all;
}

std::string awarded_kinds_words(paper_words const& w, by_kind const& of) {
    if (sum(of) > 0) return counted_kinds_words(w, of);
    return w.say("..... tập thể, ..... cá nhân", "..... collectives, ..... individuals");
}

by_kind count_bang_khen(paper_words const& w) {
    by_kind of{};
    auto const& all = w.round().batch->nominations;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (w.last().listed(i) && w.asks_bang_khen(i)) ++of[kind_place(all[i])];
    return of;
}

}  // namespace thidua::detail
