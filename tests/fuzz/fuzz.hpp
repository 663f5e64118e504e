// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// What the fuzz targets share. A target is one function that reads any bytes and asks for more
/// than "it did not crash"; libFuzzer calls it, or the replay of the corpus.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace fuzzing {

/// Ends the process, naming what was broken: a finding for libFuzzer and for the replay alike.
inline void must(bool holds, char const* what) {
    if (holds) return;
    static_cast<void>(std::fprintf(stderr, "does not hold: %s\n", what));
    std::abort();
}

[[nodiscard]] inline std::string_view text_of(std::uint8_t const* data, std::size_t size) {
    return {reinterpret_cast<char const*>(data), size};
}

/// Takes the first byte off, as a choice among `count`; 0 if there is no byte.
[[nodiscard]] inline std::size_t choice(std::string_view& text, std::size_t count) {
    if (text.empty()) return 0;
    auto const chosen = static_cast<unsigned char>(text.front()) % count;
    text.remove_prefix(1);
    return chosen;
}

}  // namespace fuzzing
