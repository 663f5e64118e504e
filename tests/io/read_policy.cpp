// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_policy.hpp>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <logic/dice.hpp>
#include <support/catch.hpp>

#include <thidua/eligibility/assess.hpp>
#include <thidua/hanoi/plan_343.hpp>
#include <thidua/io/policy_condition.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/nominations/sample.hpp>

namespace {

using namespace thidua;

/// The policy that the page on the language shows.
std::string example() {
    std::ifstream file(std::string{THIDUA_EXAMPLE_DATA} + "/../../docs/policy-language.md",
                       std::ios::binary);
    REQUIRE(file);
    std::string const page{std::istreambuf_iterator<char>(file), {}};
    auto const begin = page.find("```json\n");
    REQUIRE(begin != std::string::npos);
    auto const end = page.find("\n```", begin);
    REQUIRE(end != std::string::npos);
    return page.substr(begin + 8, end - begin - 8);
}
loaded_policy sound(std::string_view json) {
    auto read = read_policy(json);
    if (!read) FAIL(describe(read.failure().front(), language::en));
    return std::move(*read);
}
/// The example with a piece of it replaced.
std::string with(std::string_view piece, std::string_view other) {
    auto whole = example();
    auto const at = whole.find(piece);
    REQUIRE(at != std::string::npos);
    return whole.replace(at, piece.size(), other);
}
using list = std::vector<std::string>;
/// `code path` of every error.
list faults(std::string_view json, policy_source const& source = {}) {
    auto const read = read_policy(json, source);
    list out;
    if (read) return out;
    for (auto const& e : read.failure()) {
        CHECK_FALSE(e.message.vi.empty());
        CHECK_FALSE(e.message.en.empty());
        CHECK(e.where.file == source.file);
        out.push_back(std::string{e.code} + " " + e.where.path);
    }
    return out;
}
list faults_with(std::string_view piece, std::string_view other) {
    return faults(with(piece, other));
}
list one(std::string fault) { return {std::move(fault)}; }

outcome judged(loaded_policy const& by, nomination const& n) {
    return verdict(by.get().rules, n, sample::day, stage::appraisal);
}

}  // namespace

TEST_CASE("the policy that the page on the language shows is read as it stands", "[io][policy]") {
    auto const loaded = sound(example());
    auto const& p = loaded.get();
    CHECK(p.id == "office.volunteers");
    CHECK(p.name.en == "Commending volunteers (an illustration)");
    CHECK(p.of == &hanoi::plan_343);
    REQUIRE(p.rules.criteria.size() == 3);
    auto const& papers = *p.rules.criteria[0];
    CHECK(papers.id == "office.papers");
    CHECK(papers.otherwise == failure::returned);
    CHECK(papers.due == stage::intake);
    CHECK(papers.basis[0].of->number == "06/2022/QH15");
    CHECK(papers.basis[0].article == 84);
    CHECK(papers.basis[0].grade == verification::second_hand);
    CHECK_FALSE(papers.basis[1].given());
    REQUIRE(papers.unless[0] != nullptr);
    CHECK(papers.unless[0]->id == "office.papers.simplified");
    CHECK(papers.unless[1] == nullptr);
    auto const& hours = *p.rules.criteria[1];
    CHECK(hours.otherwise == failure::ineligible);
    CHECK(hours.due == stage::appraisal);
    CHECK_FALSE(hours.basis[0].given());
    CHECK(hours.fails.vi == "Chưa đủ số giờ tình nguyện");
    CHECK(p.rules.by_track == p.rules.criteria[2]);
    REQUIRE(p.rules.live.size() == 1);
    CHECK(p.rules.live[0]->asks[0]->id == "office.selected");
    CHECK(p.rules.live[0]->basis.point == "a");
    CHECK(p.rules.elsewhere.empty());
    CHECK(p.how == readings{});
    CHECK(p.priority == priority_reading{});
    REQUIRE(loaded.own_facts().size() == 1);
    auto const& own = *loaded.own_facts()[0];
    CHECK(own.name == "attr.volunteer_hours");
    CHECK(own.kind == value_kind::whole);
    CHECK(own.most == 5000);
    CHECK(own.attribute());
    REQUIRE(p.order.size() == 3);
    CHECK(p.order[2] == order_key{order_by::fact, &own, false});
    REQUIRE(p.small.size() == 1);
    CHECK(p.small[0].kind == collective_kind::team);
    CHECK(p.small[0].within_any);
    CHECK(p.small[0].last == last_day());
    REQUIRE(loaded.parameters().size() == 1);
    auto const& least = *loaded.parameters()[0];
    REQUIRE(least.table.size() == 2);
    CHECK(least.table[0].first == first_day());
    CHECK(least.table[0].last == date{2025, 6, 30});
    CHECK(least.table[1].value == 60);
    // The condition is bound to the place of the fact in the list.
    CHECK(hours.must.code()[2].subject == &own);
    CHECK(hours.must.code()[2].literal == 0);
}

TEST_CASE("a policy from a file judges: own facts, dated parameters, exceptions, tracks",
          "[io][policy]") {
    auto const by = sound(example());
    auto const dossier = [](int hours, date received) {
        static std::array<cell, 1> values{};
        values[0] = {said::value, hours};
        return sample::with([&](auto& n) {
            n.attributes = values;
            n.received_on = received;
        });
    };
    CHECK(judged(by, dossier(40, {2025, 6, 30})) == outcome::eligible);
    CHECK(judged(by, dossier(39, {2025, 6, 30})) == outcome::ineligible);
    CHECK(judged(by, dossier(40, {2025, 7, 1})) == outcome::ineligible);
    CHECK(judged(by, dossier(60, {2025, 7, 1})) == outcome::eligible);
    CHECK(judged(by, sample::standard) == outcome::undetermined);  // no hours stated
    auto n = dossier(60, {2025, 7, 1});
    n.documents = set_of<document>::exactly(document::proposal, document::summary_report);
    CHECK(judged(by, n) == outcome::returned);
    n.procedure = procedure::simplified;
    CHECK(judged(by, n) == outcome::eligible);
    n.selected_in_movement = false;
    CHECK(judged(by, n) == outcome::ineligible);
}

TEST_CASE("a sheet's column of an own fact is read for the policy that declares it",
          "[io][policy]") {
    auto const by = sound(example());
    nomination_reader reader{{.attributes = by.own_facts()}};
    auto const read = reader.read_text(
        "id,recipient_name,attr.volunteer_hours\na,A,52\nb,B,không áp dụng\nc,C,\nd,D,5001\n",
        "hours.csv");
    REQUIRE(read.batch.size() == 3);
    CHECK(read.rejected.size() == 1);
    CHECK(read.batch.nominations[0].attributes[0] == cell{said::value, 52});
    CHECK(read.batch.nominations[1].attributes[0].state == said::not_applicable);
    CHECK(read.batch.nominations[2].attributes[0].state == said::nothing);
    auto const& c = *by.get().rules.criteria[1];
    CHECK(evaluate(c.must, sample::with([&](auto& n) {
                       n.attributes = read.batch.nominations[0].attributes;
                       n.received_on = date{2025, 6, 1};
                   }),
                   sample::day) == truth::yes);
}

TEST_CASE("a loaded policy may be moved: what it views stays", "[io][policy]") {
    auto first = sound(example());
    auto const* c = first.get().rules.criteria[0];
    auto const* address = &first.get();
    std::vector<loaded_policy> several;
    several.push_back(std::move(first));
    several.push_back(sound(example()));
    several.push_back(sound(example()));
    CHECK(&several[0].get() == address);
    CHECK(several[0].get().rules.criteria[0] == c);
    CHECK(several[0].get().id == "office.volunteers");
    several.erase(several.begin());
    CHECK(judged(several[1], sample::standard) == outcome::undetermined);
}

TEST_CASE("what is wrong with a policy is reported in one go, with its place", "[io][policy]") {
    CHECK(faults("{}") == list{"json.missing_key /format", "json.missing_key /id",
                               "json.missing_key /name", "json.missing_key /plan",
                               "json.missing_key /criteria"});
    CHECK(faults("[]") == one("json.wrong_kind "));
    CHECK(faults_with("policy/1", "policy/2") == one("policy.format_unknown /format"));
    CHECK(faults_with("343/KH-UBND", "344/KH-UBND") == one("policy.unknown_plan /plan"));
    CHECK(faults_with("\"order\":", "\"oder\":") == one("json.unknown_key /oder"));
    CHECK(faults_with("\"office.volunteers\"", "\"office, volunteers\"") ==
          one("policy.bad_id /id"));
    // Law.
    CHECK(faults_with("{\"instrument\": \"06/2022/QH15\", \"article\": 84, \"clause\": 2, "
                      "\"verification\": \"second_hand\"}",
                      "{\"instrument\": \"6/2022/QH15\", \"verification\": \"second_hand\"}") ==
          one("policy.unknown_instrument /criteria/0/basis/0/instrument"));
    CHECK(faults_with("\"basis\": [{\"verification\": \"assumption\"}],\n     \"applies\"",
                      "\"applies\"") == one("policy.missing_citation /criteria/1/basis"));
    CHECK(faults_with("\"basis\": [{\"verification\": \"assumption\"}],\n     \"applies\"",
                      "\"basis\": [], \"applies\"") ==
          one("policy.missing_citation /criteria/1/basis"));
    CHECK(
        faults_with("[{\"verification\": \"assumption\"}]", "[{\"verification\": \"verified\"}]") ==
        one("policy.missing_citation /criteria/1/basis/0"));
    CHECK(faults_with("[{\"verification\": \"assumption\"}]", "[{\"article\": 5}]") ==
          list{"json.missing_key /criteria/1/basis/0/verification",
               "policy.missing_citation /criteria/1/basis/0"});
    CHECK(
        faults_with("\"basis\": {\"instrument\": \"06/2022/QH15\", \"article\": 85, \"clause\": 1, "
                    "\"verification\": \"verified\"},",
                    "") == one("policy.missing_citation /exceptions/0/basis"));
    CHECK(faults_with("{\"kind\": \"team\", \"basis\": {\"verification\": \"assumption\"}}",
                      "{\"kind\": \"team\"}") == one("policy.missing_citation /small/0/basis"));
    CHECK(faults_with("\"value\": 40, \"basis\": {\"verification\": \"assumption\"}",
                      "\"value\": 40") ==
          one("policy.missing_citation /parameters/0/values/0/basis"));
    // Rules.
    CHECK(
        faults_with("attr.volunteer_hours >= least_hours", "attr.volunter_hours >= least_hours") ==
        one("policy.unknown_name /criteria/1/must"));
    CHECK(faults_with(">= least_hours on received_on", ">= lest_hours on received_on") ==
          one("policy.unknown_parameter /criteria/1/must"));
    CHECK(faults_with("procedure = simplified", "procedure = 2") ==
          one("policy.type_mismatch /exceptions/0/when"));
    CHECK(faults_with("[\"office.papers.simplified\"]", "[\"office.papers.simple\"]") ==
          one("policy.unknown_exception /criteria/0/unless/0"));
    CHECK(faults_with("[\"office.papers.simplified\"]", "[\"a\", \"b\", \"c\"]") ==
          one("policy.too_many /criteria/0/unless"));
    CHECK(faults_with("\"id\": \"office.hours\"", "\"id\": \"office.papers\"") ==
          one("policy.same_id /criteria/1/id"));
    CHECK(faults_with("\"id\": \"office.papers.simplified\"", "\"id\": \"office.hours\"") ==
          list{"policy.unknown_exception /criteria/0/unless/0", "policy.same_id /criteria/1/id"});
    CHECK(faults_with("[\"office.selected\"]", "[\"office.chosen\"]") ==
          one("policy.unknown_criterion /tracks/0/asks/0"));
    CHECK(
        faults_with("\"live\": [\"office.track.volunteer\"]", "\"live\": [\"office.volunteer\"]") ==
        list{"policy.unknown_track /live/0", "policy.without_tracks /live"});
    CHECK(faults_with("\"by_track\": \"office.track\",", "") ==
          one("policy.without_tracks /by_track"));
    CHECK(faults_with("\"live\": [\"office.track.volunteer\"],", "") ==
          one("policy.without_tracks /live"));
    CHECK(faults_with("\"by_track\": \"office.track\"", "\"by_track\": \"office.papers\"") ==
          one("policy.conditions_of_tracks /criteria/0"));
    CHECK(faults_with("\"by_track\": \"office.track\"", "\"by_track\": \"office.selected\"") ==
          one("policy.unknown_criterion /by_track"));
    CHECK(faults_with("\"otherwise\": \"returned\"", "\"otherwise\": \"refused\"") ==
          one("json.unknown_word /criteria/0/otherwise"));
    CHECK(faults_with("\"serves\": \"movement\"", "\"serves\": \"move\"") ==
          one("json.unknown_word /tracks/0/serves"));
    // Facts and parameters.
    CHECK(faults_with("\"name\": \"attr.volunteer_hours\"", "\"name\": \"rating\"") ==
          list{"policy.same_id /facts/0/name", "policy.unknown_name /criteria/1/must",
               "settings.unknown_fact /order/2/fact"});
    CHECK(faults_with("\"name\": \"least_hours\"", "\"name\": \"in\"") ==
          list{"policy.bad_id /parameters/0/name", "policy.unknown_parameter /criteria/1/must"});
    CHECK(faults_with("\"header\": \"Số giờ tình nguyện\"", "\"header\": \"Điểm thi đua\"") ==
          one("policy.same_header /facts/0"));
    CHECK(faults_with("\"from\": \"2025-07-01\"", "\"from\": \"2025-06-30\"") ==
          one("policy.overlapping_values /parameters/0/values/1"));
    CHECK(faults_with("\"from\": \"2025-07-01\"",
                      "\"from\": \"2025-07-01\", \"through\": \"2025-06-30\"") ==
          one("policy.ends_before /parameters/0/values/1"));
    CHECK(faults_with("\"value\": 60", "\"value\": 60.5") ==
          one("policy.type_mismatch /parameters/0/values/1/value"));
    CHECK(faults_with("\"value\": 60", "\"value\": 1e3") ==
          one("policy.syntax /parameters/0/values/1/value"));
    CHECK(faults_with("\"most\": 5000", "\"most\": 99999999999999999999999") ==
          one("policy.type_mismatch /facts/0/most"));
    CHECK(faults_with("\"type\": \"whole\", \"label\": {\"vi\": \"số giờ tình nguyện\"",
                      "\"type\": \"choice\", \"label\": {\"vi\": \"số giờ tình nguyện\"") ==
          list{"policy.type_mismatch /facts/0/most", "settings.one_of /facts/0",
               "policy.type_mismatch /criteria/1/must"});
}

TEST_CASE("an error in a condition names pointer, column and what is near", "[io][policy]") {
    auto const read = read_policy(with("procedure = simplified", "procedure = simplifid"),
                                  {.file = "office.json"});
    REQUIRE_FALSE(read);
    REQUIRE(read.failure().size() == 1);
    CHECK(describe(read.failure()[0], language::en)
              .starts_with("office.json: /exceptions/0/when: column 13: `procedure` has no value "
                           "`simplifid` (did you mean `simplified`?"));
    CHECK(describe(read.failure()[0], language::vi)
              .starts_with("office.json: /exceptions/0/when: cột 13: "));
}

TEST_CASE("exceptions that lead back to themselves, or in too long a chain, are refused",
          "[io][policy]") {
    auto const chain = [](int length, std::string const& last_unless) {
        std::string all;
        for (int i = 0; i < length; ++i) {
            auto const next = i + 1 < length ? "\"e" + std::to_string(i + 1) + "\"" : last_unless;
            all += "{\"id\": \"e" + std::to_string(i) +
                   "\", \"basis\": {\"verification\": \"assumption\"}, \"when\": \"posthumous\", "
                   "\"unless\": [" +
                   next + "]},";
        }
        return with("\"exceptions\": [", "\"exceptions\": [" + all);
    };
    CHECK(faults(chain(8, "")).empty());
    CHECK(faults(chain(9, "")) == one("policy.cyclic_exception /exceptions/0/unless"));
    CHECK(faults(chain(1, "\"e0\"")) == one("policy.cyclic_exception /exceptions/0/unless"));
    auto const read = read_policy(chain(3, "\"e1\""));
    REQUIRE_FALSE(read);
    REQUIRE(read.failure().size() == 1);
    CHECK(read.failure()[0].where.path == "/exceptions/1/unless");
    CHECK(read.failure()[0].message.en == "exceptions that come back: e1 -> e2 -> e1");
    // One exception may serve two criteria, and one of another, without being a cycle.
    CHECK(faults(chain(2, "\"office.papers.simplified\"")).empty());
}

TEST_CASE("own facts and parameters of every type", "[io][policy]") {
    auto const facts = [](std::string const& more) {
        return with("\"facts\": [", "\"facts\": [" + more + ",");
    };
    auto const by = sound(facts(R"(
      {"name": "attr.level", "type": "choice", "label": {"vi": "cấp"}, "shown_to": "sensitive",
       "blank": {"vi": "không ghi cấp"}, "aliases": ["Cấp thi", "Bậc"],
       "values": [{"id": "low", "label": {"vi": "thấp", "en": "low"}, "aliases": ["kém"]},
                  {"id": "high", "label": {"vi": "cao", "en": "high"}}]},
      {"name": "attr.badges", "type": "set", "label": {"vi": "huy hiệu"},
       "values": [{"id": "gold", "label": {"vi": "vàng"}}, {"id": "silver", "label": {"vi": "bạc"}}]},
      {"name": "attr.second_rating", "type": "choice", "label": {"vi": "xếp loại lần hai"}, "of": "rating"},
      {"name": "attr.partner", "type": "unit", "label": {"vi": "đơn vị phối hợp"}},
      {"name": "attr.note", "type": "text", "label": {"vi": "ghi chú"}},
      {"name": "attr.share", "type": "hundredths", "label": {"vi": "tỷ lệ"}, "most": 99.5},
      {"name": "attr.seen_on", "type": "day", "label": {"vi": "ngày xem"}},
      {"name": "attr.fit", "type": "yes_no", "label": {"vi": "phù hợp"}})"));
    auto const own = by.own_facts();
    REQUIRE(own.size() == 9);
    CHECK(own[0]->words[1].name == "high");
    CHECK(own[0]->words[0].aliases[0] == "kém");
    CHECK(own[0]->label.en == "cấp");  // without English the Vietnamese stands for both
    CHECK(own[0]->shown_to == sensitivity::sensitive);
    CHECK(own[0]->blank.vi == "không ghi cấp");
    CHECK(own[0]->aliases[1] == "Bậc");
    CHECK(own[2]->words.data() == facts::rating.words.data());
    CHECK(own[3]->domain == name_domain::unit);
    CHECK(own[5]->most == 9950);
    condition_vocabulary const known{.own = own};
    for (auto const* text :
         {"attr.level = high", "attr.level in (low, high)", "attr.level = 'kém'",
          "attr.badges has (gold, silver)", "attr.second_rating >= rating", "attr.partner = unit",
          "attr.note given", "attr.share > 12.25", "attr.seen_on < received_on", "not attr.fit"})
        CHECK(read_condition(text, known));
    for (auto const* text : {"attr.level = middle", "attr.level = rating", "attr.note = unit",
                             "attr.note = 'x'", "attr.badges = gold"})
        CHECK_FALSE(read_condition(text, known));

    auto const parameter = [](std::string const& type, std::string const& value) {
        return with("\"parameters\": [",
                    "\"parameters\": [{\"name\": \"p\", \"label\": {\"vi\": \"p\"}, " + type +
                        ", \"values\": [{\"value\": " + value +
                        ", \"basis\": {\"verification\": \"assumption\"}}]},");
    };
    auto const value = [&](std::string const& type, std::string const& v) {
        auto const read = sound(parameter(type, v));
        return read.parameters()[0]->table[0].value;
    };
    CHECK(value("\"type\": \"hundredths\"", "68.16") == 6816);
    CHECK(value("\"type\": \"hundredths\"", "\"68.16\"") == 6816);
    CHECK(value("\"type\": \"day\"", "\"2025-07-01\"") == date{2025, 7, 1}.raw());
    CHECK(value("\"type\": \"yes_no\"", "true") == 1);
    CHECK(value("\"type\": \"choice\", \"of\": \"rating\"", "\"good\"") == raw_of(rating::good));
    CHECK(value("\"type\": \"choice\", \"of\": \"rating\"", "\"Hoàn thành tốt nhiệm vụ\"") ==
          raw_of(rating::good));
    CHECK(faults(parameter("\"type\": \"choice\", \"of\": \"score\"", "\"good\"")).front() ==
          "policy.unknown_name /parameters/0/of");
    CHECK(faults(parameter("\"type\": \"set\"", "\"good\"")).front() ==
          "json.unknown_word /parameters/0/type");
    // What the law leaves open has no value on any day.
    CHECK(sound(with("\"parameters\": [",
                     "\"parameters\": [{\"name\": \"p\", \"type\": \"whole\", "
                     "\"label\": {\"vi\": \"p\"}, \"values\": []},"))
              .parameters()[0]
              ->table.empty());
}

TEST_CASE("bytes that mean harm are refused", "[io][policy]") {
    auto const code = [](std::string_view json, policy_source const& source = {}) {
        auto const all = faults(json, source);
        return all.empty() ? std::string{} : all.front().substr(0, all.front().find(' '));
    };
    CHECK(code("") == "json.malformed");
    CHECK(code(std::string(1000, '[')) == "json.too_deep");
    CHECK(code(std::string((std::size_t{4} << 20U) + 1, ' ')) == "json.too_large");
    CHECK(code(example(), {.limits = {.values = 20}}) == "json.too_large");
    CHECK(code(with("procedure = simplified", "procedure\\u0000 = simplified")) ==
          "json.unsafe_text");
    CHECK(code(with("procedure = simplified", "procedure \u202E= simplified")) ==
          "json.unsafe_text");
    CHECK(code(with("procedure = simplified", "procedure \xFF= simplified")) == "json.malformed");
    CHECK(code(with("\"id\": \"office.hours\"", "\"id\": \"office.hours\", \"id\": \"x\"")) ==
          "json.same_key");
    CHECK(code(with("procedure = simplified", std::string(5000, '('))) == "policy.too_long");
    CHECK(code(with("procedure = simplified", std::string(3000, '('))) == "policy.too_deep");
    CHECK(code(with("\"article\": 84", "\"article\": 840000000000000000000")) ==
          "json.out_of_bounds");
    CHECK(code(with("\"article\": 84", "\"article\": -84")) == "json.out_of_bounds");
    CHECK(code(with("\"article\": 84", "\"article\": \"84\"")) == "json.wrong_kind");
    CHECK(code(with("\"office.hours\"", "\"" + std::string(101, 'a') + "\"")) == "policy.bad_id");
    std::string many;
    for (int i = 0; i < 1001; ++i) many += "{},";
    CHECK(faults(with("\"criteria\": [", "\"criteria\": [" + many)).front() ==
          "policy.too_many /criteria");
    // The list of errors is bounded.
    std::string wrong;
    for (int i = 0; i < 500; ++i) wrong += "{\"id\": 1},";
    CHECK(faults(with("\"criteria\": [", "\"criteria\": [" + wrong)).size() == 100);
}

TEST_CASE("a policy with bytes changed at random is read or refused", "[io][policy]") {
    auto const whole = example();
    probe::dice die(20241126);
    std::size_t read_anyway = 0;
    for (int i = 0; i < 3'000; ++i) {
        auto bytes = whole;
        auto const changes = 1 + die(3);
        for (std::size_t k = 0; k < changes; ++k) {
            auto const at = die(bytes.size());
            switch (die(4)) {
                case 0:
                    bytes[at] = static_cast<char>(die(256));
                    break;
                case 1:
                    bytes.erase(at, 1 + die(20));
                    break;
                case 2:
                    bytes.insert(at, bytes.substr(die(bytes.size()), 1 + die(40)));
                    break;
                default:
                    bytes[at] = "\"{}[],:()0a= "[die(13)];
            }
        }
        auto const read = read_policy(bytes);
        if (!read) {
            REQUIRE_FALSE(read.failure().empty());
            continue;
        }
        ++read_anyway;
        (void)judged(*read, sample::standard);
    }
    CHECK(read_anyway > 100);
}
