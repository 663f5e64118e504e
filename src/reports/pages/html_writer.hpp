// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace thidua::detail {

/// Writes HTML that is well-formed XML: elements close in the order in which they were opened,
/// texts are escaped.
class html_writer {
public:
    using attribute = std::pair<std::string_view, std::string_view>;
    using attributes = std::initializer_list<attribute>;

    html_writer& open(std::string_view name, attributes with = {});
    html_writer& close();
    /// Text between elements.
    html_writer& text(std::string_view words);
    /// An element that holds a text.
    html_writer& element(std::string_view name, std::string_view words, attributes with = {});
    /// An element without content: `<meta ... />`.
    html_writer& empty(std::string_view name, attributes with = {});
    /// Bytes as they are: a style sheet or a script that holds no `<` and no `&`.
    html_writer& raw(std::string_view bytes);

    /// The page. Everything that was opened is closed.
    [[nodiscard]] std::string take() &&;

private:
    void start(std::string_view name, attributes with);

    std::string out_{};
    std::vector<std::string> opened_{};
};

}  // namespace thidua::detail
