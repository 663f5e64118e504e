// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/appraisal_sheet.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/reports/explanation.hpp>
#include <thidua/reports/papers/catalogue.hpp>

#include "official.hpp"

namespace thidua {

namespace {

/// The label and the value of what the sheet begins with.
void add_facts(table& t, detail::paper_words& w, std::size_t i) {
    auto const& n = w.words().facts(i);
    auto const& x = w.words().texts(i);
    auto const row = [&](std::string_view vi, std::string_view en, std::string value) {
        if (!value.empty()) t.add({w.say(vi, en), std::move(value)});
    };
    row("Mã hồ sơ", "Dossier", x.id);
    row("Tên tập thể, cá nhân, hộ gia đình", "Recipient", w.addressed(i));
    row("Đối tượng khen thưởng", "Kind of recipient", w.label(n.recipient_kind));
    row("Chức vụ, đơn vị", "Post, unit", w.post_and_unit(i));
    row("Đơn vị trình", "Submitted by", w.submitting_unit(i));
    row("Hình thức, loại hình", "Form, type",
        w.label(n.form) +
            (n.commendation_type.known() ? ", " + w.label(n.commendation_type) : std::string{}));
    row("Phong trào thi đua", "Movement", w.movement(i));
    row("Thời gian lập thành tích", "Days of the achievement", w.period(i));
    row("Tóm tắt thành tích", "Achievement", x.summary);
    row("Phân loại", "Class",
        detail::kind_place(n) == 1 ? w.label(n.position) : w.label(n.collective_kind));
    row("Vai trò trực tiếp (do đơn vị nêu)", "Direct role (claimed)",
        n.direct_role.known() ? w.label(*n.direct_role) : std::string{});
}

/// The tree, line by line: what is indented stays so by a mark in front of it.
void add_tree(paper& p, std::string const& tree) {
    std::vector<std::string> items;
    auto const flush = [&] {
        if (!items.empty()) p.parts.emplace_back(paper_list{std::exchange(items, {}), false});
    };
    std::size_t from = 0;
    bool first = true;
    while (from < tree.size()) {
        auto const end = tree.find('\n', from);
        std::string_view line =
            std::string_view{tree}.substr(from, end == std::string::npos ? end : end - from);
        from = end == std::string::npos ? tree.size() : end + 1;
        auto const indent = line.find_first_not_of(' ');
        if (indent == std::string_view::npos) continue;
        line.remove_prefix(indent);
        // The first lines name the dossier, which the table above does.
        if (std::exchange(first, false)) continue;
        if (indent <= 2) {
            flush();
            p.parts.emplace_back(
                paper_text{std::string{line}, line.starts_with('['), false, alignment::left});
        } else {
            items.emplace_back(line);
        }
    }
    flush();
}

[[nodiscard]] paper sheet(detail::paper_words& w, std::size_t at) {
    auto const& v = w.round();
    auto const& id = v.batch->texts[at].id;
    auto p = w.begin("phieu_tham_dinh_" + file_name_part(id),
                     w.say("PHIẾU THẨM ĐỊNH HỒ SƠ KHEN THƯỞNG", "APPRAISAL SHEET"),
                     w.say("Trong ", "In ") + w.occasion());
    p.head = detail::head_of_council(w, {});
    table t;
    t.id = "ho_so";
    t.title = w.say("Hồ sơ", "The dossier");
    t.columns = {w.column("Nội dung", "Item", 30), w.column("Thông tin", "Content", 80)};
    add_facts(t, w, at);
    p.parts.emplace_back(std::move(t));

    auto const& decided = v.decided->dossiers[at];
    p.parts.emplace_back(paper_heading{w.say("Kết quả thẩm định", "Outcome"), 1});
    p.parts.emplace_back(
        paper_text{w.label(decided.assessed.result), true, false, alignment::left});
    if (auto const why = w.why(at); !why.empty())
        p.parts.emplace_back(paper_text{why, false, false, alignment::left});
    if (auto const said = w.people(at); !said.empty())
        p.parts.emplace_back(paper_text{said, false, false, alignment::left});

    p.parts.emplace_back(
        paper_heading{w.say("Căn cứ từng điều kiện", "Criterion by criterion"), 1});
    dossier const one{.by = &v.terms->by(),
                      .facts = &v.batch->nominations[at],
                      .texts = &v.batch->texts[at],
                      .in = v.in,
                      .calendar = v.calendar,
                      .at = v.decided->at,
                      .decided = &decided.assessed};
    bool const whole = w.audience() == sensitivity::sensitive;
    if (whole)
        add_tree(p, explanation_text(one, w.words().say()));
    else
        p.parts.emplace_back(
            paper_text{w.say("Phần này chỉ in cho người thụ lý hồ sơ.",
                             "This part is printed for whoever handles the dossier only."),
                       false, true, alignment::left});
    p.signature = signature_block{w.say("NGƯỜI THẨM ĐỊNH", "APPRAISED BY"), {}, {}};
    return p;
}

}  // namespace

paper appraisal_sheet_paper(round_view const& v, std::size_t dossier,
                            paper_options const& options) {
    detail::paper_words w{v, options, sensitivity::sensitive};
    return sheet(w, dossier);
}

std::size_t appraisal_sheets(round_view const& v, paper_options const& options,
                             paper_sink const& to) {
    detail::paper_words w{v, options, sensitivity::sensitive};
    std::size_t made = 0;
    for (auto const i : dossiers_by_id(*v.batch)) {
        if (!options.dossier.empty() && v.batch->texts[i].id != options.dossier) continue;
        to(sheet(w, i));
        ++made;
    }
    return made;
}

}  // namespace thidua
