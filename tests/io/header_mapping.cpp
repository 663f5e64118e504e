// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/header_mapping.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/io/file.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/rejected_rows.hpp>

using namespace thidua;

namespace {

header_mapping mapping_of(std::string_view content) {
    auto read = read_mapping(content, "m.json", nomination_columns());
    INFO((read ? std::string{} : describe(read.failure().front())));
    REQUIRE(read);
    return *read;
}

std::vector<std::string_view> faults(std::string_view content) {
    auto const read = read_mapping(content, "m.json", nomination_columns());
    REQUIRE_FALSE(read);
    std::vector<std::string_view> codes;
    for (auto const& e : read.failure()) {
        codes.push_back(e.code);
        CHECK(e.where.file == "m.json");
    }
    return codes;
}

intake read_with(header_mapping const& mapping, std::string_view content) {
    intake_options options;
    options.mapping = mapping;
    return nomination_reader{options}.read_text(content, "a.csv");
}

using names = std::vector<std::string_view>;

}  // namespace

TEST_CASE("an office's own headers, spellings and what all rows share", "[mapping]") {
    auto const mapping = mapping_of(R"({"format":"thidua.mapping/1",
        "columns":{"Người được khen":"recipient_name","Mức":"Hình thức đề nghị khen thưởng"},
        "values":{"form":{"BK":"bang_khen","0":"n/a"}},
        "every_row":{"recipient_kind":"cá nhân"}})");
    auto const in = read_with(mapping, "STT,Người được khen,Mức\n1,A,bk\n2,B,0\n3,C,Giấy khen\n");
    REQUIRE(in.batch.size() == 3);
    CHECK(in.reports.empty());
    CHECK(*in.batch.nominations[0].form == award_form::bang_khen);
    CHECK_FALSE(in.batch.nominations[1].form.known());
    CHECK(*in.batch.nominations[2].form == award_form::giay_khen);
    CHECK(in.batch.texts[0].id == "a/C/1");
}

TEST_CASE("a section heading and the row itself go before what all rows share", "[mapping]") {
    auto const mapping =
        mapping_of(R"({"format":"thidua.mapping/1","every_row":{"recipient_kind":"individual"}})");
    auto const in = read_with(mapping,
                              "STT,Họ và tên,Đối tượng khen thưởng\n1,A,\nI,Tập thể,\n"
                              "2,B,\n3,C,hộ gia đình\n");
    REQUIRE(in.batch.size() == 3);
    CHECK(*in.batch.nominations[0].recipient_kind == recipient_kind::individual);
    CHECK(*in.batch.nominations[1].recipient_kind == recipient_kind::collective);
    CHECK(*in.batch.nominations[2].recipient_kind == recipient_kind::household);
}

TEST_CASE("a rejected row keeps what the sheet says, and is read again with the mapping",
          "[mapping]") {
    auto const mapping = mapping_of(R"({"format":"thidua.mapping/1",
        "columns":{"Mức":"form"},"values":{"form":{"BK":"bang_khen"}}})");
    auto const in = read_with(mapping, "Họ và tên,Mức,Điểm thi đua\nA,BK,101\n");
    REQUIRE(in.rejected.size() == 1);
    auto csv = rejected_rows_csv(in.rejected, nomination_columns());
    auto const at = csv.rfind("101");
    csv.replace(at, 3, "100");
    auto const again = read_with(mapping, csv);
    REQUIRE(again.batch.size() == 1);
    CHECK(*again.batch.nominations[0].form == award_form::bang_khen);
}

TEST_CASE("a mapping that cannot be meant is refused, with all that is wrong", "[mapping]") {
    CHECK(faults("{}") == names{"json.missing_key"});
    CHECK(faults(R"({"format":"x/1"})") == names{"json.unknown_word"});
    CHECK(faults(R"({"format":"thidua.mapping/1","columns":{"A":"recipient_nam"}})") ==
          names{"mapping.unknown_column"});
    CHECK(faults(R"({"format":"thidua.mapping/1","columns":{"A b":"form","a  B":"birth"}})") ==
          names{"mapping.same_header"});
    CHECK(faults(R"({"format":"thidua.mapping/1","values":{"form":{"A":"x","a":"y"}}})") ==
          names{"mapping.same_value"});
    CHECK(faults(R"({"format":"thidua.mapping/1","columns":[],"other":1})") ==
          names{"json.unknown_key", "json.wrong_kind"});
    CHECK(faults("{").front() == "json.malformed");
}

TEST_CASE("the three header styles of a provincial system: no row is lost", "[mapping]") {
    struct style {
        std::string mapping{};
        std::string sheet{};
        std::size_t rows = 0;
    };
    for (auto const& s : {style{"ca_nhan", "CANHAN", 3}, style{"tap_the", "TAPTHE", 3},
                          style{"chung", "MauTDKT", 4}}) {
        INFO(s.sheet);
        auto const folder = std::string{THIDUA_TEST_DATA} + "/../../share/thidua/mappings/";
        auto const content = read_file(folder + s.mapping + ".json");
        REQUIRE(content);
        intake_options options;
        options.mapping = mapping_of(*content);
        auto const in = nomination_reader{options}.read(std::vector<std::string>{
            std::string{THIDUA_TEST_DATA} + "/mappings/" + s.sheet + ".csv"});
        CHECK(in.batch.size() == s.rows);
        for (auto const& row : in.rejected)
            for (auto const& e : row.errors) CHECK(describe(e).empty());
        for (std::size_t i = 0; i < in.batch.size(); ++i) {
            auto const& n = in.batch.nominations[i];
            CHECK(n.recipient_kind.known());
            CHECK(n.form.known());
            CHECK((*n.recipient_kind != recipient_kind::individual || n.position.known()));
            CHECK((*n.recipient_kind != recipient_kind::collective || n.position.blank() ||
                   !n.position.known()));
        }
        for (auto const& report : in.reports) CHECK(report.code == "headers.unknown");
    }
}
