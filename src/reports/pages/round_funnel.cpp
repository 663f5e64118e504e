// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "round_parts.hpp"

namespace thidua::detail {

namespace {

constexpr std::size_t most_reasons = 12;
constexpr std::int64_t step_height = 44;

/// A step from received to awarded. A branch leaves the way, the others go on.
struct funnel_step {
    std::string name{};
    std::size_t count = 0;
    std::string_view fill{};
    bool branch = false;
};

[[nodiscard]] std::size_t sum(std::array<std::size_t, kind_columns> const& of) {
    return std::accumulate(of.begin(), of.end(), std::size_t{0});
}

class funnel {
public:
    funnel(html_writer& page, page_words const& words, summary_counts const& counts)
        : page_(page), words_(words), v_(words.view()), c_(counts) {}

    void put() {
        collect();
        page_.open("section", {{"id", "tu-tiep-nhan"}, {"aria-labelledby", "h-tu-tiep-nhan"}});
        page_.element("h2",
                      say("Từ tiếp nhận đến dự kiến khen thưởng", "From received to proposed"),
                      {{"id", "h-tu-tiep-nhan"}});
        picture();
        table();
        reasons();
        page_.close();
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return words_.say(vi, en);
    }
    [[nodiscard]] std::array<std::size_t, kind_columns> const& of(outcome o) const {
        return c_.by_outcome[static_cast<std::size_t>(o)];
    }
    [[nodiscard]] std::array<std::size_t, kind_columns> const& of(award_status a) const {
        return c_.by_award[static_cast<std::size_t>(a)];
    }

    [[nodiscard]] std::array<std::size_t, kind_columns> const& of(final_word f) const {
        return c_.by_final[static_cast<std::size_t>(f)];
    }

    void collect() {
        if (v_.read != nullptr && !v_.read->rejected.empty()) {
            steps_.push_back({say("Dòng đọc được từ các tệp", "Rows read"),
                              v_.read->rejected.size() + sum(c_.received), "f-slate", false});
            steps_.push_back({say("Dòng bị loại khi đọc", "Rows rejected in reading"),
                              v_.read->rejected.size(), "f-bad", true});
        }
        steps_.push_back(
            {say("Hồ sơ tiếp nhận", "Dossiers received"), sum(c_.received), "f-blue", false});
        for (auto const& [o, fill] :
             {std::pair{outcome::ineligible, "f-bad"}, std::pair{outcome::returned, "f-amber"},
              std::pair{outcome::on_hold, "f-violet"}, std::pair{outcome::undetermined, "f-slate"}})
            steps_.push_back({words_.label(o), sum(of(o)), fill, true});
        steps_.push_back(
            {words_.label(outcome::eligible), sum(of(outcome::eligible)), "f-fair", false});
        for (auto const& pool : v_.decided->pools)
            ranked_ += pool.candidates.size() - pool.kept.size();
        steps_.push_back({say("Được xếp thứ tự", "Ranked"), ranked_, "f-fair", false});
        if (!v_.decided->prompt.empty())
            steps_.push_back(
                {say("Khen thưởng đột xuất, không xếp thứ tự", "Prompt lane, not ranked"),
                 v_.decided->prompt.size(), "f-fair", true});
        if (auto const contested = sum(of(award_status::contested)); contested > 0)
            steps_.push_back({words_.label(award_status::contested), contested, "f-orange", true});
        auto const provisional = sum(of(award_status::provisional));
        steps_.push_back({say("Danh sách dự kiến", "On the proposed list"),
                          sum(of(award_status::yes)) + provisional, "f-good", false});
        if (provisional > 0)
            steps_.push_back(
                {say("trong đó tạm tính", "of these provisional"), provisional, "f-amber", true});
        if (!v_.decided->heard()) return;
        steps_.push_back({say("Theo ý kiến của Hội đồng, Chủ tịch: khen thưởng",
                              "By the Council and the Chairman: to be commended"),
                          sum(of(final_word::award)), "f-good", false});
        if (v_.decided->at == stage::closed)
            steps_.push_back(
                {say("Được khen thưởng theo quyết định đã ký", "Awarded by a signed decision"),
                 sum(c_.awarded), "f-good", false});
    }

    void picture() {
        auto const most = std::ranges::max(steps_, {}, &funnel_step::count).count;
        auto const height = static_cast<std::int64_t>(steps_.size()) * step_height;
        page_.open("figure");
        page_.open("svg", {{"role", "img"},
                           {"height", std::to_string(height)},
                           {"aria-labelledby", "fn-title fn-desc"}});
        page_.element("title", say("Số hồ sơ qua từng bước", "Dossiers step by step"),
                      {{"id", "fn-title"}});
        std::string told;
        for (auto const& s : steps_)
            told += (told.empty() ? "" : "; ") + s.name + ": " + words_.number(s.count);
        page_.element("desc", told + ".", {{"id", "fn-desc"}});
        std::int64_t y = 0;
        for (auto const& s : steps_) {
            step(s, y, most == 0 ? 1 : most);
            y += step_height;
        }
        page_.close();
        page_.element("figcaption", say("Dòng thụt vào là phần tách ra khỏi bước phía trên.",
                                        "What is set in leaves the way at the step above it."));
        page_.close();
    }

    void step(funnel_step const& s, std::int64_t y, std::size_t most) {
        std::string_view const left = s.branch ? "20" : "0";
        page_.element("text", s.name, {{"x", left}, {"y", std::to_string(y + 15)}});
        page_.element("text", words_.number(s.count),
                      {{"x", "100%"},
                       {"y", std::to_string(y + 15)},
                       {"text-anchor", "end"},
                       {"font-weight", s.branch ? "400" : "650"}});
        page_.empty("line", {{"x1", left},
                             {"x2", "100%"},
                             {"y1", std::to_string(y + 29)},
                             {"y2", std::to_string(y + 29)},
                             {"class", "thin s-line"},
                             {"opacity", "0.4"}});
        if (s.count == 0) return;
        auto const width =
            std::max(static_cast<std::int64_t>(s.count * 9'400 / most), std::int64_t{40});
        page_.empty("rect", {{"x", left},
                             {"y", std::to_string(y + (s.branch ? 25 : 22))},
                             {"width", percent(width)},
                             {"height", s.branch ? "8" : "14"},
                             {"rx", "2"},
                             {"class", s.fill}});
    }

    void table() {
        bool const unsaid = c_.received[3] > 0;
        std::vector<std::string> headings{say("Hồ sơ", "Dossiers"), say("#Tập thể", "#Collectives"),
                                          say("#Cá nhân", "#Individuals"),
                                          say("#Hộ gia đình", "#Households")};
        if (unsaid) headings.push_back(say("#Chưa rõ", "#Not said"));
        headings.push_back(say("#Cộng", "#All"));
        page_.open("div", {{"class", "wide"}}).open("table", {{"id", "so-lieu"}});
        page_.element("caption", say("Số liệu tổng hợp", "In figures"));
        put_headings(page_, headings);
        page_.open("tbody");
        auto const row = [&](std::string const& name,
                             std::array<std::size_t, kind_columns> const& counts, bool strong) {
            page_.open("tr", {{"class", strong ? "sum" : "plain"}});
            page_.element("th", name, {{"scope", "row"}});
            for (std::size_t k = 0; k < counts.size(); ++k)
                if (k < 3 || unsaid)
                    page_.element("td", words_.number(counts[k]), {{"class", "n"}});
            page_.element("td", words_.number(sum(counts)), {{"class", "n"}});
            page_.close();
        };
        row(say("Tiếp nhận", "Received"), c_.received, true);
        for (auto const o : {outcome::eligible, outcome::ineligible, outcome::returned,
                             outcome::on_hold, outcome::undetermined})
            row(words_.label(o), of(o), false);
        for (auto const a : {award_status::yes, award_status::provisional, award_status::contested})
            if (sum(of(a)) > 0 || a == award_status::yes) row(words_.label(a), of(a), true);
        if (v_.decided->heard())
            for (auto const& w : thidua::words<final_word>())
                row(say("Ý kiến của Hội đồng, Chủ tịch: ", "The Council, the Chairman: ") +
                        std::string{w.label.in(words_.in())},
                    of(static_cast<final_word>(w.value)), false);
        if (v_.decided->at == stage::closed)
            row(say("Được khen thưởng theo quyết định đã ký", "Awarded by a signed decision"),
                c_.awarded, true);
        page_.close().close().close();
    }

    /// Few dossiers a reason would tell whose it is: what is hidden is counted as one.
    [[nodiscard]] std::vector<counted_name> shown_reasons() const {
        std::vector<counted_name> shown;
        counted_name hidden{words_.hidden_reason(), 0};
        for (auto const& r : c_.reasons) {
            auto const criteria = v_.terms->by().rules.criteria;
            auto const c = std::ranges::find_if(
                criteria, [&r](criterion const* one) { return one->id == r.name; });
            if (c != criteria.end() && words_.hides(**c))
                hidden.count += r.count;
            else
                shown.push_back(r);
        }
        if (hidden.count > 0) shown.push_back(hidden);
        return shown;
    }

    void reasons() {
        auto const sentence = [this](std::string const& id) {
            for (auto const* c : v_.terms->by().rules.criteria)
                if (c->id == id) return std::string{c->fails.in(words_.in())};
            return id;
        };
        counted("ly-do", say("Lý do", "Reasons"), say("#Số hồ sơ", "#Dossiers"), shown_reasons(),
                sentence);
        counted("con-thieu", say("Thông tin còn thiếu", "What is not known"),
                say("#Số hồ sơ chờ", "#Dossiers waiting"), c_.missing,
                [this](std::string const& name) { return words_.missing(name); });
    }

    template <class Words>
    void counted(std::string_view id, std::string const& what, std::string const& how_many,
                 std::vector<counted_name> const& names, Words const& in_words) {
        if (names.empty()) return;
        page_.open("table", {{"id", id}});
        page_.element("caption", what);
        put_headings(page_, {what, how_many});
        page_.open("tbody");
        for (std::size_t k = 0; k < names.size() && k < most_reasons; ++k) {
            page_.open("tr");
            page_.element("th", in_words(names[k].name), {{"scope", "row"}});
            page_.element("td", words_.number(names[k].count), {{"class", "n"}});
            page_.close();
        }
        page_.close().close();
        if (names.size() > most_reasons)
            page_.element("p",
                          say("và ", "and ") + words_.number(names.size() - most_reasons) +
                              say(" mục khác, xem decisions.json.", " more, see decisions.json."),
                          {{"class", "small"}});
    }

    html_writer& page_;
    page_words const& words_;
    round_view const& v_;
    summary_counts const& c_;
    std::vector<funnel_step> steps_{};
    std::size_t ranked_ = 0;
};

}  // namespace

void put_funnel(html_writer& page, page_words const& words, summary_counts const& counts) {
    funnel{page, words, counts}.put();
}

}  // namespace thidua::detail
