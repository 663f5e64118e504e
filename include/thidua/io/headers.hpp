// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>

namespace thidua {

/// What one column may be called: all of it is declared elsewhere, nothing is named here.
struct column_name {
    std::string_view name{};                      ///< English id
    std::string_view header{};                    ///< Vietnamese header; empty = none
    std::span<std::string_view const> aliases{};  ///< further headers; empty ones are no names
    bool required = false;                        ///< a sheet without it is refused
};

/// "No column of the list": an unknown one.
inline constexpr std::size_t unknown_column = static_cast<std::size_t>(-1);

/// One column of a sheet.
struct sheet_column {
    std::string header{};  ///< as the sheet has it, NFC, without outer spaces; empty = no header
    std::size_t known = unknown_column;  ///< its place in the list of columns
};

/// The columns that one kind of sheet may have, found by English id, Vietnamese header or alias;
/// NFC, case and spaces folded (`fold_name`).
class column_list {
public:
    /// `kept` holds texts that `columns` refer to and nobody else owns.
    explicit column_list(std::vector<column_name> columns, std::deque<std::string> kept = {});
    column_list(column_list const&) = delete;  // the names may point into `kept`
    column_list& operator=(column_list const&) = delete;
    column_list(column_list&&) = default;
    column_list& operator=(column_list&&) = default;
    ~column_list() = default;

    /// All columns that are read, in the order of their declaration.
    [[nodiscard]] std::span<column_name const> columns() const { return columns_; }

    /// Gives a column one more header, as an office's own sheets have it. It goes before what the
    /// list itself makes of that header. `column` is one of the list's.
    void also(std::string_view header, std::size_t column);

    /// The column with this header, or `unknown_column`. `header` must be UTF-8.
    [[nodiscard]] std::size_t find(std::string_view header) const;

    /// The column that an unknown header was probably meant for: shown, never used.
    [[nodiscard]] std::optional<std::string_view> near(std::string_view header) const;

    /// Two headers that mean different columns but fold to the same; nothing in a sound list.
    [[nodiscard]] std::optional<std::string_view> ambiguous() const { return ambiguous_; }

    /// Whether a row is a header: it has every required column.
    [[nodiscard]] bool is_header(std::span<std::string_view const> row) const;

    /// What the columns of a header mean. Errors, which refuse the sheet: `headers.same_meaning`
    /// (two columns of one meaning, both named), `headers.missing` (a required column). `where` is
    /// the place of the header.
    [[nodiscard]] result<std::vector<sheet_column>> resolve(std::span<std::string_view const> row,
                                                            place const& where) const;

    /// That no row among the first ones of a sheet is a header. `best` is the row that has most of
    /// the columns, if any has one: what it lacks is named, and what was probably meant.
    [[nodiscard]] error no_header(std::span<std::string const> best, place where) const;

    /// That a column is unknown and kept, with the header that was probably meant.
    [[nodiscard]] error unknown(sheet_column const& column, place where) const;
    /// The same with a suggestion that was looked for before.
    [[nodiscard]] error unknown(sheet_column const& column, place where, text suggestion) const;

private:
    std::deque<std::string> kept_{};
    std::vector<column_name> columns_{};
    std::unordered_map<std::string, std::size_t> by_fold_{};
    std::vector<std::string_view> spellings_{};
    std::optional<std::string_view> ambiguous_{};
};

}  // namespace thidua
