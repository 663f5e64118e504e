// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/nomination_table.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

namespace {

inline constexpr fact<int> hours{{.name = "attr.hours"}, own_fact};
inline constexpr fact<int> strange{{.name = "attr.strange"}, own_fact};
inline constexpr fact<bool> licensed{
    {.name = "licensed"}, {.read = [](nomination const&, context const&) -> cell { return {}; }}};

}  // namespace

TEST_CASE("a table is a view over the caller's memory, without a copy") {
    std::vector<std::uint8_t> ratings{3, 2, 1};
    std::vector<std::uint16_t> const days{20'000, 20'001, 20'002};
    std::array<std::uint64_t, 1> const known{0b101};
    nomination_table table{3, {&hours}};
    REQUIRE(table.set(facts::rating, column::of(ratings)).has_value());
    REQUIRE(table.set(facts::received_on, column::of(days).with_known(known)).has_value());
    REQUIRE(table.set(hours, column::of(days)).has_value());
    REQUIRE(table.bytes() == 0);
    ratings[1] = 3;  // seen through the view
    REQUIRE(*table.row(1).rating == rating::excellent);
    REQUIRE(table.row(1).received_on.blank());
    REQUIRE((*table.row(2).received_on).raw() == 20'002);
    std::array<cell, 1> own{};
    REQUIRE(table.row(2, own).attributes[0] == cell{said::value, 20'002});
    // Moved, its columns stay good.
    auto const moved = std::move(table);
    REQUIRE(*moved.row(0).rating == rating::excellent);
}

TEST_CASE("a column that does not fit the table is refused with a reason") {
    std::vector<std::uint8_t> const two{1, 2};
    std::vector<std::uint16_t> const three{1, 2, 3};
    nomination_table table{3, {&hours}};
    REQUIRE(table.set(facts::rating, column::of(two)).failure().code == "table.column_too_short");
    REQUIRE(table.set(facts::lane, column::of(three)).failure().code == "table.no_such_fact");
    REQUIRE(table.set(strange, column::of(three)).failure().code == "table.no_such_fact");
    REQUIRE(table.find(facts::lane) == nullptr);
    REQUIRE(table.row(0).rating.blank());
}

TEST_CASE("a derived fact may be looked up by a key and a day of two bytes") {
    std::vector<std::uint8_t> const bytes{1, 2, 3};
    std::vector<std::uint16_t> const pairs{1, 2, 3};
    std::vector<std::uint16_t> const two{1, 2};
    std::array<std::uint32_t, 4> const entries{};
    nomination_table table{3, {&hours}};
    auto const refused = [&](fact_info const& f, column const& key) {
        return table.set(f, interval_column{key, column::of(pairs), entries}).failure().code;
    };
    REQUIRE(refused(licensed, column::of(bytes)) == "table.lookup_form");
    REQUIRE(refused(licensed, column::of(two)) == "table.column_too_short");
    REQUIRE(refused(hours, column::of(pairs)) == "table.no_such_fact");
    REQUIRE(table.set(licensed, interval_column{column::of(pairs), column::of(pairs), entries})
                .has_value());
    REQUIRE(table.lookups().size() == 1);
}

TEST_CASE("a table without rows is a table") {
    nomination_table const table;
    REQUIRE(table.rows() == 0);
    REQUIRE(table.bytes() == 0);
    REQUIRE(table.find(facts::rating) != nullptr);
}
