// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_votes.hpp>

#include <string>
#include <vector>

#include <rounds/round_sample.hpp>
#include <support/catch.hpp>

using namespace thidua;

namespace {

std::vector<std::string> codes_of(std::vector<rejected_row> const& rows) {
    std::vector<std::string> codes;
    for (auto const& row : rows) codes.emplace_back(row.errors[0].code);
    return codes;
}

}  // namespace

TEST_CASE("ballots are read under Vietnamese headers", "[io][stages]") {
    auto const in = read_votes_text(
        "Mã hồ sơ;Hội đồng;Ngày họp;Số biên bản;Số phiếu đồng ý;Tổng số thành viên Hội đồng;Số "
        "thành viên dự họp;Số ý kiến bằng văn bản;Ghi chú\n"
        "a;Thành phố;18/11/2025;12/BB-HĐ;14;15;13;2;x\n"
        "b;Hội đồng cơ quan, đơn vị;;;9;9;;;\n",
        "v.csv", nullptr);
    REQUIRE(in);
    CHECK(in->rejected.empty());
    CHECK(in->unread.empty());
    REQUIRE(in->reports.size() == 1);  // the unknown column
    CHECK(in->reports[0].code == "headers.unknown");
    REQUIRE(in->votes.size() == 2);
    auto const& v = in->votes[0];
    CHECK(v.id == "a");
    CHECK(*v.council == voting_council::city);
    CHECK(*v.held_on == date{2025, 11, 18});
    CHECK(v.minutes == "12/BB-HĐ");
    CHECK(*v.votes_for == 14);
    CHECK(*v.members_total == 15);
    CHECK(*v.members_present == 13);
    CHECK(*v.written_opinions == 2);
    CHECK(v.where == place{.file = "v.csv", .row = 2});
    CHECK(*in->votes[1].council == voting_council::unit);
    CHECK(in->votes[1].members_present.blank());
}

TEST_CASE("numbers that cannot be are rejected with row and column", "[io][stages]") {
    auto const in = read_votes_text(
        "id,council,votes_for,members_total,members_present,written_opinions\n"
        "ok,city,15,15,13,2\n"
        "more-votes,city,16,15,,\n"
        "more-present,city,9,15,16,\n"
        "no-vote-without-part,city,14,15,13,\n"
        "asked-too-many,city,9,15,13,3\n"
        "no-council,,9,15,,\n"
        "word,city,many,15,,\n"
        ",city,9,15,,\n"
        "of-nobody,city,0,0,,\n",
        "v.csv", nullptr);
    REQUIRE(in);
    CHECK(in->votes.size() == 1);
    CHECK(codes_of(in->rejected) ==
          std::vector<std::string>{"votes.too_many", "votes.too_many", "votes.too_many",
                                   "votes.too_many", "table.missing_cell", "number.malformed",
                                   "table.missing_cell", "number.out_of_bounds"});
    auto const& e = in->rejected[0].errors[0];
    CHECK(e.where == place{.file = "v.csv", .row = 3, .column = "votes_for"});
    CHECK(e.message.vi.find("16 phiếu đồng ý nhiều hơn 15 thành viên") != std::string::npos);
    CHECK(in->rejected[0].found[0] == "16");
    CHECK(in->unread == std::vector<std::string>{"asked-too-many", "more-present", "more-votes",
                                                 "no-council", "no-vote-without-part", "of-nobody",
                                                 "word"});
}

TEST_CASE("two ballots of one session are rejected, each naming the other; two sessions stand",
          "[io][stages]") {
    auto const in = read_votes_text(
        "id,council,held_on,votes_for,members_total\n"
        "a,city,2025-11-18,9,15\na,city,2025-11-18,10,15\n"
        "b,city,2025-11-18,9,15\nb,city,2025-12-02,10,15\nb,unit,2025-11-18,3,3\n",
        "v.csv", nullptr);
    REQUIRE(in);
    CHECK(in->votes.size() == 3);
    CHECK(codes_of(in->rejected) ==
          std::vector<std::string>{"votes.same_ballot", "votes.same_ballot"});
    for (auto const& row : in->rejected)
        CHECK(row.errors[0].message.vi.find("2, 3") != std::string::npos);
}

TEST_CASE("an id that no dossier has is rejected by name", "[io][stages]") {
    auto const batch = round_sample::batch_of({{"a", {}}});
    dossier_index const index{batch};
    auto const in = read_votes_text(
        "id,council,votes_for,members_total\na,city,9,15\nA1,city,9,15\n", "v.csv", &index);
    REQUIRE(in);
    CHECK(in->votes.size() == 1);
    REQUIRE(codes_of(in->rejected) == std::vector<std::string>{"votes.unknown_id"});
    CHECK(in->rejected[0].errors[0].message.vi.find("`A1`") != std::string::npos);
}

TEST_CASE("a list of ballots that is not there, or is none, is refused", "[io][stages]") {
    CHECK(read_votes("/nowhere/v.csv", nullptr).failure().code == "file.missing");
    CHECK_FALSE(read_votes_text("a,b\n1,2\n", "v.csv", nullptr).has_value());
}

TEST_CASE("a rejected ballot of a unit's own council leaves the City's as it is", "[io][stages]") {
    auto const in = read_votes_text(
        "id,council,votes_for,members_total\n"
        "a,city,14,15\na,unit,9,7\n"
        "b,unit,9,7\nb,city,16,15\n"
        "c,,9,15\n",
        "v.csv", nullptr);
    REQUIRE(in);
    CHECK(in->votes.size() == 1);
    CHECK(in->rejected.size() == 4);
    CHECK(in->unread == std::vector<std::string>{"b", "c"});
}
