// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/council.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>

#include "official.hpp"
#include "statistics_tables.hpp"

namespace thidua {

namespace {

class briefing {
public:
    briefing(round_view const& v, paper_options const& o)
        : v_(v), w_(v, o, sensitivity::internal) {}

    [[nodiscard]] paper make() {
        auto const c = count_phase(v_);
        auto p = w_.begin("tom_tat_hoi_dong",
                          w_.say("BẢNG TÓM TẮT TRÌNH HỘI ĐỒNG", "BRIEFING OF THE COUNCIL"),
                          w_.say("Trong ", "In ") + w_.occasion());
        p.head = detail::head_of_council(w_, "BC-HĐTĐKT");
        if (auto t = against(); !t.rows.empty()) p.parts.emplace_back(std::move(t));
        p.parts.emplace_back(detail::outcome_table(w_, c));
        auto const order = pools_in_order(*v_.decided);
        if (auto t = contested(order); !t.rows.empty()) p.parts.emplace_back(std::move(t));
        p.parts.emplace_back(detail::pools_table(w_));
        p.parts.emplace_back(detail::shares_table(w_, c));
        for (auto const at : order) p.parts.emplace_back(pool(v_.decided->pools[at]));
        if (auto t = prompt(); !t.rows.empty()) p.parts.emplace_back(std::move(t));
        if (auto t = waiting(); !t.rows.empty()) p.parts.emplace_back(std::move(t));
        p.parts.emplace_back(paper_text{
            w_.say(
                "Danh sách này chỉ là đề xuất; Hội đồng cho ý kiến, Chủ tịch quyết định. Vai trò "
                "trực tiếp do đơn vị trình nêu.",
                "The list is a proposal; the Council advises and the Chairman decides. Direct "
                "roles are claims of the units."),
            false, true, alignment::left});
        return p;
    }

private:
    [[nodiscard]] std::vector<table_column> columns() const {
        auto const right = alignment::right;
        return {w_.column("Thứ tự", "Rank", 8, right),
                w_.column("Mã hồ sơ", "Dossier", 16),
                w_.column("Tên tập thể, cá nhân, hộ gia đình", "Recipient", 30),
                w_.column("Chức vụ, đơn vị", "Post, unit", 32),
                w_.column("Đơn vị trình", "Submitted by", 26),
                w_.column("Phân loại", "Class", 22, alignment::left, sensitivity::internal),
                w_.column("Vai trò trực tiếp", "Direct role", 18, alignment::left,
                          sensitivity::internal),
                w_.column("Ưu tiên", "Priority", 9, alignment::centre),
                w_.column("Thứ tự của đơn vị", "Unit's order", 9, right, sensitivity::internal),
                w_.column("Điểm", "Score", 9, right, sensitivity::internal),
                w_.column("Phiếu đồng ý", "Votes", 10, alignment::centre, sensitivity::internal),
                w_.column("Tóm tắt thành tích", "Achievement", 44),
                w_.column("Đề xuất", "Proposal", 22),
                w_.column("Ghi chú, ý kiến", "Notes", 36, alignment::left, sensitivity::internal)};
    }

    [[nodiscard]] std::vector<table_cell> row(std::size_t i) {
        auto const& n = w_.words().facts(i);
        auto const& d = w_.words().decided(i);
        auto const& t = w_.words().texts(i);
        auto const number = [](stated<int> const& s) {
            return s.known() ? table_cell{std::int64_t{*s}} : table_cell{};
        };
        auto const person = detail::kind_place(n) == 1;
        auto votes =
            n.council_votes_for.known() && n.council_members.known()
                ? std::to_string(*n.council_votes_for) + "/" + std::to_string(*n.council_members)
                : std::string{};
        auto notes = w_.why(i);
        if (auto const said = w_.people(i); !said.empty())
            notes += (notes.empty() ? "" : "; ") + said;
        return {d.rank > 0 ? table_cell{std::int64_t{d.rank}} : table_cell{},
                t.id,
                w_.addressed(i),
                w_.post_and_unit(i),
                w_.submitting_unit(i),
                person ? w_.label(n.position) : w_.label(n.collective_kind),
                n.direct_role.known() ? w_.label(*n.direct_role) : std::string{},
                d.priority == truth::yes  ? w_.say("có", "yes")
                : d.priority == truth::no ? std::string{}
                                          : w_.say("chưa rõ", "not known"),
                number(n.unit_rank),
                n.score.known() ? hundredths_text((*n.score).raw(), w_.in()) : std::string{},
                std::move(votes),
                t.summary,
                status(i),
                std::move(notes)};
    }

    [[nodiscard]] std::string status(std::size_t i) const {
        if (auto place = w_.list_status(i); !place.empty()) return place;
        auto const result = v_.decided->dossiers[i].assessed.result;
        return result == outcome::eligible ? w_.label(award_status::no) : w_.label(result);
    }

    /// Where people depart from the appraisal: told before everything else.
    [[nodiscard]] table against() {
        table t;
        t.id = "khac_tham_dinh";
        t.title = w_.say("Ý kiến khác kết quả thẩm định", "Decided against the appraisal");
        t.columns = columns();
        auto const* said = w_.last().people();
        if (said == nullptr) return t;
        auto list = said->against;
        std::ranges::sort(list, {},
                          [this](auto i) { return std::string_view{w_.words().texts(i).id}; });
        for (auto const i : list) t.add(row(i));
        return t;
    }

    [[nodiscard]] table contested(std::vector<std::size_t> const& order) {
        table t;
        t.id = "ngang_nhau";
        t.title = w_.say("Ngang nhau, chờ Hội đồng cho ý kiến", "Contested, for the Council");
        t.columns = columns();
        for (auto const at : order) {
            auto const& pool = v_.decided->pools[at];
            if (!pool.given) continue;
            for (auto const& group : pool.given->contested) {
                auto const members = detail::by_rank_and_id(v_, pool, group.candidates);
                if (std::ranges::none_of(members, [&](auto i) { return w_.last().contested(i); }))
                    continue;
                t.add_section(detail::pool_name(pool.of, w_.in()) + ": " +
                              w_.counted(members.size()) + w_.say(" hồ sơ cho ", " dossiers for ") +
                              w_.counted(static_cast<std::size_t>(group.seats)) +
                              w_.say(" số lượng; Hội đồng xếp thứ tự",
                                     " seats; for the Council to "
                                     "order"));
                for (auto const i : members) t.add(row(i));
            }
        }
        return t;
    }

    [[nodiscard]] table pool(pool_decision const& of) {
        table t;
        t.id = "xet_chon_" + std::to_string(of.of.phase) + "_" + std::string{name_of(of.of.form)} +
               "_" + std::string{name_of(of.of.kind)};
        t.title = detail::pool_name(of.of, w_.in());
        t.columns = columns();
        std::vector<std::uint32_t> all(of.candidates.size());
        for (std::uint32_t k = 0; k < all.size(); ++k) all[k] = k;
        for (auto const i : detail::by_rank_and_id(v_, of, all)) t.add(row(i));
        return t;
    }

    [[nodiscard]] table prompt() {
        table t;
        t.id = "dot_xuat";
        t.title = w_.say("Khen thưởng đột xuất", "Prompt lane");
        t.columns = columns();
        auto list = v_.decided->prompt;
        std::ranges::sort(list, {},
                          [this](auto i) { return std::string_view{w_.words().texts(i).id}; });
        for (auto const i : list) t.add(row(i));
        return t;
    }

    [[nodiscard]] table waiting() {
        table t;
        t.id = "dang_cho";
        t.title = w_.say("Hồ sơ đang chờ", "Waiting dossiers");
        t.columns = columns();
        for (auto const o : {outcome::returned, outcome::on_hold, outcome::undetermined}) {
            bool first = true;
            for (auto const i : dossiers_by_id(*v_.batch)) {
                if (v_.decided->dossiers[i].assessed.result != o) continue;
                if (first) t.add_section(w_.label(o));
                first = false;
                t.add(row(i));
            }
        }
        return t;
    }

    round_view const& v_;
    detail::paper_words w_;
};

}  // namespace

paper council_briefing_paper(round_view const& v, paper_options const& options) {
    return briefing{v, options}.make();
}

paper council_ballot_paper(round_view const& v, paper_options const& options) {
    detail::paper_words w{v, options, sensitivity::internal};
    auto p =
        w.begin("phieu_bau", w.say("PHIẾU BẦU", "BALLOT"),
                w.say("Xét đề nghị tặng Bằng khen trong ", "On the Bằng khen in ") + w.occasion());
    p.head = detail::head_of_council(w, {});
    p.parts.emplace_back(paper_text{w.say("Đánh dấu x vào một trong hai cột ở mỗi dòng.",
                                          "Mark one of the two columns in each line."),
                                    false, true, alignment::left});
    table t;
    t.id = "phieu_bau";
    t.title = w.say("Phiếu bầu", "Ballot");
    t.columns = {w.column("STT", "No.", 6, alignment::centre),
                 w.column("Tên tập thể, cá nhân, hộ gia đình", "Recipient", 40),
                 w.column("Chức vụ, đơn vị", "Post, unit", 42),
                 w.column("Đồng ý", "For", 12, alignment::centre),
                 w.column("Không đồng ý", "Against", 14, alignment::centre)};
    std::size_t ordinal = 0;
    auto const add = [&](std::size_t i) {
        t.add({detail::count_cell(++ordinal), w.addressed(i), w.post_and_unit(i), table_cell{},
               table_cell{}});
    };
    std::size_t section = 0;
    auto const listed = w.listed_bang_khen();
    for (std::size_t k = 0; k < listed.size(); ++k) {
        if (listed[k].empty()) continue;
        t.add_section(w.section(section++, options.kinds[k]) + " (" + w.counted(listed[k].size()) +
                      ")");
        for (auto const i : listed[k]) add(i);
    }
    auto const open =
        w.by_id([&w](auto i) { return w.last().contested(i) && w.asks_bang_khen(i); });
    if (!open.empty()) {
        t.add_section(w.label(award_status::contested) + " (" + w.counted(open.size()) + ")");
        for (auto const i : open) add(i);
    }
    if (auto const least = v.terms->with().minimum_votes)
        t.note = w.say("Cần ít nhất ", "Needed: ") + hundredths_text(*least, w.in()) +
                 w.say(" % tổng số thành viên Hội đồng đồng ý.", " % of all members.");
    else
        t.note = w.say("Quy định của đợt xét không nêu tỷ lệ phiếu tối thiểu.",
                       "The settings name no minimum share of votes.");
    p.parts.emplace_back(std::move(t));
    p.signature = signature_block{{}, w.say("THÀNH VIÊN HỘI ĐỒNG", "MEMBER OF THE COUNCIL"), {}};
    return p;
}

}  // namespace thidua
