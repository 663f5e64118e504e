// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/doubts_text.hpp>

#include <array>
#include <string>

#include <boost/json.hpp>

#include <support/catch.hpp>

using namespace thidua;

namespace {

constexpr instrument law{"1/2022", {"Luật mẫu", "the sample law"}, "sample"};
constexpr std::array<doubt, 4> four{{
    {"readings", "households", {"không nêu", "not named"}, verification::assumption, {}},
    {"criteria",
     "dossier.papers",
     {"Hồ sơ đủ giấy tờ", "papers are there"},
     verification::second_hand,
     law.at(article{84}, clause{2}, verification::second_hand)},
    {"money",
     "commune_chair",
     {"cá nhân", "individual"},
     verification::recalled,
     law.at(article{58}, verification::recalled),
     date{2024, 1, 1}},
    {"exceptions",
     "dossier.papers.x",
     {"Hồ sơ rút gọn", "short papers"},
     verification::second_hand,
     law.at(article{84}, clause{2}, verification::second_hand)},
}};

}  // namespace

TEST_CASE("doubts stand under their clause with what rests on it, without a clause at the end") {
    CHECK(doubts_text(four) ==
          "- khoản 2 Điều 84 Luật mẫu [theo nguồn dẫn lại]\n"
          "  - tiêu chí dossier.papers: Hồ sơ đủ giấy tờ\n"
          "  - ngoại lệ dossier.papers.x: Hồ sơ rút gọn\n"
          "- Điều 58 Luật mẫu [theo trí nhớ, chưa kiểm chứng]\n"
          "  - tiền thưởng commune_chair: cá nhân (từ ngày 01/01/2024)\n"
          "- Không dẫn điều khoản [giả định]\n"
          "  - cách hiểu households: không nêu\n");
    CHECK(doubts_text(four, language::en)
              .starts_with("- clause 2, Article 84, the sample law [second-hand]\n"));
    CHECK(doubts_text({}).empty());
}

TEST_CASE("doubts as JSON keep their order and say what they lack") {
    auto const all = boost::json::parse(doubts_json(four));
    CHECK(all.at("format") == "thidua.doubts/1");
    auto const& list = all.at("doubts").as_array();
    REQUIRE(list.size() == 4);
    CHECK(list[0].at("clause").is_null());
    CHECK(list[1].at("clause") == "1/2022 art.84 cl.2");
    CHECK(list[2].at("from") == "2024-01-01");
    CHECK(list[3].at("what").at("vi") == "Hồ sơ rút gọn");
    CHECK(list[1].at("from").is_null());
}
