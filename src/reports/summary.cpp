// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/summary.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/law/citation_text.hpp>
#include <thidua/law/money.hpp>
#include <thidua/plan/phase_bounds.hpp>

#include "round_words.hpp"
#include "summary_counts.hpp"
#include "summary_people.hpp"
#include "summary_pools.hpp"

namespace thidua {

namespace {

constexpr std::size_t most_listed = 6;  ///< entries of a list before it is cut
constexpr std::size_t most_doubts = 4;  ///< clauses

class summary {
public:
    summary(round_view const& v, language in)
        : v_(v), words_(v, in), c_(detail::count_round(v)), in_(in) {}

    [[nodiscard]] std::string write() {
        head();
        detail::put_people_lines(out_, v_, words_, c_);
        counts();
        why();
        detail::put_pool_lines(out_, v_, words_);
        money();
        priority();
        doubts();
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return words_.say().say(vi, en);
    }
    [[nodiscard]] std::string number(std::size_t n) const {
        return grouped(static_cast<std::int64_t>(n), in_);
    }
    void line(std::string_view text = {}) {
        out_ += text;
        out_ += '\n';
    }
    [[nodiscard]] std::string day(date d) const {
        return in_ == language::vi ? to_short(d) : to_long(d, language::en);
    }

    void head() {
        auto first = "# " + round_heading(v_).in(in_);
        if (!v_.in->history_given)
            first +=
                say(" (chưa đối chiếu lịch sử khen thưởng)", " (not compared with past awards)");
        line(first);
        line();
        auto what = std::string{v_.terms->by().name.in(in_)};
        if (!v_.terms->with().label.empty())
            what +=
                say("; quy định của đợt xét: ", "; settings: ") + v_.terms->with().label.in(in_);
        line(what + ".");
        auto days = say("Bước: ", "Stage: ") + std::string{label_of(v_.decided->at).in(in_)};
        if (auto const* p = find_phase(v_.in->phases, v_.in->phase))
            days = std::string{p->name.in(in_)} + " (" + bounds(*p) + "). " + days;
        days += say(". Ngày xác nhận tình trạng: ", ". Status day: ") + day(v_.in->on);
        days +=
            (v_.in->signed_on_planned ? say("; ngày quyết định dự kiến: ", "; planned decision: ")
                                      : say("; ngày quyết định: ", "; decision: ")) +
            day(v_.in->signed_on);
        if (v_.calendar != nullptr)
            days += say("; lịch sự kiện biết đến ngày ", "; calendar as known on ") +
                    day(v_.calendar->known_on());
        line(days + ".");
    }

    [[nodiscard]] std::string bounds(resolved_phase const& p) const {
        auto const one = [this](phase_bound const& b) {
            if (!b.known) return say("chưa xác định", "not known");
            return day(b.day) + (b.provisional ? say(" (dự kiến)", " (planned)") : std::string{});
        };
        return one(first_day_of(p)) + " - " + one(last_day_of(p));
    }

    void counts() {
        line();
        bool const unsaid = c_.received[3] > 0;
        auto head = say("| Hồ sơ | Tập thể | Cá nhân | Hộ gia đình |",
                        "| Dossiers | Collectives | Individuals | Households |");
        if (unsaid) head += say(" Chưa rõ |", " Not said |");
        line(head + say(" Cộng |", " All |"));
        line(std::string{"|:--|--:|--:|--:|"} + (unsaid ? "--:|" : "") + "--:|");
        auto const row = [&](std::string const& name,
                             std::array<std::size_t, detail::kind_columns> const& of) {
            auto text = "| " + name + " |";
            std::size_t all = 0;
            for (std::size_t k = 0; k < of.size(); ++k) {
                all += of[k];
                if (k < 3 || unsaid) text += " " + number(of[k]) + " |";
            }
            line(text + " " + number(all) + " |");
        };
        row(say("Tiếp nhận", "Received"), c_.received);
        for (auto const o : {outcome::eligible, outcome::ineligible, outcome::returned,
                             outcome::on_hold, outcome::undetermined})
            row(std::string{label_of(o).in(in_)}, c_.by_outcome[static_cast<std::size_t>(o)]);
        for (auto const a :
             {award_status::yes, award_status::provisional, award_status::contested}) {
            auto const& of = c_.by_award[static_cast<std::size_t>(a)];
            bool const any = std::ranges::any_of(of, [](auto n) { return n > 0; });
            if (any || a == award_status::yes)
                row("**" + std::string{label_of(a).in(in_)} + "**", of);
        }
        line();
    }

    [[nodiscard]] std::string criterion_words(std::string_view id) const {
        for (auto const* c : v_.terms->by().rules.criteria)
            if (c->id == id) return std::string{c->fails.in(in_)};
        return std::string{id};
    }

    /// "A: 34; B: 12; và 3 mục khác".
    [[nodiscard]] std::string listed(std::vector<detail::counted_name> const& names,
                                     auto const& words) const {
        std::string text;
        for (std::size_t k = 0; k < names.size() && k < most_listed; ++k)
            text += (k > 0 ? "; " : "") + words(names[k].name) + ": " + number(names[k].count);
        if (names.size() > most_listed)
            text += say("; và ", "; and ") + number(names.size() - most_listed) +
                    say(" mục khác", " more");
        return text + ".";
    }

    void why() {
        auto const of_criterion = [this](auto const& id) { return criterion_words(id); };
        auto const of_missing = [this](auto const& name) { return words_.missing_words(name); };
        if (v_.read != nullptr) {
            auto rejected = say("- Dòng bị loại khi đọc: ", "- Rows rejected in reading: ") +
                            number(v_.read->rejected.size());
            if (!v_.read->rejected.empty())
                rejected += say(" (xem rejected_rows.csv)", " (see rejected_rows.csv)");
            if (v_.read->counts.files_refused > 0)
                rejected += say("; tệp không nhận: ", "; files refused: ") +
                            number(v_.read->counts.files_refused);
            line(rejected + ".");
        }
        if (!c_.reasons.empty())
            line(say("- Lý do: ", "- Reasons: ") + listed(c_.reasons, of_criterion));
        if (!c_.missing.empty())
            line(say("- Chưa đủ căn cứ vì chưa có thông tin: ",
                     "- Undetermined dossiers wait for: ") +
                 listed(c_.missing, of_missing));
        if (!c_.notices.empty())
            line(say("- Cần xem xét (không đổi kết quả): ",
                     "- To be looked at (changes no outcome): ") +
                 listed(c_.notices, of_criterion));
        if (!c_.leans_on.empty())
            line(say("- Kết quả tạm tính vì dựa vào: ", "- Provisional, leaning on: ") +
                 listed(c_.leans_on, of_missing));
        not_due();
    }

    void not_due() {
        std::string text;
        for (auto const id : c_.not_due) {
            for (auto const* c : v_.terms->by().rules.criteria)
                if (c->id == id) text += (text.empty() ? "" : "; ") + std::string{c->says.in(in_)};
        }
        if (v_.decided->provisional_order)
            text +=
                (text.empty() ? "" : "; ") + say("thứ tự tạm tính, chưa có phiếu của Hội đồng",
                                                 "the order is provisional: before the council");
        if (!text.empty()) line(say("- Chưa đến bước: ", "- Not yet due: ") + text + ".");
    }

    void priority() {
        auto const how = v_.terms->priority();
        auto const label = [this](auto value) { return std::string{label_of(value).in(in_)}; };
        line();
        line(say("## Cách hiểu và căn cứ", "## Readings and grounds"));
        line(say("- Cách hiểu \"ưu tiên\", cả sáu điểm đều là giả định: áp dụng ",
                 "- The priority is read, all six joints being assumptions: it binds ") +
             label(how.at) + say("; mức độ: ", "; force: ") + label(how.force) +
             say("; \"trực tiếp\": ", "; \"directly\": ") + label(how.scope) +
             say("; vai trò: ", "; role: ") + label(how.conjunction) +
             say("; phong trào: ", "; movement: ") + label(how.movement) +
             say("; người trực tiếp: ", "; who is direct: ") + label(how.direct) + ".");
        std::string shares;
        share(shares, say("tập thể nhỏ ", "small collectives "), c_.collectives);
        share(shares,
              say("cá nhân trực tiếp tổ chức và thực hiện ",
                  "individuals who directly organise and carry out "),
              c_.individuals);
        if (c_.leaders_claiming > 0)
            shares += say("; lãnh đạo được nêu có vai trò trực tiếp: ",
                          "; leaders who claim a direct role: ") +
                      number(c_.leaders_claiming) + say(" hồ sơ", "");
        if (!shares.empty()) line(say("- Tỷ trọng ưu tiên: ", "- Shares: ") + shares + ".");
        leaders();
    }

    /// By unit: the plan's word is for those who carry out, and units answer for whom they name.
    void leaders() {
        std::string text;
        std::size_t told = 0;
        std::size_t more = 0;
        for (auto const& unit : v_.decided->proposals) {
            if (unit.leaders.empty()) continue;
            if (told == most_listed) {
                ++more;
                continue;
            }
            ++told;
            auto name = unit.submitting_unit
                            ? words_.unit_name(stated<unit_id>{*unit.submitting_unit})
                            : say("chưa rõ đơn vị trình", "no submitting unit");
            text += (text.empty() ? "" : "; ") + name + " (";
            for (std::size_t k = 0; k < unit.leaders.size() && k < most_listed; ++k)
                text += (k > 0 ? ", " : "") + std::string{v_.batch->texts[unit.leaders[k]].id};
            if (unit.leaders.size() > most_listed) text += ", ...";
            text += ")";
        }
        if (text.empty()) return;
        if (more > 0)
            text += say("; và ", "; and ") + number(more) +
                    say(" đơn vị khác, xem decisions.json", " more units, see decisions.json");
        line(say("- Lãnh đạo được nêu có vai trò trực tiếp, theo đơn vị trình: ",
                 "- Leaders who claim a direct role, by submitting unit: ") +
             text + ".");
    }

    [[nodiscard]] std::string part(std::size_t some, std::size_t all) const {
        auto text = number(some) + "/" + number(all);
        if (all == 0) return text;
        auto const percent =
            (static_cast<std::int64_t>(some) * 20'000 + static_cast<std::int64_t>(all)) /
            (2 * static_cast<std::int64_t>(all));
        return text + " (" + hundredths_text(percent, in_) + " %)";
    }
    void share(std::string& to, std::string const& name, detail::priority_share const& s) const {
        if (s.proposed == 0) return;
        to += (to.empty() ? "" : "; ") + name + part(s.with_priority, s.proposed) +
              say(" hồ sơ đề nghị, ", " of the proposals, ") + part(s.listed_with, s.listed) +
              say(" danh sách dự kiến", " of the list");
    }

    void money() {
        if (c_.money.empty()) return;
        std::string text;
        dong all{};
        std::size_t unknown = 0;
        auto grade = verification::verified;
        for (auto const& m : c_.money) {
            unknown += m.unknown;
            if (m.awards == 0) continue;
            auto const sum = static_cast<std::int64_t>(m.awards) * dong{m.each};
            all = all + sum;
            grade = std::max(grade, m.grade);
            text += (text.empty() ? "" : "; ") + std::string{label_of(m.kind).in(in_)} + " " +
                    number(m.awards) + " x " + written(dong{m.each}, in_) + " = " +
                    written(sum, in_);
        }
        if (!text.empty())
            line(say("- **Tiền thưởng dự kiến**: ", "- **Money for the proposed list**: ") + text +
                 say("; cộng ", "; in all ") + written(all, in_) +
                 say(" (căn cứ: ", " (grounds: ") + std::string{label_of(grade).in(in_)} + ").");
        if (unknown > 0)
            line(say("- Chưa tính được tiền thưởng của ", "- No amount is known for ") +
                 number(unknown) +
                 say(" hồ sơ vào ngày quyết định này.", " awards on this day of decision."));
    }

    void doubts() {
        if (c_.doubts.empty()) return;
        line(say("- Căn cứ chưa kiểm chứng, theo điều khoản:", "- Clauses below verified:"));
        for (std::size_t k = 0; k < c_.doubts.size() && k < most_doubts; ++k) {
            auto const& d = c_.doubts[k];
            auto const name =
                d.clause.given()
                    ? written(d.clause, in_)
                    : say("giả định của chính sách ", "assumed by the policy ") + d.assumed;
            line("  - " + name + " (" + std::string{label_of(d.clause.grade).in(in_)} + "): " +
                 number(d.rest) + say(" hồ sơ dự kiến dựa vào, ", " on the list rest on it, ") +
                 number(d.turn) + say(" sẽ đổi nếu không có; ", " would change without it; ") +
                 number(d.refused) + say(" hồ sơ khác sẽ đổi kết quả.", " others would change."));
        }
        if (c_.doubts.size() > most_doubts)
            line(say("  - và ", "  - and ") + number(c_.doubts.size() - most_doubts) +
                 say(" điều khoản khác.", " more clauses."));
    }

    round_view const& v_;
    detail::round_words words_;
    detail::summary_counts c_;
    language in_;
    std::string out_{};
};

}  // namespace

std::string summary_text(round_view const& v, language in) { return summary{v, in}.write(); }

}  // namespace thidua
