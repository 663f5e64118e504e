// SPDX-License-Identifier: BSL-1.0
#include "read_columns_window.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

namespace thidua::column_reading {
void window::keep_behind(std::size_t used, std::size_t wanted) {
    auto const kept = size_ - used;
    char* const begin = bytes_ == nullptr ? nullptr : bytes_.get() + margin;
    if (wanted > capacity_) {
        auto larger = std::make_unique<char[]>(margin + wanted + margin);
        if (kept > 0) std::memcpy(larger.get() + margin, begin + used, kept);
        bytes_ = std::move(larger);
        capacity_ = wanted;
    } else if (kept > 0 && used > 0) {
        std::memmove(begin, begin + used, kept);
    }
    size_ = kept;
}

result<done> window::advance(std::size_t used) {
    bool const first = bytes_ == nullptr;
    auto const wanted = first ? at_once_.first : std::max(at_once_.later, (size_ - used) * 2);
    keep_behind(used, wanted);
    auto const got = from_(bytes_.get() + margin + size_, wanted - size_);
    if (!got) return got.failure();
    last_ = *got < wanted - size_;
    size_ += *got;
    return done{};
}

window::source bytes_of(std::string_view content) {
    return [content](char* into, std::size_t most) mutable -> result<std::size_t> {
        auto const count = std::min(most, content.size());
        if (count > 0) std::memcpy(into, content.data(), count);
        content.remove_prefix(count);
        return count;
    };
}

}  // namespace thidua::column_reading
