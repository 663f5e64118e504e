// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/form_0603.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <thidua/law/citation_text.hpp>
#include <thidua/law/instruments.hpp>

#include "paper_words.hpp"

namespace thidua {

namespace {

constexpr std::size_t not_in_the_form = static_cast<std::size_t>(-1);

/// The row of a post, counted from row 06.
[[nodiscard]] std::size_t row_of(stated<position> const& p) {
    if (!p.known()) return not_in_the_form;
    switch (*p) {
        case position::province_leader:
            return 0;
        case position::department_leader:
            return 1;
        case position::businessperson:
            return 2;
        case position::division_leader:
            return 3;
        case position::direct_worker:
            return 4;
        default:  // other leaders: below deputy head of division or not, the post does not say
            return not_in_the_form;
    }
}

/// The row of a type, counted from row 11.
[[nodiscard]] std::size_t row_of(stated<commendation_type> const& t) {
    if (!t.known()) return not_in_the_form;
    switch (*t) {
        case commendation_type::merit:
            return 0;
        case commendation_type::movement:
            return 1;
        case commendation_type::unexpected:
            return 2;
        default:  // great contribution: a standard of Art. 74, no mode of the form
            return not_in_the_form;
    }
}

[[nodiscard]] bool is_enterprise(nomination const& n, context const& in) {
    bool const whole =
        n.collective_kind.known() && *n.collective_kind == collective_kind::whole_unit;
    auto const& which = n.recipient_unit.known() ? n.recipient_unit
                        : whole                  ? n.unit
                                                 : n.recipient_unit;
    auto const* u = which.known() ? find_unit(in.units, *which) : nullptr;
    return u != nullptr && u->kind == unit_kind::enterprise;
}

void add(form_0603_column& c, nomination const& n, context const& in) {
    ++c.total;
    auto const mode = row_of(n.commendation_type);
    ++(mode == not_in_the_form ? c.mode_not_said : c.modes[mode]);
    switch (detail::kind_place(n)) {
        case 0:
            ++c.collectives;
            if (is_enterprise(n, in)) ++c.enterprises;
            break;
        case 1: {
            ++c.individuals;
            auto const post = row_of(n.position);
            ++(post == not_in_the_form ? c.position_not_said : c.positions[post]);
            break;
        }
        case 2:
            ++c.households;
            break;
        default:
            ++c.kind_not_said;
    }
}

constexpr std::array<bilingual, 5> position_rows{
    {{"Lãnh đạo cấp bộ, cấp tỉnh trở lên", "leaders at ministry or province level or above"},
     {"Lãnh đạo cấp vụ, sở, ngành", "leaders at department level"},
     {"Doanh nhân", "businesspeople"},
     {"Các cấp lãnh đạo khác từ phó phòng trở lên",
      "other leaders from deputy head of division up"},
     {"Người trực tiếp công tác, lao động, học tập, chiến đấu, phục vụ chiến đấu",
      "people directly working, labouring, studying, fighting or serving in combat"}}};
constexpr std::array<bilingual, 7> mode_rows{
    {{"Khen thưởng thường xuyên (công trạng)", "regular (meritorious services)"},
     {"Khen thưởng theo chuyên đề, phong trào thi đua", "thematic, movements"},
     {"Khen thưởng đột xuất", "unexpected"},
     {"Khen thưởng đối ngoại", "external"},
     {"Khen thưởng quá trình cống hiến", "devotion"},
     {"Khen thưởng niên hạn", "seniority"},
     {"Khen thưởng kháng chiến", "resistance war"}}};

}  // namespace

form_0603 count_form_0603(round_view const& v) {
    form_0603 f;
    detail::last_word const last{v};
    for (std::size_t i = 0; i < v.batch->size(); ++i) {
        if (!last.listed(i)) continue;
        auto const& n = v.batch->nominations[i];
        add(!n.form.known()                    ? f.form_not_said
            : *n.form == award_form::bang_khen ? f.bang_khen
                                               : f.giay_khen,
            n, *v.in);
    }
    return f;
}

paper form_0603_paper(round_view const& v, paper_options const& options) {
    detail::paper_words w{v, options, sensitivity::open};
    auto const f = count_form_0603(v);
    auto p = w.begin("bieu_0603",
                     w.say("SỐ LƯỢNG KHEN THƯỞNG CẤP TỈNH", "COMMENDATIONS OF PROVINCIAL LEVEL"),
                     w.say("Phân tổ theo Biểu 0603.N/BNV-TĐKT, ",
                           "Broken down by form "
                           "0603.N/BNV-TĐKT, ") +
                         w.occasion());
    table t;
    t.id = "bieu_0603";
    t.title = w.say("Biểu 0603", "Form 0603");
    t.columns = {w.column("Chỉ tiêu", "Row", 66), w.column("Mã số", "Code", 8, alignment::centre),
                 w.column("Bằng khen", "Bằng khen", 12, alignment::right),
                 w.column("Giấy khen", "Giấy khen", 12, alignment::right),
                 w.column("Cộng", "All", 12, alignment::right)};
    auto const row = [&](std::string const& name, std::string_view code, auto const& of) {
        auto const b = of(f.bang_khen);
        auto const g = of(f.giay_khen);
        auto const other = of(f.form_not_said);
        t.add({name, code, detail::count_cell(b), detail::count_cell(g),
               detail::count_cell(b + g + other)});
        if (code == "01" || code == "05")
            for (auto& c : t.rows.back().cells) c.strong = true;
    };
    using column = form_0603_column const&;
    row(w.say("Tổng số", "Total"), "01", [](column c) { return c.total; });
    t.add_section(w.say("Chia theo đối tượng được khen thưởng", "By recipient"));
    row(w.say("Tập thể", "Collectives"), "02", [](column c) { return c.collectives; });
    row(w.say("Trong đó: doanh nghiệp", "of which enterprises"), "03",
        [](column c) { return c.enterprises; });
    row(w.say("Hộ gia đình", "Households"), "04", [](column c) { return c.households; });
    row(w.say("Cá nhân", "Individuals"), "05", [](column c) { return c.individuals; });
    for (std::size_t k = 0; k < position_rows.size(); ++k)
        row(std::string{position_rows[k].in(w.in())}, std::array{"06", "07", "08", "09", "10"}[k],
            [k](column c) { return c.positions[k]; });
    t.add_section(w.say("Chia theo phương thức khen thưởng", "By mode"));
    for (std::size_t k = 0; k < mode_rows.size(); ++k)
        row(std::string{mode_rows[k].in(w.in())},
            std::array{"11", "12", "13", "14", "15", "16", "17"}[k],
            [k](column c) { return c.modes[k]; });
    auto const all = [&f](auto const& of) {
        return of(f.bang_khen) + of(f.giay_khen) + of(f.form_not_said);
    };
    auto const posts = all([](column c) { return c.position_not_said; });
    auto const modes = all([](column c) { return c.mode_not_said; });
    auto const kinds = all([](column c) { return c.kind_not_said; });
    if (posts + modes + kinds + f.form_not_said.total > 0) {
        t.add_section(w.say("Chưa xếp được vào biểu, phải bổ sung trước khi báo cáo",
                            "In no row of the form, to be mended before it is sent"));
        row(w.say("Cá nhân chưa ghi phân loại, hoặc ghi \"Các cấp lãnh đạo khác\" chưa rõ từ phó "
                  "phòng trở lên hay không",
                  "individuals without a post, or \"other leaders\" of whom it is not said whether "
                  "from deputy head of division up"),
            "", [](column c) { return c.position_not_said; });
        row(w.say("Chưa ghi đối tượng khen thưởng", "kind of recipient not said"), "",
            [](column c) { return c.kind_not_said; });
        row(w.say("Loại hình không có trong biểu hoặc chưa ghi", "type in no row, or not said"), "",
            [](column c) { return c.mode_not_said; });
    }
    t.note = w.say("Dòng 01 là tổng các dòng 02, 04 và 05 (suy ra). Các dòng theo ",
                   "Row 01 is the sum of 02, 04 and 05 (inferred). Rows by ") +
             written(instruments::circular_2_2023.whole(verification::second_hand), w.in()) +
             w.say(" (theo nguồn dẫn lại).", " (second-hand).");
    p.parts.emplace_back(std::move(t));
    return p;
}

}  // namespace thidua
