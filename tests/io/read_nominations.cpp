// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_nominations.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <support/catch.hpp>
#include <support/scratch_folder.hpp>

#include <thidua/nominations/declare.hpp>
#include <thidua/nominations/vocabulary.hpp>

#include "intake_sample.hpp"

using namespace thidua;
using intake_sample::has_code;
using intake_sample::ids;

namespace {

struct sources {
    registry units = intake_sample::units();
    submission_list submissions = intake_sample::submissions();

    [[nodiscard]] intake_options options() const {
        return {.names = {&units, &intake_sample::sample_plan, &submissions}};
    }
};

intake read_csv(std::string_view content, std::string const& file = "a.csv") {
    static sources const given;
    return nomination_reader{given.options()}.read_text(content, file);
}

/// Codes of the errors of the only rejected row.
std::vector<std::string> codes_of_the_rejected(intake const& in) {
    REQUIRE(in.rejected.size() == 1);
    std::vector<std::string> codes;
    for (auto const& e : in.rejected[0].errors) codes.emplace_back(e.code);
    return codes;
}

using list = std::vector<std::string>;

struct folder : scratch_folder {
    explicit folder(std::string const& name) : scratch_folder("read_nominations_" + name) {}
};

}  // namespace

TEST_CASE("a row becomes a dossier: facts, texts, place") {
    auto const in = read_csv(
        "STT,Họ và tên,Đối tượng khen thưởng,Mã đơn vị công tác,Thành tích đến ngày,Ghi chú\n"
        "7,Nguyễn Văn A,cá nhân,snv,05/07/2025,theo dõi\n");
    REQUIRE(in.batch.size() == 1);
    auto const& n = in.batch.nominations[0];
    auto const& t = in.batch.texts[0];
    CHECK(t.id == "a/C/7");
    CHECK(t.recipient_name == "Nguyễn Văn A");
    CHECK(*n.recipient_kind == recipient_kind::individual);
    CHECK(*n.unit == unit_id{0});
    CHECK(*n.achieved_to == date{2025, 7, 5});
    CHECK(n.achieved_from.blank());
    CHECK(t.where == place{.file = "a.csv", .row = 2});
    CHECK(t.other == std::vector<std::pair<std::string, std::string>>{{"Ghi chú", "theo dõi"}});
    CHECK(in.counts.accepted == 1);
    CHECK(in.counts.headers == 1);
    CHECK(in.counts.files_read == 1);
}

TEST_CASE("an unknown column is kept and reported once a file, with what was probably meant") {
    auto const in = read_csv("recipient_name,Mã hồ so\nA,1\nB,2\n");
    CHECK(in.batch.size() == 2);
    REQUIRE(in.reports.size() == 1);
    CHECK(in.reports[0].code == "headers.unknown");
    CHECK(in.reports[0].where == place{.file = "a.csv", .row = 1, .column = "Mã hồ so"});
    CHECK(in.reports[0].help.vi.find("`Mã hồ sơ`") != std::string::npos);
    CHECK(in.batch.texts[1].other[0].second == "2");
}

TEST_CASE("a faulty cell rejects its row, whole, with all its errors, and no other row") {
    auto const in = read_csv(
        "Họ và tên,Thành tích đến ngày,Điểm thi đua,Ghi chú\n"
        "A,01/01/2025,1,\n"
        "B,31/02/2025,105, x \n"
        "C,02/01/2025,2,\n");
    CHECK(in.batch.size() == 2);
    CHECK(codes_of_the_rejected(in) == list{"date.impossible", "number.out_of_bounds"});
    auto const& row = in.rejected[0];
    CHECK(row.where == place{.file = "a.csv", .row = 3});
    CHECK(row.errors[0].where == place{.file = "a.csv", .row = 3, .column = "Thành tích đến ngày"});
    CHECK(row.found == list{"31/02/2025", "105"});
    using cells = std::vector<std::pair<std::string, std::string>>;
    CHECK(row.cells == cells{{"recipient_name", "B"},
                             {"achieved_to", "31/02/2025"},
                             {"score", "105"},
                             {"Ghi chú", " x "}});
}

TEST_CASE("a row without a name is rejected") {
    auto const in = read_csv("STT,Họ và tên,Điểm thi đua,Số nữ\n1,,5,1\n2,n/a,5,1\n3,B,5,1\n");
    CHECK(in.batch.size() == 1);
    REQUIRE(in.rejected.size() == 2);
    for (auto const& row : in.rejected) {
        CHECK(has_code(row.errors, "nominations.no_name"));
        CHECK(row.errors[0].where.column == "Họ và tên");
    }
}

TEST_CASE("bad files are refused with one message, and nothing of them is taken") {
    auto const refusal = [](std::string_view content) {
        auto const in = read_csv(content);
        CHECK(in.batch.empty());
        CHECK(in.rejected.empty());
        CHECK(in.counts.files_refused == 1);
        CHECK(in.counts.files_read == 0);
        REQUIRE(in.reports.size() == 1);
        CHECK(in.reports[0].where.file == "a.csv");
        CHECK_FALSE(in.reports[0].help.vi.empty());
        return std::string{in.reports[0].code};
    };
    CHECK(refusal("") == "csv.empty");
    CHECK(refusal("\n\r\n") == "csv.empty");
    CHECK(refusal("STT,Đơn vị trình\n1,snv\n") == "headers.missing");
    CHECK(refusal("một dòng không có gì\n") == "headers.missing");
    CHECK(refusal("Họ và tên,Tên đơn vị/tập thể\nA,B\n") == "headers.same_meaning");
    CHECK(refusal("Họ và tên,STT,TT\nA,1,2\n") == "headers.same_meaning");
}

TEST_CASE("without a header the row that looks most like one is named") {
    auto const in = read_csv("Danh sách\nSTT,Ho và tên,Đơn vị trình\n1,A,snv\n");
    REQUIRE(in.reports.size() == 1);
    CHECK(in.reports[0].where.row == 2);
    CHECK(in.reports[0].help.vi.find("`Ho và tên` có phải là `Họ và tên`") != std::string::npos);
}

TEST_CASE("titles above the header are counted and read over") {
    auto const in =
        read_csv("SỞ NỘI VỤ,,\nDANH SÁCH ĐỀ NGHỊ,,\n\nSTT,Họ và tên,Giới tính\n1,A,Nam\n");
    CHECK(in.batch.size() == 1);
    CHECK(in.counts.above_header == 2);
    CHECK(in.reports.empty());
    CHECK(in.batch.texts[0].where.row == 5);
}

TEST_CASE("all ways to end a line and to separate cells") {
    for (std::string_view const content :
         {"STT,Họ và tên\r\n1,A\r\n2,B\r\n", "STT,Họ và tên\n1,A\n2,B",
          "\xEF\xBB\xBFSTT;Họ và tên\n1;A\n2;B\n", "STT\tHọ và tên\n1\tA\n2\tB\n",
          "STT,Họ và tên\r1,A\r2,B\r", "STT,\"Họ và\ntên\"\n1,A\n2,\"B\"\n"}) {
        auto const in = read_csv(content);
        INFO(content);
        REQUIRE(in.batch.size() == 2);
        CHECK(in.batch.texts[0].recipient_name == "A");
        CHECK(in.batch.texts[1].recipient_name == "B");
        CHECK(in.rejected.empty());
    }
}

TEST_CASE("a line end inside quotes belongs to the cell") {
    auto const in = read_csv("STT,Họ và tên,Tóm tắt thành tích\n1,A,\"dòng 1\ndòng 2\"\n2,B,\n");
    REQUIRE(in.batch.size() == 2);
    CHECK(in.batch.texts[0].summary == "dòng 1\ndòng 2");
    CHECK(in.batch.texts[1].where.row == 4);
}

TEST_CASE("a row that cannot be taken apart is rejected whole, and the good rows stay") {
    std::string const head = "STT,Họ và tên,Giới tính\n1,A,Nam\n";
    std::string const tail = "\n3,C,Nữ\n4,D,Nữ\n";
    struct fault {
        std::string row;
        std::string code;
    };
    std::vector<fault> const faults{
        {"2,\"B,Nam", "csv.unclosed_quote"},
        {std::string{"2,B\0,Nam", 8}, "csv.nul_byte"},
        {"2,B\xFF,Nam", "csv.invalid_utf8"},
        {"2,\"B\"x,Nam", "csv.text_after_quote"},
        {"2," + std::string(10U << 20U, 'B') + ",Nam", "csv.cell_too_large"},
        {"2,B,Nam,thừa", "csv.too_many_cells"},
        {"2,B", "csv.too_few_cells"},
    };
    for (auto const& f : faults) {
        INFO(f.code);
        auto const in = read_csv(head + f.row + tail);
        REQUIRE(in.batch.size() == 3);
        CHECK(in.batch.texts[0].recipient_name == "A");
        CHECK(in.batch.texts[1].recipient_name == "C");
        CHECK(in.batch.texts[2].recipient_name == "D");
        REQUIRE(in.rejected.size() == 1);
        CHECK(in.rejected[0].where == place{.file = "a.csv", .row = 3});
        CHECK(in.rejected[0].raw == f.row);
        CHECK(has_code(in.rejected[0].errors, f.code));
        CHECK(in.rejected[0].errors[0].where.file == "a.csv");
        CHECK(in.rejected[0].errors[0].where.row == 3);
    }
}

TEST_CASE("a section heading gives the kind, unless the row states it") {
    auto const in = read_csv(
        "STT,Họ và tên,Đối tượng khen thưởng\n"
        "I. Tập thể,,\n1,Phòng A,\n"
        "II. CÁ NHÂN (02 người),,\n1,B,\n2,C,hộ gia đình\n"
        "III,Hộ gia đình,\n1,D,\n");
    CHECK(ids(in) == list{"a/T/1", "a/C/1", "a/H/2", "a/H/1"});
    CHECK(in.counts.headings == 3);
    CHECK(in.rejected.empty());
}

TEST_CASE("a heading that names no kind is rejected, and the rows below it have none") {
    auto const in =
        read_csv("STT,Họ và tên,Giới tính\nI. Tập thể,,\n1,A,\nII. Đối tượng khác,,\n1,B,\n");
    REQUIRE(in.batch.size() == 2);
    CHECK(in.batch.nominations[0].recipient_kind.known());
    CHECK(in.batch.nominations[1].recipient_kind.blank());
    CHECK(in.batch.texts[1].id == "a/K/1");
    CHECK(codes_of_the_rejected(in) == list{"nominations.unknown_heading"});
    CHECK(in.rejected[0].where.row == 4);
}

TEST_CASE("a row of a name alone is a row, and a repeated header is none") {
    auto const in = read_csv("STT,Họ và tên\n1,A\nSTT,Họ và tên\n,B\n");
    REQUIRE(in.batch.size() == 2);
    CHECK(in.batch.texts[1].recipient_name == "B");
    CHECK(in.counts.headers == 2);
}

TEST_CASE("an id is made of submission or file, kind and ordinal") {
    auto const in = read_csv(
        "STT,Họ và tên,Mã tờ trình,Đối tượng khen thưởng\n"
        "1,A,ttr-001,tập thể\n1,B,,cá nhân\n,C,ttr-002,hộ gia đình\n2,D,,\n");
    CHECK(ids(in) == list{"ttr-001/T/1", "a/C/1", "ttr-002/H/r4", "a/K/2"});
}

TEST_CASE("if a derived id repeats, the row is appended to each, rejected rows included") {
    auto const in = read_csv(
        "STT,Họ và tên,Đối tượng khen thưởng,Điểm thi đua\n"
        "1,A,tập thể,\n1,B,tập thể,\n2,C,tập thể,\n2,D,tập thể,900\n3,E,tập thể,\n");
    CHECK(ids(in) == list{"a/T/1/2", "a/T/1/3", "a/T/2/4", "a/T/3"});
}

TEST_CASE("all rows that share a given id are rejected, each naming the others") {
    folder const at{"same_id"};
    auto const one = at.add("1.csv", "id,recipient_name\nX,A\nY,B\nX,C\n");
    auto const two = at.add("2.csv", "id;recipient_name;score\nX;D;900\nZ;E;1\n");
    auto const in = nomination_reader{}.read(list{one, two});
    CHECK(ids(in) == list{"Y", "Z"});
    REQUIRE(in.rejected.size() == 3);
    for (auto const& row : in.rejected) {
        CHECK(has_code(row.errors, "nominations.same_id"));
        CHECK(row.errors.size() == row.found.size());
        CHECK(row.cells[0] == std::pair<std::string, std::string>{"id", "X"});
    }
    auto const& first = in.rejected[0].errors[0];
    CHECK(first.where == place{.file = one, .row = 2, .column = "id"});
    CHECK(first.message.vi == "mã hồ sơ `X` còn có ở " + one + ":4; " + two + ":2");
    CHECK(in.rejected[2].errors.size() == 2);  // a faulty score besides
    CHECK(in.counts.rejected == 3);
}

TEST_CASE("an id that is given in one row and derived in another is shared") {
    auto const in = read_csv(
        "id,STT,Họ và tên,Đối tượng khen thưởng\na/C/1,9,A,cá nhân\n,1,B,cá nhân\n,2,C,cá nhân\n");
    CHECK(ids(in) == list{"a/C/2"});
    CHECK(in.rejected.size() == 2);
}

TEST_CASE("without a code the unit is found by the name of the workplace") {
    auto const in = read_csv(
        "STT,Họ và tên,Đơn vị công tác,Mã đơn vị công tác\n"
        "1,A,Sở Tài chính - Vật giá,\n2,B,Tổ công nghệ số,\n3,C,Tổ công nghệ số,p-a.tcn\n"
        "4,D,Không có,\n5,E,,\n6,F,Không có,n/a\n");
    REQUIRE(in.batch.size() == 4);
    CHECK(*in.batch.nominations[0].unit == unit_id{2});
    CHECK(in.batch.texts[0].workplace == "Sở Tài chính - Vật giá");
    CHECK(*in.batch.nominations[1].unit == unit_id{3});
    CHECK(in.batch.nominations[2].unit.blank());
    CHECK(in.batch.nominations[3].unit == stated<unit_id>{does_not_apply});
    REQUIRE(in.rejected.size() == 2);
    CHECK(in.rejected[0].errors[0].code == "units.two_of_one_name");
    CHECK(in.rejected[0].errors[0].where.column == "Đơn vị công tác");
    CHECK(in.rejected[1].errors[0].code == "units.unknown_name");
}

TEST_CASE("a collective is looked up by its own name, under its unit, and noted") {
    auto const in = read_csv(
        "STT,Họ và tên,Đối tượng khen thưởng,Mã đơn vị công tác\n"
        "1,\"Phòng Tổ chức, Sở Nội vụ\",tập thể,snv\n"
        "2,\"Phòng Tổ chức, Sở Nội vụ\",tập thể,stc\n"
        "3,Tổ công nghệ số,tập thể,\n4,Sở Nội vụ,cá nhân,snv\n5,Sở Nội vụ,tập thể,snv\n");
    REQUIRE(in.batch.size() == 5);
    CHECK(*in.batch.nominations[0].recipient_unit == unit_id{1});
    CHECK(in.batch.nominations[1].recipient_unit.blank());
    CHECK(in.batch.nominations[2].recipient_unit.blank());
    CHECK(in.batch.nominations[3].recipient_unit.blank());
    CHECK(*in.batch.nominations[4].recipient_unit == unit_id{0});
    REQUIRE(in.by_name.size() == 2);
    CHECK(in.by_name[0].nomination == 0);
    CHECK(in.by_name[1].nomination == 4);
}

TEST_CASE("the submission completes its rows") {
    auto const in = read_csv(
        "STT,Họ và tên,Mã tờ trình,Thành phần hồ sơ,Có đơn thư khiếu nại\n"
        "1,A,ttr-001,báo cáo thành tích,\n2,B,ttr-002,,\n3,C,ttr-009,,\n");
    REQUIRE(in.batch.size() == 2);
    auto const& n = in.batch.nominations[0];
    CHECK(n.complaint_pending == stated<bool>{false});
    CHECK(n.selected_in_movement == stated<bool>{true});
    CHECK(n.exemplary.blank());
    CHECK(*n.received_on == date{2025, 10, 29});
    CHECK((*n.documents).has(document::minutes));
    CHECK((*n.documents).has(document::report));
    REQUIRE_FALSE(in.batch.texts[0].attested.empty());
    CHECK(in.batch.texts[0].attested[0].by == "12/TTr-SNV");
    CHECK(in.batch.nominations[1].complaint_pending.blank());
    CHECK(codes_of_the_rejected(in) == list{"submissions.unknown"});
}

TEST_CASE("user facts are read from attr columns, others stay unknown") {
    static constexpr fact<int> trees{{.name = "trees", .label = {"số cây", "trees"}, .most = 100},
                                     own_fact};
    static constexpr std::array<fact_info const*, 1> own{&trees};
    nomination_reader reader{{.attributes = own}};
    auto const in =
        reader.read_text("recipient_name,attr.trees,attr.other\nA,7,x\nB,,\nC,101,\n", "a.csv");
    REQUIRE(in.batch.size() == 2);
    auto const value = trees.access.read_attribute;
    CHECK(value(in.batch.nominations[0], 0) == cell{said::value, 7});
    CHECK(value(in.batch.nominations[1], 0) == cell{});
    CHECK(in.batch.attributes == std::vector<fact_info const*>{&trees});
    CHECK(in.batch.texts[0].other[0].first == "attr.other");
    CHECK(codes_of_the_rejected(in) == list{"number.out_of_bounds"});
    CHECK(in.rejected[0].cells[1].first == "attr.trees");
}

TEST_CASE("the order in which files are given does not matter, and each is read once") {
    folder const at{"order"};
    auto const b = at.add("b.csv", "STT,Họ và tên,Mã cán bộ\n1,B,cb-2\n");
    auto const a = at.add("a.csv", "STT,Họ và tên,Mã cán bộ\n1,A,cb-1\n2,A,x\n");
    at.add("đọc.md", "không đọc");
    nomination_reader reader;
    auto const one = reader.read(list{a, b});
    auto const two = reader.read(list{b, at.path.string(), a, b});
    CHECK(ids(one) == list{"a/K/1", "a/K/2", "b/K/1"});
    CHECK(ids(two) == ids(one));
    CHECK(two.batch.nominations[2].recipient == one.batch.nominations[2].recipient);
    CHECK(two.reports.size() == 1);  // the file that is not read
    CHECK(one.counts.files_read == 2);
    CHECK(two.counts.files_read == 2);
}

TEST_CASE("a file that cannot be read is reported and stops no other") {
    folder const at{"unreadable"};
    auto const good = at.add("a.csv", "recipient_name\nA\n");
    auto const in = nomination_reader{}.read(
        list{good, (at.path / "none.csv").string(), at.add("t.xlsx", "PK")});
    CHECK(in.batch.size() == 1);
    CHECK(in.counts.files_refused == 2);
    REQUIRE(in.reports.size() == 2);
    CHECK(in.reports[0].code == "file.missing");
    CHECK(in.reports[1].code == "workbook.not_a_workbook");
}

TEST_CASE("a workbook is read sheet by sheet, and its rows keep the sheet") {
    intake_options options;
    options.open_workbook = [](std::string const&) -> result<std::vector<source_sheet>> {
        source_sheet groups{"Tập thể"};
        groups.add(1, 0, "id");
        groups.add(1, 1, "Tên đơn vị/tập thể");
        for (auto const& [row, name] : {std::pair{2, "A"}, std::pair{3, "B"}}) {
            groups.add(row, 0, "1");
            groups.add(row, 1, name);
        }
        source_sheet people{"Cá nhân"};
        people.add(1, 0, "Họ và tên");
        people.add(2, 0, "C");
        return std::vector<source_sheet>{std::move(groups), source_sheet{"Trống"},
                                         std::move(people)};
    };
    folder const at{"workbook"};
    auto const in = nomination_reader{options}.read(list{at.add("t.xlsx", "PK")});
    REQUIRE(in.batch.size() == 1);
    CHECK(in.batch.texts[0].where.sheet == "Cá nhân");
    REQUIRE(in.rejected.size() == 2);
    CHECK(in.rejected[0].cells[1].second == "A");
    CHECK(in.reports.empty());
    CHECK(in.counts.files_read == 1);
}

TEST_CASE("NDJSON: one object a line, English ids as keys, the rules of cells") {
    auto const in = read_csv(
        "{\"recipient_name\":\"A\",\"recipient_kind\":\"collective\",\"ordinal\":1,\"score\":87.5,"
        "\"documents\":[\"proposal\"],\"united\":true,\"headcount\":null,\"note\":1}\n"
        "\n{\"recipient_name\":\"B\",\"score\":105}\n{oops\n"
        "{\"recipient_name\":\"C\",\"Họ và tên\":\"C\"}\n{\"note\":2,\"ordinal\":3}\n",
        "b.ndjson");
    REQUIRE(in.batch.size() == 1);
    auto const& n = in.batch.nominations[0];
    CHECK(in.batch.texts[0].id == "b/T/1");
    CHECK(*n.score == hundredths{8750});
    CHECK(n.united == stated<bool>{true});
    CHECK(n.headcount.blank());
    CHECK((*n.documents).lacks(document::report));
    REQUIRE(in.rejected.size() == 4);
    CHECK(in.rejected[0].errors[0].code == "number.out_of_bounds");
    CHECK(in.rejected[0].errors[0].where == place{.file = "b.ndjson", .row = 3, .path = "/score"});
    CHECK(in.rejected[1].errors[0].code == "json.malformed");
    CHECK(in.rejected[1].raw == "{oops");
    CHECK(in.rejected[2].errors[0].code == "json.same_meaning");
    CHECK(in.rejected[3].errors[0].code == "nominations.no_name");
    CHECK(in.reports.size() == 1);  // `note`, once
}

TEST_CASE("a warm reader answers one object at a time, each on its own") {
    sources const given;
    nomination_reader reader{given.options()};
    for (int i = 0; i < 3; ++i) {
        auto const in = reader.read_object(
            R"({"id":"X","recipient_name":"A","unit":"snv","submission":"ttr-001"})", i + 1);
        REQUIRE(in.batch.size() == 1);
        CHECK(in.batch.texts[0].where.row == i + 1);
        CHECK(*in.batch.nominations[0].unit == unit_id{0});
        CHECK_FALSE(in.batch.texts[0].attested.empty());
        CHECK(reader.read_object("[]").rejected.size() == 1);
    }
}
