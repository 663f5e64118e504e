// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
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

struct case_file {
    std::string path{};
    std::string bytes{};
};

/// The corpora of the fuzzers, those of sheets and archives too: whatever comes is only bytes. Of
/// each corpus so many files, evenly over their names.
[[nodiscard]] std::vector<case_file> corpus(std::size_t of_each) {
    std::map<std::filesystem::path, std::vector<std::filesystem::path>> folders;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(THIDUA_FUZZ_CORPUS))
        if (entry.is_regular_file()) folders[entry.path().parent_path()].push_back(entry.path());
    std::vector<case_file> all;
    for (auto& [folder, paths] : folders) {
        std::ranges::sort(paths);
        auto const step = (paths.size() + of_each - 1) / of_each;
        for (std::size_t i = 0; i < paths.size(); i += step) {
            std::ifstream in{paths[i], std::ios::binary};
            all.push_back({paths[i].string(), {std::istreambuf_iterator<char>{in}, {}}});
        }
    }
    return all;
}

TEST_CASE("the fuzzers' corpora as dossiers: always an answer in JSON", "[c]") {
    opened const context{small_options};
    REQUIRE(context.get() != nullptr);
    auto const files = corpus(40);
    REQUIRE(files.size() > 40);
    std::size_t asked = 0;
    for (auto const& file : files) {
        INFO(file.path);
        std::vector<std::string_view> dossiers{file.bytes};
        for (std::string_view rest = file.bytes; !rest.empty() && dossiers.size() < 40;) {
            auto const end = std::min(rest.find('\n'), rest.size());
            dossiers.push_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        for (auto const dossier : dossiers) {
            for (auto const one : {question::assess, question::explain}) {
                auto const a = ask(one, context.get(), dossier);
                CHECK((a.status == THIDUA_OK || a.status == THIDUA_REFUSED));
                CHECK(is_answer(a.text));
                ++asked;
            }
        }
    }
    CHECK(asked > 200);
}

TEST_CASE("the fuzzers' corpora as options, as texts and as files in them", "[c]") {
    auto const answered_well = [](std::string const& options) {
        opened const context{options};
        CHECK((context.answer.status == THIDUA_OK || context.answer.status == THIDUA_UNREADABLE ||
               context.answer.status == THIDUA_BAD_OPTIONS));
        CHECK((context.answer.status == THIDUA_OK) == (context.get() != nullptr));
        if (context.answer.needed <= std::size_t{1} << 16U) CHECK(is_answer(context.answer.text));
    };
    for (auto const& file : corpus(6)) {
        INFO(file.path);
        answered_well(file.bytes);
        for (auto const* key :
             {"settings", "policy", "timeline", "mapping", "units", "submissions", "history"}) {
            json::object options{
                {"on", "2025-11-20"},
                {"units", {{"text", "id,name,kind\nu1,Sở Mẫu,city_department\n"}}}};
            options[key] = file.path;
            answered_well(json::serialize(options));
            options[key] = json::object{{"text", file.bytes}};
            answered_well(json::serialize(options));
        }
    }
}

TEST_CASE("JSON cut at every byte is refused, and closed again", "[c]") {
    std::string const whole =
        R"({"id":"một","recipient_name":"Tổ \u0043huyển","score":"7,5","documents":["report"]})";
    opened const context{small_options};
    for (std::size_t n = 0; n < whole.size(); ++n) {
        auto const a = ask(question::assess, context.get(), std::string_view{whole}.substr(0, n));
        CAPTURE(n, a.text);
        CHECK(a.status == THIDUA_REFUSED);
        CHECK(is_answer(a.text));
    }
    CHECK(ask(question::assess, context.get(), whole).status == THIDUA_OK);
}

TEST_CASE("bytes that are no UTF-8 are refused, and the answer is UTF-8", "[c]") {
    opened const context{small_options};
    for (auto const* bad : {"\xff", "\xc3", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\xaf"}) {
        auto const a = ask(question::assess, context.get(),
                           std::string{R"({"recipient_name":")"} + bad + R"("})");
        CHECK(a.status == THIDUA_REFUSED);
        CHECK(is_answer(a.text));
    }
}

}  // namespace
