// SPDX-License-Identifier: BSL-1.0
//
// A small vocabulary of facts for the tests of the engine: of every kind, stored, derived and a
// user's own. They speak of a harvest, so that nobody takes them for rules of the plan. A dossier
// is an array of cells.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

#include <thidua/logic/expression.hpp>
#include <thidua/logic/missing.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/declare.hpp>
#include <thidua/nominations/nomination.hpp>

namespace probe {

enum class colour : std::uint8_t { red, green, blue };
enum class paper : std::uint8_t { letter, list, receipt };

}  // namespace probe

template <>
struct thidua::words_of<probe::colour> {
    static constexpr std::array<enumerator, 3> all{{
        {0, "red", {"đỏ", "red"}, {}},
        {1, "green", {"xanh lá", "green"}, {}},
        {2, "blue", {"xanh dương", "blue"}, {}},
    }};
};
template <>
struct thidua::words_of<probe::paper> {
    static constexpr std::array<enumerator, 3> all{{
        {0, "letter", {"thư", "letter"}, {}},
        {1, "list", {"danh sách", "list"}, {}},
        {2, "receipt", {"biên nhận", "receipt"}, {}},
    }};
};

namespace probe {

using thidua::cell;
using thidua::context;
using thidua::date;
using thidua::dated;
using thidua::fact;
using thidua::fact_access;
using thidua::fact_info;
using thidua::hundredths;
using thidua::missing_list;
using thidua::nomination;
using thidua::parameter;
using thidua::said;
using thidua::set_of;
using thidua::stated;

/// The places of the stored facts in a dossier's cells; `vouched` is the place that `bind` gives.
enum place : std::size_t {
    at_ripe,
    at_sown,
    at_sold,
    at_count,
    at_quota,
    at_shade,
    at_begun,
    at_ended,
    at_papers,
    at_mark,
    at_vouched,
    places
};
using cells = std::array<cell, places>;

[[nodiscard]] inline nomination dossier_of(cells const& c) {
    nomination n;
    n.attributes = c;
    return n;
}

template <std::size_t Place>
[[nodiscard]] constexpr cell read_at(nomination const& n, context const&) {
    return Place < n.attributes.size() ? n.attributes[Place] : cell{};
}
template <std::size_t Place>
constexpr void write_nothing(nomination&, cell const&) {}
/// As a fact that a dossier stores.
template <std::size_t Place>
inline constexpr fact_access at{.read = &read_at<Place>, .write = &write_nothing<Place>};

// clang-format off
inline constexpr fact<bool> ripe{{.name = "ripe", .label = {"đã chín", "ripe"}}, at<at_ripe>};
inline constexpr fact<bool> sown{{.name = "sown", .label = {"đã gieo", "sown"}}, at<at_sown>};
inline constexpr fact<bool> sold{{.name = "sold", .label = {"đã bán", "sold"}}, at<at_sold>};
inline constexpr fact<int> count{{.name = "count", .label = {"số giỏ", "baskets"}}, at<at_count>};
inline constexpr fact<int> quota{{.name = "quota", .label = {"chỉ tiêu", "quota"}}, at<at_quota>};
inline constexpr fact<colour> shade{{.name = "shade", .label = {"màu", "shade"}}, at<at_shade>};
inline constexpr fact<date> begun{{.name = "begun", .label = {"ngày bắt đầu", "first day"}}, at<at_begun>};
inline constexpr fact<date> ended{{.name = "ended", .label = {"ngày kết thúc", "last day"}}, at<at_ended>};
inline constexpr fact<set_of<paper>> papers{{.name = "papers", .label = {"giấy tờ", "papers"}}, at<at_papers>};
inline constexpr fact<hundredths> mark{{.name = "mark", .label = {"điểm", "mark"}}, at<at_mark>};
/// A user's own: read only once it is bound.
inline constexpr fact<bool> vouched{{.name = "vouched", .label = {"có bảo đảm", "vouched"}}, thidua::own_fact};
inline constexpr fact<bool> stray{{.name = "stray", .label = {"không gắn", "stray"}}, thidua::own_fact};
// clang-format on

namespace detail {

[[nodiscard]] constexpr cell total_of(nomination const& n, context const& in) {
    auto const a = count.access.read(n, in);
    auto const b = quota.access.read(n, in);
    if (a.state == said::not_applicable || b.state == said::not_applicable)
        return {said::not_applicable, 0};
    if (a.state == said::nothing || b.state == said::nothing) return {};
    return {said::value, a.value + b.value};
}
[[nodiscard]] constexpr cell full_of(nomination const& n, context const& in) {
    auto const total = total_of(n, in);
    auto const is_ripe = ripe.access.read(n, in);
    if (total.state == said::nothing || is_ripe.state == said::nothing) return {};
    return {said::value,
            total.state == said::value && total.value >= 6 && is_ripe.value != 0 ? 1 : 0};
}
/// Known only where the context names a phase: what it lacks is no fact of the dossier.
[[nodiscard]] constexpr cell weighed_of(nomination const& n, context const& in) {
    auto const is_sown = sown.access.read(n, in);
    if (is_sown.state != said::value || in.phase == 0) return {};
    return {said::value, is_sown.value};
}
[[nodiscard]] constexpr cell fair_held(nomination const&, context const& in) {
    return in.phase == 0 ? cell{} : cell{said::value, in.phase == 1 ? 1 : 0};
}
inline void report_fair(nomination const&, context const& in, missing_list& out) {
    if (in.phase == 0) out.add("event:harvest_fair");
}

inline constexpr std::array<fact_info const*, 2> total_needs{&count, &quota};

}  // namespace detail

// clang-format off
/// count + quota; does not apply where one of them does not.
inline constexpr fact<int> total{{.name = "total", .label = {"tổng", "total"}},
    {.read = &detail::total_of, .needs = detail::total_needs}};

namespace detail {
inline constexpr std::array<fact_info const*, 2> full_needs{&total, &ripe};
inline constexpr std::array<fact_info const*, 1> weighed_needs{&sown};
}  // namespace detail

/// Derived from a derived fact and a stored one.
inline constexpr fact<bool> full{{.name = "full", .label = {"đầy", "full"}},
    {.read = &detail::full_of, .needs = detail::full_needs}};
/// May be unknown although everything that it needs is known.
inline constexpr fact<bool> weighed{{.name = "weighed", .label = {"đã cân", "weighed"}},
    {.read = &detail::weighed_of, .needs = detail::weighed_needs}};
/// Yes in phase 1, no in another, unknown without a phase: waits for an event.
inline constexpr fact<bool> fair{{.name = "fair", .label = {"đã mở hội", "the fair was held"}},
    {.read = &detail::fair_held, .report_missing = &detail::report_fair}};

inline constexpr std::array<dated<std::int64_t>, 3> least_counts{{
    {date{2025, 1, 1}, date{2025, 6, 30}, 3, {}},
    {date{2025, 7, 1}, date{2025, 12, 31}, 5, {}},
    {date{2026, 3, 1}, date{2026, 12, 31}, 4, {}},
}};
inline constexpr parameter<int> least_count{
    {.name = "least_count", .label = {"số giỏ ít nhất", "fewest baskets"}, .table = least_counts}};

inline constexpr std::array<dated<std::int64_t>, 1> pass_marks{{
    {date{2025, 3, 1}, date{2026, 2, 28}, 5000, {}},
}};
inline constexpr parameter<hundredths> pass_mark{
    {.name = "pass_mark", .label = {"điểm đạt", "pass mark"}, .table = pass_marks}};
// clang-format on

}  // namespace probe
