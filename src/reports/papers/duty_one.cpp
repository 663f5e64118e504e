// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/duty_one.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>

#include "official.hpp"
#include "statistics_tables.hpp"

namespace thidua {

namespace {

[[nodiscard]] bool own_giay_khen(past_award const& a) {
    bool const by_unit = a.issuer.known() && (*a.issuer == award_issuer::unit_head ||
                                              *a.issuer == award_issuer::commune_chair);
    return by_unit && a.form.known() && *a.form == award_form::giay_khen;
}

/// The dossier of the round that names the recipient of a past award, if one does.
class known_recipients {
public:
    explicit known_recipients(nomination_batch const& batch) : batch_(batch) {
        for (std::size_t i = 0; i < batch.size(); ++i) {
            auto const& r = batch.nominations[i].recipient;
            if (!r.known()) continue;
            auto const number = static_cast<std::size_t>((*r).number());
            if (number >= first_.size()) first_.resize(number + 1, none);
            // Of several dossiers of one recipient the first that states a kind.
            auto& at = first_[number];
            if (at == none || !batch.nominations[at].recipient_kind.known()) at = i;
        }
    }
    [[nodiscard]] nomination const* find(std::string const& id) const {
        if (id.empty()) return nullptr;
        auto const number = batch_.recipients.find(id);
        if (number == interner::none || number >= first_.size() || first_[number] == none)
            return nullptr;
        return &batch_.nominations[first_[number]];
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    nomination_batch const& batch_;
    std::vector<std::size_t> first_{};
};

void add(unit_commendations& u, past_award const& a, nomination const* who, date until) {
    if (!a.stands_on(until)) {
        ++u.cancelled;
        return;
    }
    ++u.awards;
    ++u.types[a.commendation_type.known() ? static_cast<std::size_t>(*a.commendation_type) : 4];
    bool const kind_known = who != nullptr && who->recipient_kind.known();
    ++u.kinds[kind_known ? static_cast<std::size_t>(*who->recipient_kind) : 3];
    if (kind_known && *who->recipient_kind == recipient_kind::individual) {
        if (!who->position.known())
            ++u.position_not_known;
        else if (*who->position == position::direct_worker)
            ++u.direct_workers;
    }
    if (!a.achieved_to.known())
        ++u.days_not_known;
    else if (*a.decided_on < *a.achieved_to)
        ++u.decided_before;
    else
        u.days.push_back((*a.decided_on - *a.achieved_to).count);
}

/// "12,5"; empty of no days.
[[nodiscard]] std::string median_words(std::vector<std::int64_t> const& days, language in) {
    auto const twice = twice_the_median(days);
    return twice ? hundredths_text(*twice * 50, in) : std::string{};
}

[[nodiscard]] date begins(round_view const& v) {
    auto const* p = v.terms->by().of;
    return p == nullptr ? first_readable_day : p->issued;
}

}  // namespace

std::optional<std::int64_t> twice_the_median(std::vector<std::int64_t> days) {
    if (days.empty()) return std::nullopt;
    auto const middle = days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2);
    std::nth_element(days.begin(), middle, days.end());
    if (days.size() % 2 == 1) return 2 * *middle;
    return *middle + *std::max_element(days.begin(), middle);
}

duty_one_progress count_duty_one(round_view const& v, std::span<past_award const> history) {
    duty_one_progress out;
    known_recipients const known{*v.batch};
    for (auto const& a : history) {
        if (!own_giay_khen(a) || !a.decided_on.known() || *a.decided_on < begins(v) ||
            v.in->on < *a.decided_on)
            continue;
        auto const* u = a.unit.known() ? find_unit(v.in->units, *a.unit) : nullptr;
        auto const* who = known.find(a.recipient_id);
        add(out.by_unit[u == nullptr ? std::string{} : std::string{u->code}], a, who, v.in->on);
        add(out.all, a, who, v.in->on);
    }
    return out;
}

paper duty_one_paper(round_view const& v, paper_options const& options) {
    detail::paper_words w{v, options, sensitivity::internal};
    auto progress = count_duty_one(v, options.history);
    auto p = w.begin(
        "khen_kip_thoi",
        w.say("KHEN THƯỞNG KỊP THỜI CỦA CÁC CƠ QUAN, ĐƠN VỊ", "PROMPT COMMENDATION BY THE UNITS"),
        w.say("Giấy khen do thủ trưởng đơn vị, Chủ tịch UBND cấp xã tặng từ ",
              "Giấy khen by heads of units and commune Chairmen from ") +
            to_short(begins(v)) + w.say(" đến ", " to ") + to_short(v.in->on));
    // Units that submitted to the City and commended nobody themselves are what the duty is about.
    for (auto const& n : v.batch->nominations)
        if (n.submitting_unit.known())
            if (auto const* u = find_unit(v.in->units, *n.submitting_unit); u != nullptr)
                progress.by_unit.try_emplace(std::string{u->code});
    phase_statistics order;
    for (auto const& [code, counts] : progress.by_unit) order.by_unit.try_emplace(code);

    table t;
    t.id = "khen_kip_thoi";
    t.title = w.say("Theo đơn vị", "By unit");
    auto const right = alignment::right;
    t.columns = {
        w.column("STT", "No.", 6, alignment::centre),
        w.column("Đơn vị", "Unit", 44),
        w.column("Giấy khen", "Giấy khen", 10, right),
        w.column("Phong trào", "Movement", 10, right),
        w.column("Đột xuất", "Unexpected", 10, right),
        w.column("Công trạng", "Merit", 10, right),
        w.column("Khác, chưa ghi", "Other, not said", 10, right),
        w.column("Tập thể", "Collectives", 10, right),
        w.column("Cá nhân", "Individuals", 10, right),
        w.column("Hộ gia đình", "Households", 10, right),
        w.column("Chưa rõ", "Not known", 10, right),
        w.column("Trực tiếp", "Direct workers", 10, right),
        w.column("Trung vị số ngày đến khi khen", "Median days to commendation", 14, right)};
    auto const units = detail::units_in_order(w, order);
    std::size_t ordinal = 0;
    std::size_t none = 0;
    for (bool const commended : {true, false})
        for (auto const& code : units) {
            auto const& u = progress.by_unit.at(code);
            if ((u.awards > 0) != commended) continue;
            if (!commended) ++none;
            t.add({detail::count_cell(++ordinal), detail::unit_of_code(w, code),
                   detail::count_cell(u.awards), detail::count_cell(u.types[0]),
                   detail::count_cell(u.types[1]), detail::count_cell(u.types[2]),
                   detail::count_cell(u.types[3] + u.types[4]), detail::count_cell(u.kinds[1]),
                   detail::count_cell(u.kinds[0]), detail::count_cell(u.kinds[2]),
                   detail::count_cell(u.kinds[3]), detail::count_cell(u.direct_workers),
                   median_words(u.days, w.in())});
        }
    auto const& a = progress.all;
    using detail::total_cell;
    t.add_total({table_cell{}, w.say("Cộng", "Total"), total_cell(a.awards), total_cell(a.types[0]),
                 total_cell(a.types[1]), total_cell(a.types[2]),
                 total_cell(a.types[3] + a.types[4]), total_cell(a.kinds[1]),
                 total_cell(a.kinds[0]), total_cell(a.kinds[2]), total_cell(a.kinds[3]),
                 total_cell(a.direct_workers), median_words(a.days, w.in())});
    t.note =
        w.say("Đơn vị chưa tặng Giấy khen nào: ", "Units without any: ") + w.number(none) +
        w.say(". Số ngày tính từ ngày cuối của thành tích đến ngày quyết định; không tính được: ",
              ". Days from the last day of the achievement to the decision; not known: ") +
        w.number(a.days_not_known) +
        w.say("; quyết định trước khi thành tích kết thúc, phải kiểm tra: ",
              "; decided before the achievement ended, to be checked: ") +
        w.number(a.decided_before) +
        w.say("; đã bị hủy, không tính: ", "; cancelled, not counted: ") + w.number(a.cancelled) +
        w.say(". Đối tượng và vị trí công tác lấy từ hồ sơ của đợt có cùng mã định danh.",
              ". Kind and post are those of the round's dossiers of the same identifier.");
    p.parts.emplace_back(std::move(t));
    return p;
}

}  // namespace thidua
