// SPDX-License-Identifier: BSL-1.0
#include <thidua/rounds/near_duplicates.hpp>

#include <cstddef>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <support/catch.hpp>

using namespace thidua;

namespace {

struct person {
    std::string name{};
    std::uint32_t unit = 1;  ///< 0 = not known
    std::string birth{};
    std::string id{};
    std::string achievement{};
    recipient_kind kind = recipient_kind::individual;
    std::string workplace{};
};
nomination_batch batch_of(std::vector<person> const& people) {
    nomination_batch b;
    for (auto const& p : people) {
        nomination n;
        n.recipient_kind = p.kind;
        if (p.unit != 0) n.unit = unit_id{p.unit};
        if (!p.id.empty()) n.recipient = recipient_id{b.recipients.number_of(p.id)};
        if (!p.achievement.empty())
            n.achievement = achievement_id{b.achievements.number_of(p.achievement)};
        b.add(n, {.id = "d" + std::to_string(b.size()),
                  .recipient_name = p.name,
                  .birth = p.birth,
                  .workplace = p.workplace});
    }
    return b;
}
/// `dossier-other`, with `h` for an award, and the first letters of how the names are alike.
std::vector<std::string> found(std::vector<person> const& people,
                               std::vector<past_award> const& history = {},
                               near_duplicate_limits const& limits = {}) {
    auto const batch = batch_of(people);
    std::vector<std::string> out;
    for (auto const& p : near_duplicates(batch, history, limits).pairs)
        out.push_back(std::to_string(p.dossier) + "-" + (p.in_history ? "h" : "") +
                      std::to_string(p.other) + " " + std::string{name_of(p.names)});
    return out;
}
using list = std::vector<std::string>;
person team(std::string name, std::string id = {}) {
    return {.name = std::move(name), .id = std::move(id), .kind = recipient_kind::collective};
}

}  // namespace

TEST_CASE("one name in one unit without identifiers is to be looked at") {
    CHECK(found({{"Nguyễn Văn Hòa"}, {"Nguyễn Văn Hòa"}}) == list{"0-1 same_name"});
    CHECK(found({{"Nguyễn Văn Hòa"}, {"NGUYỄN  VĂN HOÀ"}}) == list{"0-1 same_letters"});
    CHECK(found({{"Nguyễn Văn Hòa"}, {"Nguyen Van Hoa"}}) == list{"0-1 same_letters"});
    CHECK(found({{"Nguyễn Văn Hòa", 1}, {"Nguyễn Văn Hòa", 2}}).empty());
    CHECK(found({{"Nguyễn Văn Hòa"}, team("Nguyễn Văn Hòa")}).empty());
    CHECK(found({{"Nguyễn Văn Hòa"}, {"Trần Văn Hòa"}}).empty());
}

TEST_CASE("one identifier is not a likeness, and two of them speak against it") {
    CHECK(found({{"Nguyễn Văn Hòa", 1, "", "cb-1"}, {"Nguyễn Văn Hoà", 1, "", "cb-1"}}).empty());
    CHECK(found({{"Nguyễn Văn Hòa", 1, "", "cb-1"}, {"Nguyễn Văn Hoà", 1, "", "cb-2"}}).empty());
    CHECK(found({{"Nguyễn Văn Hòa", 1, "", "cb-1"}, {"Nguyễn Văn Hòa"}}) == list{"0-1 same_name"});
    // The same achievement or the same birth speaks louder than two identifiers.
    CHECK(found({{"Nguyễn Văn Hòa", 1, "", "cb-1", "tt-1"},
                 {"Nguyễn Văn Hoà", 1, "", "cb-2", "tt-1"}}) == list{"0-1 same_letters"});
    CHECK(found({{"Nguyễn Văn Hòa", 1, "1980", "cb-1"}, {"Nguyễn Văn Hòa", 1, "1980", "cb-2"}}) ==
          list{"0-1 same_name"});
}

TEST_CASE("a different birth tells two people apart, the same one finds a person in two units") {
    CHECK(found({{"Lê Thị Mai", 1, "01/02/1980"}, {"Lê Thị Mai", 1, "1981"}}).empty());
    CHECK(found({{"Lê Thị Mai", 1, "1980"}, {"Lê Thị Mái", 2, "1980"}}) ==
          list{"0-1 same_letters"});
    CHECK(found({{"Lê Thị Mai", 0, "1980"}, {"Lê Thị Mai", 2, "1980"}}) == list{"0-1 same_name"});
    CHECK(found({{"Lê Thị Mai", 0}, {"Lê Thị Mai", 0}}).empty());
}

TEST_CASE("where the registry does not know the unit, the letters of the workplace do") {
    auto const at = [](std::string workplace) {
        return person{.name = "Lê Thị Mai", .unit = 0, .workplace = std::move(workplace)};
    };
    CHECK(found({at("Trường THCS Kim Liên"), at("trường thcs Kim Liên ")}) ==
          list{"0-1 same_name"});
    CHECK(found({at("Trường THCS Kim Liên"), at("Trường THCS Kim Giang")}).empty());
}

TEST_CASE("names that differ in one letter") {
    CHECK(found({team("Phòng Tài chính"), team("Phòng Tài chánh")}) == list{"0-1 one_letter"});
    CHECK(found({team("Phòng Tài chính"), team("Phòg Tài chính")}) == list{"0-1 one_letter"});
    CHECK(found({team("Phòng Tài chính"), team("Phòng Tài chnính")}) == list{"0-1 one_letter"});
    CHECK(found({team("Phòng Tài chính"), team("Phgnò Tài chính")}).empty());
    CHECK(found({team("Phòng Tài chính"), team("Phògn Tài chính")}) == list{"0-1 one_letter"});
    CHECK(found({team("Phòng Tài chính"), team("Phòng Tài sản")}).empty());
    // Numbers and codes are not letters.
    CHECK(found({team("Tổ dân phố 1"), team("Tổ dân phố 2"), team("Tổ dân phố 12")}).empty());
    CHECK(found({team("Khoa A"), team("Khoa B"), team("Tổ I"), team("Tổ II")}).empty());
    // Of people, only with something that speaks for it.
    CHECK(found({{"Nguyễn Văn Nam"}, {"Nguyễn Văn Lam"}}).empty());
    CHECK(found({{"Nguyễn Văn Nam", 1, "1980"}, {"Nguyễn Văn Lam", 1, "1980"}}) ==
          list{"0-1 one_letter"});
    CHECK(found({{"Nguyễn Văn Nam", 1, "", "", "tt"}, {"Nguyễn Văn Lam", 1, "", "", "tt"}}) ==
          list{"0-1 one_letter"});
}

TEST_CASE("a past award without an identifier, by whomever decided, is to be looked at") {
    auto const award = [](std::string name, std::string id, std::uint32_t unit,
                          award_issuer by = award_issuer::unit_head) {
        past_award a{.recipient_id = std::move(id), .recipient_name = std::move(name)};
        if (unit != 0) a.unit = unit_id{unit};
        a.issuer = by;
        return a;
    };
    std::vector<person> const one{{"Đỗ Quốc Việt", 1, "", "cb-7"}};
    CHECK(found(one, {award("Đỗ Quốc Việt", "", 1)}) == list{"0-h0 same_name"});
    CHECK(found(one, {award("Do Quoc Viet", "", 1, award_issuer::ministry),
                      award("ĐỖ QUỐC VIỆT", "", 1, award_issuer::commune_chair)}) ==
          list{"0-h0 same_letters", "0-h1 same_letters"});
    CHECK(found(one, {award("Đỗ Quốc Việt", "cb-7", 1)}).empty());  // compare_batch has it
    CHECK(found(one, {award("Đỗ Quốc Việt", "x-1", 1)}).empty());
    CHECK(found(one, {award("Đỗ Quốc Việt", "", 2)}).empty());
    CHECK(found(one, {award("Đỗ Quốc Việt", "", 0)}).empty());
    CHECK(found({team("Tổ Một cửa")}, {award("Tổ một cửa", "", 1)}) == list{"0-h0 same_letters"});
}

TEST_CASE("of many that are alike each is named, but not every pair") {
    std::vector<person> const crowd(50, person{"Nguyễn Văn Hòa"});
    auto const batch = batch_of(crowd);
    auto const all = near_duplicates(batch).pairs;
    CHECK(all.size() == 47 * 3 + 2 + 1);
    std::vector<bool> named(crowd.size());
    for (auto const& p : all) named[p.dossier] = named[p.other] = true;
    CHECK(named == std::vector<bool>(crowd.size(), true));
}

TEST_CASE("a unit with very many dossiers is said not to have been searched for one letter") {
    std::vector<person> const two{team("Phòng Tài chính"), team("Phòng Tài chánh")};
    auto const batch = batch_of(two);
    auto const in = near_duplicates(batch, {}, {.searched = 1});
    CHECK(in.pairs.empty());
    CHECK(in.not_searched == 2);
    CHECK(near_duplicates(batch, {}, {.searched = 2}).pairs.size() == 1);
}

TEST_CASE("the list has an end, and says how many it leaves out") {
    auto const batch = batch_of(std::vector<person>(20, person{"Nguyễn Văn Hòa"}));
    auto const all = near_duplicates(batch).pairs.size();
    auto const some = near_duplicates(batch, {}, {.pairs = 5});
    CHECK(some.pairs.size() == 5);
    CHECK(some.left_out == all - 5);
}

TEST_CASE("what is found does not depend on the order of the dossiers") {
    std::vector<person> const some{{"Lê Thị Mai", 1, "1980"}, {"Trần A"}, {"Lê Thị Mái", 2, "1980"},
                                   team("Phòng Tài chính"),   {"TRẦN Á"}, team("Phòng Tài chánh")};
    auto const forward = found(some);
    CHECK(forward == list{"0-2 same_letters", "1-4 same_letters", "3-5 one_letter"});
    std::vector<person> const reversed(some.rbegin(), some.rend());
    CHECK(found(reversed) == list{"0-2 one_letter", "1-4 same_letters", "3-5 same_letters"});
}

TEST_CASE("no pair of names one letter apart is missed, whatever the names") {
    std::mt19937 random{343};
    auto const below = [&random](std::size_t end) { return random() % end; };
    auto const letter = [&] { return static_cast<char>('a' + below(6)); };
    for (int trial = 0; trial < 20; ++trial) {
        std::set<std::string> names;
        while (names.size() < 60) {
            std::string name(5 + below(30), ' ');
            for (auto& c : name) c = below(7) == 0 ? ' ' : letter();
            for (std::size_t slips = 0; slips < 3; ++slips) {
                names.insert(plain_letters(name));
                auto const at = below(name.size());
                switch (below(4)) {
                    case 0:
                        name[at] = letter();
                        break;
                    case 1:
                        name.insert(at, 1, letter());
                        break;
                    case 2:
                        name.erase(at, 1);
                        break;
                    default:
                        std::swap(name[at], name[(at + 1) % name.size()]);
                }
            }
        }
        names.erase("");
        std::vector<person> teams;
        for (auto const& name : names) teams.push_back(team(name));
        list by_hand;
        for (std::size_t i = 0; i < teams.size(); ++i)
            for (std::size_t k = i + 1; k < teams.size(); ++k)
                if (detail::differ_in_one_letter(teams[i].name, teams[k].name))
                    by_hand.push_back(std::to_string(i) + "-" + std::to_string(k) + " one_letter");
        CHECK(by_hand.size() > 20);
        CHECK(found(teams) == by_hand);
    }
}
