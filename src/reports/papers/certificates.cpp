// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/certificates.hpp>

#include <cstddef>
#include <string>
#include <utility>

#include <thidua/calendar/date_text.hpp>

#include "paper_words.hpp"

namespace thidua {

paper certificates_paper(round_view const& v, paper_options const& options) {
    detail::paper_words w{v, options, sensitivity::internal};
    auto p =
        w.begin("in_bang", w.say("DỮ LIỆU IN BẰNG KHEN", "DATA FOR PRINTING THE CERTIFICATES"));
    table t;
    t.id = "in_bang";
    t.title = w.say("Dữ liệu in", "Merge data");
    // Names of merge fields: a word processor takes no blanks and no marks in them.
    t.columns = {{"stt", alignment::right, 6},        {"doi_tuong", alignment::left, 12},
                 {"danh_xung", alignment::left, 10},  {"ten", alignment::left, 40},
                 {"chuc_vu", alignment::left, 30},    {"don_vi", alignment::left, 40},
                 {"truy_tang", alignment::left, 10},  {"hinh_thuc", alignment::left, 12},
                 {"thanh_tich", alignment::left, 60}, {"tu_ngay", alignment::centre, 12},
                 {"den_ngay", alignment::centre, 12}, {"so_quyet_dinh", alignment::left, 18},
                 {"ngay_ky", alignment::left, 30},    {"nguoi_ky", alignment::left, 24},
                 {"ma_ho_so", alignment::left, 18}};
    auto const occasion =
        w.say("Đã có thành tích xuất sắc trong ", "For outstanding achievement in ");
    std::size_t ordinal = 0;
    for (auto const& kind : w.listed())
        for (auto const i : kind) {
            auto const& n = w.words().facts(i);
            auto const& text = w.words().texts(i);
            auto const* s = w.last().signature(i);
            bool const prompt = n.commendation_type.known() &&
                                *n.commendation_type == commendation_type::unexpected;
            auto const movement = w.movement(i);
            t.add({detail::count_cell(++ordinal), w.label(n.recipient_kind), text.honorific,
                   w.recipient(i), text.job_title, w.where(i),
                   n.posthumous.known() && *n.posthumous ? w.say("Truy tặng", "Posthumous") : "",
                   w.label(n.form),
                   prompt ? w.say("Đã lập được thành tích xuất sắc đột xuất",
                                  "For an outstanding unexpected achievement")
                   : movement.empty()
                       ? occasion + w.occasion()
                       : occasion + w.say("phong trào thi đua \"", "the movement \"") + movement +
                             "\"",
                   detail::day_cell(n.achieved_from), detail::day_cell(n.achieved_to),
                   s == nullptr ? std::string{} : s->decision_no,
                   s == nullptr || !s->signed_on.known() ? std::string{}
                                                         : to_long(*s->signed_on, w.in()),
                   s == nullptr ? std::string{} : s->signed_by, text.id});
        }
    t.note = p.draft ? w.say("Chưa có quyết định được ký: không in bằng từ dữ liệu này.",
                             "No decision is signed: do not print from these data.")
                     : std::string{};
    p.parts.emplace_back(std::move(t));
    return p;
}

}  // namespace thidua
