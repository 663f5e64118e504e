// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <boost/json/object.hpp>
#include <boost/json/string.hpp>

namespace thidua::json_reading {

/// A text as a JSON string.
[[nodiscard]] inline boost::json::string put(std::string_view words) {
    return boost::json::string(words.data(), words.size());
}

/// An object as people read it, the same bytes for the same object: one key a line, lists of
/// objects one object a line, `": "` and `", "` between, a line end at the end.
[[nodiscard]] std::string print_lines(boost::json::object const& whole);

}  // namespace thidua::json_reading
