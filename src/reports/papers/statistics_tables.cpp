// SPDX-License-Identifier: BSL-1.0
#include "statistics_tables.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/number_text.hpp>
#include <thidua/reports/kit/forms.hpp>

namespace thidua::detail {

namespace {

constexpr auto right = alignment::right;

[[nodiscard]] std::size_t of(dossier_counts const& c, outcome o) {
    return sum(c.by_outcome[static_cast<std::size_t>(o)]);
}

[[nodiscard]] criterion const* find_criterion(paper_words const& w, std::string_view id) {
    for (auto const* c : w.round().terms->by().rules.criteria)
        if (c->id == id) return c;
    return nullptr;
}

[[nodiscard]] std::map<std::string, unit_id, std::less<>> unit_ids(paper_words const& w) {
    std::map<std::string, unit_id, std::less<>> ids;
    auto const& units = w.round().in->units;
    for (std::uint32_t i = 0; i < units.size(); ++i)
        ids.emplace(std::string{units[i].code}, unit_id{i});
    return ids;
}

}  // namespace

table_cell share_cell(std::size_t part, std::size_t whole) {
    auto const share =
        percentage_of(static_cast<std::int64_t>(part), static_cast<std::int64_t>(whole));
    return share ? table_cell{*share} : table_cell{};
}

std::vector<std::string> units_in_order(paper_words const& w, phase_statistics const& c) {
    auto const ids = unit_ids(w);
    std::vector<std::string> order;
    for (auto const& [code, counts] : c.by_unit)
        if (!code.empty()) order.push_back(code);
    std::ranges::sort(order, [&](auto const& a, auto const& b) {
        return w.unit_before(ids.find(a)->second, ids.find(b)->second);
    });
    if (c.by_unit.contains("")) order.emplace_back();
    return order;
}

std::string unit_of_code(paper_words& w, std::string const& code) {
    if (code.empty()) return w.say("(chưa rõ đơn vị trình)", "(no submitting unit)");
    auto const& units = w.round().in->units;
    for (std::uint32_t i = 0; i < units.size(); ++i)
        if (units[i].code == code) return w.words().unit_name(stated<unit_id>{unit_id{i}});
    return code;
}

std::string budget_of(paper_words const& w, award_form form) {
    return form == award_form::bang_khen
               ? w.say("Quỹ thi đua, khen thưởng của Thành phố", "The City's commendation fund")
               : w.say("Quỹ thi đua, khen thưởng của đơn vị tặng Giấy khen",
                       "The fund of the unit that gives the Giấy khen");
}

table outcome_table(paper_words const& w, phase_statistics const& c) {
    table t;
    t.id = "tong_hop";
    t.title = w.say("Tổng hợp", "Summary");
    t.columns = {w.column("Chỉ tiêu", "", 44),
                 w.column("Tập thể", "Collectives", 12, right),
                 w.column("Cá nhân", "Individuals", 12, right),
                 w.column("Hộ gia đình", "Households", 12, right),
                 w.column("Chưa rõ", "Not said", 12, right),
                 w.column("Cộng", "All", 12, right)};
    auto const row = [&](std::string const& name, by_kind const& k) {
        t.add({name, count_cell(k[0]), count_cell(k[1]), count_cell(k[2]), count_cell(k[3]),
               count_cell(sum(k))});
    };
    t.add_section(w.say("Kết quả thẩm định", "Outcomes"));
    for (auto const o : {outcome::eligible, outcome::ineligible, outcome::returned,
                         outcome::on_hold, outcome::undetermined})
        row(w.label(o), c.all.by_outcome[static_cast<std::size_t>(o)]);
    auto const& all = c.all.received;
    t.add_total({w.say("Tiếp nhận", "Received"), total_cell(all[0]), total_cell(all[1]),
                 total_cell(all[2]), total_cell(all[3]), total_cell(sum(all))});
    t.add_section(w.say("Danh sách", "The list"));
    row(w.last().closed() ? w.say("Được khen thưởng theo quyết định đã ký", "Awarded")
                          : w.say("Dự kiến khen thưởng", "Proposed for commendation"),
        c.all.listed);
    if (w.last().closed()) {
        auto const& said = *w.last().people();
        by_kind unsigned_yet{};
        for (auto const i : said.unsigned_yet)
            ++unsigned_yet[kind_place(w.round().batch->nominations[i])];
        row(w.say("Chưa có trong quyết định đã ký", "In no signed decision yet"), unsigned_yet);
        by_kind cancelled{};
        for (std::size_t i = 0; i < w.round().batch->size(); ++i)
            if (auto const* s = w.last().signature(i);
                s != nullptr && s->cancelled() && !w.last().awarded(i))
                ++cancelled[kind_place(w.round().batch->nominations[i])];
        if (sum(cancelled) > 0)
            row(w.say("Đã hủy bỏ quyết định khen thưởng", "Decision cancelled"), cancelled);
    }
    row(w.label(award_status::contested), c.all.contested);
    t.note = w.say("Dòng bị loại khi đọc, không tính ở trên: ",
                   "Rows that were rejected in reading, in none of these counts: ") +
             w.number(c.rejected_rows) + ".";
    return t;
}

table reasons_table(paper_words const& w, phase_statistics const& c) {
    table t;
    t.id = "ly_do";
    t.title = w.say("Lý do", "Reasons");
    t.columns = {w.column("Điều kiện, tiêu chuẩn không đạt", "Criterion that failed", 70),
                 w.column("Mã", "Id", 30), w.column("Hệ quả", "Means", 28),
                 w.column("Số hồ sơ", "Dossiers", 10, right)};
    for (auto const& r : c.reasons) {
        auto const* criterion = find_criterion(w, r.name);
        if (criterion != nullptr && criterion->otherwise == failure::notice) continue;
        t.add({criterion == nullptr ? r.name : std::string{criterion->fails.in(w.in())}, r.name,
               criterion == nullptr ? std::string{} : w.label(criterion->otherwise),
               count_cell(r.count)});
    }
    t.note = w.say("Một hồ sơ có thể không đạt nhiều điều kiện nên không cộng dồn.",
                   "A dossier may fail several criteria, so these do not add up.");
    return t;
}

table waits_table(paper_words& w, phase_statistics const& c) {
    table t;
    t.id = "cho_thong_tin";
    t.title = w.say("Chờ thông tin", "Waiting for");
    t.columns = {w.column("Thông tin còn thiếu", "What is not known", 70),
                 w.column("Số hồ sơ", "Dossiers", 10, right)};
    for (auto const& r : c.waits) t.add({w.words().missing_words(r.name), count_cell(r.count)});
    t.note =
        w.say("Chỉ tính hồ sơ chưa đủ căn cứ xác định; một hồ sơ có thể thiếu nhiều thông tin.",
              "Undetermined dossiers only; one may lack several things.");
    return t;
}

table units_table(paper_words& w, phase_statistics const& c) {
    table t;
    t.id = "don_vi";
    t.title = w.say("Theo đơn vị trình", "By submitting unit");
    t.columns = {w.column("STT", "No.", 6, alignment::centre),
                 w.column("Đơn vị trình", "Submitting unit", 44),
                 w.column("Tiếp nhận", "Received", 10, right),
                 w.column("Đủ điều kiện", "Eligible", 10, right),
                 w.column("Không đủ", "Ineligible", 10, right),
                 w.column("Trả lại", "Returned", 10, right),
                 w.column("Chưa xét", "On hold", 10, right),
                 w.column("Chưa đủ căn cứ", "Undetermined", 10, right),
                 w.column("Trong danh sách", "On the list", 10, right),
                 w.column("Ngang nhau", "Contested", 10, right)};
    std::size_t ordinal = 0;
    for (auto const& code : units_in_order(w, c)) {
        auto const& u = c.by_unit.at(code);
        t.add({count_cell(++ordinal), unit_of_code(w, code), count_cell(sum(u.received)),
               count_cell(of(u, outcome::eligible)), count_cell(of(u, outcome::ineligible)),
               count_cell(of(u, outcome::returned)), count_cell(of(u, outcome::on_hold)),
               count_cell(of(u, outcome::undetermined)), count_cell(sum(u.listed)),
               count_cell(sum(u.contested))});
    }
    t.add_total({table_cell{}, w.say("Cộng", "Total"), total_cell(sum(c.all.received)),
                 total_cell(of(c.all, outcome::eligible)),
                 total_cell(of(c.all, outcome::ineligible)),
                 total_cell(of(c.all, outcome::returned)), total_cell(of(c.all, outcome::on_hold)),
                 total_cell(of(c.all, outcome::undetermined)), total_cell(sum(c.all.listed)),
                 total_cell(sum(c.all.contested))});
    return t;
}

table shares_of_units_table(paper_words& w, phase_statistics const& c) {
    table t;
    t.id = "uu_tien_don_vi";
    t.title = w.say("Ưu tiên theo đơn vị trình", "Priority by unit");
    t.columns = {
        w.column("Đơn vị trình", "Submitting unit", 44),
        w.column("Tập thể đề nghị", "Collectives", 10, right),
        w.column("Tập thể nhỏ", "Small", 10, right),
        w.column("Tỷ lệ", "Share", 10, right),
        w.column("Cá nhân đề nghị", "Individuals", 10, right),
        w.column("Trực tiếp", "Direct", 10, right),
        w.column("Tỷ lệ", "Share", 10, right),
        w.column("Lãnh đạo nêu vai trò trực tiếp", "Leaders claiming a direct role", 14, right)};
    for (auto const& code : units_in_order(w, c)) {
        auto const& u = c.by_unit.at(code);
        t.add({unit_of_code(w, code), count_cell(u.received[0]), count_cell(u.small_collectives),
               share_cell(u.small_collectives, u.received[0]), count_cell(u.received[1]),
               count_cell(u.direct_individuals), share_cell(u.direct_individuals, u.received[1]),
               count_cell(u.leaders_claiming)});
    }
    auto const& a = c.all;
    t.add_total({w.say("Cộng", "Total"), total_cell(a.received[0]), total_cell(a.small_collectives),
                 share_cell(a.small_collectives, a.received[0]), total_cell(a.received[1]),
                 total_cell(a.direct_individuals), share_cell(a.direct_individuals, a.received[1]),
                 total_cell(a.leaders_claiming)});
    t.note =
        w.say("Vai trò trực tiếp do đơn vị trình nêu; \"tập thể nhỏ\" theo quy định của đợt xét.",
              "Direct roles are claims of the units; \"small\" is as the office set it.");
    return t;
}

namespace {

/// A table of counts under names.
void add_counts(table& t, paper_words const& w,
                std::vector<std::pair<std::string, dossier_counts const*>> const& rows,
                dossier_counts const& all) {
    for (auto const& [name, c] : rows)
        t.add({name, count_cell(c->received[0]), count_cell(c->received[1]),
               count_cell(c->received[2]), count_cell(sum(c->received)),
               count_cell(of(*c, outcome::eligible)), count_cell(sum(c->listed)),
               share_cell(sum(c->listed), sum(c->received))});
    t.add_total({w.say("Cộng", "Total"), total_cell(all.received[0]), total_cell(all.received[1]),
                 total_cell(all.received[2]), total_cell(sum(all.received)),
                 total_cell(of(all, outcome::eligible)), total_cell(sum(all.listed)),
                 share_cell(sum(all.listed), sum(all.received))});
}

[[nodiscard]] std::vector<table_column> count_columns(paper_words const& w,
                                                      table_column const& first) {
    return {first,
            w.column("Tập thể", "Collectives", 10, right),
            w.column("Cá nhân", "Individuals", 10, right),
            w.column("Hộ gia đình", "Households", 10, right),
            w.column("Tiếp nhận", "Received", 10, right),
            w.column("Đủ điều kiện", "Eligible", 10, right),
            w.column("Trong danh sách", "On the list", 10, right),
            w.column("Tỷ lệ", "Share", 10, right)};
}

}  // namespace

table movements_table(paper_words const& w, phase_statistics const& c) {
    table t;
    t.id = "phong_trao";
    t.title = w.say("Theo phong trào thi đua", "By movement");
    t.columns = count_columns(w, w.column("Phong trào thi đua", "Movement", 60));
    std::vector<std::pair<std::string, dossier_counts const*>> rows;
    auto const add = [&](std::string const& code, std::string name) {
        if (auto const at = c.by_movement.find(code); at != c.by_movement.end())
            rows.emplace_back(std::move(name), &at->second);
    };
    std::vector<std::string_view> of_plan;
    if (auto const* p = w.round().terms->by().of)
        for (auto const& m : p->movements) {
            add(std::string{m.code}, std::string{m.name.in(w.in())});
            of_plan.push_back(m.code);
        }
    for (auto const& [code, counts] : c.by_movement)
        if (!code.empty() && std::ranges::find(of_plan, code) == of_plan.end())
            add(code, code + w.say(" (kế hoạch không nêu tên)", " (not named by the plan)"));
    add("", w.say("(không nêu phong trào)", "(no movement named)"));
    add_counts(t, w, rows, c.all);
    return t;
}

table types_table(paper_words const& w, phase_statistics const& c) {
    table t;
    t.id = "hinh_thuc";
    t.title = w.say("Theo hình thức và loại hình", "By form and type");
    t.columns = count_columns(w, w.column("Hình thức, loại hình", "Form, type", 44));
    std::vector<std::pair<std::string, dossier_counts const*>> rows;
    auto const label = [&w](auto const& all, std::string_view name) {
        for (auto const& e : all)
            if (e.name == name) return std::string{e.label.in(w.in())};
        return w.say("chưa ghi", "not said");
    };
    for (auto const& [key, counts] : c.by_type) {
        auto const slash = key.find('/');
        rows.emplace_back(
            label(words<award_form>(), std::string_view{key}.substr(0, slash)) + ", " +
                label(words<commendation_type>(), std::string_view{key}.substr(slash + 1)),
            &counts);
    }
    add_counts(t, w, rows, c.all);
    return t;
}

table shares_table(paper_words const& w, phase_statistics const& c) {
    table t;
    t.id = "uu_tien";
    t.title = w.say("Tỷ trọng ưu tiên", "Shares of the priority");
    t.columns = {w.column("Nhóm", "Group", 44),
                 w.column("Đề nghị", "Proposed", 12, right),
                 w.column("Trong nhóm", "Of the group", 12, right),
                 w.column("Tỷ lệ", "Share", 10, right),
                 w.column("Trong danh sách", "On the list", 12, right),
                 w.column("Trong nhóm", "Of the group", 12, right),
                 w.column("Tỷ lệ", "Share", 10, right)};
    auto const row = [&](std::string const& name, std::size_t proposed, std::size_t with,
                         std::size_t listed, std::size_t listed_with) {
        t.add({name, count_cell(proposed), count_cell(with), share_cell(with, proposed),
               count_cell(listed), count_cell(listed_with), share_cell(listed_with, listed)});
    };
    auto const& a = c.all;
    row(w.say("Tập thể nhỏ, trong số tập thể", "Small collectives, of the collectives"),
        a.received[0], a.small_collectives, a.listed[0], a.small_collectives_listed);
    row(w.say("Cá nhân trực tiếp tổ chức và thực hiện, trong số cá nhân",
              "Individuals who directly organise and carry out, of the individuals"),
        a.received[1], a.direct_individuals, a.listed[1], a.direct_individuals_listed);
    t.note = w.say("Cách hiểu \"ưu tiên\" đang dùng: ", "The priority as it is read: ") +
             w.label(w.round().terms->priority().force) + ".";
    return t;
}

table pools_table(paper_words const& w) {
    table t;
    t.id = "so_luong";
    t.title = w.say("Số lượng, mức xét chọn", "Seats and cut lines");
    t.columns = {w.column("Đợt, hình thức, đối tượng khen thưởng", "Pool", 40),
                 w.column("Số lượng khen thưởng", "Seats", 14, right),
                 w.column("Được xếp thứ tự", "Ranked", 10, right),
                 w.column("Trong danh sách", "On the list", 10, right),
                 w.column("Mức xét chọn (thứ)", "Cut line (rank)", 12, right),
                 w.column("Ngang nhau", "Contested", 10, right),
                 w.column("Còn trống", "Seats left", 10, right),
                 w.column("Số lượng dành riêng: đã đạt / đặt ra", "Reserves: filled / set", 44)};
    auto const& v = w.round();
    for (auto const p : pools_in_order(*v.decided)) {
        auto const& pool = v.decided->pools[p];
        std::size_t listed = 0;
        std::size_t contested = 0;
        for (auto const i : pool.candidates) {
            listed += w.last().listed(i) ? 1U : 0U;
            contested += w.last().contested(i) ? 1U : 0U;
        }
        std::vector<table_cell> row{pool_name(pool.of, w.in())};
        row.push_back(pool.seats ? table_cell{*pool.seats}
                                 : table_cell{w.say("không đặt", "not set")});
        // People bring in others and leave seats free: then their count stands.
        auto const* said = w.last().people() == nullptr ? nullptr : &w.last().people()->pools[p];
        if (said != nullptr) listed = said->awards;
        row.push_back(count_cell(pool.candidates.size()));
        row.push_back(count_cell(listed));
        std::string reserves;
        table_cell cut;
        table_cell left;
        if (pool.given) {
            if (!pool.given->cut_lines.empty() && pool.given->cut_lines.front().last_chosen)
                cut = table_cell{std::int64_t{*pool.given->cut_lines.front().last_chosen}};
            left = table_cell{said != nullptr && pool.seats ? said->free
                                                            : std::int64_t{pool.given->seats_left}};
            for (auto const& r : pool.given->reserves) {
                auto const& name = pool.asked->names.groups[r.group];
                auto words_of_group = name;
                for (auto const& g : words<priority_member>())
                    if (g.name == name) words_of_group = std::string{g.label.in(w.in())};
                reserves += (reserves.empty() ? "" : "; ") + words_of_group + ": " +
                            grouped(r.filled, w.in()) + "/" + grouped(r.seats, w.in());
            }
        }
        row.push_back(std::move(cut));
        row.push_back(count_cell(contested));
        row.push_back(std::move(left));
        row.emplace_back(std::move(reserves));
        t.add(std::move(row));
    }
    if (!v.decided->prompt.empty())
        t.note = w.say("Khen thưởng đột xuất, xét từng hồ sơ, không có số lượng: ",
                       "Prompt lane, decided singly, without seats: ") +
                 w.number(v.decided->prompt.size()) + w.say(" hồ sơ.", " dossiers.");
    return t;
}

table women_table(paper_words const& w, phase_statistics const& c) {
    table t;
    t.id = "nu";
    t.title = w.say("Nữ trong số cá nhân", "Women among individuals");
    t.columns = {w.column("Chỉ tiêu", "", 32), w.column("Cá nhân", "Individuals", 12, right),
                 w.column("Nữ", "Women", 12, right),
                 w.column("Không ghi giới tính", "Sex not stated", 14, right),
                 w.column("Tỷ lệ nữ trong số có ghi", "Share of those stated", 16, right)};
    auto const row = [&](std::string const& name, std::size_t all, std::size_t women,
                         std::size_t unsaid) {
        t.add({name, count_cell(all), count_cell(women), count_cell(unsaid),
               share_cell(women, all - unsaid)});
    };
    row(w.say("Đề nghị", "Proposed"), c.all.received[1], c.all.women, c.all.sex_not_said);
    row(w.say("Trong danh sách", "On the list"), c.all.listed[1], c.all.women_listed,
        c.all.sex_not_said_listed);
    return t;
}

table money_table(paper_words const& w, phase_statistics const& c) {
    table t;
    t.id = "kinh_phi";
    t.title = w.say("Kinh phí theo nguồn", "Money by budget");
    t.columns = {
        w.column("Nguồn kinh phí", "Budget", 44),       w.column("Hình thức", "Form", 12),
        w.column("Đối tượng khen thưởng", "Kind", 16),  w.column("Số lượng", "Awards", 10, right),
        w.column("Mức tiền thưởng", "Each", 18, right), w.column("Thành tiền", "Amount", 20, right),
        w.column("Chưa có mức", "Not known", 12, right)};
    std::size_t awards = 0;
    std::size_t unknown = 0;
    dong all{};
    for (auto const& m : c.money) {
        t.add({budget_of(w, m.form), w.label(m.form), w.label(m.kind),
               count_cell(m.awards + m.not_known), m.each ? table_cell{*m.each} : table_cell{},
               m.each ? table_cell{m.amount()} : table_cell{}, count_cell(m.not_known)});
        awards += m.awards + m.not_known;
        unknown += m.not_known;
        all = all + m.amount();
    }
    if (!c.money.empty())
        t.add_total({w.say("Cộng", "Total"), table_cell{}, table_cell{}, total_cell(awards),
                     table_cell{}, table_cell{column_total{all}}, total_cell(unknown)});
    t.note =
        w.say("Mức tiền thưởng tính vào ngày quyết định ", "Amounts as of the day of decision ") +
        cell_text(cell_value{w.round().in->signed_on}, w.in()) +
        (w.last().draft() ? w.say(" (dự kiến).", " (planned).") : ".");
    return t;
}

}  // namespace thidua::detail
