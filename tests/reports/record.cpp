// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/record.hpp>

#include <array>
#include <string>
#include <vector>

#include <boost/json.hpp>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

#include <thidua/io/digest.hpp>

using namespace thidua;
using namespace round_case;
namespace json = boost::json;

TEST_CASE("the record names what the round was judged by, and every verdict") {
    decided_case c{all()};
    std::vector<input_digest> const inputs{{"units", "units.csv", sha256("b")},
                                           {"nominations", "b.csv", sha256("b")},
                                           {"nominations", "a.csv", sha256("a")}};
    c.view.inputs = inputs;
    json::error_code failed;
    auto const record = json::parse(record_json(c.view), failed);
    REQUIRE_FALSE(failed);
    CHECK(record.at("format").as_string() == "thidua.record/1");
    CHECK(record.at("library_version").as_string() == "test");
    CHECK(record.at("on").as_string() == "2025-11-20");
    CHECK(record.at("signed_on").as_string() == "2025-12-01");
    CHECK(record.at("as_known").as_string() == "2025-11-20");
    // By role; in a role in the order of reading.
    CHECK(record.at("inputs").at(0).at("name").as_string() == "b.csv");
    CHECK(record.at("inputs").at(1).at("name").as_string() == "a.csv");
    CHECK(record.at("inputs").at(2).at("role").as_string() == "units");
    CHECK(std::string_view{record.at("policy").at("sha256").as_string()} ==
          sha256(policy_dump(hanoi::policy_343)));
    CHECK(record.at("calendar").at("phases").at(0).at("last_day").at("day").as_string() ==
          "2025-10-17");
    CHECK(record.at("readings").at("priority_force").as_string() == "tie_break");
    auto const& dossiers = record.at("dossiers").as_array();
    REQUIRE(dossiers.size() == 12);
    CHECK(dossiers[7].at("id").as_string() == "p5-refused");
    CHECK(dossiers[7].at("reasons").at(0).as_string() == "achievement.track");
    CHECK(dossiers[7].at("awarded").as_string() == "no");
}

TEST_CASE("the dump of a policy changes with each part that can change a verdict or its words") {
    auto const shipped = policy_dump(hanoi::policy_343);
    CHECK(policy_dump(hanoi::policy_343) == shipped);
    auto other = hanoi::policy_343;
    other.how.window = achievement_window::overlaps;
    CHECK(policy_dump(other) != shipped);
    other = hanoi::policy_343;
    other.priority.force = reading::precedence;
    CHECK(policy_dump(other) != shipped);
    other = hanoi::policy_343;
    other.order = other.order.first(2);
    CHECK(policy_dump(other) != shipped);

    auto const with_papers = [&](criterion const& papers) {
        std::vector<criterion const*> list{hanoi::policy_343.rules.criteria.begin(),
                                           hanoi::policy_343.rules.criteria.end()};
        for (auto& c : list)
            if (c == &thidua::rules::papers) c = &papers;
        auto changed = hanoi::policy_343;
        changed.rules.criteria = list;
        return policy_dump(changed);
    };
    auto papers = thidua::rules::papers;
    CHECK(with_papers(papers) == shipped);  // another address, the same rule
    papers.must = condition{facts::documents.has_all(document::proposal)};
    CHECK(with_papers(papers) != shipped);
    papers = thidua::rules::papers;
    papers.unless = {};
    CHECK(with_papers(papers) != shipped);
    papers = thidua::rules::papers;
    papers.otherwise = failure::ineligible;
    CHECK(with_papers(papers) != shipped);
    papers = thidua::rules::papers;
    papers.basis[0].grade = verification::verified;
    CHECK(with_papers(papers) != shipped);
}

TEST_CASE("the dump names programs step by step, readable") {
    auto const dump = policy_dump(hanoi::policy_343);
    CHECK(dump.starts_with("policy: hanoi.plan_343\n"));
    CHECK(dump.find("criterion: dossier.papers\n  basis: 06/2022/QH15 art.84 cl.2 second_hand\n") !=
          std::string::npos);
    CHECK(dump.find("unless: dossier.papers.simplified\n") != std::string::npos);
    CHECK(dump.find("must: fact documents; has_all ") != std::string::npos);
}

TEST_CASE("what is not set has no line in the dump of the settings") {
    settings const none;
    CHECK(settings_dump(none).find("seats") == std::string::npos);
    auto const some = settings_dump(with_seats());
    CHECK(some.find(
              "pool: phase 1 form bang_khen recipient_kind individual seats 2 [assumption] \n") !=
          std::string::npos);
    auto other = with_seats();
    other.pools[0].seats.reset();
    CHECK(settings_dump(other) != some);
}

TEST_CASE("the check code is the first sixteen digits in groups of four, and is known again") {
    auto const digest = sha256("record");
    auto const code = check_code(digest);
    REQUIRE(code.size() == 19);
    CHECK(code.substr(0, 4) == digest.substr(0, 4));
    CHECK(code.substr(15) == digest.substr(12, 4));
    CHECK(is_check_code_of(code, digest));
    CHECK(is_check_code_of(digest, digest));
    CHECK_FALSE(is_check_code_of("", digest));
    CHECK_FALSE(is_check_code_of(code.substr(0, 18), digest));
    CHECK_FALSE(is_check_code_of(check_code(sha256("other")), digest));
    CHECK(check_line(digest, language::vi).ends_with(code + "\n"));
}
