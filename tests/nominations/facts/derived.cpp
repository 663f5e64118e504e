// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/facts/derived.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <support/catch.hpp>

#include <thidua/hanoi/plan_343.hpp>
#include <thidua/nominations/sample.hpp>

using namespace thidua;

namespace {

using texts = std::vector<std::string>;

constexpr cell nothing{};
constexpr cell yes{said::value, 1};
constexpr cell no{said::value, 0};

/// Plan 343 as known on a day, judged by its phase 1.
constexpr context known_on(date day, achievement_window window = achievement_window::ends_inside) {
    context in;
    in.how.window = window;
    in.phase = 1;
    in.phases = resolve(hanoi::plan_343, hanoi::events_timeline.as_known(day), in.how);
    return in;
}
constexpr context as_happened(achievement_window window = achievement_window::ends_inside) {
    return known_on({2026, 1, 31}, window);
}
constexpr nomination achieved(stated<date> from, stated<date> to) {
    nomination n;
    n.achieved_from = from;
    n.achieved_to = to;
    return n;
}
constexpr cell in_phase(nomination const& n, context const& in) {
    return facts::achievement_in_phase.access.read(n, in);
}
/// The names of what is missing, sorted.
texts missing_of(nomination const& n, context const& in) {
    missing_list out;
    thidua::detail::add_missing_fact(facts::achievement_in_phase, n, in, out);
    auto names = out.names();
    std::sort(names.begin(), names.end());
    return names;
}

constexpr date too_early{2024, 11, 25};
constexpr date first_in{2024, 11, 26};
constexpr date inside{2025, 6, 1};
constexpr date last_in{2025, 10, 17};
constexpr date too_late{2025, 10, 18};

// Phase 1 of plan 343: 26 November 2024 to the closing of the 18th City Congress, both included.
static_assert(in_phase(achieved(too_early, too_early), as_happened()) == no);
static_assert(in_phase(achieved(too_early, first_in), as_happened()) == yes);
static_assert(in_phase(achieved(inside, last_in), as_happened()) == yes);
static_assert(in_phase(achieved(inside, too_late), as_happened()) == no);

// On 1 December 2024 no day of the Congress was known: what ended by then is before it, later days
// wait.
constexpr auto early = known_on({2024, 12, 1});
static_assert(in_phase(achieved({}, date{2024, 11, 30}), early) == yes);
static_assert(in_phase(achieved({}, date{2024, 12, 1}), early) == yes);
static_assert(in_phase(achieved({}, date{2024, 12, 2}), early) == nothing);
static_assert(in_phase(achieved({}, too_early), early) == no);

}  // namespace

TEST_CASE("which of an achievement's days must lie in the phase is a reading") {
    using enum achievement_window;
    struct row {
        date from, to;
        cell ends, wholly, has_a_day;
    };
    for (auto const& r :
         {row{too_early, inside, yes, no, yes}, row{first_in, last_in, yes, yes, yes},
          row{inside, too_late, no, no, yes}, row{too_early, too_late, no, no, yes},
          row{too_early, too_early, no, no, no}, row{too_late, too_late, no, no, no}}) {
        auto const n = achieved(r.from, r.to);
        CHECK(in_phase(n, as_happened(ends_inside)) == r.ends);
        CHECK(in_phase(n, as_happened(wholly_inside)) == r.wholly);
        CHECK(in_phase(n, as_happened(overlaps)) == r.has_a_day);
    }
}

TEST_CASE("a blank day is not known, one that does not apply lies in no phase") {
    using enum achievement_window;
    CHECK(in_phase(achieved(inside, {}), as_happened()) == nothing);
    CHECK(in_phase(achieved({}, inside), as_happened()) == yes);
    CHECK(in_phase(achieved(inside, does_not_apply), as_happened()) == no);
    CHECK(in_phase(achieved({}, inside), as_happened(wholly_inside)) == nothing);
    CHECK(in_phase(achieved({}, inside), as_happened(overlaps)) == nothing);
    CHECK(in_phase(achieved(does_not_apply, inside), as_happened(overlaps)) == no);
}

TEST_CASE("one day outside is enough for no, though the other is blank") {
    using enum achievement_window;
    CHECK(in_phase(achieved({}, too_late), as_happened(wholly_inside)) == no);
    CHECK(in_phase(achieved(too_early, {}), as_happened(wholly_inside)) == no);
    CHECK(in_phase(achieved({}, too_early), as_happened(overlaps)) == no);
    CHECK(in_phase(achieved(too_late, {}), as_happened(overlaps)) == no);
}

TEST_CASE("what the phase waits for is named: the blank day, else the event") {
    using enum achievement_window;
    CHECK(missing_of(achieved({}, {}), early) == texts{"achieved_to"});
    CHECK(missing_of(achieved({}, inside), early) == texts{"event:city_congress_18"});
    CHECK(missing_of(achieved({}, {}), as_happened(wholly_inside)).size() == 2);
}

TEST_CASE("a day that is stated stands for no other: only what it waits for is named") {
    using enum achievement_window;
    // Ended by the day of knowledge, first day blank: the Congress is certainly later.
    CHECK(missing_of(achieved({}, date{2024, 11, 30}), known_on({2024, 12, 1}, wholly_inside)) ==
          texts{"achieved_from"});
    auto in = known_on({2024, 12, 1}, wholly_inside);
    in.phase = 2;
    // Phase 2 begins after the City Congress and ends with the National one.
    CHECK(missing_of(achieved({}, inside), in) ==
          texts{"achieved_from", "event:national_congress_14"});
    CHECK(missing_of(achieved(inside, {}), in) == texts{"achieved_to", "event:city_congress_18"});
}

TEST_CASE("the phase that is judged is the context's, else the row's, else any") {
    auto n = achieved({}, date{2025, 12, 1});  // in phase 2
    auto in = as_happened();
    CHECK(in_phase(n, in) == no);
    in.phase = 2;
    CHECK(in_phase(n, in) == yes);
    n.phase = 1;  // a row of another phase
    CHECK(in_phase(n, in) == no);
    in.phase = 0;
    CHECK(in_phase(n, in) == no);
    n.phase = 2;
    CHECK(in_phase(n, in) == yes);
    n.phase = {};
    CHECK(in_phase(n, in) == yes);
    n.achieved_to = date{2026, 1, 24};  // the 14th Congress closed on the 23rd
    CHECK(in_phase(n, in) == no);
}

TEST_CASE("whether phase 2 begins after phase 1 or on the day of issue is a reading") {
    auto const n = achieved({}, inside);
    auto in = as_happened();
    in.phase = 2;
    CHECK(in_phase(n, in) == no);
    in.how.second_phase = phase_two_start::day_of_issue;
    in.phases = resolve(hanoi::plan_343, hanoi::events_timeline.as_happened(), in.how);
    CHECK(in_phase(n, in) == yes);
}

TEST_CASE("an achievement that ends in the phase may begin before it") {
    auto const begins_before = [](nomination const& n) {
        return facts::begins_before_phase.access.read(n, as_happened());
    };
    CHECK(begins_before(achieved(too_early, inside)) == yes);
    CHECK(begins_before(achieved(first_in, inside)) == no);
    CHECK(begins_before(achieved(too_early, too_late)) == no);
    CHECK(begins_before(achieved({}, inside)) == nothing);
    CHECK(begins_before(achieved({}, too_late)) == no);
    CHECK(begins_before(achieved(does_not_apply, inside)) == no);
}

TEST_CASE("a unit exists on its first and its last day, a renamed one goes on") {
    static constexpr std::array<unit, 3> units{
        unit{.code = "young", .exists_from = date{2025, 7, 1}},
        unit{.code = "gone",
             .exists_from = date{2000, 1, 1},
             .exists_through = date{2025, 6, 30},
             .ended_by = ending::dissolved},
        unit{.code = "renamed",
             .exists_from = date{2000, 1, 1},
             .exists_through = date{2025, 2, 28},
             .ended_by = ending::renamed}};
    nomination n;
    auto const exists = [&n](date day, dissolved_from from = dissolved_from::when_gone) {
        context in;
        in.units = units;
        in.signed_on = day;
        in.how.dissolved = from;
        return facts::recipient_exists.access.read(n, in);
    };
    CHECK(exists({2025, 6, 30}) == nothing);  // no unit stated
    n.unit = unit_id{0};
    CHECK(exists({2025, 6, 30}) == no);
    CHECK(exists({2025, 7, 1}) == yes);
    n.unit = unit_id{1};
    CHECK(exists({2025, 6, 30}) == yes);
    CHECK(exists({2025, 7, 1}) == no);
    CHECK(exists({2025, 8, 4}, dissolved_from::circular_in_force) == yes);
    CHECK(exists({2025, 8, 5}, dissolved_from::circular_in_force) == no);
    n.unit = unit_id{2};
    CHECK(exists({2025, 12, 1}) == yes);
    // The circular's reading lets no unit exist before it began.
    n.unit = unit_id{0};
    CHECK(exists({2025, 6, 30}, dissolved_from::circular_in_force) == no);
    // The collective's own entry goes before the unit it belongs to.
    n.recipient_unit = unit_id{2};
    CHECK(exists({2025, 6, 30}) == yes);
    n.recipient_unit = does_not_apply;
    CHECK(exists({2025, 6, 30}) == no);
    n.unit = unit_id{7};  // not in the registry
    CHECK(exists({2025, 6, 30}) == nothing);
    n.unit = does_not_apply;  // a collective of no unit is in no registry: known, and no
    CHECK(exists({2025, 6, 30}) == no);
}

TEST_CASE("the lane follows from the type of commendation; merit belongs to none") {
    nomination n;
    auto const lane_of = [&n] { return facts::lane.access.read(n, {}); };
    CHECK(lane_of() == nothing);
    n.commendation_type = commendation_type::movement;
    CHECK(lane_of() == cell{said::value, static_cast<std::int64_t>(thidua::lane::movement)});
    n.commendation_type = commendation_type::unexpected;
    CHECK(lane_of() == cell{said::value, static_cast<std::int64_t>(thidua::lane::prompt)});
    n.commendation_type = commendation_type::merit;
    CHECK(lane_of().state == said::not_applicable);
    n.commendation_type = does_not_apply;
    CHECK(lane_of().state == said::not_applicable);
}

TEST_CASE("rewarded before: the row or the history says yes, only a history says no") {
    nomination n;
    context in;
    auto const rewarded = [&] { return facts::already_rewarded.access.read(n, in); };
    CHECK(rewarded() == nothing);
    n.rewarded_before = false;
    CHECK(rewarded() == nothing);
    in.history_given = true;
    CHECK(rewarded() == no);
    n.found_in_history = true;
    CHECK(rewarded() == yes);
    n.found_in_history = false;
    n.rewarded_before = true;
    CHECK(rewarded() == yes);
    in.history_given = false;
    CHECK(rewarded() == yes);
}

TEST_CASE("days and readings of the context are facts too") {
    context in;
    in.signed_on = date{2025, 12, 1};
    CHECK(facts::decided_on.access.read({}, in) == cell{said::value, date{2025, 12, 1}.raw()});
    CHECK(facts::deadline.access.read({}, in) == nothing);
    in.deadline = date{2025, 10, 31};
    CHECK(facts::deadline.access.read({}, in) == cell{said::value, date{2025, 10, 31}.raw()});
    CHECK(facts::households_admitted.access.read({}, in) == no);
    in.how.of_households = households::admitted;
    CHECK(facts::households_admitted.access.read({}, in) == yes);
}
