// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>

#include <thidua/base/result.hpp>

namespace thidua::column_reading {

/// Bytes that may be read before and behind a window's text, whatever they are: so that short cells
/// can be loaded eight bytes at a time.
inline constexpr std::size_t margin = 64;

/// A part of a text that is read from front to back; what was used is given up.
class window {
public:
    /// Fills at most so many bytes; fewer only at the end of the text.
    using source = std::function<result<std::size_t>(char* into, std::size_t most)>;

    /// How much is read at once: first, and later at least.
    struct pieces {
        std::size_t first = std::size_t{2} << 20U;    ///< what a separator is looked for in
        std::size_t later = std::size_t{256} << 10U;  ///< stays in a processor's cache
    };

    explicit window(source from, pieces at_once) : from_(std::move(from)), at_once_(at_once) {}
    explicit window(source from) : window(std::move(from), pieces{}) {}

    /// The bytes at hand. The next `advance` makes views of them void.
    [[nodiscard]] std::string_view text() const { return {bytes_.get() + margin, size_}; }
    /// The text ends with the window.
    [[nodiscard]] bool last() const { return last_; }

    /// Gives up the first `used` bytes and reads more: at least one byte, or `last` is true.
    [[nodiscard]] result<done> advance(std::size_t used);

private:
    void keep_behind(std::size_t used, std::size_t wanted);

    source from_;
    pieces at_once_{};
    std::unique_ptr<char[]> bytes_{};
    std::size_t capacity_ = 0;
    std::size_t size_ = 0;
    bool last_ = false;
};

/// The bytes of a text in memory.
[[nodiscard]] window::source bytes_of(std::string_view content);

}  // namespace thidua::column_reading
