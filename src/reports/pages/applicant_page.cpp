// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/pages/applicant_page.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/number_text.hpp>
#include <thidua/reports/explanation.hpp>

#include "../explanation_parts.hpp"
#include "applicant_parts.hpp"
#include "page_frame.hpp"
#include "page_style.hpp"

namespace thidua {

namespace {

class applicant_writer {
public:
    applicant_writer(round_view const& v, std::size_t i, page_options const& options)
        : v_(v),
          i_(i),
          options_(options),
          words_(v, options.in, options.audience.value_or(sensitivity::personal)),
          own_(v.decided->dossiers[i]) {
        frame_.in = options.in;
        frame_.title = say("Vì sao: hồ sơ ", "Why: dossier ") + v.batch->texts[i].id;
        frame_.style = detail::page_style();
        frame_.heading = round_heading(v).in(options.in);
        frame_.draft = detail::is_draft(v);
    }

    [[nodiscard]] std::string write() {
        detail::open_page(page_, frame_);
        head();
        page_.open("main", {{"id", "noi-dung"}});
        answer();
        remedies();
        detail::put_own_word(page_, words_, i_);
        detail::put_own_place(page_, words_, i_);
        detail::put_own_criteria(page_, words_, i_);
        doubts();
        ask();
        page_.close();
        page_.open("footer");
        detail::put_anchor(page_, words_, options_.anchor);
        if (!options_.anchor.empty())
            page_.element("p",
                          say("Mã này gắn trang với bản ghi của đợt xét: cùng dữ liệu và quy định, "
                              "ai chạy lại cũng được đúng bản ghi có mã này.",
                              "The code ties this page to the record of the round: with the same "
                              "data and rules anybody gets the record that has it."));
        page_.element("p", frame_.heading);
        page_.close();
        return detail::close_page(std::move(page_), frame_);
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return words_.say(vi, en);
    }

    void head() {
        auto const& n = v_.batch->nominations[i_];
        auto const& t = v_.batch->texts[i_];
        page_.open("header");
        page_.element("h1", frame_.title);
        page_.element(
            "p",
            say("Trang riêng của tập thể, cá nhân, hộ gia đình có tên dưới đây; không có "
                "thông tin của hồ sơ khác.",
                "The private page of the recipient named below; it holds nothing of other "
                "dossiers."),
            {{"class", "small"}});
        auto name = t.recipient_name;
        if (!t.honorific.empty()) name = t.honorific + " " + name;
        std::string achieved;
        if (n.achieved_from.known()) achieved = words_.day(*n.achieved_from);
        if (n.achieved_to.known()) achieved += " - " + words_.day(*n.achieved_to);
        put_facts(page_, {{say("Tên", "Name"), name},
                          {say("Chức vụ", "Post"), t.job_title},
                          {say("Đơn vị", "Unit"), words_.unit_of(i_)},
                          {say("Đơn vị trình", "Submitted by"), words_.submitter_of(i_)},
                          {say("Hình thức đề nghị", "Form asked for"),
                           n.form.known() ? words_.label(*n.form) : std::string{}},
                          {say("Thời gian lập thành tích", "Achieved"), achieved},
                          {say("Bước", "Stage"), words_.label(v_.decided->at)},
                          {say("Ngày xác nhận tình trạng", "Status day"), words_.day(v_.in->on)}});
        page_.close();
    }

    [[nodiscard]] std::string_view colour() const {
        if (v_.decided->listed(i_)) return "answer c-good";
        switch (own_.assessed.result) {
            case outcome::eligible:
                return own_.awarded == award_status::contested ? "answer c-orange"
                                                               : "answer c-slate";
            case outcome::ineligible:
                return "answer c-bad";
            case outcome::on_hold:
                return "answer c-violet";
            default:
                return "answer c-amber";
        }
    }

    void answer() {
        page_.open("section", {{"id", "ket-qua"}, {"aria-labelledby", "h-ket-qua"}});
        page_.element("h2", say("Kết quả", "The result"), {{"id", "h-ket-qua"}});
        page_.open("div", {{"class", colour()}});
        page_.element("p", words_.result_of(i_), {{"class", "verdict"}});
        page_.element("p",
                      say("Thẩm định: ", "Appraisal: ") + words_.label(own_.assessed.result) + ".");
        auto const reasons = words_.reasons(i_);
        if (!reasons.empty()) page_.element("p", say("Lý do: ", "Reasons: ") + reasons + ".");
        if (own_.assessed.result == outcome::undetermined) {
            std::string missing;
            for (auto const& name : own_.assessed.missing)
                missing += (missing.empty() ? "" : ", ") + words_.missing(name);
            page_.element("p", say("Chưa có thông tin về: ", "Not known: ") + missing + ".");
        }
        if (own_.assessed.provisional()) {
            std::string on;
            for (auto const& name : own_.assessed.leans_on)
                on += (on.empty() ? "" : ", ") + words_.missing(name);
            page_.element(
                "p", say("Kết quả tạm tính, dựa vào: ", "Provisional, leaning on: ") + on + ".");
        }
        page_.close().close();
    }

    /// Remedies name facts of hidden criteria only while these are not known: a blank is no secret.
    void remedies() {
        if (own_.assessed.result == outcome::eligible) return;
        auto const own = detail::own_dossier(words_, i_);
        auto found = find_remedy(own.by->rules, *own.facts, *own.in, own.at);
        bool hidden = false;
        std::erase_if(found.stands_in_the_way, [&](std::string_view id) {
            for (auto const* c : own.by->rules.criteria)
                if (c->id == id && words_.hides(*c)) return hidden = true;
            return false;
        });
        auto ways = remedy_in_words(own, found, words_.say());
        if (hidden)
            ways.push_back(say("chờ cơ quan có thẩm quyền kết luận, sau đó được xét lại",
                               "wait for the conclusion; then it is judged again"));
        if (ways.empty()) return;
        page_.open("section", {{"id", "khac-phuc"}, {"aria-labelledby", "h-khac-phuc"}});
        page_.element("h2", say("Điều gì làm thay đổi kết quả", "What would change it"),
                      {{"id", "h-khac-phuc"}});
        if (ways.size() > 1 && !found.ways.empty())
            page_.element("p", say("Một trong các cách sau là đủ:", "Any one of these is enough:"));
        page_.open("ul", {{"class", "plain"}});
        for (auto const& way : ways) page_.element("li", way);
        page_.close().close();
    }

    /// Only those without which the outcome would be another.
    void doubts() {
        std::vector<std::string> lines;
        for (auto const number : own_.turns_on) {
            auto const& g = v_.decided->doubts[number];
            if (g.clause.given()) lines.push_back(detail::cited(g.clause, words_.say()));
        }
        if (lines.empty()) return;
        page_.open("section", {{"id", "can-cu"}, {"aria-labelledby", "h-can-cu"}});
        page_.element("h2", say("Căn cứ chưa kiểm chứng", "Clauses below verified"),
                      {{"id", "h-can-cu"}});
        page_.element("p",
                      say("Kết quả sẽ khác nếu không có:", "The outcome would differ without:"));
        page_.open("ul", {{"class", "plain"}});
        for (auto const& line : lines) page_.element("li", line);
        page_.close().close();
    }

    void ask() {
        auto const unit = words_.submitter_of(i_);
        page_.open("section", {{"id", "hoi"}, {"aria-labelledby", "h-hoi"}});
        page_.element("h2", say("Hỏi ở đâu", "Where to ask"), {{"id", "h-hoi"}});
        page_.element("p",
                      say("Hỏi đơn vị trình hồ sơ", "Ask the submitting unit") +
                          (unit.empty() ? std::string{} : ": " + unit) +
                          say(", kèm mã hồ sơ và mã đối chiếu ở cuối trang. Đơn vị trình bổ sung "
                              "giấy tờ, thông tin và gửi ý kiến đến cơ quan tiếp nhận hồ sơ.",
                              ", with the dossier's id and the check code below. The unit "
                              "supplies papers and facts, and passes on what is asked."));
        page_.close();
    }

    round_view const& v_;
    std::size_t i_;
    page_options const& options_;
    detail::page_words words_;
    dossier_decision const& own_;
    detail::page_frame frame_{};
    detail::html_writer page_{};
};

}  // namespace

result<std::string> applicant_page(round_view const& v, std::size_t dossier,
                                   page_options const& options) {
    if (dossier >= v.batch->size())
        return error{"pages.no_such_dossier",
                     {"không có hồ sơ này trong đợt xét", "the round has no such dossier"},
                     {"dùng mã hồ sơ có trong decisions.csv", "use an id of decisions.csv"},
                     {}};
    return applicant_writer{v, dossier, options}.write();
}

}  // namespace thidua
