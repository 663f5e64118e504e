// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include <thidua/base/error.hpp>
#include <thidua/reports/kit/paper.hpp>

namespace thidua::detail {

/// What the placeholders of a template stand for.
struct docx_values {
    std::map<std::string, std::string, std::less<>> in_lines{};
    /// Those that stand alone in a paragraph: a paragraph a line. `body` is not among them.
    std::map<std::string, std::vector<std::string>, std::less<>> blocks{};
};

[[nodiscard]] docx_values values_for(paper const& p);

/// What was found in the parts of a template.
struct docx_found {
    std::set<std::string> placeholders{};
    std::set<std::string> unknown{};
    std::set<std::string> misplaced{};  ///< must stand alone in a paragraph, and does not
};

/// Looks for the placeholders of a part of the template. `is_document` = not a header or footer,
/// where only those of lines may stand.
void look_for_placeholders(pugi::xml_node const& part, docx_values const& values, bool is_document,
                           docx_found& found);

/// Puts the values into a part. Tables all of whose placeholders are empty go, and paragraphs that
/// held nothing but empty placeholders. `{{body}}` is left where it is.
void fill(pugi::xml_node part, docx_values const& values);

/// The paragraph that holds `{{body}}` alone, or an empty node.
[[nodiscard]] pugi::xml_node body_paragraph(pugi::xml_node const& document);

}  // namespace thidua::detail
