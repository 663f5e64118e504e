// SPDX-License-Identifier: BSL-1.0
#include <thidua/base/enumerators.hpp>

#include <array>
#include <set>
#include <string_view>

#include <support/catch.hpp>

#include <thidua/law/verification.hpp>
#include <thidua/logic/criterion.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/units/unit.hpp>

namespace {

enum class season : unsigned char { dry = 3, wet = 1, unnamed = 9 };

}  // namespace

template <>
struct thidua::words_of<season> {
    static constexpr std::array<std::string_view, 1> rainy{"mưa"};
    static constexpr std::array<enumerator, 2> all{{
        {3, "dry", {"mùa khô", "dry season"}, {}},
        {1, "wet", {"mùa mưa", "wet season"}, rainy},
    }};
};

using namespace thidua;

static_assert(words<season>().size() == 2 && words<season>()[0].name == "dry");
static_assert(name_of(season::wet) == "wet");
static_assert(label_of(season::dry) == bilingual{"mùa khô", "dry season"});
static_assert(word_for(words<season>(), 1)->aliases[0] == "mưa");
// Found by value, not by place; what has no words has no name and no label.
static_assert(word_for(words<season>(), 0) == nullptr);
static_assert(name_of(season::unnamed).empty() && label_of(season::unnamed) == bilingual{});

namespace {

template <class E>
void has_distinct_words() {
    std::set<std::string_view> names;
    std::set<std::int64_t> values;
    for (auto const& w : words<E>()) {
        INFO(w.name);
        CHECK_FALSE(w.name.empty());
        CHECK_FALSE(w.label.vi.empty());
        CHECK_FALSE(w.label.en.empty());
        CHECK(w.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789") ==
              std::string_view::npos);
        CHECK(names.insert(w.name).second);
        CHECK(values.insert(w.value).second);
    }
}

}  // namespace

TEST_CASE("the words of floors 0 to 5 are complete, in both languages, and tell values apart",
          "[base]") {
    has_distinct_words<verification>();
    has_distinct_words<failure>();
    has_distinct_words<stage>();
    has_distinct_words<standing>();
    has_distinct_words<unit_kind>();
    has_distinct_words<ending>();
    CHECK(name_of(verification::assumption) == "assumption");
    CHECK(name_of(failure::notice) == "notice");
    CHECK(name_of(stage::closed) == "closed");
    CHECK(name_of(standing::not_due) == "not_due");
    CHECK(name_of(unit_kind::other) == "other");
    CHECK(name_of(unit_kind::township) == "township");
    CHECK(name_of(ending::transferred) == "transferred");
}
