// SPDX-License-Identifier: BSL-1.0
#include "summary_people.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/number_text.hpp>
#include <thidua/law/authority_tables.hpp>
#include <thidua/law/citation_text.hpp>

namespace thidua::detail {

namespace {

constexpr std::size_t most_against = 10;  ///< departures that are told one by one
constexpr std::size_t most_named = 4;     ///< ids of a kind of finding

class people_lines {
public:
    people_lines(std::string& out, round_view const& v, round_words& words,
                 summary_counts const& counts)
        : out_(out), v_(v), words_(words), counts_(counts), said_(v.decided->people) {}

    void write() {
        line();
        line(say("## Ý kiến của Hội đồng, Chủ tịch", "## The Council and the Chairman"));
        against();
        list();
        if (v_.decided->at == stage::closed) signed_lines();
        if (v_.decided->at == stage::signing) who_signs();
        findings();
    }

private:
    [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const {
        return words_.say().say(vi, en);
    }
    [[nodiscard]] std::string number(std::size_t n) const {
        return grouped(static_cast<std::int64_t>(n), words_.say().in());
    }
    [[nodiscard]] std::string_view in(bilingual const& t) const { return t.in(words_.say().in()); }
    void line(std::string_view text = {}) {
        out_ += text;
        out_ += '\n';
    }

    void against() {
        if (said_.against.empty()) return;
        line(say("- **Khác kết quả thẩm định: ", "- **Against the appraisal: ") +
             number(said_.against.size()) + say(" hồ sơ**", " dossiers**"));
        for (std::size_t k = 0; k < said_.against.size() && k < most_against; ++k)
            line("  - " + departure(said_.against[k]));
        if (said_.against.size() > most_against)
            line(say("  - và ", "  - and ") + number(said_.against.size() - most_against) +
                 say(" hồ sơ khác, xem stage_findings.csv.", " more, see stage_findings.csv."));
    }
    [[nodiscard]] std::string departure(std::size_t i) const {
        auto const& word = said_.dossiers[i];
        auto const& d = v_.decided->dossiers[i];
        auto const verdict = d.assessed.result == outcome::eligible ? label_of(d.awarded)
                                                                    : label_of(d.assessed.result);
        auto text = words_.texts(i).id + " · " + words_.texts(i).recipient_name + ": " +
                    std::string{in(label_of(word.by))} + ": " +
                    std::string{in(label_of(word.final))} + say("; thẩm định: ", "; appraisal: ") +
                    std::string{in(verdict)};
        auto const& r = said_.resolutions[word.rests_on()];
        text += r.basis.empty() ? say("; chưa ghi căn cứ", "; no basis given")
                                : say("; căn cứ ", "; basis ") + r.basis;
        if (!r.reason.empty()) text += " (" + r.reason + ")";
        if (word.vote != dossier_word::none && !said_.votes[word.vote].minutes.empty() &&
            said_.votes[word.vote].minutes != r.basis)
            text += say("; biên bản ", "; minutes ") + said_.votes[word.vote].minutes;
        return text;
    }

    void list() {
        std::array<std::size_t, words_of<who_decides>::all.size()> by{};
        for (auto const& word : said_.dossiers)
            if (word.final == final_word::award) ++by[static_cast<std::size_t>(word.by)];
        auto text = say("- Danh sách trình ký: ", "- To be signed: ") + number(said_.to_sign) +
                    say(" hồ sơ", " dossiers");
        bool first = true;
        for (auto const& w : words<who_decides>()) {
            auto const n = by[static_cast<std::size_t>(w.value)];
            if (n == 0) continue;
            text += (first ? " (" : "; ") + std::string{in(w.label)} + ": " + number(n);
            first = false;
        }
        text += first ? "" : ")";
        for (auto const f :
             {final_word::not_award, final_word::defer, final_word::give_back, final_word::open}) {
            std::size_t n = 0;
            for (auto const of_kind : counts_.by_final[static_cast<std::size_t>(f)]) n += of_kind;
            if (n > 0) text += "; " + std::string{in(label_of(f))} + ": " + number(n);
        }
        line(text + ".");
    }

    void signed_lines() {
        auto text = say("- Đã ký: ", "- Signed: ") + number(said_.awarded) +
                    say(" hồ sơ được khen thưởng", " dossiers awarded");
        if (!said_.unsigned_yet.empty())
            text += say("; chưa có trong quyết định đã ký: ", "; in no signed decision: ") +
                    number(said_.unsigned_yet.size()) + named(said_.unsigned_yet);
        if (said_.cancelled > 0)
            text += say("; đã hủy bỏ quyết định: ", "; cancelled: ") + number(said_.cancelled);
        if (!said_.strangers.empty())
            text += say("; trong quyết định nhưng không có hồ sơ: ",
                        "; in a decision, but no dossier: ") +
                    number(said_.strangers.size());
        line(text + ".");
    }
    [[nodiscard]] std::string named(std::vector<std::size_t> const& dossiers) const {
        std::string text;
        for (std::size_t k = 0; k < dossiers.size() && k < most_named; ++k)
            text += (k > 0 ? ", " : " (") + words_.texts(dossiers[k]).id;
        return text + (dossiers.size() > most_named ? ", ...)" : ")");
    }

    /// Who signs what goes to signature, by the tables of authority.
    void who_signs() {
        std::size_t certificates = 0;
        std::size_t diplomas = 0;
        for (std::size_t i = 0; i < said_.dossiers.size(); ++i) {
            auto const& form = words_.facts(i).form;
            if (said_.dossiers[i].final != final_word::award || !form.known()) continue;
            ++(*form == award_form::bang_khen ? diplomas : certificates);
        }
        auto const answer =
            may_sign(deciding_office::province_chair, decided_award::bang_khen, v_.in->signed_on);
        if (diplomas > 0)
            line(say("- Thẩm quyền: ", "- Authority: ") + number(diplomas) +
                 (answer.may == certainty::yes
                      ? say(" Bằng khen do Chủ tịch UBND Thành phố tặng, ký CT. hoặc Phó Chủ tịch "
                            "ký KT. (",
                            " Bằng khen are the Chairman's to give, CT. or a deputy KT. (") +
                            written(answer.basis, words_.say().in()) + ", " +
                            std::string{in(label_of(answer.basis.grade))} + ")."
                      : say(" Bằng khen: không có căn cứ về thẩm quyền vào ngày ký này.",
                            " Bằng khen: the tables of authority do not reach that day.")));
        if (certificates > 0)
            line(say("- Thẩm quyền: ", "- Authority: ") + number(certificates) +
                 say(" Giấy khen do thủ trưởng cơ quan, đơn vị tặng, không trình Chủ tịch.",
                     " Giấy khen are the units' heads' to give, not the Chairman's."));
    }

    /// A line a kind of finding; departures were told above.
    void findings() {
        std::vector<std::pair<std::string_view, std::vector<stage_finding const*>>> kinds;
        for (auto const& f : said_.findings) {
            if (f.what.code == "stages.against_verdict" || f.what.code == "stages.unsigned")
                continue;
            if (kinds.empty() || kinds.back().first != f.what.code)
                kinds.push_back({f.what.code, {}});
            kinds.back().second.push_back(&f);
        }
        for (auto const& [code, of] : kinds) {
            auto const& first = *of.front();
            auto text = "- " + (first.grave ? say("**Cần xử lý**: ", "**To be settled**: ")
                                            : say("Cần xem xét: ", "To be looked at: "));
            if (of.size() == 1 || first.id.empty()) {
                if (!first.id.empty()) text += first.id + ": ";
                text += first.what.message.in(words_.say().in());
                if (of.size() > 1)
                    text +=
                        say("; và ", "; and ") + number(of.size() - 1) + say(" mục khác", " more");
            } else {
                text += number(of.size()) + say(" hồ sơ, như ", " dossiers, such as ") + first.id +
                        ": " + first.what.message.in(words_.say().in());
            }
            line(text + ".");
        }
    }

    std::string& out_;
    round_view const& v_;
    round_words& words_;
    summary_counts const& counts_;
    people_decision const& said_;
};

}  // namespace

void put_people_lines(std::string& out, round_view const& v, round_words& words,
                      summary_counts const& counts) {
    if (v.decided->heard()) people_lines{out, v, words, counts}.write();
}

}  // namespace thidua::detail
