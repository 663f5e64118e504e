// SPDX-License-Identifier: BSL-1.0
#include "summary_pools.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/io/number_text.hpp>

#include "summary_counts.hpp"

namespace thidua::detail {

namespace {

constexpr std::size_t most_named = 3;  ///< dossiers that are named before a list is cut

class pool_lines {
public:
    pool_lines(std::string& out, round_view const& v, round_words& words, pool_decision const& pool)
        : out_(out), v_(v), words_(words), pool_(pool), in_(words.say().in()) {}

    void write() {
        head();
        if (pool_.given) {
            contested();
            reserves();
            ledger_and_proof();
        }
        waiting();
        kept();
        people();
        forces();
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return words_.say().say(vi, en);
    }
    [[nodiscard]] std::string number(std::int64_t n) const { return grouped(n, in_); }
    [[nodiscard]] std::string number(std::size_t n) const {
        return grouped(static_cast<std::int64_t>(n), in_);
    }
    void line(std::string const& text) {
        out_ += text;
        out_ += '\n';
    }
    [[nodiscard]] std::string who(std::size_t i) const { return v_.batch->texts[i].id; }

    void head() {
        std::size_t proposed = 0;
        for (auto const i : pool_.candidates)
            if (v_.decided->listed(i)) ++proposed;
        auto text = "- **" + pool_name(pool_.of, in_) + "**: ";
        text += pool_.seats ? say("số lượng khen thưởng ", "seats ") + number(*pool_.seats)
                : pool_.seats_set ? say("không giới hạn số lượng", "no limit of seats")
                                  : say("chưa quy định số lượng, chỉ xếp thứ tự",
                                        "no seats set: the list is only ordered");
        text += say("; đủ điều kiện ", "; eligible ") + number(pool_.candidates.size()) +
                (v_.decided->at == stage::closed ? say("; được khen thưởng ", "; awarded ")
                                                 : say("; dự kiến ", "; proposed ")) +
                number(proposed);
        if (pool_.given) {
            auto const& cut = pool_.given->cut_lines.front();
            if (cut.last_chosen)
                text += say("; mức xét chọn: thứ ", "; cut line: rank ") +
                        number(std::int64_t{*cut.last_chosen});
            if (cut.first_refused)
                text += say(" (người đứng trước nhất không được chọn: thứ ",
                            " (best rank not chosen: ") +
                        number(std::int64_t{*cut.first_refused}) + ")";
            if (pool_.given->seats_left > 0)
                text += say("; còn trống ", "; seats left ") + number(pool_.given->seats_left);
        }
        line(text + ".");
    }

    void contested() {
        auto const& groups = pool_.given->contested;
        if (groups.empty()) return;
        std::string text;
        for (std::size_t k = 0; k < groups.size() && k < most_named; ++k) {
            text += (k > 0 ? "; " : "") + number(groups[k].candidates.size()) +
                    say(" hồ sơ cho ", " dossiers for ") + number(groups[k].seats) +
                    say(" số lượng (", " seats (");
            auto const members = by_rank_and_id(v_, pool_, groups[k].candidates);
            for (std::size_t m = 0; m < members.size() && m < most_named; ++m)
                text += (m > 0 ? ", " : "") + who(members[m]);
            text += members.size() > most_named ? ", ...)" : ")";
        }
        if (groups.size() > most_named) text += "; ...";
        line("  - " + say("Ngang nhau, chờ Hội đồng cho ý kiến: ", "Contested, for the Council: ") +
             number(groups.size()) + say(" nhóm: ", " groups: ") + text + ".");
    }

    void reserves() {
        for (auto const& r : pool_.given->reserves)
            line("  - " + say("Số lượng dành cho ", "Seats reserved for ") +
                 group_words(pool_.asked->names.groups[r.group]) + ": " + number(r.seats) +
                 say(", đã đạt ", ", filled ") + number(r.filled) + ".");
    }

    [[nodiscard]] std::string group_words(std::string_view name) const {
        for (auto const& w : words<priority_member>())
            if (w.name == name) return std::string{w.label.in(in_)};
        return name == "priority" ? say("diện được ưu tiên", "those with priority")
                                  : std::string{name};
    }

    /// "reserve small_collective" in words.
    [[nodiscard]] std::string because_words(std::string_view because) const {
        auto const space = because.find(' ');
        auto const clause = because.substr(0, space);
        auto const group =
            space == std::string_view::npos ? std::string_view{} : because.substr(space + 1);
        if (clause == "reserve") return say("dành cho ", "reserved for ") + group_words(group);
        if (clause == "rate") return say("tỷ lệ tối thiểu của ", "rate of ") + group_words(group);
        if (clause == "priority") return say("ưu tiên", "priority");
        if (clause == "caps") return say("giới hạn của đơn vị trình", "caps of submitting units");
        return say("ngang nhau", "ties");
    }

    [[nodiscard]] std::string ledger() const {
        auto const lines = ledger_by_id(v_, pool_);
        std::map<std::string, std::size_t> by_clause;
        std::size_t in = 0;
        for (auto const& l : lines) {
            if (!l.in) continue;
            ++by_clause[l.because];
            ++in;
        }
        auto text = say("Bảng đối chiếu ưu tiên: ", "Ledger: ") + number(in) +
                    say(" hồ sơ vào danh sách nhờ ưu tiên", " come in by the priority");
        if (by_clause.size() > 1)
            for (auto const& [because, count] : by_clause)
                text += ", " + because_words(because) + " " + number(count);
        for (std::size_t k = 0; k < lines.size() && k < most_named; ++k) {
            if (!lines[k].in) break;
            text += (k == 0 ? " (" : ", ") + who(*lines[k].in);
            if (lines[k].out) text += say(" thay ", " for ") + who(*lines[k].out);
            if (k + 1 == lines.size() || k + 1 == most_named || !lines[k + 1].in)
                text += in > k + 1 ? ", ...)" : ")";
        }
        return text;
    }

    /// What was checked, in a word each.
    [[nodiscard]] std::string checked(std::string_view name) const {
        if (name == "seats") return say("số lượng", "seats");
        if (name == "caps") return say("giới hạn của đơn vị", "caps");
        if (name == "reserves") return say("số lượng dành cho nhóm", "reserves");
        if (name == "order") return say("thứ tự", "order");
        if (name == "rates") return say("tỷ lệ", "rates");
        if (name == "overtaking") return say("vượt thứ tự", "overtaking");
        return std::string{name};
    }

    void ledger_and_proof() {
        auto const& proof = pool_.given->proof;
        std::string checks;
        for (auto const& check : proof.checks)
            if (proof.holds)
                checks += (checks.empty() ? "" : ", ") + checked(check.name);
            else if (!check.holds)
                checks += (checks.empty() ? "" : "; ") + check.says.in(in_);
        line("  - " + ledger() + say(". Kết quả tự kiểm tra: ", ". Proof: ") +
             (proof.holds ? say("đạt", "holds") : say("KHÔNG ĐẠT", "DOES NOT HOLD")) +
             (checks.empty() ? "" : " (" + checks + ")") + ".");
    }

    void waiting() {
        auto const list = waiting_by_id(v_, pool_);
        if (list.empty()) return;
        auto text = "  - " + say("Tạm tính: ", "Provisional: ") + number(list.size()) +
                    say(" hồ sơ đang chờ sẽ vào danh sách nếu đủ điều kiện, từng hồ sơ một: ",
                        " dossiers that wait would come in if cleared, one at a time: ");
        for (std::size_t k = 0; k < list.size() && k < most_named; ++k) {
            auto const& w = list[k];
            text += (k > 0 ? "; " : "") + who(w.dossier) + " (" +
                    std::string{label_of(v_.decided->dossiers[w.dossier].assessed.result).in(in_)} +
                    ")";
            text += w.displaces ? say(" thay ", " for ") + who(*w.displaces)
                    : !pool_.given || pool_.given->seats_left > 0
                        ? say(" vào chỗ trống", " on a free seat")
                        : say(" thay hồ sơ đang ngang nhau", " for one of the contested");
            for (std::size_t u = 0; u < w.unless_known.size(); ++u)
                text += (u == 0 ? say(", tùy ", ", subject to ") : ", ") +
                        words_.missing_words(w.unless_known[u]);
        }
        line(text + (list.size() > most_named ? "; ..." : "."));
    }

    void kept() {
        if (!pool_.kept.empty())
            line("  - " +
                 say("Số lượng giữ lại cho hồ sơ chưa xét: ", "Seats kept for held dossiers: ") +
                 number(pool_.kept.size()) + ".");
    }

    /// What people's words make of the seats.
    void people() {
        if (!v_.decided->heard()) return;
        auto const p = static_cast<std::size_t>(&pool_ - v_.decided->pools.data());
        auto const& word = v_.decided->people.pools[p];
        std::string text;
        if (word.over > 0)
            text = say("vượt số lượng ", "over the seats by ") + number(word.over);
        else if (word.free > 0)
            text = say("còn ", "free: ") + number(word.free) + say(" số lượng", " seats");
        if (!word.next.empty()) {
            text += say("; xếp kế tiếp theo quy định: ", "; next by the rules: ");
            for (std::size_t k = 0; k < word.next.size() && k < most_named; ++k)
                text += (k > 0 ? ", " : "") + who(word.next[k]);
            if (word.next.size() > most_named) text += ", ...";
        }
        if (!text.empty())
            line("  - " +
                 say("Sau ý kiến của Hội đồng, Chủ tịch: ",
                     "After the words of the Council and the Chairman: ") +
                 text + ".");
    }

    void forces() {
        if (pool_.forces.empty()) return;
        std::string text;
        for (std::size_t k = 0; k < pool_.forces.size(); ++k) {
            auto const& f = pool_.forces[k];
            // Forces that lack the same thing are named together.
            bool const as_before = k > 0 && !f.possible && !pool_.forces[k - 1].possible &&
                                   pool_.forces[k - 1].lacking == f.lacking;
            if (as_before) {
                auto const colon = text.rfind(": ");
                text.insert(colon, ", " + std::string{label_of(f.force).in(in_)});
                continue;
            }
            text += (text.empty() ? "" : "; ") + std::string{label_of(f.force).in(in_)} + ": ";
            text += !f.possible            ? why_not(f.lacking).in(in_)
                    : f.gain + f.lose == 0 ? say("không đổi", "no change")
                                           : say("thêm ", "gains ") + number(f.gain) +
                                                 say(", bớt ", ", loses ") + number(f.lose);
        }
        line("  - " + say("Nếu hiểu \"ưu tiên\" khác: ", "Under another force of the priority: ") +
             text + ".");
    }

    std::string& out_;
    round_view const& v_;
    round_words& words_;
    pool_decision const& pool_;
    language in_;
};

}  // namespace

void put_pool_lines(std::string& out, round_view const& v, round_words& words) {
    auto const in = words.say().in();
    out += in == language::vi ? "\n## Xét chọn\n" : "\n## Selection\n";
    for (auto const p : pools_in_order(*v.decided))
        pool_lines{out, v, words, v.decided->pools[p]}.write();
    if (!v.decided->prompt.empty())
        out += words.say().say("- **Khen thưởng đột xuất**: ", "- **Prompt lane**: ") +
               grouped(static_cast<std::int64_t>(v.decided->prompt.size()), in) +
               words.say().say(" hồ sơ, xét từng hồ sơ, không xếp thứ tự.\n",
                               " dossiers, decided singly, not ranked.\n");
}

}  // namespace thidua::detail
