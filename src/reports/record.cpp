// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/record.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
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
    std::ranges::stable_sort(all, {}, [](auto const* one) { return std::string_view{one->role}; });
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

void put_outputs(json_writer& out, std::span<output_digest const> outputs) {
    out.key("outputs");
    out.begin_array();
    for (auto const& one : outputs) {
        out.newline();
        out.begin_object();
        out.member("name", one.name);
        out.member("sha256", one.sha256);
        if (one.name == "summary.md") out.member("covers", "all_but_the_last_line");
        out.end_object();
    }
    out.end_array();
    out.newline();
}

void put_source(json_writer& out, std::string_view name, record_source const& from) {
    out.key(name);
    out.begin_object();
    out.flag("shipped", from.shipped);
    out.member("sha256", from.sha256);
    out.end_object();
}

void put_details(json_writer& out, record_details const& d) {
    out.key("options");
    out.begin_object();
    out.member("language", d.in == language::vi ? "vi" : "en");
    out.flag("csv_bom", d.byte_order_mark);
    out.flag("compare_readings", d.compare_readings);
    out.flag("workbooks", d.workbooks);
    out.flag("as_happened", d.as_happened);
    out.end_object();
    put_source(out, "registry", d.units);
    put_source(out, "timeline", d.timeline);
    out.newline();
    auto const said = [&out](std::string_view name, std::string const& text) {
        if (text.empty())
            out.nothing(name);
        else
            out.member(name, text);
    };
    out.key("people");
    out.begin_object();
    said("operator", d.people.entered_by);
    said("minutes", d.people.minutes);
    said("decision", d.people.decision);
    said("signatory", d.people.signatory);
    said("capacity", d.people.capacity);
    out.end_object();
    said("previous", d.previous);
    if (!d.redacted_from.empty()) out.member("redacted_from", d.redacted_from);
    out.newline();
}

void put_record(json_writer& out, round_view const& v, std::span<output_digest const> outputs) {
    out.begin_object();
    out.member("format", "thidua.record/1");
    out.member("library_version", v.version);
    out.key("policy");
    out.begin_object();
    out.member("id", v.terms->by().id);
    out.member("sha256", sha256(policy_dump(v.terms->by())));
    if (v.details != nullptr) out.flag("shipped", v.details->shipped_policy);
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
    if (v.details != nullptr) put_details(out, *v.details);
    put_inputs(out, v);
    put_outputs(out, outputs);
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

std::string record_json(round_view const& v, std::span<output_digest const> outputs) {
    json_writer out;
    put_record(out, v, outputs);
    return std::move(out).take();
}

void write_record_json(round_view const& v, std::function<void(std::string_view)> const& to,
                       std::span<output_digest const> outputs) {
    json_writer out{to};
    put_record(out, v, outputs);
    out.flush();
}

namespace {

constexpr std::size_t code_digits = 16;
constexpr std::size_t group_digits = 4;

}  // namespace

std::string check_code(std::string_view sha256) {
    std::string code;
    for (std::size_t i = 0; i < code_digits && i < sha256.size(); ++i) {
        if (i > 0 && i % group_digits == 0) code += ' ';
        code += sha256[i];
    }
    return code;
}

bool is_check_code_of(std::string_view typed, std::string_view sha256) {
    std::string digits;
    for (auto const c : typed) {
        if (c == ' ' || c == '-') continue;
        digits += c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    // Whoever copied the whole digest is answered too.
    return (digits.size() == code_digits || digits.size() == sha256.size()) &&
           sha256.starts_with(digits);
}

std::string check_line(std::string_view sha256, language in) {
    return (in == language::vi ? "Mã đối chiếu (chép vào biên bản): "
                               : "Check code (to be copied into the minutes): ") +
           check_code(sha256) + "\n";
}

}  // namespace thidua
