// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/sql_facts.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/nominations/sample.hpp>
#include <thidua/nominations/vocabulary.hpp>

namespace {

using namespace thidua;

[[nodiscard]] std::string rows(sql_facts_format format, nomination const& n) {
    std::string out;
    std::vector<sql_fact> const columns{
        {&facts::rating},    {&facts::achieved_to},  {&facts::score},          {&facts::exemplary},
        {&facts::documents}, {&facts::recipient_id}, {&facts::proposed_twice}, {&facts::lane}};
    sql_fact_writer to{
        columns, format,
        [](fact_info const&, cell const& c) { return "=name " + std::to_string(c.value); },
        [&out](std::string_view bytes) { out += bytes; }};
    to.header();
    to.row("a,b", n, sample::day);
    to.flush();
    return out;
}

[[nodiscard]] nomination stated_dossier() {
    return sample::with([](nomination& n) {
        n.rating = rating::good;
        n.score = hundredths{8750};
        n.exemplary = false;
        n.documents = set_of<document>::exactly(document::report);
        n.recipient = recipient_id{7};
        n.proposed_twice = true;
    });
}

}  // namespace

TEST_CASE("a row has the values in the spelling of its columns, without guards for spreadsheets") {
    CHECK(rows(sql_facts_format::csv, stated_dossier()) ==
          "id,rating,rating_na,achieved_to,achieved_to_na,score,score_na,exemplary,exemplary_na,"
          "documents,documents_absent,documents_na,recipient_id,recipient_id_na,proposed_twice,"
          "proposed_twice_na,lane,lane_na\n"
          "\"a,b\",good,0,2025-09-30,0,8750,0,0,0,2,125,0,=name 7,0,1,0,movement,0\n");
    CHECK(rows(sql_facts_format::ndjson, stated_dossier()) ==
          R"({"id":"a,b","rating":"good","rating_na":false,"achieved_to":"2025-09-30",)"
          R"("achieved_to_na":false,"score":8750,"score_na":false,"exemplary":false,)"
          R"("exemplary_na":false,"documents":2,"documents_absent":125,"documents_na":false,)"
          R"("recipient_id":"=name 7","recipient_id_na":false,"proposed_twice":true,)"
          R"("proposed_twice_na":false,"lane":"movement","lane_na":false})"
          "\n");
}

TEST_CASE("what is not known is empty, what does not apply says so") {
    nomination n;
    n.rating = does_not_apply;
    n.documents = does_not_apply;
    auto const csv = rows(sql_facts_format::csv, n);
    CHECK(csv.substr(csv.find('\n') + 1) == "\"a,b\",,1,,0,,0,,0,,,1,,0,,0,,0\n");
    CHECK(rows(sql_facts_format::ndjson, n) ==
          R"({"id":"a,b","rating":null,"rating_na":true,"achieved_to":null,"achieved_to_na":false,)"
          R"("score":null,"score_na":false,"exemplary":null,"exemplary_na":false,"documents":null,)"
          R"("documents_absent":null,"documents_na":true,"recipient_id":null,)"
          R"("recipient_id_na":false,"proposed_twice":null,"proposed_twice_na":false,"lane":null,)"
          R"("lane_na":false})"
          "\n");
}

TEST_CASE("units and content groups are written by their codes, other names as the row has them") {
    nomination_batch batch;
    auto const number = batch.recipients.number_of("CB-01");
    auto const names = sql_names(batch, sample::day, nullptr);
    CHECK(names(facts::recipient_id, {said::value, number}) == "CB-01");
    CHECK(names(facts::unit, {said::value, 1}) == "gone");
    CHECK(names(facts::unit, {said::value, 99}) == "99");
    CHECK(names(facts::content, {said::value, 2}) == "2");
}
