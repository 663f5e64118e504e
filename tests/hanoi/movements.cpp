// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/movements.hpp>

#include <calendar/print.hpp>
#include <support/catch.hpp>
#include <thidua/plan/statement.hpp>

using namespace thidua;
using hanoi::movements_343;

namespace {

movement const& named(std::string_view code) {
    auto const* one = find_code(std::span<movement const>{movements_343}, code);
    REQUIRE(one != nullptr);
    return *one;
}

}  // namespace

TEST_CASE("the plan names twelve movements, all in paragraph 18", "[hanoi]") {
    STATIC_REQUIRE(movements_343.size() == 12);
    for (auto const& one : movements_343) {
        CAPTURE(one.code);
        CHECK(one.paragraph == 18);
        CHECK(one.basis == hanoi::said_by_343);
        CHECK_FALSE(one.name.en.empty());
    }
}

TEST_CASE("each movement has the name of the source", "[hanoi]") {
    CHECK(named("new_countryside").name.vi == "Cả nước chung sức xây dựng nông thôn mới");
    CHECK(named("for_the_poor").name.vi == "Vì người nghèo - Không để ai bị bỏ lại phía sau");
    CHECK(named("office_culture").name.vi ==
          "Cán bộ, công chức, viên chức, người lao động thi đua thực hiện văn hóa công sở và nơi "
          "công cộng");
    CHECK(named("enterprise_integration").name.vi == "Doanh nghiệp Thủ đô hội nhập và phát triển");
    CHECK(named("food_safety").name.vi == "An toàn thực phẩm");
    CHECK(named("administrative_reform").name.vi == "Cải cách hành chính");
    CHECK(named("initiative_and_creativity").name.vi == "Sáng kiến, sáng tạo Thủ đô");
    CHECK(named("infrastructure_and_thrift").name.vi.ends_with("giai đoạn 2022 - 2025"));
    CHECK(named("service_unit_autonomy").name.vi.ends_with("giai đoạn 2022 - 2025"));
    CHECK(named("ring_road_4").name.vi.find("Vành đai 4") != std::string_view::npos);
    CHECK(named("urban_order").name.vi.find("trật tự và văn minh đô thị") !=
          std::string_view::npos);
    CHECK(named("capital_law").name.vi.find("Luật Thủ đô") != std::string_view::npos);
}

TEST_CASE("the two movements whose names carry 2022 to 2025 end with 2025, before phase 2 does",
          "[hanoi]") {
    int with_years = 0;
    for (auto const& one : movements_343) {
        CHECK(one.has_years() == (one.name.vi.find("2022 - 2025") != std::string_view::npos));
        if (!one.has_years()) continue;
        ++with_years;
        CHECK_FALSE(one.valid.contains(date{2021, 12, 31}));
        CHECK(one.valid.contains(date{2022, 1, 1}));
        CHECK(one.valid.contains(date{2025, 12, 31}));
        CHECK_FALSE(one.valid.contains(date{2026, 1, 1}));
        CHECK(one.valid_grade == verification::inferred);
    }
    CHECK(with_years == 2);
}
