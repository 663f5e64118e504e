// SPDX-License-Identifier: BSL-1.0
#include <thidua/units/registry.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

namespace {

std::vector<unit_row> rows() {
    return {
        {.code = "city", .name = "Thành phố mẫu", .exists_from = date{1954, 10, 10}},
        {.code = "dept",
         .name = "Sở Mẫu",
         .former_names = {"Sở Thử", "Sở Nháp"},
         .short_names = {"SM"},
         .kind = unit_kind::city_department,
         .parent = "city",
         .submits_to = "city",
         .protocol_order = 7,
         .exists_from = date{2000, 1, 1}},
        {.code = "old",
         .name = "Trung tâm Cũ",
         .parent = "dept",
         .exists_from = date{2000, 1, 1},
         .exists_through = date{2025, 2, 28},
         .ended_by = ending::renamed,
         .successors = {"new"}},
        {.code = "new",
         .name = "Trung tâm Mới",
         .former_names = {"Trung tâm Cũ"},
         .parent = "dept",
         .exists_from = date{2025, 3, 1}},
        {.code = "gone",
         .name = "Quận Mẫu",
         .kind = unit_kind::district_urban,
         .exists_from = date{2000, 1, 1},
         .exists_through = date{2025, 6, 30},
         .ended_by = ending::dissolved,
         .successors = {"new", "dept"}},
    };
}

registry made(std::vector<unit_row> const& from) {
    auto r = registry::make(from);
    REQUIRE(r.has_value());
    return std::move(r).value();
}
std::string_view refused(std::vector<unit_row> const& from) {
    auto const r = registry::make(from);
    return r.has_value() ? std::string_view{"accepted"} : r.failure().code;
}

// Units hold views into the registry, so it moves but is not copied.
static_assert(!std::is_copy_constructible_v<registry>);
static_assert(std::is_nothrow_move_constructible_v<registry> ||
              std::is_move_constructible_v<registry>);

}  // namespace

TEST_CASE("a registry gives each unit back as its row said", "[units]") {
    auto const r = made(rows());
    REQUIRE(r.units().size() == 5);
    auto const& dept = r.at(r.find_code("dept"));
    CHECK(dept.code == "dept");
    CHECK(dept.name == "Sở Mẫu");
    REQUIRE(dept.former_names.size() == 2);
    CHECK(dept.former_names[1] == "Sở Nháp");
    CHECK(dept.short_names[0] == "SM");
    CHECK(dept.kind == unit_kind::city_department);
    CHECK(r.at(dept.parent).code == "city");
    CHECK(r.at(dept.submits_to).code == "city");
    CHECK(dept.protocol_order == 7);
    CHECK(dept.exists_from == date{2000, 1, 1});
    CHECK(dept.exists_through == date{9999, 12, 31});
    CHECK(dept.ended_by == ending::none);
    CHECK(dept.successors.empty());
    CHECK(r.at(r.find_code("city")).parent == no_unit);
    auto const& gone = r.at(r.find_code("gone"));
    REQUIRE(gone.successors.size() == 2);
    CHECK(r.at(gone.successors[0]).code == "new");
    CHECK(r.at(gone.successors[1]).code == "dept");
}

TEST_CASE("a code that no unit has finds no unit", "[units]") {
    auto const r = made(rows());
    CHECK(r.find_code("nowhere") == no_unit);
    CHECK(r.find_code("") == no_unit);
    CHECK(r.find_code("DEPT") == no_unit);
    CHECK(registry{}.find_code("dept") == no_unit);
    CHECK(made({}).units().empty());
}

TEST_CASE("a renamed unit is printed with its present name, others are not", "[units]") {
    auto const r = made(rows());
    auto const printed = [&r](std::string_view code) {
        return printed_name(r.units(), r.at(r.find_code(code)));
    };
    CHECK(printed("old") == "Trung tâm Cũ (nay là Trung tâm Mới)");
    CHECK(printed("new") == "Trung tâm Mới");
    CHECK(printed("gone") == "Quận Mẫu");
    CHECK(printed("dept") == "Sở Mẫu");
}

TEST_CASE("a unit renamed twice is printed with the name it bears now", "[units]") {
    auto list = rows();
    list[3].ended_by = ending::renamed;
    list[3].exists_through = date{2025, 6, 30};
    list[3].successors = {"newest"};
    list.push_back({.code = "newest", .name = "Trung tâm Nay", .exists_from = date{2025, 7, 1}});
    auto const r = made(list);
    CHECK(printed_name(r.units(), r.at(r.find_code("old"))) ==
          "Trung tâm Cũ (nay là Trung tâm Nay)");
}

TEST_CASE("a unit exists from its first day to its last, both included, a renamed one goes on",
          "[units]") {
    auto const r = made(rows());
    auto const& gone = r.at(r.find_code("gone"));
    CHECK_FALSE(gone.exists_on(date{1999, 12, 31}));
    CHECK(gone.exists_on(date{2000, 1, 1}));
    CHECK(gone.exists_on(date{2025, 6, 30}));
    CHECK_FALSE(gone.exists_on(date{2025, 7, 1}));
    CHECK(exists_on(r.units(), r.at(r.find_code("old")), date{2025, 3, 1}));
    CHECK_FALSE(r.at(r.find_code("new")).exists_on(date{2025, 2, 28}));
}

TEST_CASE("units are found by their present, former and short names", "[units]") {
    auto r = made(rows());
    CHECK(r.find_name("Sở Mẫu").empty());  // nothing is indexed before it is asked for
    r.index_names([](std::string_view name) { return std::string{name}; });
    auto const codes = [&r](std::string_view name) {
        std::vector<std::string_view> all;
        for (auto const found : r.find_name(name)) all.push_back(r.at(found).code);
        return all;
    };
    using list = std::vector<std::string_view>;
    CHECK(codes("Sở Mẫu") == list{"dept"});
    CHECK(codes("Sở Thử") == list{"dept"});
    CHECK(codes("SM") == list{"dept"});
    // A name that two units bear or bore finds both, in the order of the registry.
    CHECK(codes("Trung tâm Cũ") == list{"old", "new"});
    CHECK(codes("Sở").empty());
}

TEST_CASE("names are looked up as they were folded, each unit once", "[units]") {
    auto list = rows();
    list[1].former_names = {"SỞ MẪU", "sm", "SM"};
    auto r = made(list);
    auto const lower = [](std::string_view name) {
        std::string folded{name};
        std::ranges::transform(folded, folded.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        return folded;
    };
    r.index_names(lower);
    CHECK(r.find_name("sm").size() == 1);
    CHECK(r.find_name("SM").empty());
    // Indexing anew forgets the old spellings.
    r.index_names([](std::string_view name) { return std::string{name}; });
    CHECK(r.find_name("SM").size() == 1);
    CHECK(r.find_name("SỞ MẪU").size() == 1);
}

TEST_CASE("a registry that contradicts itself is refused with the unit's code", "[units]") {
    auto twice = rows();
    twice.push_back({.code = "dept", .name = "Sở Khác"});
    CHECK(refused(twice) == "units.duplicate_code");

    auto backwards = rows();
    backwards[4].exists_through = date{1999, 12, 31};
    CHECK(refused(backwards) == "units.ends_before_it_begins");
    backwards[4].exists_through = date{2000, 1, 1};
    CHECK(refused(backwards) == "accepted");

    auto orphan = rows();
    orphan[1].parent = "nowhere";
    CHECK(refused(orphan) == "units.unknown_reference");
    auto nobody = rows();
    nobody[1].submits_to = "nowhere";
    CHECK(refused(nobody) == "units.unknown_reference");
    auto heirless = rows();
    heirless[4].successors = {"new", "nowhere"};
    CHECK(refused(heirless) == "units.unknown_reference");

    auto const r = registry::make(heirless);
    REQUIRE_FALSE(r.has_value());
    CHECK(r.failure().message.en == "unit `gone`: no unit has the code `nowhere`");
    CHECK(r.failure().message.vi == "đơn vị `gone`: không có đơn vị mang mã `nowhere`");
}

TEST_CASE("a registry may name a unit before its row comes", "[units]") {
    auto list = rows();
    std::ranges::reverse(list);
    auto const r = made(list);
    CHECK(r.at(r.at(r.find_code("old")).parent).code == "dept");
    CHECK(r.at(r.at(r.find_code("old")).successors[0]).code == "new");
}

TEST_CASE("a registry that moves keeps its texts and names", "[units]") {
    auto first = made(rows());
    first.index_names([](std::string_view name) { return std::string{name}; });
    auto const moved = std::move(first);
    auto const& old = moved.at(moved.find_code("old"));
    CHECK(printed_name(moved.units(), old) == "Trung tâm Cũ (nay là Trung tâm Mới)");
    CHECK(moved.find_name("SM").size() == 1);
    registry assigned;
    assigned = made(rows());
    CHECK(assigned.at(assigned.find_code("dept")).former_names[0] == "Sở Thử");
}
