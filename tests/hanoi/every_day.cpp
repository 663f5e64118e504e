// SPDX-License-Identifier: BSL-1.0
//
// Temporal coverage: every dated table is asked on every day from 2024-01-01 to 2026-12-31.
#include <thidua/hanoi/policy.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include <support/catch.hpp>

#include <thidua/law/instruments.hpp>
#include <thidua/law/prize_money_tables.hpp>
#include <thidua/plan/phase_bounds.hpp>

using namespace thidua;

namespace {

constexpr date first_asked{2024, 1, 1};
constexpr date last_asked{2026, 12, 31};

/// Calls `ask(day)` on each of the 1,096 days; gives how many they were.
template <class F>
std::size_t on_every_day(F&& ask) {
    std::size_t days = 0;
    for (auto raw = first_asked.raw(); raw <= last_asked.raw(); ++raw, ++days)
        ask(date::from_raw(raw));
    return days;
}

template <class T>
std::size_t wordings(std::span<dated<T> const> table, date day) {
    return static_cast<std::size_t>(std::ranges::count_if(
        table, [&](auto const& entry) { return entry.first <= day && day <= entry.last; }));
}

/// The parameters that a policy's conditions read.
std::vector<parameter_info const*> parameters_of(policy const& p) {
    std::set<parameter_info const*> all;
    auto const look = [&](condition const& c) {
        for (auto const& n : c.code())
            if (n.what == operation::parameter)
                all.insert(static_cast<parameter_info const*>(n.subject));
    };
    for (auto const* c : p.rules.criteria) {
        look(c->applies);
        look(c->due_when);
        look(c->must);
    }
    return {all.begin(), all.end()};
}

}  // namespace

TEST_CASE("on every day one base salary is in force", "[hanoi][every_day]") {
    auto const days = on_every_day([](date day) { REQUIRE(wordings(base_salaries(), day) == 1); });
    CHECK(days == 1'096);
}

TEST_CASE("on every day each award that an office gives has one multiplier", "[hanoi][every_day]") {
    std::size_t tables = 0;
    for (auto const& form : words<prize_form>())
        for (auto const& issuer : words<prize_issuer>())
            for (auto const& who : words<prize_recipient>()) {
                auto const table = prize_multipliers(static_cast<prize_form>(form.value),
                                                     static_cast<prize_issuer>(issuer.value),
                                                     static_cast<prize_recipient>(who.value));
                if (table.empty()) continue;
                ++tables;
                CAPTURE(form.name, issuer.name, who.name);
                on_every_day([&](date day) { REQUIRE(wordings(table, day) == 1); });
            }
    CHECK(tables == 9);
}

TEST_CASE("on every day either Decree 98/2023 or Decree 152/2025 governs, never both",
          "[hanoi][every_day]") {
    on_every_day([](date day) {
        bool const old = instruments::decree_98_2023.in_force_on(day);
        REQUIRE(old != instruments::decree_152_2025.in_force_on(day));
        REQUIRE(old == (day <= date{2025, 6, 30}));
    });
}

TEST_CASE("on every day each kind of small collective is defined once", "[hanoi][every_day]") {
    auto const small = hanoi::policy_343.small;
    for (auto const& kind : words<collective_kind>()) {
        auto const of_kind = [&](small_kind const& s) {
            return static_cast<std::int64_t>(s.kind) == kind.value;
        };
        if (std::ranges::none_of(small, of_kind)) continue;
        CAPTURE(kind.name);
        on_every_day([&](date day) {
            for (auto const& one : small) {
                if (!of_kind(one)) continue;
                auto const same = std::ranges::count_if(small, [&](small_kind const& s) {
                    return of_kind(s) && s.within == one.within && s.within_any == one.within_any &&
                           s.first <= day && day <= s.last;
                });
                REQUIRE(same <= 1);
            }
        });
    }
}

TEST_CASE("each parameter that the policy reads has one value on every day of its table",
          "[hanoi][every_day]") {
    for (auto const* p : parameters_of(hanoi::policy_343)) {
        CAPTURE(p->name);
        REQUIRE_FALSE(p->table.empty());
        on_every_day([&](date day) {
            bool const inside = p->table.front().first <= day && day <= p->table.back().last;
            REQUIRE(wordings(p->table, day) == (inside ? 1U : 0U));
        });
    }
}

TEST_CASE("on every day the calendar of the congresses as known has one answer a session",
          "[hanoi][every_day]") {
    on_every_day([](date day) {
        auto const calendar = hanoi::events_timeline.as_known(day);
        auto const phases = resolve(hanoi::plan_343, calendar, readings{});
        for (auto const& p : phases) {
            if (p.number == 0) continue;
            auto const last = last_day_of(p);
            // A phase whose closing session was held has its day for good.
            if (p.closing.state == session_state::happened) {
                REQUIRE(last.known);
                REQUIRE_FALSE(last.provisional);
                REQUIRE(last.day <= day);
            }
            if (last.known && p.closing.state != session_state::happened) REQUIRE(last.provisional);
        }
    });
}
