// SPDX-License-Identifier: BSL-1.0
//
// Random dossiers and surroundings for the comparison with the oracle: blanks, "not applicable",
// and days around every day on which a rule turns. The numbers come from one seed, the same on
// every machine.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include <thidua/hanoi/plan_343.hpp>
#include <thidua/hanoi/timeline.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/nomination.hpp>

#include "oracle.hpp"

namespace eligibility_oracle {

/// SplitMix64: the standard library's distributions differ from one library to the next.
class chance {
public:
    explicit chance(std::uint64_t seed) : state_(seed) {}
    [[nodiscard]] std::uint32_t below(std::size_t bound) {
        state_ += 0x9e3779b97f4a7c15U;
        auto z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return static_cast<std::uint32_t>((z ^ (z >> 31U)) % bound);
    }
    [[nodiscard]] bool percent(unsigned p) { return below(100) < p; }
    template <class T, std::size_t N>
    [[nodiscard]] T const& one_of(std::array<T, N> const& all) {
        return all[below(N)];
    }

private:
    std::uint64_t state_;
};

// Units of every fate: standing, gone on 30 June 2025, renamed, not yet begun, merged, gone long
// before.
inline constexpr std::array<thidua::unit, 6> random_units{
    thidua::unit{.code = "standing", .exists_from = date{2000, 1, 1}},
    thidua::unit{.code = "dissolved",
                 .exists_from = date{2000, 1, 1},
                 .exists_through = date{2025, 6, 30},
                 .ended_by = thidua::ending::dissolved},
    thidua::unit{.code = "renamed",
                 .kind = thidua::unit_kind::enterprise,
                 .exists_from = date{2000, 1, 1},
                 .exists_through = date{2025, 2, 28},
                 .ended_by = thidua::ending::renamed},
    thidua::unit{
        .code = "young", .kind = thidua::unit_kind::cooperative, .exists_from = date{2025, 7, 1}},
    thidua::unit{.code = "merged",
                 .exists_from = date{2000, 1, 1},
                 .exists_through = date{2025, 8, 4},
                 .ended_by = thidua::ending::merged},
    thidua::unit{.code = "old",
                 .exists_from = date{1990, 1, 1},
                 .exists_through = date{2024, 12, 31},
                 .ended_by = thidua::ending::transferred}};

/// The days on which an answer can turn, each with its neighbours tried as well.
inline constexpr std::array<date, 16> turning_days{
    date{2024, 11, 26}, date{2024, 12, 1},  date{2025, 3, 1},   date{2025, 6, 30},
    date{2025, 8, 5},   date{2025, 10, 8},  date{2025, 10, 10}, date{2025, 10, 15},
    date{2025, 10, 16}, date{2025, 10, 17}, date{2025, 11, 30}, date{2025, 12, 23},
    date{2026, 1, 19},  date{2026, 1, 20},  date{2026, 1, 23},  date{2026, 1, 25}};

inline constexpr date last_recorded{2026, 1, 31};
inline constexpr std::array<date, 4> days_of_knowledge{date{2024, 12, 1}, date{2025, 10, 10},
                                                       date{2026, 1, 20}, last_recorded};
inline constexpr std::array<date, 8> days_of_decision{
    date{2024, 12, 31}, date{2025, 2, 28}, date{2025, 6, 30}, date{2025, 7, 1},
    date{2025, 8, 4},   date{2025, 8, 5},  date{2025, 12, 1}, date{2026, 2, 10}};

[[nodiscard]] inline date random_day(chance& c) {
    return c.one_of(turning_days) + days{static_cast<std::int32_t>(c.below(3)) - 1};
}

[[nodiscard]] inline situation random_situation(chance& c) {
    using namespace thidua;
    situation s;
    s.known_on = c.one_of(days_of_knowledge);
    auto& in = s.in;
    in.units = random_units;
    in.how.window = static_cast<achievement_window>(c.below(3));
    in.how.phase_ends_with = c.percent(60) ? session::closing : static_cast<session>(c.below(3));
    in.how.second_phase = static_cast<phase_two_start>(c.percent(25));
    in.how.dissolved = static_cast<dissolved_from>(c.percent(40));
    in.how.of_households = static_cast<thidua::households>(c.percent(30));
    auto const& record = hanoi::events_timeline;
    in.phases = resolve(
        hanoi::plan_343,
        s.known_on == last_recorded ? record.as_happened() : record.as_known(s.known_on), in.how);
    in.phase = static_cast<int>(c.below(3));
    in.on = date{2025, 11, 20};
    in.signed_on = c.one_of(days_of_decision);
    in.signed_on_planned = c.percent(50);
    if (c.percent(45)) in.deadline = date{2025, 10, 31};
    if (c.percent(5)) in.deadline = does_not_apply;
    in.history_given = c.percent(50);
    return s;
}

/// Draws the facts of one dossier: how many are blank and how many speak for it differs from one to
/// the next.
class drawing {
public:
    /// `hopeful`: what is stated speaks for the dossier, nearly always, and less is blank.
    drawing(chance& c, bool hopeful)
        : chance_(c),
          blanks_(c.one_of(hopeful ? std::array{3U, 8U, 14U} : std::array{6U, 25U, 44U})),
          good_(hopeful ? 97U : c.one_of(std::array{50U, 85U, 97U})) {}

    /// A blank, "not applicable", the value that speaks for the dossier, or another.
    template <class T, class Other>
    [[nodiscard]] thidua::stated<T> fact(T wanted, Other other) {
        if (chance_.percent(blanks_)) return {};
        if (chance_.percent(unlikely())) return thidua::does_not_apply;
        return chance_.percent(good_) ? wanted : static_cast<T>(other());
    }
    [[nodiscard]] thidua::stated<bool> flag(bool wanted) {
        return fact(wanted, [this] { return chance_.percent(50); });
    }
    template <class E>
    [[nodiscard]] thidua::stated<E> choice(E wanted) {
        return fact(wanted,
                    [this] { return static_cast<E>(chance_.below(thidua::words<E>().size())); });
    }
    [[nodiscard]] thidua::stated<date> day(date wanted) {
        return fact(wanted, [this] { return random_day(chance_); });
    }

private:
    /// About one in twenty over all; in a dossier that is nearly in order fewer, else none stays
    /// so.
    [[nodiscard]] unsigned unlikely() const { return good_ == 97U ? 2U : 6U; }

    chance& chance_;
    unsigned blanks_;
    unsigned good_;
};

[[nodiscard]] inline thidua::set_of<thidua::document> random_papers(chance& c) {
    using namespace thidua;
    auto const some = [&c] {
        std::uint32_t bits = 0;
        for (std::uint32_t i = 0; i < 7; ++i)
            if (c.percent(60)) bits |= 1U << i;
        return bits;
    };
    auto const present = some();
    auto const absent = some() & ~present;
    return set_of<document>::from_raw(
        static_cast<std::int64_t>(std::uint64_t{present} | std::uint64_t{absent} << 32U));
}

[[nodiscard]] inline nomination random_dossier(chance& c, situation const& s,
                                               bool hopeful = false) {
    using namespace thidua;
    drawing draw{c, hopeful};
    nomination n;
    auto const type =
        c.percent(65) ? thidua::commendation_type::movement : thidua::commendation_type::unexpected;
    auto const kind =
        c.percent(50) ? thidua::recipient_kind::individual : thidua::recipient_kind::collective;
    n.recipient_kind = draw.choice(kind);
    n.commendation_type = draw.choice(type);
    n.form = draw.choice(award_form::bang_khen);
    auto const any_unit = [&c] { return unit_id{c.below(random_units.size())}; };
    n.unit = draw.fact(unit_id{0}, any_unit);
    n.recipient_unit = draw.fact(unit_id{c.percent(80) ? 0U : 2U}, any_unit);
    auto const judged = s.in.phase == 0 ? static_cast<int>(1 + c.below(2)) : s.in.phase;
    n.phase = draw.fact(judged, [&c] { return 1 + c.below(2); });
    n.content = draw.fact(content_id{1}, [] { return content_id{2}; });
    auto const two = judged == 2;
    n.achieved_from = draw.day(two ? date{2025, 10, 20} : date{2024, 11, 28});
    n.achieved_to = draw.day(two ? date{2025, 12, 30} : date{2024, 12, 5});
    n.influence = draw.choice(thidua::influence::field);
    n.selected_in_movement = draw.flag(true);
    n.exemplary = draw.flag(true);
    n.united = draw.flag(true);
    n.discipline_pending = draw.flag(false);
    n.under_investigation = draw.flag(false);
    n.complaint_pending = draw.flag(false);
    n.press_case_pending = draw.flag(false);
    n.discipline_ended_on = c.percent(40) ? stated<date>{does_not_apply}
                                          : draw.day(two ? date{2025, 10, 18} : date{2024, 11, 20});
    n.rewarded_before = draw.flag(false);
    n.found_in_history = draw.flag(false);
    n.procedure =
        draw.fact(thidua::procedure::standard, [] { return thidua::procedure::simplified; });
    n.documents = draw.fact(
        set_of<document>::exactly(document::proposal, document::report, document::minutes),
        [&c] { return random_papers(c); });
    if (hopeful && c.percent(50) && n.documents.known()) n.documents = random_papers(c);
    n.received_on = draw.day(date{2025, 10, 31});
    n.simplified_case = draw.fact(2, [&c] { return c.below(7); });
    n.position = draw.choice(thidua::position::direct_worker);
    n.collective_kind = c.percent(50) ? draw.choice(thidua::collective_kind::team)
                                      : draw.choice(thidua::collective_kind::whole_unit);
    if (c.percent(15)) n.posthumous = draw.flag(false);
    if (c.percent(60))
        n.rewarded_through = c.percent(30)
                                 ? stated<date>{does_not_apply}
                                 : draw.day(two ? date{2025, 10, 19} : date{2024, 11, 27});
    return n;
}

}  // namespace eligibility_oracle
