// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/pages/applicant_page.hpp>

#include <pugixml.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <reports/round_case.hpp>
#include <support/catch.hpp>

#include <thidua/units/registry.hpp>

#include "shipped_round.hpp"

using namespace thidua;
using namespace round_case;

namespace {

bool says(std::string const& page, std::string_view words) {
    return page.find(words) != std::string::npos;
}

std::string page_of(round_view const& v, std::size_t i, page_options const& options = {}) {
    auto made = applicant_page(v, i, options);
    REQUIRE(made);
    return *made;
}

std::size_t place_of(nomination_batch const& b, std::string_view id) {
    for (std::size_t i = 0; i < b.size(); ++i)
        if (b.texts[i].id == id) return i;
    FAIL("no such dossier");
    return 0;
}

void must_parse(std::string const& page) {
    pugi::xml_document d;
    REQUIRE(d.load_string(page.c_str(), pugi::parse_default | pugi::parse_doctype));
    CHECK_FALSE(d.select_node("//script"));
    CHECK_FALSE(d.select_node("//@style"));
}

bool letter(char c) {
    return (static_cast<unsigned char>(c) & 0x80U) != 0 || (c >= '0' && c <= '9') ||
           (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether a text stands on a page as a whole, not inside a longer word or id.
bool stands(std::string_view page, std::string_view words) {
    for (auto at = page.find(words); at != std::string_view::npos; at = page.find(words, at + 1)) {
        auto const end = at + words.size();
        if ((at == 0 || !letter(page[at - 1])) && (end >= page.size() || !letter(page[end])))
            return true;
    }
    return false;
}

/// Everything that belongs to one dossier and to nobody else by its nature.
std::vector<std::string> own_texts(nomination_batch const& b, std::size_t i) {
    auto const& t = b.texts[i];
    std::vector<std::string> all{t.id, t.recipient_name, t.birth, t.summary, t.direct_role_basis};
    auto const& n = b.nominations[i];
    if (n.recipient.known()) all.emplace_back(b.recipients.name_of(n.recipient.cell().value));
    for (auto const& [name, value] : t.other) all.push_back(value);
    std::erase_if(all, [](std::string const& s) { return s.size() < 4; });
    return all;
}

/// A person's unit may be a recipient itself: its name is the person's own as well.
void add_own_units(round_view const& v, std::size_t i, std::vector<std::string>& mine) {
    mine.push_back(v.batch->texts[i].workplace);
    auto const& n = v.batch->nominations[i];
    for (auto const* which : {&n.unit, &n.recipient_unit, &n.submitting_unit}) {
        if (!which->known()) continue;
        auto const* u = find_unit(v.in->units, **which);
        if (u != nullptr) mine.push_back(printed_name(v.in->units, *u));
    }
}

/// The same dossier with other texts, of another length.
void rename(nomination_texts& t, std::string const& mark) {
    for (auto* s : {&t.id, &t.recipient_name, &t.honorific, &t.birth, &t.job_title, &t.workplace,
                    &t.direct_role_basis, &t.summary})
        *s += "-" + mark;
    t.where = {};
    t.other = {{"cột lạ", mark}};
}

}  // namespace

TEST_CASE("a page of every outcome is well-formed and says the outcome") {
    decided_case const c{all()};
    for (std::size_t i = 0; i < c.batch.size(); ++i) {
        for (auto const in : {language::vi, language::en}) {
            auto const page = page_of(c.view, i, {.in = in});
            must_parse(page);
            CHECK(says(page, label_of(c.decided.dossiers[i].assessed.result).in(in)));
        }
    }
    CHECK(applicant_page(c.view, c.batch.size()).failure().code == "pages.no_such_dossier");
}

TEST_CASE("the returned dossier reads what to supply, the refused one why") {
    decided_case const c{all()};
    auto const returned = page_of(c.view, place_of(c.batch, "p6-returned"));
    CHECK(says(returned, "bổ sung biên bản"));
    auto const refused = page_of(c.view, place_of(c.batch, "p5-refused"));
    CHECK(says(refused, "không khắc phục được"));
}

TEST_CASE("equals read how many they are and that neither id nor day decides") {
    decided_case const c{all()};
    auto const page = page_of(c.view, place_of(c.batch, "p2"));
    CHECK(says(page, "2 hồ sơ ngang nhau theo thứ tự đã công bố, còn 1 số lượng"));
}

TEST_CASE("the score of the last seat is told only if three share it") {
    dossiers list;
    for (int k = 0; k < 5; ++k)
        list.emplace_back("a" + std::to_string(k), scored(person(), k < 3 ? 91 : 40 + k));
    auto set = with_seats();
    set.pools[0].seats = 3;
    decided_case const shared{list, set};
    CHECK(says(page_of(shared.view, place_of(shared.batch, "a3")), "; mức xét chọn: 91"));
    list[2].second = scored(person(), 77);
    decided_case const alone{list, set};
    auto const page = page_of(alone.view, place_of(alone.batch, "a3"));
    CHECK_FALSE(says(page, "77"));
    CHECK(says(page, "xếp sau"));
}

TEST_CASE("which restricted criterion stands in the way is not told unless it may be") {
    auto list = all();
    list[6].second.under_investigation = false;
    decided_case const complaint{list};
    list[6].second.complaint_pending = false;
    list[6].second.under_investigation = true;
    decided_case const inspection{list};
    auto const i = place_of(complaint.batch, "p7-held");
    auto const page = page_of(complaint.view, i);
    CHECK(page == page_of(inspection.view, i));
    CHECK(says(page, "Có điều kiện chưa được xác nhận"));
    page_options const all_facts{.audience = sensitivity::sensitive};
    CHECK(page_of(complaint.view, i, all_facts) != page_of(inspection.view, i, all_facts));
}

TEST_CASE("other texts of all other dossiers change no byte of a page") {
    for (std::uint64_t seed = 1; seed < 4; ++seed) {
        decided_case c{shuffled(all(), seed)};
        for (std::size_t i = 0; i < c.batch.size(); ++i) {
            auto const before = page_of(c.view, i);
            auto const kept = c.batch.texts;
            for (std::size_t k = 0; k < c.batch.size(); ++k)
                if (k != i) rename(c.batch.texts[k], "khác" + std::to_string(k));
            CHECK(page_of(c.view, i) == before);
            c.batch.texts = kept;
        }
    }
}

TEST_CASE("no text of another applicant stands on a page of the shipped round") {
    shipped_round::phase_one r{THIDUA_EXAMPLE_DATA};
    auto const& b = *r.view().batch;
    std::size_t looked_for = 0;
    for (std::size_t i = 0; i < b.size(); i += 61) {
        auto const page = page_of(r.view(), i);
        must_parse(page);
        auto mine = own_texts(b, i);
        add_own_units(r.view(), i, mine);
        for (std::size_t k = 0; k < b.size(); ++k) {
            if (k == i) continue;
            for (auto const& text : own_texts(b, k)) {
                if (std::ranges::find(mine, text) != mine.end()) continue;
                ++looked_for;
                if (!stands(page, text)) continue;
                // Inside one of the own texts it is the applicant's own.
                bool const own = std::ranges::any_of(
                    mine, [&text](std::string const& m) { return says(m, text); });
                INFO(b.texts[i].id << ": " << text);
                CHECK(own);
            }
        }
    }
    CHECK(looked_for > 50'000);
}

TEST_CASE("on the shipped round too, other texts of the others change no byte") {
    shipped_round::phase_one r{THIDUA_EXAMPLE_DATA};
    auto& b = r.batch();
    for (std::size_t i = 0; i < b.size(); i += 307) {
        auto const before = page_of(r.view(), i);
        auto const kept = b.texts;
        for (std::size_t k = 0; k < b.size(); ++k)
            if (k != i) rename(b.texts[k], "x" + std::to_string(k));
        CHECK(page_of(r.view(), i) == before);
        b.texts = kept;
    }
}
