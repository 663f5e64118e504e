// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_submissions.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/cells.hpp>
#include <thidua/io/read_table.hpp>
#include <thidua/io/text_form.hpp>

#include "shown_rows.hpp"

namespace thidua {
namespace {

// The places of the columns, in the order of `submission_columns`.
enum column : std::size_t {
    submission_id_column,
    submitting_unit,
    number,
    dated,
    received_on,
    documents,
    attests,
    attested_on,
    votes_for,
    members_total
};

constexpr int most_members = 100'000;

cell_shape members() {
    cell_shape shape{value_kind::whole};
    shape.most = most_members;
    return shape;
}

struct readers {
    explicit readers(registry const* units) : unit(cell_shape{facts::unit}, {.units = units}) {}

    column_reader unit;
    column_reader day{cell_shape{value_kind::day}, {}};
    column_reader papers{cell_shape{value_kind::set, words<document>()}, {}};
    column_reader attests{cell_shape{value_kind::set, words<attestation>()}, {}};
    column_reader count{members(), {}};
};

submission submission_in(input_row& row, readers& how, column_list const& list) {
    submission s;
    row.require(submission_id_column, list);
    s.id = row.text(submission_id_column);
    s.submitting_unit = row.read<unit_id>(submitting_unit, how.unit);
    s.number = row.text(number);
    s.dated = row.read<date>(dated, how.day);
    s.received_on = row.read<date>(received_on, how.day);
    s.documents = row.read<set_of<document>>(documents, how.papers);
    s.attests = row.read<set_of<attestation>>(attests, how.attests);
    s.attested_on = row.read<date>(attested_on, how.day);
    s.votes_for = row.read<int>(votes_for, how.count);
    s.members_total = row.read<int>(members_total, how.count);
    s.where = row.where();
    if (s.votes_for.known() && s.members_total.known() && *s.votes_for > *s.members_total)
        row.fail({.code = "submissions.votes",
                  .message = {std::to_string(*s.votes_for) + " phiếu đồng ý nhiều hơn " +
                                  std::to_string(*s.members_total) + " thành viên",
                              std::to_string(*s.votes_for) + " votes for are more than the " +
                                  std::to_string(*s.members_total) + " members"},
                  .help = {"kiểm tra hai số này", "check both numbers"}},
                 votes_for);
    return s;
}

}  // namespace

column_list submission_columns() {
    return column_list{{
        {.name = "submission_id", .header = "Mã tờ trình", .required = true},
        {.name = "submitting_unit", .header = "Đơn vị trình"},
        {.name = "number", .header = "Số tờ trình"},
        {.name = "dated", .header = "Ngày tờ trình"},
        {.name = "received_on", .header = "Ngày tiếp nhận"},
        {.name = "documents", .header = "Thành phần hồ sơ chung"},
        {.name = "attests", .header = "Nội dung cam kết"},
        {.name = "attested_on", .header = "Ngày cam kết"},
        {.name = "votes_for", .header = "Số phiếu đồng ý"},
        {.name = "members_total", .header = "Tổng số thành viên"},
    }};
}

namespace {

submissions_read submissions_of(input_table& rows, registry const* units, column_list const& list) {
    readers how{units};
    std::vector<submission> all;
    std::map<std::string, std::vector<std::size_t>> by_id;
    for (auto& row : rows.rows) {
        all.push_back(submission_in(row, how, list));
        if (!all.back().id.empty()) by_id[all.back().id].push_back(all.size() - 1);
    }
    for (auto const& [id, sharing] : by_id) {
        if (sharing.size() < 2) continue;
        auto const lines = first_named(sharing.size(), ", ", [&, &same = sharing](std::size_t i) {
            return std::to_string(all[same[i]].where.row);
        });
        for (auto const i : sharing)
            rows.rows[i].fail(
                {.code = "submissions.same_id",
                 .message = {"mã tờ trình `" + excerpt(id) + "` có ở các dòng " + lines,
                             "the submission id `" + excerpt(id) + "` is in the rows " + lines},
                 .help = {"mỗi tờ trình một mã", "each submission has its own id"}},
                submission_id_column);
    }
    submissions_read out{.rejected = std::move(rows.rejected), .reports = std::move(rows.reports)};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (rows.rows[i].errors().empty())
            out.list.add(std::move(all[i]));
        else
            out.rejected.push_back(rows.rows[i].rejected(list));
    }
    sort_by_row(out.rejected);
    return out;
}

}  // namespace

result<submissions_read> read_submissions_text(std::string_view content, std::string const& file,
                                               registry const* units, csv_options const& options) {
    auto const list = submission_columns();
    input_table rows;
    if (auto read = read_table(content, file, list, options, rows); !read)
        return std::move(read).failure();
    return submissions_of(rows, units, list);
}

result<submissions_read> read_submissions(std::string const& path, registry const* units,
                                          csv_options const& options,
                                          workbook_options const& workbooks) {
    auto const list = submission_columns();
    input_table rows;
    if (auto read = read_table_file(path, list, options, workbooks, rows); !read)
        return std::move(read).failure();
    return submissions_of(rows, units, list);
}

}  // namespace thidua
