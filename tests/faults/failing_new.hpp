// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <new>

namespace faults {

/// Makes one allocation fail: the `nth` from now on (1 = the next); 0 = none.
void fail_allocation(std::size_t nth);
/// How many allocations were asked for since then.
[[nodiscard]] std::size_t allocations();

/// Runs `work` again and again, each time with another one of its allocations failing, until one
/// run gets through. `work` may throw nothing but `std::bad_alloc`. How often it failed.
template <class Work>
[[nodiscard]] std::size_t with_each_allocation_failing(Work work) {
    for (std::size_t nth = 1;; ++nth) {
        bool through = true;
        fail_allocation(nth);
        try {
            work();
        } catch (std::bad_alloc const&) {
            through = false;
        } catch (...) {
            fail_allocation(0);
            throw;
        }
        bool const none_failed = allocations() < nth;
        fail_allocation(0);
        if (through && none_failed) return nth - 1;
    }
}

}  // namespace faults
