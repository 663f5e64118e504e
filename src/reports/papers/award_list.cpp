// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/award_list.hpp>

#include <cstddef>
#include <string>
#include <utility>

#include <thidua/calendar/date_text.hpp>

#include "paper_words.hpp"

namespace thidua {

namespace {

/// "(Kèm theo Quyết định số ... ngày ... của ...)".
[[nodiscard]] std::string attached_to(detail::paper_words const& w) {
    auto const signed_one = w.last().decision();
    auto const number = signed_one && !signed_one->number.empty() ? signed_one->number
                                                                  : std::string{"......../QĐ-UBND"};
    auto const day = signed_one && signed_one->day ? to_long(*signed_one->day, w.in())
                     : w.in() == language::vi ? std::string{"ngày ..... tháng ..... năm ......."}
                                              : std::string{".........."};
    return w.say("(Kèm theo Quyết định số ", "(Attached to Decision No. ") + number +
           w.say(" ", " of ") + day + w.say(" của ", " of ") + w.say(w.options().offices.chair) +
           ")";
}

}  // namespace

paper award_list_paper(round_view const& v, paper_options const& options) {
    detail::paper_words w{v, options, sensitivity::open};
    auto p = w.begin("danh_sach",
                     w.say("DANH SÁCH TẬP THỂ, CÁ NHÂN, HỘ GIA ĐÌNH ĐƯỢC TẶNG BẰNG KHEN",
                           "LIST OF COLLECTIVES, INDIVIDUALS AND HOUSEHOLDS COMMENDED"),
                     attached_to(w));
    if (p.draft)
        p.title = w.say("DANH SÁCH TẬP THỂ, CÁ NHÂN, HỘ GIA ĐÌNH DỰ KIẾN ĐƯỢC TẶNG BẰNG KHEN",
                        "LIST OF COLLECTIVES, INDIVIDUALS AND HOUSEHOLDS PROPOSED");
    auto const occasion =
        w.say("Đã có thành tích xuất sắc trong ", "For outstanding achievement in ") + w.occasion();
    p.parts.emplace_back(paper_text{occasion, false, true, alignment::centre});

    table t;
    t.id = "danh_sach";
    t.title = w.say("Danh sách", "List");
    t.columns = {
        w.column("STT", "No.", 5, alignment::centre),
        w.column("Tên tập thể, cá nhân, hộ gia đình", "Recipient", 38),
        w.column("Chức vụ, đơn vị", "Post, unit", 40), w.column("Hình thức", "Form", 12),
        w.column("Thời gian lập thành tích", "Days of the achievement", 24, alignment::centre)};
    auto const listed = w.listed_bang_khen();
    std::size_t section = 0;
    std::size_t all = 0;
    for (std::size_t k = 0; k < listed.size(); ++k) {
        if (listed[k].empty()) continue;
        t.add_section(w.section(section++, options.kinds[k]) + " (" + w.counted(listed[k].size()) +
                      ")");
        std::size_t ordinal = 0;
        for (auto const i : listed[k])
            t.add({detail::count_cell(++ordinal), w.addressed(i), w.post_and_unit(i),
                   w.label(w.words().facts(i).form), w.period(i)});
        all += listed[k].size();
    }
    t.note = all == 0 ? w.say("Danh sách chưa có ai.", "Nobody is on the list yet.")
                      : w.say("Danh sách gồm ", "The list has ") + w.counted(all) +
                            w.say(" tập thể, cá nhân, hộ gia đình.", " recipients.");
    if (auto const besides = w.listed_besides(); besides > 0)
        t.note +=
            w.say(" Không gồm ", " Without ") + w.counted(besides) +
            w.say(" trường hợp không đề nghị Bằng khen.", " commendations that are no Bằng khen.");
    if (auto const waiting = w.contested_count(); waiting > 0)
        t.note += w.say(" Ngoài ra còn ", " Besides, ") + w.counted(waiting) +
                  w.say(" hồ sơ ngang nhau, chờ Hội đồng cho ý kiến.",
                        " equal dossiers wait for the Council.");
    p.parts.emplace_back(std::move(t));
    return p;
}

}  // namespace thidua
