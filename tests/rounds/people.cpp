// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/people.hpp>

#include <string>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

TEST_CASE("a final word rests on the resolution of the body whose word it is", "[rounds][people]") {
    dossier_word w;
    w.council = 3;
    w.chair = 5;
    CHECK(w.rests_on() == dossier_word::none);
    w.by = who_decides::council;
    CHECK(w.rests_on() == 3);
    w.by = who_decides::chair;
    CHECK(w.rests_on() == 5);
    w.by = who_decides::chair_order;
    CHECK(w.rests_on() == 5);
    w.by = who_decides::council_order;
    CHECK(w.rests_on() == 3);
}

TEST_CASE("all is signed when there are awards and nobody waits for a signature",
          "[rounds][people]") {
    people_decision d;
    CHECK_FALSE(d.all_signed());
    d.awarded = 2;
    CHECK(d.all_signed());
    d.unsigned_yet.push_back(0);
    CHECK_FALSE(d.all_signed());
    d.unsigned_yet.clear();
    d.unheard = 1;
    CHECK_FALSE(d.all_signed());  // a rejected row may still name somebody
}

TEST_CASE("findings: departures first, then wrong signatures, then grave ones, then the rest",
          "[rounds][people]") {
    auto const f = [](std::string_view code, std::string id, bool grave, std::int64_t row = 0) {
        return made_finding(code, std::move(id), {}, {}, {.file = "f", .row = row}, grave);
    };
    std::vector<stage_finding> all{
        f("stages.voted_again", "a", false),      f("stages.over_seats", "", true),
        f("stages.signed_refused", "z", true),    f("stages.signed_refused", "b", true, 9),
        f("stages.signed_refused", "b", true, 4), f("stages.against_verdict", "m", true)};
    sort_findings(all);
    std::vector<std::string> order;
    for (auto const& one : all)
        order.push_back(std::string{one.what.code} + " " + one.id +
                        std::to_string(one.what.where.row));
    CHECK(order == std::vector<std::string>{"stages.against_verdict m0", "stages.signed_refused b4",
                                            "stages.signed_refused b9", "stages.signed_refused z0",
                                            "stages.over_seats 0", "stages.voted_again a0"});
}
