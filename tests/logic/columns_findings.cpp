// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/columns_findings.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

#include <support/catch.hpp>

#include "dice.hpp"

using namespace thidua;

TEST_CASE("findings count and name the standing of every row") {
    column_findings found;
    constexpr auto none = column_findings::no_plane;
    // Two criteria over 70 rows: the first failed in rows 0 and 69 and is unknown in row 1; the
    // second is met everywhere.
    auto const at = found.reset(70, {{0, 1, none, none}, {none, none, none, none}}, 2);
    at[0][0] = 1;
    at[0][1] = std::uint64_t{1} << 5U;
    at[1][0] = 2;
    at[1][1] = 0;
    REQUIRE(found.rows() == 70);
    REQUIRE(found.criteria() == 2);
    REQUIRE(found.at(0, 0) == standing::failed);
    REQUIRE(found.at(0, 1) == standing::unknown);
    REQUIRE(found.at(0, 2) == standing::met);
    REQUIRE(found.at(0, 69) == standing::failed);
    REQUIRE(found.at(1, 69) == standing::met);
    REQUIRE(found.count(0, standing::failed) == 2);
    REQUIRE(found.count(0, standing::unknown) == 1);
    REQUIRE(found.count(0, standing::not_due) == 0);
    REQUIRE(found.count(0, standing::met) == 67);
    REQUIRE(found.count(1, standing::met) == 70);
    REQUIRE(found.failed(1).empty());
    REQUIRE(found.plane_of(0, standing::met).empty());
}

TEST_CASE("the reasons of a row are one number, a bit a criterion") {
    probe::dice die{3};
    for (auto const rows :
         {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{64}, std::size_t{131}}) {
        for (std::size_t criteria = 1; criteria <= 40; criteria += 13) {
            column_findings found;
            std::vector<column_findings::plane_places> places;
            std::uint32_t planes = 0;
            for (std::size_t k = 0; k < criteria; ++k) {
                places.push_back({column_findings::no_plane, column_findings::no_plane,
                                  column_findings::no_plane, column_findings::no_plane});
                if (die(5) != 0) places.back()[0] = planes++;
            }
            for (auto* words : found.reset(rows, places, planes))
                for (std::size_t w = 0; w < words_for(rows); ++w)
                    words[w] = static_cast<std::uint64_t>(die(~std::size_t{0}));
            std::vector<std::uint64_t> wide(rows);
            found.write_masks<std::uint64_t>(standing::failed, wide);
            std::vector<std::uint16_t> narrow(rows);
            found.write_masks<std::uint16_t>(standing::failed, narrow);
            for (std::size_t r = 0; r < rows; ++r) {
                std::uint64_t mask = 0;
                for (std::size_t k = 0; k < criteria; ++k)
                    mask |= std::uint64_t{found.is(k, standing::failed, r)} << k;
                REQUIRE(wide[r] == mask);
                REQUIRE(narrow[r] == (mask & 0xffffU));  // what does not fit is left out
            }
        }
    }
}
