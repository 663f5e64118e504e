// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/allocation/order.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>

namespace thidua {

/// The smallest relaxation of reserves that ask for more than all seats: the same reserves with the
/// fewest seats taken off, the last named first. A proposal for people; nothing applies it.
[[nodiscard]] inline std::vector<seat_reserve> relaxed_reserves(problem const& p) {
    auto reserves = p.reserves;
    auto const seats = p.seats.value_or(0);
    std::int64_t above = -seats;
    for (auto const& r : reserves) above += r.seats;
    for (auto k = reserves.size(); k-- > 0 && above > 0;) {
        auto const less = std::min(above, reserves[k].seats);
        reserves[k].seats -= less;
        above -= less;
    }
    return reserves;
}

/// Looks for everything that keeps a problem from being solved. An error's `where.path` is the JSON
/// pointer into formats.md section 4.
class problem_checker {
public:
    static constexpr std::size_t most_errors = 100;  ///< the list stops there

    /// A view: the problem outlives it.
    explicit problem_checker(problem const& p) : p_(&p) {}

    /// What is wrong, in the order of the sections; empty if the problem may be allocated.
    [[nodiscard]] std::vector<error> find() {
        if (p_->candidates.size() > allocation_limits::candidates) {
            add("allocation.too_many_candidates", "/candidates",
                {"danh sách có " + std::to_string(p_->candidates.size()) + " hồ sơ",
                 "the list has " + std::to_string(p_->candidates.size()) + " candidates"},
                at_most(allocation_limits::candidates));
            return std::move(found_);  // nothing else is worth the memory
        }
        seats();
        candidates();
        groups();
        caps();
        tie_order();
        if (found_.empty() && uses_reserves(p_->how)) reserves_fit();
        if (found_.empty() && p_->how == reading::running_rate) running_rate();
        return std::move(found_);
    }

private:
    static text at_most(std::uint64_t limit) {
        return {"nhiều nhất " + std::to_string(limit), "at most " + std::to_string(limit)};
    }
    static std::string item(std::string_view list, std::size_t at, std::string_view field = {}) {
        auto path = "/" + std::string{list} + "/" + std::to_string(at);
        if (!field.empty()) path += "/" + std::string{field};
        return path;
    }
    static std::string escaped(std::string_view key) {  // RFC 6901
        std::string out;
        for (auto const c : key) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
        return out;
    }
    [[nodiscard]] std::string unit_name(std::uint32_t unit) const {
        return unit < p_->names.units.size() ? p_->names.units[unit] : std::to_string(unit);
    }
    [[nodiscard]] std::string group_name(std::uint32_t group) const {
        return group < p_->names.groups.size() ? p_->names.groups[group] : std::to_string(group);
    }
    void add(std::string_view code, std::string path, text message, text help) {
        if (found_.size() < most_errors)
            found_.push_back({.code = code,
                              .message = std::move(message),
                              .help = std::move(help),
                              .where = {.path = std::move(path)}});
    }

    void number_of_seats(std::int64_t seats, std::string path) {
        auto const shown = std::to_string(seats);
        if (seats < 0)
            add("allocation.seats_negative", std::move(path),
                {"số lượng `" + shown + "` là số âm", "`" + shown + "` seats is negative"},
                {"số nguyên từ 0", "a whole number from 0"});
        else if (seats > allocation_limits::seats)
            add("allocation.seats_huge", std::move(path),
                {"số lượng `" + shown + "` quá lớn", "`" + shown + "` seats is too many"},
                at_most(allocation_limits::seats));
    }
    void seats() {
        if (p_->seats)
            number_of_seats(*p_->seats, "/seats");
        else if (p_->how != reading::running_rate)
            add("allocation.seats_missing", "/seats",
                {"chưa có số lượng khen thưởng", "the number of seats is not given"},
                {"chỉ `running_rate` được để trống", "only `running_rate` may leave it empty"});
    }

    void candidates() {
        auto const groups = p_->names.groups.size();
        if (groups > allocation_limits::groups)
            add("allocation.too_many_groups", "/candidates",
                {"có " + std::to_string(groups) + " nhóm",
                 "there are " + std::to_string(groups) + " groups"},
                at_most(allocation_limits::groups));
        auto const declared = groups >= allocation_limits::groups ? ~0U : (1U << groups) - 1U;
        for (std::size_t i = 0; i < p_->candidates.size(); ++i) {
            auto const& who = p_->candidates[i];
            if (who.rank < 1)
                add("allocation.rank_out_of_range", item("candidates", i, "rank"),
                    {"thứ hạng `" + std::to_string(who.rank) + "` không hợp lệ",
                     "rank `" + std::to_string(who.rank) + "` is out of range"},
                    {"số nguyên từ 1; 1 là tốt nhất", "a whole number from 1; 1 is best"});
            if (who.unit != candidate::no_unit && who.unit >= p_->names.units.size())
                unknown_unit(item("candidates", i, "unit"), who.unit);
            if ((who.groups & ~declared) != 0)
                unknown_group(item("candidates", i, "groups"), allocation_limits::groups);
        }
        if (!p_->names.candidates.empty()) ids();
    }
    void ids() {
        auto const& ids = p_->names.candidates;
        if (ids.size() != p_->candidates.size()) {
            add("allocation.ids_incomplete", "/candidates",
                {"số mã hồ sơ khác số hồ sơ", "there are not as many ids as candidates"},
                {"mỗi hồ sơ một mã, hoặc không mã nào", "one id a candidate, or none at all"});
            return;
        }
        auto hashed = std::vector<std::pair<std::size_t, std::uint32_t>>(ids.size());
        for (std::size_t i = 0; i < ids.size(); ++i)
            hashed[i] = {std::hash<std::string_view>{}(ids[i]), static_cast<std::uint32_t>(i)};
        std::sort(hashed.begin(), hashed.end(), [&](auto const& a, auto const& b) {
            if (a.first != b.first) return a.first < b.first;
            if (auto const c = ids[a.second].compare(ids[b.second]); c != 0) return c < 0;
            return a.second < b.second;
        });
        std::vector<std::pair<std::uint32_t, std::uint32_t>>
            twice;  // the later one, the earlier one
        for (std::size_t k = 1; k < hashed.size(); ++k)
            if (ids[hashed[k].second] == ids[hashed[k - 1].second])
                twice.emplace_back(hashed[k].second, hashed[k - 1].second);
        std::sort(twice.begin(), twice.end());
        for (auto const& [later, earlier] : twice)
            add("allocation.id_repeated", item("candidates", later, "id"),
                {"mã `" + ids[later] + "` bị trùng", "id `" + ids[later] + "` is there twice"},
                {"đã có ở " + item("candidates", earlier),
                 "already at " + item("candidates", earlier)});
    }

    void unknown_unit(std::string path, std::uint32_t unit) {
        add("allocation.unknown_unit", std::move(path),
            {"không có đơn vị số " + std::to_string(unit),
             "there is no unit " + std::to_string(unit)},
            {"đơn vị phải được khai báo", "a unit must be declared"});
    }
    bool known_group(std::string path, std::uint32_t group) {
        if (group < p_->names.groups.size()) return true;
        unknown_group(std::move(path), group);
        return false;
    }
    void unknown_group(std::string path, std::uint64_t) {
        std::string names;
        for (auto const& name : p_->names.groups)
            names += (names.empty() ? "`" : ", `") + name + "`";
        add("allocation.unknown_group", std::move(path),
            {"nhóm không có trong danh sách", "no candidate is in this group"},
            names.empty() ? text{"chưa có nhóm nào", "there are no groups"}
                          : text{"các nhóm hiện có: " + names, "known groups: " + names});
    }
    template <class Entry, class Key>
    void once_each(std::vector<Entry> const& entries, Key key, std::string_view list,
                   std::string_view field) {
        std::vector<std::pair<std::uint32_t, std::size_t>> seen;
        for (std::size_t k = 0; k < entries.size(); ++k) seen.emplace_back(key(entries[k]), k);
        std::sort(seen.begin(), seen.end());
        for (std::size_t k = 1; k < seen.size(); ++k)
            if (seen[k].first == seen[k - 1].first)
                add("allocation.named_twice", item(list, seen[k].second, field),
                    {"được nêu hai lần", "is named twice"},
                    {"đã có ở " + item(list, seen[k - 1].second),
                     "already at " + item(list, seen[k - 1].second)});
    }

    void groups() {
        for (std::size_t k = 0; k < p_->reserves.size(); ++k) {
            known_group(item("reserves", k, "group"), p_->reserves[k].group);
            number_of_seats(p_->reserves[k].seats, item("reserves", k, "seats"));
        }
        once_each(
            p_->reserves, [](auto const& r) { return r.group; }, "reserves", "group");
        for (std::size_t k = 0; k < p_->rates.size(); ++k) {
            known_group(item("rates", k, "group"), p_->rates[k].group);
            auto const percent = p_->rates[k].percent;
            if (percent < 0 || percent > 100)
                add("allocation.rate_out_of_range", item("rates", k, "percent"),
                    {"tỷ lệ `" + std::to_string(percent) + "` không hợp lệ",
                     "rate `" + std::to_string(percent) + "` is out of range"},
                    {"số nguyên từ 0 đến 100", "a whole number from 0 to 100"});
        }
        once_each(
            p_->rates, [](auto const& r) { return r.group; }, "rates", "group");
        if (p_->priority_group)
            known_group("/priority_group", *p_->priority_group);
        else if (uses_priority_group(p_->how))
            add("allocation.priority_group_missing", "/priority_group",
                {"chưa nêu nhóm được ưu tiên", "the group that has priority is not given"},
                {"`tie_break` và `precedence` cần một nhóm",
                 "`tie_break` and `precedence` need one"});
    }

    void caps() {
        bool known = true;
        auto const unit_is_known = [&](std::string path, std::uint32_t unit) {
            if (unit < p_->names.units.size()) return;
            unknown_unit(std::move(path), unit);
            known = false;
        };
        for (std::size_t k = 0; k < p_->caps.size(); ++k) {
            unit_is_known(item("caps", k, "unit"), p_->caps[k].unit);
            number_of_seats(p_->caps[k].seats, item("caps", k, "seats"));
        }
        once_each(
            p_->caps, [](auto const& c) { return c.unit; }, "caps", "unit");
        for (auto const& link : p_->within) {
            unit_is_known("/within/" + escaped(unit_name(link.unit)), link.unit);
            unit_is_known("/within/" + escaped(unit_name(link.unit)), link.above);
        }
        if (known) tree();
    }
    void tree() {
        auto const units = p_->names.units.size();
        std::vector<std::uint32_t> above(units, candidate::no_unit);
        for (auto const& link : p_->within) {
            auto& up = above[link.unit];
            if (up != candidate::no_unit)
                add("allocation.caps_cross", "/within/" + escaped(unit_name(link.unit)),
                    {"đơn vị `" + unit_name(link.unit) + "` thuộc cả `" + unit_name(up) + "` và `" +
                         unit_name(link.above) + "`",
                     "unit `" + unit_name(link.unit) + "` lies under both `" + unit_name(up) +
                         "` and `" + unit_name(link.above) + "`"},
                    {"các giới hạn phải lồng nhau, không được cắt nhau",
                     "caps nest, they never cross"});
            up = link.above;
        }
        // Walk up from every unit; meeting one's own trail again is a circle.
        std::vector<std::uint32_t> trail(units, 0);
        for (std::uint32_t start = 0; start < units; ++start) {
            auto u = start;
            for (; u != candidate::no_unit && trail[u] == 0; u = above[u]) trail[u] = start + 1;
            if (u == candidate::no_unit || trail[u] != start + 1) continue;
            add("allocation.caps_circle", "/within/" + escaped(unit_name(u)),
                {"đơn vị `" + unit_name(u) + "` nằm trong chính nó",
                 "unit `" + unit_name(u) + "` lies under itself"},
                {"mỗi đơn vị chỉ thuộc một đơn vị ở trên",
                 "every unit lies under one above, without circles"});
        }
    }

    void tie_order() {
        for (std::size_t k = 0; k < p_->tie_order.size(); ++k) {
            if (p_->tie_order[k] >= p_->candidates.size())
                add("allocation.unknown_candidate", item("tie_order", k),
                    {"không có hồ sơ này", "there is no such candidate"},
                    {"mã của hồ sơ trong `candidates`", "the id of one of `candidates`"});
        }
        once_each(p_->tie_order, [](auto number) { return number; }, "tie_order", {});
    }

    void reserves_fit() {
        std::int64_t sum = 0;
        for (auto const& r : p_->reserves) sum += r.seats;
        auto const seats = p_->seats.value_or(0);
        if (sum <= seats) return;
        text less;
        auto const relaxed = relaxed_reserves(*p_);
        for (auto k = relaxed.size(); k-- > 0;) {
            auto const off = p_->reserves[k].seats - relaxed[k].seats;
            if (off == 0) continue;
            auto const name = group_name(relaxed[k].group);
            less.vi += (less.vi.empty() ? "đề xuất giảm ít nhất: " : "; ") + std::string{"bớt "} +
                       std::to_string(off) + " của `" + name + "`";
            less.en += (less.en.empty() ? "the smallest relaxation: " : "; ") +
                       std::string{"take "} + std::to_string(off) + " off `" + name + "`";
        }
        add("allocation.reserves_above_seats", "/reserves",
            {"các nhóm giữ " + std::to_string(sum) + " trong khi chỉ có " + std::to_string(seats) +
                 " số lượng khen thưởng",
             "the reserves ask for " + std::to_string(sum) + " of " + std::to_string(seats) +
                 " seats"},
            std::move(less));
    }

    void running_rate() {
        if (!p_->caps.empty())
            add("allocation.caps_not_allowed", "/caps",
                {"`running_rate` không dùng giới hạn theo đơn vị", "`running_rate` takes no caps"},
                {"bỏ `caps` hoặc chọn cách hiểu khác",
                 "leave `caps` out or choose another reading"});
        if (p_->rates.size() > allocation_limits::rates)
            add("allocation.too_many_rates", "/rates",
                {"có " + std::to_string(p_->rates.size()) + " tỷ lệ",
                 "there are " + std::to_string(p_->rates.size()) + " rates"},
                at_most(allocation_limits::rates));
        standing_order const order(*p_, p_->how);
        for (std::size_t c = 0; c < order.classes(); ++c) {
            auto const equals = order.equals(c);
            if (equals.size() == 1) continue;
            auto const [one, other] = std::minmax(equals[0], equals[1]);
            add("allocation.ranks_not_strict", item("candidates", other, "rank"),
                {"`" + candidate_id(*p_, one) + "` và `" + candidate_id(*p_, other) +
                     "` ngang nhau",
                 "`" + candidate_id(*p_, one) + "` and `" + candidate_id(*p_, other) +
                     "` are equal"},
                {"`running_rate` cần thứ hạng không trùng, hoặc `tie_order`",
                 "`running_rate` needs ranks without ties, or a `tie_order`"});
        }
    }

    problem const* p_;
    std::vector<error> found_{};
};

/// Every fault of the problem, at most a hundred; empty if it can be solved.
[[nodiscard]] inline std::vector<error> faults(problem const& p) {
    return problem_checker(p).find();
}

/// The first fault, or done.
[[nodiscard]] inline result<done> check(problem const& p) {
    auto found = faults(p);
    if (!found.empty()) return std::move(found.front());
    return done{};
}

}  // namespace thidua
