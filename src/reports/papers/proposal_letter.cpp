// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/proposal_letter.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <thidua/reports/papers/statistics.hpp>

#include "official.hpp"
#include "statistics_tables.hpp"

namespace thidua {

namespace {

[[nodiscard]] std::size_t submitters(phase_statistics const& c) {
    return c.by_unit.size() - (c.by_unit.contains("") ? 1 : 0);
}

}  // namespace

paper proposal_letter_paper(round_view const& v, paper_options const& options) {
    detail::paper_words w{v, options, sensitivity::internal};
    auto const c = count_phase(v);
    auto bang_khen = c;  // the money of what is proposed here
    std::erase_if(bang_khen.money, [](auto const& m) { return m.form != award_form::bang_khen; });
    auto p = w.begin(
        "to_trinh", w.say("TỜ TRÌNH", "SUBMISSION"),
        w.say("Về việc đề nghị tặng Bằng khen của ", "On the proposal to award the Bằng khen of ") +
            w.say(options.offices.chair));
    p.head = detail::head_of_council(w, "TTr-HĐTĐKT");
    auto const text = [&p](std::string words, bool strong = false,
                           alignment align = alignment::left, bool italic = false) {
        p.parts.emplace_back(paper_text{std::move(words), strong, italic, align});
    };
    auto const heading = [&p](std::string words) {
        p.parts.emplace_back(paper_heading{std::move(words), 1});
    };
    text(w.say("Kính gửi: ", "To: ") + w.say(options.offices.chair), true, alignment::centre);
    auto const grounds = detail::grounds_of_decision(w);
    for (auto const& g : grounds) text(g.words, false, alignment::left, true);
    text(w.say(options.offices.council) +
         w.say(" báo cáo kết quả thẩm định và trình Chủ tịch xem xét, quyết định như sau:",
               " reports the result of the appraisal and submits to the Chairman:"));

    heading(w.say("I. Kết quả tiếp nhận và thẩm định", "I. Receipt and appraisal"));
    text(w.say("Tiếp nhận ", "Received: ") + detail::counted_kinds_words(w, c.all.received) +
         w.say(" do ", " from ") + w.counted(submitters(c)) +
         w.say(" đơn vị trình.", " submitting units."));
    p.parts.emplace_back(detail::outcome_table(w, c));

    heading(w.say("II. Nội dung đề nghị", "II. What is proposed"));
    text(w.say("Đề nghị tặng Bằng khen cho ", "It is proposed to commend ") +
         detail::awarded_kinds_words(w, detail::count_bang_khen(w)) +
         w.say(" đã có thành tích xuất sắc trong ", " for outstanding achievement in ") +
         w.occasion() + w.say(" (có danh sách kèm theo).", " (list attached)."));
    p.parts.emplace_back(detail::shares_table(w, c));
    p.parts.emplace_back(detail::money_table(w, bang_khen));

    std::vector<std::string> open;
    if (auto const n = w.contested_count(); n > 0)
        open.push_back(w.counted(n) + w.say(" hồ sơ ngang nhau, chờ Hội đồng cho ý kiến;",
                                            " equal dossiers wait for the Council;"));
    auto const waiting = [&](outcome o, std::string const& words) {
        auto const n = sum(c.all.by_outcome[static_cast<std::size_t>(o)]);
        if (n > 0) open.push_back(w.counted(n) + words);
    };
    waiting(outcome::returned,
            w.say(" hồ sơ trả lại để bổ sung;", " dossiers returned to be completed;"));
    waiting(outcome::on_hold, w.say(" hồ sơ chưa xét khen thưởng;", " dossiers on hold;"));
    waiting(outcome::undetermined,
            w.say(" hồ sơ chưa đủ căn cứ xác định;", " dossiers undetermined;"));
    if (auto const n = w.listed_besides(); n > 0)
        open.push_back(w.counted(n) +
                       w.say(" hồ sơ trong danh sách không đề nghị Bằng khen, không thuộc Tờ trình "
                             "này;",
                             " on the list ask for no Bằng khen and are not part of this;"));
    if (auto const* said = w.last().people(); said != nullptr && !said->against.empty())
        open.push_back(
            w.counted(said->against.size()) +
            w.say(" trường hợp ý kiến của Hội đồng hoặc Chủ tịch khác kết quả thẩm định;",
                  " cases in which people decided against the appraisal;"));
    if (!open.empty()) {
        heading(w.say("III. Những việc còn phải xem xét", "III. What is still open"));
        open.back().back() = '.';
        p.parts.emplace_back(paper_list{std::move(open), true});
    }
    text(w.say("Kính trình Chủ tịch xem xét, quyết định./.",
               "Respectfully submitted for decision."));
    if (p.draft)
        text(w.say("Ghi chú soạn thảo (bỏ khi trình ký). Căn cứ phải đối chiếu: ",
                   "Drafting note (to be taken out). Grounds to be checked: ") +
                 detail::doubtful_grounds(w, grounds),
             false, alignment::left, true);
    p.signature = signature_block{w.say("TM. HỘI ĐỒNG", "FOR THE COUNCIL"),
                                  w.say("........................", "........................"),
                                  {}};
    p.copies_to = {w.say("Như trên;", "As above;"),
                   w.say("Thành viên Hội đồng;", "Members of the Council;"),
                   w.say("Lưu: VT, ........", "Filed: records, ........")};
    return p;
}

}  // namespace thidua
