// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include <thidua/logic/columns.hpp>
#include <thidua/logic/symbol.hpp>

namespace thidua {

/// A bit plane of a program: a step that makes it, and whether its opposite is meant.
using plane = std::uint32_t;
inline constexpr plane everywhere = 0;  ///< every row
inline constexpr plane nowhere = 1;     ///< no row
/// The rows that are not in the plane; costs nothing.
[[nodiscard]] constexpr plane opposite(plane p) { return p ^ 1U; }

/// An answer a row: where it is yes and where it is no; unknown elsewhere.
struct answer_planes {
    plane yes = nowhere;  ///< where the answer is yes
    plane no = nowhere;   ///< where it is no

    friend constexpr bool operator==(answer_planes const&, answer_planes const&) = default;
};
/// Kleene's "not": yes and no change places, unknown stays.
[[nodiscard]] constexpr answer_planes operator~(answer_planes const& a) { return {a.no, a.yes}; }

/// How two integers are compared.
enum class comparison : std::uint8_t { equal, less, less_equal };

/// What makes a plane (or, for the last three, 64-bit values) out of a block of rows.
enum class plane_source : std::uint8_t {
    constant,            ///< every row: the first step of every program
    words,               ///< a plane in memory
    in_range,            ///< values less `a`, wrapped around, are at most `b`
    has_bits,            ///< values have all bits of `a`
    has_a_bit,           ///< values have a bit of `a`
    is_member,           ///< values, bytes, are bits of `a`
    compare_columns,     ///< `data` with `other`, of one form
    compare_values,      ///< the values of two steps
    in_interval,         ///< see `interval_column`
    both,                ///< of two planes
    row_known,           ///< the rows where the derived fact `a` has a value
    row_not_applicable,  ///< the rows where it does not apply
    row_values,          ///< values: of the derived fact `a`, row by row
    column_values,       ///< values: of any column
    plane_values,        ///< values: 1 and 0 from plane `left`
};
/// Whether a step leaves integers, not bits.
[[nodiscard]] constexpr bool makes_values(plane_source s) { return s >= plane_source::row_values; }

/// One step of a program. Steps use only steps before them. What speaks of "values" takes them from
/// `data`, or, with the form `nothing`, from the step `left`.
struct plane_step {
    plane_source what = plane_source::constant;  ///< what the step does
    column_form form = column_form::nothing;     ///< of the values at `data`
    comparison how = comparison::equal;          ///< for comparisons
    void const* data = nullptr;                  ///< the column's values, or the words of its plane
    void const* other = nullptr;                 ///< the values of the second column
    void const* table = nullptr;                 ///< for interval look-ups
    std::uint64_t a = 0;                         ///< a constant; what it means depends on `what`
    std::uint64_t b = 0;                         ///< a second constant
    std::uint32_t left = 0;                      ///< a plane, or a step that makes values
    std::uint32_t right = 0;                     ///< the same
    std::uint32_t universe = 0;                  ///< for sets: as `column::universe`

    /// All parts: steps of one key are one step.
    [[nodiscard]] auto key() const {
        return std::tuple{what, form, how, data, other, table, a, b, left, right, universe};
    }
};

/// Rules over columns, as steps that each make one bit plane of a block of rows: and-gates with
/// inverted inputs above comparisons. A step that is there already is not added again, so what two
/// criteria ask in common is asked once.
class column_program {
public:
    column_program() { add(plane_step{}); }

    /// The step's number; that of an equal step if there is one.
    std::uint32_t add(plane_step const& s) {
        auto const [known, fresh] =
            numbers_.try_emplace(s.key(), static_cast<std::uint32_t>(steps_.size()));
        if (fresh) steps_.push_back(s);
        return known->second;
    }
    /// Adds a step that leaves bits; the same step is never added twice.
    [[nodiscard]] plane add_plane(plane_step const& s) { return add(s) << 1U; }

    /// The rows in both; simplified where one is known.
    [[nodiscard]] plane both(plane a, plane b) {
        if (a == nowhere || b == nowhere || a == opposite(b)) return nowhere;
        if (a == everywhere || a == b) return b;
        if (b == everywhere) return a;
        if (b < a) std::swap(a, b);
        return add_plane({.what = plane_source::both, .left = a, .right = b});
    }
    /// The rows in one or both; simplified where one is known.
    [[nodiscard]] plane either(plane a, plane b) {
        return opposite(both(opposite(a), opposite(b)));
    }
    /// Kleene's "and".
    [[nodiscard]] answer_planes both(answer_planes const& a, answer_planes const& b) {
        return {both(a.yes, b.yes), either(a.no, b.no)};
    }
    /// Kleene's "or".
    [[nodiscard]] answer_planes either(answer_planes const& a, answer_planes const& b) {
        return {either(a.yes, b.yes), both(a.no, b.no)};
    }
    /// Where neither yes nor no.
    [[nodiscard]] plane unknown(answer_planes const& a) {
        return both(opposite(a.yes), opposite(a.no));
    }
    /// A plane in memory that outlives the program; empty = `otherwise`.
    [[nodiscard]] plane words(std::span<std::uint64_t const> in_memory, plane otherwise) {
        if (in_memory.empty()) return otherwise;
        return add_plane({.what = plane_source::words, .data = in_memory.data()});
    }

    /// Where the column says a value.
    [[nodiscard]] plane known(column const& c) {
        if (c.form == column_form::nothing)
            return c.same.state == said::value ? everywhere : nowhere;
        return both(words(c.known, everywhere), opposite(not_applicable(c)));
    }
    /// Where the column says "not applicable".
    [[nodiscard]] plane not_applicable(column const& c) {
        if (c.form == column_form::nothing)
            return c.same.state == said::not_applicable ? everywhere : nowhere;
        return words(c.not_applicable, nowhere);
    }

    /// Where the column's value lies from `first` to `last`, both included; means nothing where it
    /// has none.
    [[nodiscard]] plane in_range(column const& c, std::int64_t first, std::int64_t last) {
        switch (c.form) {
            case column_form::nothing:
                return first <= c.same.value && c.same.value <= last ? everywhere : nowhere;
            case column_form::bits: {
                bool const one = first <= 1 && 1 <= last;
                bool const zero = first <= 0 && 0 <= last;
                if (one == zero) return one ? everywhere : nowhere;
                auto const yes = add_plane({.what = plane_source::words, .data = c.data});
                return one ? yes : opposite(yes);
            }
            case column_form::u8:
                return in_range_of<std::uint8_t>(c, first, last);
            case column_form::u16:
                return in_range_of<std::uint16_t>(c, first, last);
            case column_form::u32:
                return in_range_of<std::uint32_t>(c, first, last);
            case column_form::i32:
                return in_range_of<std::int32_t>(c, first, last);
            case column_form::i64:
                return in_range_of<std::int64_t>(c, first, last);
            default:
                return values_in_range(values(c), first, last);
        }
    }
    /// The same for the values of a step.
    [[nodiscard]] plane values_in_range(std::uint32_t step, std::int64_t first, std::int64_t last) {
        if (last < first) return nowhere;
        return add_plane({.what = plane_source::in_range,
                          .a = static_cast<std::uint64_t>(first),
                          .b = static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first),
                          .left = step});
    }
    /// Where the column's value is a bit of `bits`; values below 0 and above 62 are none.
    [[nodiscard]] plane one_of(column const& c, std::uint64_t bits) {
        bits &= ~(std::uint64_t{1} << 63U);
        std::vector<std::pair<std::int64_t, std::int64_t>> runs;
        for (int v = 0; v < 63; ++v) {
            if (((bits >> static_cast<unsigned>(v)) & 1U) == 0) continue;
            if (!runs.empty() && runs.back().second == v - 1)
                runs.back().second = v;
            else
                runs.emplace_back(v, v);
        }
        if (c.form == column_form::u8 && runs.size() > 2)
            return add_plane(
                {.what = plane_source::is_member, .form = c.form, .data = c.data, .a = bits});
        plane any = nowhere;
        for (auto const& [first, last] : runs) any = either(any, in_range(c, first, last));
        return any;
    }
    /// Whether all members of `wanted` are present: yes, or no where one is absent. Means nothing
    /// where the column has no value.
    [[nodiscard]] answer_planes has_all(column const& c, std::uint64_t wanted);

    /// The values of any column, 64 bits each.
    [[nodiscard]] std::uint32_t values(column const& c) {
        return add({.what = plane_source::column_values,
                    .form = c.form,
                    .data = c.data,
                    .a = static_cast<std::uint64_t>(c.same.value),
                    .universe = c.universe});
    }
    /// 1 and 0.
    [[nodiscard]] std::uint32_t values(plane p) {
        return add({.what = plane_source::plane_values, .left = p});
    }
    /// The rows where the values of step `left` stand so to those of step `right`.
    [[nodiscard]] plane compare_values(comparison how, std::uint32_t left, std::uint32_t right) {
        return add_plane(
            {.what = plane_source::compare_values, .how = how, .left = left, .right = right});
    }
    /// Columns of one form, `u8` or `u16`.
    [[nodiscard]] plane compare_columns(comparison how, column const& left, column const& right) {
        return add_plane({.what = plane_source::compare_columns,
                          .form = left.form,
                          .how = how,
                          .data = left.data,
                          .other = right.data});
    }
    /// See `interval_column`.
    [[nodiscard]] answer_planes in_interval(interval_column const& c) {
        if (c.table.empty() || c.key.form != column_form::u16 || c.day.form != column_form::u16)
            return {};
        auto const in_table = in_range(c.key, 0, static_cast<std::int64_t>(c.table.size()) - 1);
        auto const said_both = both(both(known(c.key), known(c.day)), in_table);
        auto const denied = either(not_applicable(c.key), not_applicable(c.day));
        auto const inside = add_plane({.what = plane_source::in_interval,
                                       .data = c.key.data,
                                       .other = c.day.data,
                                       .table = c.table.data(),
                                       .a = c.table.size()});
        return {both(said_both, inside), either(both(said_both, opposite(inside)), denied)};
    }

    /// The steps, each after those that it uses.
    [[nodiscard]] std::vector<plane_step> const& steps() const { return steps_; }

private:
    using step_key = decltype(plane_step{}.key());

    template <class T>
    [[nodiscard]] plane in_range_of(column const& c, std::int64_t first, std::int64_t last) {
        constexpr auto least = static_cast<std::int64_t>(std::numeric_limits<T>::min());
        constexpr auto most = static_cast<std::int64_t>(std::numeric_limits<T>::max());
        if (first < least) first = least;
        if (most < last) last = most;
        if (last < first) return nowhere;
        if (first == least && last == most) return everywhere;
        return add_plane(
            {.what = plane_source::in_range,
             .form = c.form,
             .data = c.data,
             .a = static_cast<std::uint64_t>(first),
             .b = static_cast<std::uint64_t>(last) - static_cast<std::uint64_t>(first)});
    }
    /// A question about bits of a column's own values.
    [[nodiscard]] plane bits(plane_source what, column const& c, std::uint64_t wanted) {
        return add_plane({.what = what, .form = c.form, .data = c.data, .a = wanted});
    }
    [[nodiscard]] answer_planes has_all_present_absent(column const& c, std::uint64_t wanted,
                                                       unsigned half);

    std::vector<plane_step> steps_{};
    std::map<step_key, std::uint32_t> numbers_{};
};

inline answer_planes column_program::has_all(column const& c, std::uint64_t wanted) {
    if (wanted == 0) return {everywhere, nowhere};
    bool const of_members = (wanted >> 32U) == 0;
    if (c.form == column_form::set8 && of_members) return has_all_present_absent(c, wanted, 8);
    if (c.form == column_form::set16 && of_members) return has_all_present_absent(c, wanted, 16);
    if (c.form == column_form::i64) {
        auto const yes = bits(plane_source::has_bits, c, wanted);
        auto const absent = bits(plane_source::has_a_bit, c, wanted << 32U);
        return {yes, both(absent, opposite(yes))};
    }
    if (c.form == column_form::closed_set && of_members) {
        // Absent is what is not present of the universe.
        auto const yes = wanted > 0xffU ? nowhere : bits(plane_source::has_bits, c, wanted);
        auto const told = wanted & 0xffU & c.universe;
        if (told == 0) return {yes, nowhere};
        auto const absent = opposite(bits(plane_source::has_bits, c, told));
        return {yes, both(absent, opposite(yes))};
    }
    auto const of = values(c);
    auto const yes = add_plane({.what = plane_source::has_bits, .a = wanted, .left = of});
    auto const absent =
        add_plane({.what = plane_source::has_a_bit, .a = wanted << 32U, .left = of});
    return {yes, both(absent, opposite(yes))};
}

/// For the forms that hold the present members in the low half and the absent ones in the high.
inline answer_planes column_program::has_all_present_absent(column const& c, std::uint64_t wanted,
                                                            unsigned half) {
    auto const held = wanted & ((std::uint64_t{1} << half) - 1);
    auto const yes = held != wanted ? nowhere : bits(plane_source::has_bits, c, wanted);
    auto const absent = held == 0 ? nowhere : bits(plane_source::has_a_bit, c, held << half);
    return {yes, both(absent, opposite(yes))};
}

}  // namespace thidua
