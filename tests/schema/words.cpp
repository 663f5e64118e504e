// SPDX-License-Identifier: BSL-1.0
// The enumerations of the schemas are the library's words: what a schema lacks, or has too much,
// is found here.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>
#include <support/catch.hpp>

#include <thidua/allocation/reading.hpp>
#include <thidua/allocation/shares.hpp>
#include <thidua/analysis/comparison.hpp>
#include <thidua/analysis/lint.hpp>
#include <thidua/analysis/mutation.hpp>
#include <thidua/base/enumerators.hpp>
#include <thidua/calendar/certainty.hpp>
#include <thidua/calendar/event.hpp>
#include <thidua/calendar/session_knowledge.hpp>
#include <thidua/eligibility/outcome.hpp>
#include <thidua/law/authority.hpp>
#include <thidua/law/cancellation.hpp>
#include <thidua/law/money.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/texts.hpp>
#include <thidua/nominations/vocabulary.hpp>
#include <thidua/plan/phase_bounds.hpp>
#include <thidua/plan/readings.hpp>
#include <thidua/policy/settings.hpp>
#include <thidua/rounds/decision.hpp>
#include <thidua/rounds/people.hpp>
#include <thidua/units/unit.hpp>

using namespace thidua;
namespace json = boost::json;

namespace {

std::filesystem::path const folder =
    std::filesystem::path{THIDUA_EXAMPLE_DATA} / "../../share/thidua/schema";

json::object schema(std::filesystem::path const& path) {
    std::ifstream in{path, std::ios::binary};
    return json::parse(std::string{std::istreambuf_iterator<char>{in}, {}}).as_object();
}

using names = std::vector<std::string>;

template <class E>
names of() {
    names all;
    for (auto const& w : words<E>()) all.emplace_back(w.name);
    return all;
}

/// What each `$defs` entry with an enumeration must hold.
std::map<std::string, names> const& expected() {
    static std::map<std::string, names> const all{
        {"achievement_window", of<achievement_window>()},
        {"award_form", of<award_form>()},
        {"award_status", of<award_status>()},
        {"cancellation_ground", of<cancellation_ground>()},
        {"certainty", of<certainty>()},
        {"collective_kind", of<collective_kind>()},
        {"commendation_type", of<commendation_type>()},
        {"dissolved_from", of<dissolved_from>()},
        {"document", of<document>()},
        {"failure", of<failure>()},
        {"final_word", of<final_word>()},
        {"held_seats", of<held_seats>()},
        {"households", of<households>()},
        {"lint_grade", of<analysis::lint_grade>()},
        {"lint_kind", of<analysis::lint_kind>()},
        {"money_order", of<money_order>()},
        {"money_rounding", of<money_rounding>()},
        {"mutation_kind", of<analysis::mutation_kind>()},
        {"outcome", of<outcome>()},
        {"phase_state", of<phase_state>()},
        {"phase_two_start", of<phase_two_start>()},
        {"policy_likeness", of<analysis::likeness>()},
        {"priority_conjunction", of<priority_conjunction>()},
        {"priority_member", of<priority_member>()},
        {"priority_movement", of<priority_movement>()},
        {"priority_scope", of<priority_scope>()},
        {"priority_stage", of<priority_stage>()},
        {"reading", of<reading>()},
        {"recipient_kind", of<recipient_kind>()},
        {"resolved_as", of<resolved_as>()},
        {"resolving_body", of<resolving_body>()},
        {"session", of<session>()},
        {"session_state", of<session_state>()},
        {"share_rounding", of<share_rounding>()},
        {"signing_capacity", of<signing_capacity>()},
        {"stage", of<stage>()},
        {"standing", of<standing>()},
        {"truth", {"no", "unknown", "yes"}},
        {"unit_certificate", of<unit_certificate>()},
        {"unit_kind", of<unit_kind>()},
        {"verification", of<verification>()},
        {"who_decides", of<who_decides>()},
        {"who_is_direct", of<who_is_direct>()},
    };
    return all;
}

names texts(json::array const& list) {
    names all;
    for (auto const& one : list) all.emplace_back(one.as_string());
    return all;
}

}  // namespace

TEST_CASE("the enumerations of the schemas are the library's words") {
    std::set<std::string> met;
    for (auto const& file : std::filesystem::directory_iterator{folder}) {
        auto const whole = schema(file.path());
        if (!whole.contains("$defs")) continue;
        for (auto const& [key, value] : whole.at("$defs").as_object()) {
            std::string const name(key.data(), key.size());
            if (!value.is_object() || !value.as_object().contains("enum")) continue;
            INFO(file.path().filename().string() << ": " << name);
            auto const known = expected().find(name);
            if (known == expected().end()) {
                // Spellings of cells, compared below.
                CHECK(file.path().filename().string() == "nomination.schema.json");
                continue;
            }
            CHECK(texts(value.as_object().at("enum").as_array()) == known->second);
            met.insert(name);
        }
    }
    for (auto const& [name, all] : expected()) {
        INFO(name);
        CHECK(met.count(name) == 1);
    }
}

TEST_CASE("the schema of a nomination has every stored fact, with every spelling of its words") {
    auto const whole = schema(folder / "nomination.schema.json");
    auto const& properties = whole.at("properties").as_object();
    for (auto const& t : text_columns()) {
        INFO(t.name);
        CHECK(properties.contains(std::string{t.name}));
    }
    CHECK(properties.size() == text_columns().size() + stored_facts().size());
    for (auto const* f : stored_facts()) {
        INFO(f->name);
        REQUIRE(properties.contains(std::string{f->name}));
        if (f->words.empty()) continue;
        names spellings;
        for (auto const& w : f->words) {
            names one{std::string{w.name}, std::string{w.label.vi}, std::string{w.label.en}};
            for (auto const alias : w.aliases) one.emplace_back(alias);
            for (auto& s : one)
                if (std::find(spellings.begin(), spellings.end(), s) == spellings.end())
                    spellings.push_back(std::move(s));
        }
        auto const& words =
            whole.at("$defs").at(std::string{f->name} + "_words").at("enum").as_array();
        CHECK(texts(words) == spellings);
    }
}

TEST_CASE("the outcomes that a document counts are the library's outcomes") {
    auto const counts = schema(folder / "list.schema.json").at("properties").at("counts");
    for (auto const& name : of<outcome>())
        CHECK(counts.at("properties").as_object().contains(name));
    CHECK(counts.at("properties").as_object().size() == of<outcome>().size() + 2);
}
