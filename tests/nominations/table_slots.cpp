// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/table_slots.hpp>

#include <algorithm>
#include <set>
#include <string_view>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("a table has a column for each stored fact and for what a round fills in") {
    std::set<std::string_view> names;
    for (auto const* f : table_slots()) {
        CHECK(f->access.write != nullptr);
        CHECK(names.insert(f->name).second);
    }
    for (auto const* f : stored_facts())
        CHECK(std::ranges::find(table_slots(), f) != table_slots().end());
    for (auto const* f : derived_facts())
        CHECK(std::ranges::find(table_slots(), f) == table_slots().end());
}
