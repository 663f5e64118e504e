// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/unit_letters.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/reports/explanation.hpp>
#include <thidua/reports/papers/catalogue.hpp>

#include "official.hpp"

namespace thidua {

namespace {

/// Makes letters; what is the same for all of them is found once.
class letter_writer {
public:
    letter_writer(round_view const& v, paper_options const& o)
        : v_(v), w_(v, o, sensitivity::internal) {
        for (auto const i : dossiers_by_id(*v.batch)) {
            auto const& unit = v.batch->nominations[i].submitting_unit;
            if (unit.known() && find_unit(v.in->units, *unit) != nullptr)
                by_unit_[(*unit).number()].push_back(i);
        }
    }

    [[nodiscard]] std::vector<unit_id> units() const {
        std::vector<unit_id> all;
        for (auto const& [number, list] : by_unit_) all.push_back(unit_id{number});
        std::ranges::sort(all, [this](auto a, auto b) { return w_.unit_before(a, b); });
        return all;
    }

    [[nodiscard]] paper letter(unit_id to) {
        auto const code = find_unit(v_.in->units, to) == nullptr
                              ? std::string{}
                              : std::string{find_unit(v_.in->units, to)->code};
        auto p = w_.begin("thong_bao_" + file_name_part(code), w_.say("THÔNG BÁO", "NOTICE"),
                          w_.say("Kết quả thẩm định hồ sơ đề nghị khen thưởng",
                                 "Result of the appraisal of the dossiers submitted"));
        p.head = detail::head_of_council(w_, "TB-HĐTĐKT");
        auto const at = by_unit_.find(to.number());
        static std::vector<std::size_t> const none;
        auto const& own = at == by_unit_.end() ? none : at->second;
        auto const name = w_.words().unit_name(stated<unit_id>{to});
        text(p, w_.say("Kính gửi: ", "To: ") + (name.empty() ? "........" : name), true,
             alignment::centre);
        if (own.empty()) {
            text(p, w_.say("Đơn vị không trình hồ sơ nào trong đợt này.",
                           "The unit submitted no dossier in this round."));
            return p;
        }
        text(p, opening(own));
        p.parts.emplace_back(results(own));
        to_supply(p, own);
        if (p.draft)
            text(p,
                 w_.say("Kết quả trên phục vụ thẩm định, không thay thế quyết định của cấp có thẩm "
                        "quyền.",
                        "This is the result of the appraisal; it does not replace the decision."),
                 false, alignment::left, true);
        p.signature = signature_block{
            w_.say("TM. HỘI ĐỒNG", "FOR THE COUNCIL"), "........................", {}};
        p.copies_to = {w_.say("Như trên;", "As above;"),
                       w_.say("Lưu: VT, ........", "Filed: records, ........")};
        return p;
    }

private:
    static void text(paper& p, std::string words, bool strong = false,
                     alignment align = alignment::left, bool italic = false) {
        p.parts.emplace_back(paper_text{std::move(words), strong, italic, align});
    }

    [[nodiscard]] std::string opening(std::vector<std::size_t> const& own) const {
        by_kind received{};
        for (auto const i : own) ++received[detail::kind_place(v_.batch->nominations[i])];
        return w_.say("Về hồ sơ đề nghị khen thưởng trong ", "On the dossiers submitted in ") +
               w_.occasion() + submissions(own) + w_.say(", gồm ", ", which are ") +
               detail::counted_kinds_words(w_, received) + ", " +
               w_.say(w_.options().offices.council) +
               w_.say(" thông báo kết quả thẩm định như sau:",
                      " gives notice of the result of the appraisal:");
    }

    /// " (Tờ trình số 12/TTr-SNV ngày 05/10/2025)".
    [[nodiscard]] std::string submissions(std::vector<std::size_t> const& own) const {
        if (w_.options().submissions == nullptr) return {};
        std::map<std::string, submission const*> of;
        for (auto const i : own) {
            auto const& n = v_.batch->nominations[i];
            if (!n.submission.known()) continue;
            auto const* s = w_.options().submissions->find(
                v_.batch->submissions.name_of((*n.submission).number()));
            if (s != nullptr) of.emplace(s->id, s);
        }
        std::string all;
        for (auto const& [id, s] : of) {
            all += all.empty() ? "" : "; ";
            all += w_.say("Tờ trình số ", "submission ") + (s->number.empty() ? id : s->number);
            if (s->dated.known()) all += w_.say(" ngày ", " of ") + to_short(*s->dated);
        }
        return all.empty() ? all : " (" + all + ")";
    }

    [[nodiscard]] table results(std::vector<std::size_t> const& own) {
        table t;
        t.id = "ket_qua";
        t.title = w_.say("Kết quả", "Result");
        t.columns = {w_.column("STT", "No.", 6, alignment::centre),
                     w_.column("Mã hồ sơ", "Dossier", 16),
                     w_.column("Tên tập thể, cá nhân, hộ gia đình", "Recipient", 32),
                     w_.column("Hình thức", "Form", 12),
                     w_.column("Kết quả", "Outcome", 28),
                     w_.column("Lý do", "Why", 56, alignment::left, sensitivity::internal)};
        std::size_t ordinal = 0;
        for (auto const i : own)
            t.add({detail::count_cell(++ordinal), w_.words().texts(i).id, w_.recipient(i),
                   w_.label(w_.words().facts(i).form), result_words(i), own_reason(i)});
        return t;
    }

    [[nodiscard]] std::string result_words(std::size_t i) {
        auto const result = v_.decided->dossiers[i].assessed.result;
        auto line = w_.label(result);
        auto const* w = w_.last().word(i);
        if (w == nullptr) return line;
        auto const final = w_.words().final_words(i).in(w_.in());
        if (w_.last().closed()) {
            if (w->signature != dossier_word::none) return final;
            // What the rules said of one that is not eligible says it all, if nobody spoke.
            if (w->resolved || w->final == final_word::award || result == outcome::eligible)
                line += "; " + (w->resolved && w->final != final_word::award
                                    ? w_.label(w->by) + ": " + final
                                    : final);
            return line;
        }
        if (!w->resolved || w->final == final_word::open) return line;
        if (w->final != final_word::award) return line + "; " + w_.label(w->by) + ": " + final;
        // Before the signature nobody is told that he is commended; that his dossier goes on, he
        // is.
        if (w->against)
            line += "; " + w_.label(w->by) +
                    w_.say(": có ý kiến khác, hồ sơ đang trình",
                           ": decided otherwise, the dossier goes on");
        return line;
    }

    /// The ranks and seats of others are nobody's business here: only what the dossier itself
    /// lacks, or why people give it back.
    [[nodiscard]] std::string own_reason(std::size_t i) const {
        auto const* w = w_.last().word(i);
        if (w != nullptr && w->signature != dossier_word::none) return {};
        auto const result = v_.decided->dossiers[i].assessed.result;
        auto line = result == outcome::eligible ? std::string{} : w_.why(i);
        auto const said = why_given_back(i);
        if (!said.empty()) line += (line.empty() ? "" : "; ") + said;
        return line;
    }

    /// The reason with which a body returned the dossier, or its basis; empty where none did.
    [[nodiscard]] std::string why_given_back(std::size_t i) const {
        auto const* w = w_.last().word(i);
        if (w == nullptr || !w->resolved || w->final != final_word::give_back) return {};
        auto const at = w->rests_on();
        if (at == dossier_word::none) return {};
        auto const& r = w_.last().people()->resolutions[at];
        if (!r.reason.empty()) return r.reason;
        return w_.say("theo kết luận ", "by the resolution ") +
               (r.basis.empty() ? std::string{"........"} : r.basis);
    }

    /// Whether the unit is asked for something: people's word goes before the rules'.
    [[nodiscard]] bool is_to_supply(std::size_t i) const {
        auto const result = v_.decided->dossiers[i].assessed.result;
        auto const* w = w_.last().word(i);
        if (w == nullptr) return result == outcome::returned || result == outcome::undetermined;
        if (w->signature != dossier_word::none) return false;
        return w->final == final_word::give_back ||
               (w->final == final_word::open && result == outcome::undetermined);
    }

    void to_supply(paper& p, std::vector<std::size_t> const& own) {
        table t;
        t.id = "bo_sung";
        t.title = w_.say("Nội dung cần bổ sung", "What to supply");
        t.columns = {w_.column("STT", "No.", 6, alignment::centre),
                     w_.column("Mã hồ sơ", "Dossier", 16),
                     w_.column("Tên tập thể, cá nhân, hộ gia đình", "Recipient", 32),
                     w_.column("Cần bổ sung (một trong các cách)", "To supply (one of)", 80,
                               alignment::left, sensitivity::internal)};
        std::size_t ordinal = 0;
        for (auto const i : own) {
            if (!is_to_supply(i)) continue;
            t.add(
                {detail::count_cell(++ordinal), w_.words().texts(i).id, w_.recipient(i), ways(i)});
        }
        if (t.rows.empty()) return;
        auto const& by = w_.options().supply_by;
        p.parts.emplace_back(std::move(t));
        text(p, w_.say("Đề nghị đơn vị bổ sung và gửi lại trước khi hết ",
                       "Please supply this by the end of ") +
                    detail::long_day_or_dots(w_, by ? &*by : nullptr) + ".");
    }

    [[nodiscard]] std::string ways(std::size_t i) {
        auto const& n = v_.batch->nominations[i];
        auto const& d = v_.decided->dossiers[i].assessed;
        dossier const one{.by = &v_.terms->by(),
                          .facts = &n,
                          .texts = &v_.batch->texts[i],
                          .in = v_.in,
                          .calendar = v_.calendar,
                          .at = v_.decided->at,
                          .decided = &d};
        // Of an eligible one the rules miss nothing: what people said is all there is.
        auto const said = why_given_back(i);
        if (d.result == outcome::eligible) return said;
        std::string all;
        auto const found = find_remedy(v_.terms->by().rules, n, *v_.in, v_.decided->at);
        if (!found.ways.empty())
            for (auto const& way : remedy_in_words(one, found, w_.words().say()))
                all += (all.empty() ? "" : w_.say("; hoặc ", "; or ")) + way;
        if (all.empty()) all = w_.why(i);
        return said.empty() ? all : said + "; " + all;
    }

    round_view const& v_;
    detail::paper_words w_;
    std::map<std::uint32_t, std::vector<std::size_t>> by_unit_{};
};

}  // namespace

std::vector<unit_id> submitting_units(round_view const& v) {
    return letter_writer{v, paper_options{}}.units();
}

paper unit_letter_paper(round_view const& v, paper_options const& options) {
    return letter_writer{v, options}.letter(options.unit.value_or(no_unit));
}

void unit_letters(round_view const& v, paper_options const& options, paper_sink const& to) {
    letter_writer writer{v, options};
    if (options.unit) {
        to(writer.letter(*options.unit));
        return;
    }
    for (auto const unit : writer.units()) to(writer.letter(unit));
}

}  // namespace thidua
