// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/archived_round.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/digest.hpp>
#include <thidua/reports/record.hpp>

#include "round_words.hpp"

namespace thidua {

archived_record archived_round(round_view const& v, std::string_view record) {
    archived_record to;
    to.library = v.version;
    to.policy = v.terms->by().id;
    to.policy_sha256 = sha256(policy_dump(v.terms->by()));
    to.settings_sha256 = sha256(settings_dump(v.terms->with()));
    to.stage = name_of(v.decided->at);
    to.phase = v.in->phase;
    to.on = to_iso(v.in->on);
    to.signed_on = to_iso(v.in->signed_on);
    to.signed_on_planned = v.in->signed_on_planned;
    if (v.calendar != nullptr) to.as_known = to_iso(v.calendar->known_on());
    if (v.in->deadline.known()) to.deadline = to_iso(*v.in->deadline);
    to.history_given = v.in->history_given;
    if (!record.empty()) to.record_sha256 = sha256(record);
    for (auto const& one : v.inputs) to.inputs.push_back({one.role, one.name, one.sha256});
    std::ranges::sort(to.inputs, [](auto const& a, auto const& b) {
        return std::tie(a.role, a.name, a.sha256) < std::tie(b.role, b.name, b.sha256);
    });
    auto const how = v.terms->how();
    auto const priority = v.terms->priority();
    auto const reading = [&to](std::string_view name, std::string_view value) {
        to.readings.emplace_back(name, value);
    };
    reading("achievement_window", name_of(how.window));
    reading("phase_ends_with", name_of(how.phase_ends_with));
    reading("second_phase", name_of(how.second_phase));
    reading("dissolved_from", name_of(how.dissolved));
    reading("households", name_of(how.of_households));
    reading("unit_certificate", name_of(how.of_certificate));
    reading("priority_stage", name_of(priority.at));
    reading("priority_force", name_of(priority.force));
    reading("priority_scope", name_of(priority.scope));
    reading("priority_conjunction", name_of(priority.conjunction));
    reading("priority_movement", name_of(priority.movement));
    reading("who_is_direct", name_of(priority.direct));
    for (auto const i : dossiers_by_id(*v.batch)) {
        auto const& d = v.decided->dossiers[i];
        archived_dossier one{.id = v.batch->texts[i].id,
                             .outcome = std::string{name_of(d.assessed.result)},
                             .reasons = {d.assessed.reasons.begin(), d.assessed.reasons.end()},
                             .missing = d.assessed.missing,
                             .awarded = std::string{name_of(d.awarded)},
                             .seat = detail::seat_text(d),
                             .rank = d.rank};
        to.dossiers.push_back(std::move(one));
    }
    return to;
}

}  // namespace thidua
