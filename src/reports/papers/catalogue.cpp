// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/catalogue.hpp>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/digest.hpp>
#include <thidua/reports/papers/appraisal_sheet.hpp>
#include <thidua/reports/papers/award_list.hpp>
#include <thidua/reports/papers/certificates.hpp>
#include <thidua/reports/papers/council.hpp>
#include <thidua/reports/papers/draft_decision.hpp>
#include <thidua/reports/papers/duty_one.hpp>
#include <thidua/reports/papers/form_0603.hpp>
#include <thidua/reports/papers/payment_list.hpp>
#include <thidua/reports/papers/proposal_letter.hpp>
#include <thidua/reports/papers/rejected_rows.hpp>
#include <thidua/reports/papers/results.hpp>
#include <thidua/reports/papers/round_comparison.hpp>
#include <thidua/reports/papers/statistics.hpp>
#include <thidua/reports/papers/unit_letters.hpp>

namespace thidua {

namespace {

template <paper (*Make)(round_view const&, paper_options const&)>
[[nodiscard]] result<done> one(round_view const& v, paper_options const& o, paper_sink const& to) {
    to(Make(v, o));
    return done{};
}

[[nodiscard]] result<done> sheets(round_view const& v, paper_options const& o,
                                  paper_sink const& to) {
    if (appraisal_sheets(v, o, to) > 0 || o.dossier.empty()) return done{};
    return error{
        "papers.no_such_dossier",
        {"không có hồ sơ mang mã `" + o.dossier + "`", "no dossier has the id `" + o.dossier + "`"},
        {"xem cột id của decisions.csv", "see the column id of decisions.csv"},
        {}};
}

[[nodiscard]] result<done> letters(round_view const& v, paper_options const& o,
                                   paper_sink const& to) {
    if (o.unit) {
        bool submitted = false;
        for (auto const& n : v.batch->nominations)
            submitted = submitted || (n.submitting_unit.known() && *n.submitting_unit == *o.unit);
        if (!submitted)
            return error{"papers.no_such_unit",
                         {"đơn vị không trình hồ sơ nào trong đợt này",
                          "the unit submitted no dossier in this round"},
                         {"xem cột submitting_unit của decisions.csv",
                          "see the column submitting_unit of decisions.csv"},
                         {}};
    }
    unit_letters(v, o, to);
    return done{};
}

[[nodiscard]] result<done> duty_one(round_view const& v, paper_options const& o,
                                    paper_sink const& to) {
    if (v.in->history_given || !o.history.empty()) return one<&duty_one_paper>(v, o, to);
    return error{"papers.no_history",
                 {"chưa có lịch sử khen thưởng của đợt xét", "the round has no past awards"},
                 {"chạy `award` với --history", "run `award` with --history"},
                 {}};
}

[[nodiscard]] result<done> compared(round_view const& v, paper_options const& o,
                                    paper_sink const& to) {
    if (o.earlier != nullptr) return one<&round_comparison_paper>(v, o, to);
    return error{"papers.no_earlier_round",
                 {"chưa có đợt trước để so sánh", "no earlier round is given to compare with"},
                 {"thêm --earlier", "add --earlier"},
                 {}};
}

constexpr bilingual for_all{"công khai", "public"};
constexpr bilingual for_offices{"cơ quan thẩm định, Hội đồng", "the offices and the Council"};
constexpr bilingual for_handlers{"người thụ lý hồ sơ", "whoever handles the dossiers"};
constexpr bilingual for_units{"đơn vị trình, chỉ hồ sơ của mình", "the unit, its own dossiers"};
constexpr auto open = sensitivity::open;
constexpr auto internal = sensitivity::internal;
constexpr auto sensitive = sensitivity::sensitive;

// clang-format off
constexpr std::array<paper_kind, 15> kinds{{
    {"ket_qua", {"Kết quả thẩm định (sổ tính)", "results of the appraisal (workbook)"},
     for_handlers, sensitive, false, false, false, &one<&results_paper>},
    {"rejected_rows", {"Dòng bị loại khi đọc", "rejected rows"},
     for_handlers, sensitive, false, false, false, &one<&rejected_rows_paper>},
    {"phieu_tham_dinh", {"Phiếu thẩm định từng hồ sơ", "appraisal sheet of a dossier"},
     for_handlers, sensitive, false, true, true, &sheets},
    {"thong_bao", {"Thông báo kết quả, trả hồ sơ cho đơn vị", "result and return letter to a unit"},
     for_units, internal, true, false, true, &letters},
    {"tom_tat_hoi_dong", {"Bảng tóm tắt trình Hội đồng", "briefing of the Council"},
     for_offices, internal, false, false, true, &one<&council_briefing_paper>},
    {"phieu_bau", {"Phiếu bầu", "ballot"},
     for_offices, internal, false, false, true, &one<&council_ballot_paper>},
    {"to_trinh", {"Tờ trình Chủ tịch", "submission to the Chairman"},
     for_offices, internal, false, false, false, &one<&proposal_letter_paper>},
    {"quyet_dinh", {"Dự thảo Quyết định", "draft decision"},
     for_all, open, false, false, false, &one<&draft_decision_paper>},
    {"danh_sach", {"Danh sách kèm theo Quyết định", "list attached to the decision"},
     for_all, open, false, false, false, &one<&award_list_paper>},
    {"chi_tien_thuong", {"Danh sách chi tiền thưởng", "payment list"},
     for_offices, internal, false, false, false, &one<&payment_list_paper>},
    {"in_bang", {"Dữ liệu in bằng", "data for printing the certificates"},
     for_offices, internal, false, false, false, &one<&certificates_paper>},
    {"thong_ke", {"Thống kê đợt thi đua", "the phase in numbers"},
     for_offices, internal, false, false, false, &one<&statistics_paper>},
    {"bieu_0603", {"Phân tổ theo Biểu 0603", "breakdown of form 0603"},
     for_all, open, false, false, false, &one<&form_0603_paper>},
    {"khen_kip_thoi", {"Khen thưởng kịp thời của các đơn vị", "prompt commendation by the units"},
     for_offices, internal, false, false, false, &duty_one},
    {"so_sanh", {"So sánh với đợt trước", "comparison with an earlier round"},
     for_offices, internal, false, false, false, &compared},
}};
// clang-format on

}  // namespace

std::span<paper_kind const> paper_kinds() { return kinds; }

paper_kind const* find_paper_kind(std::string_view name) {
    for (auto const& k : kinds)
        if (k.name == name) return &k;
    return nullptr;
}

result<done> make_papers(paper_kind const& kind, round_view const& v, paper_options const& options,
                         paper_sink const& to) {
    if (kind.names_others && options.upto == sensitivity::open)
        return error{"papers.not_for_all",
                     {"`" + std::string{kind.name} +
                          "` nêu tên hồ sơ không thuộc danh sách, không "
                          "lập được để công khai",
                      "`" + std::string{kind.name} +
                          "` names dossiers that are not on the list: it is not made for all"},
                     {"lập cho internal, hoặc lấy danh_sach", "make it for internal, or danh_sach"},
                     {}};
    return kind.make(v, options, to);
}

result<std::vector<paper>> make_papers(paper_kind const& kind, round_view const& v,
                                       paper_options const& options) {
    std::vector<paper> all;
    auto const made =
        make_papers(kind, v, options, [&all](paper p) { all.push_back(std::move(p)); });
    if (!made) return made.failure();
    return all;
}

std::string file_name_part(std::string_view id) {
    constexpr std::size_t longest = 60;
    std::string part;
    bool same = !id.empty() && id.size() <= longest;
    for (char const c : id.substr(0, longest)) {
        bool const plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        same = same && plain;  // an underscore too: what has one has a digest
        part += plain ? c : '_';
    }
    if (same) return part;
    return (part.empty() ? "_" : part) + "-" + sha256(id).substr(0, 8);
}

}  // namespace thidua
