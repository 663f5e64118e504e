// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/in_blocks.hpp>

#include <cstddef>
#include <thread>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("every entry is worked on once, by any number of threads", "[rounds][blocks]") {
    for (auto const threads : {0U, 1U, 2U, 7U})
        for (std::size_t const size : {std::size_t{0}, std::size_t{1}, entries_a_block - 1,
                                       entries_a_block, entries_a_block + 1, std::size_t{50'000}}) {
            std::vector<int> times(size);
            in_blocks(size, threads, [&times](std::size_t first, std::size_t last) {
                for (auto i = first; i < last; ++i) ++times[i];
            });
            CAPTURE(threads, size);
            CHECK(times == std::vector<int>(size, 1));
        }
}

TEST_CASE("progress is told by the caller and never goes back", "[rounds][blocks]") {
    for (auto const threads : {1U, 7U}) {
        std::size_t latest = 0;
        bool rising = true;
        bool by_caller = true;
        auto const caller = std::this_thread::get_id();
        in_blocks(
            100'000, threads, [](std::size_t, std::size_t) {},
            [&](std::size_t done) {
                rising = rising && done > latest;
                by_caller = by_caller && std::this_thread::get_id() == caller;
                latest = done;
            });
        CHECK(rising);
        CHECK(by_caller);
        CHECK(latest <= 100'000);
        if (threads == 1) CHECK(latest == 100'000);
    }
}
