// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "round_parts.hpp"

namespace thidua::detail {

namespace {

/// "An Nguyễn Văn" for "Nguyễn Văn An": persons are listed by their given names.
[[nodiscard]] std::string given_name_first(std::string const& name) {
    auto const space = name.rfind(' ');
    return space == std::string::npos ? name : name.substr(space + 1) + " " + name.substr(0, space);
}

/// The dossiers of the table: all, or those on the list and the contested, then others by id.
[[nodiscard]] std::vector<std::size_t> chosen_rows(round_view const& v, std::size_t most) {
    auto rows = dossiers_by_id(*v.batch);
    if (rows.size() <= most) return rows;
    auto const first = [&v](std::size_t i) {
        bool const waits =
            v.decided->dossiers[i].awarded == award_status::contested &&
            (!v.decided->heard() || v.decided->people.dossiers[i].final == final_word::open);
        return v.decided->listed(i) || waits;
    };
    std::vector<bool> taken(rows.size());
    std::size_t left = most;
    for (bool const wanted : {true, false})
        for (auto const i : rows) {
            if (left == 0) break;
            if (first(i) != wanted) continue;
            taken[i] = true;
            --left;
        }
    std::erase_if(rows, [&taken](std::size_t i) { return !taken[i]; });
    return rows;
}

void put_limit(html_writer& page, page_words const& words, std::size_t shown, std::size_t all,
               std::string_view file) {
    if (shown == all) return;
    page.element(
        "p",
        words.say("Bảng này có ", "This table has ") + words.number(shown) +
            words.say(" trong ", " of ") + words.number(all) +
            words.say(" hồ sơ: trước hết là danh sách khen thưởng và hồ sơ ngang nhau, sau đó "
                      "theo mã hồ sơ. Toàn bộ ở tệp ",
                      " dossiers: first those on the list and the contested, then by id. "
                      "All of them stand in ") +
            std::string{file} + ".",
        {{"class", "small"}});
}

[[nodiscard]] std::string kind_of(page_words const& words, nomination const& n) {
    return n.recipient_kind.known() ? words.label(*n.recipient_kind) : std::string{};
}

[[nodiscard]] bool is_person(nomination const& n) {
    return n.recipient_kind.known() && *n.recipient_kind == recipient_kind::individual;
}

/// The name, with what the table sorts it by.
void put_name(html_writer& page, nomination const& n, nomination_texts const& t) {
    if (is_person(n))
        page.element("td", t.recipient_name, {{"data-s", given_name_first(t.recipient_name)}});
    else
        page.element("td", t.recipient_name);
}

/// Why, or what stands beside the outcome.
[[nodiscard]] std::string why(page_words& words, std::size_t i) {
    auto const& a = words.view().decided->dossiers[i].assessed;
    auto line =
        a.result == outcome::undetermined || a.reasons.empty() ? std::string{} : words.reasons(i);
    auto const note = words.of_round().note(i);
    if (!note.empty()) line += (line.empty() ? "" : "; ") + note;
    return line;
}

}  // namespace

std::vector<std::string> dossier_headings(page_words const& words) {
    return {words.say("Mã hồ sơ", "Dossier"),
            words.say("Tên", "Name"),
            words.say("?Loại", "?Kind"),
            words.say("Đơn vị", "Unit"),
            words.say("Đơn vị trình", "Submitted by"),
            words.say("?Kết quả", "?Result"),
            words.say("#Thứ", "#Rank"),
            words.say("Lý do, ghi chú", "Reasons, notes")};
}

void put_dossiers(html_writer& page, page_words& words, std::size_t most_rows) {
    auto const& v = words.view();
    auto const rows = chosen_rows(v, most_rows);
    page.open("section", {{"id", "ho-so"}, {"aria-labelledby", "h-ho-so"}});
    page.element("h2", words.say("Hồ sơ", "Dossiers"), {{"id", "h-ho-so"}});
    put_limit(page, words, rows.size(), v.batch->size(), "decisions.csv");
    page.open("div", {{"class", "wide"}})
        .open("table", {{"class", "live stack"}, {"id", "bang-ho-so"}});
    page.element("caption", words.say("Kết quả từng hồ sơ", "Dossier by dossier"));
    put_headings(page, dossier_headings(words));
    page.open("tbody");
    for (auto const i : rows) {
        auto const& n = words.of_round().facts(i);
        auto const& t = words.of_round().texts(i);
        auto const& d = v.decided->dossiers[i];
        page.open("tr");
        page.element("th", t.id, {{"scope", "row"}});
        put_name(page, n, t);
        page.element("td", kind_of(words, n));
        page.element("td", words.unit_of(i));
        page.element("td", words.submitter_of(i));
        page.element("td", words.result_of(i));
        if (d.rank > 0)
            put_number(page, d.rank, words.number(std::int64_t{d.rank}));
        else
            page.element("td", "", {{"class", "n"}});
        page.element("td", why(words, i));
        page.close();
    }
    page.close().close().close().close();
}

void put_open_list(html_writer& page, page_words& words, std::size_t most_rows) {
    auto const& v = words.view();
    auto list = dossiers_on_the_list(v);
    std::erase_if(list, [&v](std::size_t i) { return !v.decided->listed(i); });
    auto const all = list.size();
    if (all > most_rows) list.resize(most_rows);
    page.open("section", {{"id", "danh-sach"}, {"aria-labelledby", "h-danh-sach"}});
    page.element("h2", words.say("Danh sách", "The list"), {{"id", "h-danh-sach"}});
    if (list.size() < all)
        page.element("p",
                     words.say("Bảng này có ", "This table has ") + words.number(list.size()) +
                         words.say(" trong ", " of ") + words.number(all) +
                         words.say(" dòng. Toàn bộ ở tệp awards.csv.",
                                   " rows. All of them stand in awards.csv."),
                     {{"class", "small"}});
    page.open("div", {{"class", "wide"}})
        .open("table", {{"class", "live stack"}, {"id", "bang-danh-sach"}});
    page.element("caption", is_closed(v)
                                ? words.say("Được khen thưởng", "Commended")
                                : words.say("Dự kiến khen thưởng", "Proposed for commendation"));
    put_headings(page, open_headings(words));
    page.open("tbody");
    for (std::size_t k = 0; k < list.size(); ++k) {
        auto const& n = words.of_round().facts(list[k]);
        auto const& t = words.of_round().texts(list[k]);
        page.open("tr");
        put_number(page, static_cast<std::int64_t>(k + 1), words.number(k + 1));
        put_name(page, n, t);
        page.element("td", t.job_title);
        page.element("td", words.unit_of(list[k]));
        page.element("td", kind_of(words, n));
        page.element("td", n.form.known() ? words.label(*n.form) : std::string{});
        page.close();
    }
    page.close().close().close().close();
}

std::vector<std::string> open_headings(page_words const& words) {
    return {words.say("#STT", "#No."),    words.say("Tên", "Name"),
            words.say("Chức vụ", "Post"), words.say("Đơn vị", "Unit"),
            words.say("?Loại", "?Kind"),  words.say("?Hình thức", "?Form")};
}

}  // namespace thidua::detail
