// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <thidua/io/file.hpp>
#include <thidua/io/zip_file.hpp>

namespace golden {

/// What is stored in tests/data/reports/formats/; empty if it is not there.
inline std::string stored(std::string const& name) {
    auto read = thidua::read_file(THIDUA_TEST_DATA "/reports/formats/" + name);
    return read ? *std::move(read) : std::string{};
}

/// A part of a packed document; empty if it is not there.
inline std::string part(std::string_view packed, std::string_view name) {
    auto const entries = thidua::read_zip(packed, "test");
    if (!entries) return {};
    for (auto const& e : *entries)
        if (e.name == name) return e.bytes;
    return {};
}

inline std::size_t count(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1))
        ++found;
    return found;
}

}  // namespace golden
