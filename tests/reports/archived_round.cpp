// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/archived_round.hpp>

#include <string>
#include <vector>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

#include <thidua/io/archive.hpp>
#include <thidua/io/digest.hpp>
#include <thidua/reports/record.hpp>

using namespace thidua;
using namespace round_case;

TEST_CASE("a decided round is archived and comes back as it was", "[reports][archive]") {
    decided_case c{all()};
    std::vector<input_digest> const inputs{{"units", "units.csv", sha256("b")},
                                           {"nominations", "a.csv", sha256("a")}};
    c.view.inputs = inputs;
    auto const json = record_json(c.view);
    auto const record = archived_round(c.view, json);
    CHECK(record.policy == "hanoi.plan_343");
    CHECK(record.on == "2025-11-20");
    CHECK(record.signed_on == "2025-12-01");
    CHECK(record.record_sha256 == sha256(json));
    REQUIRE(record.inputs.size() == 2);
    CHECK(record.inputs.front().name == "a.csv");
    REQUIRE(record.dossiers.size() == 12);
    CHECK(record.dossiers[7].id == "p5-refused");
    CHECK(record.dossiers[7].reasons == std::vector<std::string>{"achievement.track"});
    CHECK(record.dossiers[7].rank == 0);
    CHECK(record.dossiers[3].id == "p1");
    CHECK(record.dossiers[3].rank >= 1);

    auto const kept = write_archive(record);
    REQUIRE(kept);
    auto const read = read_archive<archived_record>(kept->bytes, kept->digest);
    REQUIRE(read);
    CHECK(*read == record);
}

TEST_CASE("without the text of the record its digest is empty", "[reports][archive]") {
    decided_case c{all()};
    CHECK(archived_round(c.view).record_sha256.empty());
}
