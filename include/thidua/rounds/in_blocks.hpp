// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <system_error>
#include <thread>
#include <vector>

namespace thidua {

/// Work on a long list is handed out in blocks of so many entries.
inline constexpr std::size_t entries_a_block = 4096;

/// Calls `work(i)` for every i from 0 to `count` (not included), by `threads` threads, the caller
/// being one; 0 is taken as 1. Which thread does which is left open, so that no call may depend on
/// another. `after` is called by the caller after each of its own.
///
/// Whatever `work` throws ends the program where there are several threads: it may not.
template <class Work, class After>
void in_parallel(std::size_t count, unsigned threads, Work const& work, After const& after) {
    std::atomic<std::size_t> next{0};
    std::vector<std::thread> others;
    auto const wanted = std::min<std::size_t>(threads, count);
    others.reserve(wanted);
    while (others.size() + 1 < wanted) {
        try {
            others.emplace_back([&] {
                for (auto i = next++; i < count; i = next++) work(i);
            });
        } catch (std::system_error const&) {
            break;  // no more threads: the others do the work
        }
    }
    for (auto i = next++; i < count; i = next++) {
        work(i);
        after();
    }
    for (auto& t : others) t.join();
}

/// The same with nothing to be called after each.
template <class Work>
void in_parallel(std::size_t count, unsigned threads, Work const& work) {
    in_parallel(count, threads, work, [] {});
}

/// Calls `work(first, last)` for every block of 0 to `size` (`last` not included), by `threads`
/// threads, the caller being one; 0 is taken as 1. The blocks are the same for every number of
/// threads; which thread does which is left open, so that entries must not depend on one another.
///
/// `progress`, if there is one, is called by the caller after its blocks with how many entries are
/// done by all. Whatever `work` throws ends the program: it may not.
template <class Work>
void in_blocks(std::size_t size, unsigned threads, Work const& work,
               std::function<void(std::size_t)> const& progress = {}) {
    auto const blocks = (size + entries_a_block - 1) / entries_a_block;
    std::atomic<std::size_t> done{0};
    in_parallel(
        blocks, threads,
        [&](std::size_t b) {
            auto const first = b * entries_a_block;
            auto const last = std::min(size, first + entries_a_block);
            work(first, last);
            done += last - first;
        },
        [&] {
            if (progress) progress(done);
        });
}

}  // namespace thidua
