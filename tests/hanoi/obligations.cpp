// SPDX-License-Identifier: BSL-1.0
//
// What each criterion of plan 343 owes: a dossier that meets it, one that does not, the two sides
// of its boundary, and one of which it cannot be told. A criterion without its row fails here.
#include <thidua/hanoi/policy.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

#include <thidua/hanoi/addressees.hpp>
#include <thidua/hanoi/registry.hpp>
#include <thidua/nominations/sample.hpp>

using namespace thidua;

namespace {

/// What is changed in a dossier where everything is in order, and around it.
using change = std::function<void(nomination&, context&)>;

struct obligation {
    change meets{};
    change fails{};
    std::map<std::string, change> last_met{};      ///< the last day, number or step that meets it
    std::map<std::string, change> first_failed{};  ///< its neighbour on the other side
    std::string_view no_boundary{};                ///< why there are no neighbours
    change cannot_tell{};
    std::string_view not_due{};  ///< why what is not known is "not due" rather than unknown
};

constexpr std::string_view yes_or_no = "a fact of yes or no has no neighbours";
constexpr std::string_view compared = "nothing is said before a round has compared its dossiers";

void as_it_is(nomination&, context&) {}

template <class T>
change set(stated<T> nomination::*fact, stated<T> const& to) {
    return [=](nomination& n, context&) { n.*fact = to; };
}
change day_of(stated<date> nomination::*fact, date to) { return set<date>(fact, to); }
change blank(stated<bool> nomination::*fact) { return set<bool>(fact, {}); }

change papers(set_of<document> to) { return set<set_of<document>>(&nomination::documents, to); }
change simplified(stated<int> which) {
    return [=](nomination& n, context&) {
        n.procedure = procedure::simplified;
        n.simplified_case = which;
    };
}
change deadline(date last, stated<date> received) {
    return [=](nomination& n, context& in) {
        in.deadline = last;
        n.received_on = received;
    };
}
change posthumous(stated<recipient_kind> who) {
    return [=](nomination& n, context&) {
        n.posthumous = true;
        n.recipient_kind = who;
    };
}
change unexpected(stated<influence> far) {  // of a leader: one field is asked for
    return [=](nomination& n, context&) {
        n.commendation_type = commendation_type::unexpected;
        n.position = position::division_leader;
        n.influence = far;
    };
}
/// By a unit of the shipped registry, on the day of the tờ trình.
change submitted(std::string_view code, stated<date> on) {
    return [=](nomination& n, context& in) {
        auto const units = hanoi::units();
        auto const at = std::ranges::find(units, code, &unit::code);
        REQUIRE(at != units.end());
        in.units = units;
        in.addressees = hanoi::addressees_343;
        n.submitting_unit = unit_id{static_cast<std::uint32_t>(at - units.begin())};
        n.submitted_on = on;
    };
}
change collective_of(stated<unit_id> unit, date decided_on = {2025, 12, 1}) {
    return [=](nomination& n, context& in) {
        n.recipient_kind = recipient_kind::collective;
        n.unit = unit;
        in.signed_on = decided_on;
    };
}
change history(stated<bool> found) {
    return [=](nomination& n, context& in) {
        in.history_given = true;
        n.found_in_history = found;
    };
}
change rewarded(date through, stated<date> from) {
    return [=](nomination& n, context&) {
        n.rewarded_through = through;
        n.achieved_from = from;
    };
}
obligation flag_against(stated<bool> nomination::*fact) {
    return {.meets = set<bool>(fact, false),
            .fails = set<bool>(fact, true),
            .no_boundary = yes_or_no,
            .cannot_tell = blank(fact)};
}
obligation found_by_the_round(stated<bool> nomination::*fact) {
    auto row = flag_against(fact);
    row.not_due = compared;
    return row;
}

/// The sample's phase lasts from 2024-11-26 to 2025-10-17, its achievement from 2025-01-02 to
/// 2025-09-30; the unit `gone_unit` ended on 2025-06-30.
std::map<std::string_view, obligation> table() {
    using enum document;
    auto const all_papers = set_of<document>::exactly(proposal, report, minutes);
    auto const two_papers = set_of<document>::exactly(proposal, report);
    std::map<std::string_view, obligation> t;
    t["plan_343.recipient"] = {
        .meets = as_it_is,
        .fails = set<recipient_kind>(&nomination::recipient_kind, recipient_kind::household),
        .no_boundary = "a kind of recipient has no neighbours",
        .cannot_tell = set<recipient_kind>(&nomination::recipient_kind, {})};
    t["recipient.posthumous"] = {.meets = posthumous(recipient_kind::individual),
                                 .fails = posthumous(recipient_kind::collective),
                                 .no_boundary = "a kind of recipient has no neighbours",
                                 .cannot_tell = posthumous({})};
    t["authority.form"] = {.meets = as_it_is,
                           .fails = set<award_form>(&nomination::form, award_form::giay_khen),
                           .no_boundary = "a form of commendation has no neighbours",
                           .cannot_tell = set<award_form>(&nomination::form, {})};
    date const last_of_district{2025, 6, 30};
    date const first_of_ward{2025, 7, 1};
    t["authority.submitter"] = {
        .meets = submitted("so-noi-vu", date{2025, 10, 20}),
        .fails = submitted("quan-ba-dinh", date{2025, 10, 20}),
        .last_met = {{"a district on its last day", submitted("quan-ba-dinh", last_of_district)},
                     {"a ward on its first day", submitted("phuong-ba-dinh", first_of_ward)}},
        .first_failed = {{"the district a day later", submitted("quan-ba-dinh", first_of_ward)},
                         {"the ward a day earlier", submitted("phuong-ba-dinh", last_of_district)}},
        .cannot_tell = submitted("so-noi-vu", {})};
    t["dossier.papers"] = {.meets = as_it_is,
                           .fails = papers(set_of<document>::exactly()),
                           .last_met = {{"three papers", papers(all_papers)}},
                           .first_failed = {{"two of them", papers(two_papers)}},
                           .cannot_tell = papers(set_of<document>::present(proposal, report))};
    t["dossier.simplified_case"] = {
        .meets = simplified(2),
        .fails = simplified(does_not_apply),
        .last_met = {{"case 1", simplified(1)}, {"case 5", simplified(5)}},
        .first_failed = {{"case 0", simplified(0)}, {"case 6", simplified(6)}},
        .cannot_tell = simplified({})};
    t["dossier.in_time"] = {
        .meets = deadline({2025, 10, 31}, date{2025, 10, 30}),
        .fails = deadline({2025, 10, 31}, date{2025, 12, 1}),
        .last_met = {{"the day before", deadline({2025, 10, 31}, date{2025, 10, 30})},
                     {"the deadline's day", deadline({2025, 10, 31}, date{2025, 10, 31})}},
        .first_failed = {{"the day after", deadline({2025, 10, 31}, date{2025, 11, 1})}},
        .cannot_tell = deadline({2025, 10, 31}, {})};
    t["period.in_phase"] = {
        .meets = as_it_is,
        .fails = day_of(&nomination::achieved_to, {2025, 12, 1}),
        .last_met = {{"ends on the first day", day_of(&nomination::achieved_to, {2024, 11, 26})},
                     {"ends on the last day", day_of(&nomination::achieved_to, {2025, 10, 17})}},
        .first_failed = {{"ends the day before", day_of(&nomination::achieved_to, {2024, 11, 25})},
                         {"ends the day after", day_of(&nomination::achieved_to, {2025, 10, 18})}},
        .cannot_tell = set<date>(&nomination::achieved_to, {})};
    t["achievement.track"] = {.meets = as_it_is,
                              .fails = set<bool>(&nomination::selected_in_movement, false),
                              .last_met = {{"one field", unexpected(influence::field)}},
                              .first_failed = {{"a commune", unexpected(influence::commune)}},
                              .cannot_tell = unexpected({})};
    t["repetition.rewarded_before"] = {.meets = history(false),
                                       .fails = history(true),
                                       .no_boundary = yes_or_no,
                                       .cannot_tell = as_it_is,
                                       .not_due = compared};
    t["repetition.proposed_once"] = found_by_the_round(&nomination::proposed_twice);
    t["repetition.no_overlap"] = found_by_the_round(&nomination::overlaps_another);
    t["recipient.exists"] = {
        .meets = collective_of(sample::standing_unit),
        .fails = collective_of(sample::gone_unit),
        .last_met = {{"its last day", collective_of(sample::gone_unit, {2025, 6, 30})}},
        .first_failed = {{"the day after", collective_of(sample::gone_unit, {2025, 7, 1})}},
        .cannot_tell = collective_of({})};
    t["standing.after_discipline"] = {
        .meets = as_it_is,
        .fails = day_of(&nomination::discipline_ended_on, {2025, 12, 1}),
        .last_met = {{"one day is left", day_of(&nomination::discipline_ended_on, {2025, 9, 29})}},
        .first_failed = {{"none is left", day_of(&nomination::discipline_ended_on, {2025, 9, 30})}},
        .cannot_tell = set<date>(&nomination::discipline_ended_on, {})};
    t["standing.straddles_discipline"] = {
        .meets = as_it_is,
        .fails = day_of(&nomination::discipline_ended_on, {2025, 5, 1}),
        .last_met = {{"the day before", day_of(&nomination::discipline_ended_on, {2025, 1, 1})}},
        .first_failed = {{"the first day", day_of(&nomination::discipline_ended_on, {2025, 1, 2})}},
        .cannot_tell = set<date>(&nomination::discipline_ended_on, {})};
    t["standing.no_discipline_pending"] = flag_against(&nomination::discipline_pending);
    t["standing.no_investigation"] = flag_against(&nomination::under_investigation);
    t["standing.no_complaint"] = flag_against(&nomination::complaint_pending);
    t["standing.no_press_case"] = flag_against(&nomination::press_case_pending);
    t["period.begins_earlier"] = {
        .meets = as_it_is,
        .fails = day_of(&nomination::achieved_from, {2024, 1, 1}),
        .last_met = {{"the phase's first day", day_of(&nomination::achieved_from, {2024, 11, 26})}},
        .first_failed = {{"the day before", day_of(&nomination::achieved_from, {2024, 11, 25})}},
        .cannot_tell = set<date>(&nomination::achieved_from, {})};
    t["repetition.after_previous"] = {
        .meets = rewarded({2024, 12, 31}, date{2025, 6, 1}),
        .fails = rewarded({2025, 12, 31}, date{2025, 6, 1}),
        .last_met = {{"the day after", rewarded({2025, 1, 1}, date{2025, 1, 2})}},
        .first_failed = {{"the same day", rewarded({2025, 1, 2}, date{2025, 1, 2})},
                         {"the day before", rewarded({2025, 1, 3}, date{2025, 1, 2})}},
        .cannot_tell = rewarded({2025, 1, 1}, {})};
    t["plan_343.content"] = {.meets = set<content_id>(&nomination::content, content_id{0}),
                             .fails = set<content_id>(&nomination::content, does_not_apply),
                             .no_boundary = yes_or_no,
                             .cannot_tell = as_it_is};
    return t;
}

standing judged(criterion const& c, change const& how) {
    auto n = sample::standard;
    auto in = sample::day;
    how(n, in);
    return judge(hanoi::policy_343.rules, c, n, in, stage::closed).what;
}

}  // namespace

TEST_CASE("every criterion of plan 343 is shown met, failed, at its boundary, and unknown") {
    auto const owed = table();
    for (auto const* c : hanoi::policy_343.rules.criteria) {
        INFO(c->id);
        auto const row = owed.find(c->id);
        REQUIRE(row != owed.end());
        auto const& o = row->second;
        CHECK(judged(*c, o.meets) == standing::met);
        CHECK(judged(*c, o.fails) == standing::failed);
        CHECK(o.last_met.empty() == o.first_failed.empty());
        CHECK(o.last_met.empty() != o.no_boundary.empty());
        for (auto const& [what, how] : o.last_met) {
            INFO(what);
            CHECK(judged(*c, how) == standing::met);
        }
        for (auto const& [what, how] : o.first_failed) {
            INFO(what);
            CHECK(judged(*c, how) == standing::failed);
        }
        CHECK(judged(*c, o.cannot_tell) ==
              (o.not_due.empty() ? standing::unknown : standing::not_due));
    }
}

TEST_CASE("no row is owed by a criterion that the policy does not have") {
    auto const& all = hanoi::policy_343.rules.criteria;
    for (auto const& [id, row] : table()) {
        INFO(id);
        CHECK(std::ranges::find(all, id, &criterion::id) != all.end());
    }
}
