// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/worker.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>
#include <support/catch.hpp>

#include <thidua/reports/error_json.hpp>

using namespace thidua;

namespace {

std::string const data = THIDUA_EXAMPLE_DATA;

std::string slurp(std::string const& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

worker opened(std::string const& options) {
    auto read = read_worker_options(options);
    REQUIRE(read);
    auto made = worker::open(*std::move(read));
    if (!made)
        for (auto const& e : made.failure().errors) UNSCOPED_INFO(describe(e, language::en));
    REQUIRE(made);
    return std::move(*made);
}

worker plain() { return opened(R"({"on": "2025-11-20"})"); }

boost::json::object parsed(std::string const& answer) {
    CHECK(answer.find('\n') == std::string::npos);
    return boost::json::parse(answer).as_object();
}

std::string code_of(std::string const& answer) {
    auto const o = parsed(answer);
    REQUIRE(o.at("format").as_string() == "thidua.error/1");
    return std::string{o.at("errors").at(0).at("code").as_string()};
}

std::string nomination_of(std::string const& id, std::string const& more = {}) {
    return R"({"id":")" + id + R"(","recipient_name":"Nguyễn Văn A")" + more + "}";
}

std::vector<error> refused(std::string const& options) {
    auto read = read_worker_options(options);
    REQUIRE_FALSE(read);
    return std::move(read).failure();
}

worker_refusal not_opened(std::string const& options) {
    auto read = read_worker_options(options);
    REQUIRE(read);
    auto made = worker::open(*std::move(read));
    REQUIRE_FALSE(made);
    REQUIRE_FALSE(made.failure().errors.empty());
    return std::move(made).failure();
}

std::string quoted(std::string const& text) {
    return boost::json::serialize(boost::json::string(text));
}

}  // namespace

TEST_CASE("a dossier a line is answered with its assessment, at the place that was named") {
    auto w = plain();
    auto const first = parsed(w.answer(nomination_of("a"), 7));
    CHECK(first.at("format").as_string() == "thidua.assessment/1");
    CHECK(first.at("id").as_string() == "a");
    CHECK(first.at("source").at("file").as_string() == "-");
    CHECK(first.at("source").at("row").as_int64() == 7);
    CHECK(parsed(w.explain(nomination_of("a"))).at("format").as_string() == "thidua.explanation/1");
}

TEST_CASE("an answer does not depend on what was asked before") {
    auto w = plain();
    auto const alone = plain().answer(nomination_of("a", R"(,"form":"giay_khen")"));
    for (auto const* before : {"not json", "", R"({"id":"a","recipient_name":"B"})"})
        (void)w.answer(before);
    CHECK(w.answer(nomination_of("a", R"(,"form":"giay_khen")")) == alone);
}

TEST_CASE("two lines may have one id: each is judged for itself") {
    auto w = plain();
    auto const line = nomination_of("same", R"(,"recipient_id":"r","achievement_id":"t")");
    auto const first = w.answer(line);
    CHECK(w.answer(line) == first);
    CHECK(first.find("thidua.assessment/1") != std::string::npos);
}

TEST_CASE("a line that is no dossier is answered with an error and ends nothing") {
    auto w = plain();
    CHECK(code_of(w.answer("")) == "json.malformed");
    CHECK(code_of(w.answer("   ")) == "json.malformed");
    CHECK(code_of(w.answer("not json")) == "json.malformed");
    CHECK(code_of(w.answer(R"({"recipient_name": )")) == "json.malformed");
    CHECK(code_of(w.answer("[]")) == "json.not_an_object");
    CHECK(code_of(w.answer("1")) == "json.not_an_object");
    CHECK(code_of(w.answer(nomination_of("a") + nomination_of("b"))) == "json.malformed");
    CHECK(code_of(w.answer(nomination_of("a", R"(,"id":"b")"))) == "json.same_key");
    CHECK(code_of(w.answer(nomination_of("a", R"(,"form":{"a":1})"))) == "json.nested");
    CHECK(code_of(w.answer(std::string(1'000'000, '['))) == "json.not_an_object");
    CHECK(code_of(w.answer(R"({"id":)" + std::string(1'000'000, '['))) == "json.nested");
    CHECK(code_of(w.answer(std::string_view{"{\"id\":\"a\0b\"}", 12})) == "json.malformed");
    CHECK(code_of(w.answer(nomination_of("a", R"(,"summary":"\u0000")"))) == "json.nul_character");
    CHECK(code_of(w.answer("{\"recipient_name\":\"\xC0\xAF\"}")) == "json.malformed");
    CHECK(code_of(w.answer("{}")) == "nominations.no_name");
    CHECK(parsed(w.answer(nomination_of("a"))).at("id").as_string() == "a");
}

TEST_CASE("a line of a megabyte is read, one beyond the limit is refused") {
    auto w = plain();
    std::string const much(1'000'000, 'x');
    CHECK(parsed(w.answer(nomination_of("a", R"(,"summary":")" + much + '"')))
              .at("format")
              .as_string() == "thidua.assessment/1");
    CHECK(code_of(w.answer(nomination_of("a", R"(,"summary":")" + much + much + '"'))) ==
          "json.too_large");
    auto small = opened(
        R"({"on": "2025-11-20", "limits": {"format": "thidua.limits/1", "ndjson": {"bytes": 60}}})");
    CHECK(code_of(small.answer(nomination_of("a", R"(,"summary":"0123456789")"))) ==
          "json.too_large");
}

TEST_CASE("all that is wrong with a line is told, each with its column") {
    auto w = plain();
    auto const o = parsed(
        w.answer(nomination_of("a", R"(,"achieved_to":"31/02/2025","form":"khen","score":"7,5")")));
    auto const& errors = o.at("errors").as_array();
    REQUIRE(errors.size() == 2);
    for (auto const& e : errors) {
        CHECK_FALSE(e.at("path").as_string().empty());
        CHECK_FALSE(e.at("message_vi").as_string().empty());
        CHECK_FALSE(e.at("message_en").as_string().empty());
        CHECK_FALSE(e.at("accepts_vi").as_string().empty());
        CHECK_FALSE(e.at("accepts_en").as_string().empty());
    }
}

TEST_CASE("a key that is not known is told beside the verdict") {
    auto w = plain();
    auto const o = parsed(w.answer(nomination_of("a", R"(,"recipent_id":"r")")));
    CHECK(o.at("format").as_string() == "thidua.assessment/1");
    auto const& warnings = o.at("warnings").as_array();
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].at("path").as_string() == "recipent_id");
    CHECK_FALSE(parsed(w.answer(nomination_of("a"))).contains("warnings"));
}

TEST_CASE("files and the texts that they hold open the same worker") {
    std::string const days = R"("on": "2025-11-20", "signed_on": "2025-12-01", "phase": 1)";
    auto files = opened("{" + days + R"(, "units": )" + quoted(data + "/units.csv") +
                        R"(, "submissions": )" + quoted(data + "/submissions.csv") +
                        R"(, "history": )" + quoted(data + "/history.csv") + R"(, "settings": )" +
                        quoted(data + "/settings.json") + "}");
    auto texts =
        opened("{" + days + R"(, "units": {"text": )" + quoted(slurp(data + "/units.csv")) +
               R"(}, "submissions": {"text": )" + quoted(slurp(data + "/submissions.csv")) +
               R"(}, "history": [{"text": )" + quoted(slurp(data + "/history.csv")) +
               R"(}], "settings": )" + slurp(data + "/settings.json") + "}");
    CHECK(files.warnings().empty());
    auto const line = nomination_of(
        "a", R"(,"form":"bang_khen","recipient_kind":"individual","achieved_from":"2025-01-05",)"
             R"("achieved_to":"2025-06-30","commendation_type":"movement","phase":1)");
    CHECK(files.answer(line) == texts.answer(line));
    CHECK(files.answer(line) != plain().answer(line));
}

TEST_CASE("a past award of the recipient counts, one of somebody else does not") {
    std::string const history =
        R"({"on": "2025-11-20", "history": {"text": "recipient_id,recipient_name,achievement,)"
        R"(decided_on,form,commendation_type\nr1,A,t1,2025-01-02,bang_khen,movement\n"}})";
    auto w = opened(history);
    auto const asks = [&w](std::string const& recipient, std::string const& achievement) {
        return w.answer(nomination_of("a", R"(,"commendation_type":"movement","recipient_id":")" +
                                               recipient + R"(","achievement_id":")" + achievement +
                                               '"'));
    };
    CHECK(asks("r1", "t1").find("ineligible") != std::string::npos);
    CHECK(asks("r1", "t2").find("\"outcome\":\"ineligible\"") == std::string::npos);
    CHECK(asks("r2", "t1").find("\"outcome\":\"ineligible\"") == std::string::npos);
}

TEST_CASE("numbers of settings that stand in the options keep their spelling") {
    auto const o = read_worker_options(
        R"({"on": "2025-11-20", "settings": {"format": "thidua.settings/1",
            "minimum_votes_percent": 68.16, "label": {"vi": "a \"b\"", "en": null}}})");
    REQUIRE(o);
    REQUIRE(o->settings.text);
    CHECK(*o->settings.text == R"({"format":"thidua.settings/1","minimum_votes_percent":68.16,)"
                               R"("label":{"vi":"a \"b\"","en":null}})");
}

TEST_CASE("options that are wrong are all told, with their place") {
    CHECK(refused("nonsense")[0].code == "json.malformed");
    CHECK(refused("[]")[0].code == "json.wrong_kind");
    CHECK(refused("{}")[0].code == "json.missing_key");
    auto const all = refused(
        R"({"on": "31/02/2025", "phase": -1, "stage": "late", "lang": "fr", "units": 3,
            "setings": "x", "settings": {"pools": []}, "as_happened": "yes", "history": [{}]})");
    std::vector<std::string> paths;
    for (auto const& e : all) paths.push_back(e.where.path);
    for (auto const* path : {"/on", "/phase", "/stage", "/lang", "/units", "/setings",
                             "/settings/pools", "/as_happened"})
        CHECK(std::find(paths.begin(), paths.end(), path) != paths.end());
    auto const both =
        refused(R"({"on": "2025-11-20", "as_known": "2025-11-20", "as_happened": true})");
    REQUIRE(both.size() == 1);
    CHECK(both[0].code == "worker.one_of");
}

TEST_CASE("a worker that cannot be opened says why, as the exit statuses of the command do") {
    auto const phase = not_opened(R"({"on": "2025-11-20", "phase": 9})");
    CHECK(phase.why == worker_fault::options);
    CHECK(phase.errors[0].code == "rounds.unknown_phase");
    auto const file = not_opened(R"({"on": "2025-11-20", "units": "/nowhere/units.csv"})");
    CHECK(file.why == worker_fault::unreadable);
    CHECK(file.errors[0].code == "file.missing");
    auto const invalid = not_opened(
        R"({"on": "2025-11-20", "settings": {"format": "thidua.settings/1", "seats": 3}})");
    CHECK(invalid.why == worker_fault::invalid);
    CHECK(invalid.errors[0].where.file == "settings");
    CHECK(invalid.errors[0].where.path == "/seats");
    CHECK(not_opened(R"({"on": "2025-11-20", "policy": {"format": "other"}})").why ==
          worker_fault::invalid);
    auto without_day = worker::open({});
    REQUIRE_FALSE(without_day);
    CHECK(without_day.failure().errors[0].code == "worker.no_day");
}

TEST_CASE("rows of a list that were not taken are warnings") {
    auto const w = opened(
        R"({"on": "2025-11-20", "units": {"text": "id,name,exists_from,colour\nu1,Một,2020-01-01,red\nu2,Hai,never,\n"}})");
    CHECK(w.warnings().size() == 2);
}

TEST_CASE("the language of the options is that of the texts in one language") {
    auto vi = plain();
    auto en = opened(R"({"on": "2025-11-20", "lang": "en"})");
    CHECK(vi.answer(nomination_of("a")) != en.answer(nomination_of("a")));
}
