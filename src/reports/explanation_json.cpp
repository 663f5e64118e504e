// SPDX-License-Identifier: BSL-1.0
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include <thidua/eligibility/turns_on.hpp>
#include <thidua/reports/explanation.hpp>

#include "explanation_parts.hpp"

namespace thidua {

namespace {

namespace json = boost::json;

[[nodiscard]] json::array texts(auto const& all) {
    json::array list;
    for (auto const& one : all) list.emplace_back(std::string_view{one});
    return list;
}

[[nodiscard]] json::array citations(std::array<citation, 3> const& all, dossier const& d,
                                    wording const& say) {
    json::array list;
    for (auto const& c : all)
        if (governs(c, *d.facts))
            list.emplace_back(json::object{{"code", code(c)},
                                           {"text", written(c, say.in())},
                                           {"verification", name_of(c.grade)}});
    return list;
}

[[nodiscard]] json::object rule_of(condition const& asked, trace const& found, dossier const& d,
                                   wording const& say) {
    auto const told = detail::tell(asked, found, d, say);
    return {{"required", told.required}, {"observed", texts(told.observed)}};
}

[[nodiscard]] json::array exceptions_of(std::vector<explained_rule> const& all, dossier const& d,
                                        wording const& say) {
    json::array list;
    for (auto const& e : all) {
        auto o = rule_of(e.of->then, e.then, d, say);
        o["id"] = e.of->id;
        o["live"] = e.live == truth::yes ? "yes" : e.live == truth::no ? "no" : "unknown";
        o["citations"] = citations({{e.of->basis}}, d, say);
        o["because"] = texts(detail::observed(e.when, d, say));
        if (!e.unless.empty()) o["unless"] = exceptions_of(e.unless, d, say);
        list.emplace_back(std::move(o));
    }
    return list;
}

[[nodiscard]] std::string_view truth_name(truth t) {
    return t == truth::yes ? "yes" : t == truth::no ? "no" : "unknown";
}

[[nodiscard]] json::array tracks_of(dossier const& d, wording const& say) {
    json::array list;
    for (auto const* t : d.by->rules.live) {
        json::array asks;
        for (auto const* c : t->asks) {
            if (c == nullptr) continue;
            auto o = rule_of(c->must, follow(c->must, *d.facts, *d.in), d, say);
            o["id"] = c->id;
            o["standing"] = name_of(judge(*c, *d.facts, *d.in).what);
            asks.emplace_back(std::move(o));
        }
        list.emplace_back(json::object{{"id", t->id},
                                       {"met", truth_name(meets(*t, *d.facts, *d.in))},
                                       {"serves", name_of(t->serves)},
                                       {"citations", citations({{t->basis}}, d, say)},
                                       {"asks", std::move(asks)}});
    }
    return list;
}

[[nodiscard]] json::object criterion_of(dossier const& d, finding const& f, wording const& say) {
    auto const& c = *f.of;
    json::object o{{"id", c.id},
                   {"standing", name_of(f.what)},
                   {"failure", name_of(c.otherwise)},
                   {"text", (f.what == standing::failed ? c.fails : c.says).in(say.in())},
                   {"citations", citations(c.basis, d, say)}};
    if (f.what == standing::not_applicable || f.what == standing::not_due) return o;
    if (&c == d.by->rules.by_track) {
        o["tracks"] = tracks_of(d, say);
        return o;
    }
    auto const e = explain(c, *d.facts, *d.in, d.at);
    for (auto& [key, value] : rule_of(c.must, e.rule.then, d, say)) o[key] = value;
    if (!e.rule.unless.empty()) o["exceptions"] = exceptions_of(e.rule.unless, d, say);
    return o;
}

[[nodiscard]] json::array remedies_of(remedy const& r) {
    json::array ways;
    for (auto const& way : r.ways) {
        json::array changes;
        for (auto const& m : way) {
            json::object o{{"fact", m.fact->name}};
            if (m.paper >= 0) {
                o["supply"] = word_for(m.fact->words, m.paper)->name;
            } else if (m.fact->kind == value_kind::boolean || m.fact->kind == value_kind::choice) {
                json::array with;
                for (auto const& c : m.with) {
                    if (c.state == said::not_applicable)
                        with.emplace_back("n/a");
                    else if (m.fact->kind == value_kind::boolean)
                        with.emplace_back(c.value != 0 ? "yes" : "no");
                    else
                        with.emplace_back(word_for(m.fact->words, c.value)->name);
                }
                o["any_of"] = std::move(with);
            }
            changes.emplace_back(std::move(o));
        }
        ways.emplace_back(std::move(changes));
    }
    return ways;
}

/// The doubtful clauses without which the outcome would be another.
[[nodiscard]] json::array doubts_of(dossier const& d, wording const& say) {
    json::array list;
    for (auto const& g : turns_on(d.by->rules, *d.facts, *d.in, d.at)) {
        json::object o{{"rests", g.rests},
                       {"verification",
                        name_of(g.clause.given() ? g.clause.grade : verification::assumption)}};
        if (g.clause.given()) {
            o["code"] = code(g.clause);
            o["text"] = written(g.clause, say.in());
        }
        list.emplace_back(std::move(o));
    }
    return list;
}

[[nodiscard]] std::string written_json(dossier const& d, wording const& say, bool whole) {
    auto const found =
        d.decided != nullptr ? *d.decided : assess(d.by->rules, *d.facts, *d.in, d.at);
    auto const r = find_remedy(d.by->rules, *d.facts, *d.in, d.at);
    json::array criteria;
    for (auto const& f : found.findings)
        if (whole || f.what == standing::failed || f.what == standing::unknown)
            criteria.emplace_back(criterion_of(d, f, say));
    json::array fits;
    for (auto const* t : r.fits) fits.emplace_back(t->id);
    auto const& t = *d.texts;
    json::object o{{"format", whole ? "thidua.explanation/1" : "thidua.assessment/1"},
                   {"id", t.id},
                   {"recipient_name", t.recipient_name},
                   {"policy", d.by->id},
                   {"stage", name_of(d.at)},
                   {"on", to_iso(d.in->on)},
                   {"signed_on", to_iso(d.in->signed_on)},
                   {"outcome", name_of(found.result)},
                   {"outcome_vi", label_of(found.result).vi},
                   {"provisional", found.provisional()},
                   {"leans_on", texts(found.leans_on)},
                   {"reasons", texts(found.reasons)},
                   {"notices", texts(found.notices)},
                   {"missing", texts(found.missing)},
                   {"turns_on", doubts_of(d, say)},
                   {"needs_people",
                    found.result == outcome::undetermined || found.result == outcome::returned},
                   {"tracks", texts(found.tracks)},
                   {"remedies", remedies_of(r)},
                   {"stands_in_the_way", texts(r.stands_in_the_way)},
                   {"fits", std::move(fits)},
                   {"criteria", std::move(criteria)}};
    if (!t.where.file.empty())
        o["source"] =
            json::object{{"file", t.where.file}, {"sheet", t.where.sheet}, {"row", t.where.row}};
    return json::serialize(o);
}

}  // namespace

std::string assessment_json(dossier const& d, wording const& say) {
    return written_json(d, say, false);
}

std::string explanation_json(dossier const& d, wording const& say) {
    return written_json(d, say, true);
}

}  // namespace thidua
