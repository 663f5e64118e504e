// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/units/unit.hpp>

namespace thidua {

/// The name as it is printed: "X", or "X (nay là Y)" for a renamed unit, with the name it bears
/// now.
[[nodiscard]] inline std::string printed_name(std::span<unit const> units, unit const& u) {
    auto const& now = followed(units, u);
    auto line = std::string{u.name};
    if (&now != &u) line += " (nay là " + std::string{now.name} + ")";
    return line;
}

/// One row of a registry as it is read: owned texts, references by code.
struct unit_row {
    std::string code{};                       ///< registry id, unique
    std::string name{};                       ///< present name
    std::vector<std::string> former_names{};  ///< names that it bore before
    std::vector<std::string> short_names{};   ///< further spellings that name it
    unit_kind kind = unit_kind::other;        ///< what sort of body it is
    std::string parent{};                     ///< code; empty = none
    std::string submits_to{};                 ///< code; its own = by itself
    std::int32_t protocol_order = 0;          ///< 0 = not known
    date exists_from{};                       ///< first day, included
    date exists_through{9999, 12, 31};        ///< last day, included; the default = still exists
    ending ended_by = ending::none;           ///< what became of it
    std::vector<std::string> successors{};    ///< codes
};

/// Owns a list of units and finds them by code and by name.
class registry {
public:
    /// Builds a registry. Errors: `units.duplicate_code`, `units.unknown_reference` (a parent,
    /// successor or channel that no row has), `units.ends_before_it_begins`.
    [[nodiscard]] static result<registry> make(std::span<unit_row const> rows) {
        registry r;
        for (auto const& row : rows) {
            auto const number = static_cast<std::uint32_t>(r.units_.size());
            if (!r.by_code_.emplace(row.code, unit_id{number}).second)
                return refused("units.duplicate_code", row, row.code,
                               {"mã đơn vị bị trùng", "the unit code is given twice"});
            if (row.exists_through < row.exists_from)
                return refused("units.ends_before_it_begins", row, row.code,
                               {"ngày kết thúc trước ngày thành lập", "ends before it begins"});
            unit u;
            u.code = r.keep(row.code);
            u.name = r.keep(row.name);
            u.former_names = r.keep(row.former_names);
            u.short_names = r.keep(row.short_names);
            u.kind = row.kind;
            u.protocol_order = row.protocol_order;
            u.exists_from = row.exists_from;
            u.exists_through = row.exists_through;
            u.ended_by = row.ended_by;
            r.units_.push_back(u);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto& u = r.units_[i];
            auto const resolve = [&r](std::string const& code, unit_id& to) {
                if (code.empty()) return true;
                to = r.find_code(code);
                return to != no_unit;
            };
            if (!resolve(rows[i].parent, u.parent))
                return unknown_reference(rows[i], rows[i].parent);
            if (!resolve(rows[i].submits_to, u.submits_to))
                return unknown_reference(rows[i], rows[i].submits_to);
            std::vector<unit_id> next(rows[i].successors.size(), no_unit);
            for (std::size_t k = 0; k < next.size(); ++k)
                if (!resolve(rows[i].successors[k], next[k]))
                    return unknown_reference(rows[i], rows[i].successors[k]);
            u.successors = r.successors_.emplace_back(std::move(next));
        }
        return r;
    }

    /// All units; the place in the list is the number of the id.
    [[nodiscard]] std::span<unit const> units() const { return units_; }
    /// The unit with that id, which is of this registry.
    [[nodiscard]] unit const& at(unit_id which) const { return units_[which.number()]; }

    /// The unit with this code, or `no_unit`.
    [[nodiscard]] unit_id find_code(std::string_view code) const {
        auto const known = by_code_.find(code);
        return known == by_code_.end() ? no_unit : known->second;
    }

    /// Makes units findable by name, former names and short names. `fold` brings spellings
    /// together; the same must be applied to what is looked up.
    template <class Fold>
    void index_names(Fold fold) {
        by_name_.clear();
        for (std::uint32_t i = 0; i < units_.size(); ++i) {
            auto const add = [&](std::string_view name) {
                auto& found = by_name_[fold(name)];
                if (found.empty() || found.back() != unit_id{i}) found.push_back(unit_id{i});
            };
            add(units_[i].name);
            for (auto const name : units_[i].former_names) add(name);
            for (auto const name : units_[i].short_names) add(name);
        }
    }
    /// The units that bear a folded name, in the order of the registry.
    [[nodiscard]] std::span<unit_id const> find_name(std::string_view folded) const {
        auto const known = by_name_.find(folded);
        return known == by_name_.end() ? std::span<unit_id const>{}
                                       : std::span<unit_id const>{known->second};
    }

    registry() = default;
    registry(registry const&) = delete;  // units hold views into this object's texts
    registry& operator=(registry const&) = delete;
    registry(registry&&) = default;
    registry& operator=(registry&&) = default;
    ~registry() = default;

private:
    std::string_view keep(std::string const& s) { return texts_.emplace_back(s); }
    std::span<std::string_view const> keep(std::vector<std::string> const& names) {
        std::vector<std::string_view> views;
        views.reserve(names.size());
        for (auto const& n : names) views.push_back(keep(n));
        return lists_.emplace_back(std::move(views));
    }
    static error refused(std::string_view code, unit_row const& row, std::string const& what,
                         bilingual why) {
        return {code,
                {"đơn vị `" + row.code + "`: " + std::string{why.vi} + " `" + what + "`",
                 "unit `" + row.code + "`: " + std::string{why.en} + " `" + what + "`"},
                {},
                {}};
    }
    static error unknown_reference(unit_row const& row, std::string const& what) {
        return refused("units.unknown_reference", row, what,
                       {"không có đơn vị mang mã", "no unit has the code"});
    }

    std::vector<unit> units_{};
    std::deque<std::string> texts_{};
    std::deque<std::vector<std::string_view>> lists_{};
    std::deque<std::vector<unit_id>> successors_{};
    std::map<std::string, unit_id, std::less<>> by_code_{};
    std::map<std::string, std::vector<unit_id>, std::less<>> by_name_{};
};

}  // namespace thidua
