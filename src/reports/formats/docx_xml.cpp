// SPDX-License-Identifier: BSL-1.0
#include "docx_xml.hpp"

#include <algorithm>
#include <initializer_list>
#include <sstream>
#include <string>
#include <string_view>

namespace thidua::detail {

namespace {

bool is_one_of(pugi::xml_node const& node, std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, std::string_view{node.name()}) != names.end();
}

}  // namespace

std::string xml_of(pugi::xml_node const& node) {
    std::ostringstream out;
    node.print(out, "", pugi::format_raw);
    return out.str();
}

docx_fragment::docx_fragment(std::string const& xml) {
    document_.load_buffer(xml.data(), xml.size(), docx_parse_flags);
}

void docx_fragment::remove(char const* name) {
    auto root = document_.first_child();
    while (root.remove_child(name)) {}
}

void docx_fragment::set_first(char const* name, std::initializer_list<std::string_view> before) {
    remove(name);
    auto root = document_.first_child();
    auto behind = root.first_child();
    while (behind && is_one_of(behind, before)) behind = behind.next_sibling();
    if (behind)
        root.insert_child_before(name, behind);
    else
        root.append_child(name);
}

void docx_fragment::set_last(char const* name, std::string_view value,
                             std::initializer_list<std::string_view> behind) {
    remove(name);
    auto root = document_.first_child();
    auto at = root.first_child();
    while (at && !is_one_of(at, behind)) at = at.next_sibling();
    auto made = at ? root.insert_child_before(name, at) : root.append_child(name);
    made.append_attribute("w:val") = std::string{value}.c_str();
}

}  // namespace thidua::detail
