// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/near_duplicates_text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include <thidua/io/number_text.hpp>

namespace thidua {

namespace {

/// One side of a pair, a dossier or an award.
struct side {
    std::string_view id{};
    std::string_view name{};
    place const* where = nullptr;
};

[[nodiscard]] side dossier_side(nomination_batch const& batch, std::size_t i) {
    auto const& t = batch.texts[i];
    return {t.id, t.recipient_name, &t.where};
}
[[nodiscard]] side other_side(look_alike const& p, nomination_batch const& batch,
                              std::span<past_award const> history) {
    if (!p.in_history) return dossier_side(batch, p.other);
    auto const& a = history[p.other];
    return {a.decision_no, a.recipient_name, &a.where};
}

void put(csv_writer& out, side const& of) {
    out.cell(of.id);
    out.cell(of.name);
    out.cell(of.where->file);
    if (of.where->row > 0)
        out.cell(of.where->row);
    else
        out.cell(std::string_view{});
}

/// A name that stands in a line of Markdown.
[[nodiscard]] std::string in_line(std::string_view name) {
    std::string line;
    for (char const c : name) {
        if (std::string_view{"\\`*_[]<>|#"}.find(c) != std::string_view::npos) line += '\\';
        line += c == '\n' || c == '\r' ? ' ' : c;
    }
    return line;
}

[[nodiscard]] std::string in_common(look_alike const& p, language in) {
    std::string line{label_of(p.names).in(in)};
    bool const vi = in == language::vi;
    if (p.same_unit) line += vi ? ", cùng đơn vị" : ", one unit";
    if (p.same_birth) line += vi ? ", cùng ngày sinh" : ", one birth";
    if (p.same_achievement) line += vi ? ", cùng thành tích" : ", one achievement";
    return line;
}

}  // namespace

std::string near_duplicates_csv(near_duplicates_found const& found, nomination_batch const& batch,
                                std::span<past_award const> history,
                                csv_write_options const& options) {
    csv_writer out{options};
    for (std::string_view const column :
         {"likeness", "likeness_vi", "id", "recipient_name", "file", "row", "other", "other_id",
          "other_name", "other_file", "other_row", "same_unit", "same_birth", "same_achievement"})
        out.cell(column);
    out.end_row();
    auto const yes_no = [](bool b) { return std::string_view{b ? "yes" : "no"}; };
    for (auto const& p : found.pairs) {
        out.cell(name_of(p.names));
        out.cell(label_of(p.names).vi);
        put(out, dossier_side(batch, p.dossier));
        out.cell(std::string_view{p.in_history ? "award" : "dossier"});
        put(out, other_side(p, batch, history));
        out.cell(yes_no(p.same_unit));
        out.cell(yes_no(p.same_birth));
        out.cell(yes_no(p.same_achievement));
        out.end_row();
    }
    return std::move(out).take();
}

std::string near_duplicates_text(near_duplicates_found const& found, nomination_batch const& batch,
                                 std::span<past_award const> history, language in) {
    if (found.pairs.empty() && found.left_out == 0 && found.not_searched == 0) return {};
    bool const vi = in == language::vi;
    auto const number = [in](std::size_t n) { return grouped(static_cast<std::int64_t>(n), in); };
    std::string out = vi ? "\n## Cần xem: có thể trùng\n\n" : "\n## To be looked at: alike\n\n";
    auto const all = found.pairs.size() + found.left_out;
    out += vi ? number(all) +
                    " cặp hồ sơ (hoặc hồ sơ và quyết định đã có) giống nhau về tên. Không cặp nào "
                    "được gộp hay bị loại; danh sách ở `near_duplicates.csv`.\n\n"
              : number(all) +
                    " pairs of dossiers, or of a dossier and a past award, have names that are "
                    "alike. None was merged or refused; `near_duplicates.csv` lists them.\n\n";
    constexpr std::size_t shown = 10;
    for (std::size_t i = 0; i < std::min(shown, found.pairs.size()); ++i) {
        auto const& p = found.pairs[i];
        auto const a = dossier_side(batch, p.dossier);
        auto const b = other_side(p, batch, history);
        out += "- " + in_line(a.name) + " (" + in_line(a.id) + ") - " + in_line(b.name) + " (";
        if (p.in_history) out += vi ? "quyết định " : "decision ";
        out +=
            (b.id.empty() ? std::string{vi ? "không ghi số" : "without a number"} : in_line(b.id)) +
            "): " + in_common(p, in) + "\n";
    }
    if (all > shown) out += "- …\n";
    if (found.left_out > 0)
        out += vi ? "\nTệp dừng ở " + number(found.pairs.size()) + " cặp.\n"
                  : "\nThe file stops at " + number(found.pairs.size()) + " pairs.\n";
    if (found.not_searched > 0)
        out += vi ? "\n" + number(found.not_searched) +
                        " hồ sơ tập thể của các đơn vị có quá nhiều hồ sơ: chưa so tên khác một "
                        "chữ cái.\n"
                  : "\n" + number(found.not_searched) +
                        " dossiers of units with very many of them: names of one letter's "
                        "difference were not sought.\n";
    return out;
}

}  // namespace thidua
