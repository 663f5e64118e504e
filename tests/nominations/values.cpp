// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/values.hpp>

#include <cstdint>
#include <set>
#include <string_view>
#include <type_traits>

#include <support/catch.hpp>

using namespace thidua;

namespace {

/// Every value up to `last` is named, in order, with words that no other value of its kind has.
template <class E>
void check_words(E last) {
    auto const all = words<E>();
    REQUIRE(all.size() == static_cast<std::size_t>(last) + 1);
    std::set<std::string_view> seen;
    std::int64_t next = 0;
    for (auto const& w : all) {
        INFO(w.name);
        CHECK(w.value == next++);
        CHECK_FALSE(w.label.en.empty());
        std::set<std::string_view> own{w.name, w.label.vi};
        own.insert(w.aliases.begin(), w.aliases.end());
        CHECK(own.count("") == 0);
        for (auto const word : own) CHECK(seen.insert(word).second);
    }
}

// Ids of different kinds never mix.
static_assert(!std::is_same_v<recipient_id, achievement_id>);
static_assert(!std::is_convertible_v<recipient_id, achievement_id>);
// What rises in the law rises here: comparisons are made by the number.
static_assert(influence::unit < influence::commune && influence::commune < influence::field &&
              influence::field < influence::city);
static_assert(rating::not_completed < rating::completed && rating::completed < rating::good &&
              rating::good < rating::excellent);

}  // namespace

TEST_CASE("every value of a dossier has a name and words that are its own") {
    check_words(recipient_kind::household);
    check_words(sex::male);
    check_words(collective_kind::other);
    check_words(position::direct_worker);
    check_words(direct_role::organises_and_implements);
    check_words(award_form::giay_khen);
    check_words(commendation_type::great_contribution);
    check_words(influence::city);
    check_words(rating::excellent);
    check_words(procedure::simplified);
    check_words(document::consultation);
    check_words(lane::movement);
}
