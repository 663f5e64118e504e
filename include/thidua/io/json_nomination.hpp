// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/result.hpp>

namespace thidua {

/// What is taken of one JSON object at most, ends included.
struct json_limits {
    std::size_t bytes = std::size_t{16} << 20U;      ///< of the object
    std::size_t keys = 1024;                         ///< in the object
    std::size_t text_bytes = std::size_t{1} << 20U;  ///< of one value
};

/// A key of a JSON object and its value as a cell of a sheet would have it.
struct json_field {
    std::string key{};   ///< as the object has it
    std::string text{};  ///< empty for `null` and `""`: not known
};

/// Takes one flat JSON object apart. A dossier is such an object, with the English ids of the
/// columns as keys.
///
/// A text is the cell's text; a number keeps its spelling (`7.5` stays `7.5`); `true` and `false`
/// are the words; `null` is an empty cell; a list of texts becomes a cell joined by `|`, an empty
/// list the word `none`. Errors, with the key as `where.path`: `json.malformed` (with the offset),
/// `json.not_an_object`, `json.nested` (an object inside, a list inside a list), `json.same_key`,
/// `json.too_large`, `json.nul_character`, and `json.separator_in_list` (a text of a list holds `|`
/// or `;`).
[[nodiscard]] result<std::vector<json_field>> read_json_object(std::string_view object,
                                                               json_limits const& limits = {});

}  // namespace thidua
