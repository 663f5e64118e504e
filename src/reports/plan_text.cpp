// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/plan_text.hpp>

#include <string>
#include <string_view>
#include <utility>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>
#include <thidua/calendar/certainty.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/calendar/date_text.hpp>
#include <thidua/calendar/event.hpp>
#include <thidua/calendar/interval.hpp>
#include <thidua/calendar/session_knowledge.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/law/verification.hpp>
#include <thidua/plan/doubts.hpp>
#include <thidua/plan/phase.hpp>
#include <thidua/plan/phase_bounds.hpp>
#include <thidua/plan/plan.hpp>

#include "phase_facts.hpp"

namespace thidua {

namespace {

/// Lines in one language, with numbered sections.
class page {
public:
    explicit page(language in) : in_(in) {}

    [[nodiscard]] std::string say(bilingual words) const { return std::string{words.in(in_)}; }
    [[nodiscard]] std::string say(date day) const { return to_long(day, in_); }
    /// For lists; the English one is ISO, since readers differ on what 03/02 is.
    [[nodiscard]] std::string brief(date day) const {
        return in_ == language::vi ? to_short(day) : to_iso(day);
    }
    [[nodiscard]] language in() const { return in_; }

    void line(std::string_view words) { (all_ += words) += '\n'; }
    void section(bilingual title) {
        line("");
        line(std::to_string(++section_) + ". " + say(title));
    }
    void item(std::string const& words) { line("   - " + words); }
    [[nodiscard]] std::string taken() && { return std::move(all_); }

    /// " [suy ra]"; nothing for what is verified.
    [[nodiscard]] std::string mark(verification grade) const {
        if (grade == verification::verified) return {};
        return " [" + say(label_of(grade)) + "]";
    }
    /// " (đoạn 7)"; nothing for what the source does not say.
    [[nodiscard]] std::string at(int paragraph) const {
        if (paragraph == 0) return {};
        return say({" (đoạn ", " (paragraph "}) + std::to_string(paragraph) + ")";
    }
    [[nodiscard]] std::string ends(int paragraph, citation const& basis) const {
        return at(paragraph) + mark(basis.grade);
    }

private:
    language in_;
    std::string all_{};
    int section_ = 0;
};

constexpr bilingual open_list{"… (danh sách mở)", "… (the list is open)"};

void identity(page& to, plan const& p) {
    to.line(to.say(p.name));
    if (!p.issuer.vi.empty())
        to.line(to.say({"Cơ quan ban hành: ", "Issued by: "}) + to.say(p.issuer));
    auto const printed = p.issued_printed.empty()
                             ? std::string{}
                             : to.say({"; nguồn ghi \"", "; the source prints \""}) +
                                   std::string{p.issued_printed} + "\"";
    to.line(to.say({"Ngày ban hành: ", "Issued on: "}) + to.say(p.issued) +
            to.mark(p.issued_grade) + printed);
    if (!p.source.vi.empty()) to.line(to.say({"Nguồn: ", "Source: "}) + to.say(p.source));
}

void aims(page& to, plan const& p) {
    to.section({"Chào mừng", "In honour of"});
    for (auto const& one : p.occasions)
        to.item(to.say(one.words) + to.ends(one.paragraph, one.basis));
    to.section({"Mục đích", "Purposes"});
    for (auto const& one : p.purposes) {
        auto const test = one.code == p.content_test
                              ? to.say({"; là căn cứ xét nội dung thành tích",
                                        "; this is the test of an achievement's content"})
                              : std::string{};
        to.item(to.say(one.words) + to.ends(one.paragraph, one.basis) + test);
    }
    to.section({"Trọng tâm tuyên truyền", "Focus of propaganda"});
    for (auto const& one : p.focus) {
        std::string counts;
        for (auto const& each : one.counts)
            counts += (counts.empty() ? ": " : ", ") +
                      (to.in() == language::vi ? detail::padded(each.count, 2)
                                               : std::to_string(each.count)) +
                      " " + to.say(each.of);
        to.item(to.say(one.words) + counts + to.ends(one.paragraph, one.basis));
    }
    to.section({"Ngày lễ kỷ niệm", "Commemorations"});
    for (auto const& one : p.commemorations)
        to.item(to.brief(one.in(p.commemorated_year)) + " " + to.say(one.name) +
                to.ends(one.paragraph, one.basis));
    if (p.commemorations_open) to.item(to.say(open_list));
}

/// "ngày 15 tháng 8 năm 2021 theo nguồn in; đúng là ngày 18 tháng 5 năm 2021 [theo nguồn dẫn lại]".
std::string day_of(page const& to, guiding_document const& one) {
    if (one.differs())
        return "; " + to.say({"nguồn ghi ", "the source prints "}) + to.say(one.printed.day) +
               to.say({", nơi khác ghi ", ", elsewhere "}) + to.say(one.confirmed.day) +
               to.mark(one.confirmed.grade);
    auto const& best = one.confirmed.given ? one.confirmed : one.printed;
    if (!best.given) return {};
    return "; " + to.say(best.day) + to.mark(best.grade);
}

void contents(page& to, plan const& p) {
    to.section({"Văn bản, tư tưởng chỉ đạo", "Guiding documents"});
    for (auto const& one : p.documents) {
        auto const note = one.note.vi.empty() ? std::string{} : "; " + to.say(one.note);
        to.item(to.say(one.name) + day_of(to, one) + note + to.ends(one.paragraph, one.basis));
    }
    to.section({"Nội dung thi đua", "Contents"});
    for (auto const& one : p.contents)
        to.item(std::string{one.code} + ": " + to.say(one.name) +
                to.ends(one.paragraph, one.basis));
    to.section({"Các phong trào thi đua được nêu tên", "Named movements"});
    for (auto const& one : p.movements) {
        auto const years = one.has_years() ? "; " + to.brief(one.valid.first) + " - " +
                                                 to.brief(one.valid.last) + to.mark(one.valid_grade)
                                           : std::string{};
        to.item(std::string{one.code} + ": " + to.say(one.name) + years +
                to.ends(one.paragraph, one.basis));
    }
    if (p.movements_open) to.item(to.say(open_list));
}

void duties(page& to, plan const& p) {
    to.section({"Các đợt thi đua", "Phases"});
    for (auto const& one : p.phases)
        to.item(to.say(one.name) + ": " + to.say(one.words) + to.at(one.paragraph));
    to.section({"Cơ quan, đơn vị thực hiện", "Addressees"});
    for (auto const& one : p.addressees) {
        std::string more;
        if (one.submits.has_end())
            more += to.say({"; đến hết ", "; through "}) + to.say(one.submits.last) +
                    to.mark(one.ended_by.grade);
        if (one.submits.has_beginning())
            more += to.say({"; từ ", "; from "}) + to.say(one.submits.first);
        if (auto const* before = find_code(p.addressees, one.inherits_from); before != nullptr)
            more += to.say({"; kế thừa nhiệm vụ trình của ", "; in the duty to submit of "}) +
                    to.say(before->name);
        to.item(to.say(one.name) + more + to.ends(one.paragraph, one.basis));
    }
    to.section({"Nhiệm vụ khen thưởng", "Duties"});
    for (auto const& one : p.duties) to.item(to.say(one.words) + to.ends(one.paragraph, one.basis));
    if (p.priority.given()) {
        to.section({"Ưu tiên", "Priority"});
        to.item(to.say(p.priority.words) + to.ends(p.priority.paragraph, p.priority.basis));
        to.item(to.say({"nguyên văn: \"", "in the source's words: \""}) +
                std::string{p.priority.as_printed} + "\"");
    }
    if (!p.silences.empty()) to.section({"Nguồn không nêu", "What the source does not say"});
    for (auto const& one : p.silences) to.item(to.say(one.words));
    if (!p.discrepancies.empty())
        to.section({"Chỗ nguồn in khác", "Where the source prints something else"});
    for (auto const& one : p.discrepancies)
        to.item("\"" + std::string{one.as_printed} + "\" → \"" + std::string{one.as_verified} +
                "\"; " + to.say(one.note) + to.at(one.paragraph) + to.mark(one.grade));
}

void doubts(page& to, plan const& p) {
    for_each_doubt(p, [&to](doubt const& one) {
        auto const code = one.code.empty() ? std::string{} : "." + std::string{one.code};
        to.item(std::string{one.part} + code + ": " + to.say(one.what) + to.mark(one.grade));
    });
}

/// "phiên bế mạc Đại hội ...: dự kiến ngày 25/01/2026, công bố ngày 23/12/2025".
std::string how_known(page const& to, known_calendar const& calendar, std::string_view name,
                      session_knowledge const& known, session ends_with) {
    auto const f = detail::facts_of(calendar, name, known, ends_with);
    auto line = to.say(label_of(ends_with)) + to.say({" ", " of "}) +
                (f.of == nullptr ? std::string{name} : to.say(f.of->label)) + ": " +
                describe(known).in(to.in());
    if (f.since != nullptr)
        line += to.say({", biết từ ngày ", ", known since "}) + to.brief(f.since->known_on);
    if (known.state != session_state::happened && known.not_by > first_day())
        line += to.say({"; chưa diễn ra đến hết ngày ", "; not held by the end of "}) +
                to.brief(known.not_by);
    if (!f.source.empty())
        line += to.say({" (nguồn: ", " (source: "}) + std::string{f.source} + ")";
    return line;
}

void bound_line(page& to, bilingual label, phase_bound const& bound, std::string const& why) {
    auto const day = bound.known ? to.say(bound.day) : to.say({"chưa xác định", "not determined"});
    auto const sure = bound.provisional ? " [" + to.say({"tạm tính", "provisional"}) + "]" : "";
    to.line("   " + to.say(label) + ": " + day + sure + " - " + why);
}

void phase_lines(page& to, plan const& p, resolved_phase const& one, known_calendar const& calendar,
                 readings const& how) {
    to.section(one.name);
    auto const first = first_day_of(one);
    auto const last = last_day_of(one);
    auto const start =
        one.begins_on_issue
            ? to.say({"ngày ban hành kế hoạch", "the day of the plan's issue"}) +
                  to.mark(p.issued_grade)
            : to.say({"ngày liền sau ", "the day after the "}) +
                  how_known(to, calendar, one.opens_after, one.opening, how.phase_ends_with);
    bound_line(to, {"Ngày đầu", "First day"}, first, start);
    bound_line(to, {"Ngày cuối", "Last day"}, last,
               how_known(to, calendar, one.closes_with, one.closing, how.phase_ends_with));
    auto state = to.say(label_of(state_of(one)));
    if (first.known && last.known && first.day <= last.day)
        state += ", " + std::to_string(day_interval{first.day, last.day}.length().count) +
                 to.say({" ngày, tính cả ngày đầu và ngày cuối", " days, both ends included"});
    to.line("   " + to.say({"Thời gian của đợt: ", "The phase is "}) + state);
    std::string inside;
    for (auto const& c : p.commemorations) {
        auto const answer = falls_in(c, p.commemorated_year, one);
        if (answer.value == certainty::no) continue;
        inside += (inside.empty() ? "" : ", ") + to.brief(c.in(p.commemorated_year));
        if (answer.value == certainty::unknown || answer.provisional)
            inside += " [" +
                      to.say(answer.provisional ? bilingual{"tạm tính", "provisional"}
                                                : bilingual{"chưa rõ", "unknown"}) +
                      "]";
    }
    if (inside.empty()) inside = to.say({"không có", "none"});
    to.line("   " + to.say({"Ngày lễ kỷ niệm trong đợt: ", "Commemorations in it: "}) + inside);
}

}  // namespace

std::string plan_text(plan const& p, language in) {
    page to{in};
    identity(to, p);
    aims(to, p);
    contents(to, p);
    duties(to, p);
    to.section({"Chưa được kiểm chứng đầy đủ", "Not fully verified"});
    doubts(to, p);
    return std::move(to).taken();
}

std::string phases_text(plan const& p, known_calendar const& calendar, readings const& how,
                        language in) {
    page to{in};
    to.line(to.say({"Các đợt thi đua: ", "Phases: "}) +
            to.say(p.text == nullptr ? p.name : p.text->title));
    to.line(calendar.is_as_happened()
                ? to.say({"Theo diễn biến thực tế, dữ liệu đến hết ",
                          "As it happened, recorded through "}) +
                      to.say(calendar.known_on())
                : to.say({"Theo thông tin đến hết ", "As known at the end of "}) +
                      to.say(calendar.known_on()));
    for (auto const& one : resolve(p, calendar, how))
        if (one.number != 0) phase_lines(to, p, one, calendar, how);
    to.section({"Cách hiểu được áp dụng", "The readings used"});
    auto const reading = [&to](bilingual question, bilingual answer) {
        to.item(to.say(question) + to.say(answer) + to.mark(verification::assumption));
    };
    reading({"phiên kết thúc đợt, tính cả ngày đó: ",
             "the session that ends a phase, its day included: "},
            label_of(how.phase_ends_with));
    reading({"ngày đầu đợt 2: ", "the first day of phase 2: "}, label_of(how.second_phase));
    reading({"thành tích thuộc đợt khi: ", "an achievement is of a phase if it "},
            label_of(how.window));
    return std::move(to).taken();
}

}  // namespace thidua
