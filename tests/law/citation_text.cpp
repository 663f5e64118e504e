// SPDX-License-Identifier: BSL-1.0
#include <thidua/law/citation_text.hpp>

#include <support/catch.hpp>

#include <thidua/law/instruments.hpp>

using namespace thidua;

namespace {

using instruments::decree_98_2023;
using instruments::law_2022;
constexpr auto sure = verification::verified;

}  // namespace

TEST_CASE("a citation is written from the point up, as Vietnamese papers do", "[law]") {
    CHECK(written(law_2022.at(article{74}, clause{1}, point{"đ"}, sure)) ==
          "điểm đ khoản 1 Điều 74 Luật Thi đua, khen thưởng số 06/2022/QH15");
    CHECK(written(law_2022.at(article{84}, clause{2}, sure)) ==
          "khoản 2 Điều 84 Luật Thi đua, khen thưởng số 06/2022/QH15");
    CHECK(written(decree_98_2023.at(article{4}, sure)) == "Điều 4 Nghị định số 98/2023/NĐ-CP");
    CHECK(written(decree_98_2023.whole(sure)) == "Nghị định số 98/2023/NĐ-CP");
}

TEST_CASE("an English citation names the same parts, the point first", "[law]") {
    auto const line = written(law_2022.at(article{74}, clause{1}, point{"a"}, sure), language::en);
    CHECK(line.find("point a, clause 1, Article 74") == 0);
    CHECK(line.find("the Law on Emulation and Commendation 06/2022/QH15") != std::string::npos);
    CHECK(written(decree_98_2023.whole(sure), language::en) == "Decree 98/2023/NĐ-CP");
}

TEST_CASE("a citation for machines has number, article, clause and point", "[law]") {
    CHECK(code(law_2022.at(article{74}, clause{1}, point{"a"}, sure)) ==
          "06/2022/QH15 art.74 cl.1 pt.a");
    CHECK(code(law_2022.at(article{84}, clause{2}, sure)) == "06/2022/QH15 art.84 cl.2");
    CHECK(code(decree_98_2023.at(article{4}, sure)) == "98/2023/NĐ-CP art.4");
    CHECK(code(decree_98_2023.whole(sure)) == "98/2023/NĐ-CP");
}

TEST_CASE("where nothing is cited nothing is written", "[law]") {
    CHECK(written(citation{}).empty());
    CHECK(written(citation{}, language::en).empty());
    CHECK(code(citation{}).empty());
}
