// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_signed.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/enumerators.hpp>
#include <thidua/calendar/date_text.hpp>
#include <thidua/io/cells.hpp>
#include <thidua/io/read_table.hpp>

#include "stage_rows.hpp"

namespace thidua {
namespace {

// The places of the columns, in the order of `signed_columns`.
enum column : std::size_t {
    decision_no,
    signed_on,
    signed_by,
    capacity_column,
    id_column,
    cancelled_by,
    cancelled_on,
    cancelled_for
};

// As decisions print it, with what stands behind the point.
constexpr std::array<std::string_view, 2> own_office{"CT.", "CHỦ TỊCH"};
constexpr std::array<std::string_view, 3> for_the_head{"KT.", "KT. CHỦ TỊCH", "ký thay"};
constexpr std::array<std::string_view, 2> for_the_body{"TM.", "thay mặt"};
constexpr std::array<std::string_view, 1> by_order{"TL."};
constexpr std::array<std::string_view, 1> by_authorisation{"TUQ."};

/// The capacities with the spellings of decisions.
constexpr std::array<enumerator, 5> capacities = [] {
    auto all = words_of<signing_capacity>::all;
    all[0].aliases = own_office;
    all[1].aliases = for_the_head;
    all[2].aliases = for_the_body;
    all[3].aliases = by_order;
    all[4].aliases = by_authorisation;
    return all;
}();

struct readers {
    column_reader day{cell_shape{value_kind::day}, {}};
    column_reader capacity{cell_shape{value_kind::choice, capacities}, {}};
    column_reader ground{cell_shape{value_kind::choice, words<cancellation_ground>()}, {}};
};

signed_award award_in(input_row& row, readers& how, column_list const& list) {
    signed_award s;
    for (auto const needed : {decision_no, signed_on, id_column}) row.require(needed, list);
    s.decision_no = row.text(decision_no);
    s.signed_on = row.read<date>(signed_on, how.day);
    s.signed_by = row.text(signed_by);
    s.capacity = row.read<signing_capacity>(capacity_column, how.capacity);
    s.id = row.text(id_column);
    s.cancelled_by = row.text(cancelled_by);
    s.cancelled_on = row.read<date>(cancelled_on, how.day);
    s.cancelled_for = row.read<cancellation_ground>(cancelled_for, how.ground);
    s.where = row.where();
    if (s.cancelled() && row.text(cancelled_on).empty())
        row.fail({.code = "signed.cancelled",
                  .message = {"hủy bỏ nhưng không ghi ngày", "cancelled without a day"},
                  .help = {"điền ngày hủy bỏ quyết định", "give the day of the cancellation"}},
                 cancelled_on);
    if (s.cancelled_on.known() && s.signed_on.known() && *s.cancelled_on < *s.signed_on)
        row.fail({.code = "signed.cancelled",
                  .message = {"hủy bỏ ngày " + to_short(*s.cancelled_on) + ", trước ngày ký " +
                                  to_short(*s.signed_on),
                              "cancelled on " + to_iso(*s.cancelled_on) + ", signed on " +
                                  to_iso(*s.signed_on)},
                  .help = {"kiểm tra hai ngày", "check both days"}},
                 cancelled_on);
    return s;
}

}  // namespace

column_list signed_columns() {
    static constexpr std::array<std::string_view, 1> of_day{"Ngày quyết định"};
    static constexpr std::array<std::string_view, 1> of_capacity{"Quyền hạn ký"};
    static constexpr std::array<std::string_view, 1> of_cancelled_by{"Số quyết định hủy bỏ"};
    static constexpr std::array<std::string_view, 1> of_cancelled_on{"Ngày hủy bỏ"};
    static constexpr std::array<std::string_view, 1> of_cancelled_for{"Căn cứ hủy bỏ"};
    return column_list{{
        {.name = "decision_no", .header = "Số quyết định", .required = true},
        {.name = "signed_on", .header = "Ngày ký", .aliases = of_day},
        {.name = "signed_by", .header = "Người ký"},
        {.name = "capacity", .header = "Thẩm quyền ký", .aliases = of_capacity},
        {.name = "id", .header = "Mã hồ sơ", .required = true},
        {.name = "cancelled_by", .header = "Quyết định hủy bỏ", .aliases = of_cancelled_by},
        {.name = "cancelled_on", .header = "Ngày hủy bỏ quyết định", .aliases = of_cancelled_on},
        {.name = "cancelled_for",
         .header = "Căn cứ hủy bỏ quyết định",
         .aliases = of_cancelled_for},
    }};
}

namespace {

signed_read signed_in(input_table& rows, column_list const& list) {
    readers how;
    std::vector<signed_award> all;
    detail::rows_by_key lines_of;
    for (auto& row : rows.rows) {
        all.push_back(award_in(row, how, list));
        auto const& s = all.back();
        if (!s.id.empty() && !s.decision_no.empty())
            lines_of[detail::row_key({s.id, s.decision_no})].push_back(all.size() - 1);
    }
    for (auto const& [key, same] : lines_of) {
        if (same.size() < 2) continue;
        auto const lines = detail::row_numbers(rows, same);
        auto const& s = all[same.front()];
        for (auto const i : same)
            rows.rows[i].fail(
                {.code = "signed.same_line",
                 .message = {"hồ sơ `" + excerpt(s.id) + "` có nhiều lần trong Quyết định " +
                                 excerpt(s.decision_no) + ", ở các dòng " + lines,
                             "`" + excerpt(s.id) + "` stands several times in decision " +
                                 excerpt(s.decision_no) + ", in the rows " + lines},
                 .help = {"mỗi hồ sơ một dòng", "a row a dossier"}},
                id_column);
    }
    signed_read out;
    detail::keep_sound_rows(rows, all, id_column, list, out.awards, out);
    return out;
}

}  // namespace

result<signed_read> read_signed_text(std::string_view content, std::string const& file,
                                     csv_options const& options) {
    auto const list = signed_columns();
    input_table rows;
    if (auto read = read_table(content, file, list, options, rows); !read)
        return std::move(read).failure();
    return signed_in(rows, list);
}

result<signed_read> read_signed(std::string const& path, csv_options const& options,
                                workbook_options const& workbooks) {
    auto const list = signed_columns();
    input_table rows;
    if (auto read = read_table_file(path, list, options, workbooks, rows); !read)
        return std::move(read).failure();
    return signed_in(rows, list);
}

}  // namespace thidua
