// SPDX-License-Identifier: BSL-1.0
#include "round.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dossiers.hpp"
#include "random.hpp"
#include "submitters.hpp"

namespace generate {
namespace {

constexpr std::uint64_t seed{343'2611'2024U};

constexpr day plan_day{on(2024, 11, 26)};
constexpr day phase_1_end{on(2025, 10, 17)};
constexpr day phase_2_start{on(2025, 10, 18)};
constexpr day phase_2_end{on(2026, 1, 23)};

bool is_district(std::string const& unit_id) {
    return starts_with_any(unit_id, {"quan-", "huyen-", "thi-xa-"});
}

submission papers_of(int number, submitter const& who, int phase, stream& random) {
    bool const early{is_district(std::string{who.unit})};
    day const start{early ? on(2025, 6, 9) : phase == 1 ? on(2025, 10, 20) : on(2026, 1, 26)};
    submission papers{.id = "ttr-" + padded((phase == 1 ? 1 : 101) + number, 3),
                      .unit = std::string{who.unit},
                      .phase = phase};
    papers.number = std::to_string(random.between(12, 480)) + "/TTr-" + std::string{who.symbol};
    papers.dated = working(start + random.between(0, phase == 1 ? 14 : 9));
    papers.received_on = working(papers.dated + random.between(1, 5));
    if (phase == 1 && number == 44) papers.received_on = on(2025, 11, 14);
    papers.documents = random.chance(65) ? "proposal|minutes" : "proposal";
    if (number != 12 && number != 24 && number != 33 && number != 50)
        papers.attests.push_back("no_holds");
    if (number % 17 != 9) papers.attests.push_back("exemplary");
    if (number % 19 != 11) papers.attests.push_back("united");
    if (number % 2 == 0) papers.attests.push_back("made_public");
    if (number % 4 != 2) papers.attests.push_back("selected");
    papers.members_total = 9 + 2 * random.between(0, 5);
    papers.votes_for = papers.members_total - random.between(0, 2);
    return papers;
}

/// The sub-units that a unit may propose: its own, those of its hospitals, schools, cooperatives.
std::vector<unit const*> proposable(desk const& at, std::string const& submitter_id) {
    std::vector<unit const*> found{};
    for (unit const* each : below_unit(at.units, submitter_id)) {
        bool const ended_before{!each->ended_by.empty() && !is_district(submitter_id)};
        if (!ended_before && !each->collective_kind.empty()) found.push_back(each);
        for (unit const* below : below_unit(at.units, each->id)) found.push_back(below);
    }
    return found;
}

/// Ranks and scores the rows of one kind in the order of the list: movement rows for a Bằng khen.
void rank_rows(std::vector<nomination>& rows, std::string_view kind, bool with_ties,
               stream& random) {
    int rank{};
    nomination* before{};
    for (nomination& row : rows) {
        if (!row.is(field::recipient_kind, kind) || row.is(field::commendation_type, "unexpected"))
            continue;
        ++rank;
        // Two decimals in use, so that equal ranks of different units are seldom equal in score
        // too.
        int const points{9650 - rank * 50 + 5 * random.between(-48, 48)};
        row[field::unit_rank] = std::to_string(rank);
        row[field::score] = std::to_string(std::min(points, 10000) / 100) + '.' +
                            padded(std::min(points, 10000) % 100, 2);
        if (with_ties && rank % 5 == 0) {
            row[field::unit_rank] = (*before)[field::unit_rank];
            row[field::score] = (*before)[field::score];
        }
        before = &row;
    }
}

list list_of(desk& at, int number, submitter const& who) {
    stream random{seed + static_cast<std::uint64_t>(at.phase * 1000 + number)};
    list sheet{};
    sheet.papers = papers_of(number, who, at.phase, random);
    sheet.style = style_of_sheet(number, sheet.papers);
    std::string const submitter_id{who.unit};
    if (at.phase == 1) sheet.file = sheet.papers.id + '_' + submitter_id + ".csv";
    bool const early{is_district(submitter_id)};
    window const days{at.phase == 1 ? plan_day : phase_2_start, early           ? on(2025, 6, 5)
                                                                : at.phase == 1 ? phase_1_end
                                                                                : phase_2_end};

    std::vector<unit const*> places{proposable(at, submitter_id)};
    std::vector<unit const*> left{places};
    unit const& itself{unit_named(at.units, submitter_id)};
    auto const wanted = static_cast<std::size_t>(random.between(7, early ? 8 : 11));
    if (random.chance(25)) sheet.rows.push_back(collective(at, sheet, days, itself, true, random));
    while (sheet.rows.size() < wanted && !left.empty()) {
        auto const which =
            static_cast<std::ptrdiff_t>(random.between(0, static_cast<int>(left.size()) - 1));
        sheet.rows.push_back(
            collective(at, sheet, days, *left[static_cast<std::size_t>(which)], false, random));
        left.erase(left.begin() + which);
    }
    std::erase_if(places, [](unit const* place) {
        return place->collective_kind == "party_cell" || place->collective_kind == "union_branch";
    });
    int const people{random.between(12, early ? 14 : 20)};
    for (int i{}; i < people; ++i)
        sheet.rows.push_back(individual(at, sheet, days, places, random));
    if (starts_with_any(submitter_id, {"phuong-", "xa-", "huyen-"})) {
        for (int i{random.between(0, 2)}; i > 0; --i)
            sheet.rows.push_back(household(at, sheet, days, itself, random));
    }
    rank_rows(sheet.rows, "collective", number % 8 == 3, random);
    rank_rows(sheet.rows, "individual", number % 8 == 5, random);
    return sheet;
}

/// In phase 2 some achievements end on the two days that the Congress gave up.
void end_late(std::vector<list>& lists) {
    int planted{};
    for (list& sheet : lists) {
        for (nomination& row : sheet.rows) {
            if (planted == 12) return;
            if (!row.is(field::commendation_type, "movement") || row[field::achieved_to].empty() ||
                row[field::ordinal] != "4")
                continue;
            row[field::achieved_to] = planted % 2 == 0 ? "2026-01-24" : "2026-01-25";
            ++planted;
        }
    }
}

}  // namespace

void number_rows(list& sheet) {
    int row_number{1};
    int ordinal{};
    std::string kind{};
    for (nomination& row : sheet.rows) {
        if (row[field::recipient_kind] != kind) {
            kind = row[field::recipient_kind];
            if (sheet.style.sections) {
                ++row_number;  // the heading
                ordinal = 0;
            }
        }
        row.sheet_row = ++row_number;
        row[field::ordinal] = std::to_string(++ordinal);
        char const letter{kind == "collective" ? 'T' : kind == "individual" ? 'C' : 'H'};
        row[field::id] = sheet.papers.id + '/' + letter + '/' + row[field::ordinal];
    }
}

std::vector<list> lists_of_phase(int phase, std::vector<unit> const& units) {
    desk at{.units = units, .phase = phase};
    std::vector<list> lists{};
    std::span<submitter const> who{phase_1_submitters};
    if (phase == 2) who = phase_2_submitters;
    for (std::size_t i{}; i < who.size(); ++i) {
        lists.push_back(list_of(at, static_cast<int>(i), who[i]));
        number_rows(lists.back());
    }
    if (phase == 2) end_late(lists);
    return lists;
}

}  // namespace generate
