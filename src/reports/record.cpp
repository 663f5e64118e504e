// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/record.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/digest.hpp>
#include <thidua/plan/phase_bounds.hpp>

#include "json_writer.hpp"
#include "round_words.hpp"

namespace thidua {

namespace {

using detail::json_writer;

void put_session(json_writer& out, session_knowledge const& known) {
    out.member("state", name_of(known.state));
    if (known.state == session_state::not_announced)
        out.nothing("day");
    else
        out.member("day", to_iso(known.day));
    out.flag("lapsed", known.lapsed);
}

void put_bound(json_writer& out, std::string_view name, phase_bound const& b) {
    out.key(name);
    if (!b.known) {
        out.null();
        return;
    }
    out.begin_object();
    out.member("day", to_iso(b.day));
    out.flag("provisional", b.provisional);
    out.end_object();
}

void put_calendar(json_writer& out, round_view const& v) {
    out.key("calendar");
    out.begin_object();
    out.key("phases");
    out.begin_array();
    for (auto const& p : v.in->phases) {
        if (p.number == 0) continue;
        out.begin_object();
        out.member("number", std::int64_t{p.number});
        put_bound(out, "first_day", first_day_of(p));
        put_bound(out, "last_day", last_day_of(p));
        out.end_object();
    }
    out.end_array();
    out.key("events");
    out.begin_array();
    if (v.calendar != nullptr)
        for (auto const& e : v.calendar->events())
            for (auto const& w : words<session>()) {
                out.begin_object();
                out.member("event", e.name);
                out.member("session", w.name);
                put_session(out, v.calendar->of(e, static_cast<session>(w.value)));
                out.end_object();
            }
    out.end_array();
    out.end_object();
}

void put_readings(json_writer& out, round_terms const& terms) {
    auto const how = terms.how();
    auto const priority = terms.priority();
    out.key("readings");
    out.begin_object();
    out.member("achievement_window", name_of(how.window));
    out.member("phase_ends_with", name_of(how.phase_ends_with));
    out.member("second_phase", name_of(how.second_phase));
    out.member("dissolved_from", name_of(how.dissolved));
    out.member("households", name_of(how.of_households));
    out.member("unit_certificate", name_of(how.of_certificate));
    out.member("priority_stage", name_of(priority.at));
    out.member("priority_force", name_of(priority.force));
    out.member("priority_scope", name_of(priority.scope));
    out.member("priority_conjunction", name_of(priority.conjunction));
    out.member("priority_movement", name_of(priority.movement));
    out.member("who_is_direct", name_of(priority.direct));
    out.end_object();
}

void put_inputs(json_writer& out, round_view const& v) {
    std::vector<input_digest const*> all;
    for (auto const& one : v.inputs) all.push_back(&one);
    std::ranges::sort(all, [](auto const* a, auto const* b) {
        return std::tie(a->role, a->name, a->sha256) < std::tie(b->role, b->name, b->sha256);
    });
    out.key("inputs");
    out.begin_array();
    for (auto const* one : all) {
        out.newline();
        out.begin_object();
        out.member("role", one->role);
        out.member("name", one->name);
        out.member("sha256", one->sha256);
        out.end_object();
    }
    out.end_array();
    out.newline();
}

void put_record(json_writer& out, round_view const& v) {
    out.begin_object();
    out.member("format", "thidua.record/1");
    out.member("library_version", v.version);
    out.key("policy");
    out.begin_object();
    out.member("id", v.terms->by().id);
    out.member("sha256", sha256(policy_dump(v.terms->by())));
    out.end_object();
    out.key("settings");
    out.begin_object();
    out.both("label", v.terms->with().label);
    out.member("sha256", sha256(settings_dump(v.terms->with())));
    out.end_object();
    out.member("stage", name_of(v.decided->at));
    out.member("phase", std::int64_t{v.in->phase});
    out.member("on", to_iso(v.in->on));
    out.member("signed_on", to_iso(v.in->signed_on));
    out.flag("signed_on_planned", v.in->signed_on_planned);
    if (v.calendar != nullptr)
        out.member("as_known", to_iso(v.calendar->known_on()));
    else
        out.nothing("as_known");
    if (v.in->deadline.known())
        out.member("deadline", to_iso(*v.in->deadline));
    else
        out.nothing("deadline");
    out.flag("history_given", v.in->history_given);
    out.newline();
    put_inputs(out, v);
    put_calendar(out, v);
    out.newline();
    put_readings(out, *v.terms);
    out.newline();
    out.key("dossiers");
    out.begin_array();
    for (auto const i : dossiers_by_id(*v.batch)) {
        auto const& d = v.decided->dossiers[i];
        out.newline();
        out.begin_object();
        out.member("id", v.batch->texts[i].id);
        out.member("outcome", name_of(d.assessed.result));
        out.list("reasons", d.assessed.reasons);
        out.list("missing", d.assessed.missing);
        out.member("awarded", name_of(d.awarded));
        out.member("seat", detail::seat_text(d));
        out.end_object();
    }
    out.end_array();
    out.end_object();
    out.newline_at_end();
}

}  // namespace

std::string record_json(round_view const& v) {
    json_writer out;
    put_record(out, v);
    return std::move(out).take();
}

void write_record_json(round_view const& v, std::function<void(std::string_view)> const& to) {
    json_writer out{to};
    put_record(out, v);
    out.flush();
}

}  // namespace thidua
