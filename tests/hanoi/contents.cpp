// SPDX-License-Identifier: BSL-1.0
#include <thidua/hanoi/contents.hpp>

#include <array>
#include <string_view>

#include <support/catch.hpp>

using namespace thidua;
using hanoi::contents_343;

TEST_CASE("the content groups of the plan, each with the paragraph that names it", "[hanoi]") {
    struct row {
        std::string_view code{};
        int paragraph = 0;
    };
    constexpr std::array<row, 16> expected{{{"congress_organisation", 3},
                                            {"propaganda", 5},
                                            {"learning_ho_chi_minh", 8},
                                            {"development_targets", 9},
                                            {"investment_climate", 10},
                                            {"innovation_startups", 10},
                                            {"planning_environment", 10},
                                            {"culture_welfare", 10},
                                            {"security", 10},
                                            {"foreign_affairs", 10},
                                            {"party_building", 11},
                                            {"strategic_tasks_15_nq_tw", 11},
                                            {"capital_law", 15},
                                            {"dynamism_24_ct_tu", 16},
                                            {"administrative_reform", 17},
                                            {"named_movements", 18}}};
    REQUIRE(contents_343.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(contents_343[i].code == expected[i].code);
        CHECK(contents_343[i].paragraph == expected[i].paragraph);
        CHECK(contents_343[i].basis == hanoi::said_by_343);
        CHECK_FALSE(contents_343[i].name.vi.empty());
        CHECK_FALSE(contents_343[i].name.en.empty());
    }
}

TEST_CASE("a content group names all the parts that the source puts into it", "[hanoi]") {
    auto const says = [](std::string_view code, std::string_view part) {
        for (auto const& one : contents_343)
            if (one.code == code) return one.name.vi.find(part) != std::string_view::npos;
        return false;
    };
    for (auto const* part : {"quy hoạch", "trật tự xây dựng", "môi trường"})
        CHECK(says("planning_environment", part));
    for (auto const* part : {"văn hóa", "giáo dục", "y tế", "an sinh xã hội", "đời sống"})
        CHECK(says("culture_welfare", part));
    for (auto const* part : {"bộ máy tinh gọn", "kỷ luật", "người đứng đầu", "chuyển đổi số"})
        CHECK(says("administrative_reform", part));
    for (auto const* part : {"năm 2025", "kế hoạch 5 năm"})
        CHECK(says("development_targets", part));
    CHECK(says("capital_law", "lộ trình"));
    CHECK(says("dynamism_24_ct_tu", "dám chịu trách nhiệm"));
}
