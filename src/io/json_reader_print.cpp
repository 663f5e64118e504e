// SPDX-License-Identifier: BSL-1.0
#include "json_reader_print.hpp"

#include <algorithm>
#include <string>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

namespace thidua::json_reading {
namespace {

namespace json = boost::json;

void print(json::value const& value, std::string& out) {
    if (auto const* const object = value.if_object()) {
        out += '{';
        bool first = true;
        for (auto const& member : *object) {
            if (!first) out += ", ";
            first = false;
            out += json::serialize(member.key()) + ": ";
            print(member.value(), out);
        }
        out += '}';
    } else if (auto const* const list = value.if_array()) {
        out += '[';
        bool first = true;
        for (auto const& one : *list) {
            if (!first) out += ", ";
            first = false;
            print(one, out);
        }
        out += ']';
    } else {
        out += json::serialize(value);
    }
}

void print_list(json::array const& list, std::string const& indent, std::string& out) {
    out += "[\n";
    for (std::size_t k = 0; k < list.size(); ++k) {
        out += indent + "  ";
        print(list[k], out);
        out += k + 1 < list.size() ? ",\n" : "\n";
    }
    out += indent + "]";
}

bool long_list(json::value const& value) {
    auto const* const list = value.if_array();
    return list != nullptr && !list->empty() &&
           std::all_of(list->begin(), list->end(),
                       [](json::value const& one) { return one.is_object(); });
}

}  // namespace

std::string print_lines(json::object const& whole) {
    std::string out{"{\n"};
    std::size_t left = whole.size();
    for (auto const& member : whole) {
        out += "  " + json::serialize(member.key()) + ": ";
        if (long_list(member.value()))
            print_list(member.value().get_array(), "  ", out);
        else
            print(member.value(), out);
        out += --left > 0 ? ",\n" : "\n";
    }
    return out + "}\n";
}

}  // namespace thidua::json_reading
