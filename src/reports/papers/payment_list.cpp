// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/payment_list.hpp>

#include <cstddef>
#include <string>
#include <utility>

#include <thidua/calendar/date_text.hpp>
#include <thidua/law/citation_text.hpp>
#include <thidua/law/instruments.hpp>
#include <thidua/reports/kit/forms.hpp>

#include "paper_words.hpp"
#include "statistics_tables.hpp"

namespace thidua {

namespace {

/// What the amounts rest on: "mức lương cơ sở 2.340.000 đồng (...)".
[[nodiscard]] std::string rests_on(detail::paper_words& w) {
    for (auto const kind : detail::kinds_of_lists)
        if (auto const m = w.words().money(award_form::bang_khen, kind))
            return w.say("Mức lương cơ sở ", "Base salary ") + written(m->base, w.in()) + " (" +
                   written(m->base_basis, w.in()) + w.say("); hệ số theo ", "); factors by ") +
                   written(m->multiplier_basis, w.in()) + ". ";
    return {};
}

}  // namespace

paper payment_list_paper(round_view const& v, paper_options const& options) {
    detail::paper_words w{v, options, sensitivity::internal};
    auto p = w.begin("chi_tien_thuong", w.say("DANH SÁCH CHI TIỀN THƯỞNG", "PAYMENT LIST"),
                     w.say("Kèm theo Bằng khen trong ", "With the Bằng khen in ") + w.occasion());
    table t;
    t.id = "chi_tien_thuong";
    t.title = w.say("Danh sách chi", "Payments");
    t.columns = {w.column("STT", "No.", 6, alignment::centre),
                 w.column("Tên tập thể, cá nhân, hộ gia đình", "Recipient", 36),
                 w.column("Chức vụ, đơn vị", "Post, unit", 36),
                 w.column("Đơn vị trình", "Submitted by", 28),
                 w.column("Hình thức", "Form", 12),
                 w.column("Số tiền", "Amount", 18, alignment::right),
                 w.column("Ký nhận", "Signature", 18)};
    dong all{};
    std::size_t ordinal = 0;
    std::size_t unknown = 0;
    std::size_t section = 0;
    auto const listed = w.listed();
    for (std::size_t k = 0; k < listed.size(); ++k) {
        if (listed[k].empty()) continue;
        t.add_section(w.section(section++, options.kinds[k]) + " (" + w.counted(listed[k].size()) +
                      ")");
        for (auto const i : listed[k]) {
            auto const money = w.amount(i);
            if (money)
                all = all + *money;
            else
                ++unknown;
            t.add({detail::count_cell(++ordinal), w.addressed(i), w.post_and_unit(i),
                   w.submitting_unit(i), w.label(w.words().facts(i).form),
                   money ? table_cell{*money} : table_cell{}, table_cell{}});
        }
    }
    if (ordinal > 0)
        t.add_total({table_cell{}, w.say("Tổng cộng", "Total"), table_cell{}, table_cell{},
                     table_cell{}, table_cell{column_total{all}}, table_cell{}});
    t.note = w.say("Bằng chữ: ", "In words: ") + in_words(all, w.in()) + ".";
    if (unknown > 0)
        t.note += w.say(" Chưa có mức tiền thưởng của ", " No amount is known for ") +
                  w.counted(unknown) +
                  w.say(" trường hợp vào ngày quyết định này.", " awards on this day of decision.");
    p.parts.emplace_back(std::move(t));
    p.parts.emplace_back(detail::money_table(w, count_phase(v)));
    auto const fund =
        instruments::law_2022.at(thidua::article{11}, thidua::clause{4}, verification::verified);
    p.parts.emplace_back(paper_text{
        rests_on(w) +
            w.say("Người quyết định khen thưởng chi từ quỹ thi đua, khen thưởng của cấp mình (",
                  "Who decides pays from the fund of his own level (") +
            written(fund, w.in()) + ").",
        false, true, alignment::left});
    p.signature = signature_block{w.say("NGƯỜI LẬP BIỂU", "MADE BY"), {}, {}};
    return p;
}

}  // namespace thidua
