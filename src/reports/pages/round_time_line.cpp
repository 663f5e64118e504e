// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/calendar/session_knowledge.hpp>
#include <thidua/plan/phase_bounds.hpp>

#include "round_parts.hpp"

namespace thidua::detail {

namespace {

enum class mark_kind : std::uint8_t { held, planned, announced, of_round };

/// Something on a day, as known.
struct mark {
    date day{};
    mark_kind kind = mark_kind::held;
    std::string what{};
    std::string state{};
    std::string source{};
    std::size_t row = 0;     ///< in the picture, from above
    std::int64_t place = 0;  ///< hundredths of a per cent of the width
};

constexpr std::int64_t row_height = 30;
constexpr std::int64_t bar_height = 46;
constexpr std::int64_t least_gap = 750;  ///< between two marks of a row: on a phone they just fit

class time_line {
public:
    time_line(html_writer& page, page_words const& words)
        : page_(page), words_(words), v_(words.view()) {}

    void put() {
        collect();
        page_.open("section", {{"id", "dong-thoi-gian"}, {"aria-labelledby", "h-thoi-gian"}});
        page_.element("h2", say("Dòng thời gian", "Time line"), {{"id", "h-thoi-gian"}});
        if (v_.calendar != nullptr)
            page_.element(
                "p",
                say("Các đợt và sự kiện như biết đến ngày ", "Phases and events as known on ") +
                    words_.day(v_.calendar->known_on()) +
                    say("; ngày dự kiến có thể còn thay đổi.",
                        "; planned days may still be moved."),
                {{"class", "small"}});
        if (!marks_.empty()) picture();
        phases();
        events();
        page_.close();
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return words_.say(vi, en);
    }

    void collect() {
        if (v_.calendar != nullptr)
            for (auto const& e : v_.calendar->events()) add_event(e);
        auto const of_round = [this](date day, std::string what) {
            marks_.push_back({day, mark_kind::of_round, std::move(what), {}, {}});
        };
        of_round(v_.in->on, say("Ngày xác nhận tình trạng", "Status day"));
        of_round(v_.in->signed_on, v_.in->signed_on_planned
                                       ? say("Ngày quyết định dự kiến", "Planned day of decision")
                                       : say("Ngày quyết định", "Day of decision"));
        if (v_.calendar != nullptr && v_.calendar->known_on() != v_.in->on)
            of_round(v_.calendar->known_on(),
                     say("Lịch sự kiện biết đến ngày này", "The calendar as known on this day"));
        std::ranges::stable_sort(marks_,
                                 [](mark const& a, mark const& b) { return a.day < b.day; });
        first_ = last_ = marks_.front().day;
        last_ = marks_.back().day;
        for (auto const& p : v_.in->phases) {
            if (p.number == 0) continue;
            for (auto const& bound : {first_day_of(p), last_day_of(p)}) {
                if (!bound.known) continue;
                first_ = std::min(first_, bound.day);
                last_ = std::max(last_, bound.day);
            }
        }
        if (last_ == first_) last_ = first_ + days{1};
        lay_out();
    }

    void add_event(event const& e) {
        auto const name = std::string{e.label.in(words_.in())};
        auto const session_of = [&](session s) { return name + ": " + words_.label(s); };
        auto const& calendar = *v_.calendar;
        for (auto const s : {session::preparatory, session::opening, session::closing}) {
            auto const known = calendar.of(e, s);
            if (known.state == session_state::happened)
                marks_.push_back({known.day, mark_kind::held, session_of(s),
                                  words_.label(known.state),
                                  source(e.occurrence_of(s)->source, e.occurrence_of(s)->grade)});
            else if (known.state == session_state::planned)
                marks_.push_back({known.day, mark_kind::planned, session_of(s),
                                  words_.label(known.state), announced_source(e, s)});
            else if (s == v_.terms->how().phase_ends_with)
                undated_.push_back(session_of(s) + " - " + describe(known).in(words_.in()));
        }
        for (auto const& a : e.announcements) {
            if (calendar.known_on() < a.known_on) continue;
            auto const what = a.withdrawn
                                  ? say("rút lại ngày đã công bố", "the day is withdrawn")
                                  : say("công bố ngày ", "announced for ") + words_.day(a.planned);
            marks_.push_back({a.known_on, mark_kind::announced, session_of(a.of) + " - " + what,
                              say("công bố", "announced"), source(a.source, a.grade)});
        }
    }

    [[nodiscard]] std::string source(std::string_view from, verification grade) const {
        auto line = std::string{from};
        if (grade != verification::verified) line += " (" + words_.label(grade) + ")";
        return line;
    }
    [[nodiscard]] std::string announced_source(event const& e, session s) const {
        auto const* a = e.announced_by(s, v_.calendar->known_on());
        return a == nullptr ? std::string{} : source(a->source, a->grade);
    }

    /// From 2 % to 98 % of the width, so that marks at the ends stand inside.
    [[nodiscard]] std::int64_t place_of(date day) const {
        auto const whole = last_.raw() - first_.raw();
        return 300 + (day.raw() - first_.raw()) * 9'400 / whole;
    }

    void lay_out() {
        std::vector<std::int64_t> last_in_row;
        for (auto& m : marks_) {
            m.place = place_of(m.day);
            m.row = 0;
            while (m.row < last_in_row.size() && m.place - last_in_row[m.row] < least_gap) ++m.row;
            if (m.row == last_in_row.size()) last_in_row.push_back(0);
            last_in_row[m.row] = m.place;
        }
        rows_ = last_in_row.size();
    }

    void picture() {
        std::size_t phases = 0;
        for (auto const& p : v_.in->phases)
            if (p.number != 0) ++phases;
        auto const bars = static_cast<std::int64_t>(phases) * bar_height;
        auto const height = 26 + bars + 10 + static_cast<std::int64_t>(rows_) * row_height;
        page_.open("figure");
        page_.open("svg", {{"role", "img"},
                           {"height", std::to_string(height)},
                           {"aria-labelledby", "tl-title tl-desc"}});
        page_.element("title",
                      say("Các đợt thi đua trên dòng thời gian", "The phases on a time line"),
                      {{"id", "tl-title"}});
        page_.element("desc",
                      say("Mỗi đợt là một thanh ngang; các dấu mang số như ở bảng bên dưới.",
                          "A phase is a bar; the marks bear the numbers of the table below."),
                      {{"id", "tl-desc"}});
        axis(height);
        std::int64_t y = 26;
        for (auto const& p : v_.in->phases) {
            if (p.number == 0) continue;
            bar(p, y);
            y += bar_height;
        }
        if (v_.calendar != nullptr) known_line(height);
        for (std::size_t i = 0; i < marks_.size(); ++i)
            put_mark(marks_[i], i + 1,
                     y + 24 + static_cast<std::int64_t>(marks_[i].row) * row_height);
        page_.close();
        key();
        page_.close();
    }

    /// A line a quarter; beyond three years, one a year.
    void axis(std::int64_t height) {
        int const step = last_.raw() - first_.raw() > 3 * 366 ? 12 : 3;
        std::int64_t labelled = -10'000;
        for (int year = first_.year(); year <= last_.year(); ++year)
            for (int month = 1; month <= 12; month += step) {
                date const day{year, month, 1};
                if (day < first_ || last_ < day) continue;
                auto const x = percent(place_of(day));
                page_.empty("line", {{"x1", x},
                                     {"x2", x},
                                     {"y1", "18"},
                                     {"y2", std::to_string(height)},
                                     {"class", "thin s-line"},
                                     {"opacity", "0.35"}});
                if (place_of(day) - labelled < 1'600) continue;
                labelled = place_of(day);
                page_.element(
                    "text",
                    (month < 10 ? "0" : "") + std::to_string(month) + "/" + std::to_string(year),
                    {{"x", x}, {"y", "12"}, {"text-anchor", "middle"}, {"class", "small"}});
            }
    }

    void bar(resolved_phase const& p, std::int64_t y) {
        auto const first = first_day_of(p);
        auto const last = last_day_of(p);
        auto const from = first.known ? place_of(first.day) : 9'700;
        auto const to = std::max(from + 40, last.known ? place_of(last.day) : std::int64_t{10'000});
        bool const judged = v_.in->phase == 0 || v_.in->phase == p.number;
        bool const sure = state_of(p) == phase_state::settled;
        page_.empty("rect", {{"x", percent(from)},
                             {"width", percent(to - from)},
                             {"y", std::to_string(y + 20)},
                             {"height", "16"},
                             {"rx", "3"},
                             {"class", sure ? judged ? "f-blue s-blue" : "f-surface s-slate"
                                            : "f-surface s-amber dash"},
                             {"stroke-width", "2"}});
        auto text = std::string{p.name.in(words_.in())} + " (" + words_.label(state_of(p)) + ")";
        bool const right = from > 6'000;
        page_.element("text", text,
                      {{"x", percent(right ? std::min(to, std::int64_t{9'900}) : from)},
                       {"y", std::to_string(y + 14)},
                       {"text-anchor", right ? "end" : "start"}});
    }

    void known_line(std::int64_t height) {
        if (v_.calendar->known_on() < first_ || last_ < v_.calendar->known_on()) return;
        auto const x = percent(place_of(v_.calendar->known_on()));
        page_.empty("line", {{"x1", x},
                             {"x2", x},
                             {"y1", "18"},
                             {"y2", std::to_string(height)},
                             {"class", "thin s-ink dash"}});
    }

    void put_mark(mark const& m, std::size_t number, std::int64_t y) {
        page_.open("svg", {{"x", percent(m.place)},
                           {"y", std::to_string(y)},
                           {"width", "1"},
                           {"height", "1"},
                           {"overflow", "visible"}});
        shape(m.kind);
        bool const filled = m.kind == mark_kind::held || m.kind == mark_kind::of_round;
        page_.element("text", std::to_string(number),
                      {{"y", "4.5"}, {"text-anchor", "middle"}, {"class", filled ? "on" : "no"}});
        page_.close();
    }

    void shape(mark_kind kind) {
        if (kind == mark_kind::held)
            page_.empty("circle", {{"r", "12"}, {"class", "f-blue"}});
        else if (kind == mark_kind::planned)
            page_.empty("circle",
                        {{"r", "11"}, {"class", "f-paper s-amber dash"}, {"stroke-width", "2"}});
        else
            page_.empty("rect",
                        {{"x", "-11"},
                         {"y", "-11"},
                         {"width", "22"},
                         {"height", "22"},
                         {"rx", "3"},
                         {"class", kind == mark_kind::announced ? "f-paper s-slate" : "f-ink"},
                         {"stroke-width", "2"}});
    }

    [[nodiscard]] std::string kind_words(mark_kind kind) const {
        switch (kind) {
            case mark_kind::held:
                return say("phiên đã diễn ra", "session held");
            case mark_kind::planned:
                return say("phiên dự kiến", "session planned");
            case mark_kind::announced:
                return say("ngày công bố lịch", "day of an announcement");
            default:
                return say("ngày của đợt xét", "day of the round");
        }
    }

    void key() {
        page_.open("figcaption");
        for (auto const kind :
             {mark_kind::held, mark_kind::planned, mark_kind::announced, mark_kind::of_round}) {
            if (std::ranges::none_of(marks_, [kind](mark const& m) { return m.kind == kind; }))
                continue;
            page_.open("span", {{"class", "key"}});
            page_.open("svg", {{"viewBox", "-13 -13 26 26"}, {"aria-hidden", "true"}});
            shape(kind);
            page_.close().text(kind_words(kind)).close();
        }
        page_.close();
    }

    void phases() {
        std::vector<std::string> const headings{say("Đợt", "Phase"), say("Từ ngày", "First day"),
                                                say("Đến ngày", "Last day"),
                                                say("Ghi chú", "Note")};
        page_.open("table");
        page_.element("caption", say("Các đợt thi đua", "Phases"));
        put_headings(page_, headings);
        page_.open("tbody");
        for (auto const& p : v_.in->phases) {
            if (p.number == 0) continue;
            page_.open("tr");
            page_.element("th", p.name.in(words_.in()), {{"scope", "row"}});
            page_.element("td", bound(first_day_of(p)));
            page_.element("td", bound(last_day_of(p)));
            page_.element("td", v_.in->phase == p.number
                                    ? words_.label(state_of(p)) +
                                          say("; đợt đang xét", "; the phase that is judged")
                                    : words_.label(state_of(p)));
            page_.close();
        }
        page_.close().close();
    }
    [[nodiscard]] std::string bound(phase_bound const& b) const {
        if (!b.known) return say("chưa xác định", "not known");
        return words_.day(b.day) +
               (b.provisional ? say(" (dự kiến)", " (planned)") : std::string{});
    }

    void events() {
        page_.open("div", {{"class", "wide"}});
        page_.open("table", {{"class", "stack"}, {"id", "su-kien"}});
        page_.element("caption", say("Các ngày trên dòng thời gian", "The days on the time line"));
        put_headings(page_, event_headings(words_));
        page_.open("tbody");
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            auto const& m = marks_[i];
            page_.open("tr");
            page_.element("td", std::to_string(i + 1), {{"class", "n"}});
            page_.element("td", words_.day(m.day), {{"class", "d"}});
            page_.element("td", m.what);
            page_.element("td", m.state.empty() ? kind_words(m.kind) : m.state);
            page_.element("td", m.source);
            page_.close();
        }
        for (auto const& what : undated_) {
            page_.open("tr");
            page_.element("td", "").element("td", "-").element("td", what);
            page_.element("td", words_.label(session_state::not_announced)).element("td", "");
            page_.close();
        }
        page_.close().close().close();
    }

public:
    [[nodiscard]] static std::vector<std::string> event_headings(page_words const& words) {
        return {words.say("#Số", "#No."), words.say("Ngày", "Day"), words.say("Việc", "What"),
                words.say("Tình trạng", "State"), words.say("Nguồn", "Source")};
    }

private:
    html_writer& page_;
    page_words const& words_;
    round_view const& v_;
    std::vector<mark> marks_{};
    std::vector<std::string> undated_{};
    date first_{};
    date last_{};
    std::size_t rows_ = 0;
};

}  // namespace

void put_time_line(html_writer& page, page_words const& words) { time_line{page, words}.put(); }

std::vector<std::string> event_headings(page_words const& words) {
    return time_line::event_headings(words);
}

}  // namespace thidua::detail
