// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace thidua::detail {

/// How the parts of a template are read: nothing is lost, blanks of a text included.
inline constexpr unsigned docx_parse_flags =
    pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_declaration | pugi::parse_pi;

/// A node as it stands in a file.
[[nodiscard]] std::string xml_of(pugi::xml_node const& node);

/// Properties of a paragraph or a run (`w:pPr`, `w:rPr`), whose children have a fixed order.
class docx_fragment {
public:
    explicit docx_fragment(std::string const& xml);

    void remove(char const* name);
    /// Puts an empty child behind those of `before` that are there, in place of one of that name.
    void set_first(char const* name, std::initializer_list<std::string_view> before);
    /// Puts a child with a `w:val` before the first of `behind`, in place of one of that name.
    void set_last(char const* name, std::string_view value,
                  std::initializer_list<std::string_view> behind);
    [[nodiscard]] std::string xml() const { return xml_of(document_.first_child()); }

private:
    pugi::xml_document document_{};
};

}  // namespace thidua::detail
