// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <string_view>
#include <utility>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value.hpp>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/calendar/date_text.hpp>
#include <thidua/calendar/event.hpp>
#include <thidua/calendar/interval.hpp>
#include <thidua/calendar/session_knowledge.hpp>
#include <thidua/calendar/timeline.hpp>
#include <thidua/law/citation_text.hpp>
#include <thidua/law/verification.hpp>
#include <thidua/plan/doubts.hpp>
#include <thidua/plan/phase.hpp>
#include <thidua/plan/phase_bounds.hpp>
#include <thidua/plan/plan.hpp>
#include <thidua/reports/plan_text.hpp>

#include "phase_facts.hpp"

namespace thidua {

namespace {

namespace json = boost::json;

json::string put(std::string_view words) { return json::string(words.data(), words.size()); }
json::object put(bilingual words) { return {{"vi", put(words.vi)}, {"en", put(words.en)}}; }
json::string put(date day) { return put(to_iso(day)); }
json::string put(verification grade) { return put(name_of(grade)); }
json::value put(citation const& basis) {
    if (!basis.given()) return nullptr;
    return json::object{{"citation", put(code(basis))}, {"verification", put(basis.grade)}};
}
json::value put(stated_day const& one) {
    if (!one.given) return nullptr;
    return json::object{{"date", put(one.day)}, {"verification", put(one.grade)}};
}
json::value first_of(day_interval const& in) {
    return in.has_beginning() ? json::value(put(in.first)) : json::value(nullptr);
}
json::value last_of(day_interval const& in) {
    return in.has_end() ? json::value(put(in.last)) : json::value(nullptr);
}

template <class List, class Entry>
json::array each(List const& all, Entry entry) {
    json::array out;
    for (auto const& one : all) out.emplace_back(entry(one));
    return out;
}

json::object put(statement const& one) {
    return {{"code", put(one.code)},
            {"words", put(one.words)},
            {"paragraph", one.paragraph},
            {"basis", put(one.basis)}};
}
json::object put(focus_area const& one) {
    return {{"code", put(one.code)},
            {"words", put(one.words)},
            {"counts", each(one.counts,
                            [](counted const& c) {
                                return json::object{{"count", c.count}, {"of", put(c.of)}};
                            })},
            {"paragraph", one.paragraph},
            {"basis", put(one.basis)}};
}
json::object put(commemoration const& one) {
    return {{"code", put(one.code)}, {"name", put(one.name)},      {"day", one.day},
            {"month", one.month},    {"paragraph", one.paragraph}, {"basis", put(one.basis)}};
}
json::object put(guiding_document const& one) {
    return {{"code", put(one.code)},
            {"name", put(one.name)},
            {"number", one.of == nullptr ? json::value(nullptr) : json::value(put(one.of->number))},
            {"as_printed", put(one.printed)},
            {"confirmed", put(one.confirmed)},
            {"differs", one.differs()},
            {"note", put(one.note)},
            {"paragraph", one.paragraph},
            {"basis", put(one.basis)}};
}
json::object put(content_group const& one) {
    return {{"code", put(one.code)},
            {"name", put(one.name)},
            {"paragraph", one.paragraph},
            {"basis", put(one.basis)}};
}
json::object put(movement const& one) {
    return {{"code", put(one.code)},
            {"name", put(one.name)},
            {"valid_from", first_of(one.valid)},
            {"valid_through", last_of(one.valid)},
            {"valid_verification",
             one.has_years() ? json::value(put(one.valid_grade)) : json::value(nullptr)},
            {"paragraph", one.paragraph},
            {"basis", put(one.basis)}};
}
json::object put(addressee const& one) {
    return {{"code", put(one.code)},
            {"name", put(one.name)},
            {"unit_kinds", each(one.unit_kinds, [](std::string_view kind) { return put(kind); })},
            {"submits_from", first_of(one.submits)},
            {"submits_through", last_of(one.submits)},
            {"inherits_from", one.inherits_from.empty() ? json::value(nullptr)
                                                        : json::value(put(one.inherits_from))},
            {"paragraph", one.paragraph},
            {"basis", put(one.basis)},
            {"ended_by", put(one.ended_by)}};
}
json::object put(phase const& one) {
    return {{"number", one.number},
            {"name", put(one.name)},
            {"words", put(one.words)},
            {"follows", one.follows == 0 ? json::value(nullptr) : json::value(one.follows)},
            {"closes_with", put(one.closes_with)},
            {"paragraph", one.paragraph}};
}
json::object put(discrepancy const& one) {
    return {{"code", put(one.code)},
            {"as_printed", put(one.as_printed)},
            {"as_verified", put(one.as_verified)},
            {"note", put(one.note)},
            {"paragraph", one.paragraph},
            {"verification", put(one.grade)}};
}
json::value put(priority_clause const& one) {
    if (!one.given()) return nullptr;
    return json::object{
        {"as_printed", put(one.as_printed)},
        {"words", put(one.words)},
        {"groups",
         each(one.groups,
              [](priority_group const& group) {
                  return json::object{{"code", put(group.code)}, {"name", put(group.name)}};
              })},
        {"paragraph", one.paragraph},
        {"basis", put(one.basis)}};
}

constexpr auto as_json = [](auto const& one) { return put(one); };

json::object bound_json(phase_bound const& bound) {
    return {{"day", bound.known ? json::value(put(bound.day)) : json::value(nullptr)},
            {"provisional", bound.provisional}};
}

json::object end_json(phase_bound const& bound, known_calendar const& calendar,
                      std::string_view name, session_knowledge const& known, session ends_with) {
    auto const f = detail::facts_of(calendar, name, known, ends_with);
    auto out = bound_json(bound);
    out["event"] = put(name);
    out["session"] = put(name_of(ends_with));
    out["state"] = put(name_of(known.state));
    out["lapsed"] = known.lapsed;
    out["announced_on"] =
        f.since == nullptr ? json::value(nullptr) : json::value(put(f.since->known_on));
    out["not_held_by"] = known.state == session_state::happened || known.not_by == first_day()
                             ? json::value(nullptr)
                             : json::value(put(known.not_by));
    out["source"] = f.source.empty() ? json::value(nullptr) : json::value(put(f.source));
    return out;
}

json::object phase_json(plan const& p, resolved_phase const& one, known_calendar const& calendar,
                        readings const& how) {
    json::object first;
    if (one.begins_on_issue) {
        first = bound_json(first_day_of(one));
        first["issue"] = true;
        first["verification"] = put(p.issued_grade);
    } else {
        first = end_json(first_day_of(one), calendar, one.opens_after, one.opening,
                         how.phase_ends_with);
    }
    return {{"number", one.number},
            {"name", put(one.name)},
            {"state", put(name_of(state_of(one)))},
            {"first", std::move(first)},
            {"last", end_json(last_day_of(one), calendar, one.closes_with, one.closing,
                              how.phase_ends_with)},
            {"commemorations", each(p.commemorations, [&](commemoration const& c) {
                 auto const answer = falls_in(c, p.commemorated_year, one);
                 return json::object{{"code", put(c.code)},
                                     {"day", put(c.in(p.commemorated_year))},
                                     {"inside", put(name_of(answer.value))},
                                     {"provisional", answer.provisional}};
             })}};
}

}  // namespace

std::string plan_json(plan const& p) {
    json::array doubted;
    for_each_doubt(p, [&doubted](doubt const& one) {
        doubted.emplace_back(json::object{{"part", put(one.part)},
                                          {"code", put(one.code)},
                                          {"what", put(one.what)},
                                          {"verification", put(one.grade)}});
    });
    json::object const all{
        {"format", "thidua.plan/1"},
        {"number", p.text == nullptr ? json::value(nullptr) : json::value(put(p.text->number))},
        {"name", put(p.name)},
        {"issuer", put(p.issuer)},
        {"issued", json::object{{"date", put(p.issued)},
                                {"verification", put(p.issued_grade)},
                                {"as_printed", put(p.issued_printed)},
                                {"note", put(p.issued_note)}}},
        {"source", put(p.source)},
        {"occasions", each(p.occasions, as_json)},
        {"purposes", each(p.purposes, as_json)},
        {"content_test", put(p.content_test)},
        {"focus", each(p.focus, as_json)},
        {"commemorated_year", p.commemorated_year},
        {"commemorations", each(p.commemorations, as_json)},
        {"commemorations_open", p.commemorations_open},
        {"documents", each(p.documents, as_json)},
        {"contents", each(p.contents, as_json)},
        {"movements", each(p.movements, as_json)},
        {"movements_open", p.movements_open},
        {"phases", each(p.phases, as_json)},
        {"addressees", each(p.addressees, as_json)},
        {"duties", each(p.duties, as_json)},
        {"priority", put(p.priority)},
        {"silences", each(p.silences, as_json)},
        {"discrepancies", each(p.discrepancies, as_json)},
        {"doubts", std::move(doubted)}};
    return json::serialize(all);
}

std::string phases_json(plan const& p, known_calendar const& calendar, readings const& how) {
    json::array all;
    for (auto const& one : resolve(p, calendar, how))
        if (one.number != 0) all.emplace_back(phase_json(p, one, calendar, how));
    json::object const out{
        {"format", "thidua.phases/1"},
        {"plan", p.text == nullptr ? json::value(nullptr) : json::value(put(p.text->number))},
        {"known_on", put(calendar.known_on())},
        {"as_happened", calendar.is_as_happened()},
        {"readings", json::object{{"phase_ends_with", put(name_of(how.phase_ends_with))},
                                  {"second_phase", put(name_of(how.second_phase))},
                                  {"window", put(name_of(how.window))},
                                  {"verification", put(verification::assumption)}}},
        {"phases", std::move(all)}};
    return json::serialize(out);
}

}  // namespace thidua
