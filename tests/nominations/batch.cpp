// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/batch.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include <thidua/logic/symbol.hpp>
#include <thidua/nominations/declare.hpp>
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

TEST_CASE("a batch behind another is as if its dossiers had come one by one") {
    struct named {
        std::string recipient, achievement, submission, movement, own_word;
    };
    std::vector<named> const rows{{"cb-1", "tt-1", "1/TTr", "pt-a", "xa"},
                                  {"cb-2", "", "1/TTr", "pt-b", ""},
                                  {"cb-1", "tt-2", "2/TTr", "", "gần"},
                                  {"", "tt-1", "3/TTr", "pt-c", "xa"},
                                  {"cb-3", "tt-3", "1/TTr", "pt-b", "mới"}};
    static constexpr fact<recipient_id> word{{.name = "attr.note"}, own_fact};
    static constexpr fact<int> number{{.name = "attr.places"}, own_fact};
    auto const add = [&](nomination_batch& to, named const& row) {
        nomination n;
        auto const given = [](std::string const& text, interner& in, auto& fact) {
            using id_type = std::remove_cvref_t<decltype(*fact)>;
            if (!text.empty()) fact = id_type{in.number_of(text)};
        };
        given(row.recipient, to.recipients, n.recipient);
        given(row.achievement, to.achievements, n.achievement);
        given(row.submission, to.submissions, n.submission);
        given(row.movement, to.movements, n.movement);
        std::array<cell, 2> own{cell{}, cell{said::value, 2}};
        if (!row.own_word.empty()) own[0] = {said::value, to.words.number_of(row.own_word)};
        to.add(n, {.id = row.recipient}, own);
    };
    auto const started = [&] {
        nomination_batch b;
        b.attributes = {&word, &number};
        return b;
    };
    auto whole = started();
    for (auto const& row : rows) add(whole, row);
    for (std::size_t cut = 0; cut <= rows.size(); ++cut) {
        auto first = started();
        auto second = started();
        for (std::size_t i = 0; i < rows.size(); ++i) add(i < cut ? first : second, rows[i]);
        first.append(std::move(second));
        REQUIRE(first.size() == whole.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            INFO("cut at " << cut << ", dossier " << i);
            auto const& a = first.nominations[i];
            auto const& b = whole.nominations[i];
            CHECK(a.recipient == b.recipient);
            CHECK(a.achievement == b.achievement);
            CHECK(a.submission == b.submission);
            CHECK(a.movement == b.movement);
            CHECK(std::equal(a.attributes.begin(), a.attributes.end(), b.attributes.begin(),
                             b.attributes.end()));
            CHECK(first.texts[i].id == rows[i].recipient);
        }
        CHECK(first.words.name_of(2) == "mới");
        CHECK(first.recipients.size() == 3);
    }
}
