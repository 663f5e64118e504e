// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <string_view>

#include <thidua.h>

namespace thidua::c_interface {

/// A length that something in memory can have.
[[nodiscard]] inline bool possible(std::size_t length) { return length <= PTRDIFF_MAX; }

/// The two answers that can be given when nothing else can: they ask for no memory.
inline constexpr std::string_view no_memory =
    R"({"format":"thidua.error/1","file":"","row":0,"errors":[{"code":"worker.out_of_memory",)"
    R"("path":"","message_vi":"không đủ bộ nhớ","message_en":"there is not enough memory",)"
    R"("accepts_vi":"cấp thêm bộ nhớ, rồi gọi lại",)"
    R"("accepts_en":"give more memory and call again"}]})";
inline constexpr std::string_view fault_inside =
    R"({"format":"thidua.error/1","file":"","row":0,"errors":[{"code":"worker.internal",)"
    R"("path":"","message_vi":"lỗi của thư viện","message_en":"a fault of the library",)"
    R"("accepts_vi":"gửi đầu vào này cho người phát triển",)"
    R"("accepts_en":"send this input to the developers"}]})";

/// Where a caller wants an answer.
struct answer_buffer {
    char* bytes = nullptr;
    std::size_t capacity = 0;
    std::size_t* needed = nullptr;

    [[nodiscard]] bool sound() const {
        return possible(capacity) && (bytes != nullptr || capacity == 0);
    }

    /// Writes the whole answer, or nothing; its length is told in both cases. Whether it fitted.
    bool put(std::string_view answer) const {
        if (needed != nullptr) *needed = answer.size();
        if (bytes == nullptr || answer.size() > capacity) return false;
        std::memcpy(bytes, answer.data(), answer.size());
        return true;
    }
};

/// Runs `body`. What it throws goes no further: it becomes a status, and an answer if that fits.
template <class Body>
[[nodiscard]] thidua_status nothing_thrown(answer_buffer const& to, Body body) noexcept {
    try {
        return body();
    } catch (std::bad_alloc const&) {
        if (to.sound()) to.put(no_memory);
        return THIDUA_OUT_OF_MEMORY;
    } catch (...) {
        if (to.sound()) to.put(fault_inside);
        return THIDUA_INTERNAL;
    }
}

}  // namespace thidua::c_interface
