// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>

#include <thidua/base/text.hpp>
#include <thidua/law/doubt.hpp>

namespace thidua {

/// What is below `verified`, clause by clause with what rests on each, as a page for people; what
/// no clause decides stands at the end. UTF-8, lines end in "\n".
[[nodiscard]] std::string doubts_text(std::span<doubt const> all, language in = language::vi);

/// The same for machines, both languages: one JSON object, `"format": "thidua.doubts/1"`, in the
/// order given. UTF-8, one line.
[[nodiscard]] std::string doubts_json(std::span<doubt const> all);

}  // namespace thidua
