// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/round_comparison.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include <thidua/calendar/date_text.hpp>
#include <thidua/reports/kit/forms.hpp>

#include "official.hpp"
#include "statistics_tables.hpp"

namespace thidua {

namespace {

class comparison {
public:
    comparison(detail::paper_words& w, round_view const& earlier)
        : w_(w), before_(count_phase(earlier)), now_(count_phase(w.round())) {}

    [[nodiscard]] table whole() {
        table t;
        t.id = "so_sanh";
        t.title = w_.say("So sánh chung", "The rounds");
        t.columns = {w_.column("Chỉ tiêu", "", 52),
                     w_.column("Đợt trước", "Earlier", 18, alignment::right),
                     w_.column("Đợt này", "This round", 18, alignment::right),
                     w_.column("Tăng, giảm", "Change", 18, alignment::right)};
        auto const& b = before_.all;
        auto const& n = now_.all;
        count(t, w_.say("Tiếp nhận", "Received"), sum(b.received), sum(n.received));
        kinds(t, b.received, n.received);
        for (auto const& o : words<outcome>()) {
            auto const at = static_cast<std::size_t>(o.value);
            count(t, std::string{o.label.in(w_.in())}, sum(b.by_outcome[at]),
                  sum(n.by_outcome[at]));
        }
        count(t, w_.say("Trong danh sách", "On the list"), sum(b.listed), sum(n.listed));
        kinds(t, b.listed, n.listed);
        count(t, w_.label(award_status::contested), sum(b.contested), sum(n.contested));
        share(t, w_.say("Tập thể nhỏ trong số tập thể đề nghị", "Small, of proposed collectives"),
              b.small_collectives, b.received[0], n.small_collectives, n.received[0]);
        share(t, w_.say("Tập thể nhỏ trong danh sách", "Small, of listed collectives"),
              b.small_collectives_listed, b.listed[0], n.small_collectives_listed, n.listed[0]);
        share(
            t,
            w_.say("Cá nhân trực tiếp trong số cá nhân đề nghị", "Direct, of proposed individuals"),
            b.direct_individuals, b.received[1], n.direct_individuals, n.received[1]);
        share(t, w_.say("Cá nhân trực tiếp trong danh sách", "Direct, of listed individuals"),
              b.direct_individuals_listed, b.listed[1], n.direct_individuals_listed, n.listed[1]);
        share(t,
              w_.say("Nữ trong danh sách, trong số có ghi giới tính",
                     "Women on the list, of those stated"),
              b.women_listed, b.listed[1] - b.sex_not_said_listed, n.women_listed,
              n.listed[1] - n.sex_not_said_listed);
        count(t, w_.say("Dòng bị loại khi đọc", "Rejected rows"), before_.rejected_rows,
              now_.rejected_rows);
        auto const money = [](phase_statistics const& c) {
            dong all{};
            for (auto const& m : c.money) all = all + m.amount();
            return all;
        };
        t.add({w_.say("Tiền thưởng", "Money"), money(before_), money(now_),
               money(now_) - money(before_)});
        t.note =
            w_.say("Tỷ lệ so sánh bằng điểm phần trăm.", "Shares change by percentage points.");
        return t;
    }

    [[nodiscard]] table units() {
        table t;
        t.id = "so_sanh_don_vi";
        t.title = w_.say("Theo đơn vị trình", "By submitting unit");
        auto const right = alignment::right;
        t.columns = {w_.column("Đơn vị trình", "Submitting unit", 48),
                     w_.column("Đề nghị đợt trước", "Proposed earlier", 14, right),
                     w_.column("Đề nghị đợt này", "Proposed now", 14, right),
                     w_.column("Danh sách đợt trước", "Listed earlier", 14, right),
                     w_.column("Danh sách đợt này", "Listed now", 14, right)};
        auto all = now_;
        for (auto const& [code, counts] : before_.by_unit) all.by_unit.try_emplace(code);
        // Units that only the earlier registry has come last.
        phase_statistics known;
        std::vector<std::string> gone;
        for (auto const& [code, counts] : all.by_unit) {
            bool here = code.empty();
            for (auto const& u : w_.round().in->units) here = here || u.code == code;
            if (here)
                known.by_unit.try_emplace(code);
            else
                gone.push_back(code);
        }
        auto order = detail::units_in_order(w_, known);
        order.insert(order.end(), gone.begin(), gone.end());
        auto const of = [](phase_statistics const& c, std::string const& code) {
            auto const at = c.by_unit.find(code);
            return at == c.by_unit.end() ? dossier_counts{} : at->second;
        };
        using detail::count_cell;
        using detail::total_cell;
        for (auto const& code : order) {
            auto const b = of(before_, code);
            auto const n = of(now_, code);
            t.add({detail::unit_of_code(w_, code), count_cell(sum(b.received)),
                   count_cell(sum(n.received)), count_cell(sum(b.listed)),
                   count_cell(sum(n.listed))});
        }
        t.add_total({w_.say("Cộng", "Total"), total_cell(sum(before_.all.received)),
                     total_cell(sum(now_.all.received)), total_cell(sum(before_.all.listed)),
                     total_cell(sum(now_.all.listed))});
        return t;
    }

private:
    static void count(table& t, std::string name, std::size_t before, std::size_t now) {
        t.add({std::move(name), detail::count_cell(before), detail::count_cell(now),
               table_cell{static_cast<std::int64_t>(now) - static_cast<std::int64_t>(before)}});
    }
    void kinds(table& t, by_kind const& before, by_kind const& now) const {
        count(t, w_.say("- tập thể", "- collectives"), before[0], now[0]);
        count(t, w_.say("- cá nhân", "- individuals"), before[1], now[1]);
        count(t, w_.say("- hộ gia đình", "- households"), before[2], now[2]);
    }
    static void share(table& t, std::string name, std::size_t part_before, std::size_t before,
                      std::size_t part_now, std::size_t now) {
        auto const b = detail::share_cell(part_before, before);
        auto const n = detail::share_cell(part_now, now);
        table_cell change;
        if (auto const* x = std::get_if<percentage>(&b.value))
            if (auto const* y = std::get_if<percentage>(&n.value))
                change = table_cell{percentage{y->hundredths - x->hundredths}};
        t.add({std::move(name), b, n, change});
    }

    detail::paper_words& w_;
    phase_statistics before_;
    phase_statistics now_;
};

}  // namespace

paper round_comparison_paper(round_view const& v, paper_options const& options) {
    detail::paper_words w{v, options, sensitivity::internal};
    auto p = w.begin("so_sanh", w.say("SO SÁNH VỚI ĐỢT TRƯỚC", "COMPARED WITH AN EARLIER ROUND"));
    if (options.earlier == nullptr) {
        p.parts.emplace_back(paper_text{
            w.say("Không có đợt trước để so sánh.", "There is no earlier round to compare with."),
            false, false, alignment::left});
        return p;
    }
    auto const named = [&w](round_view const& r) {
        paper_options of_it;
        of_it.in = w.in();
        auto const phase = detail::paper_words{r, of_it, sensitivity::internal}.phase();
        return (phase.empty() ? w.plan_name() : phase) + w.say(", ngày quyết định ", ", decided ") +
               to_short(r.in->signed_on);
    };
    p.subject = w.say("Đợt trước: ", "Earlier: ") + named(*options.earlier) +
                w.say(". Đợt này: ", ". This round: ") + named(v);
    comparison c{w, *options.earlier};
    p.parts.emplace_back(c.whole());
    p.parts.emplace_back(c.units());
    return p;
}

}  // namespace thidua
