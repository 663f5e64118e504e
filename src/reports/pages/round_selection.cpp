// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "round_parts.hpp"

namespace thidua::detail {

namespace {

constexpr std::size_t most_lines = 40;  ///< of a table of a pool

class selection {
public:
    selection(html_writer& page, page_words& words)
        : page_(page), words_(words), v_(words.view()) {}

    void put() {
        page_.open("section", {{"id", "xet-chon"}, {"aria-labelledby", "h-xet-chon"}});
        page_.element("h2", say("Xét chọn và ưu tiên", "Selection and the priority"),
                      {{"id", "h-xet-chon"}});
        readings();
        auto const order = pools_in_order(*v_.decided);
        for (std::size_t k = 0; k < order.size(); ++k) pool(v_.decided->pools[order[k]], k + 1);
        if (!v_.decided->prompt.empty())
            page_.element("p", say("Khen thưởng đột xuất: ", "Prompt lane: ") +
                                   words_.number(v_.decided->prompt.size()) +
                                   say(" hồ sơ, xét từng hồ sơ, không xếp thứ tự.",
                                       " dossiers, decided singly, not ranked."));
        page_.close();
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return words_.say(vi, en);
    }

    void readings() {
        auto const how = v_.terms->priority();
        page_.element("p",
                      say("Cách hiểu \"ưu tiên\" của Kế hoạch, cả sáu điểm đều là giả định:",
                          "How the plan's priority is read, all six joints being assumptions:"));
        put_facts(page_, {{say("Áp dụng", "It binds"), words_.label(how.at)},
                          {say("Mức độ", "Force"), words_.label(how.force)},
                          {say("\"Trực tiếp\"", "\"Directly\""), words_.label(how.scope)},
                          {say("Vai trò", "Role"), words_.label(how.conjunction)},
                          {say("Phong trào", "Movement"), words_.label(how.movement)},
                          {say("Người trực tiếp", "Who is direct"), words_.label(how.direct)}});
    }

    void pool(pool_decision const& p, std::size_t number) {
        auto const name = pool_name(p.of, words_.in());
        auto const id = "nhom-" + std::to_string(number);
        page_.open("article", {{"class", "box"}, {"aria-labelledby", id}});
        page_.element("h3", name, {{"id", id}});
        figures(p);
        put_order_strip(page_, words_, p, name, number);
        if (p.given) {
            contested(p);
            reserves(p);
            ledger(p);
            proof(p);
        }
        waiting(p);
        forces(p);
        page_.close();
    }

    void figures(pool_decision const& p) {
        std::size_t proposed = 0;
        for (auto const i : p.candidates)
            if (v_.decided->listed(i)) ++proposed;
        // People bring in others and leave seats free: then their count stands.
        auto const at = static_cast<std::size_t>(&p - v_.decided->pools.data());
        auto const* said = v_.decided->heard() ? &v_.decided->people.pools[at] : nullptr;
        if (said != nullptr) proposed = said->awards;
        std::vector<std::pair<std::string, std::string>> facts{
            {say("Số lượng khen thưởng", "Seats"),
             p.seats       ? words_.number(*p.seats)
             : p.seats_set ? say("không giới hạn", "no limit")
                           : say("chưa quy định, chỉ xếp thứ tự", "not set: only ordered")},
            {say("Được xếp thứ tự", "Ranked"), words_.number(p.candidates.size())},
            {is_closed(v_) ? say("Khen thưởng", "To be commended")
                           : say("Dự kiến khen thưởng", "Proposed"),
             words_.number(proposed)}};
        if (p.given) {
            auto const& cut = p.given->cut_lines.front();
            if (cut.last_chosen)
                facts.emplace_back(
                    say("Mức xét chọn", "Cut line"),
                    say("thứ ", "rank ") + words_.number(std::int64_t{*cut.last_chosen}));
            if (cut.first_refused)
                facts.emplace_back(
                    say("Đứng trước nhất mà không được chọn", "Best rank not chosen"),
                    say("thứ ", "rank ") + words_.number(std::int64_t{*cut.first_refused}));
            auto const left =
                said != nullptr && p.seats ? said->free : std::int64_t{p.given->seats_left};
            if (left > 0) facts.emplace_back(say("Còn trống", "Seats left"), words_.number(left));
        }
        if (!p.kept.empty())
            facts.emplace_back(say("Giữ lại cho hồ sơ chưa xét", "Kept for held dossiers"),
                               words_.number(p.kept.size()));
        put_facts(page_, facts);
    }

    void begin_table(std::string const& caption, std::vector<std::string> const& headings) {
        page_.open("div", {{"class", "wide"}}).open("table");
        page_.element("caption", caption);
        put_headings(page_, headings);
        page_.open("tbody");
    }
    void end_table(std::size_t shown, std::size_t all) {
        page_.close().close().close();
        if (shown < all)
            page_.element("p",
                          say("và ", "and ") + words_.number(all - shown) +
                              say(" dòng khác, xem decisions.json.", " more, see decisions.json."),
                          {{"class", "small"}});
    }
    [[nodiscard]] std::string ranked(std::size_t i) const {
        return words_.who(i) + say(", thứ ", ", rank ") +
               words_.number(std::int64_t{v_.decided->dossiers[i].rank});
    }

    void contested(pool_decision const& p) {
        auto const& groups = p.given->contested;
        if (groups.empty()) return;
        begin_table(words_.label(award_status::contested),
                    {say("#Nhóm", "#Group"), say("#Số lượng", "#Seats"), say("#Hồ sơ", "#Dossiers"),
                     say("Ngang nhau", "Equal")});
        for (std::size_t g = 0; g < groups.size() && g < most_lines; ++g) {
            page_.open("tr");
            page_.element("td", std::to_string(g + 1), {{"class", "n"}});
            page_.element("td", words_.number(groups[g].seats), {{"class", "n"}});
            page_.element("td", words_.number(groups[g].candidates.size()), {{"class", "n"}});
            std::string names;
            auto const members = by_rank_and_id(v_, p, groups[g].candidates);
            for (std::size_t k = 0; k < members.size() && k < most_lines; ++k)
                names += (k > 0 ? "; " : "") + words_.who(members[k]);
            if (members.size() > most_lines) names += "; ...";
            page_.element("td", names);
            page_.close();
        }
        end_table(std::min(groups.size(), most_lines), groups.size());
    }

    [[nodiscard]] std::string group_words(std::string_view name) const {
        for (auto const& w : thidua::words<priority_member>())
            if (w.name == name) return std::string{w.label.in(words_.in())};
        return name == "priority" ? say("diện được ưu tiên", "those with priority")
                                  : std::string{name};
    }

    void reserves(pool_decision const& p) {
        if (p.given->reserves.empty()) return;
        begin_table(say("Số lượng dành cho nhóm", "Reserved seats"),
                    {say("Nhóm", "Group"), say("#Số lượng", "#Seats"), say("#Đã đạt", "#Filled")});
        for (auto const& r : p.given->reserves) {
            page_.open("tr");
            page_.element("th", group_words(p.asked->names.groups[r.group]), {{"scope", "row"}});
            page_.element("td", words_.number(r.seats), {{"class", "n"}});
            page_.element("td", words_.number(r.filled), {{"class", "n"}});
            page_.close();
        }
        end_table(0, 0);
    }

    void ledger(pool_decision const& p) {
        auto const lines = ledger_by_id(v_, p);
        if (lines.empty()) {
            page_.element("p",
                          say("Bảng đối chiếu ưu tiên: danh sách giống như khi không xét ưu tiên.",
                              "Ledger: the list is the one that would be without the priority."));
            return;
        }
        begin_table(say("Bảng đối chiếu ưu tiên (so với không xét ưu tiên)",
                        "Ledger (against no priority)"),
                    {say("Vào danh sách", "In"), say("Thay cho", "Out"), say("Điều khoản", "By"),
                     say("#Cách nhau", "#Ranks apart")});
        for (std::size_t k = 0; k < lines.size() && k < most_lines; ++k) {
            auto const& l = lines[k];
            page_.open("tr");
            page_.element("td", l.in ? ranked(*l.in) : std::string{});
            page_.element("td", l.out ? ranked(*l.out) : std::string{});
            page_.element("td", clause(l));
            page_.element("td", l.distance ? words_.number(*l.distance) : std::string{},
                          {{"class", "n"}});
            page_.close();
        }
        end_table(std::min(lines.size(), most_lines), lines.size());
    }
    [[nodiscard]] std::string clause(told_exchange const& l) const {
        auto const space = l.because.find(' ');
        auto const group =
            space == std::string::npos ? std::string{} : group_words(l.because.substr(space + 1));
        switch (l.clause) {
            case seat_clause::reserve:
                return say("dành cho ", "reserved for ") + group;
            case seat_clause::rate:
                return say("tỷ lệ tối thiểu của ", "rate of ") + group;
            case seat_clause::priority:
                return say("ưu tiên", "priority");
            case seat_clause::caps:
                return say("giới hạn của đơn vị trình", "caps of submitting units");
            default:
                return say("ngang nhau", "ties");
        }
    }

    void proof(pool_decision const& p) {
        auto const& all = p.given->proof;
        page_.element("p",
                      say("Kết quả tự kiểm tra: ", "Proof: ") +
                          (all.holds ? say("đạt", "holds") : say("KHÔNG ĐẠT", "DOES NOT HOLD")) +
                          ".",
                      {{"class", all.holds ? "c-good" : "c-bad"}});
        page_.open("ul", {{"class", "plain small"}});
        for (auto const& check : all.checks)
            page_.element("li", (check.holds ? "✓ " : "✗ ") + check.says.in(words_.in()));
        page_.close();
    }

    void waiting(pool_decision const& p) {
        auto const list = waiting_by_id(v_, p);
        if (list.empty()) return;
        begin_table(
            say("Danh sách tạm tính: hồ sơ đang chờ sẽ vào nếu đủ điều kiện, từng hồ sơ một",
                "Provisional: dossiers that wait and would come in, one at a time"),
            {say("Hồ sơ", "Dossier"), say("Đang", "Is"), say("Thay cho", "In place of"),
             say("Tùy thuộc", "Subject to")});
        for (std::size_t k = 0; k < list.size() && k < most_lines; ++k) {
            auto const& w = list[k];
            page_.open("tr");
            page_.element("td", words_.who(w.dossier));
            page_.element("td", words_.label(v_.decided->dossiers[w.dossier].assessed.result));
            page_.element("td", w.displaces ? words_.who(*w.displaces)
                                : p.given && p.given->seats_left == 0
                                    ? say("một hồ sơ đang ngang nhau", "one of the contested")
                                    : say("chỗ còn trống", "a free seat"));
            std::string unless;
            for (auto const& name : w.unless_known)
                unless += (unless.empty() ? "" : ", ") + words_.missing(name);
            page_.element("td", unless);
            page_.close();
        }
        end_table(std::min(list.size(), most_lines), list.size());
    }

    void forces(pool_decision const& p) {
        if (p.forces.empty()) return;
        begin_table(say("Nếu hiểu mức độ ưu tiên khác", "Under another force of the priority"),
                    {say("Mức độ", "Force"), say("#Thêm", "#Come in"), say("#Bớt", "#Leave"),
                     say("Ghi chú", "Note")});
        for (auto const& f : p.forces) {
            page_.open("tr");
            page_.element("th", words_.label(f.force), {{"scope", "row"}});
            page_.element("td", f.possible ? words_.number(f.gain) : "-", {{"class", "n"}});
            page_.element("td", f.possible ? words_.number(f.lose) : "-", {{"class", "n"}});
            page_.element("td", !f.possible ? why_not(f.lacking).in(words_.in())
                                : f.gain + f.lose == 0
                                    ? say("danh sách không đổi", "the list is the same")
                                    : std::string{});
            page_.close();
        }
        end_table(0, 0);
    }

    html_writer& page_;
    page_words& words_;
    round_view const& v_;
};

}  // namespace

void put_selection(html_writer& page, page_words& words) { selection{page, words}.put(); }

}  // namespace thidua::detail
