// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <boost/json.hpp>

#include <thidua.h>

#include "asked.hpp"

namespace {

using namespace thidua::c_testing;
namespace json = boost::json;

[[nodiscard]] std::string shipped_options() {
    std::string const data = THIDUA_EXAMPLE_DATA;
    return json::serialize(json::object{{"on", "2025-11-20"},
                                        {"signed_on", "2025-12-01"},
                                        {"phase", 1},
                                        {"units", data + "/units.csv"},
                                        {"submissions", data + "/submissions.csv"},
                                        {"history", data + "/history.csv"},
                                        {"settings", data + "/settings.json"}});
}

/// One dossier of the shipped round that is eligible.
constexpr std::string_view subgroup =
    R"({"id":"ttr-001/T/4","submission":"ttr-001","recipient_kind":"collective",)"
    R"("recipient_name":"Tổ Chuyển đổi số, Sở Nội vụ","form":"bang_khen"})";

TEST_CASE("the shipped settings, units, submissions and history open", "[c]") {
    opened const context{shipped_options()};
    CAPTURE(context.answer.text);
    REQUIRE(context.answer.status == THIDUA_OK);
    CHECK(is_answer(context.answer.text));
    auto const opened_with = json::parse(context.answer.text).as_object();
    CHECK(opened_with.at("format") == "thidua.opened/1");
    CHECK(opened_with.at("version").as_string() == thidua_version());
}

TEST_CASE("an assessment and an explanation name the dossier, the day and the row", "[c]") {
    opened const context{shipped_options()};
    REQUIRE(context.get() != nullptr);
    for (auto const asked : {question::assess, question::explain}) {
        auto const a = ask(asked, context.get(), subgroup, 41);
        CAPTURE(a.text);
        REQUIRE(a.status == THIDUA_OK);
        auto const answer = json::parse(a.text).as_object();
        CHECK(answer.at("id") == "ttr-001/T/4");
        CHECK(answer.at("on") == "2025-11-20");
        CHECK(a.text.find(R"("row":41)") != std::string::npos);
    }
    CHECK(json::parse(ask(question::explain, context.get(), subgroup).text).at("format") ==
          "thidua.explanation/1");
}

TEST_CASE("a value that is none is refused with code, place and what is accepted", "[c]") {
    opened const context{small_options};
    auto const a = ask(question::assess, context.get(),
                       R"({"recipient_name":"A","achieved_to":"31/02/2025"})", 3);
    REQUIRE(a.status == THIDUA_REFUSED);
    auto const answer = json::parse(a.text).as_object();
    CHECK(answer.at("row") == 3);
    auto const& first = answer.at("errors").as_array().front().as_object();
    CHECK(first.at("code") == "date.impossible");
    CHECK_FALSE(first.at("message_vi").as_string().empty());
    CHECK_FALSE(first.at("accepts_en").as_string().empty());
}

TEST_CASE("an answer does not depend on what was asked before", "[c]") {
    opened const fresh{small_options};
    opened const used{small_options};
    std::vector<std::string> const dossiers{std::string{subgroup}, R"({"recipient_name":"A"})",
                                            R"({"recipient_name":"A","form":"giấy khen"})", "{",
                                            std::string{subgroup}};
    for (int i = 0; i < 50; ++i)
        (void)ask(question::explain, used.get(),
                  R"({"id":"x)" + std::to_string(i) + R"(","unit":"u)" + std::to_string(i) +
                      R"(","recipient_name":"B"})");
    for (auto const& d : dossiers)
        CHECK(ask(question::assess, fresh.get(), d).text ==
              ask(question::assess, used.get(), d).text);
}

TEST_CASE("the version is that of the library", "[c]") {
    CHECK(std::string_view{thidua_version()}.find_first_not_of("0123456789.") ==
          std::string_view::npos);
}

}  // namespace
