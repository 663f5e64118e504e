// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/near_duplicates_text.hpp>

#include <string>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

namespace {

nomination_batch two_alike() {
    nomination_batch b;
    for (std::string const name : {"=Nguyễn *Văn* Hòa", "Nguyen Van Hoa"}) {
        nomination n;
        n.recipient_kind = recipient_kind::individual;
        n.unit = unit_id{1};
        b.add(n, {.id = "d" + std::to_string(b.size() + 1),
                  .recipient_name = name,
                  .where = {.file = "a.csv", .row = static_cast<std::int64_t>(b.size()) + 2}});
    }
    return b;
}
std::vector<past_award> one_award() {
    past_award a{.recipient_name = "NGUYỄN VĂN HOÀ", .decision_no = "12/QĐ-UBND"};
    a.unit = unit_id{1};
    a.where = {.file = "history.csv", .row = 7};
    return {a};
}

}  // namespace

TEST_CASE("a pair stands in the file with both names, places and what they share") {
    auto const batch = two_alike();
    auto const history = one_award();
    auto const found = near_duplicates(batch, history);
    REQUIRE(found.pairs.size() == 3);
    CHECK(
        near_duplicates_csv(found, batch, history) ==
        "likeness,likeness_vi,id,recipient_name,file,row,other,other_id,other_name,other_file,"
        "other_row,same_unit,same_birth,same_achievement\n"
        "same_letters,\"tên chỉ khác dấu, chữ hoa hoặc khoảng trắng\",d1,'=Nguyễn *Văn* Hòa,a.csv,"
        "2,dossier,d2,Nguyen Van Hoa,a.csv,3,yes,no,no\n"
        "same_letters,\"tên chỉ khác dấu, chữ hoa hoặc khoảng trắng\",d1,'=Nguyễn *Văn* Hòa,a.csv,"
        "2,award,12/QĐ-UBND,NGUYỄN VĂN HOÀ,history.csv,7,yes,no,no\n"
        "same_letters,\"tên chỉ khác dấu, chữ hoa hoặc khoảng trắng\",d2,Nguyen Van Hoa,a.csv,"
        "3,award,12/QĐ-UBND,NGUYỄN VĂN HOÀ,history.csv,7,yes,no,no\n");
}

TEST_CASE("the summary names the first pairs and where the others are") {
    auto const batch = two_alike();
    auto const history = one_award();
    auto const found = near_duplicates(batch, history);
    auto const vi = near_duplicates_text(found, batch, history, language::vi);
    CHECK(vi.find("3 cặp hồ sơ") != std::string::npos);
    CHECK(vi.find("- =Nguyễn \\*Văn\\* Hòa (d1) - Nguyen Van Hoa (d2): tên chỉ khác dấu") !=
          std::string::npos);
    CHECK(vi.find("(quyết định 12/QĐ-UBND)") != std::string::npos);
    auto const en = near_duplicates_text(found, batch, history, language::en);
    CHECK(en.find("3 pairs of dossiers") != std::string::npos);
    CHECK(near_duplicates_text({}, batch, history, language::vi).empty());
}

TEST_CASE("what was left out or not searched is said") {
    auto const batch = two_alike();
    auto const few = near_duplicates(batch, {}, {.pairs = 0});
    CHECK(near_duplicates_text(few, batch, {}, language::en).find("stops at 0 pairs") !=
          std::string::npos);
    near_duplicates_found const many{.not_searched = 30'000};
    CHECK(near_duplicates_text(many, batch, {}, language::en).find("30,000 dossiers") !=
          std::string::npos);
}
