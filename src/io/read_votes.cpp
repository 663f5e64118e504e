// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_votes.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/cells.hpp>
#include <thidua/io/read_table.hpp>

#include "stage_rows.hpp"

namespace thidua {
namespace {

// The places of the columns, in the order of `vote_columns`.
enum column : std::size_t {
    id_column,
    council_column,
    held_on,
    minutes,
    votes_for,
    members_total,
    members_present,
    written_opinions
};

cell_shape members(std::int64_t least) {
    cell_shape shape{value_kind::whole};
    shape.least = least;
    shape.most = 100'000;
    return shape;
}

struct readers {
    column_reader council{cell_shape{value_kind::choice, words<voting_council>()}, {}};
    column_reader day{cell_shape{value_kind::day}, {}};
    column_reader count{members(0), {}};
    column_reader all_members{members(1), {}};  // a council of nobody casts no ballot
};

/// A number that is more than another can be.
void at_most(input_row& row, std::size_t column, std::int64_t number, text const& what,
             std::int64_t most, text const& bound) {
    if (number <= most) return;
    row.fail({.code = "votes.too_many",
              .message = {std::to_string(number) + " " + what.vi + " nhiều hơn " +
                              std::to_string(most) + " " + bound.vi,
                          std::to_string(number) + " " + what.en + " are more than the " +
                              std::to_string(most) + " " + bound.en},
              .help = {"kiểm tra hai số này", "check both numbers"}},
             column);
}

council_vote vote_in(input_row& row, readers& how, column_list const& list) {
    council_vote v;
    for (auto const needed : {id_column, council_column, votes_for, members_total})
        row.require(needed, list);
    v.id = row.text(id_column);
    v.council = row.read<voting_council>(council_column, how.council);
    v.held_on = row.read<date>(held_on, how.day);
    v.minutes = row.text(minutes);
    v.votes_for = row.read<int>(votes_for, how.count);
    v.members_total = row.read<int>(members_total, how.all_members);
    v.members_present = row.read<int>(members_present, how.count);
    v.written_opinions = row.read<int>(written_opinions, how.count);
    v.where = row.where();
    if (!v.members_total.known()) return v;
    text const votes{"phiếu đồng ý", "votes for"};
    text const all{"thành viên Hội đồng", "members"};
    if (v.votes_for.known()) at_most(row, votes_for, *v.votes_for, votes, *v.members_total, all);
    if (v.members_present.known())
        at_most(row, members_present, *v.members_present, {"thành viên dự họp", "members present"},
                *v.members_total, all);
    if (!v.members_present.known()) return v;
    // Whoever is neither present nor asked in writing has no vote.
    auto const took_part =
        std::int64_t{*v.members_present} + (v.written_opinions.known() ? *v.written_opinions : 0);
    if (v.written_opinions.known())
        at_most(row, written_opinions, took_part,
                {"người có mặt và cho ý kiến bằng văn bản", "present and in writing"},
                *v.members_total, all);
    if (v.votes_for.known() && *v.votes_for <= *v.members_total)
        at_most(row, votes_for, *v.votes_for, votes, took_part,
                {"người có mặt và cho ý kiến bằng văn bản", "who took part"});
    return v;
}

}  // namespace

column_list vote_columns() {
    static constexpr std::array<std::string_view, 1> of_minutes{"Biên bản"};
    static constexpr std::array<std::string_view, 1> of_total{"Tổng số thành viên"};
    static constexpr std::array<std::string_view, 2> of_present{"Số thành viên có mặt",
                                                                "Số có mặt"};
    static constexpr std::array<std::string_view, 1> of_written{
        "Số thành viên lấy ý kiến bằng văn bản"};
    return column_list{{
        {.name = "id", .header = "Mã hồ sơ", .required = true},
        {.name = "council", .header = "Hội đồng"},
        {.name = "held_on", .header = "Ngày họp"},
        {.name = "minutes", .header = "Số biên bản", .aliases = of_minutes},
        {.name = "votes_for", .header = "Số phiếu đồng ý", .required = true},
        {.name = "members_total", .header = "Tổng số thành viên Hội đồng", .aliases = of_total},
        {.name = "members_present", .header = "Số thành viên dự họp", .aliases = of_present},
        {.name = "written_opinions", .header = "Số ý kiến bằng văn bản", .aliases = of_written},
    }};
}

namespace {

votes_read votes_in(input_table& rows, dossier_index const* dossiers, column_list const& list) {
    readers how;
    std::vector<council_vote> all;
    std::vector<std::optional<voting_council>> councils;
    detail::rows_by_key ballots;
    for (auto& row : rows.rows) {
        all.push_back(vote_in(row, how, list));
        councils.push_back(all.back().council.known() ? std::optional{*all.back().council}
                                                      : std::nullopt);
        detail::require_dossier(row, id_column, dossiers, "votes.unknown_id");
        auto const& v = all.back();
        if (v.id.empty() || !v.council.known()) continue;
        auto const day = v.held_on.known() ? to_iso(*v.held_on) : std::string{};
        ballots[detail::row_key({v.id, name_of(*v.council), day})].push_back(all.size() - 1);
    }
    for (auto const& [key, same] : ballots) {
        if (same.size() < 2) continue;
        auto const lines = detail::row_numbers(rows, same);
        auto const& id = all[same.front()].id;
        for (auto const i : same)
            rows.rows[i].fail({.code = "votes.same_ballot",
                               .message = {"phiếu về hồ sơ `" + excerpt(id) +
                                               "` ở cùng một phiên có ở các dòng " + lines,
                                           "the ballot on `" + excerpt(id) +
                                               "` of one session is in the rows " + lines},
                               .help = {"giữ lại một dòng, hoặc ghi ngày của từng phiên",
                                        "keep one row, or give the day of each session"}},
                              id_column);
    }
    votes_read out;
    detail::keep_sound_rows(rows, all, id_column, list, out.votes, out);
    // A ballot that is certainly a unit's own council's leaves the City's as it is.
    std::set<std::string> city;
    for (std::size_t i = 0; i < rows.rows.size(); ++i)
        if (!rows.rows[i].errors().empty() && councils[i] != voting_council::unit)
            city.insert(rows.rows[i].text(id_column));
    std::erase_if(out.unread, [&city](std::string const& id) { return !city.contains(id); });
    return out;
}

}  // namespace

result<votes_read> read_votes_text(std::string_view content, std::string const& file,
                                   dossier_index const* dossiers, csv_options const& options) {
    auto const list = vote_columns();
    input_table rows;
    if (auto read = read_table(content, file, list, options, rows); !read)
        return std::move(read).failure();
    return votes_in(rows, dossiers, list);
}

result<votes_read> read_votes(std::string const& path, dossier_index const* dossiers,
                              csv_options const& options, workbook_options const& workbooks) {
    auto const list = vote_columns();
    input_table rows;
    if (auto read = read_table_file(path, list, options, workbooks, rows); !read)
        return std::move(read).failure();
    return votes_in(rows, dossiers, list);
}

}  // namespace thidua
