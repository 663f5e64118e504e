// SPDX-License-Identifier: BSL-1.0
// Every allocation failing once, in every reader. What may happen is `std::bad_alloc` and nothing
// else (docs/limits.md): no crash, no leak (the sanitizers look), nothing half, and a reader that
// met it reads on as if nothing had been.
#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include <thidua/hanoi/plan_343.hpp>
#include <thidua/io/csv_write.hpp>
#include <thidua/io/problem_json.hpp>
#include <thidua/io/read_columns.hpp>
#include <thidua/io/read_history.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/read_policy.hpp>
#include <thidua/io/read_settings.hpp>
#include <thidua/io/read_submissions.hpp>
#include <thidua/io/read_units.hpp>
#include <thidua/io/rejected_rows.hpp>
#include <thidua/io/table_sink.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/facts/dossier.hpp>
#include <thidua/nominations/facts/recipient.hpp>

#include "failing_new.hpp"

using namespace thidua;
using faults::with_each_allocation_failing;

namespace {

constexpr std::string_view nominations =
    "Danh sách\n"
    "STT,Họ và tên,Điểm thi đua,Thành phần hồ sơ,Mã tờ trình,Mã hồ sơ,ghi chú\n"
    "II. Cá nhân,,,,,,\n"
    "1,Nguyễn Văn Hòa ở một nơi rất xa,\"97,5\",tờ trình;báo cáo thành tích,ttr-1,,=1+1\n"
    "2,\"Trần \"\"Ba\"\" Thị Bình ở một nơi rất xa\",105,tờ trinh,ttr-1,,\n"
    "3,\"chưa đóng,7,,,,\n"
    "4,C,7,,,trùng mã hồ sơ dài dài,\n"
    "5,D,7,,,trùng mã hồ sơ dài dài,\n";

constexpr std::string_view lines =
    "{\"recipient_name\":\"Nguyễn Văn Hòa\",\"score\":95.5,\"documents\":[\"proposal\",\"report\"],"
    "\"một khóa lạ và dài\":\"x\"}\n"
    "{\"recipient_name\":\"B\",\"score\":\"nhiều\"}\n"
    "{\"a\":[[1]]}\n";

/// A reader that stays while its allocations fail one by one reads the same in the end as a new
/// one.
void reads_on(std::string_view content, std::string const& file) {
    nomination_reader reader{{.names = {.plan = &hanoi::plan_343}}};
    std::size_t accepted = 0;
    std::size_t rejected = 0;
    std::string written;
    auto const failures = with_each_allocation_failing([&] {
        auto const in = reader.read_text(content, file);
        accepted = in.batch.size();
        rejected = in.rejected.size();
        written = rejected_rows_csv(in.rejected, nomination_columns());
    });
    CHECK(failures > 100);
    nomination_reader fresh{{.names = {.plan = &hanoi::plan_343}}};
    auto const in = fresh.read_text(content, file);
    CHECK(accepted == in.batch.size());
    CHECK(rejected == in.rejected.size());
    CHECK(written == rejected_rows_csv(in.rejected, nomination_columns()));
}

}  // namespace

TEST_CASE("sheets of nominations, with memory failing at every place", "[faults]") {
    reads_on(nominations, "a.csv");
    reads_on(lines, "a.ndjson");
}

TEST_CASE("a reader of nominations is made, with memory failing at every place", "[faults]") {
    CHECK(with_each_allocation_failing(
              [] { nomination_reader const reader{{.names = {.plan = &hanoi::plan_343}}}; }) > 100);
}

TEST_CASE("columns, with memory failing at every place", "[faults]") {
    std::vector<wanted_column> const wanted{
        {&facts::score}, {&facts::achieved_from}, {&facts::recipient_id}};
    std::size_t rows = 0;
    auto const failures = with_each_allocation_failing([&] {
        table_sink into{wanted};
        auto const read = read_columns_text(nominations, "a.csv", wanted, into);
        rows = read ? read->rows : 0;
    });
    CHECK(failures > 50);
    CHECK(rows > 0);
}

TEST_CASE("lists, with memory failing at every place", "[faults]") {
    CHECK(with_each_allocation_failing([] {
              auto const read = read_units_text(
                  "id,name,parent,exists_from,note\nđơn vị thứ nhất,Sở Nội vụ Hà Nội,,2020-01-01,\n"
                  "b,B,đơn vị thứ nhất,2020-01-01,x\nb,B,,,\nd,D,e,2021-01-01,\n",
                  "units.csv");
              if (!read || read->rejected.size() != 3) throw std::runtime_error{"units"};
          }) > 100);
    CHECK(with_each_allocation_failing([] {
              auto const read = read_submissions_text(
                  "submission_id,dated,attests,votes_for,members_total\n"
                  "một mã tờ trình dài,5/7/2025,no_holds|united,5,4\nt2,,,3,4\nt2,,,,\n",
                  "submissions.csv", nullptr);
              if (!read || read->rejected.size() != 3) throw std::runtime_error{"submissions"};
          }) > 100);
    CHECK(
        with_each_allocation_failing([] {
            auto const read = read_history_text(
                "recipient_name,form,issuer,decided_on\n"
                "Nguyễn Văn Hòa ở một nơi rất xa,Bằng khen,city_chair,2025-01-02\nB,,,31/02/2025\n",
                "history.csv", nullptr);
            if (!read || read->awards.size() != 1) throw std::runtime_error{"history"};
        }) > 100);
}

TEST_CASE("settings, policies and problems, with memory failing at every place", "[faults]") {
    CHECK(
        with_each_allocation_failing([] {
            auto const read = read_settings(
                R"({"format":"thidua.settings/1","label":{"vi":"Có giới hạn số lượng, minh họa","en":"with seats"},
                  "pools":[{"phase":1,"form":"bang_khen","recipient_kind":"collective","seats":150}],
                  "order":["priority",{"fact":"achieved_to","direction":"descending"},"score"]})");
            if (!read) throw std::runtime_error{"settings"};
            if (settings_json(*read).empty()) throw std::runtime_error{"written settings"};
        }) > 50);
    CHECK(with_each_allocation_failing([] {
              auto const read =
                  read_settings(R"({"format":"thidua.settings/1","pool":[],"pools":3})");
              if (read || read.failure().size() != 2) throw std::runtime_error{"bad settings"};
          }) > 10);
    CHECK(
        with_each_allocation_failing([] {
            auto const read = read_policy(
                R"json({"format":"thidua.policy/1","id":"p","name":{"vi":"Chính sách"},"plan":"343/KH-UBND",
                  "facts":[{"name":"attr.h","type":"whole","label":{"vi":"số giờ"}}],
                  "criteria":[{"id":"a","basis":[{"verification":"assumption"}],
                  "must":"attr.h >= 5 and rating in (good, excellent)"}]})json");
            if (!read) throw std::runtime_error{"policy"};
        }) > 50);
    CHECK(with_each_allocation_failing([] {
              auto const read = read_problem(
                  R"({"seats":1,"reading":"tie_break","priority_group":"S","candidates":[
                  {"id":"a","rank":1},{"id":"b","rank":1,"groups":["S"]}]})");
              if (!read) throw std::runtime_error{"problem"};
          }) > 20);
}

TEST_CASE("a CSV text is written, with memory failing at every place", "[faults]") {
    std::string whole;
    CHECK(with_each_allocation_failing([&] {
              csv_writer out;
              for (int i = 0; i < 200; ++i) {
                  out.cell("=một ô dài hơn mười sáu byte");
                  out.cell(i);
                  out.end_row();
              }
              whole = std::move(out).take();
          }) > 5);
    CHECK(std::count(whole.begin(), whole.end(), '\n') == 200);
}
