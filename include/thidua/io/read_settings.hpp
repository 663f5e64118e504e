// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/json_reader.hpp>
#include <thidua/logic/symbol.hpp>
#include <thidua/policy/settings.hpp>

namespace thidua {

/// The `format` of a settings file; the number goes up when a meaning changes.
inline constexpr std::string_view settings_format = "thidua.settings/1";

/// What a reader of settings may be told.
struct settings_source {
    std::string file{};                              ///< for the places of errors
    std::span<fact_info const* const> own_facts{};   ///< that a policy declares, for `order`
    json_document_limits limits{.values = 100'000};  ///< beyond them the text is refused
};

/// Reads the settings of an award (formats.md 3): the settings, or all that is wrong with them.
///
/// A key that is left out, or `null`, is not set; nothing is put in its place. `format` must be
/// there. Words may be English ids or Vietnamese labels. Shares and votes take two decimals, as a
/// number or a text, and are read exactly. A single value may stand as
/// `{"value": ..., "basis": ..., "verification": ...}`.
///
/// Every error has the JSON pointer in `where.path`. Codes: those of `read_json`;
/// `json.wrong_kind`, `json.missing_key`, `json.unknown_key`, `json.unknown_word`,
/// `json.not_whole`, `json.too_precise`, `json.out_of_bounds`, `json.blank_text`, `date.*`,
/// `number.*`; `settings.format_unknown`, `settings.said_twice` (a pool, cap, reserve, rate,
/// deadline, small kind or key of the order that is there already), `settings.one_of` (a reserve or
/// a deadline with both of two forms or with neither), `settings.ends_before`,
/// `settings.unknown_fact`, `settings.fact_without_order`.
[[nodiscard]] result<settings, std::vector<error>> read_settings(
    std::string_view json, settings_source const& source = {});

/// Settings as JSON, the same bytes for the same settings; `read_settings` reads them back as they
/// were. What is not set is left out.
[[nodiscard]] std::string settings_json(settings const& s);

}  // namespace thidua
