// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "../explanation_parts.hpp"
#include "applicant_parts.hpp"

namespace thidua::detail {

namespace {

class own_criteria {
public:
    own_criteria(html_writer& page, page_words const& words, std::size_t i)
        : page_(page),
          words_(words),
          own_(own_dossier(words, i)),
          found_(words.view().decided->dossiers[i].assessed) {}

    void put() {
        page_.open("section", {{"id", "tieu-chi"}, {"aria-labelledby", "h-tieu-chi"}});
        page_.element("h2", say("Từng điều kiện, tiêu chuẩn", "Criterion by criterion"),
                      {{"id", "h-tieu-chi"}});
        // What stands in the way comes first, then what is not known, then the rest.
        for (auto const wanted : {standing::failed, standing::unknown, standing::met})
            for (auto const& f : found_.findings)
                if (f.what == wanted && !words_.hides(*f.of)) one(f);
        hidden();
        others();
        page_.close();
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return words_.say(vi, en);
    }
    [[nodiscard]] wording const& wording_of() const { return words_.say(); }

    [[nodiscard]] static std::string_view colour_of(standing s) {
        switch (s) {
            case standing::met:
                return "tag c-good";
            case standing::failed:
                return "tag c-bad";
            case standing::unknown:
                return "tag c-amber";
            default:
                return "tag c-slate";
        }
    }
    [[nodiscard]] static std::string_view sign_of(standing s) {
        return s == standing::met ? "✓ " : s == standing::failed ? "✗ " : "? ";
    }
    void tag(standing s, bool notice = false) {
        auto const open = s == standing::failed || s == standing::unknown;
        page_.element("span",
                      std::string{sign_of(s)} +
                          (notice && open ? words_.label(failure::notice) : words_.label(s)),
                      {{"class", colour_of(s)}});
    }

    void one(finding const& f) {
        auto const& c = *f.of;
        page_.open("article", {{"class", "box"}});
        page_.open("h3");
        tag(f.what, c.otherwise == failure::notice);
        page_.text(" ");
        page_.text((f.what == standing::failed ? c.fails : c.says).in(words_.in())).close();
        page_.open("dl", {{"class", "facts"}});
        pair(say("Căn cứ", "By"), cited(c.basis, own_, wording_of()));
        if (&c == own_.by->rules.by_track) {
            page_.close();
            tracks();
        } else {
            auto const e = explain(c, *own_.facts, *own_.in, own_.at);
            if (f.by.live == nullptr) rule(c.must, e.rule.then);
            exceptions(e.rule.unless);
            page_.close();
        }
        page_.close();
    }
    void pair(std::string const& name, std::string const& value) {
        if (value.empty()) return;
        page_.element("dt", name);
        page_.element("dd", value);
    }
    void rule(condition const& asked, trace const& found) {
        auto const told = tell(asked, found, own_, wording_of());
        pair(say("Yêu cầu", "Required"), told.required);
        for (auto const& o : told.observed) pair(say("Hồ sơ này", "Observed"), o);
    }
    void exceptions(std::span<explained_rule const> all) {
        for (auto const& e : all) {
            if (e.live == truth::no) continue;
            pair(e.live == truth::yes ? say("Ngoại lệ áp dụng", "Exception applies")
                                      : say("Ngoại lệ có thể áp dụng", "Exception may apply"),
                 std::string{e.of->says.in(words_.in())} + " - " +
                     cited({{e.of->basis}}, own_, wording_of()));
            for (auto const& o : observed(e.when, own_, wording_of()))
                pair(say("Vì", "Because"), o);
            rule(e.of->then, e.then);
            exceptions(e.unless);
        }
    }

    void tracks() {
        auto const& n = *own_.facts;
        auto const& type = n.commendation_type;
        page_.open("ul", {{"class", "plain"}});
        bool any = false;
        for (auto const* t : own_.by->rules.live) {
            bool const serves = !type.known() || *type == t->serves;
            if (!serves || evaluate(t->applies, n, *own_.in) == truth::no) continue;
            any = true;
            page_.open("li");
            auto const met = meets(*t, n, *own_.in);
            tag(met == truth::yes  ? standing::met
                : met == truth::no ? standing::failed
                                   : standing::unknown);
            page_.text(" " + std::string{t->says.in(words_.in())} + " - " +
                       cited(t->basis, wording_of()));
            page_.open("ul", {{"class", "plain"}});
            for (auto const* c : t->asks)
                if (c != nullptr) asked(*c);
            page_.close().close();
        }
        if (!any)
            page_.element("li", say("Không có tiêu chuẩn nào đang xét phục vụ: ",
                                    "No standard judged here serves: ") +
                                    wording_of().answer(facts::commendation_type, type.cell()));
        page_.close();
    }
    void asked(criterion const& c) {
        auto const f = judge(c, *own_.facts, *own_.in);
        page_.open("li");
        tag(f.what);
        page_.text(" ");
        page_.text((f.what == standing::failed ? c.fails : c.says).in(words_.in()));
        std::string seen;
        for (auto const& o : observed(follow(c.must, *own_.facts, *own_.in), own_, wording_of()))
            seen += (seen.empty() ? ". " : "; ") + o;
        page_.text(seen).close();
    }

    /// All criteria whose facts may not be shown, as one: one of them alone would tell which.
    void hidden() {
        std::size_t count = 0;
        bool failed = false;
        bool unknown = false;
        for (auto const& f : found_.findings) {
            if (!words_.hides(*f.of) || f.what == standing::not_applicable ||
                f.what == standing::not_due || f.of->otherwise == failure::notice)
                continue;
            ++count;
            failed = failed || f.what == standing::failed;
            unknown = unknown || f.what == standing::unknown;
        }
        if (count == 0) return;
        auto const what = failed ? standing::failed : unknown ? standing::unknown : standing::met;
        page_.open("article", {{"class", "box"}}).open("h3");
        tag(what);
        page_
            .text(say(" Các điều kiện về kỷ luật, thanh tra, kiểm tra, đơn thư và báo chí nêu",
                      " The criteria on discipline, inspections, complaints and press reports"))
            .close();
        page_.element(
            "p",
            failed
                ? say("Có điều kiện chưa được xác nhận. Trang này không nêu là điều kiện nào: "
                      "thông tin đó là thông tin hạn chế, đơn vị trình hồ sơ được trả lời riêng.",
                      "One of them is not met. This page does not say which: that is restricted; "
                      "the submitting unit is answered separately.")
            : unknown ? say("Có điều kiện chưa được xác nhận vì chưa có thông tin.",
                            "One of them is not settled, for lack of information.")
                      : say("Đều được xác nhận không vướng mắc.", "All were confirmed clear."));
        page_.close();
    }

    void others() {
        std::vector<std::string> later;
        std::vector<std::string> none;
        for (auto const& f : found_.findings) {
            if (words_.hides(*f.of)) continue;
            auto const sentence = std::string{f.of->says.in(words_.in())};
            if (f.what == standing::not_due) later.push_back(sentence);
            if (f.what == standing::not_applicable) none.push_back(sentence);
        }
        listed(words_.label(standing::not_due), later);
        listed(words_.label(standing::not_applicable), none);
    }
    void listed(std::string const& what, std::vector<std::string> const& sentences) {
        if (sentences.empty()) return;
        page_.element("h3", what);
        page_.open("ul", {{"class", "plain small"}});
        for (auto const& s : sentences) page_.element("li", s);
        page_.close();
    }

    html_writer& page_;
    page_words const& words_;
    dossier own_;
    assessment const& found_;
};

}  // namespace

dossier own_dossier(page_words const& words, std::size_t i) {
    auto const& v = words.view();
    return {.by = &v.terms->by(),
            .facts = &v.batch->nominations[i],
            .texts = &v.batch->texts[i],
            .in = v.in,
            .calendar = v.calendar,
            .at = v.decided->at,
            .decided = &v.decided->dossiers[i].assessed};
}

void put_own_criteria(html_writer& page, page_words const& words, std::size_t i) {
    own_criteria{page, words, i}.put();
}

}  // namespace thidua::detail
