// SPDX-License-Identifier: BSL-1.0
#include "votes.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "csv.hpp"
#include "days.hpp"
#include "random.hpp"

namespace generate {
namespace {

constexpr int members{15};
constexpr int present{13};
constexpr int written{2};
constexpr std::uint64_t seed{0x5eed'0343'0015ULL};

struct session {
    day held{};
    char const* minutes{};
};
constexpr session for_collectives{on(2025, 11, 24), "41/BB-HĐTĐKT"};
constexpr session for_people{on(2025, 11, 25), "42/BB-HĐTĐKT"};
constexpr session afterwards{on(2025, 11, 26), "43/BB-HĐTĐKT"};

std::vector<std::string> ballot(std::string const& id, session const& at, int votes) {
    return {id,
            "Hội đồng Thành phố",
            day_first(at.held, '/', 2),
            at.minutes,
            std::to_string(votes),
            std::to_string(members),
            std::to_string(present),
            std::to_string(written)};
}

}  // namespace

std::string votes_text(std::vector<list> const& lists, std::vector<planted> const& notes) {
    std::set<nomination const*> rejected{};
    for (planted const& note : notes)
        if (note.expected == "rejected") rejected.insert(note.nominated);
    csv_text table{};
    table.row({"Mã hồ sơ", "Hội đồng", "Ngày họp", "Số biên bản", "Số phiếu đồng ý",
               "Tổng số thành viên Hội đồng", "Số thành viên dự họp", "Số ý kiến bằng văn bản"});
    stream random{seed};
    int count{};
    int votes{members};
    for (list const& sheet : lists) {
        for (nomination const& row : sheet.rows) {
            if (rejected.contains(&row) || !row.is(field::commendation_type, "movement")) continue;
            ++count;
            std::string const id{row.given_id.empty() ? row[field::id] : row.given_id};
            bool const collective{row.is(field::recipient_kind, "collective")};
            session const& at{collective ? for_collectives : for_people};
            // Most are unanimous; the Council votes on neighbours of a list alike.
            if (random.chance(60)) votes = members - std::max(0, random.between(-6, 3));
            if (count % 150 == 0) continue;  // forgotten
            auto cells = ballot(id, at, votes);
            if (count == 40) cells[4] = "16";  // more votes than members
            if (count == 80) cells[2] = "31/11/2025";
            if (count == 120) cells[0] += "x";  // no such dossier
            table.row(cells);
            if (count == 160) table.row(ballot(id, at, votes - 1));  // twice in one session
            if (count % 400 == 0) {                                  // voted again, too few present
                auto again = ballot(id, afterwards, 9);
                again[6] = "9";
                again[7] = "0";
                table.row(again);
            }
        }
    }
    return table.text();
}

}  // namespace generate
