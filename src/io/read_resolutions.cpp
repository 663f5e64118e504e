// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_resolutions.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/cells.hpp>
#include <thidua/io/read_table.hpp>

#include "stage_rows.hpp"

namespace thidua {
namespace {

// The places of the columns, in the order of `resolution_columns`.
enum column : std::size_t { id_column, by_column, outcome_column, order, reason, basis, dated };

cell_shape places() {
    cell_shape shape{value_kind::whole};
    shape.least = 1;
    shape.most = 100'000;
    return shape;
}

struct readers {
    column_reader by{cell_shape{value_kind::choice, words<resolving_body>()}, {}};
    column_reader outcome{cell_shape{value_kind::choice, words<resolved_as>()}, {}};
    column_reader day{cell_shape{value_kind::day}, {}};
    column_reader place{places(), {}};
};

resolution resolution_in(input_row& row, readers& how, column_list const& list) {
    resolution r;
    row.require(id_column, list);
    row.require(by_column, list);
    r.id = row.text(id_column);
    r.by = row.read<resolving_body>(by_column, how.by);
    r.outcome = row.read<resolved_as>(outcome_column, how.outcome);
    r.order = row.read<int>(order, how.place);
    r.reason = row.text(reason);
    r.basis = row.text(basis);
    r.dated = row.read<date>(dated, how.day);
    r.where = row.where();
    if (row.text(outcome_column).empty() && row.text(order).empty())
        row.fail(
            {.code = "resolutions.says_nothing",
             .message = {"không nêu kết luận, cũng không xếp thứ tự",
                         "neither an outcome nor a place is given"},
             .help = {"điền kết luận (khen thưởng, không khen thưởng, để lại xét sau, trả lại) "
                      "hoặc thứ tự",
                      "give an outcome (award, not_award, defer, return) or a place"}},
            outcome_column);
    return r;
}

/// Of one body's rows on one dossier a later day stands over an earlier one. Rows of one day
/// contradict each other, and so does a row without a day all others.
void refuse_two_of_one_body(input_table& rows, std::vector<resolution> const& all,
                            std::vector<std::size_t> const& same) {
    bool const undated =
        std::ranges::any_of(same, [&all](auto i) { return !all[i].dated.known(); });
    std::map<std::int64_t, std::vector<std::size_t>> by_day;
    for (auto const i : same) by_day[undated ? 0 : all[i].dated.cell().value].push_back(i);
    for (auto const& [day, together] : by_day) {
        if (together.size() < 2) continue;
        auto const lines = detail::row_numbers(rows, together);
        for (auto const i : together) {
            auto const body = label_of(*all[i].by);
            rows.rows[i].fail(
                {.code = "resolutions.two_of_one_body",
                 .message = {"nhiều kết luận của " + std::string{body.vi} + " về hồ sơ `" +
                                 excerpt(all[i].id) + "`, ở các dòng " + lines,
                             "several resolutions of " + std::string{body.en} + " on `" +
                                 excerpt(all[i].id) + "`, in the rows " + lines},
                 .help = {"giữ lại một dòng, hoặc ghi ngày khác nhau: ngày sau được tính",
                          "keep one row, or give different days: the later one counts"}},
                id_column);
        }
    }
}

}  // namespace

column_list resolution_columns() {
    static constexpr std::array<std::string_view, 2> of_by{"Kết luận của", "Người cho ý kiến"};
    static constexpr std::array<std::string_view, 2> of_outcome{"Ý kiến", "Nội dung kết luận"};
    static constexpr std::array<std::string_view, 1> of_order{"Thứ tự xếp"};
    static constexpr std::array<std::string_view, 3> of_basis{"Số biên bản", "Số kết luận",
                                                              "Biên bản"};
    static constexpr std::array<std::string_view, 1> of_dated{"Ngày"};
    return column_list{{
        {.name = "id", .header = "Mã hồ sơ", .required = true},
        {.name = "by", .header = "Cấp cho ý kiến", .aliases = of_by, .required = true},
        {.name = "outcome", .header = "Kết luận", .aliases = of_outcome},
        {.name = "order", .header = "Thứ tự", .aliases = of_order},
        {.name = "reason", .header = "Lý do"},
        {.name = "basis", .header = "Căn cứ", .aliases = of_basis},
        {.name = "dated", .header = "Ngày kết luận", .aliases = of_dated},
    }};
}

namespace {

resolutions_read resolutions_in(input_table& rows, dossier_index const* dossiers,
                                column_list const& list) {
    readers how;
    std::vector<resolution> all;
    detail::rows_by_key bodies;
    for (auto& row : rows.rows) {
        all.push_back(resolution_in(row, how, list));
        detail::require_dossier(row, id_column, dossiers, "resolutions.unknown_id");
        auto const& r = all.back();
        if (!r.id.empty() && r.by.known())
            bodies[detail::row_key({r.id, name_of(*r.by)})].push_back(all.size() - 1);
    }
    for (auto const& [key, same] : bodies)
        if (same.size() > 1) refuse_two_of_one_body(rows, all, same);
    resolutions_read out;
    detail::keep_sound_rows(rows, all, id_column, list, out.resolutions, out);
    return out;
}

}  // namespace

result<resolutions_read> read_resolutions_text(std::string_view content, std::string const& file,
                                               dossier_index const* dossiers,
                                               csv_options const& options) {
    auto const list = resolution_columns();
    input_table rows;
    if (auto read = read_table(content, file, list, options, rows); !read)
        return std::move(read).failure();
    return resolutions_in(rows, dossiers, list);
}

result<resolutions_read> read_resolutions(std::string const& path, dossier_index const* dossiers,
                                          csv_options const& options,
                                          workbook_options const& workbooks) {
    auto const list = resolution_columns();
    input_table rows;
    if (auto read = read_table_file(path, list, options, workbooks, rows); !read)
        return std::move(read).failure();
    return resolutions_in(rows, dossiers, list);
}

}  // namespace thidua
