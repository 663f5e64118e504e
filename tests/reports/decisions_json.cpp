// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/decisions_json.hpp>

#include <string>
#include <string_view>

#include <boost/json.hpp>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

using namespace thidua;
using namespace round_case;
namespace json = boost::json;

namespace {

[[nodiscard]] json::value parsed(std::string const& text) {
    json::error_code failed;
    auto value = json::parse(text, failed);
    REQUIRE_FALSE(failed);
    return value;
}

}  // namespace

TEST_CASE("the document is JSON and says of every dossier what was decided") {
    decided_case const c{all()};
    auto const whole = parsed(decisions_json(c.view));
    auto const& o = whole.as_object();
    CHECK(o.at("format").as_string() == "thidua.decisions/1");
    auto const& list = o.at("nominations").as_array();
    REQUIRE(list.size() == c.batch.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        auto const& n = list[i].as_object();
        auto const& d = c.decided.dossiers[i];
        CHECK(std::string_view{n.at("id").as_string()} == c.batch.texts[i].id);
        CHECK(std::string_view{n.at("outcome").as_string()} == name_of(d.assessed.result));
        CHECK(std::string_view{n.at("awarded").as_string()} == name_of(d.awarded));
        REQUIRE(n.at("failed").as_array().size() == d.assessed.reasons.size());
        for (std::size_t k = 0; k < d.assessed.reasons.size(); ++k)
            CHECK(std::string_view{n.at("failed").at(k).at("id").as_string()} ==
                  d.assessed.reasons[k]);
        CHECK(n.at("noticed").as_array().size() == d.assessed.notices.size());
        CHECK(n.at("missing").as_array().size() == d.assessed.missing.size());
        if (d.rank > 0)
            CHECK(n.at("rank").as_int64() == d.rank);
        else
            CHECK(n.at("rank").is_null());
    }
}

TEST_CASE("what was observed stands beside a failed criterion, and its text stands once") {
    decided_case const c{all()};
    auto const text = decisions_json(c.view);
    auto const whole = parsed(text);
    auto const& n = whole.at("nominations").as_array()[8].as_object();
    CHECK(n.at("id").as_string() == "p6-returned");
    CHECK(n.at("failed").at(0).at("observed").at(0).as_string() ==
          "thành phần hồ sơ: tờ trình, báo cáo thành tích; thiếu: biên bản xét khen thưởng");
    CHECK(whole.at("criteria").as_array().size() == hanoi::policy_343.rules.criteria.size());
    auto const sentence = std::string{thidua::rules::papers.fails.vi};
    CHECK(text.find(sentence) != std::string::npos);
    CHECK(text.find(sentence) == text.rfind(sentence));
}

TEST_CASE("what people must look at is counted") {
    decided_case c{all()};
    intake read;
    read.rejected.resize(3);
    c.view.read = &read;
    auto const needs = parsed(decisions_json(c.view)).at("needs_people");
    CHECK(needs.at("contested").as_int64() == 2);
    CHECK(needs.at("undetermined").as_int64() == 1);
    CHECK(needs.at("returned").as_int64() == 1);
    CHECK(needs.at("rejected").as_int64() == 3);
}

TEST_CASE("a pool tells its seats, its cut line, its proof, its ties and who waits") {
    decided_case const c{all()};
    auto const whole = parsed(decisions_json(c.view));
    auto const& pools = whole.at("pools").as_array();
    REQUIRE(pools.size() == 2);
    CHECK(pools[0].at("recipient_kind").as_string() == "collective");
    auto const& persons = pools[1];
    CHECK(persons.at("seats").as_int64() == 2);
    CHECK(persons.at("proof").at("holds").as_bool());
    CHECK(persons.at("cut_lines").at(0).at("last_chosen").as_int64() == 1);
    CHECK(persons.at("contested").at(0).at("candidates") == json::array{"p2", "p3"});
    CHECK(persons.at("contested").at(0).at("seats").as_int64() == 1);
    REQUIRE(persons.at("waiting").as_array().size() == 2);
    CHECK(persons.at("waiting").at(0).at("id").as_string() == "p7-held");
    CHECK(persons.at("forces").as_array().size() == 5);
}

TEST_CASE("a pool without seats says so and invents none") {
    settings none;
    decided_case const c{all(), none};
    auto const whole = parsed(decisions_json(c.view));
    auto const& pool = whole.at("pools").at(0).as_object();
    CHECK(pool.at("seats").as_string() == "all_eligible");
    CHECK_FALSE(pool.at("seats_set").as_bool());
    CHECK_FALSE(pool.contains("proof"));
}

TEST_CASE("texts with quotes, line ends and broken bytes come out as JSON") {
    decided_case c{all()};
    c.batch.texts[0].id = "a\"b\\c\nd\te\x01";
    c.batch.texts[1].id = "x\xC3y\xE1\xBB";
    auto const whole = parsed(decisions_json(c.view));
    CHECK(whole.at("nominations").at(0).at("id").as_string() == "a\"b\\c\nd\te\x01");
    CHECK(whole.at("nominations").at(11).at("id").as_string() ==
          "x\xEF\xBF\xBDy\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("the pieces of a streamed document are the document") {
    decided_case const c{all()};
    std::string joined;
    write_decisions_json(c.view, [&joined](std::string_view piece) { joined += piece; });
    CHECK(joined == decisions_json(c.view));
}
