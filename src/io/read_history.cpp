// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_history.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/cells.hpp>
#include <thidua/io/read_table.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/facts/recipient.hpp>

namespace thidua {
namespace {

// The places of the columns, in the order of `history_columns`.
enum column : std::size_t {
    recipient_id_column,
    recipient_name,
    unit_column,
    form,
    issuer,
    decision_no,
    decided_on,
    commendation_type_column,
    achievement,
    achieved_from,
    achieved_to,
    cancelled_on,
    cancelled_for
};

struct readers {
    explicit readers(registry const* units) : unit(cell_shape{facts::unit}, {.units = units}) {}

    column_reader unit;
    column_reader form{cell_shape{facts::form}, {}};
    column_reader issuer{cell_shape{value_kind::choice, words<award_issuer>()}, {}};
    column_reader type{cell_shape{facts::commendation_type}, {}};
    column_reader day{cell_shape{value_kind::day}, {}};
    column_reader ground{cell_shape{value_kind::choice, words<cancellation_ground>()}, {}};
};

past_award award_in(input_row& row, readers& how) {
    past_award a;
    a.recipient_id = row.text(recipient_id_column);
    a.recipient_name = row.text(recipient_name);
    a.unit = row.read<unit_id>(unit_column, how.unit);
    a.form = row.read<award_form>(form, how.form);
    a.issuer = row.read<award_issuer>(issuer, how.issuer);
    a.decision_no = row.text(decision_no);
    a.decided_on = row.read<date>(decided_on, how.day);
    a.commendation_type = row.read<thidua::commendation_type>(commendation_type_column, how.type);
    a.achievement = row.text(achievement);
    a.achieved_from = row.read<date>(achieved_from, how.day);
    a.achieved_to = row.read<date>(achieved_to, how.day);
    a.cancelled_on = row.read<date>(cancelled_on, how.day);
    a.cancelled_for = row.read<cancellation_ground>(cancelled_for, how.ground);
    a.where = row.where();
    if (a.recipient_id.empty() && a.recipient_name.empty())
        row.fail(
            {.code = "history.no_recipient",
             .message = {"không nêu ai đã được khen thưởng", "no recipient is named"},
             .help = {"điền mã định danh hoặc tên", "give the recipient's identifier or name"}},
            recipient_name);
    return a;
}

}  // namespace

column_list history_columns() {
    // Headers that a sheet of nominations has too come from there.
    auto const as = [](fact_info const& f, std::string_view name, bool required = false) {
        return column_name{name, f.header, f.aliases, required};
    };
    return column_list{{
        as(facts::recipient_id, "recipient_id"),
        {.name = "recipient_name", .header = "Tên tập thể, cá nhân, hộ gia đình", .required = true},
        as(facts::unit, "unit"),
        {.name = "form", .header = "Hình thức khen thưởng"},
        {.name = "issuer", .header = "Cấp quyết định khen thưởng"},
        {.name = "decision_no", .header = "Số quyết định"},
        {.name = "decided_on", .header = "Ngày quyết định"},
        as(facts::commendation_type, "commendation_type"),
        as(facts::achievement_id, "achievement"),
        as(facts::achieved_from, "achieved_from"),
        as(facts::achieved_to, "achieved_to"),
        {.name = "cancelled_on", .header = "Ngày hủy bỏ quyết định"},
        {.name = "cancelled_for", .header = "Căn cứ hủy bỏ quyết định"},
    }};
}

namespace {

history_read history_of(input_table& rows, registry const* units, column_list const& list) {
    readers how{units};
    history_read out{.rejected = std::move(rows.rejected), .reports = std::move(rows.reports)};
    for (auto& row : rows.rows) {
        auto award = award_in(row, how);
        if (row.errors().empty())
            out.awards.push_back(std::move(award));
        else
            out.rejected.push_back(row.rejected(list));
    }
    sort_by_row(out.rejected);
    return out;
}

}  // namespace

result<history_read> read_history_text(std::string_view content, std::string const& file,
                                       registry const* units, csv_options const& options) {
    auto const list = history_columns();
    input_table rows;
    if (auto read = read_table(content, file, list, options, rows); !read)
        return std::move(read).failure();
    return history_of(rows, units, list);
}

result<history_read> read_history(std::span<std::string const> paths, registry const* units,
                                  csv_options const& options, workbook_options const& workbooks) {
    auto const list = history_columns();
    std::vector<std::string> files(paths.begin(), paths.end());
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    history_read all;
    for (auto const& file : files) {
        input_table rows;
        if (auto opened = read_table_file(file, list, options, workbooks, rows); !opened)
            return std::move(opened).failure();
        auto read = history_of(rows, units, list);
        auto const append = [](auto& to, auto& from) {
            std::move(from.begin(), from.end(), std::back_inserter(to));
        };
        append(all.awards, read.awards);
        append(all.rejected, read.rejected);
        append(all.reports, read.reports);
    }
    return all;
}

}  // namespace thidua
