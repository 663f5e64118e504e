// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/result.hpp>
#include <thidua/calendar/timeline.hpp>
#include <thidua/io/csv_write.hpp>
#include <thidua/logic/bind.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/texts.hpp>
#include <thidua/rounds/terms.hpp>
#include <thidua/units/registry.hpp>

namespace thidua {

/// Whether a unit has to fill a column in, by the policy.
enum class column_need : std::uint8_t {
    required,     ///< a row without it is rejected, or cannot be decided
    where_asked,  ///< some dossiers need it: a kind of recipient, a procedure, the order
    optional,     ///< the policy never reads it
};

template <>
struct words_of<column_need> {
    static constexpr std::array<enumerator, 3> all{{
        {0, "required", {"Bắt buộc", "required"}, {}},
        {1, "where_asked", {"Khi áp dụng", "where asked"}, {}},
        {2, "optional", {"Tự chọn", "optional"}, {}},
    }};
};

/// Whom a sheet is made for. Views: everything outlives the call.
struct template_view {
    round_terms const* terms = nullptr;  ///< policy and settings
    context const* in = nullptr;         ///< days, phases, deadline
    registry const* units = nullptr;     ///< the registry
    attribute_list attributes{};         ///< facts that the policy declares
    /// The unit that fills it in: named in the title, first in the lists, with the units below it.
    std::optional<unit_id> unit{};
};

/// One column of the sheet. All of it follows from how the column is declared and from the policy.
struct template_column {
    std::string name{};    ///< machine name
    std::string header{};  ///< Vietnamese; a user's fact without one has its machine name
    fact_info const* fact = nullptr;           ///< nullptr: a column of texts
    text_info const* text = nullptr;           ///< exactly one of the two is set
    column_need need = column_need::optional;  ///< whether it must be filled in
    std::vector<std::string> choices{};        ///< the drop-down list; empty = none
    bool only_choices = false;                 ///< nothing else is accepted
    std::string accepts{};                     ///< Vietnamese, a phrase
    std::string blank{};                       ///< what an empty cell means
    std::vector<std::string>
        clauses{};          ///< "Hồ sơ đủ ... (khoản 2 Điều 84 ...)", those that read it
    std::string example{};  ///< as it is typed; empty = the example leaves it blank
};

/// The columns in the order of the sheet: first those that the policy asks for (required ones and
/// others), then the optional ones; inside both as they are declared.
[[nodiscard]] std::vector<template_column> template_columns(template_view const& v);

/// The note on a header: meaning, need, accepted values, what blank means, clauses.
[[nodiscard]] std::string template_note(template_column const& c);

/// What the guide sheet says, line by line: how to fill in, what blank and "không áp dụng" mean,
/// sections, phases and deadlines. A line that ends with a colon is a heading.
[[nodiscard]] std::vector<std::string> template_guide(template_view const& v);

/// The sheets of the workbook. Only the first has a header that a reader of dossiers finds.
inline constexpr std::string_view template_data_sheet = "Hồ sơ";
/// how the sheet is filled in
inline constexpr std::string_view template_guide_sheet = "Hướng dẫn";
inline constexpr std::string_view template_lists_sheet = "Danh mục";  ///< hidden

/// The sheet as CSV: a title, a row that says which columns are required, an example, then the
/// header. Everything above the header is read over by the readers, so the example is no dossier;
/// the rows of the unit stand below the header.
[[nodiscard]] std::string template_csv(template_view const& v,
                                       csv_write_options const& options = {});

/// The same as a workbook, with drop-downs, checks of days and numbers, a note on each header, the
/// guide and the lists. The same input gives the same bytes: the days in its properties are fixed.
/// Errors: `template.unwritable` (the temporary file of the writer).
[[nodiscard]] result<std::string> template_xlsx(template_view const& v);

}  // namespace thidua
