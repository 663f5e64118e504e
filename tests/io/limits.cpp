// SPDX-License-Identifier: BSL-1.0
// What is larger, deeper or longer than anyone needs (docs/limits.md): it is refused where it
// stands, by a limit that has a name, in time and memory in proportion to its bytes.
#include <thidua/io/limits.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <support/catch.hpp>

#include <thidua/hanoi/plan_343.hpp>
#include <thidua/io/json_nomination.hpp>
#include <thidua/io/json_reader.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/io/policy_condition.hpp>
#include <thidua/io/problem_json.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/read_policy.hpp>
#include <thidua/io/read_settings.hpp>
#include <thidua/io/read_submissions.hpp>
#include <thidua/io/read_units.hpp>
#include <thidua/io/rejected_rows.hpp>

using namespace thidua;

namespace {

constexpr std::size_t million = 1'000'000;

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}
intake read(std::string_view content, std::string const& file = "a.csv") {
    return nomination_reader{{.names = {.plan = &hanoi::plan_343}}}.read_text(content, file);
}
std::string_view code_of(intake const& in) {
    return in.rejected.empty() ? std::string_view{} : in.rejected[0].errors[0].code;
}

}  // namespace

TEST_CASE("JSON a million levels deep is refused by every reader", "[io][limits]") {
    for (std::string_view const open : {"[", "{\"a\":"}) {
        auto const deep = repeated(open, million);
        CHECK(read_json(deep).errors.front().code == "json.too_deep");
        CHECK(read_settings(deep).failure().front().code == "json.too_deep");
        auto const policy = read_policy(deep).failure().front().code;  // at most 4 MiB
        CHECK((policy == "json.too_deep" || policy == "json.too_large"));
        CHECK(read_problem(deep).failure().front().code == "json.too_deep");
        CHECK_FALSE(read_json_object(deep));
        CHECK(read(deep, "a.ndjson").rejected.size() == 1);
    }
}

TEST_CASE("a number of a million digits is no number", "[io][limits]") {
    std::string const digits(million, '9');
    CHECK_FALSE(read_whole_number(digits));
    CHECK_FALSE(read_hundredths(digits));
    CHECK_FALSE(read_hundredths("1," + digits));
    CHECK_FALSE(read_date(digits));
    CHECK(read_settings(R"({"format":"thidua.settings/1","rates":[{"group":"S","percent":)" +
                        digits + "}]}")
              .failure()
              .size() > 0);
    CHECK_FALSE(
        read_problem(R"({"reading":"no_priority","candidates":[],"seats":)" + digits + "}"));
    CHECK(code_of(read("Họ và tên,Điểm thi đua\nA," + digits + "\n")).starts_with("number."));
    CHECK(code_of(read("{\"recipient_name\":\"A\",\"score\":" + digits + "}", "a.ndjson"))
              .starts_with("number."));
    CHECK_FALSE(read_condition("score > " + digits.substr(0, most_condition_bytes - 10)));
}

TEST_CASE("a row of a million cells is rejected, and the row below it is read", "[io][limits]") {
    auto const in = read("Họ và tên,Mã hồ sơ\nA" + std::string(million, ',') + "\nB,b\n");
    CHECK(code_of(in) == "csv.too_many_columns");
    REQUIRE(in.batch.size() == 1);
    CHECK(in.batch.texts[0].id == "b");
    // A header of so many columns is none.
    CHECK(read(std::string(million, ',') + "\nA\n").counts.files_refused == 1);
}

TEST_CASE("a million rows of nothing are counted, not kept", "[io][limits]") {
    auto const in =
        read("Họ và tên,Mã hồ sơ\n" + repeated(",\n", million) + repeated("\n", million) + "B,b\n");
    CHECK(in.batch.size() == 1);
    CHECK(in.counts.blank == million);
    CHECK(in.rejected.empty());
}

TEST_CASE("bytes that are no text reject their row", "[io][limits]") {
    for (std::string const& bad : {std::string{"\0", 1}, std::string{"\xC0\xAF"},
                                   std::string{"\xED\xA0\x80"}, std::string{"\xF4\x90\x80\x80"}}) {
        auto const in = read("Họ và tên,Mã hồ sơ\nA" + bad + ",a\nB,b\n");
        CHECK(in.batch.size() == 1);
        CHECK((code_of(in) == "csv.nul_byte" || code_of(in) == "csv.invalid_utf8"));
    }
    CHECK(read("{\"recipient_name\":\"\\ud800\"}", "a.ndjson").rejected.size() == 1);
    CHECK(read("{\"recipient_name\":\"\\ud83d\\u0041\"}", "a.ndjson").rejected.size() == 1);
    CHECK(read("{\"recipient_name\":\"\\u0000\"}", "a.ndjson").rejected.size() == 1);
}

TEST_CASE(
    "a name with characters that turn the text around is kept, whole, among the rejected rows",
    "[io][limits]") {
    auto const in = read("Họ và tên,Mã hồ sơ\nA \u202Egnud,a\n");
    CHECK(code_of(in) == "cell.direction_control");
    auto const csv = rejected_rows_csv(in.rejected, nomination_columns());
    CHECK(csv.find("A \u202Egnud") != std::string::npos);     // the cell, to be mended
    CHECK(csv.find("\\xE2\\x80\\xAE") != std::string::npos);  // the message shows what is hidden
}

TEST_CASE("an id is a text and never a path", "[io][limits]") {
    auto const in = read("Họ và tên,Mã hồ sơ\nA,../../etc/passwd\nB,/dev/null\nC,C:\\x\n");
    REQUIRE(in.batch.size() == 3);
    CHECK(in.batch.texts[0].id == "../../etc/passwd");
}

TEST_CASE("messages do not grow with the number of rows that share a fault", "[io][limits]") {
    // Each of n rows naming all the others would be n times n.
    constexpr std::size_t rows = 3000;
    auto const longest = [](auto const& rejected) {
        std::size_t most = 0;
        for (auto const& row : rejected)
            for (auto const& why : row.errors) most = std::max(most, why.message.vi.size());
        return most;
    };
    auto const units = read_units_text(
        "id,name,exists_from\n" + repeated("u,Tổ 1,2020-01-01\n", rows), "units.csv");
    REQUIRE(units);
    CHECK(units->rejected.size() == rows);
    CHECK(longest(units->rejected) < 200);
    auto const submissions = read_submissions_text("submission_id,dated\n" + repeated("t,\n", rows),
                                                   "submissions.csv", nullptr);
    REQUIRE(submissions);
    CHECK(submissions->rejected.size() == rows);
    CHECK(longest(submissions->rejected) < 200);
    auto const same = read("Họ và tên,Mã hồ sơ\n" + repeated("A,a\n", rows));
    CHECK(same.rejected.size() == rows);
    CHECK(longest(same.rejected) < 300);

    std::string namesakes = "id,name,exists_from\n";
    for (std::size_t i = 0; i < rows; ++i)
        namesakes += "u" + std::to_string(i) + ",Tổ 1,2020-01-01\n";
    auto const registry = read_units_text(namesakes, "units.csv");
    REQUIRE(registry);
    auto const which = find_unit_by_name(&registry->units, "tổ 1");
    REQUIRE_FALSE(which);
    CHECK(which.failure().code == "units.two_of_one_name");
    CHECK(which.failure().message.vi.size() < 300);
    CHECK(which.failure().message.vi.find("3000 đơn vị") != std::string::npos);
}

TEST_CASE("a chain of units of which the last one is lacking falls in one go", "[io][limits]") {
    constexpr std::size_t length = 20'000;
    std::string chain = "id,name,exists_from,parent\n";
    for (std::size_t i = 0; i < length; ++i)
        chain += "u" + std::to_string(i) + ",Tổ " + std::to_string(i) + ",2020-01-01,u" +
                 std::to_string(i + 1) + "\n";
    auto const read = read_units_text(chain, "units.csv");
    REQUIRE(read);
    CHECK(read->rejected.size() == length);
    CHECK(read->units.units().empty());
}

TEST_CASE("a faulty cell that is very long stays readable when its row is written",
          "[io][limits]") {
    std::string const half(700'000, 'x');
    auto const in = read("Họ và tên,Điểm thi đua,Giới tính\nA," + half + "," + half + "\n");
    REQUIRE(in.rejected.size() == 1);
    REQUIRE(in.rejected[0].errors.size() == 2);
    auto const again = read(rejected_rows_csv(in.rejected, nomination_columns()));
    REQUIRE(again.rejected.size() == 1);
    auto const sorted = [](auto cells) {
        std::sort(cells.begin(), cells.end());
        return cells;
    };
    CHECK(sorted(again.rejected[0].cells) == sorted(in.rejected[0].cells));
}

TEST_CASE("a row that begins like an archive is rejected with its cells", "[io][limits]") {
    auto const in = read("Mã hồ sơ,Họ và tên\nx,A\nPK\x03\x04,B\nPK\x03\x04,C\n");
    CHECK(in.batch.size() == 1);
    REQUIRE(in.rejected.size() == 2);
    CHECK(in.rejected[0].cells.size() == 2);
    CHECK(in.rejected[0].cells[0].second == "PK\x03\x04");
}
