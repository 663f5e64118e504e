// SPDX-License-Identifier: BSL-1.0
// JSON texts: what was read, written out plainly, is read as the same.
#include <string>
#include <string_view>

#include <thidua/io/json_reader.hpp>
#include <thidua/io/text_form.hpp>

#include "fuzz.hpp"

using namespace thidua;
using fuzzing::must;

namespace {

void put_text(std::string_view text, std::string& out) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            out += "\\u00";
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
            continue;
        }
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    out += '"';
}

void put(json_value value, std::string& out) {
    switch (value.kind()) {
        case json_kind::null:
            out += "null";
            return;
        case json_kind::boolean:
            out += value.truth() ? "true" : "false";
            return;
        case json_kind::number:
            out += value.text();
            return;
        case json_kind::string:
            return put_text(value.text(), out);
        case json_kind::list:
        case json_kind::object:
            break;
    }
    bool const named = value.is(json_kind::object);
    out += named ? '{' : '[';
    std::size_t count = 0;
    for (auto const inner : value) {
        if (count++ > 0) out += ',';
        if (named) {
            put_text(inner.key(), out);
            out += ':';
        }
        put(inner, out);
    }
    must(count == value.size(), "a list says how many it holds");
    out += named ? '}' : ']';
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzzing::text_of(data, size);
    json_document_limits const limits{.bytes = 4096, .values = 200, .depth = 12, .errors = 5};
    auto const read = read_json(text, limits);
    must(read.errors.size() <= limits.errors, "the list of errors has an end");
    if (!read.ok()) return 0;
    std::string written;
    put(read.document.root(), written);
    must(!first_utf8_fault(written), "texts are UTF-8");
    auto const again = read_json(written, {.bytes = 1 << 20});
    must(again.ok(), "what was written is JSON");
    std::string twice;
    put(again.document.root(), twice);
    must(twice == written, "what was written is read as it was");
    return 0;
}
