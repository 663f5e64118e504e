// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/decisions_json.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/law/citation_text.hpp>
#include <thidua/logic/explain.hpp>

#include "decisions_json_people.hpp"
#include "decisions_json_pools.hpp"
#include "json_writer.hpp"
#include "round_words.hpp"

namespace thidua {

namespace {

using detail::json_writer;

void put_citation(json_writer& out, citation const& c) {
    out.begin_object();
    out.member("code", code(c));
    out.member("text", written(c, language::vi));
    out.member("verification", name_of(c.grade));
    out.end_object();
}

void put_criterion(json_writer& out, criterion const& c) {
    out.begin_object();
    out.member("id", c.id);
    out.both("says", c.says);
    out.both("fails", c.fails);
    out.key("citations");
    out.begin_array();
    for (auto const& b : c.basis)
        if (b.given()) put_citation(out, b);
    out.end_array();
    out.member("failure", name_of(c.otherwise));
    out.member("stage", name_of(c.due));
    out.end_object();
}

class round_document {
public:
    round_document(round_view const& v, json_writer& out) : v_(v), words_(v), out_(out) {}

    void write() {
        out_.begin_object();
        head();
        criteria();
        proposals();
        detail::put_pools(out_, v_);
        nominations();
        out_.end_object();
        out_.newline_at_end();
    }

private:
    void head() {
        out_.member("format", "thidua.decisions/1");
        out_.member("heading", round_heading(v_).vi);
        out_.member("policy", v_.terms->by().id);
        out_.both("settings", v_.terms->with().label);
        out_.member("stage", name_of(v_.decided->at));
        out_.member("phase", std::int64_t{v_.in->phase});
        out_.member("on", to_iso(v_.in->on));
        out_.member("signed_on", to_iso(v_.in->signed_on));
        out_.flag("signed_on_planned", v_.in->signed_on_planned);
        if (v_.calendar != nullptr)
            out_.member("as_known", to_iso(v_.calendar->known_on()));
        else
            out_.nothing("as_known");
        out_.flag("history_given", v_.in->history_given);
        out_.flag("provisional", v_.decided->provisional());
        out_.flag("before_the_council", v_.decided->provisional_order);
        detail::put_people(out_, v_);
        counts();
        auto const how = v_.terms->priority();
        out_.key("priority");
        out_.begin_object();
        out_.member("stage", name_of(how.at));
        out_.member("force", name_of(how.force));
        out_.member("scope", name_of(how.scope));
        out_.member("conjunction", name_of(how.conjunction));
        out_.member("movement", name_of(how.movement));
        out_.member("who_is_direct", name_of(how.direct));
        out_.member("verification", name_of(verification::assumption));
        out_.end_object();
        out_.newline();
    }

    /// What each unit proposed: its duty to put small collectives and direct persons first.
    void proposals() {
        out_.key("proposals");
        out_.begin_array();
        for (auto const& p : v_.decided->proposals) {
            out_.begin_object();
            if (p.submitting_unit)
                out_.member("submitting_unit",
                            words_.unit_code(stated<unit_id>{*p.submitting_unit}));
            else
                out_.nothing("submitting_unit");
            out_.count("collectives", p.collectives);
            out_.count("small_collectives", p.small_collectives);
            out_.count("individuals", p.individuals);
            out_.count("direct_individuals", p.direct_individuals);
            out_.key("leaders_claiming_direct");
            out_.begin_array();
            for (auto const i : p.leaders) out_.value(std::string_view{v_.batch->texts[i].id});
            out_.end_array();
            out_.end_object();
        }
        out_.end_array();
        out_.newline();
    }

    void counts() {
        std::array<std::size_t, words<outcome>().size()> by_outcome{};
        std::array<std::size_t, words<award_status>().size()> by_award{};
        for (auto const& d : v_.decided->dossiers) {
            ++by_outcome[static_cast<std::size_t>(d.assessed.result)];
            ++by_award[static_cast<std::size_t>(d.awarded)];
        }
        auto const rejected = v_.read == nullptr ? std::size_t{0} : v_.read->rejected.size();
        auto const of = [&](outcome o) { return by_outcome[static_cast<std::size_t>(o)]; };
        auto const contested = by_award[static_cast<std::size_t>(award_status::contested)];
        out_.key("counts");
        out_.begin_object();
        out_.count("nominations", v_.batch->size());
        for (auto const& w : words<outcome>())
            out_.count(w.name, by_outcome[static_cast<std::size_t>(w.value)]);
        out_.key("awarded");
        out_.begin_object();
        for (auto const& w : words<award_status>())
            out_.count(w.name, by_award[static_cast<std::size_t>(w.value)]);
        out_.end_object();
        out_.end_object();
        out_.key("needs_people");
        out_.begin_object();
        out_.count("contested", contested);
        out_.count("undetermined", of(outcome::undetermined));
        out_.count("returned", of(outcome::returned));
        out_.count("rejected", rejected);
        out_.end_object();
    }

    void criteria() {
        out_.key("criteria");
        out_.begin_array();
        for (auto const* c : v_.terms->by().rules.criteria) {
            out_.newline();
            put_criterion(out_, *c);
        }
        out_.end_array();
        out_.key("tracks");
        out_.begin_array();
        for (auto const* t : v_.terms->by().rules.live) {
            out_.newline();
            out_.begin_object();
            out_.member("id", t->id);
            out_.both("says", t->says);
            out_.member("serves", name_of(t->serves));
            out_.key("citations");
            out_.begin_array();
            if (t->basis.given()) put_citation(out_, t->basis);
            out_.end_array();
            out_.key("asks");
            out_.begin_array();
            for (auto const* c : t->asks)
                if (c != nullptr) put_criterion(out_, *c);
            out_.end_array();
            out_.end_object();
        }
        out_.end_array();
        out_.newline();
    }

    void nominations() {
        out_.key("nominations");
        out_.begin_array();
        for (auto const i : dossiers_by_id(*v_.batch)) {
            out_.newline();
            nomination_object(i);
        }
        out_.end_array();
    }

    void nomination_object(std::size_t i) {
        auto const& d = words_.decided(i);
        auto const& a = d.assessed;
        out_.begin_object();
        out_.member("id", words_.texts(i).id);
        out_.member("outcome", name_of(a.result));
        findings("failed", i, [](finding const& f) {
            return f.what == standing::failed && f.of->otherwise != failure::notice;
        });
        findings("unknown", i, [](finding const& f) {
            return f.what == standing::unknown && f.of->otherwise != failure::notice;
        });
        findings("noticed", i, [](finding const& f) {
            return (f.what == standing::failed || f.what == standing::unknown) &&
                   f.of->otherwise == failure::notice;
        });
        out_.list("missing", a.missing);
        out_.list("leans_on", a.leans_on);
        out_.list("tracks", a.tracks);
        out_.member("awarded", name_of(d.awarded));
        out_.member("seat", detail::seat_text(d));
        if (d.rank > 0)
            out_.member("rank", std::int64_t{d.rank});
        else
            out_.nothing("rank");
        detail::put_word(out_, v_, i, words_.final_words(i));
        out_.end_object();
    }

    void findings(std::string_view name, std::size_t i, auto const& wanted) {
        out_.key(name);
        out_.begin_array();
        for (auto const& f : words_.decided(i).assessed.findings) {
            if (!wanted(f)) continue;
            out_.begin_object();
            out_.member("id", f.of->id);
            std::vector<std::string> lines;
            observe(f, words_.facts(i), lines);
            out_.list("observed", lines);
            out_.end_object();
        }
        out_.end_array();
    }

    void add(trace const& t, std::vector<std::string>& lines) const {
        for (auto& line : words_.say().observed(t))
            if (std::ranges::find(lines, line) == lines.end()) lines.push_back(std::move(line));
    }
    void add(explained_rule const& r, std::vector<std::string>& lines) const {
        bool replaced = false;
        for (auto const& e : r.unless) {
            if (e.live == truth::no) continue;
            add(e.when, lines);
            add(e, lines);
            replaced = replaced || e.live == truth::yes;
        }
        if (!replaced) add(r.then, lines);
    }
    void observe(finding const& f, nomination const& n, std::vector<std::string>& lines) const {
        if (f.of != v_.terms->by().rules.by_track) {
            auto const e = explain(*f.of, n, *v_.in, v_.decided->at);
            add(e.applies, lines);
            add(e.rule, lines);
            return;
        }
        lines.push_back(std::string{facts::commendation_type.label.vi} + ": " +
                        words_.say().answer(facts::commendation_type, n.commendation_type.cell()));
        for (auto const* t : v_.terms->by().rules.live) {
            auto const& type = n.commendation_type;
            if ((type.known() && *type != t->serves) ||
                evaluate(t->applies, n, *v_.in) == truth::no)
                continue;
            for (auto const* c : t->asks)
                if (c != nullptr) add(follow(c->must, n, *v_.in), lines);
        }
    }

    round_view const& v_;
    detail::round_words words_;
    json_writer& out_;
};

}  // namespace

std::string decisions_json(round_view const& v) {
    json_writer out;
    round_document{v, out}.write();
    return std::move(out).take();
}

void write_decisions_json(round_view const& v, std::function<void(std::string_view)> const& to) {
    json_writer out{to};
    round_document{v, out}.write();
    out.flush();
}

}  // namespace thidua
