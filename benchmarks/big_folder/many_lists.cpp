// SPDX-License-Identifier: BSL-1.0
#include "many_lists.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <generate/random.hpp>
#include <generate/submitters.hpp>

namespace generate {
namespace {

constexpr int list_count{150};
constexpr std::uint64_t seed{343'0001'000'000U};

bool is_district(std::string_view id) {
    return starts_with_any(id, {"quan-", "huyen-", "thi-xa-"});
}

/// The units of the shipped lists, then wards and communes that live, until there are enough.
std::vector<list_plan> submitting_units(std::vector<unit> const& units) {
    std::vector<list_plan> found{};
    std::set<std::string> seen{};
    auto const add = [&](std::string const& id, std::string_view symbol) {
        if (found.size() < list_count && seen.insert(id).second)
            found.push_back({static_cast<int>(found.size()), id, std::string{symbol}, 0});
    };
    for (submitter const& each : phase_1_submitters) add(std::string{each.unit}, each.symbol);
    for (submitter const& each : phase_2_submitters) add(std::string{each.unit}, each.symbol);
    for (unit const& each : units) {
        bool const local{each.kind == "ward" || each.kind == "commune"};
        if (local && each.exists_through.empty()) add(each.id, "UBND");
    }
    return found;
}

submission papers_of(list_plan const& plan, stream& random) {
    day const start{is_district(plan.unit) ? on(2025, 6, 9) : on(2025, 10, 20)};
    submission papers{.id = "ttr-" + padded(plan.number + 1, 3), .unit = plan.unit, .phase = 1};
    papers.number = std::to_string(random.between(12, 480)) + "/TTr-" + plan.symbol;
    papers.dated = working(start + random.between(0, 14));
    papers.received_on = working(papers.dated + random.between(1, 5));
    papers.documents = random.chance(65) ? "proposal|minutes" : "proposal";
    if (random.chance(94)) papers.attests.push_back("no_holds");
    if (random.chance(94)) papers.attests.push_back("exemplary");
    if (random.chance(95)) papers.attests.push_back("united");
    if (random.chance(50)) papers.attests.push_back("made_public");
    if (random.chance(75)) papers.attests.push_back("selected");
    papers.members_total = 9 + 2 * random.between(0, 5);
    papers.votes_for = papers.members_total - random.between(0, 2);
    return papers;
}

/// As the shipped sheets write it, but with every column that the format has.
sheet_style full_style(int number, submission const& papers) {
    sheet_style style{style_of_sheet(number % 60, papers)};
    bool const sections{style.sections};
    bool const by_name{style.units_by_name};
    style.shown.fill(true);
    style.show(field::recipient_kind, !sections);
    style.show(field::unit, !by_name);
    style.show(field::remark, false);
    return style;
}

/// The places below a unit; the unit itself if it has none.
std::vector<unit const*> places_of(desk const& at, std::string const& submitter_id) {
    std::vector<unit const*> found{};
    for (unit const* each : below_unit(at.units, submitter_id)) {
        if (each->ended_by.empty() || is_district(submitter_id)) found.push_back(each);
    }
    if (found.empty()) found.push_back(&unit_named(at.units, submitter_id));
    return found;
}

/// A team of its own inside a place: one in ten has an entry in the registry, the others do not.
void name_team(nomination& row, int serial, stream& random) {
    constexpr std::string_view kinds[]{"team", "team", "division", "crew", "section", "other"};
    constexpr std::string_view words[]{"Tổ", "Nhóm", "Phòng", "Đội", "Ban", "Bộ phận"};
    if (random.chance(10)) return;
    auto const sort = static_cast<std::size_t>(random.between(0, 5));
    row[field::recipient_name] = std::string{words[sort]} + " Công tác số " +
                                 std::to_string(serial) + ", " + row[field::recipient_name];
    row[field::recipient_id] += '-' + std::to_string(serial);
    row[field::recipient_unit].clear();
    if (!row[field::collective_kind].empty()) row[field::collective_kind] = kinds[sort];
}

struct mistake {
    field where{};
    std::string_view text{};
};

constexpr std::array mistakes{
    mistake{field::achieved_to, "31/02/2025"},
    mistake{field::achieved_from, "tháng 3 năm 2025"},
    mistake{field::score, "105,00"},
    mistake{field::unit_rank, "0"},
    mistake{field::form, "Cờ thi đua"},
    mistake{field::commendation_type, "thâm niên"},
    mistake{field::recipient_name, ""},
    mistake{field::submitting_unit, "Ủy ban nhân dân tỉnh bạn"},
    mistake{field::received_on, "2025-13-05"},
};

/// Three rows in a thousand get a mistake that rejects them, two are written in Unicode NFD.
void plant_mistakes(list& sheet, stream& random) {
    for (nomination& row : sheet.rows) {
        int const draw{random.between(1, 1000)};
        if (draw <= 3) {
            mistake const& made{random.of(mistakes)};
            row.plant(made.where, std::string{made.text});
        }
        row.decomposed = draw == 4 || draw == 5;
    }
}

/// Ranks the rows of one kind in the order of the list; the score falls with the rank.
void rank_rows(list& sheet, std::string_view kind, stream& random) {
    auto const ranked = [kind](nomination const& row) {
        return row.is(field::recipient_kind, kind) && row.is(field::commendation_type, "movement");
    };
    auto const total = std::ranges::count_if(sheet.rows, ranked);
    int rank{};
    for (nomination& row : sheet.rows) {
        if (!ranked(row)) continue;
        ++rank;
        int const fall{static_cast<int>(std::int64_t{rank} * 4000 / total)};
        int const points{9700 - fall + random.between(-250, 250)};
        row[field::unit_rank] = std::to_string(rank);
        row[field::score] = std::to_string(points / 100) + '.' + padded(points % 100, 2);
    }
}

/// Sheets in sixteen state ids of their own; one pair of rows of every such sheet shares one.
void give_ids(list& sheet, int number) {
    if (number % 16 != 2) return;
    int serial{};
    for (nomination& row : sheet.rows)
        row.given_id = "HS-" + padded(number, 3) + '-' + padded(++serial, 6);
    if (sheet.rows.size() > 20) sheet.rows[20].given_id = sheet.rows[10].given_id;
}

}  // namespace

std::vector<list_plan> plan_lists(int rows, std::vector<unit> const& units) {
    std::vector<list_plan> plans{submitting_units(units)};
    // The share of the k-th largest list is 1 / (k + 5); 67 and 150 have no common divisor.
    std::vector<std::int64_t> weights(plans.size());
    std::int64_t sum{};
    for (std::size_t k{}; k < plans.size(); ++k) {
        weights[k * 67 % plans.size()] = 1'000'000'000 / static_cast<std::int64_t>(k + 5);
        sum += 1'000'000'000 / static_cast<std::int64_t>(k + 5);
    }
    int left{rows};
    for (std::size_t k{}; k < plans.size(); ++k) {
        plans[k].rows = static_cast<int>(rows * weights[k] / sum);
        left -= plans[k].rows;
    }
    plans.front().rows += left;
    return plans;
}

list list_of(desk& at, list_plan const& plan) {
    stream random{seed + static_cast<std::uint64_t>(plan.number)};
    list sheet{};
    sheet.papers = papers_of(plan, random);
    sheet.style = full_style(plan.number, sheet.papers);
    sheet.file = sheet.papers.id + '_' + plan.unit + ".csv";
    bool const early{is_district(plan.unit)};
    window const days{on(2024, 11, 26), early ? on(2025, 6, 5) : on(2025, 10, 17)};
    std::vector<unit const*> const places{places_of(at, plan.unit)};
    unit const& itself{unit_named(at.units, plan.unit)};
    bool const has_households{starts_with_any(plan.unit, {"phuong-", "xa-", "huyen-"})};

    int const collectives{plan.rows * 36 / 100};
    int const households{has_households ? plan.rows / 50 : 0};
    sheet.rows.reserve(static_cast<std::size_t>(plan.rows));
    for (int i{}; i < plan.rows; ++i) {
        if (i < collectives) {
            unit const& place{*random.of(places)};
            sheet.rows.push_back(collective(at, sheet, days, place, &place == &itself, random));
            name_team(sheet.rows.back(), i + 1, random);
        } else if (i < plan.rows - households) {
            sheet.rows.push_back(individual(at, sheet, days, places, random));
        } else {
            sheet.rows.push_back(household(at, sheet, days, itself, random));
        }
    }
    rank_rows(sheet, "collective", random);
    rank_rows(sheet, "individual", random);
    number_rows(sheet);
    give_ids(sheet, plan.number);
    plant_mistakes(sheet, random);
    return sheet;
}

}  // namespace generate
