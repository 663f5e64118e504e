// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/draft_decision.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include <thidua/law/citation_text.hpp>
#include <thidua/reports/papers/statistics.hpp>

#include "official.hpp"
#include "statistics_tables.hpp"

namespace thidua {

namespace {

/// "Mỗi tập thể 7.020.000 đồng, mỗi cá nhân 3.510.000 đồng".
[[nodiscard]] std::string money_words(detail::paper_words& w, phase_statistics const& c) {
    std::string line;
    for (auto const& m : c.money) {
        if (m.form != award_form::bang_khen) continue;
        auto const kind =
            m.kind == recipient_kind::collective   ? w.say("mỗi tập thể ", "each collective ")
            : m.kind == recipient_kind::individual ? w.say("mỗi cá nhân ", "each individual ")
                                                   : w.say("mỗi hộ gia đình ", "each household ");
        line += (line.empty() ? "" : "; ") + kind +
                (m.each ? written(*m.each, w.in()) : w.say(".......... đồng", ".......... đồng"));
    }
    return line;
}

[[nodiscard]] signature_block signed_by(detail::paper_words const& w) {
    auto const one = w.last().decision();
    auto const deputy = one && one->capacity && *one->capacity == signing_capacity::for_the_head;
    return {deputy ? w.say("KT. CHỦ TỊCH", "FOR THE CHAIRMAN") : std::string{},
            deputy ? w.say("PHÓ CHỦ TỊCH", "VICE CHAIRMAN") : w.say("CHỦ TỊCH", "CHAIRMAN"),
            one ? one->signatory : std::string{}};
}

}  // namespace

paper draft_decision_paper(round_view const& v, paper_options const& options) {
    detail::paper_words w{v, options, sensitivity::open};
    auto const c = count_phase(v);
    auto const awarded = detail::count_bang_khen(w);
    auto p = w.begin("quyet_dinh", w.say("QUYẾT ĐỊNH", "DECISION"),
                     w.say("Về việc tặng Bằng khen của ", "On awarding the Bằng khen of ") +
                         w.say(options.offices.chair));
    p.head = detail::head_of_body(w, "QĐ-UBND");
    auto const text = [&p](std::string words, bool strong = false,
                           alignment align = alignment::left, bool italic = false) {
        p.parts.emplace_back(paper_text{std::move(words), strong, italic, align});
    };
    auto const grounds = detail::grounds_of_decision(w);
    if (p.draft) {
        auto note = w.say(
                        "Ghi chú soạn thảo (xóa khi trình ký): điền vào chỗ chấm; căn cứ phải đối "
                        "chiếu trước khi trình: ",
                        "Drafting note (to be taken out before signing): fill in the dots; grounds "
                        "to be checked first: ") +
                    detail::doubtful_grounds(w, grounds);
        if (awarded[3] > 0)
            note += w.say(" Có hồ sơ chưa ghi đối tượng khen thưởng trong danh sách.",
                          " Of some on the list the kind of recipient is not said.");
        if (auto const waiting = w.contested_count(); waiting > 0)
            note += " " + w.counted(waiting) +
                    w.say(" hồ sơ ngang nhau còn chờ Hội đồng cho ý kiến.",
                          " equal dossiers wait for the Council.");
        text(std::move(note), false, alignment::left, true);
    }
    text(w.say(options.offices.chair_in_capitals), true, alignment::centre);
    for (auto const& g : grounds) text(g.words, false, alignment::left, true);
    text(w.say("Xét đề nghị của ", "On the proposal of ") + w.say(options.offices.council) +
             w.say(" tại Tờ trình số ......../TTr-HĐTĐKT ngày ..... tháng ..... năm ........",
                   " in its submission No. ......../TTr-HĐTĐKT of .........."),
         false, alignment::left, true);
    text(w.say("QUYẾT ĐỊNH:", "DECIDES:"), true, alignment::centre);
    text(w.say("Điều 1. Tặng Bằng khen của ", "Article 1. The Bằng khen of ") +
         w.say(options.offices.chair) + w.say(" cho ", " is awarded to ") +
         detail::awarded_kinds_words(w, awarded) +
         w.say(" đã có thành tích xuất sắc trong ", " for outstanding achievement in ") +
         w.occasion() + w.say(" (có danh sách kèm theo).", " (list attached)."));
    auto const money = money_words(w, c);
    text(w.say("Điều 2. Kèm theo Bằng khen là tiền thưởng",
               "Article 2. With the Bằng khen goes prize money") +
         (money.empty() ? std::string{} : ": " + money) + w.say("; chi từ ", "; paid from ") +
         (w.in() == language::vi ? "q" : "t") +
         detail::budget_of(w, award_form::bang_khen).substr(1) + ".");
    text(w.say("Điều 3. Quyết định này có hiệu lực kể từ ngày ký.",
               "Article 3. This decision takes effect on the day of signing."));
    text(
        w.say("Điều 4. Chánh Văn phòng Ủy ban nhân dân Thành phố, Giám đốc Sở Nội vụ, thủ trưởng "
              "các cơ quan, đơn vị liên quan và các tập thể, cá nhân, hộ gia đình có tên tại Điều "
              "1 chịu trách nhiệm thi hành Quyết định này./.",
              "Article 4. The Chief of Office of the City People's Committee, the Director of "
              "Home Affairs, the heads of the agencies concerned and the recipients named in "
              "Article 1 carry out this decision."));
    p.signature = signed_by(w);
    p.copies_to = {
        w.say("Như Điều 4;", "As in Article 4;"),
        w.say("Chủ tịch, các Phó Chủ tịch UBND Thành phố;", "The Chairman and Vice Chairmen;"),
        w.say("Lưu: VT, ........", "Filed: records, ........")};
    return p;
}

}  // namespace thidua
