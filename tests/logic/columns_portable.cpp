// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/columns_portable.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <support/catch.hpp>

#include "dice.hpp"

using namespace thidua;

namespace {

constexpr std::size_t words = 5;
constexpr std::size_t rows = words * rows_a_word;
using answers = std::array<std::uint64_t, words>;

template <class T>
std::vector<T> random_values(probe::dice& die, bool narrow) {
    std::vector<T> all(rows);
    for (auto& x : all) x = static_cast<T>(die(narrow ? 70 : ~std::size_t{0}));
    return all;
}
template <class Says>
answers expected(Says says) {
    answers all{};
    for (std::size_t r = 0; r < rows; ++r)
        all[r / rows_a_word] |= static_cast<std::uint64_t>(says(r)) << (r % rows_a_word);
    return all;
}

template <class T>
void against_constants(column_kernels const& k, std::size_t place, probe::dice& die) {
    bool const narrow = die(2) == 0;
    auto const x = random_values<T>(die, narrow);
    auto const low = static_cast<T>(die(narrow ? 80 : ~std::size_t{0}));
    auto const reach = static_cast<T>(die(narrow ? 80 : ~std::size_t{0}));
    answers out{};
    k.in_range[place](x.data(), words, low, reach, out.data());
    REQUIRE(out == expected([&](std::size_t r) { return static_cast<T>(x[r] - low) <= reach; }));
    auto const bits = static_cast<T>(low & reach);
    k.has_bits[place](x.data(), words, bits, 0, out.data());
    REQUIRE(out == expected([&](std::size_t r) { return (x[r] & bits) == bits; }));
    k.has_a_bit[place](x.data(), words, bits, 0, out.data());
    REQUIRE(out == expected([&](std::size_t r) { return (x[r] & bits) != 0; }));
}
template <class T>
void against_column(column_kernels const& k, std::size_t place, probe::dice& die) {
    auto const x = random_values<T>(die, die(2) == 0);
    auto y = random_values<T>(die, die(2) == 0);
    for (std::size_t r = 0; r < rows; r += 7) y[r] = x[r];
    answers out{};
    k.equal[place](x.data(), y.data(), words, out.data());
    REQUIRE(out == expected([&](std::size_t r) { return x[r] == y[r]; }));
    k.less[place](x.data(), y.data(), words, out.data());
    REQUIRE(out == expected([&](std::size_t r) { return x[r] < y[r]; }));
    k.less_equal[place](x.data(), y.data(), words, out.data());
    REQUIRE(out == expected([&](std::size_t r) { return x[r] <= y[r]; }));
}

void do_what_they_say(column_kernels const& k) {
    INFO(std::string{k.name});
    probe::dice die{1};
    for (int i = 0; i < 300; ++i) {
        against_constants<std::uint8_t>(k, 0, die);
        against_constants<std::uint16_t>(k, 1, die);
        against_constants<std::uint32_t>(k, 2, die);
        against_constants<std::uint64_t>(k, 3, die);
        against_column<std::uint8_t>(k, 0, die);
        against_column<std::uint16_t>(k, 1, die);
        against_column<std::int64_t>(k, 2, die);

        answers out{};
        auto const x = random_values<std::uint8_t>(die, die(2) == 0);
        auto const set = static_cast<std::uint64_t>(die(~std::size_t{0}));
        k.is_member(x.data(), words, set, 0, out.data());
        REQUIRE(out ==
                expected([&](std::size_t r) { return x[r] < 63 && ((set >> x[r]) & 1U) != 0; }));

        answers l{};
        answers r{};
        for (auto& w : l) w = static_cast<std::uint64_t>(die(~std::size_t{0}));
        for (auto& w : r) w = static_cast<std::uint64_t>(die(~std::size_t{0}));
        k.both(l.data(), r.data(), words, out.data());
        for (std::size_t w = 0; w < words; ++w) REQUIRE(out[w] == (l[w] & r[w]));
        k.right_only(l.data(), r.data(), words, out.data());
        for (std::size_t w = 0; w < words; ++w) REQUIRE(out[w] == (~l[w] & r[w]));
        k.neither(l.data(), r.data(), words, out.data());
        for (std::size_t w = 0; w < words; ++w) REQUIRE(out[w] == ~(l[w] | r[w]));

        std::vector<std::uint32_t> table(1 + die(die(2) == 0 ? 100 : 65'536));
        for (auto& e : table)
            e = interval_entry(static_cast<std::uint16_t>(die(400)),
                               static_cast<std::uint16_t>(die(die(9) == 0 ? 65'536 : 500)));
        auto keys = random_values<std::uint16_t>(die, die(2) == 0);
        auto const days = random_values<std::uint16_t>(die, false);
        k.in_interval(keys.data(), days.data(), words, table.data(), table.size(), out.data());
        REQUIRE(out == expected([&](std::size_t row) {
                    if (keys[row] >= table.size()) return false;
                    auto const first = table[keys[row]] & 0xffffU;
                    auto const length = table[keys[row]] >> 16U;
                    return days[row] >= first && days[row] < first + length;
                }));
    }
}

}  // namespace

TEST_CASE("the portable kernels do what they say") { do_what_they_say(portable_column_kernels); }

TEST_CASE("the kernels that this processor uses do the same") {
    do_what_they_say(active_column_kernels());
}

TEST_CASE("other kernels can be put in place, and the portable ones again") {
    auto const* const installed = &active_column_kernels();
    auto const mine = portable_column_kernels;
    use_column_kernels(&mine);
    REQUIRE(&active_column_kernels() == &mine);
    use_column_kernels(nullptr);
    REQUIRE(&active_column_kernels() == &portable_column_kernels);
    use_column_kernels(installed);
}
