// SPDX-License-Identifier: BSL-1.0
#include <thidua/law/instrument.hpp>

#include <set>
#include <string_view>
#include <type_traits>

#include <support/catch.hpp>

#include <thidua/law/instruments.hpp>

using namespace thidua;

namespace {

using instruments::law_2022;

constexpr auto selected = law_2022.at(article{74}, clause{1}, point{"a"}, verification::verified);
static_assert(selected.of == &law_2022 && selected.article == 74 && selected.clause == 1);
static_assert(selected.point == "a" && selected.grade == verification::verified);
static_assert(law_2022.at(article{84}, verification::recalled).clause == 0);
static_assert(law_2022.at(article{84}, clause{2}, verification::recalled).point.empty());
static_assert(law_2022.whole(verification::inferred).article == 0);
static_assert(law_2022.whole(verification::inferred).given());
static_assert(selected == law_2022.at(article{74}, clause{1}, point{"a"}, verification::verified));
static_assert(selected != law_2022.at(article{74}, clause{1}, point{"a"}, verification::recalled));

// What cites nothing is an assumption of the library and says so.
static_assert(!citation{}.given() && citation{}.grade == verification::assumption);

template <class... Parts>
concept can_cite = requires(Parts... parts) {
    law_2022.at(parts...);
};

// Parts cannot be swapped, left out from the middle, or cited without saying how sure that is.
static_assert(can_cite<article, clause, point, verification>);
static_assert(!can_cite<clause, article, verification>);
static_assert(!can_cite<int, int, verification>);
static_assert(!can_cite<article, point, verification>);
static_assert(!can_cite<article, clause>);

}  // namespace

TEST_CASE("every national instrument has a number, both titles and a source", "[law]") {
    using namespace instruments;
    std::set<std::string_view> numbers;
    for (auto const* i : {&law_2022, &decree_98_2023, &decree_152_2025, &circular_15_2025,
                          &circular_12_2019, &circular_2_2023, &civil_code_2015, &decree_38_2019,
                          &decree_24_2023, &decree_73_2024, &decree_161_2026, &decree_30_2020}) {
        INFO(i->number);
        CHECK(numbers.insert(i->number).second);
        CHECK(i->title.vi.find(i->number) != std::string_view::npos);
        CHECK(i->title.en.find(i->number) != std::string_view::npos);
        CHECK_FALSE(i->source.empty());
    }
}
