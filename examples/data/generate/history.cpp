// SPDX-License-Identifier: BSL-1.0
#include "history.hpp"

#include <string>
#include <vector>

#include "csv.hpp"
#include "random.hpp"

namespace generate {
namespace {

/// An award of years before, for something else.
void older_award(csv_text& table, nomination const& row, int serial, stream& random) {
    int const year{random.between(2021, 2024)};
    bool const by_city{random.chance(45)};
    day const from{on(year, 1, 1)};
    day const to{on(year, 11, random.between(10, 24))};
    day const decided{working(to + random.between(20, 60))};
    int const number{random.between(100, 6000)};
    bool const merit{random.chance(60)};
    table.row({row[field::recipient_id], row[field::recipient_name], row[field::unit],
               by_city ? "bang_khen" : "giay_khen", by_city ? "city_chair" : "unit_head",
               std::to_string(number) + (by_city ? "/QĐ-UBND" : "/QĐ-KT"), iso(decided),
               merit ? "merit" : "movement", "ls-" + padded(serial, 4), iso(from), iso(to), ""});
}

/// An award for the achievement that is now proposed again.
void same_award(csv_text& table, nomination const& row, int serial, bool by_city, bool cancelled) {
    day const to{of_iso(row[field::achieved_to])};
    day const decided{working(to + 3 + serial % 5)};
    table.row({row[field::recipient_id], row[field::recipient_name], row[field::unit],
               by_city ? "bang_khen" : "giay_khen", by_city ? "city_chair" : "unit_head",
               std::to_string(4000 + serial) + (by_city ? "/QĐ-UBND" : "/QĐ-KT"), iso(decided),
               row[field::commendation_type], row[field::achievement_id], row[field::achieved_from],
               row[field::achieved_to], cancelled ? iso(decided + 30) : ""});
}

/// Whether a collective was there in the years of which the older awards speak.
bool old_enough(nomination const& row, std::vector<unit> const& units) {
    return row[field::recipient_unit].empty() ||
           unit_named(units, row[field::recipient_unit]).exists_from < "2021";
}

void of_phase(csv_text& table, std::vector<list> const& lists, std::vector<unit> const& units,
              int& serial, stream& random) {
    int same{};
    int const limit{lists.front().papers.phase == 1 ? 14 : 7};
    for (list const& sheet : lists) {
        for (nomination const& row : sheet.rows) {
            bool readable{true};
            for (bool const raw : row.raw) readable = readable && !raw;
            if (!readable || row.decomposed || row[field::recipient_name].empty()) continue;
            bool const dated{!row[field::achieved_to].empty() &&
                             row[field::achieved_from] <= row[field::achieved_to]};
            if (dated && same < limit && row.is(field::commendation_type, "movement") &&
                sheet.style.shows(field::achievement_id) && random.chance(2)) {
                ++same;
                same_award(table, row, ++serial, same % 4 != 0, same == 5);
            } else if (random.chance(6) && old_enough(row, units)) {
                older_award(table, row, ++serial, random);
            }
        }
    }
}

}  // namespace

std::string history_text(std::vector<list> const& phase_1, std::vector<list> const& phase_2,
                         std::vector<unit> const& units) {
    csv_text table{};
    table.row({"recipient_id", "recipient_name", "unit", "form", "issuer", "decision_no",
               "decided_on", "commendation_type", "achievement", "achieved_from", "achieved_to",
               "cancelled_on"});
    stream random{0x1234'5678U};
    int serial{};
    of_phase(table, phase_1, units, serial, random);
    of_phase(table, phase_2, units, serial, random);
    return table.text();
}

}  // namespace generate
