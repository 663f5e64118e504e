// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <range/v3/range/concepts.hpp>
#include <range/v3/view/filter.hpp>
#include <range/v3/view/iota.hpp>
#include <range/v3/view/transform.hpp>

#include <thidua/reports/kit/decided_row.hpp>
#include <thidua/reports/kit/forms.hpp>
#include <thidua/reports/kit/order.hpp>

namespace thidua {

/// All dossiers of a decided round as rows, lazily, in the order of the batch. The round outlives
/// the range. Any view of range-v3 goes on from it:
///
/// ```cpp
/// for (auto const& row : decided(v) | views::awarded | views::of_kind(recipient_kind::collective))
///     t.add({std::string{row.name()}, row.submitting_unit->name});
/// auto const share = decided(v) | views::of_phase(1)
///                  | views::share_of([](decided_row const& r) { return r.listed; });
/// ```
[[nodiscard]] inline auto decided(round_view const& v) {
    return ranges::views::iota(std::size_t{0}, v.batch->size()) |
           ranges::views::transform([&v](std::size_t place) { return row_of(v, place); });
}

/// One line of the ledger as rows: who came in by the priority, who gave way, by which clause.
struct exchanged_rows {
    pool_decision const* pool = nullptr;  ///< in which pool
    std::optional<decided_row> in{};      ///< on the list by a clause
    std::optional<decided_row> out{};     ///< would be on it without the clause
    std::string because{};  ///< as in formats.md: `reserve small_collective`, `caps`, `tie`, ...
};

/// The ledgers of all pools, in the order of the list; equals by id.
[[nodiscard]] std::vector<exchanged_rows> exchanges(round_view const& v);

/// The rows of a unit.
struct rows_of_unit {
    unit const* of = nullptr;         ///< nullptr: the rows name none
    std::vector<decided_row> rows{};  ///< in the order of the batch
};

namespace detail {

/// Piped behind a range of rows, a function of the range that is evaluated at once.
template <class Function>
struct row_action {
    Function function;

    template <class Rows>
    [[nodiscard]] auto operator()(Rows&& rows) const {
        return function(std::forward<Rows>(rows));
    }
    template <class Rows>
    requires ranges::input_range<Rows> || ranges::view_<std::remove_cvref_t<Rows>>
    [[nodiscard]] friend auto operator|(Rows&& rows, row_action const& action) {
        if constexpr (ranges::input_range<Rows>) {
            return action.function(std::forward<Rows>(rows));
        } else {  // a filter remembers its first row: as a constant it cannot, its copy can
            auto copy = rows;
            return action.function(copy);
        }
    }
};
template <class Function>
row_action(Function) -> row_action<Function>;

struct on_list {
    [[nodiscard]] bool operator()(decided_row const& r) const { return r.listed; }
};

struct group_by_unit {
    template <class Rows>
    [[nodiscard]] std::vector<rows_of_unit> operator()(Rows&& rows) const {
        std::map<unit const*, std::size_t> place;  // for finding only: sorted below
        std::vector<rows_of_unit> groups;
        for (decided_row const& row : rows) {
            auto const [at, added] = place.try_emplace(row.submitting_unit, groups.size());
            if (added) groups.push_back({row.submitting_unit, {}});
            groups[at->second].rows.push_back(row);
        }
        sort_by_unit(
            groups, [](rows_of_unit const& g) { return g.of; },
            [](rows_of_unit const&) { return std::string_view{}; });
        return groups;
    }
};

struct collect_by_person {
    template <class Rows>
    [[nodiscard]] std::vector<decided_row> operator()(Rows&& rows) const {
        std::vector<decided_row> all;
        for (decided_row const& row : rows) all.push_back(row);
        sort_by_person(
            all, [](auto const& r) { return r.name(); }, [](auto const& r) { return r.id(); });
        return all;
    }
};

struct count_rows {
    template <class Rows>
    [[nodiscard]] std::int64_t operator()(Rows&& rows) const {
        std::int64_t all = 0;
        for ([[maybe_unused]] decided_row const& row : rows) ++all;
        return all;
    }
};

template <class Predicate>
struct count_share {
    Predicate belongs;

    template <class Rows>
    [[nodiscard]] std::optional<percentage> operator()(Rows&& rows) const {
        std::int64_t part = 0;
        std::int64_t whole = 0;
        for (decided_row const& row : rows) {
            ++whole;
            if (belongs(row)) ++part;
        }
        return percentage_of(part, whole);
    }
};

}  // namespace detail

/// Views and actions over `decided(v)`. Views are lazy and keep the order of what they are piped
/// behind; actions (`by_unit`, `by_person`, `count`, `share_of`) are evaluated where they stand.
namespace views {

/// Those on the list of the round's stage: proposed; from the council on those who go to
/// signature; at the end those whom a decision that stands awards.
inline constexpr auto awarded = ranges::views::filter(detail::on_list{});

/// Those of a phase, 1 or 2.
[[nodiscard]] inline auto of_phase(int phase) {
    return ranges::views::filter([phase](decided_row const& r) { return r.phase == phase; });
}
/// Those of a kind of recipient. Whose kind is not known is of none.
[[nodiscard]] inline auto of_kind(recipient_kind kind) {
    return ranges::views::filter([kind](decided_row const& r) {
        return r.facts->recipient_kind.known() && *r.facts->recipient_kind == kind;
    });
}
/// Those who ask for a form of commendation.
[[nodiscard]] inline auto of_form(award_form form) {
    return ranges::views::filter(
        [form](decided_row const& r) { return r.facts->form.known() && *r.facts->form == form; });
}
/// Those with an outcome of the appraisal.
[[nodiscard]] inline auto of_outcome(outcome what) {
    return ranges::views::filter([what](decided_row const& r) { return r.result() == what; });
}
/// Those whom a unit submits.
[[nodiscard]] inline auto submitted_by(unit const& by) {
    return ranges::views::filter([&by](decided_row const& r) { return r.submitting_unit == &by; });
}

/// The rows by submitting unit, in protocol order; those without a unit last.
inline constexpr detail::row_action by_unit{detail::group_by_unit{}};
/// The rows in the order of persons' names (`sort_by_person`).
inline constexpr detail::row_action by_person{detail::collect_by_person{}};
/// How many there are.
inline constexpr detail::row_action count{detail::count_rows{}};
/// The share of those for whom `belongs(row)`; nothing where there are no rows.
template <class Predicate>
[[nodiscard]] auto share_of(Predicate belongs) {
    return detail::row_action{detail::count_share<Predicate>{std::move(belongs)}};
}

}  // namespace views

}  // namespace thidua
