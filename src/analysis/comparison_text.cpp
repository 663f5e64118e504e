// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/comparison.hpp>

#include <algorithm>

#include "json_parts.hpp"

namespace thidua::analysis {

namespace {

[[nodiscard]] std::string verdict_line(case_verdict const& v, language in) {
    auto line = std::string{label_of(v.result).in(in)};
    auto const list = [&line](auto const& names, std::string_view head) {
        std::string all;
        for (auto const& n : names) all += (all.empty() ? "" : ", ") + std::string{n};
        if (!all.empty()) line += "; " + std::string{head} + ": " + all;
    };
    list(v.reasons, in == language::vi ? "lý do" : "reasons");
    list(v.missing, in == language::vi ? "còn thiếu" : "missing");
    list(v.notices, in == language::vi ? "cần xem xét" : "to be looked at");
    return line;
}

void add(std::string& out, difference const& d, language in) {
    auto const vi = in == language::vi;
    out += std::string{vi ? "    hồ sơ: " : "    dossier: "} + detail::line_of(d.row, in) + "\n";
    out += std::string{vi ? "    chính sách thứ nhất: " : "    first policy: "} +
           verdict_line(d.first, in) + "\n";
    out += std::string{vi ? "    chính sách thứ hai: " : "    second policy: "} +
           verdict_line(d.second, in) + "\n";
}

[[nodiscard]] boost::json::value json_of(std::optional<difference> const& d) {
    if (!d) return nullptr;
    return boost::json::object{{"row", detail::json_of(d->row)},
                               {"first", detail::json_of(d->first)},
                               {"second", detail::json_of(d->second)}};
}

}  // namespace

std::vector<text> other_differences(policy const& first, settings const& with_first,
                                    policy const& second, settings const& with_second) {
    std::vector<text> found;
    auto const unless = [&found](bool same, char const* vi, char const* en) {
        if (!same) found.emplace_back(vi, en);
    };
    auto const order = [](policy const& p, settings const& s) {
        return s.order ? *s.order : std::vector<order_key>{p.order.begin(), p.order.end()};
    };
    unless(order(first, with_first) == order(second, with_second), "thứ tự xét chọn",
           "the order of candidates");
    unless(with_first.priority.over(first.priority) == with_second.priority.over(second.priority),
           "cách hiểu ưu tiên", "the reading of the priority");
    auto const same_small =
        std::ranges::equal(first.small, second.small, [](small_kind const& a, small_kind const& b) {
            return a.kind == b.kind && a.within_any == b.within_any &&
                   (a.within_any || a.within == b.within) && a.first == b.first && a.last == b.last;
        });
    unless(with_first.small == with_second.small && (with_first.small || same_small),
           "các loại tập thể nhỏ", "the kinds that count as small collectives");
    unless(with_first.pools == with_second.pools, "số lượng khen thưởng", "the seats of pools");
    unless(with_first.caps == with_second.caps, "giới hạn theo đơn vị", "the caps of units");
    unless(with_first.reserves == with_second.reserves, "số lượng dành cho nhóm ưu tiên",
           "the reserved seats");
    unless(with_first.rates == with_second.rates, "tỷ lệ tối thiểu", "the least rates");
    unless(with_first.minimum_votes == with_second.minimum_votes, "tỷ lệ phiếu tối thiểu",
           "the least share of votes");
    unless(with_first.of_held == with_second.of_held, "số lượng của hồ sơ chưa xét",
           "the seats of held dossiers");
    unless(with_first.money == with_second.money &&
               with_first.order_of_money == with_second.order_of_money,
           "cách tính tiền thưởng", "the money");
    unless(with_first.deadlines == with_second.deadlines, "thời hạn nhận hồ sơ", "the deadlines");
    unless(with_first.how.over(first.how) == with_second.how.over(second.how), "cách hiểu kế hoạch",
           "the readings of the plan");
    return found;
}

std::string comparison_text(rules_comparison const& c, std::span<text const> besides, language in) {
    auto const vi = in == language::vi;
    std::string out;
    switch (c.outcomes) {
        case likeness::same:
            out += vi ? "Kết luận giống nhau trên mọi hồ sơ của miền xét (đã chứng minh).\n"
                      : "The outcome is the same on every dossier of this domain (proved).\n";
            break;
        case likeness::differs:
            out += vi ? "Kết luận khác nhau; hồ sơ nhỏ nhất cho thấy khác biệt:\n"
                      : "The outcome differs; the smallest dossier that shows it:\n";
            if (c.smallest) add(out, *c.smallest, in);
            break;
        case likeness::only_by_atoms:
            out +=
                vi ? "Kết luận chỉ khác nhau theo điều kiện (only by atoms): chưa tìm được hồ sơ "
                     "cụ thể.\n"
                   : "The outcome differs only by atoms: no dossier was found.\n";
            break;
        default:
            out += vi ? "Chưa kết luận được trong giới hạn " : "Not decided within ";
            out += std::to_string(c.nodes) + (vi ? " nút.\n" : " nodes.\n");
    }
    if (!c.criteria.empty()) out += vi ? "\nTiêu chí khác nhau:\n" : "\nCriteria that differ:\n";
    for (auto const& k : c.criteria) {
        out += "  - " + k.id + ": ";
        if (!k.in_second) out += vi ? "chỉ có ở chính sách thứ nhất; " : "in the first only; ";
        if (!k.in_first) out += vi ? "chỉ có ở chính sách thứ hai; " : "in the second only; ";
        out += std::string{label_of(k.verdict).in(in)} + "\n";
        if (k.shown_by) add(out, *k.shown_by, in);
    }
    if (!besides.empty())
        out += vi ? "\nKhác nhau ngoài việc xét từng hồ sơ:\n"
                  : "\nDifferences beside the verdict of a dossier:\n";
    for (auto const& t : besides) out += "  - " + t.in(in) + "\n";
    return out;
}

std::string comparison_json(rules_comparison const& c, std::span<text const> besides) {
    namespace json = boost::json;
    json::array criteria;
    for (auto const& k : c.criteria)
        criteria.push_back(json::object{{"id", k.id},
                                        {"in_first", k.in_first},
                                        {"in_second", k.in_second},
                                        {"verdict", name_of(k.verdict)},
                                        {"shown_by", json_of(k.shown_by)}});
    json::array other;
    for (auto const& t : besides) other.push_back(detail::json_of(t));
    return json::serialize(json::object{{"format", "thidua.comparison/1"},
                                        {"outcomes", name_of(c.outcomes)},
                                        {"smallest", json_of(c.smallest)},
                                        {"criteria", std::move(criteria)},
                                        {"besides", std::move(other)},
                                        {"nodes", c.nodes}});
}

}  // namespace thidua::analysis
