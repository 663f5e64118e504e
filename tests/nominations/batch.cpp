// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/batch.hpp>

#include <array>
#include <string>
#include <type_traits>
#include <utility>

#include <support/catch.hpp>

#include <thidua/logic/symbol.hpp>
#include <thidua/nominations/vocabulary.hpp>

using namespace thidua;

static_assert(!std::is_copy_constructible_v<nomination_batch>);
static_assert(std::is_nothrow_move_constructible_v<std::vector<nomination>>);

TEST_CASE("user facts stay readable while a batch grows and when it is moved") {
    nomination_batch batch;
    constexpr int many = 3000;  // more than one block
    for (int i = 0; i < many; ++i) {
        std::array<cell, 2> const own{cell{said::value, i}, cell{said::not_applicable, 0}};
        CHECK(batch.add({}, {.id = std::to_string(i)}, own) == static_cast<std::size_t>(i));
    }
    auto const moved = std::move(batch);
    REQUIRE(moved.size() == many);
    for (int i = 0; i < many; ++i) {
        auto const& own = moved.nominations[static_cast<std::size_t>(i)].attributes;
        REQUIRE(own.size() == 2);
        REQUIRE(own[0] == cell{said::value, i});
        REQUIRE(own[1] == cell{said::not_applicable, 0});
    }
}

TEST_CASE("a dossier without user facts has no attributes, whatever it came with") {
    std::array<cell, 1> const elsewhere{};
    nomination n;
    n.attributes = elsewhere;
    nomination_batch batch;
    batch.add(n, {});
    CHECK(batch.nominations[0].attributes.empty());
}

TEST_CASE("taking dossiers out keeps the order of the others, and facts with their texts") {
    nomination_batch batch;
    for (int i = 0; i < 6; ++i) {
        nomination n;
        n.headcount = i;
        batch.add(n, {.id = std::to_string(i)});
    }
    batch.remove_if([](std::size_t i) { return i % 3 == 0; });
    REQUIRE(batch.size() == 4);
    CHECK(batch.texts[0].id == "1");
    CHECK(batch.texts[1].id == "2");
    CHECK(batch.texts[2].id == "4");
    CHECK(batch.texts[3].id == "5");
    for (std::size_t i = 0; i < batch.size(); ++i)
        CHECK(std::to_string(*batch.nominations[i].headcount) == batch.texts[i].id);
}

TEST_CASE("the text behind a number is found by the domain of its fact") {
    nomination_batch batch;
    cell const person{said::value, batch.recipients.number_of("cb-1")};
    cell const deed{said::value, batch.achievements.number_of("tt-1")};
    CHECK(batch.name_of(facts::recipient_id, person) == "cb-1");
    CHECK(batch.name_of(facts::achievement_id, deed) == "tt-1");
    CHECK(batch.name_of(facts::recipient_id, cell{}).empty());
    CHECK(batch.name_of(facts::recipient_id, {said::not_applicable, 0}).empty());
    CHECK(batch.name_of(facts::recipient_id, {said::value, 7}).empty());
    CHECK(batch.name_of(facts::unit, {said::value, 0}).empty());
    CHECK(batch.name_of(facts::headcount, {said::value, 0}).empty());
}
