// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/reports/pages/applicant_page.hpp>
#include <thidua/rounds/order_keys.hpp>

#include "applicant_parts.hpp"

namespace thidua::detail {

namespace {

class own_place {
public:
    own_place(html_writer& page, page_words const& words, std::size_t i)
        : page_(page),
          words_(words),
          v_(words.view()),
          i_(i),
          own_(v_.decided->dossiers[i]),
          keys_(keys_due(v_.terms->order(), v_.decided->at, v_.batch->attributes)) {}

    void put() {
        page_.open("section", {{"id", "thu-tu"}, {"aria-labelledby", "h-thu-tu"}});
        page_.element("h2", say("Thứ tự và mức xét chọn", "The order and the cut line"),
                      {{"id", "h-thu-tu"}});
        if (own_.seat == seat_kind::prompt)
            paragraph(
                say("Hồ sơ khen thưởng đột xuất được xét riêng từng hồ sơ: không xếp thứ tự, "
                    "không giới hạn số lượng.",
                    "The prompt lane is decided singly: no order, no seats."));
        else if (!own_.pool)
            not_ranked();
        else
            ranked(v_.decided->pools[*own_.pool]);
        page_.close();
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return words_.say(vi, en);
    }
    void paragraph(std::string const& text) { page_.element("p", text); }
    [[nodiscard]] std::string rank_words(std::int64_t rank) const {
        return say("thứ ", "rank ") + words_.number(rank);
    }

    void not_ranked() {
        paragraph(own_.short_of_votes
                      ? say("Hồ sơ chưa được xếp thứ tự: phiếu đồng ý của Hội đồng dưới tỷ lệ tối "
                            "thiểu.",
                            "Not ranked: the Council's votes are below the minimum share.")
                      : say("Hồ sơ chưa được xếp thứ tự: chỉ hồ sơ đủ điều kiện được xếp.",
                            "Not ranked: only eligible dossiers are."));
        for (auto const& pool : v_.decided->pools)
            for (auto const& w : pool.waiting)
                if (w.dossier == i_) {
                    paragraph(say(
                        "Nếu được xác định đủ điều kiện, mọi việc khác giữ nguyên, hồ sơ này sẽ "
                        "có tên trong danh sách dự kiến.",
                        "If it were found eligible, all else as it is, it would be on the "
                        "proposed list."));
                    return;
                }
    }

    void ranked(pool_decision const& pool) {
        std::size_t equals = 0;
        for (auto const c : pool.candidates)
            if (v_.decided->dossiers[c].rank == own_.rank) ++equals;
        std::vector<std::pair<std::string, std::string>> facts{
            {say("Nhóm xét chọn", "Pool"), pool_name(pool.of, words_.in())},
            {say("Số lượng khen thưởng", "Seats"),
             pool.seats ? words_.number(*pool.seats)
                        : say("không giới hạn: mọi hồ sơ đủ điều kiện đều được đề nghị",
                              "no limit: all who are eligible are proposed")},
            {say("Số hồ sơ được xếp thứ tự", "Dossiers in the order"),
             words_.number(pool.candidates.size())},
            {say("Hồ sơ này", "This dossier"), rank_words(own_.rank)}};
        if (equals > 1)
            facts.emplace_back(say("Cùng thứ với hồ sơ này", "Of the same rank"),
                               words_.number(equals) +
                                   say(" hồ sơ, kể cả hồ sơ này", " dossiers, this one included"));
        if (pool.given && pool.given->cut_lines.front().last_chosen)
            facts.emplace_back(say("Mức xét chọn", "Cut line"),
                               rank_words(*pool.given->cut_lines.front().last_chosen));
        put_facts(page_, facts);
        paragraph(why(pool));
        if (v_.decided->provisional_order)
            paragraph(say("Thứ tự này là tạm tính, chưa có phiếu của Hội đồng.",
                          "This order is provisional: before the Council."));
        order_table(pool);
        if (pool.given) proof(pool);
    }

    /// The number of the own dossier in the problem of its pool.
    [[nodiscard]] std::uint32_t number_in(pool_decision const& pool) const {
        auto const at = std::ranges::find(pool.candidates, i_);
        return static_cast<std::uint32_t>(at - pool.candidates.begin());
    }

    [[nodiscard]] std::string why(pool_decision const& pool) const {
        if (!pool.given)
            return say("Nhóm này không xét chọn theo số lượng.", "No seats are given out here.");
        auto const me = number_in(pool);
        for (auto const& group : pool.given->contested)
            if (std::ranges::find(group.candidates, me) != group.candidates.end())
                return words_.number(group.candidates.size()) +
                       say(" hồ sơ ngang nhau theo thứ tự đã công bố, còn ",
                           " dossiers are equal by the declared order, for ") +
                       words_.number(group.seats) +
                       say(" số lượng. Không lấy mã hồ sơ hay ngày nộp để chọn: Hội đồng cho ý "
                           "kiến.",
                           " seats. Neither ids nor days of submission decide: the Council does.");
        auto const clause = by_clause(pool, me);
        if (own_.awarded != award_status::no)
            return say("Hồ sơ này có tên trong danh sách dự kiến",
                       "This dossier is on the proposed list") +
                   (clause.empty() ? "." : say(" theo: ", " by: ") + clause + ".") +
                   provisional(pool);
        if (!clause.empty())
            return say("Nếu không xét ưu tiên và giới hạn, hồ sơ này có tên trong danh sách; "
                       "nhường "
                       "chỗ theo: ",
                       "Without priority and caps this dossier would be on the list; it gives way "
                       "by: ") +
                   clause + ".";
        if (auto const capped = by_cap(pool, me); !capped.empty()) return capped;
        return say("Số lượng khen thưởng đã dành hết cho các hồ sơ xếp trước.",
                   "The seats went to dossiers that stand before it.");
    }

    [[nodiscard]] std::string provisional(pool_decision const& pool) const {
        if (own_.awarded != award_status::provisional) return {};
        std::string text;
        if (own_.assessed.provisional()) {
            text = say(" Kết quả là tạm tính, dựa vào ", " Provisional, leaning on ");
            for (std::size_t k = 0; k < own_.assessed.leans_on.size(); ++k)
                text += (k > 0 ? ", " : "") + words_.missing(own_.assessed.leans_on[k]);
            text += ".";
        }
        if (!pool.waiting.empty())
            text += say(" Một hồ sơ đang chờ, nếu được xét, có thể lấy chỗ này.",
                        " A dossier that waits may take this seat if it is cleared.");
        return text;
    }

    [[nodiscard]] std::string group_words(pool_decision const& pool, std::uint32_t group) const {
        auto const& name = pool.asked->names.groups[group];
        for (auto const& w : thidua::words<priority_member>())
            if (w.name == name) return std::string{w.label.in(words_.in())};
        return say("diện được ưu tiên", "those with priority");
    }

    /// The clause of the ledger that moved the own seat; empty if none did.
    [[nodiscard]] std::string by_clause(pool_decision const& pool, std::uint32_t me) const {
        for (auto const& line : pool.given->ledger) {
            if (line.in != me && line.out != me) continue;
            auto const group = line.group ? group_words(pool, *line.group) : std::string{};
            switch (line.clause) {
                case seat_clause::reserve:
                    return say("số lượng dành cho ", "seats reserved for ") + group;
                case seat_clause::rate:
                    return say("tỷ lệ tối thiểu của ", "the least rate of ") + group;
                case seat_clause::priority:
                    return say("ưu tiên cho ", "the priority for ") + group;
                case seat_clause::caps:
                    return say("giới hạn số lượng của đơn vị trình", "caps of submitting units");
                default:
                    return say("hồ sơ ngang nhau, chờ Hội đồng cho ý kiến",
                               "equals, for the Council");
            }
        }
        return {};
    }

    [[nodiscard]] std::string by_cap(pool_decision const& pool, std::uint32_t me) const {
        auto const unit = pool.asked->candidates[me].unit;
        for (auto const& line : pool.given->cut_lines) {
            if (line.scope != cut_scope::unit || line.number != unit) continue;
            for (auto const& cap : pool.asked->caps)
                if (cap.unit == unit && line.chosen >= cap.seats)
                    return say("Đơn vị trình hồ sơ này đã đủ số lượng tối đa: ",
                               "The submitting unit has its most seats: ") +
                           words_.number(cap.seats) + ".";
        }
        return {};
    }

    /// Somebody at the cut line: chosen, of the last rank. Which of them does not matter, all their
    /// keys are equal.
    [[nodiscard]] std::optional<std::size_t> at_the_cut(pool_decision const& pool) const {
        if (!pool.given || !pool.given->cut_lines.front().last_chosen) return std::nullopt;
        for (auto const c : pool.given->chosen) {
            auto const i = pool.candidates[c];
            if (v_.decided->dossiers[i].rank == *pool.given->cut_lines.front().last_chosen)
                return i;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string key_name(used_key const& key) const {
        return key.fact == nullptr ? words_.label(order_by::council_votes)
                                   : std::string{key.fact->label.in(words_.in())};
    }
    [[nodiscard]] bool hidden(used_key const& key) const {
        return key.fact != nullptr && key.fact->shown_to > words_.upto();
    }
    [[nodiscard]] std::string answer(used_key const& key, nomination const& n) const {
        if (key.fact == nullptr) {
            if (!n.council_votes_for.known() || !n.council_members.known()) return {};
            return words_.number(std::int64_t{*n.council_votes_for}) + "/" +
                   words_.number(std::int64_t{*n.council_members});
        }
        if (hidden(key)) return say("(không hiển thị)", "(not shown)");
        auto const c = key.fact->attribute() ? key.fact->access.read_attribute(n, key.slot)
                                             : key.fact->access.read(n, *v_.in);
        return words_.say().answer(*key.fact, c);
    }

    /// Key by key up to the one that decided. Its value at the cut line is told only if it is
    /// nobody's alone.
    void order_table(pool_decision const& pool) {
        page_.open("div", {{"class", "wide"}}).open("table", {{"id", "khoa-thu-tu"}});
        page_.element("caption", say("Theo thứ tự đã công bố, điểm trước quyết định trước",
                                     "By the declared order: the first that differs decides"));
        auto const cut = at_the_cut(pool);
        bool const compares = cut && *cut != i_ && own_.awarded == award_status::no;
        std::vector<std::string> headings{say("#Thứ tự", "#Key"), say("Tiêu chí xếp", "Ordered by"),
                                          say("Hồ sơ này", "This dossier")};
        if (compares) headings.push_back(say("So với mức xét chọn", "Against the cut line"));
        put_headings(page_, headings);
        page_.open("tbody");
        auto const& mine = v_.batch->nominations[i_];
        bool decided = false;
        std::int64_t number = 0;
        for (auto const& key : keys_) {
            page_.open("tr");
            page_.element("td", std::to_string(++number), {{"class", "n"}});
            page_.element("td", key_name(key));
            page_.element("td", answer(key, mine));
            if (compares) page_.element("td", decided ? "-" : against(pool, key, *cut, decided));
            page_.close();
        }
        page_.close().close().close();
        auto const force = pool.asked ? pool.asked->how : reading::no_priority;
        if (force != reading::no_priority)
            paragraph(say("Diện ưu tiên (", "Priority (") + words_.label(force) + "): " +
                      (own_.priority == truth::yes  ? say("có", "yes")
                       : own_.priority == truth::no ? say("không", "no")
                                                    : say("chưa đủ căn cứ", "not known")) +
                      ".");
    }

    [[nodiscard]] std::string against(pool_decision const& pool, used_key const& key,
                                      std::size_t cut, bool& decided) const {
        auto const& all = v_.batch->nominations;
        auto const mine = key_value(key, all[i_], *v_.in).value;
        auto const theirs = key_value(key, all[cut], *v_.in).value;
        if (mine == theirs) return say("bằng", "equal");
        decided = true;
        auto text = mine < theirs ? say("xếp trước", "before it") : say("xếp sau", "behind it");
        if (hidden(key)) return text;
        std::size_t sharing = 0;
        for (auto const c : pool.given->chosen)
            if (key_value(key, all[pool.candidates[c]], *v_.in).value == theirs) ++sharing;
        // Told of fewer, it would be somebody's own score.
        if (sharing >= fewest_who_share_a_value && key.fact != nullptr)
            text += say("; mức xét chọn: ", "; the cut line: ") + answer(key, all[cut]);
        return text;
    }

    void proof(pool_decision const& pool) {
        auto const& all = pool.given->proof;
        paragraph(say("Kết quả tự kiểm tra của việc xét chọn: ", "The choice was checked: ") +
                  (all.holds ? say("đạt", "it holds") : say("KHÔNG ĐẠT", "IT DOES NOT HOLD")) +
                  ".");
        page_.open("ul", {{"class", "plain small"}});
        for (auto const& check : all.checks)
            page_.element("li", (check.holds ? "✓ " : "✗ ") + check_words(check.name));
        page_.close();
    }
    /// What was checked, without the sentence of the proof: where it does not hold, that names
    /// dossiers.
    [[nodiscard]] std::string check_words(std::string_view name) const {
        if (name == "seats") return say("không vượt số lượng, không bỏ trống", "seats respected");
        if (name == "caps") return say("không vượt giới hạn của đơn vị", "caps respected");
        if (name == "reserves")
            return say("số lượng dành cho nhóm được dùng hết mức có thể",
                       "reserves filled as far as anyone could fill them");
        if (name == "order")
            return say("không hồ sơ nào bị vượt mà không có điều khoản cho phép",
                       "nobody passed over without the clause that did it");
        if (name == "rates") return say("tỷ lệ tối thiểu", "rates");
        if (name == "overtaking") return say("vượt thứ tự", "overtaking");
        return std::string{name};
    }

    html_writer& page_;
    page_words const& words_;
    round_view const& v_;
    std::size_t i_;
    dossier_decision const& own_;
    std::vector<used_key> keys_;
};

}  // namespace

void put_own_place(html_writer& page, page_words const& words, std::size_t i) {
    own_place{page, words, i}.put();
}

}  // namespace thidua::detail
