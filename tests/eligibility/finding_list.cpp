// SPDX-License-Identifier: BSL-1.0
#include <thidua/eligibility/finding_list.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <vector>

#include <support/catch.hpp>

#include <thidua/base/enumerators.hpp>

#include "../logic/dice.hpp"

using namespace thidua;

namespace {

static_assert(std::random_access_iterator<finding_list::iterator>);
// A round keeps one for every dossier.
static_assert(sizeof(finding_list) <= 64);

bool same(finding const& a, finding const& b) {
    return a.of == b.of && a.what == b.what && a.by == b.by;
}

/// What a criterion without exceptions that applies for sure leaves.
ruling plain(standing what) {
    return {what == standing::met      ? truth::yes
            : what == standing::failed ? truth::no
                                       : truth::unknown};
}

}  // namespace

TEST_CASE("findings come back as they went in, however many there are", "[eligibility][findings]") {
    static std::array<criterion, 70> const owned{};
    static exception const live{};
    static exception const other{};
    std::vector<criterion const*> criteria;
    for (auto const& c : owned) criteria.push_back(&c);
    probe::dice roll{343};
    for (std::size_t size = 0; size <= criteria.size(); ++size)
        for (int round = 0; round < 20; ++round) {
            std::vector<finding> in;
            finding_list list{criteria};
            for (std::size_t i = 0; i < size; ++i) {
                auto const what = static_cast<standing>(roll(words<standing>().size()));
                auto by = plain(what);
                if (roll(4) == 0) {
                    by.value = static_cast<truth>(roll(3));
                    by.live = roll(2) == 0 ? &live : nullptr;
                    by.other = roll(2) == 0 ? &other : nullptr;
                    by.in_doubt = roll(2) == 0;
                }
                in.push_back({criteria[i], what, by});
                list.push_back(in.back());
            }
            CAPTURE(size, round);
            REQUIRE(list.size() == size);
            REQUIRE(list.empty() == in.empty());
            REQUIRE(std::equal(list.begin(), list.end(), in.begin(), in.end(), same));
            for (std::size_t i = 0; i < size; ++i) REQUIRE(list.what(i) == in[i].what);
            if (size > 0) REQUIRE((same(list.front(), in.front()) && same(list.back(), in.back())));
            auto const copy = list;
            REQUIRE(std::equal(copy.begin(), copy.end(), in.begin(), in.end(), same));
        }
}

TEST_CASE("the list can be searched and walked backwards", "[eligibility][findings]") {
    static std::array<criterion, 3> const owned{};
    std::array<criterion const*, 3> const criteria{&owned[0], &owned[1], &owned[2]};
    finding_list list{criteria};
    for (auto const what : {standing::met, standing::failed, standing::not_due})
        list.push_back({criteria[list.size()], what, plain(what)});
    auto const failed =
        std::ranges::find_if(list, [](finding const& f) { return f.what == standing::failed; });
    REQUIRE(failed != list.end());
    CHECK(failed - list.begin() == 1);
    CHECK((*failed).of == criteria[1]);
    auto last = list.end();
    --last;
    CHECK((*last).what == standing::not_due);
    CHECK(last[-2].what == standing::met);
}
