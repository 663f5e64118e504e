// SPDX-License-Identifier: BSL-1.0
#include "html_writer.hpp"

#include <cstddef>
#include <string>
#include <string_view>

#include "../formats/paper_words.hpp"

namespace thidua::detail {

void html_writer::start(std::string_view name, attributes with) {
    out_ += '<';
    out_ += name;
    for (auto const& [key, value] : with) {
        out_ += ' ';
        out_ += key;
        out_ += "=\"";
        add_escaped(out_, value);
        out_ += '"';
    }
}

html_writer& html_writer::open(std::string_view name, attributes with) {
    start(name, with);
    out_ += '>';
    opened_.emplace_back(name);
    return *this;
}

html_writer& html_writer::close() {
    auto const name = std::move(opened_.back());
    opened_.pop_back();
    out_ += "</" + name + ">";
    // A line a block keeps the page readable for whoever opens its source.
    if (name != "span" && name != "td" && name != "th" && name != "text" && name != "strong")
        out_ += '\n';
    return *this;
}

html_writer& html_writer::text(std::string_view words) {
    add_escaped(out_, words);
    return *this;
}

html_writer& html_writer::element(std::string_view name, std::string_view words, attributes with) {
    return open(name, with).text(words).close();
}

html_writer& html_writer::empty(std::string_view name, attributes with) {
    start(name, with);
    out_ += " />";
    return *this;
}

html_writer& html_writer::raw(std::string_view bytes) {
    out_ += bytes;
    return *this;
}

std::string html_writer::take() && {
    while (!opened_.empty()) close();
    return std::move(out_);
}

}  // namespace thidua::detail
