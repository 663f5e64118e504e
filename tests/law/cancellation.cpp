// SPDX-License-Identifier: BSL-1.0
#include <thidua/law/cancellation.hpp>

#include <set>
#include <string>
#include <string_view>

#include <support/catch.hpp>

#include <thidua/law/citation_text.hpp>

using namespace thidua;

TEST_CASE("each ground of cancellation is a point of Art. 93(2), in force with the Law") {
    REQUIRE(cancellation_grounds().size() == words<cancellation_ground>().size());
    std::string_view const points = "abcd";
    for (std::size_t i = 0; i < cancellation_grounds().size(); ++i) {
        auto const& g = cancellation_grounds()[i];
        CHECK(static_cast<std::size_t>(g.value) == i);
        CHECK(code(g.basis) == "06/2022/QH15 art.93 cl.2 pt." + std::string{points.substr(i, 1)});
        CHECK(g.basis.grade == verification::verified);
        CHECK_FALSE(basis_of(g.value, date{2023, 12, 31}).given());
        CHECK(basis_of(g.value, date{2024, 1, 1}) == g.basis);
        CHECK(basis_of(g.value, date{2026, 12, 31}) == g.basis);
    }
}

TEST_CASE("a ground is written as the inputs of a round name it") {
    std::set<std::string_view> seen;
    for (auto const& w : words<cancellation_ground>()) {
        CHECK(seen.insert(w.name).second);
        CHECK_FALSE(w.label.vi.empty());
        CHECK_FALSE(w.label.en.empty());
        for (auto const alias : w.aliases) CHECK(seen.insert(alias).second);
    }
    for (auto const name : {"93.2.a", "93.2.b", "93.2.c", "93.2.d"}) CHECK(seen.count(name) == 1);
}
