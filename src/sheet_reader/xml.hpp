// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace thidua::sheet_reader {

struct xml_attribute {
    std::string_view prefix{};
    std::string_view name{};
    std::string value{};
};

/// An element's beginning. The views are good during the call.
struct xml_element {
    std::string_view prefix{};
    std::string_view name{};
    std::span<xml_attribute const> attributes{};

    /// The value of an attribute with this name, or empty.
    [[nodiscard]] std::string_view value(std::string_view attribute) const {
        for (auto const& a : attributes)
            if (a.name == attribute) return a.value;
        return {};
    }
    /// The same, with this prefix too.
    [[nodiscard]] std::string_view value(std::string_view prefixed,
                                         std::string_view attribute) const {
        for (auto const& a : attributes)
            if (a.prefix == prefixed && a.name == attribute) return a.value;
        return {};
    }
};

/// What an XML part is told to, in the order of the document.
class xml_listener {
public:
    xml_listener() = default;
    xml_listener(xml_listener const&) = delete;
    xml_listener& operator=(xml_listener const&) = delete;
    xml_listener(xml_listener&&) = delete;
    xml_listener& operator=(xml_listener&&) = delete;
    virtual ~xml_listener() = default;

    virtual void start(xml_element const& e) = 0;
    virtual void end(std::string_view prefix, std::string_view name) = 0;
    virtual void text(std::string_view part) = 0;
};

/// Nesting that no workbook needs.
inline constexpr std::size_t deepest_xml = 128;

/// Walks through a document. Gives up if it is not well formed, ends before its root does, or is
/// nested deeper than `deepest_xml`. Entities of a DOCTYPE are never expanded.
void walk_xml(std::string const& document, std::string const& name, xml_listener& to);

}  // namespace thidua::sheet_reader
