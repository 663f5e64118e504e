// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/sql.hpp>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

}  // namespace

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
