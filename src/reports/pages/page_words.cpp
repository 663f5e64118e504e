// SPDX-License-Identifier: BSL-1.0
#include "page_words.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/reports/record.hpp>
#include <thidua/units/registry.hpp>

namespace thidua::detail {

namespace {

[[nodiscard]] sensitivity most(sensitivity a, sensitivity b) { return a < b ? b : a; }

[[nodiscard]] sensitivity sensitivity_of(fact_info const& f) {
    auto all = f.shown_to;
    for (auto const* need : f.access.needs) all = most(all, sensitivity_of(*need));
    return all;
}

[[nodiscard]] sensitivity sensitivity_of(condition const& c) {
    auto all = sensitivity::open;
    for (auto const& n : c.code())
        if (n.what == operation::fact)
            all = most(all, sensitivity_of(*static_cast<fact_info const*>(n.subject)));
    return all;
}

[[nodiscard]] sensitivity sensitivity_of(std::array<exception const*, 2> const& unless) {
    auto all = sensitivity::open;
    for (auto const* e : unless)
        if (e != nullptr)
            all = most(all, most(most(sensitivity_of(e->when), sensitivity_of(e->then)),
                                 sensitivity_of(e->unless)));
    return all;
}

}  // namespace

sensitivity sensitivity_of(criterion const& c) {
    return most(most(sensitivity_of(c.applies), sensitivity_of(c.must)), sensitivity_of(c.unless));
}

page_words::page_words(round_view const& v, language in, sensitivity upto)
    : v_(v), words_(v, in), in_(in), upto_(upto), say_(worded(v, in, upto)) {
    for (auto const* c : v.terms->by().rules.criteria)
        rests_on_.emplace_back(c, sensitivity_of(*c));
}

std::string page_words::number(std::int64_t n) const { return grouped(n, in_); }
std::string page_words::number(std::size_t n) const {
    return grouped(static_cast<std::int64_t>(n), in_);
}
std::string page_words::day(date d) const {
    return in_ == language::vi ? to_short(d) : to_long(d, language::en);
}

std::string page_words::share(std::size_t some, std::size_t all) const {
    if (all == 0) return number(some);
    auto const whole = static_cast<std::int64_t>(all);
    auto const hundredths = (static_cast<std::int64_t>(some) * 20'000 + whole) / (2 * whole);
    return number(some) + "/" + number(all) + " (" + hundredths_text(hundredths, in_) + " %)";
}

bool page_words::hides(criterion const& c) const {
    for (auto const& [of, rests_on] : rests_on_)
        if (of == &c) return rests_on > upto_;
    return sensitivity_of(c) > upto_;
}

std::string page_words::hidden_reason() const {
    return say("lý do thuộc loại thông tin hạn chế, không hiển thị ở trang này",
               "the reason is restricted and not shown on this page");
}

std::string page_words::reasons(std::size_t i) const {
    std::string line;
    bool hidden = false;
    auto const& found = v_.decided->dossiers[i].assessed.findings;
    for (std::size_t k = 0; k < found.size(); ++k) {
        auto const& c = *v_.terms->by().rules.criteria[k];
        if (found.what(k) != standing::failed || c.otherwise == failure::notice) continue;
        if (hides(c)) {
            hidden = true;
            continue;
        }
        line += (line.empty() ? "" : "; ") + std::string{c.fails.in(in_)};
    }
    if (hidden) line += (line.empty() ? "" : "; ") + hidden_reason();
    return line;
}

std::string page_words::who(std::size_t i) const {
    auto const& t = v_.batch->texts[i];
    return t.recipient_name + " (" + t.id + ")";
}

std::string page_words::unit_of(std::size_t i) {
    auto const& unit = words_.unit_name(words_.facts(i).unit);
    return unit.empty() ? words_.texts(i).workplace : unit;
}

std::string page_words::submitter_of(std::size_t i) {
    return words_.unit_name(words_.facts(i).submitting_unit);
}

std::string page_words::result_of(std::size_t i) const {
    auto const& d = v_.decided->dossiers[i];
    if (v_.decided->heard()) {
        auto const final = words_.final_words(i).in(in_);
        auto const& word = v_.decided->people.dossiers[i];
        // Who is not to be commended by the rules' word alone is told by the rules' outcome.
        bool const by_people = word.resolved || word.signature != dossier_word::none;
        if (by_people || word.final == final_word::award) return final;
    }
    if (d.awarded != award_status::no) return label(d.awarded);
    if (d.assessed.result != outcome::eligible) return label(d.assessed.result);
    return say("Đủ điều kiện, không trong danh sách dự kiến", "Eligible, not on the list");
}

bool is_closed(round_view const& v) { return v.decided->heard() && v.decided->at == stage::closed; }

bool is_draft(round_view const& v) {
    return v.decided->at != stage::closed || !v.decided->people.all_signed();
}

void put_anchor(html_writer& page, page_words const& words, std::string_view sha256) {
    if (sha256.empty()) return;
    page.open("p").text(words.say("Mã đối chiếu: ", "Check code: "));
    page.element("strong", check_code(sha256));
    page.text(words.say(" (SHA-256 của record.json: ", " (SHA-256 of record.json: "));
    page.element("span", sha256, {{"class", "digest"}}).text(")").close();
}

void put_facts(html_writer& page, std::vector<std::pair<std::string, std::string>> const& facts) {
    page.open("dl", {{"class", "facts"}});
    for (auto const& [name, value] : facts) {
        if (value.empty()) continue;
        page.element("dt", name);
        page.element("dd", value);
    }
    page.close();
}

std::string percent(std::int64_t hundredths) {
    auto const rest = hundredths % 100;
    return std::to_string(hundredths / 100) + (rest < 10 ? ".0" : ".") + std::to_string(rest) + "%";
}

void put_headings(html_writer& page, std::vector<std::string> const& headings) {
    page.open("thead").open("tr");
    for (auto const& h : headings) {
        auto const words = std::string_view{h};
        if (words.starts_with('#'))
            page.element("th", words.substr(1), {{"scope", "col"}, {"class", "n"}});
        else if (words.starts_with('?'))
            page.element("th", words.substr(1), {{"scope", "col"}, {"data-filter", ""}});
        else
            page.element("th", words, {{"scope", "col"}});
    }
    page.close().close();
}

std::vector<std::string> plain_headings(std::vector<std::string> const& headings) {
    auto plain = headings;
    for (auto& h : plain)
        if (h.starts_with('#') || h.starts_with('?')) h.erase(0, 1);
    return plain;
}

void put_number(html_writer& page, std::int64_t value, std::string_view words) {
    page.element("td", words, {{"class", "n"}, {"data-v", std::to_string(value)}});
}

}  // namespace thidua::detail
