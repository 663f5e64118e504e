// SPDX-License-Identifier: BSL-1.0
//
// The papers from the stage `council` on: they follow what people said.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <reports/papers/papers_round.hpp>
#include <rounds/stage_sample.hpp>
#include <support/catch.hpp>

#include <thidua/reports/formats/markdown.hpp>
#include <thidua/reports/kit/forms.hpp>
#include <thidua/reports/papers/catalogue.hpp>

using namespace thidua;
using papers_round::made_round;
using stage_sample::by_chair;
using stage_sample::by_council;
using stage_sample::line_of;
using stage_sample::placed;
using stage_sample::resolved;

namespace {

bool says(std::string_view text, std::string_view words) {
    return text.find(words) != std::string_view::npos;
}

paper made(made_round const& r, std::string_view name, paper_options const& o = {}) {
    auto all = make_papers(*find_paper_kind(name), r.view, o);
    REQUIRE(all);
    REQUIRE(all->size() == 1);
    return std::move(all->front());
}

std::string letter(made_round const& r, std::uint32_t unit) {
    paper_options o;
    o.unit = unit_id{unit};
    return to_markdown(made(r, "thong_bao", o));
}

/// The line of a text that begins a row with the dossier's id, behind an ordinal.
std::string row_of(std::string const& text, std::string const& id) {
    auto const at = text.find("| " + id + " |");
    return at == std::string::npos ? std::string{} : text.substr(at, text.find('\n', at) - at);
}

/// A table of a paper; nullptr where it has none of that id.
table const* table_of(paper const& p, std::string_view id) {
    for (auto const& part : p.parts)
        if (auto const* t = std::get_if<table>(&part); t != nullptr && t->id == id) return t;
    return nullptr;
}

/// What a table says in a line that begins with `name`, cells joined by " | ".
std::string line_of_table(table const& t, std::string const& name) {
    for (auto const& row : t.rows) {
        if (row.cells.empty() || cell_text(row.cells.front().value, language::vi) != name) continue;
        std::string line;
        for (auto const& c : row.cells) line += cell_text(c.value, language::vi) + " | ";
        return line;
    }
    return {};
}

constexpr std::string_view to_supply = "Nội dung cần bổ sung";

}  // namespace

TEST_CASE("a dossier that the Council returns is asked for what the Council names") {
    people_inputs said;
    said.resolutions = {resolved("p1", by_council, resolved_as::give_back)};
    said.resolutions[0].reason = "thiếu chữ ký xác nhận";
    made_round const r{papers_round::entries(), said, stage::council};
    auto const text = letter(r, 0);
    REQUIRE(says(text, to_supply));
    auto const results = text.substr(0, text.find(to_supply));
    CHECK(says(row_of(results, "p1"), "Hội đồng: Trả lại | thiếu chữ ký xác nhận |"));
    CHECK(says(row_of(text.substr(text.find(to_supply)), "p1"), "thiếu chữ ký xác nhận"));
    // The rules' own returned dossier is asked as before.
    auto const other = letter(r, 1);
    CHECK_FALSE(row_of(other.substr(other.find(to_supply)), "p5").empty());
}

TEST_CASE(
    "a returned dossier that the Council commends is asked for nothing, and leads the briefing") {
    people_inputs said;
    said.resolutions = {resolved("p5", by_council, resolved_as::award),
                        resolved("p4", by_council, resolved_as::award)};
    made_round const r{papers_round::entries(), said, stage::council};
    auto const text = letter(r, 1);
    CHECK_FALSE(says(text, to_supply));
    CHECK(says(row_of(text, "p5"), "Hội đồng: có ý kiến khác"));
    CHECK_FALSE(says(row_of(text, "p5"), "Khen thưởng"));
    auto const briefing = made(r, "tom_tat_hoi_dong");
    auto const* first = std::get_if<table>(&briefing.parts.front());
    REQUIRE(first != nullptr);
    CHECK(first->id == "khac_tham_dinh");
    CHECK(first->rows.size() == 2);
    auto const all = to_markdown(briefing);
    CHECK(says(row_of(all, "p4"), "Dự kiến khen thưởng"));
    CHECK(says(row_of(all, "p4"), "Hội đồng: Khen thưởng (12/BB-HĐ)"));
    // The list of the pool counts whom the Council brought in, and no seat is left.
    auto const* pools = table_of(made(r, "thong_ke"), "so_luong") == nullptr
                            ? nullptr
                            : table_of(briefing, "so_luong");
    REQUIRE(pools != nullptr);
    CHECK(pools->columns[2].heading == "Được xếp thứ tự");
    CHECK(line_of_table(*pools, "Đợt 1, Bằng khen, cá nhân").find(" | 4 | ") != std::string::npos);
}

TEST_CASE("seats that people free are told as free") {
    people_inputs said;
    said.resolutions = {resolved("c1", by_council, resolved_as::not_award)};
    made_round const r{papers_round::entries(), said, stage::council};
    auto const p = made(r, "thong_ke");
    auto const* pools = table_of(p, "so_luong");
    REQUIRE(pools != nullptr);
    // Seats, ranked, on the list, cut line, contested, seats left.
    CHECK(line_of_table(*pools, "Đợt 1, Bằng khen, tập thể")
              .starts_with("Đợt 1, Bằng khen, tập thể | 2 | 3 | 1 | 2 | 0 | 1 | "));
}

TEST_CASE("who stands behind in an order among equals was refused by nobody") {
    people_inputs said;
    said.resolutions = {placed("p2", 1), placed("p3", 2)};
    made_round const r{papers_round::entries(), said, stage::council};
    REQUIRE(r.decided.people.dossiers[r.at("p3")].final == final_word::not_award);
    auto const text = row_of(to_markdown(made(r, "ket_qua")), "p3");
    INFO(text);
    CHECK(says(text, "thứ tự do Hội đồng xếp: thứ 2 (12/BB-HĐ)"));
    CHECK_FALSE(says(text, "Không khen thưởng"));
    CHECK_FALSE(says(row_of(letter(r, 2), "p3"), "Hội đồng"));
}

TEST_CASE("at the end every dossier has its status, signed, cancelled or not signed yet") {
    people_inputs said;
    said.resolutions = {placed("p2", 1), placed("p3", 2)};
    said.signatures = {line_of("p1"), line_of("c1"), line_of("p2"), line_of("p8"),
                       stage_sample::cancelled(line_of("p9"))};
    made_round const r{papers_round::entries(), said, stage::closed};
    auto const p = made(r, "ket_qua");
    CHECK(p.draft);
    auto const text = to_markdown(p);
    CHECK(says(row_of(text, "p1"), "| Được tặng Bằng khen |"));
    CHECK(says(row_of(text, "p9"), "| Đã hủy bỏ quyết định khen thưởng |"));
    CHECK(says(row_of(text, "c2"), "| Chưa có trong quyết định đã ký |"));
    auto const* sheet = table_of(p, "chua_ky");
    REQUIRE(sheet != nullptr);
    CHECK(sheet->rows.size() == r.decided.people.unsigned_yet.size());
    CHECK_FALSE(sheet->rows.empty());
    auto const* summary = table_of(p, "tong_hop");
    REQUIRE(summary != nullptr);
    CHECK(line_of_table(*summary, "Được khen thưởng theo quyết định đã ký")
              .ends_with(" | 1 | 3 | 0 | 0 | 4 | "));
    CHECK(line_of_table(*summary, "Đã hủy bỏ quyết định khen thưởng").ends_with(" | 1 | "));
    CHECK_FALSE(says(text, "Dự kiến khen thưởng"));

    CHECK(says(row_of(letter(r, 0), "p1"), "| Được tặng Bằng khen |"));
    CHECK(says(row_of(letter(r, 0), "p10"), "; Không khen thưởng |"));
    CHECK(says(row_of(letter(r, 3), "p9"), "| Đã hủy bỏ quyết định khen thưởng |"));
    CHECK(says(row_of(letter(r, 3), "c2"), "; Chưa có trong quyết định đã ký |"));
    CHECK(says(letter(r, 3), "phục vụ thẩm định"));
}

TEST_CASE("once all is signed no letter calls itself a summary for the appraisal") {
    people_inputs said;
    said.resolutions = {placed("p2", 1), placed("p3", 2)};
    for (auto const* id : {"p1", "c1", "p2", "p8", "p9", "c2"})
        said.signatures.push_back(line_of(id));
    made_round const r{papers_round::entries(), said, stage::closed};
    REQUIRE(r.decided.people.all_signed());
    CHECK_FALSE(says(letter(r, 0), "phục vụ thẩm định"));
    CHECK_FALSE(says(letter(r, 0), "DỰ THẢO"));
}

TEST_CASE("the public is told of nobody who is not on the list") {
    made_round const r;
    paper_options o;
    o.upto = sensitivity::open;
    auto const p = made(r, "ket_qua", o);
    auto const text = to_markdown(p);
    CHECK(p.parts.size() == 2);
    CHECK(says(text, "Trần Thị Mẫu"));
    for (std::size_t i = 0; i < r.batch.size(); ++i) {
        INFO(r.batch.texts[i].id);
        CHECK(says(text, r.batch.texts[i].recipient_name) == r.decided.listed(i));
    }
    for (auto const* name : {"thong_bao", "tom_tat_hoi_dong", "phieu_bau", "phieu_tham_dinh"}) {
        auto const refused = make_papers(*find_paper_kind(name), r.view, o);
        REQUIRE_FALSE(refused);
        CHECK(refused.failure().code == "papers.not_for_all");
    }
    for (auto const& kind : paper_kinds()) {
        auto const all = make_papers(kind, r.view, o);
        if (!all) continue;
        for (auto const& one : *all) {
            INFO(one.id);
            CHECK_FALSE(says(to_markdown(one), "Lê Văn Ba"));  // on hold
        }
    }
}

TEST_CASE("a Giấy khen on the list is in no paper about the Bằng khen") {
    auto list = papers_round::entries();
    for (auto& e : list)
        if (e.texts.id == "p4") e.facts.form = award_form::giay_khen;
    people_inputs said;
    said.resolutions = {resolved("p4", by_council, resolved_as::award), placed("p2", 1),
                        placed("p3", 2)};
    made_round const r{list, said, stage::signing};
    REQUIRE(r.decided.listed(r.at("p4")));
    CHECK(says(to_markdown(made(r, "quyet_dinh")), "02 tập thể và 04 cá nhân"));
    CHECK(says(to_markdown(made(r, "to_trinh")), "Bằng khen cho 02 tập thể và 04 cá nhân"));
    for (auto const* name : {"danh_sach", "phieu_bau"}) {
        auto const text = to_markdown(made(r, name));
        CHECK_FALSE(says(text, "Lê Văn Một"));
        CHECK(says(text, "II. Cá nhân (04)"));
    }
    CHECK(says(to_markdown(made(r, "danh_sach")), "Không gồm 01 trường hợp"));
    CHECK(says(to_markdown(made(r, "in_bang")), "Lê Văn Một"));
}

TEST_CASE("a list without anybody leaves dots, and heads without a number have none") {
    made_round const r{std::vector<papers_round::entry>{}};
    CHECK(says(to_markdown(made(r, "quyet_dinh")), "cho ..... tập thể, ..... cá nhân đã có"));
    CHECK_FALSE(says(to_markdown(made(r, "phieu_bau")), "Số:"));
}

TEST_CASE("a certificate says the place as the list does") {
    auto list = papers_round::entries();
    for (auto& e : list)
        if (e.texts.id == "p1") e.texts.workplace = "Phòng Tổng hợp";
    made_round const r{list};
    auto const text = to_markdown(made(r, "in_bang"));
    CHECK(says(text, "| Chuyên viên | Phòng Tổng hợp, Sở Mẫu |"));
    CHECK(says(text, "| Ban Mẫu cũ (nay là Ban Mẫu mới) |  |  |"));  // a whole body, once
    CHECK(says(text, "Đã lập được thành tích xuất sắc đột xuất"));
}
