// SPDX-License-Identifier: BSL-1.0
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/eligibility/turns_on.hpp>
#include <thidua/reports/explanation.hpp>

#include "explanation_parts.hpp"

namespace thidua {

namespace {

/// Writes one dossier's explanation line by line.
class explainer {
public:
    explainer(dossier const& d, wording const& say)
        : d_(d),
          say_(say),
          found_(d.decided != nullptr ? *d.decided : assess(d.by->rules, *d.facts, *d.in, d.at)) {}

    [[nodiscard]] std::string brief() {
        head();
        for (auto const& f : found_.findings)
            if (f.what == standing::failed || f.what == standing::unknown) criterion_lines(f);
        tail();
        return std::move(out_);
    }
    [[nodiscard]] std::string whole() {
        head();
        for (auto const& f : found_.findings) criterion_lines(f);
        tail();
        return std::move(out_);
    }

private:
    void line(std::size_t indent, std::string_view text) {
        out_.append(indent, ' ');
        out_ += text;
        out_ += '\n';
    }
    void line(std::size_t indent, std::string_view vi, std::string_view en, std::string_view rest) {
        line(indent, say_.say(vi, en) + std::string{rest});
    }

    void head() {
        auto const& t = *d_.texts;
        auto title = t.id;
        for (auto const& part : {t.recipient_name, t.job_title, t.workplace})
            if (!part.empty()) title += " · " + part;
        line(0, title);
        if (!t.where.file.empty())
            line(2, "Nguồn: ", "source: ",
                 t.where.file + (t.where.row > 0 ? ":" + std::to_string(t.where.row) : ""));
        auto result = std::string{label_of(found_.result).in(say_.in())};
        if (found_.provisional()) {
            result += say_.say(" (tạm tính, dựa vào ", " (provisional, leans on ");
            result += listed(found_.leans_on) + ")";
        }
        line(2, "Kết quả: ", "outcome: ", result);
    }

    void tail() {
        if (!found_.missing.empty())
            line(2, "Chưa có thông tin về: ", "not known: ", listed(found_.missing));
        auto const ways =
            remedy_in_words(d_, find_remedy(d_.by->rules, *d_.facts, *d_.in, d_.at), say_);
        if (!ways.empty()) line(2, "Cách khắc phục:", "remedy:", "");
        for (auto const& way : ways) line(4, "- " + way);
        doubts();
    }

    /// Only those without which the outcome would be another.
    void doubts() {
        std::string all;
        for (auto const& g : turns_on(d_.by->rules, *d_.facts, *d_.in, d_.at)) {
            all += all.empty() ? "" : "; ";
            all += g.clause.given()
                       ? detail::cited(g.clause, say_)
                       : say_.say("giả định của chính sách: ", "an assumption of the policy: ") +
                             std::string{g.rests};
        }
        if (!all.empty())
            line(2, "Kết quả sẽ khác nếu không có: ", "the outcome would differ without: ", all);
    }

    void criterion_lines(finding const& f) {
        auto const& c = *f.of;
        bool const notice = c.otherwise == failure::notice;
        bool const open = f.what == standing::failed || f.what == standing::unknown;
        auto const mark = notice && open ? std::string{label_of(failure::notice).in(say_.in())}
                                         : std::string{label_of(f.what).in(say_.in())};
        auto const sentence = f.what == standing::failed ? c.fails : c.says;
        line(2, "[" + mark + "] " + std::string{sentence.in(say_.in())} + " (" + std::string{c.id} +
                    ")");
        if (f.what == standing::not_applicable || f.what == standing::not_due) return;
        line(6, "Căn cứ: ", "by: ", detail::cited(c.basis, d_, say_));
        if (&c == d_.by->rules.by_track) {
            tracks();
            return;
        }
        auto const e = explain(c, *d_.facts, *d_.in, d_.at);
        auto const* live = f.by.live;
        if (live == nullptr) rule(6, c.must, e.rule.then);
        exceptions(6, e.rule.unless);
    }

    void rule(std::size_t indent, condition const& asked, trace const& found) {
        auto const told = detail::tell(asked, found, d_, say_);
        if (!told.required.empty()) line(indent, "Yêu cầu: ", "required: ", told.required);
        for (auto const& o : told.observed) line(indent, "Thực tế: ", "observed: ", o);
    }

    void exceptions(std::size_t indent, std::span<explained_rule const> all) {
        for (auto const& e : all) {
            if (e.live == truth::no) continue;
            auto const& x = *e.of;
            line(indent,
                 say_.say(e.live == truth::yes ? "Ngoại lệ áp dụng: " : "Ngoại lệ có thể áp dụng: ",
                          e.live == truth::yes ? "exception applies: " : "exception may apply: ") +
                     std::string{x.says.in(say_.in())} + " (" + std::string{x.id} + ")");
            line(indent + 4, "Căn cứ: ", "by: ", detail::cited({{x.basis}}, d_, say_));
            for (auto const& o : detail::observed(e.when, d_, say_))
                line(indent + 4, "Vì: ", "because: ", o);
            rule(indent + 4, x.then, e.then);
            exceptions(indent + 4, e.unless);
        }
    }

    void tracks() {
        auto const& type = d_.facts->commendation_type;
        bool any = false;
        for (auto const* t : d_.by->rules.live) {
            bool const serves = !type.known() || *type == t->serves;
            if (!serves || evaluate(t->applies, *d_.facts, *d_.in) == truth::no) continue;
            any = true;
            line(6, "[" + mark_of(meets(*t, *d_.facts, *d_.in)) + "] " +
                        std::string{t->says.in(say_.in())} + " - " + detail::cited(t->basis, say_));
            for (auto const* c : t->asks) {
                if (c == nullptr) continue;
                auto const f = judge(*c, *d_.facts, *d_.in);
                line(10, "[" + std::string{label_of(f.what).in(say_.in())} + "] " +
                             std::string{
                                 (f.what == standing::failed ? c->fails : c->says).in(say_.in())});
                auto const found = follow(c->must, *d_.facts, *d_.in);
                for (auto const& o : detail::observed(found, d_, say_))
                    line(14, "Thực tế: ", "observed: ", o);
            }
        }
        if (!any)
            line(6,
                 "Không có tiêu chuẩn nào đang xét phục vụ: ", "no standard judged here serves: ",
                 say_.answer(facts::commendation_type, type.cell()));
    }

    [[nodiscard]] std::string mark_of(truth t) const {
        auto const s = t == truth::yes  ? standing::met
                       : t == truth::no ? standing::failed
                                        : standing::unknown;
        return std::string{label_of(s).in(say_.in())};
    }
    [[nodiscard]] std::string listed(std::vector<std::string> const& names) const {
        std::string all;
        for (auto const& n : names)
            all += (all.empty() ? "" : ", ") + missing_in_words(n, d_, say_);
        return all;
    }

    dossier const& d_;
    wording const& say_;
    assessment found_;
    std::string out_{};
};

}  // namespace

std::string assessment_text(dossier const& d, wording const& say) {
    return explainer{d, say}.brief();
}

std::string explanation_text(dossier const& d, wording const& say) {
    return explainer{d, say}.whole();
}

}  // namespace thidua
