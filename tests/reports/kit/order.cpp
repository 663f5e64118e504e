// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/kit/order.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

namespace {

struct person {
    std::string name{};
    std::string id{};
};

std::vector<std::string> sorted_persons(std::vector<person> people) {
    sort_by_person(
        people, [](auto const& p) -> std::string_view { return p.name; },
        [](auto const& p) -> std::string_view { return p.id; });
    std::vector<std::string> names;
    for (auto const& p : people) names.push_back(p.name + (p.id.empty() ? "" : " " + p.id));
    return names;
}

/// The same whatever the order before.
std::vector<std::string> sorted_names(std::vector<std::string> const& names) {
    std::vector<person> people;
    for (auto const& n : names) people.push_back({n, ""});
    auto const once = sorted_persons(people);
    std::reverse(people.begin(), people.end());
    CHECK(sorted_persons(people) == once);
    return once;
}

}  // namespace

TEST_CASE("the family name stands first and the given name last") {
    CHECK(parts_of_name("Nguyễn Thị Thu Hà") == name_parts{"Nguyễn", "Thị Thu", "Hà"});
    CHECK(parts_of_name("  Trần\u00A0 An ") == name_parts{"Trần", "", "An"});
    CHECK(parts_of_name("Hà") == name_parts{"", "", "Hà"});
    CHECK(parts_of_name("Lê Văn Bình (hy sinh)") == name_parts{"Lê", "Văn", "Bình"});
    CHECK(parts_of_name("") == name_parts{});
}

TEST_CASE("persons are sorted by given name, then family name, then middle names") {
    CHECK(sorted_names({"Nguyễn Văn Bình", "Trần Thị An", "Lê Văn An", "Lê Thị An", "Bùi Cường"}) ==
          std::vector<std::string>{"Lê Thị An", "Lê Văn An", "Trần Thị An", "Nguyễn Văn Bình",
                                   "Bùi Cường"});
}

TEST_CASE("letters of the Vietnamese alphabet stand where the alphabet has them") {
    CHECK(sorted_names({"Lê Ân", "Lê Ăn", "Lê An"}) ==
          std::vector<std::string>{"Lê An", "Lê Ăn", "Lê Ân"});
    // D before Đ, also before everything that begins with Đ.
    CHECK(sorted_names({"Lê Đan", "Lê Duy", "Lê Dũng", "Lê Em", "Lê Đức"}) ==
          std::vector<std::string>{"Lê Dũng", "Lê Duy", "Lê Đan", "Lê Đức", "Lê Em"});
    CHECK(sorted_names({"Lê Ơn", "Lê Ôn", "Lê Oanh", "Lê Phú"}) ==
          std::vector<std::string>{"Lê Oanh", "Lê Ôn", "Lê Ơn", "Lê Phú"});
    CHECK(sorted_names({"Lê Tứ", "Lê Tuấn", "Lê Tùng"}) ==
          std::vector<std::string>{"Lê Tuấn", "Lê Tùng", "Lê Tứ"});
}

TEST_CASE("tones are sorted as dictionaries do: ngang, huyền, hỏi, ngã, sắc, nặng") {
    CHECK(sorted_names({"Lê Mạ", "Lê Má", "Lê Mã", "Lê Mả", "Lê Mà", "Lê Ma"}) ==
          std::vector<std::string>{"Lê Ma", "Lê Mà", "Lê Mả", "Lê Mã", "Lê Má", "Lê Mạ"});
}

TEST_CASE("composed and decomposed names, and capitals, are one name") {
    std::string const composed = "Nguy\u1EC5n V\u0103n H\u1EA1";
    std::string const decomposed = "Nguye\u0302\u0303n Va\u0306n Ha\u0323";
    CHECK(person_key(composed) == person_key(decomposed));
    CHECK(sorted_persons({{decomposed, "2"}, {composed, "1"}, {decomposed, "0"}}) ==
          std::vector<std::string>{decomposed + " 0", composed + " 1", decomposed + " 2"});
    // Capitals do not tear a family of names apart.
    CHECK(sorted_names({"TRẦN VĂN AN", "Lê Văn An", "PHẠM VĂN AN"}) ==
          std::vector<std::string>{"Lê Văn An", "PHẠM VĂN AN", "TRẦN VĂN AN"});
}

TEST_CASE("equal names are sorted by id") {
    CHECK(sorted_persons({{"Lê An", "b"}, {"Lê An", "a"}, {"Lê An", "c"}}) ==
          std::vector<std::string>{"Lê An a", "Lê An b", "Lê An c"});
}

TEST_CASE("units stand in protocol order, then by name, those without an order and none last") {
    unit const first{.code = "a", .name = "Văn phòng", .protocol_order = 1};
    unit const tenth{.code = "b", .name = "Ban Dân tộc", .protocol_order = 10};
    unit const second{.code = "c", .name = "Sở Y tế", .protocol_order = 2};
    unit const also{.code = "d", .name = "Sở Nội vụ", .protocol_order = 2};
    unit const unknown{.code = "e", .name = "An"};
    std::vector<std::pair<unit const*, std::string>> rows{
        {nullptr, "x"}, {&unknown, "x"}, {&tenth, "x"}, {&second, "x"},
        {&also, "2"},   {&also, "1"},    {&first, "x"}};
    sort_by_unit(
        rows, [](auto const& r) { return r.first; },
        [](auto const& r) -> std::string_view { return r.second; });
    std::vector<std::pair<unit const*, std::string>> const expected{
        {&first, "x"}, {&also, "1"},    {&also, "2"},  {&second, "x"},
        {&tenth, "x"}, {&unknown, "x"}, {nullptr, "x"}};
    CHECK(rows == expected);
}

TEST_CASE("texts are sorted from their first word on") {
    std::vector<std::string> rows{"Tổ 2", "Đội 1", "Ban A", "Ấp B"};
    sort_by_text(
        rows, [](auto const& r) -> std::string_view { return r; },
        [](auto const& r) -> std::string_view { return r; });
    CHECK(rows == std::vector<std::string>{"Ấp B", "Ban A", "Đội 1", "Tổ 2"});
}
