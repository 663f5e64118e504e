// SPDX-License-Identifier: BSL-1.0
#include "read_settings_entries.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/allocation/problem.hpp>
#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>

namespace thidua::json_reading {
namespace {

constexpr std::int64_t most_phases = 99;
constexpr std::int64_t most_working_days = 1'000;

constexpr std::array<std::string_view, 6> pool_keys{"phase", "form",  "recipient_kind",
                                                    "seats", "basis", "verification"};
constexpr std::array<std::string_view, 7> cap_keys{
    "submitting_unit", "phase", "form", "recipient_kind", "seats", "basis", "verification"};
constexpr std::array<std::string_view, 9> reserve_keys{"group",          "phase", "form",
                                                       "recipient_kind", "seats", "share_percent",
                                                       "rounding",       "basis", "verification"};
constexpr std::array<std::string_view, 7> rate_keys{
    "group", "phase", "form", "recipient_kind", "percent", "basis", "verification"};
constexpr std::array<std::string_view, 5> deadline_keys{"phase", "day", "working_days_after_phase",
                                                        "basis", "verification"};
constexpr std::array<std::string_view, 6> small_keys{"kind",    "within", "from",
                                                     "through", "basis",  "verification"};

std::optional<std::int64_t> number(field_reader& read, spot const& at, std::string_view key,
                                   std::int64_t least, std::int64_t most) {
    auto const held = read.required(at, key, whole_numbers(least, most));
    return held ? read.whole(*held, least, most) : std::nullopt;
}
template <class E>
std::optional<E> needed_word(field_reader& read, spot const& at, std::string_view key) {
    std::vector<std::string_view> names;
    for (auto const& w : words<E>()) names.push_back(w.name);
    auto const all = listed(names);
    auto const held = read.required(at, key, {"một trong " + all, "one of " + all});
    return held ? read.word<E>(*held) : std::nullopt;
}
pool_filter filter(field_reader& read, spot const& at) {
    pool_filter out;
    if (auto const phase = at.find("phase"))
        if (auto const n = read.whole(*phase, 1, most_phases)) out.phase = static_cast<int>(*n);
    if (auto const form = at.find("form")) out.form = read.word<award_form>(*form);
    if (auto const kind = at.find("recipient_kind")) out.kind = read.word<recipient_kind>(*kind);
    return out;
}

/// Reports a value that has both of two forms, or neither.
bool one_of(field_reader& read, spot const& at, std::string_view one, std::string_view other) {
    bool const first = at.find(one).has_value();
    if (first != at.find(other).has_value()) return true;
    auto const both = "`" + std::string{one} + "`, `" + std::string{other} + "`";
    read.report("settings.one_of", at.path(),
                first ? text{"có cả " + both, "both " + both + " are there"}
                      : text{"thiếu cả " + both, "neither of " + both + " is there"},
                {"nêu đúng một trong hai", "give exactly one of them"});
    return false;
}

}  // namespace

grounds read_grounds(field_reader& read, spot const& at) {
    grounds out;
    if (auto const basis = at.find("basis"))
        if (auto const words = read.any_text(*basis)) out.basis = *words;
    if (auto const grade = at.find("verification"))
        out.grade = read.word<verification>(*grade).value_or(out.grade);
    return out;
}

std::optional<pool_seats> read_pool(field_reader& read, spot const& at) {
    if (!read.object(at, pool_keys)) return std::nullopt;
    auto const phase = number(read, at, "phase", 1, most_phases);
    auto const form = needed_word<award_form>(read, at, "form");
    auto const kind = needed_word<recipient_kind>(read, at, "recipient_kind");
    auto const most = allocation_limits::seats;
    auto accepted = whole_numbers(0, most);
    accepted.vi += ", hoặc \"all_eligible\"";
    accepted.en += ", or \"all_eligible\"";
    auto const seats = read.required(at, "seats", accepted);
    pool_seats out{.of = {}, .seats = {}, .why = read_grounds(read, at)};
    bool const all = seats && seats->value.is(json_kind::string);
    if (all && seats->value.text() != "all_eligible") {
        read.refuse("json.unknown_word", *seats,
                    {"không phải là số lượng", "is no number of seats"}, accepted);
        return std::nullopt;
    }
    if (seats && !all) out.seats = read.whole(*seats, 0, most);
    if (!phase || !form || !kind || !seats || (!all && !out.seats)) return std::nullopt;
    out.of = {static_cast<int>(*phase), *form, *kind};
    return out;
}

std::optional<unit_cap> read_cap(field_reader& read, spot const& at) {
    if (!read.object(at, cap_keys)) return std::nullopt;
    auto const held = read.required(at, "submitting_unit",
                                    {"mã đơn vị trình, hoặc \"*\" cho mỗi đơn vị khác",
                                     "a unit's id, or \"*\" for each other"});
    auto const unit = held ? read.name(*held) : std::nullopt;
    auto const in = filter(read, at);
    auto const seats = number(read, at, "seats", 0, allocation_limits::seats);
    auto grade = read_grounds(read, at);
    if (!unit || !seats) return std::nullopt;
    return unit_cap{std::string{*unit}, in, *seats, std::move(grade)};
}

std::optional<reserve_setting> read_reserve(field_reader& read, spot const& at) {
    if (!read.object(at, reserve_keys)) return std::nullopt;
    auto const group = needed_word<priority_member>(read, at, "group");
    reserve_setting out{.group = {},
                        .in = filter(read, at),
                        .seats = {},
                        .share = {},
                        .rounding = {},
                        .why = read_grounds(read, at)};
    bool sound = one_of(read, at, "seats", "share_percent") && group;
    if (auto const seats = at.find("seats")) {
        out.seats = read.whole(*seats, 0, allocation_limits::seats);
        sound = sound && out.seats;
    }
    auto const share = at.find("share_percent");
    if (share) {
        out.share = read.percent(*share);
        auto const rounding = needed_word<share_rounding>(read, at, "rounding");
        sound = sound && out.share && rounding;
        out.rounding = rounding.value_or(out.rounding);
    } else if (auto const rounding = at.find("rounding")) {
        read.report("settings.one_of", rounding->path(),
                    {"cách làm tròn chỉ dùng cho tỷ lệ", "only a share is rounded"},
                    {"bỏ `rounding`, hoặc nêu `share_percent`",
                     "leave `rounding` out, or give `share_percent`"});
        sound = false;
    }
    if (!sound) return std::nullopt;
    out.group = *group;
    return out;
}

std::optional<rate_setting> read_rate(field_reader& read, spot const& at) {
    if (!read.object(at, rate_keys)) return std::nullopt;
    auto const group = needed_word<priority_member>(read, at, "group");
    auto const in = filter(read, at);
    auto const percent = number(read, at, "percent", 0, 100);
    auto grade = read_grounds(read, at);
    if (!group || !percent) return std::nullopt;
    return rate_setting{*group, in, *percent, std::move(grade)};
}

std::optional<deadline_setting> read_deadline(field_reader& read, spot const& at) {
    if (!read.object(at, deadline_keys)) return std::nullopt;
    auto const phase = number(read, at, "phase", 1, most_phases);
    deadline_setting out{
        .phase = 0, .day = {}, .working_days_after_phase = {}, .why = read_grounds(read, at)};
    bool sound = one_of(read, at, "day", "working_days_after_phase") && phase;
    if (auto const day = at.find("day")) {
        out.day = read.day(*day);
        sound = sound && out.day;
    }
    if (auto const days = at.find("working_days_after_phase")) {
        if (auto const n = read.whole(*days, 0, most_working_days))
            out.working_days_after_phase = static_cast<int>(*n);
        sound = sound && out.working_days_after_phase;
    }
    if (!sound) return std::nullopt;
    out.phase = static_cast<int>(*phase);
    return out;
}

std::optional<small_setting> read_small(field_reader& read, spot const& at) {
    if (!read.object(at, small_keys)) return std::nullopt;
    auto const kind = needed_word<collective_kind>(read, at, "kind");
    small_setting out{
        .kind = {}, .within = {}, .from = {}, .through = {}, .why = read_grounds(read, at)};
    bool sound = kind.has_value();
    if (auto const within = at.find("within");
        within && !(within->value.is(json_kind::string) && within->value.text() == "any")) {
        out.within = read.word<unit_kind>(*within);
        sound = sound && out.within;
    }
    if (auto const from = at.find("from")) {
        out.from = read.day(*from);
        sound = sound && out.from;
    }
    if (auto const through = at.find("through")) {
        out.through = read.day(*through);
        sound = sound && out.through;
    }
    if (!sound) return std::nullopt;
    if (out.from && out.through && *out.through < *out.from) {
        read.refuse("settings.ends_before", *at.find("through"),
                    {"đứng trước ngày bắt đầu `from`", "lies before `from`"},
                    {"từ ngày `from` trở đi, hoặc `null`", "`from` or later, or `null`"});
        return std::nullopt;
    }
    out.kind = *kind;
    return out;
}

bool same_subject(pool_seats const& a, pool_seats const& b) { return a.of == b.of; }
bool same_subject(unit_cap const& a, unit_cap const& b) {
    return a.submitting_unit == b.submitting_unit && a.in == b.in;
}
bool same_subject(reserve_setting const& a, reserve_setting const& b) {
    return a.group == b.group && a.in == b.in;
}
bool same_subject(rate_setting const& a, rate_setting const& b) {
    return a.group == b.group && a.in == b.in;
}
bool same_subject(deadline_setting const& a, deadline_setting const& b) {
    return a.phase == b.phase;
}
bool same_subject(small_setting const& a, small_setting const& b) {
    bool const apart = (a.through && b.from && *a.through < *b.from) ||
                       (b.through && a.from && *b.through < *a.from);
    return a.kind == b.kind && a.within == b.within && !apart;
}

}  // namespace thidua::json_reading
