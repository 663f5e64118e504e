// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/problem_json.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/allocation/allocate.hpp>
#include <thidua/allocation/proof.hpp>
#include <thidua/base/error.hpp>

namespace {

using namespace thidua;
using list = std::vector<std::string>;

problem sound(std::string_view json) {
    auto const read = read_problem(json);
    if (!read) FAIL(describe(read.failure().front(), language::en));
    return *read;
}
/// `code path` of every error.
template <class T>
list codes(result<T, std::vector<error>> const& read) {
    list out;
    if (read) return out;
    for (auto const& e : read.failure()) {
        CHECK_FALSE(e.message.vi.empty());
        CHECK_FALSE(e.message.en.empty());
        CHECK_FALSE(e.help.vi.empty());
        CHECK_FALSE(e.help.en.empty());
        out.push_back(std::string{e.code} + " " + e.where.path);
    }
    return out;
}
list faults_of(std::string_view json) { return codes(read_problem(json)); }
allocation_result solved(problem const& p) {
    auto const answer = allocate(p);
    if (!answer) FAIL(describe(answer.failure(), language::en));
    return *answer;
}
list chosen(problem const& p, allocation_result const& r) {
    list out;
    for (auto const who : r.chosen) out.push_back(candidate_id(p, who));
    return out;
}
/// A candidate whose rank is 101 less its score: 101 - 95 is better than 101 - 90.
std::string scored(std::string_view id, int score, std::string_view groups = "") {
    return R"({"id": ")" + std::string{id} + R"(", "rank": )" + std::to_string(101 - score) +
           R"(, "groups": [)" + std::string{groups} + "]}";
}
std::string posed(std::string_view how, std::string_view seats, std::string_view candidates,
                  std::string_view rest = "") {
    return R"({"seats": )" + std::string{seats} + R"(, "reading": ")" + std::string{how} +
           R"(", "candidates": [)" + std::string{candidates} + "]" + std::string{rest} + "}";
}
/// Reads, solves, writes, reads back and proves it again; the ids that are chosen.
list through_json(std::string const& json) {
    auto const p = sound(json);
    auto const made = solved(p);
    auto const written = allocation_answer_json(p, made);
    auto const back = read_allocation_answer(written, p);
    if (!back) FAIL(describe(back.failure().front(), language::en));
    auto expected = made;
    expected.cut_lines.clear();  // not in an answer
    CHECK(*back == expected);
    CHECK(allocation_answer_json(p, *back) == written);
    CHECK(prove(p, *back).holds);
    return chosen(p, *back);
}

std::string const example = R"({ "seats": 2, "reading": "minimum_guarantee",
  "candidates": [ { "id": "a", "rank": 1, "unit": "u1", "groups": ["S", "D"] },
                  { "id": "b", "rank": 2, "unit": null },
                  { "id": "c", "rank": 2, "groups": null } ],
  "reserves":   [ { "group": "S", "seats": 2 } ],
  "caps":       [ { "unit": "u1", "seats": 3 }, { "unit": "d1", "seats": 4 } ],
  "within":     { "u1": "d1" } })";

}  // namespace

TEST_CASE("a problem is read as formats.md writes it", "[io][problem]") {
    auto const p = sound(example);
    CHECK(p.seats == 2);
    CHECK(p.how == reading::minimum_guarantee);
    REQUIRE(p.candidates.size() == 3);
    CHECK(p.names.candidates == list{"a", "b", "c"});
    CHECK(p.names.groups == list{"S", "D"});
    CHECK(p.names.units == list{"u1", "d1"});
    CHECK(p.candidates[0] == candidate{.rank = 1, .unit = 0, .groups = 3});
    CHECK(p.candidates[1] == candidate{.rank = 2});
    CHECK(p.reserves == std::vector<seat_reserve>{{0, 2}});
    CHECK(p.caps == std::vector<seat_cap>{{0, 3}, {1, 4}});
    CHECK(p.within == std::vector<unit_within>{{0, 1}});
}

// Source: cases of reserves published with the rule of Sönmez and Yenmez, R1 to R5.
TEST_CASE("the published cases of reserves come out of JSON as they should", "[io][problem]") {
    struct reserve_case {
        std::string candidates;
        std::string seats;
        std::string reserves;
        list guarantee;
        list aside;
    };
    auto const S = "\"S\"";
    std::vector<reserve_case> const cases{
        {scored("a", 95, S) + "," + scored("b", 90) + "," + scored("c", 85, S) + "," +
             scored("d", 80) + "," + scored("e", 75) + "," + scored("f", 70, S),
         "4",
         R"({"group": "S", "seats": 2})",
         {"a", "b", "c", "d"},
         {"a", "b", "c", "f"}},
        {scored("a", 95) + "," + scored("b", 90) + "," + scored("c", 85) + "," +
             scored("d", 80, S) + "," + scored("e", 75, S) + "," + scored("f", 70, S),
         "4",
         R"({"group": "S", "seats": 2})",
         {"a", "b", "d", "e"},
         {"a", "b", "d", "e"}},
        {scored("i1", 90, R"("S", "D")") + "," + scored("i2", 80, S) + "," + scored("i3", 85),
         "2",
         R"({"group": "S", "seats": 1}, {"group": "D", "seats": 1})",
         {"i1", "i2"},
         {"i1", "i3"}},
        {scored("a", 95) + "," + scored("b", 90) + "," + scored("c", 85) + "," + scored("d", 80, S),
         "3",
         R"({"group": "S", "seats": 2})",
         {"a", "b", "d"},
         {"a", "b", "d"}},
        {scored("a", 95) + "," + scored("b", 90) + "," + scored("c", 60, S) + "," +
             scored("d", 50, S),
         "2",
         R"({"group": "S", "seats": 2})",
         {"c", "d"},
         {"c", "d"}},
    };
    for (std::size_t k = 0; k < cases.size(); ++k) {
        CAPTURE(k + 1);
        auto const rest = ", \"reserves\": [" + cases[k].reserves + "]";
        CHECK(through_json(posed("minimum_guarantee", cases[k].seats, cases[k].candidates, rest)) ==
              cases[k].guarantee);
        CHECK(through_json(posed("set_aside", cases[k].seats, cases[k].candidates, rest)) ==
              cases[k].aside);
    }
}

// Source: Rajesh Kumar Daria v. Rajasthan Public Service Commission (Supreme Court of India, 2007).
TEST_CASE("a guarantee that merit has met already changes nothing", "[io][problem]") {
    std::string candidates;
    for (int rank = 1; rank <= 80; ++rank) {
        bool const woman = (rank <= 55 && rank % 5 == 0) || rank > 69;  // 11 among the first 59
        candidates += (rank > 1 ? ", " : "") + std::string{R"({"id": "g)"} + std::to_string(rank) +
                      R"(", "rank": )" + std::to_string(rank) + R"(, "groups": [)" +
                      (woman ? "\"W\"" : "") + "]}";
    }
    auto const rest = R"(, "reserves": [{"group": "W", "seats": 11}])";
    auto const chosen = through_json(posed("minimum_guarantee", "59", candidates, rest));
    REQUIRE(chosen.size() == 59);
    CHECK(chosen.back() == "g59");
}

// Source: Parcoursup's published examples A1, A2 and A4 of the call order.
TEST_CASE("the published call orders come out of JSON as they should", "[io][problem]") {
    auto const called = [](list const& ranking, std::string const& rate) {
        std::string candidates;
        for (std::size_t k = 0; k < ranking.size(); ++k)
            candidates += (k > 0 ? ", " : "") + std::string{R"({"id": ")"} + ranking[k] +
                          R"(", "rank": )" + std::to_string(k + 1) + R"(, "groups": [)" +
                          (ranking[k][0] == 'B' ? "\"B\"" : "") + "]}";
        return through_json(posed("running_rate", "null", candidates,
                                  R"(, "rates": [{"group": "B", "percent": )" + rate + "}]"));
    };
    CHECK(called({"C1", "C2", "C3", "C4", "C5", "B6", "B7", "C8"}, "20") ==
          list{"B6", "C1", "C2", "C3", "C4", "B7", "C5", "C8"});
    CHECK(called({"C1", "C2", "C3", "C4", "C5", "B6", "C7", "C8"}, "2") ==
          list{"B6", "C1", "C2", "C3", "C4", "C5", "C7", "C8"});
    CHECK(called({"C1", "B2", "B3", "C4", "C5", "C6", "C7", "B8", "C9", "C10"}, "10") ==
          list{"B2", "C1", "B3", "C4", "C5", "C6", "C7", "B8", "C9", "C10"});
}

TEST_CASE("an answer is written as formats.md writes it", "[io][problem]") {
    auto const p = sound(posed("minimum_guarantee", "3",
                               scored("a", 95) + "," + scored("b", 90) + "," + scored("c", 85) +
                                   "," + scored("d", 80, "\"S\""),
                               R"(, "reserves": [{"group": "S", "seats": 1}])"));
    auto made = solved(p);
    REQUIRE(made.proof.holds);
    made.proof.checks.resize(1);
    made.proof.checks[0].says = {"đúng", "right"};
    CHECK(allocation_answer_json(p, made) == R"({
  "chosen": ["a", "b", "d"],
  "contested": [],
  "seats_left": 0,
  "reserves": [
    {"group": "S", "seats": 1, "filled": 1}
  ],
  "ledger": [
    {"in": "d", "out": "c", "because": "reserve S"}
  ],
  "proof": {"holds": true, "checks": [{"name": "seats", "holds": true, "says": {"vi": "đúng", "en": "right"}}]}
}
)");
}

TEST_CASE("equals come back as contested, and the council's order settles them", "[io][problem]") {
    auto const equals = R"({"id": "a", "rank": 1}, {"id": "y", "rank": 2}, {"id": "x", "rank": 2})";
    auto const p = sound(posed("no_priority", "2", equals));
    auto const made = solved(p);
    CHECK(chosen(p, made) == list{"a"});
    REQUIRE(made.contested.size() == 1);
    auto const written = allocation_answer_json(p, made);
    CHECK(written.find(R"({"candidates": ["x", "y"], "seats": 1})") != std::string::npos);
    CHECK(through_json(posed("no_priority", "2", equals)) == list{"a"});
    CHECK(through_json(posed("no_priority", "2", equals, R"(, "tie_order": ["y", "x"])")) ==
          list{"a", "y"});
}

TEST_CASE("a side of the ledger that is left over is the empty text", "[io][problem]") {
    // Without priority x and y are equal and nobody but a is sure; with it y is chosen.
    auto const p = sound(posed("tie_break", "2",
                               R"({"id": "a", "rank": 1}, {"id": "x", "rank": 2},
                                  {"id": "y", "rank": 2, "groups": ["S"]})",
                               R"(, "priority_group": "S")"));
    auto const written = allocation_answer_json(p, solved(p));
    CHECK(written.find(R"({"in": "y", "out": "", "because": "priority S"})") != std::string::npos);
    CHECK(read_allocation_answer(written, p)->ledger == solved(p).ledger);
}

TEST_CASE("an answer that was tampered with does not prove itself", "[io][problem]") {
    auto const p = sound(posed("no_priority", "1", scored("a", 95) + "," + scored("b", 90)));
    auto written = allocation_answer_json(p, solved(p));
    written.replace(written.find("\"a\""), 3, "\"b\"");
    auto const read = read_allocation_answer(written, p);
    REQUIRE(read);
    CHECK(read->proof.holds);  // so it says
    CHECK_FALSE(prove(p, *read).holds);
}

TEST_CASE("numbers that cannot be are refused with their place", "[io][problem]") {
    auto const seats = [](std::string_view n) {
        return faults_of(posed("no_priority", n, R"({"id": "a", "rank": 1})"));
    };
    CHECK(seats("-1") == list{"json.out_of_bounds /seats"});
    CHECK(seats("10000001") == list{"json.out_of_bounds /seats"});
    CHECK(seats("10000000").empty());
    CHECK(seats("1e99") == list{"json.not_whole /seats"});
    CHECK(seats("99999999999999999999999") == list{"json.out_of_bounds /seats"});
    CHECK(seats("2.5") == list{"json.not_whole /seats"});
    CHECK(seats("\"2\"") == list{"json.wrong_kind /seats"});
    CHECK(seats("NaN") == list{"json.malformed "});
    CHECK(seats("null") == list{"allocation.seats_missing /seats"});
    CHECK(faults_of(posed("running_rate", "null", R"({"id": "a", "rank": 0},
        {"id": "b", "rank": 1.5}, {"id": "c", "rank": 2147483648}, {"id": "d"})",
                          R"(, "rates": [{"group": "S", "percent": 101}])")) ==
          list{"json.out_of_bounds /candidates/0/rank", "json.not_whole /candidates/1/rank",
               "json.out_of_bounds /candidates/2/rank", "json.missing_key /candidates/3/rank",
               "json.out_of_bounds /rates/0/percent"});
}

TEST_CASE("what is wrong with the shape of a problem is all reported", "[io][problem]") {
    CHECK(faults_of("[]") == list{"json.wrong_kind "});
    CHECK(faults_of("{}") == list{"json.missing_key /reading", "json.missing_key /candidates"});
    CHECK(faults_of(R"({"reading": "minimum_garantee", "candidates": {}, "seat": 3,
        "within": [], "caps": [{"unit": "", "seats": 1}], "tie_order": [7], "groups": "S"})") ==
          list{"json.unknown_key /seat", "json.unknown_word /reading", "json.wrong_kind /groups",
               "json.wrong_kind /candidates", "json.blank_text /caps/0/unit",
               "json.wrong_kind /within", "json.wrong_kind /tie_order/0"});
    auto const read = read_problem(R"({"reading": "minimum_garantee", "candidates": []})");
    CHECK(read.failure().front().help.en.starts_with("did you mean `minimum_guarantee`?"));
}

TEST_CASE("names that nothing declares are refused, with what was probably meant",
          "[io][problem]") {
    auto const json =
        posed("tie_break", "1", R"({"id": "a1", "rank": 1, "groups": ["small"]},
        {"id": "a2", "rank": 1}, {"id": "a1", "rank": 2})",
              R"(, "priority_group": "smal", "reserves": [{"group": "big", "seats": 1}],
        "tie_order": ["a2", "b"], "caps": [{"unit": "u", "seats": 1}, {"unit": "u", "seats": 2}])");
    auto const read = read_problem(json);
    CHECK(codes(read) == list{"allocation.id_repeated /candidates/2/id",
                              "allocation.unknown_group /reserves/0/group",
                              "allocation.unknown_group /priority_group",
                              "allocation.named_twice /caps/1/unit",
                              "allocation.unknown_candidate /tie_order/1"});
    CHECK(read.failure()[1].message.en == "there is no group `big`");
    CHECK(read.failure()[2].help.en == "did you mean `small`? known groups: `small`");
    CHECK(read.failure()[4].message.en == "there is no candidate `b`");
    CHECK(faults_of(posed("set_aside", "1", R"({"id": "a", "rank": 1})",
                          R"(, "groups": ["S"], "reserves": [{"group": "S", "seats": 1}])"))
              .empty());
}

TEST_CASE("caps that circle and keys that repeat are refused", "[io][problem]") {
    CHECK(faults_of(posed("no_priority", "1", R"({"id": "a", "rank": 1, "unit": "u"})",
                          R"(, "within": {"u": "d/1", "d/1": "u"})")) ==
          list{"allocation.caps_circle /within/u"});
    CHECK(faults_of(posed("no_priority", "1", R"({"id": "a", "rank": 1, "unit": "u"})",
                          R"(, "within": {"u": "d", "u": "e"})")) ==
          list{"json.same_key /within/u"});
    CHECK(faults_of(posed("no_priority", "1", R"({"id": "a", "rank": 1})",
                          R"(, "within": {"": "d"})")) == list{"json.blank_text /within/"});
}

TEST_CASE("an answer to another problem is refused with its places", "[io][problem]") {
    auto const p = sound(example);
    CHECK(codes(read_allocation_answer("{}", p)) ==
          list{"json.missing_key /chosen", "json.missing_key /contested",
               "json.missing_key /seats_left", "json.missing_key /reserves"});
    CHECK(codes(read_allocation_answer(R"({"chosen": ["a", "z"],
        "contested": [{"candidates": ["y"], "seats": -1}], "seats_left": 0.5,
        "reserves": [{"group": "X", "seats": 1, "filled": 1}],
        "ledger": [{"in": "q", "out": "", "because": "luck"}, {"in": "a", "because": "reserve X"}],
        "proof": {"holds": "yes", "checks": [{"name": "fair", "holds": true}]}, "more": 1})",
                                       p)) ==
          list{"json.unknown_key /more", "allocation.unknown_candidate /chosen/1",
               "allocation.unknown_candidate /contested/0/candidates/0",
               "json.out_of_bounds /contested/0/seats", "json.not_whole /seats_left",
               "allocation.unknown_group /reserves/0/group",
               "allocation.unknown_candidate /ledger/0/in",
               "allocation.unknown_clause /ledger/0/because",
               "allocation.unknown_clause /ledger/1/because", "json.wrong_kind /proof/holds",
               "json.unknown_word /proof/checks/0/name"});
}

TEST_CASE("an answer without a proof says that none holds", "[io][problem]") {
    auto const p = sound(posed("no_priority", "1", R"({"id": "a", "rank": 1})"));
    auto const read = read_allocation_answer(
        R"({"chosen": ["a"], "contested": [], "seats_left": 0, "reserves": []})", p);
    REQUIRE(read);
    CHECK_FALSE(read->proof.holds);
    CHECK(prove(p, *read).holds);
}

TEST_CASE("ids with marks and quotes survive", "[io][problem]") {
    CHECK(through_json(posed("no_priority", "2", R"({"id": "Tổ \"1\"", "rank": 1},
        {"id": "a\\b/\n", "rank": 2})")) == list{"Tổ \"1\"", "a\\b/\n"});
}
