// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/policy_condition.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <logic/random_rules.hpp>
#include <support/catch.hpp>

#include <thidua/base/error.hpp>
#include <thidua/nominations/vocabulary.hpp>

namespace {

using namespace thidua;

// ---- a vocabulary of the plan's facts, one own fact and two parameters

inline constexpr fact<int> hours{{.name = "attr.hours", .label = {"số giờ", "hours"}}, own_fact};
inline constexpr std::array<fact_info const*, 1> own{&hours};
inline constexpr std::array<dated<std::int64_t>, 1> table{{{first_day(), last_day(), 40, {}}}};
inline constexpr parameter<int> least{
    {.name = "least_hours", .label = {"số giờ ít nhất", "fewest hours"}, .table = table}};
inline constexpr parameter<rating> lowest{
    {.name = "lowest", .label = {"mức thấp nhất", "lowest rating"}, .table = table}};
inline constexpr std::array<parameter_info const*, 2> parameters{&least, &lowest};
condition_vocabulary const known{.own = own, .parameters = parameters};

std::string written(condition const& c) {
    auto const line = write_condition(c);
    if (!line) return "!" + std::string{line.failure().code};
    return *line;
}
/// The condition read and written again; else the error.
std::string again(std::string_view text) {
    auto const read = read_condition(text, known);
    if (!read) return describe(read.failure(), language::en);
    return written(*read);
}
bool same_steps(condition const& a, condition const& b) {
    return std::ranges::equal(a.code(), b.code(), [](node const& x, node const& y) {
        return x.what == y.what && x.subject == y.subject && x.literal == y.literal;
    });
}
/// That a text says the same as a condition written in C++, both ways.
void says(std::string_view text, condition c) {
    c = bind_attributes(c, own);
    CAPTURE(text);
    auto const read = read_condition(text, known);
    REQUIRE(read);
    CHECK(same_steps(*read, c));
    CHECK(written(c) == text);
}
/// `code: column N: ...` of the error.
std::string fault(std::string_view text) {
    auto const read = read_condition(text, known);
    if (read) return "read";
    auto const& e = read.failure();
    CHECK_FALSE(e.message.vi.empty());
    CHECK(e.where == place{});
    return std::string{e.code} + ": " + e.message.en.substr(0, e.message.en.find(':'));
}
std::string help(std::string_view text) {
    auto const read = read_condition(text, known);
    return read ? "read" : read.failure().help.en;
}

}  // namespace

TEST_CASE("a condition is read as the same rule written in C++", "[io][policy]") {
    using namespace thidua::facts;
    says("exemplary", facts::exemplary);
    says("not exemplary", !facts::exemplary);
    says("procedure = simplified", facts::procedure == thidua::procedure::simplified);
    says("lane != movement", facts::lane != thidua::lane::movement);
    says("influence >= field", facts::influence >= thidua::influence::field);
    says("rating in (good, excellent)",
         facts::rating.is_any_of(thidua::rating::good, thidua::rating::excellent));
    says("rating not in good", !facts::rating.is_any_of(thidua::rating::good));
    says("documents has (proposal, report, minutes)",
         documents.has_all(document::proposal, document::report, document::minutes));
    says("documents has proposal and (documents has summary_report or documents has report)",
         documents.has_all(document::proposal) &&
             (documents.has_all(document::summary_report) || documents.has_all(document::report)));
    says("not discipline_ended_on given or discipline_ended_on < achieved_from",
         !discipline_ended_on.given() || discipline_ended_on < achieved_from);
    says("received_on <= 2025-11-14", received_on <= date{2025, 11, 14});
    says("received_on > 2025-11-14", received_on > date{2025, 11, 14});
    says("score >= 87.5", score >= hundredths{8750});
    says("score < 87.05", score < hundredths{8705});
    says("score = 100", score == hundredths{10000});
    says("initiatives >= 2", initiatives >= 2);
    says("headcount > -5", headcount > -5);
    says("united = yes", facts::united == true);
    says("attr.hours >= least_hours on received_on", hours >= least.on(received_on));
    says("rating >= lowest on achieved_to", facts::rating >= lowest.on(achieved_to));
    says("recipient_kind != household or households_admitted",
         facts::recipient_kind != thidua::recipient_kind::household || households_admitted);
    says("unit = recipient_unit", facts::unit == recipient_unit);
    says("exemplary and (united and posthumous)",
         facts::exemplary && (facts::united && facts::posthumous));
    says("exemplary and united and posthumous",
         facts::exemplary && facts::united && facts::posthumous);
    says("(exemplary and united) or posthumous",
         (facts::exemplary && facts::united) || facts::posthumous);
    says("not (exemplary or united)", !(facts::exemplary || facts::united));
    says("not not exemplary", !!facts::exemplary);
    says("(exemplary and united) = posthumous",
         (facts::exemplary && facts::united) == facts::posthumous);
    says("(achieved_to < achieved_from) = yes", (achieved_to < achieved_from) == true);
}

TEST_CASE("several spellings are read, one is written", "[io][policy]") {
    CHECK(again("") == "");
    CHECK(again("  \n ") == "");
    CHECK(again("(((exemplary)))") == "exemplary");
    CHECK(again("exemplary and united or posthumous") == "(exemplary and united) or posthumous");
    CHECK(again("not procedure = simplified") == "procedure != simplified");
    CHECK(again("rating in good") == "rating in good");
    CHECK(again("rating in (excellent, good)") == "rating in (good, excellent)");
    CHECK(again("40 <= attr.hours") == "attr.hours >= 40");
    CHECK(again("received_on \u2265 2025-07-01") == "received_on >= 2025-07-01");
    CHECK(again("score\u00A0\u2260 87.50\nand\texemplary") == "score != 87.5 and exemplary");
    CHECK(again("yes") == "yes");
    CHECK(again("received_on>2025-07-01") == "received_on > 2025-07-01");
}

TEST_CASE("a value may be written in Vietnamese, in quotes", "[io][policy]") {
    CHECK(again("rating = 'Hoàn thành tốt nhiệm vụ'") == "rating = good");
    CHECK(again("rating in ('HTTNV', excellent)") == "rating in (good, excellent)");
    CHECK(again("documents has (\"tờ trình\", 'biên bản xét khen thưởng')") ==
          "documents has (proposal, minutes)");
    CHECK(again("exemplary = 'có'") == "exemplary = yes");
    CHECK(again("'không' = exemplary") == "no = exemplary");
    CHECK(fault("rating = Hoàn") == "policy.syntax: column 12");
}

TEST_CASE("a name beside a list of values is a value first, in parentheses a fact",
          "[io][policy]") {
    // `movement` is a value of `lane` and the name of a fact.
    CHECK(again("lane = movement") == "lane = movement");
    CHECK(again("movement = lane") == "movement = lane");
    auto const value = read_condition("lane = movement", known);
    REQUIRE(value);
    CHECK(value->code()[1].what == operation::constant);
    CHECK(fault("lane = (movement)") == "policy.type_mismatch: column 1");
    CHECK(fault("movement = 'M1'") == "policy.type_mismatch: column 12");
    CHECK(fault("lane < unit") == "policy.type_mismatch: column 1");  // no value of `lane`: a fact
}

TEST_CASE("what is wrong with a condition is said with its column and what is accepted",
          "[io][policy]") {
    CHECK(fault("exemplery") == "policy.unknown_name: column 1");
    CHECK(help("exemplery").starts_with("did you mean `exemplary`?"));
    CHECK(fault("rating = goood") == "policy.unknown_value: column 10");
    CHECK(help("rating = goood").starts_with("did you mean `good`?"));
    CHECK(fault("goood = rating") == "policy.unknown_value: column 1");
    // A bare name is read to the letter; only a text may be a label, or in another case.
    CHECK(fault("rating = Good") == "policy.unknown_value: column 10");
    CHECK(again("rating = 'Good'") == "rating = good");
    CHECK(fault("documents has propsal") == "policy.unknown_value: column 15");
    CHECK(fault("attr.hours >= least_hour on received_on") ==
          "policy.unknown_parameter: column 15");
    CHECK(help("attr.hours >= least_hour on received_on").find("`least_hours`") !=
          std::string::npos);
    CHECK(fault("attr.hours >= least_hours") == "policy.parameter_needs_day: column 15");
    CHECK(fault("attr.hours >= least_hours on rating") == "policy.type_mismatch: column 30");
    CHECK(fault("attr.hours >= least_hours on 40") == "policy.type_mismatch: column 30");
    CHECK(fault("rating") == "policy.type_mismatch: column 1");
    CHECK(help("rating") == "write rating = ..., rating in (...)");
    CHECK(fault("score") == "policy.type_mismatch: column 1");
    CHECK(fault("exemplary and 5") == "policy.type_mismatch: column 15");
    CHECK(fault("rating = 5") == "policy.type_mismatch: column 10");
    CHECK(fault("headcount = 2.5") == "policy.type_mismatch: column 13");
    CHECK(fault("score = 87.555") == "policy.type_mismatch: column 9");
    CHECK(fault("headcount = 99999999999999999999") == "policy.type_mismatch: column 13");
    CHECK(fault("score > 2025-07-01") == "policy.type_mismatch: column 9");
    CHECK(fault("achieved_to > headcount") == "policy.type_mismatch: column 1");
    CHECK(fault("documents = proposal") == "policy.unknown_name: column 13");
    CHECK(fault("documents = documents") == "policy.type_mismatch: column 1");
    CHECK(fault("unit < recipient_unit") == "policy.type_mismatch: column 6");
    CHECK(fault("unit = movement") == "policy.type_mismatch: column 1");
    CHECK(fault("headcount in (1, 2)") == "policy.type_mismatch: column 1");
    CHECK(fault("rating has good") == "policy.type_mismatch: column 1");
    CHECK(fault("1 = 2") == "policy.two_constants: column 1");
    CHECK(fault("exemplary and 'có' < yes") == "policy.two_constants: column 15");
    CHECK(fault("achieved_to = 2025-02-30") == "policy.syntax: column 15");
    CHECK(help("achieved_to = 5/7/2025") == "a number: 40 or 87.5; a day: 2025-07-01");
    CHECK(fault("exemplary and") == "policy.syntax: column 14");
    CHECK(fault("(exemplary") == "policy.syntax: column 11");
    CHECK(fault("exemplary)") == "policy.syntax: column 10");
    CHECK(fault("exemplary united") == "policy.syntax: column 11");
    CHECK(fault("1 < headcount < 5") == "policy.syntax: column 15");
    CHECK(help("1 < headcount < 5").find("join comparisons by `and`") != std::string::npos);
    CHECK(fault("rating in ()") == "policy.syntax: column 12");
    CHECK(fault("rating in (good excellent)") == "policy.syntax: column 17");
    CHECK(fault("rating = 'good") == "policy.syntax: column 10");
    CHECK(help("exemplary == united") == "write `=`");
    CHECK(help("exemplary && united") == "write `and`");
    CHECK(help("!exemplary") == "write `not`");
    CHECK(fault("exemplary và united") == "policy.syntax: column 12");
    CHECK(fault("score >= 87,5") == "policy.syntax: column 12");
    CHECK(fault("and") == "policy.syntax: column 1");
    CHECK(fault("given") == "policy.syntax: column 1");
}

TEST_CASE("a condition that is too long or too deep is refused", "[io][policy]") {
    auto const nested = [](int n) {
        return std::string(static_cast<std::size_t>(n), '(') + "exemplary" +
               std::string(static_cast<std::size_t>(n), ')');
    };
    CHECK(again(nested(most_condition_nesting)) == "exemplary");
    CHECK(fault(nested(most_condition_nesting + 1)) == "policy.too_deep: column 65");
    CHECK(fault(nested(2000)) == "policy.too_deep: column 65");
    CHECK(fault(std::string(most_condition_bytes, ' ')) == "read");
    CHECK(fault(std::string(most_condition_bytes + 1, ' ')).starts_with("policy.too_long"));
    std::string nots;
    for (int i = 0; i < 39; ++i) nots += "not ";
    CHECK(again(nots + "exemplary") == nots + "exemplary");
    CHECK(fault(nots + "not exemplary") == "policy.too_long: column 1");
    std::string chain{"exemplary"};
    for (int i = 0; i < 19; ++i) chain += " and exemplary";
    CHECK(again(chain) == chain);
    CHECK(fault(chain + " and exemplary") == "policy.too_long: column 1");
    std::string right{"exemplary and exemplary"};
    for (int i = 0; i < 14; ++i) right = "exemplary and (" + right + ")";
    CHECK(again(right) == right);
    CHECK(fault("exemplary and (" + right + ")") == "policy.too_long: column 1");
}

TEST_CASE("any condition that the operators of C++ can make is written and read back",
          "[io][policy]") {
    using namespace probe;
    std::array<fact_info const*, 16> const more{
        &ripe,   &sown, &sold,    &probe::count, &quota, &shade,   &begun, &ended,
        &papers, &mark, &vouched, &total,        &full,  &weighed, &fair,  &stray};
    std::array<fact_info const*, places> slots{};
    slots[at_vouched] = &vouched;
    std::array<parameter_info const*, 2> const dated_numbers{&least_count, &pass_mark};
    condition_vocabulary const harvest{.own = slots, .parameters = dated_numbers, .more = more};
    dice die(20250701);
    std::size_t read_back = 0;
    std::size_t constant = 0;
    for (int i = 0; i < 20'000; ++i) {
        auto const c = make_condition(die, 5).as_program;
        auto const line = write_condition(c);
        if (!line) {
            // The generator compares numbers with numbers; no rule written in C++ does.
            REQUIRE(line.failure().message.en == "two constants are compared");
            ++constant;
            continue;
        }
        INFO(*line);
        auto const read = read_condition(*line, harvest);
        if (!read) FAIL(describe(read.failure(), language::en));
        REQUIRE(same_steps(*read, c));
        REQUIRE(written(*read) == *line);
        ++read_back;
    }
    CHECK(read_back > 10'000);
    CHECK(constant > 100);
}

TEST_CASE("a text of random pieces is read or refused, and what is read reads back",
          "[io][policy]") {
    static std::array<std::string_view, 34> const pieces{
        "and",         "or",         "not",        "in",
        "has",         "on",         "given",      "yes",
        "no",          "(",          ")",          ",",
        "=",           "!=",         "<",          ">=",
        "rating",      "exemplary",  "unit",       "lane",
        "good",        "documents",  "score",      "achieved_to",
        "5",           "-7.25",      "'có'",       "movement",
        "united",      "2025-07-01", "attr.hours", "least_hours on",
        "received_on", "\xC3"};
    probe::dice die(343);
    std::size_t sound = 0;
    for (int i = 0; i < 60'000; ++i) {
        std::string line;
        auto const length = 1 + die(9);
        for (std::size_t k = 0; k < length; ++k)
            line += std::string{pieces[die(pieces.size())]} + (die(9) == 0 ? "" : " ");
        auto const read = read_condition(line, known);
        if (!read) {
            REQUIRE(std::string_view{read.failure().code}.starts_with("policy."));
            continue;
        }
        ++sound;
        INFO(line);
        REQUIRE(read->well_formed());
        auto const back = write_condition(*read);
        if (!back) FAIL(describe(back.failure(), language::en));
        auto const second = read_condition(*back, known);
        REQUIRE(second);
        REQUIRE(same_steps(*second, *read));
    }
    CHECK(sound > 500);
    // Bytes that mean nothing.
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes;
        auto const length = die(40);
        for (std::size_t k = 0; k < length; ++k) bytes += static_cast<char>(die(256));
        auto const read = read_condition(bytes, known);
        if (!read) REQUIRE(std::string_view{read.failure().code}.starts_with("policy."));
    }
}

TEST_CASE("a program that no rule written in C++ is cannot be written", "[io][policy]") {
    condition two;
    two.push({operation::constant, nullptr, 1});
    two.push({operation::constant, nullptr, 2});
    two.push({operation::less, nullptr, 0});
    CHECK(written(two) == "!policy.unwritable");
    condition beyond;
    beyond.push({operation::fact, &facts::rating, unbound});
    beyond.push({operation::constant, nullptr, 17});
    beyond.push({operation::equal, nullptr, 0});
    CHECK(written(beyond) == "!policy.unwritable");
    condition half;
    half.push({operation::all_of, nullptr, 0});
    CHECK(written(half) == "!policy.unwritable");
    static constexpr fact<bool> spaced{{.name = "two words"}, own_fact};
    CHECK(written(spaced) == "!policy.unwritable");
    static constexpr fact<bool> keyword{{.name = "given"}, own_fact};
    CHECK(written(keyword) == "!policy.unwritable");
}

TEST_CASE("single values are read and written by the kind of their symbol", "[io][policy]") {
    CHECK(*read_literal("87.5", facts::score) == 8750);
    CHECK(*write_literal(8750, facts::score) == "87.5");
    CHECK(*read_literal("2025-07-01", facts::received_on) == date{2025, 7, 1}.raw());
    CHECK(*write_literal(first_day().raw(), facts::received_on) == "1400-01-01");
    CHECK(*read_literal("1400-01-01", facts::received_on) == first_day().raw());
    CHECK(*read_literal("good", facts::rating) == raw_of(rating::good));
    CHECK(*write_literal(1, facts::united) == "yes");
    CHECK_FALSE(read_literal("5 6", facts::headcount));
    CHECK_FALSE(read_literal("", facts::headcount));
    CHECK_FALSE(write_literal(0, facts::unit));
    CHECK_FALSE(write_literal(2, facts::united));
}

TEST_CASE("names of facts are words with points between them, none of them reserved",
          "[io][policy]") {
    CHECK(is_condition_name("attr.volunteer_hours"));
    CHECK(is_condition_name("_a1"));
    for (auto const* bad : {"", "1a", "a b", "a.", ".a", "a..b", "a-b", "not", "no", "điểm", "a "})
        CHECK_FALSE(is_condition_name(bad));
    for (auto const list : {stored_facts(), derived_facts()})
        for (auto const* f : list) CHECK(is_condition_name(f->name));
}

TEST_CASE("a fact is found among the own ones and among those of every dossier", "[io][policy]") {
    CHECK(find_fact(known, "attr.hours") == &hours);
    CHECK(find_fact(known, "rating") == &facts::rating);
    CHECK(find_fact(known, "least_hours") == nullptr);
    CHECK(find_fact(condition_vocabulary{}, "attr.hours") == nullptr);
}
