// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <new>
#include <type_traits>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace thidua {

/// Memory for columns. Long ones lie on large pages where the system has them (Linux, transparent
/// huge pages): a million rows are read from one end to the other, and with small pages the
/// processor would look up an address for every 4 KiB of each column.
template <class T>
struct column_allocator {
    static_assert(std::is_trivially_copyable_v<T>, "columns hold plain values");
    using value_type = T;  ///< what a column holds

    /// Blocks of so many bytes and more begin on a large page.
    static constexpr std::size_t long_block = std::size_t{4} << 20U;
    static constexpr std::size_t large_page = std::size_t{2} << 20U;  ///< its bytes

    column_allocator() = default;
    /// The same memory for values of another type.
    template <class U>
    constexpr column_allocator(column_allocator<U> const& /*other*/) noexcept {}

    /// Room for so many values, not written to; at the beginning of a line of the cache. Throws
    /// `std::bad_alloc`.
    [[nodiscard]] T* allocate(std::size_t count) {
        if (count > std::numeric_limits<std::size_t>::max() / sizeof(T))
            throw std::bad_array_new_length{};
        auto const bytes = count * sizeof(T);
        auto* const block = ::operator new(bytes, alignment_of(bytes));
#if defined(__linux__)
        // Advice only: where it is not taken, the pages are small and all is right. The last page,
        // which others may share, is left alone.
        if (bytes >= long_block) ::madvise(block, bytes / large_page * large_page, MADV_HUGEPAGE);
#endif
        return static_cast<T*>(block);
    }
    /// Gives back what `allocate` gave for the same count.
    void deallocate(T* block, std::size_t count) noexcept {
        ::operator delete(block, alignment_of(count * sizeof(T)));
    }

    /// Memory of one is given back by any other.
    [[nodiscard]] friend bool operator==(column_allocator const& /*a*/,
                                         column_allocator const& /*b*/) {
        return true;
    }

private:
    static constexpr std::size_t cache_line = 64;

    [[nodiscard]] static constexpr std::align_val_t alignment_of(std::size_t bytes) {
        return std::align_val_t{bytes >= long_block ? large_page : cache_line};
    }
};

/// Room for values of a column, not written to: for columns that a caller fills and the library
/// only looks at.
template <class T>
class column_block {
public:
    /// No room.
    column_block() = default;
    /// Room for so many values. Throws `std::bad_alloc`.
    explicit column_block(std::size_t count)
        : values_{column_allocator<T>{}.allocate(count), {count}} {}

    /// The first value; nullptr without room.
    [[nodiscard]] T* data() const { return values_.get(); }
    /// The value at a place below `size()`.
    [[nodiscard]] T& operator[](std::size_t at) const { return values_[at]; }
    /// For how many values there is room.
    [[nodiscard]] std::size_t size() const { return values_ ? values_.get_deleter().count : 0; }

private:
    struct release {
        std::size_t count = 0;
        void operator()(T* values) const { column_allocator<T>{}.deallocate(values, count); }
    };
    std::unique_ptr<T[], release> values_{};
};

}  // namespace thidua
