// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/scenario_row.hpp>

#include <algorithm>
#include <utility>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/csv_write.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/nominations/vocabulary.hpp>

namespace thidua::analysis {

namespace {

[[nodiscard]] std::string members(fact_info const& f, std::uint64_t bits) {
    std::string line;
    for (auto const& w : f.words)
        if (((bits >> static_cast<unsigned>(w.value)) & 1U) != 0)
            line += (line.empty() ? "" : "|") + std::string{w.name};
    return line.empty() ? "không" : line;
}

/// Whether nothing is said of some member: no filled cell of a sheet does that.
[[nodiscard]] bool partly_said(fact_info const& f, cell const& c) {
    if (c.state != said::value) return false;
    auto const bits = static_cast<std::uint64_t>(c.value);
    return std::ranges::any_of(f.words, [bits](enumerator const& w) {
        return (((bits | (bits >> 32U)) >> static_cast<unsigned>(w.value)) & 1U) == 0;
    });
}

[[nodiscard]] std::string unit_code(std::span<unit const> units, std::int64_t number) {
    auto const place = static_cast<std::size_t>(number);
    return number >= 0 && place < units.size() ? std::string{units[place].code}
                                               : "unit" + std::to_string(number);
}

void add_remarks(found_dossier const& d, context const& base, std::vector<text>& to) {
    auto const& n = d.facts;
    if (n.proposed_twice.known() && *n.proposed_twice)
        to.emplace_back("thêm trong cùng `case.batch` một hồ sơ khác về cùng thành tích",
                        "add another dossier for the same achievement to the same `case.batch`");
    if (n.proposed_twice.known() && !*n.proposed_twice)
        to.emplace_back("xét cả đợt: không hồ sơ nào khác trong `case.batch` về cùng thành tích",
                        "decided as a batch: no other dossier of `case.batch` for the same "
                        "achievement");
    if (n.overlaps_another.known() && *n.overlaps_another)
        to.emplace_back("thêm trong cùng `case.batch` một hồ sơ cùng loại hình, trùng thời gian",
                        "add a dossier of the same type with days in common to `case.batch`");
    if (n.found_in_history.known() && *n.found_in_history)
        to.emplace_back("`case.history` có lần khen thưởng về cùng thành tích",
                        "`case.history` holds an award for the same achievement");
    else if (d.in.history_given && !base.history_given)
        to.emplace_back("`case.history` được đối chiếu, không có lần khen thưởng nào trùng",
                        "`case.history` is compared and holds no match");
    if (n.rewarded_through.known())
        to.emplace_back("`case.history` có lần khen thưởng cùng loại hình, thành tích tính đến " +
                            to_iso(*n.rewarded_through),
                        "`case.history` holds an award of the same type that rewards through " +
                            to_iso(*n.rewarded_through));
    if (!(d.in.deadline == base.deadline))
        to.emplace_back("`case.settings`: thời hạn nhận hồ sơ " +
                            (d.in.deadline.known() ? to_iso(*d.in.deadline) : "không đặt"),
                        "`case.settings`: deadline " +
                            (d.in.deadline.known() ? to_iso(*d.in.deadline) : "not set"));
    if (d.in.how.of_households != base.how.of_households)
        to.emplace_back(d.in.how.of_households == households::admitted
                            ? "`case.settings`: xét cả hộ gia đình"
                            : "`case.settings`: không xét hộ gia đình",
                        d.in.how.of_households == households::admitted
                            ? "`case.settings`: households are admitted"
                            : "`case.settings`: households are not named");
    if (partly_said(facts::documents, n.documents.cell()))
        to.emplace_back(
            "thành phần hồ sơ ghi ở tờ trình chung; ô trống nghĩa là chưa rõ giấy tờ còn lại",
            "papers stated by the submission; nothing is said of the others");
}

}  // namespace

std::string cell_text(fact_info const& f, cell const& c, std::span<unit const> units) {
    if (c.state == said::nothing) return {};
    if (c.state == said::not_applicable) return "không áp dụng";
    switch (f.kind) {
        case value_kind::boolean:
            return c.value != 0 ? "có" : "không";
        case value_kind::day:
            return to_iso(date::from_raw(c.value));
        case value_kind::hundredths:
            return plain_hundredths(c.value);
        case value_kind::choice: {
            auto const* w = word_for(f.words, c.value);
            return w == nullptr ? std::to_string(c.value) : std::string{w->name};
        }
        case value_kind::set:
            return members(f, static_cast<std::uint64_t>(c.value));
        case value_kind::name:
            return f.domain == name_domain::unit ? unit_code(units, c.value)
                                                 : std::string{f.name} + std::to_string(c.value);
        default:
            return std::to_string(c.value);
    }
}

scenario_row row_of(found_dossier const& d, std::string says, context const& base) {
    scenario_row row;
    row.cells.push_back({"says", says});
    if (d.in.on != base.on) row.cells.push_back({"case.on", to_iso(d.in.on)});
    if (d.in.signed_on != base.signed_on)
        row.cells.push_back({"case.signed_on", to_iso(d.in.signed_on)});
    row.cells.push_back({"case.stage", std::string{name_of(d.at)}});
    row.cells.push_back({"recipient_name", std::move(says)});
    for (auto const* f : stored_facts()) {
        auto const c = f->access.read(d.facts, d.in);
        if (c.state != said::nothing)
            row.cells.push_back({std::string{f->name}, cell_text(*f, c, d.in.units)});
    }
    for (std::size_t i = 0; i < d.attributes.size(); ++i) {
        auto const* f = d.attribute_facts[i];
        if (f != nullptr && d.attributes[i].state != said::nothing)
            row.cells.push_back(
                {"attr." + std::string{f->name}, cell_text(*f, d.attributes[i], d.in.units)});
    }
    add_remarks(d, base, row.remarks);
    return row;
}

std::string sheet_of(std::span<scenario_row const> rows) {
    std::vector<std::string> columns{"says"};
    auto const add = [&columns](std::string const& name) {
        if (std::ranges::find(columns, name) == columns.end()) columns.push_back(name);
    };
    for (auto const* name : {"case.on", "case.signed_on", "case.stage", "recipient_name"})
        for (auto const& row : rows)
            for (auto const& c : row.cells)
                if (c.column == name) add(name);
    for (auto const* f : stored_facts())
        for (auto const& row : rows)
            for (auto const& c : row.cells)
                if (c.column == f->name) add(c.column);
    for (auto const& row : rows)
        for (auto const& c : row.cells) add(c.column);
    csv_writer out;
    for (auto const& name : columns) out.cell(name);
    for (auto const* name : {"expect.outcome", "expect.reasons", "expect.missing"}) out.cell(name);
    out.end_row();
    for (auto const& row : rows) {
        for (auto const& name : columns) {
            auto const at = std::ranges::find(row.cells, name, &scenario_cell::column);
            out.cell(at == row.cells.end() ? std::string_view{} : at->text);
        }
        for (int i = 0; i < 3; ++i) out.cell(std::string_view{});
        out.end_row();
    }
    return std::move(out).take();
}

}  // namespace thidua::analysis
