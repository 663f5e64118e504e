// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/sql.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <logic/random_rules.hpp>
#include <support/catch.hpp>

#include <thidua/hanoi/policy.hpp>
#include <thidua/nominations/sample.hpp>
#include <thidua/nominations/vocabulary.hpp>

namespace {

using namespace thidua;

/// A policy of one criterion.
struct one_criterion {
    explicit one_criterion(condition const& must, std::string_view id = "test.one") {
        asked.id = id;
        asked.must = must;
        list = {&asked};
        made.id = "test";
        made.rules = {.criteria = list};
    }
    one_criterion(one_criterion const&) = delete;
    one_criterion& operator=(one_criterion const&) = delete;

    criterion asked{};
    std::array<criterion const*, 1> list{};
    policy made{};
};

[[nodiscard]] condition of(std::initializer_list<node> steps) {
    condition c;
    for (auto const& n : steps) c.push(n);
    return c;
}

[[nodiscard]] std::vector<error> refused(condition const& must, std::string_view id = "test.one") {
    one_criterion const by{must, id};
    auto made = policy_sql(by.made, sample::day);
    return made ? std::vector<error>{} : std::move(made).failure();
}
[[nodiscard]] std::string written(condition const& must, sql_dialect in = sql_dialect::sqlite) {
    one_criterion const by{must};
    auto made = policy_sql(by.made, sample::day, {.dialect = in, .at = stage::closed});
    return made ? made->text : describe(made.failure().front());
}
[[nodiscard]] bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// How long the longest expression of the findings becomes if every name is written out down to the
/// next OFFSET, which no engine sees through.
[[nodiscard]] std::size_t longest_spelled_out(std::string const& script) {
    auto const begin = script.find("CREATE VIEW thidua_findings");
    auto const view = script.substr(begin, script.find("CREATE VIEW thidua_assessed") - begin);
    std::vector<std::string> layers;  // the outermost first
    std::string_view const inside = "FROM (SELECT";
    for (std::size_t at = 0; at != std::string::npos;) {
        auto const next = view.find(inside, at + 1);
        layers.push_back(view.substr(at, next == std::string::npos ? next : next - at));
        at = next;
    }
    // The ends of the sub-queries stand behind one another: the innermost first.
    auto ends = layers.back().substr(layers.back().find("FROM thidua_nominations"));
    std::map<std::string, std::size_t, std::less<>> sizes;
    std::size_t longest = 0;
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
        std::map<std::string, std::size_t, std::less<>> here;
        for (std::size_t at = 0; at < layer->size();) {
            auto const end = std::min(layer->find('\n', at), layer->size());
            auto const line = layer->substr(at, end - at);
            at = end + 1;
            auto const as = line.rfind(" AS \"");
            if (as == std::string::npos) continue;
            std::size_t size = 1;
            for (auto q = line.find("q.\""); q < as; q = line.find("q.\"", q + 1)) {
                auto const name = line.substr(q + 3, line.find('"', q + 3) - q - 3);
                size += sizes.contains(name) ? sizes[name] : 1;
            }
            here[line.substr(as + 5, line.find('"', as + 5) - as - 5)] = size;
            longest = std::max(longest, size);
        }
        sizes.merge(here);
        auto const end = ends.find(") q");
        if (end == std::string::npos) break;
        if (ends.substr(0, end).find("OFFSET 0") != std::string::npos) sizes.clear();
        ends.erase(0, end + 3);
    }
    return longest;
}

}  // namespace

TEST_CASE(
    "PostgreSQL is kept from writing out names over many layers, the shipped rules are plain") {
    constexpr std::size_t bound = 512;
    probe::dice die{343};
    bool one_is_long = false;
    for (int i = 0; i < 40; ++i) {
        std::vector<std::unique_ptr<probe::random_criterion>> drawn;
        std::vector<std::string> ids;
        std::vector<criterion const*> list;
        constexpr std::size_t count = 8;
        for (std::size_t k = 0; k < count; ++k) ids.push_back("test.c" + std::to_string(k));
        for (auto const& id : ids) {
            drawn.push_back(std::make_unique<probe::random_criterion>(die, 3));
            drawn.back()->of_engine.id = id;
            list.push_back(&drawn.back()->of_engine);
        }
        policy by;
        by.id = "test";
        by.rules = {.criteria = list};
        auto const in = [&by](sql_dialect dialect) {
            auto script = policy_sql(by, context{}, {.dialect = dialect, .at = stage::closed});
            REQUIRE(script);
            return script->text;
        };
        auto const postgres = in(sql_dialect::postgres);
        auto const sqlite = in(sql_dialect::sqlite);
        INFO("policy " << i);
        CHECK(longest_spelled_out(postgres) <= bound);
        CHECK_FALSE(has(sqlite, "OFFSET"));
        if (longest_spelled_out(sqlite) > bound) {
            one_is_long = true;
            CHECK(has(postgres, "OFFSET 0"));
        }
    }
    CHECK(one_is_long);
    auto const shipped =
        policy_sql(hanoi::policy_343, sample::day, {.dialect = sql_dialect::postgres});
    REQUIRE(shipped);
    CHECK_FALSE(has(shipped->text, "OFFSET"));
}

TEST_CASE("the shipped policy is translated whole for each engine, every criterion a column") {
    for (auto const& w : words<sql_dialect>()) {
        auto const made = policy_sql(hanoi::policy_343, sample::day,
                                     {.dialect = static_cast<sql_dialect>(w.value)});
        REQUIRE(made);
        for (auto const* c : hanoi::policy_343.rules.criteria)
            CHECK(has(made->text, " AS \"" + std::string{c->id} + "\""));
        for (auto const& column : sql_columns(made->facts))
            CHECK(has(made->text, "\n  \"" + column + "\""));
        CHECK(made->text == policy_sql(hanoi::policy_343, sample::day,
                                       {.dialect = static_cast<sql_dialect>(w.value)})
                                ->text);
    }
}

TEST_CASE("the table has the same columns at every stage and for every engine") {
    auto const first = policy_sql(hanoi::policy_343, sample::day, {.at = stage::intake});
    auto const last = policy_sql(hanoi::policy_343, sample::day,
                                 {.dialect = sql_dialect::postgres, .at = stage::closed});
    REQUIRE(first);
    REQUIRE(last);
    CHECK(sql_columns(first->facts) == sql_columns(last->facts));
}

TEST_CASE("a criterion that is not yet due is true for everybody") {
    one_criterion by{facts::headcount >= 3};
    by.asked.due = stage::council;
    auto const now = policy_sql(by.made, sample::day, {.at = stage::appraisal});
    REQUIRE(now);
    CHECK(has(now->text, "\n  TRUE AS \"test.one\""));
    auto const later = policy_sql(by.made, sample::day, {.at = stage::council});
    REQUIRE(later);
    CHECK_FALSE(has(later->text, "\n  TRUE AS \"test.one\""));
}

TEST_CASE("what cannot be translated is an error that names the term and the clause") {
    SECTION("the number of a name that only the rows know") {
        auto const all = refused(of({{operation::fact, &facts::submission, unbound},
                                     {operation::constant, nullptr, 3},
                                     {operation::equal, nullptr, 0}}));
        REQUIRE(all.size() == 1);
        CHECK(all[0].code == "sql.untranslatable");
        CHECK(has(all[0].message.en, "submission"));
        CHECK(all[0].where.path == "criterion test.one, must");
    }
    SECTION("an order of names") {
        auto const all = refused(of({{operation::fact, &facts::unit, unbound},
                                     {operation::fact, &facts::recipient_unit, unbound},
                                     {operation::less, nullptr, 0}}));
        REQUIRE(all.size() == 1);
        CHECK(has(all[0].message.vi, "unit < recipient_unit"));
    }
    SECTION("a set that is no question of members") {
        CHECK(refused(of({{operation::fact, &facts::documents, unbound}})).size() == 1);
        CHECK(refused(of({{operation::fact, &facts::rating, unbound},
                          {operation::has_all, nullptr, 1}}))
                  .size() == 1);
    }
    SECTION("a criterion that is not due is read all the same, and an exception too") {
        exception const e{.id = "test.except",
                          .then = of({{operation::fact, &facts::documents, unbound}})};
        one_criterion by{facts::headcount >= 3};
        by.asked.unless = {&e};
        by.asked.due = stage::closed;
        auto const made = policy_sql(by.made, sample::day, {.at = stage::intake});
        REQUIRE_FALSE(made);
        CHECK(made.failure()[0].where.path == "exception test.except, then");
    }
    SECTION("every term, not the first alone") {
        auto const sets = of({{operation::fact, &facts::documents, unbound},
                              {operation::fact, &facts::documents, unbound},
                              {operation::all_of, nullptr, 0}});
        CHECK(refused(sets).size() == 2);
    }
    SECTION("a condition that is none") {
        auto const all = refused(of({{operation::negate, nullptr, 0}}));
        REQUIRE_FALSE(all.empty());
        CHECK(all[0].code == "sql.malformed_condition");
    }
}

TEST_CASE("two columns of one name, or a name that an engine would cut, are refused") {
    CHECK(refused(facts::headcount >= 3, std::string(64, 'x'))[0].code == "sql.name");
    CHECK(refused(facts::headcount >= 3, std::string(63, 'x')).empty());
    CHECK(refused(facts::headcount >= 3, "ID")[0].code == "sql.same_name");
}

TEST_CASE("names, words and numbers are spelt so that each engine reads what is meant") {
    CHECK(has(written(facts::headcount >= std::numeric_limits<int>::min()), "(-2147483648)"));
    CHECK(has(written(of({{operation::fact, &facts::headcount, unbound},
                          {operation::constant, nullptr, std::numeric_limits<std::int64_t>::min()},
                          {operation::less, nullptr, 0}})),
              "(-9223372036854775807 - 1)"));
    CHECK(has(written(facts::rating == rating::good), "q.\"rating\" = 'good'"));
    CHECK(has(written(facts::received_on <= date{2025, 6, 30}), "<= '2025-06-30'"));
    CHECK(has(written(facts::received_on <= date{2025, 6, 30}, sql_dialect::postgres),
              "<= DATE '2025-06-30'"));
    CHECK(has(written(facts::headcount == facts::women_headcount),
              "(NOT q.\"headcount_na\" AND NOT q.\"women_headcount_na\" AND (q.\"headcount\" = "
              "q.\"women_headcount\"))"));
    one_criterion const quoted{facts::headcount >= 3, "it's \"so\""};
    auto const made = policy_sql(quoted.made, sample::day);
    REQUIRE(made);
    CHECK(has(made->text, "\"it's \"\"so\"\"\""));
    CHECK(has(made->text, "'|it''s \"so\"'"));
}

TEST_CASE("a policy that asks nothing calls everybody eligible") {
    policy const empty{.id = "empty"};
    auto const made = policy_sql(empty, sample::day);
    REQUIRE(made);
    CHECK(made->facts.empty());
    CHECK(has(made->text, "'eligible' AS outcome"));
}
