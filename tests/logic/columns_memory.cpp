// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/columns_memory.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

using namespace thidua;

namespace {

bool begins_at(void const* block, std::size_t step) {
    return reinterpret_cast<std::uintptr_t>(block) % step == 0;
}

}  // namespace

TEST_CASE("short columns begin on a line of the cache, long ones on a large page") {
    constexpr auto long_block = column_allocator<std::byte>::long_block;
    constexpr auto large_page = column_allocator<std::byte>::large_page;
    for (std::size_t const bytes :
         {std::size_t{0}, std::size_t{1}, std::size_t{2049}, long_block - 1}) {
        column_block<std::byte> const block{bytes};
        REQUIRE(block.data() != nullptr);
        REQUIRE(block.size() == bytes);
        REQUIRE(begins_at(block.data(), 64));
    }
    for (std::size_t const bytes : {long_block, long_block + 1, long_block + large_page - 1}) {
        column_block<std::byte> const block{bytes};
        REQUIRE(block.size() == bytes);
        REQUIRE(begins_at(block.data(), large_page));
        block[0] = std::byte{1};
        block[bytes - 1] = std::byte{2};
        REQUIRE(block[0] == std::byte{1});
    }
}

TEST_CASE("a column's memory keeps its values while it grows over the edge to large pages") {
    std::vector<std::uint32_t, column_allocator<std::uint32_t>> values;
    constexpr std::uint32_t count = 3'000'000;  // 12 MB
    for (std::uint32_t i = 0; i < count; ++i) values.push_back(i);
    REQUIRE(begins_at(values.data(), column_allocator<std::uint32_t>::large_page));
    REQUIRE(std::accumulate(values.begin(), values.end(), std::uint64_t{0}) ==
            std::uint64_t{count} * (count - 1) / 2);
    auto const copy = values;
    values.clear();
    values.shrink_to_fit();
    REQUIRE(copy.back() == count - 1);
}

TEST_CASE("a block that is moved leaves no room behind") {
    column_block<std::uint64_t> first{10};
    first[9] = 7;
    auto const second = std::move(first);
    REQUIRE(second[9] == 7);
    REQUIRE(second.size() == 10);
    // NOLINTNEXTLINE(bugprone-use-after-move,clang-analyzer-cplusplus.Move): that is the question
    REQUIRE(first.data() == nullptr);
    REQUIRE(first.size() == 0);
    REQUIRE(column_block<std::uint8_t>{}.size() == 0);
}

TEST_CASE("more values than there are addresses are refused") {
    constexpr auto most = std::numeric_limits<std::size_t>::max();
    REQUIRE_THROWS_AS(column_allocator<std::uint64_t>{}.allocate(most / 8 + 1), std::bad_alloc);
    REQUIRE_THROWS_AS(column_block<std::uint16_t>{most}, std::bad_alloc);
}
