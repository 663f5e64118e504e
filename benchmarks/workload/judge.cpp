// SPDX-License-Identifier: BSL-1.0
#include "judge.hpp"

#include <cstddef>
#include <cstdlib>
#include <span>

#include "criteria.hpp"
#include "vocabulary.hpp"

namespace workload {
namespace {

constexpr std::uint8_t all_papers{0b11111};

}  // namespace

bound_criteria::bound_criteria() {
    for (auto const* c : criteria::all) {
        auto const bound = book_.add(*c, facts::asked);
        if (!bound) std::abort();  // W's criteria are well-formed
        list_.push_back(*bound);
    }
}

std::vector<std::uint32_t> interval_table(unit_table const& units) {
    std::vector<std::uint32_t> table{};
    table.reserve(units.size());
    for (auto const& u : units) table.push_back(thidua::interval_entry(u.from, u.to));
    return table;
}

thidua::column_source columns_of(columns const& c, std::vector<std::uint32_t> const& table) {
    using thidua::column;
    auto const bytes = [&c](auto const& of) {
        return column::of(std::span<std::uint8_t const>{of.data(), c.rows});
    };
    auto const words = [&c](auto const& of) {
        return column::of(std::span<std::uint16_t const>{of.data(), c.rows});
    };
    auto const papers = column::of_sets({c.documents.data(), c.rows}, all_papers);
    thidua::column_source source{c.rows};
    // In the order of `facts::asked`.
    for (auto const& each :
         {bytes(c.subject), bytes(c.role), bytes(c.rating), bytes(c.achievement), bytes(c.movement),
          words(c.achieved_from), words(c.achieved_to), words(c.submitted), papers,
          bytes(c.under_discipline), bytes(c.under_inspection), bytes(c.prior_award),
          bytes(c.years_excellent), bytes(c.initiatives), bytes(c.vote_percent), words(c.unit)})
        source.add_attribute(each);
    source.add(facts::unit_exists,
               thidua::interval_column{words(c.unit), words(c.submitted), table});
    return source;
}

thidua::column_findings judge(columns const& c, std::vector<std::uint32_t> const& table) {
    bound_criteria const rules{};
    return thidua::evaluate_columns(rules.list(), columns_of(c, table));
}

planes failed_planes(thidua::column_findings const& found) {
    planes all{};
    for (std::size_t k{}; k < found.criteria(); ++k) all.push_back(found.failed(k));
    return all;
}

row_cells cells_of(row const& r) {
    auto const value = [](auto of) {
        return thidua::cell{thidua::said::value, static_cast<std::int64_t>(of)};
    };
    auto const absent = static_cast<std::uint64_t>(all_papers & ~r.documents);
    return {value(r.subject),
            value(r.role),
            value(r.rating),
            value(r.achievement),
            value(r.movement),
            value(r.achieved_from),
            value(r.achieved_to),
            value(r.submitted),
            value(r.documents | absent << 32U),
            value(r.under_discipline),
            value(r.under_inspection),
            value(r.prior_award),
            value(r.years_excellent),
            value(r.initiatives),
            value(r.vote_percent),
            value(r.unit)};
}

std::vector<thidua::unit> registry_of(unit_table const& units) {
    std::vector<thidua::unit> list{};
    list.reserve(units.size());
    for (auto const& u : units) {
        thidua::unit entry{};
        entry.exists_from = thidua::date::from_raw(u.from);
        entry.exists_through = thidua::date::from_raw(u.to - 1);
        list.push_back(entry);
    }
    return list;
}

}  // namespace workload
