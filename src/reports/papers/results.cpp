// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/results.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <thidua/io/read_nominations.hpp>
#include <thidua/reports/papers/statistics.hpp>

#include "paper_words.hpp"
#include "rejected_table.hpp"
#include "statistics_tables.hpp"

namespace thidua {

namespace {

class workbook {
public:
    workbook(round_view const& v, paper_options const& o)
        : v_(v), w_(v, o, sensitivity::sensitive) {}

    [[nodiscard]] paper make() {
        auto p = w_.begin("ket_qua", w_.say("KẾT QUẢ THẨM ĐỊNH", "RESULTS OF THE APPRAISAL"),
                          w_.say("Trong ", "In ") + w_.occasion());
        auto const counts = count_phase(v_);
        auto summary = detail::outcome_table(w_, counts);
        summary.id = "tong_hop";
        summary.title = w_.say("Tổng hợp", "Summary");
        p.parts.emplace_back(std::move(summary));
        // Who is not on the list is named to those alone who handle the dossiers.
        if (w_.audience() == sensitivity::open) {
            p.parts.emplace_back(proposed());
            return p;
        }
        p.parts.emplace_back(everyone());
        p.parts.emplace_back(proposed());
        if (auto const* said = w_.last().people(); said != nullptr && !said->unsigned_yet.empty())
            p.parts.emplace_back(
                waiting("chua_ky", w_.say("Chưa ký", "Not signed yet"), w_.by_id([said](auto i) {
                    return std::ranges::binary_search(said->unsigned_yet, i);
                })));
        auto const of = [this](outcome o) {
            return w_.by_id(
                [this, o](auto i) { return w_.words().decided(i).assessed.result == o; });
        };
        p.parts.emplace_back(
            waiting("tra_lai", w_.say("Trả lại bổ sung", "Returned"), of(outcome::returned)));
        p.parts.emplace_back(
            waiting("chua_xet", w_.say("Chưa xét", "On hold"), of(outcome::on_hold)));
        p.parts.emplace_back(waiting("chua_du_can_cu", w_.say("Chưa đủ căn cứ", "Undetermined"),
                                     of(outcome::undetermined)));
        p.parts.emplace_back(contested());
        auto const columns = nomination_columns();
        auto rejected = detail::rejected_table(
            w_, "dong_bi_loai",
            v_.read == nullptr ? std::span<rejected_row const>{} : v_.read->rejected, &columns);
        rejected.title = w_.say("Dòng bị loại", "Rejected rows");
        p.parts.emplace_back(std::move(rejected));
        return p;
    }

private:
    [[nodiscard]] table_row start(std::size_t ordinal, std::size_t i) {
        auto const& n = w_.words().facts(i);
        return {{detail::count_cell(ordinal), w_.words().texts(i).id, w_.recipient(i),
                 w_.label(n.recipient_kind), w_.post_and_unit(i), w_.submitting_unit(i)},
                row_kind::plain};
    }
    [[nodiscard]] std::vector<table_column> first_columns() const {
        return {w_.column("STT", "No.", 6, alignment::centre),
                w_.column("Mã hồ sơ", "Dossier", 16),
                w_.column("Tên tập thể, cá nhân, hộ gia đình", "Recipient", 32),
                w_.column("Đối tượng khen thưởng", "Kind", 13),
                w_.column("Chức vụ, đơn vị", "Post, unit", 34),
                w_.column("Đơn vị trình", "Submitted by", 28)};
    }

    [[nodiscard]] table everyone() {
        table t;
        t.id = "ket_qua_tham_dinh";
        t.title = w_.say("Kết quả thẩm định", "Appraisal");
        t.columns = first_columns();
        for (auto& c : {w_.column("Hình thức", "Form", 11), w_.column("Loại hình", "Type", 16),
                        w_.column("Thành tích từ ngày", "Achieved from", 12, alignment::centre),
                        w_.column("Thành tích đến ngày", "Achieved to", 12, alignment::centre),
                        w_.column("Kết quả", "Outcome", 24),
                        w_.column("Lý do, ghi chú", "Reasons, notes", 50, alignment::left,
                                  sensitivity::internal),
                        w_.column("Danh sách", "On the list", 22),
                        w_.column("Thứ tự", "Rank", 8, alignment::right, sensitivity::internal),
                        w_.column("Ý kiến của Hội đồng, Chủ tịch", "Council, Chairman", 30,
                                  alignment::left, sensitivity::internal)})
            t.columns.push_back(c);
        std::size_t ordinal = 0;
        for (auto const i : dossiers_by_id(*v_.batch)) {
            auto row = start(++ordinal, i);
            auto const& n = w_.words().facts(i);
            auto const& d = w_.words().decided(i);
            auto& c = row.cells;
            c.emplace_back(w_.label(n.form));
            c.emplace_back(w_.label(n.commendation_type));
            c.push_back(detail::day_cell(n.achieved_from));
            c.push_back(detail::day_cell(n.achieved_to));
            c.emplace_back(w_.label(d.assessed.result));
            c.emplace_back(w_.why(i));
            c.emplace_back(w_.list_status(i));
            c.push_back(d.rank > 0 ? table_cell{std::int64_t{d.rank}} : table_cell{});
            c.emplace_back(w_.people(i));
            t.rows.push_back(std::move(row));
        }
        return t;
    }

    [[nodiscard]] table proposed() {
        table t;
        t.id = "danh_sach_du_kien";
        t.title = w_.last().closed() ? w_.say("Danh sách đã ký", "Signed list")
                                     : w_.say("Danh sách dự kiến", "Proposed list");
        t.columns = first_columns();
        for (auto& c : {w_.column("Hình thức", "Form", 11),
                        w_.column("Thời gian lập thành tích", "Days of the achievement", 24,
                                  alignment::centre),
                        w_.column("Diện", "Seat", 26),
                        w_.column("Thứ tự", "Rank", 8, alignment::right, sensitivity::internal),
                        w_.column("Tình trạng", "Status", 26),
                        w_.column("Tiền thưởng", "Money", 16, alignment::right),
                        w_.column("Ghi chú", "Notes", 40, alignment::left, sensitivity::internal)})
            t.columns.push_back(c);
        dong all{};
        std::size_t section = 0;
        for (auto const kind : w_.options().kinds) {
            auto const listed = w_.listed(kind);
            if (listed.empty()) continue;
            t.add_section(w_.section(section++, kind) + " (" + w_.counted(listed.size()) + ")");
            std::size_t ordinal = 0;
            for (auto const i : listed) {
                auto row = start(++ordinal, i);
                auto const& n = w_.words().facts(i);
                auto const& d = w_.words().decided(i);
                auto const money = w_.amount(i);
                auto& c = row.cells;
                c.emplace_back(w_.label(n.form));
                c.emplace_back(w_.period(i));
                c.emplace_back(seat(d));
                c.emplace_back();
                if (d.rank > 0) c.back().value = std::int64_t{d.rank};
                c.emplace_back(w_.list_status(i));
                c.emplace_back();
                if (money) c.back().value = *money;
                c.emplace_back(w_.words().note(i));
                if (money) all = all + *money;
                t.rows.push_back(std::move(row));
            }
        }
        if (t.rows.empty()) return t;
        std::vector<table_cell> total(t.columns.size());
        total[2] = table_cell{w_.say("Cộng", "Total")};
        total[11] = table_cell{column_total{all}};
        t.add_total(std::move(total));
        return t;
    }

    [[nodiscard]] std::string seat(dossier_decision const& d) const {
        switch (d.seat) {
            case seat_kind::reserve:
                for (auto const& g : words<priority_member>())
                    if (g.name == d.reserve)
                        return w_.say("Dành cho ", "Reserved: ") + std::string{g.label.in(w_.in())};
                return w_.say("Dành cho ", "Reserved: ") + d.reserve;
            case seat_kind::prompt:
                return w_.say("Khen thưởng đột xuất", "Prompt lane");
            case seat_kind::open:
                return w_.say("Xét chọn chung", "Open");
            default:
                return {};
        }
    }

    [[nodiscard]] table waiting(std::string id, std::string title,
                                std::vector<std::size_t> const& dossiers) {
        table t;
        t.id = std::move(id);
        t.title = std::move(title);
        t.columns = first_columns();
        for (auto& c :
             {w_.column("Hình thức", "Form", 11),
              w_.column("Lý do", "Why", 60, alignment::left, sensitivity::internal),
              w_.column("Nơi đọc hồ sơ", "Read at", 28, alignment::left, sensitivity::internal)})
            t.columns.push_back(c);
        std::size_t ordinal = 0;
        for (auto const i : dossiers) {
            auto row = start(++ordinal, i);
            auto const& where = w_.words().texts(i).where;
            row.cells.emplace_back(w_.label(w_.words().facts(i).form));
            row.cells.emplace_back(w_.why(i));
            row.cells.emplace_back(where.file.empty() || where.row == 0
                                       ? where.file
                                       : where.file + ":" + std::to_string(where.row));
            t.rows.push_back(std::move(row));
        }
        return t;
    }

    [[nodiscard]] table contested() {
        table t;
        t.id = "ngang_nhau";
        t.title = w_.say("Ngang nhau", "Contested");
        t.columns = first_columns();
        for (auto& c : {w_.column("Hình thức", "Form", 11),
                        w_.column("Thứ tự", "Rank", 8, alignment::right, sensitivity::internal),
                        w_.column("Thứ tự do Hội đồng xếp", "Order by the Council", 14,
                                  alignment::centre, sensitivity::internal)})
            t.columns.push_back(c);
        for (auto const p : pools_in_order(*v_.decided)) {
            auto const& pool = v_.decided->pools[p];
            if (!pool.given) continue;
            std::size_t group_no = 0;
            for (auto const& group : pool.given->contested) {
                auto const members = detail::by_rank_and_id(v_, pool, group.candidates);
                t.add_section(detail::pool_name(pool.of, w_.in()) + w_.say(", nhóm ", ", group ") +
                              w_.number(++group_no) + ": " + w_.counted(members.size()) +
                              w_.say(" hồ sơ cho ", " dossiers for ") +
                              w_.counted(static_cast<std::size_t>(group.seats)) +
                              w_.say(" số lượng", " seats"));
                std::size_t ordinal = 0;
                for (auto const i : members) {
                    auto row = start(++ordinal, i);
                    row.cells.emplace_back(w_.label(w_.words().facts(i).form));
                    row.cells.emplace_back(std::int64_t{w_.words().decided(i).rank});
                    row.cells.emplace_back(w_.people(i));
                    t.rows.push_back(std::move(row));
                }
            }
        }
        return t;
    }

    round_view const& v_;
    detail::paper_words w_;
};

}  // namespace

paper results_paper(round_view const& v, paper_options const& options) {
    return workbook{v, options}.make();
}

}  // namespace thidua
