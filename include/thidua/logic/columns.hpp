// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include <thidua/logic/cell.hpp>

namespace thidua {

/// How many rows a word of a bit plane holds: row `i` is bit `i % 64` of word `i / 64`.
inline constexpr std::size_t rows_a_word = 64;

/// The words that a bit plane of so many rows takes.
[[nodiscard]] constexpr std::size_t words_for(std::size_t rows) {
    return (rows + rows_a_word - 1) / rows_a_word;
}

/// How a column holds the integers of its cells.
enum class column_form : std::uint8_t {
    nothing,     ///< no memory: every row says the same, see `column::same`
    bits,        ///< yes or no, one bit a row
    u8,          ///< a byte; also for choices
    u16,         ///< two bytes; days from 1970-01-01 to 2149-06-06
    u32,         ///< four bytes, not negative; names
    i32,         ///< four bytes
    i64,         ///< eight bytes, any cell
    closed_set,  ///< a byte: the members present; those of `column::universe` that are not are
                 ///< absent
    set8,        ///< two bytes: members present in the low one, absent ones in the high one
    set16,       ///< four bytes, the same
};

/// Bytes of one value; 0 for the forms that take a bit or nothing.
[[nodiscard]] constexpr std::size_t width_of(column_form form) {
    switch (form) {
        case column_form::u8:
        case column_form::closed_set:
            return 1;
        case column_form::u16:
        case column_form::set8:
            return 2;
        case column_form::u32:
        case column_form::i32:
        case column_form::set16:
            return 4;
        case column_form::i64:
            return 8;
        default:
            return 0;
    }
}

/// One fact of many dossiers: a view over memory that somebody else keeps. Three parts: the values,
/// and two bit planes which a column has only where it needs them.
///
/// A row is not applicable where `not_applicable` has its bit; else it has a value where `known`
/// has its bit, or everywhere if that plane is empty; else nothing is said.
struct column {
    column_form form = column_form::nothing;  ///< how wide the values are, and whether signed
    std::size_t rows = 0;                     ///< how many rows
    void const* data = nullptr;               ///< `rows` values, or the words of a plane
    std::span<std::uint64_t const> known{};   ///< empty = no row is blank
    std::span<std::uint64_t const> not_applicable{};  ///< empty = every row is applicable
    cell same{};                                      ///< for `nothing`: what every row says
    std::uint32_t universe = 0;                       ///< for `closed_set`

    /// Every row says the same; without an argument: nothing.
    [[nodiscard]] static constexpr column all_same(std::size_t rows, cell const& what = {}) {
        column c;
        c.rows = rows;
        c.same = what;
        return c;
    }
    /// A value a row, over the caller's memory.
    [[nodiscard]] static column of(std::span<std::uint8_t const> values) {
        return over(column_form::u8, values.data(), values.size());
    }
    /// A value a row, over the caller's memory, which outlives the column.
    [[nodiscard]] static column of(std::span<std::uint16_t const> values) {
        return over(column_form::u16, values.data(), values.size());
    }
    /// A value a row, over the caller's memory, which outlives the column.
    [[nodiscard]] static column of(std::span<std::uint32_t const> values) {
        return over(column_form::u32, values.data(), values.size());
    }
    /// A value a row, over the caller's memory, which outlives the column.
    [[nodiscard]] static column of(std::span<std::int32_t const> values) {
        return over(column_form::i32, values.data(), values.size());
    }
    /// A value a row, over the caller's memory, which outlives the column.
    [[nodiscard]] static column of(std::span<std::int64_t const> values) {
        return over(column_form::i64, values.data(), values.size());
    }
    /// Yes or no, one bit a row. Empty, and so too short for any row, if the words do not suffice.
    [[nodiscard]] static column of_bits(std::span<std::uint64_t const> words, std::size_t rows) {
        return over(column_form::bits, words.data(), words.size() < words_for(rows) ? 0 : rows);
    }
    /// Sets of at most eight members: a bit for each that is present; the others of `universe` are
    /// absent, and of members outside of it nothing is said.
    [[nodiscard]] static column of_sets(std::span<std::uint8_t const> present,
                                        std::uint8_t universe) {
        auto c = over(column_form::closed_set, present.data(), present.size());
        c.universe = universe;
        return c;
    }
    /// The same values; blank, or not known, where `words` lacks the row's bit.
    [[nodiscard]] column with_known(std::span<std::uint64_t const> words) const {
        auto c = *this;
        c.known = words;
        return c;
    }
    /// The same values; not applicable where `words` has the row's bit.
    [[nodiscard]] column with_not_applicable(std::span<std::uint64_t const> words) const {
        auto c = *this;
        c.not_applicable = words;
        return c;
    }

    /// Whether every part of the column reaches so far.
    [[nodiscard]] constexpr bool reaches(std::size_t count) const {
        return rows >= count && (known.empty() || known.size() >= words_for(count)) &&
               (not_applicable.empty() || not_applicable.size() >= words_for(count));
    }
    /// What the column says of a row, as the scalar engine would read it. `row` is below `rows`.
    [[nodiscard]] cell at(std::size_t row) const {
        if (form == column_form::nothing) return same;
        if (!not_applicable.empty() && bit(not_applicable.data(), row))
            return {said::not_applicable, 0};
        if (!known.empty() && !bit(known.data(), row)) return {};
        return {said::value, value_at(row)};
    }
    /// The integer of a row whether or not it says a value.
    [[nodiscard]] std::int64_t value_at(std::size_t row) const {
        switch (form) {
            case column_form::nothing:
                return same.value;
            case column_form::bits:
                return bit(static_cast<std::uint64_t const*>(data), row) ? 1 : 0;
            case column_form::u8:
                return load<std::uint8_t>(row);
            case column_form::u16:
                return load<std::uint16_t>(row);
            case column_form::u32:
                return load<std::uint32_t>(row);
            case column_form::i32:
                return load<std::int32_t>(row);
            case column_form::i64:
                return load<std::int64_t>(row);
            case column_form::closed_set: {
                auto const present = load<std::uint8_t>(row);
                return set_value(present, universe & ~std::uint32_t{present});
            }
            case column_form::set8: {
                auto const both = load<std::uint16_t>(row);
                return set_value(both & 0xffU, both >> 8U);
            }
            default: {  // set16
                auto const both = load<std::uint32_t>(row);
                return set_value(both & 0xffffU, both >> 16U);
            }
        }
    }

private:
    [[nodiscard]] static column over(column_form form, void const* data, std::size_t rows) {
        column c;
        c.form = form;
        c.rows = rows;
        c.data = data;
        return c;
    }
    [[nodiscard]] static bool bit(std::uint64_t const* words, std::size_t row) {
        return ((words[row / rows_a_word] >> (row % rows_a_word)) & 1U) != 0;
    }
    [[nodiscard]] static std::int64_t set_value(std::uint32_t present, std::uint32_t absent) {
        return static_cast<std::int64_t>(std::uint64_t{present} | (std::uint64_t{absent} << 32U));
    }
    template <class T>
    [[nodiscard]] T load(std::size_t row) const {
        T value;
        std::memcpy(&value, static_cast<std::byte const*>(data) + row * sizeof(T), sizeof(T));
        return value;
    }
};

/// Which keys are valid on which days, made into a column of yes and no: the row's key finds one
/// word, and one comparison decides. See `interval_entry`.
///
/// Yes where the day lies in the key's interval, no elsewhere; a key beyond the table and a blank
/// key or day are not known; where one of them does not apply, the answer is no.
struct interval_column {
    column key{};                            ///< of form `u16`
    column day{};                            ///< of form `u16`
    std::span<std::uint32_t const> table{};  ///< two days a key, first and last, both included
};

/// The entry of a key that is valid from `first` up to, and not including, `end`: days since
/// 1970-01-01, 0 to 65535. Never valid if `end` is not after `first`.
[[nodiscard]] constexpr std::uint32_t interval_entry(std::uint16_t first, std::uint16_t end) {
    return end <= first ? 0U
                        : std::uint32_t{first} | (static_cast<std::uint32_t>(end - first) << 16U);
}

}  // namespace thidua
