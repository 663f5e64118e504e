// SPDX-License-Identifier: BSL-1.0
#include "planting.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "random.hpp"

namespace generate {
namespace {

/// A row and the list it stands in.
struct place {
    list* sheet{};
    nomination* row{};
};

class planter {
public:
    explicit planter(std::vector<list>& lists)
        : lists_{lists},
          phase_{lists.front().papers.phase},
          random_{0x3432'0000U + static_cast<unsigned>(phase_)} {}

    /// How many of a sort to plant: phase 2, half as large, gets one of each.
    int amount(int in_phase_1) const { return phase_ == 1 ? in_phase_1 : 1; }
    int phase() const { return phase_; }

    using condition = std::function<bool(list const&, nomination const&)>;

    /// A row that fits and was not touched before, drawn at random; each sheet gives at most three.
    place pick(condition const& fits) {
        std::vector<place> candidates{};
        for (list& sheet : lists_) {
            if (std::ranges::count(used_sheets_, &sheet) >= 3) continue;
            for (nomination& row : sheet.rows) {
                if (!used_rows_.contains(row[field::id]) && fits(sheet, row))
                    candidates.push_back({&sheet, &row});
            }
        }
        if (candidates.empty()) return {};
        place const found{random_.of(candidates)};
        used_rows_.insert((*found.row)[field::id]);
        used_sheets_.push_back(found.sheet);
        return found;
    }

    void note(place where, field column, std::string what, std::string expected,
              std::string remark = {}) {
        notes_.push_back({where.sheet->file, where.row->sheet_row, (*where.row)[field::id],
                          std::string{column_of(column).id}, std::move(what), std::move(expected),
                          std::move(remark), where.row});
    }

    /// Plants one text after the other, each in a row of its own.
    void plant_each(field column, std::initializer_list<std::string_view> texts, std::string what,
                    std::string expected, condition const& fits = any) {
        int left{amount(static_cast<int>(texts.size()))};
        for (std::string_view const text : texts) {
            if (left-- == 0) return;
            place const where{pick([&](list const& sheet, nomination const& row) {
                return sheet.style.shows(column) && fits(sheet, row);
            })};
            if (where.row == nullptr) continue;
            where.row->plant(column, std::string{text});
            note(where, column, what, expected);
        }
    }

    static bool any(list const&, nomination const&) { return true; }

    std::vector<planted>& notes() { return notes_; }
    stream& random() { return random_; }

private:
    std::vector<list>& lists_;
    int phase_;
    stream random_;
    std::set<std::string> used_rows_{};
    std::vector<list const*> used_sheets_{};
    std::vector<planted> notes_{};
};

bool of_kind(nomination const& row, std::string_view kind) {
    return row.is(field::recipient_kind, kind);
}

bool for_movement(list const&, nomination const& row) {
    return row.is(field::commendation_type, "movement");
}

bool is_collective(list const&, nomination const& row) { return of_kind(row, "collective"); }

void plant_unreadable(planter& at) {
    at.plant_each(field::achieved_to, {"31/02/2025", "2025-13-05", "29/02/2025", "31/9/2025"},
                  "bad_date", "rejected");
    at.plant_each(field::achieved_from, {"00/05/2025", "tháng 3 năm 2025"}, "bad_date", "rejected");
    at.plant_each(field::score, {"105,00", "-1"}, "out_of_range", "rejected", for_movement);
    at.plant_each(field::headcount, {"1.200", "12 người"}, "bad_number", "rejected", is_collective);
    at.plant_each(field::unit_rank, {"0"}, "out_of_range", "rejected", for_movement);
    at.plant_each(field::form, {"Cờ thi đua"}, "unknown_value", "rejected");
    at.plant_each(field::commendation_type, {"thâm niên"}, "unknown_value", "rejected");
    at.plant_each(field::position, {"Lãnh đạo chung"}, "unknown_value", "rejected",
                  [](list const&, nomination const& row) { return of_kind(row, "individual"); });
    at.plant_each(field::collective_kind, {"phòng, ban"}, "unknown_value", "rejected",
                  is_collective);
    at.plant_each(field::recipient_name, {""}, "missing_name", "rejected");
}

void plant_unknown_units(planter& at) {
    at.plant_each(field::unit, {"so-van-hoa-cu", "phuong-khong-co"}, "unknown_unit", "rejected");
    at.plant_each(field::recipient_unit, {"so-noi-vu.99"}, "unknown_unit", "rejected",
                  is_collective);
    at.plant_each(field::workplace, {"Phòng Không có trong danh mục", "Trung tâm Mô phỏng số 9"},
                  "unknown_unit", "rejected",
                  [](list const& sheet, nomination const&) { return sheet.style.units_by_name; });
    at.plant_each(field::workplace, {"Tổ công nghệ số cộng đồng trung tâm"},
                  "two_units_of_one_name", "rejected",
                  [](list const& sheet, nomination const&) { return sheet.style.units_by_name; });
    at.plant_each(field::submitting_unit, {"Ủy ban nhân dân tỉnh bạn"}, "unknown_unit", "rejected");
}

/// Given ids that are used twice: once inside one sheet, twice across two sheets.
void plant_duplicate_ids(planter& at) {
    auto const with_ids = [](list const& sheet, nomination const&) {
        return sheet.style.shows(field::id);
    };
    std::string const head{at.phase() == 1 ? "HS-2025-" : "HS-2026-"};
    int left{at.amount(3)};
    for (std::string_view const tail : {"017", "108", "243"}) {
        if (left-- == 0) return;
        std::string const shared{head + std::string{tail}};
        place const first{at.pick(with_ids)};
        if (first.row == nullptr) return;
        bool const same_sheet{tail == "017"};
        place const second{at.pick([&](list const& sheet, nomination const& row) {
            return with_ids(sheet, row) && (&sheet == first.sheet) == same_sheet;
        })};
        if (second.row == nullptr) return;
        for (place const each : {first, second}) {
            each.row->given_id = shared;
            at.note(each, field::id, "duplicate_id", "rejected", shared);
            at.notes().back().id = shared;
        }
    }
}

void plant_reading_trouble(planter& at, std::vector<unit> const& units) {
    for (int i{}; i < at.amount(6); ++i) {
        place const where{at.pick(planter::any)};
        if (where.row == nullptr) return;
        where.row->decomposed = true;
        at.note(where, field::recipient_name, "decomposed_unicode", "accepted",
                "the whole row is in NFD");
    }
    // An individual's division by its old name: the registry knows it as a former name.
    for (int i{}; i < at.amount(4); ++i) {
        place const where{at.pick([&](list const& sheet, nomination const& row) {
            return sheet.style.units_by_name && of_kind(row, "individual") &&
                   !unit_named(units, row[field::unit]).former_names.empty();
        })};
        if (where.row == nullptr) return;
        where.row->plant(field::workplace,
                         unit_named(units, (*where.row)[field::unit]).former_names);
        at.note(where, field::workplace, "renamed_unit", "accepted", "found by its former name");
    }
}

/// What is well written and goes wrong by the rules: dissolved units, late papers, turned days.
void plant_against_rules(planter& at, std::vector<unit> const& units) {
    constexpr std::pair<std::string_view, std::string_view> gone[]{
        {"quan-hoan-kiem.05", "phuong-hoan-kiem"},
        {"quan-dong-da.06", "phuong-dong-da"},
        {"huyen-gia-lam.05", "xa-gia-lam"},
        {"quan-ha-dong.07", "phuong-ha-dong"},
        {"so-giao-thong-van-tai-cu.01", "so-xay-dung"},
        {"so-du-lich.51", "so-du-lich"},
    };
    for (auto const& [unit_id, submitter_id] : gone) {
        place const where{
            at.pick([&, who = submitter_id](list const& sheet, nomination const& row) {
                return sheet.papers.unit == who && of_kind(row, "collective") &&
                       row.is(field::commendation_type, "movement") &&
                       !row.is(field::collective_kind, "whole_unit");
            })};
        if (where.row == nullptr) continue;
        unit const& ended{unit_named(units, std::string{unit_id})};
        nomination& row{*where.row};
        row[field::recipient_id] = "dv-" + ended.id;
        row[field::recipient_name] = ended.name;
        row[field::recipient_unit] = ended.id;
        row[field::collective_kind] = ended.collective_kind;
        at.note(where, field::recipient_unit, "dissolved_unit", "decided",
                "ended before the decision");
    }
    int late{at.amount(4)};
    for (std::string const received : {"2025-12-05", "2025-12-08", "2025-12-19", "2026-01-05"}) {
        if (late-- == 0) break;
        place const where{at.pick([](list const& sheet, nomination const& row) {
            return sheet.style.shows(field::received_on) &&
                   row.is(field::commendation_type, "movement");
        })};
        if (where.row == nullptr) continue;
        (*where.row)[field::received_on] = at.phase() == 1 ? received : iso(of_iso(received) + 90);
        at.note(where, field::received_on, "late_paper", "decided",
                "received weeks after the others");
    }
    for (int i{}; i < at.amount(2); ++i) {
        place const where{at.pick([](list const&, nomination const& row) {
            return row.is(field::commendation_type, "movement") && !row[field::achieved_to].empty();
        })};
        if (where.row == nullptr) continue;
        std::swap((*where.row)[field::achieved_from], (*where.row)[field::achieved_to]);
        at.note(where, field::achieved_to, "days_reversed", "decided", "ends before it begins");
    }
}

/// One person proposed by two units for one achievement.
void plant_double_proposals(planter& at) {
    for (int i{}; i < at.amount(3); ++i) {
        auto const fits = [](list const& sheet, nomination const& row) {
            return of_kind(row, "individual") && row.is(field::commendation_type, "movement") &&
                   row.is(field::form, "bang_khen") && sheet.style.shows(field::achievement_id);
        };
        place const first{at.pick(fits)};
        if (first.row == nullptr) return;
        place const second{at.pick([&](list const& sheet, nomination const& row) {
            return fits(sheet, row) && &sheet != first.sheet;
        })};
        if (second.row == nullptr) return;
        for (field const same : {field::recipient_id, field::recipient_name, field::honorific,
                                 field::sex, field::birth, field::achievement_id, field::summary,
                                 field::achieved_from, field::achieved_to}) {
            (*second.row)[same] = (*first.row)[same];
        }
        at.note(first, field::achievement_id, "proposed_twice", "decided",
                (*first.row)[field::achievement_id]);
        at.note(second, field::achievement_id, "proposed_twice", "decided",
                (*first.row)[field::achievement_id]);
    }
}

}  // namespace

std::vector<planted> plant(std::vector<list>& lists, std::vector<unit> const& units) {
    planter at{lists};
    plant_duplicate_ids(at);
    plant_against_rules(at, units);
    plant_unreadable(at);
    plant_unknown_units(at);
    plant_reading_trouble(at, units);
    plant_double_proposals(at);
    return std::move(at.notes());
}

}  // namespace generate
