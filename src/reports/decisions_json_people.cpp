// SPDX-License-Identifier: BSL-1.0
#include "decisions_json_people.hpp"

#include <cstdint>
#include <string>
#include <string_view>

#include <thidua/calendar/date_text.hpp>
#include <thidua/rounds/people.hpp>

namespace thidua::detail {

namespace {

void put_text(json_writer& out, std::string_view name, std::string_view value) {
    if (value.empty())
        out.nothing(name);
    else
        out.member(name, value);
}
void put_day(json_writer& out, std::string_view name, stated<date> const& day) {
    put_text(out, name, day.known() ? to_iso(*day) : std::string{});
}
template <class T>
void put_name(json_writer& out, std::string_view name, stated<T> const& value) {
    put_text(out, name, value.known() ? name_of(*value) : std::string_view{});
}
void put_number(json_writer& out, std::string_view name, stated<int> const& number) {
    if (number.known())
        out.member(name, std::int64_t{*number});
    else
        out.nothing(name);
}

void put_place(json_writer& out, place const& where) {
    put_text(out, "file", where.file);
    out.member("row", where.row);
    put_text(out, "column", where.column);
}

void put_signature(json_writer& out, signed_award const& s) {
    out.begin_object();
    out.member("id", s.id);
    out.member("decision_no", s.decision_no);
    put_day(out, "signed_on", s.signed_on);
    put_text(out, "signed_by", s.signed_by);
    put_name(out, "capacity", s.capacity);
    out.flag("cancelled", s.cancelled());
    put_text(out, "cancelled_by", s.cancelled_by);
    put_day(out, "cancelled_on", s.cancelled_on);
    put_name(out, "cancelled_for", s.cancelled_for);
    out.end_object();
}

void put_resolution(json_writer& out, resolution const& r) {
    out.begin_object();
    put_name(out, "by", r.by);
    put_name(out, "outcome", r.outcome);
    put_number(out, "order", r.order);
    put_text(out, "reason", r.reason);
    put_text(out, "basis", r.basis);
    put_day(out, "dated", r.dated);
    out.end_object();
}

}  // namespace

void put_people(json_writer& out, round_view const& v) {
    if (!v.decided->heard()) return;
    auto const& said = v.decided->people;
    out.key("people");
    out.begin_object();
    out.key("against_verdict");
    out.begin_array();
    for (auto const i : said.against) {
        auto const& word = said.dossiers[i];
        out.newline();
        out.begin_object();
        out.member("id", v.batch->texts[i].id);
        out.member("outcome", name_of(v.decided->dossiers[i].assessed.result));
        out.member("awarded", name_of(v.decided->dossiers[i].awarded));
        out.member("final", name_of(word.final));
        out.member("decided_by", name_of(word.by));
        auto const at = word.rests_on();
        put_text(out, "basis",
                 at == dossier_word::none ? std::string{} : said.resolutions[at].basis);
        put_text(out, "minutes",
                 word.vote == dossier_word::none ? std::string{} : said.votes[word.vote].minutes);
        out.end_object();
    }
    out.end_array();
    out.key("counts");
    out.begin_object();
    out.count("votes", said.votes.size());
    out.count("resolutions", said.resolutions.size());
    out.count("to_sign", said.to_sign);
    out.count("awarded", said.awarded);
    out.count("cancelled", said.cancelled);
    out.count("unsigned", said.unsigned_yet.size());
    out.count("strangers", said.strangers.size());
    out.end_object();
    out.key("findings");
    out.begin_array();
    for (auto const& f : said.findings) {
        out.newline();
        out.begin_object();
        out.member("code", f.what.code);
        put_text(out, "id", f.id);
        out.flag("grave", f.grave);
        out.both("message", f.what.message);
        out.both("help", f.what.help);
        put_place(out, f.what.where);
        out.end_object();
    }
    out.end_array();
    out.key("strangers");
    out.begin_array();
    for (auto const k : said.strangers) put_signature(out, said.signatures[k]);
    out.end_array();
    out.end_object();
    out.newline();
}

void put_word(json_writer& out, round_view const& v, std::size_t i, text const& final_words) {
    if (!v.decided->heard()) return;
    auto const& said = v.decided->people;
    auto const& word = said.dossiers[i];
    out.member("final", name_of(word.final));
    out.member("final_vi", final_words.vi);
    out.member("decided_by", name_of(word.by));
    out.flag("against_verdict", word.against);
    if (word.vote != dossier_word::none) {
        auto const& vote = said.votes[word.vote];
        out.key("votes");
        out.begin_object();
        put_number(out, "votes_for", vote.votes_for);
        put_number(out, "members_total", vote.members_total);
        put_number(out, "members_present", vote.members_present);
        put_number(out, "written_opinions", vote.written_opinions);
        put_day(out, "held_on", vote.held_on);
        put_text(out, "minutes", vote.minutes);
        out.end_object();
    }
    if (word.council != dossier_word::none || word.chair != dossier_word::none) {
        out.key("resolutions");
        out.begin_array();
        for (auto const at : {word.council, word.chair})
            if (at != dossier_word::none) put_resolution(out, said.resolutions[at]);
        out.end_array();
    }
    if (word.signature != dossier_word::none) {
        out.key("signature");
        put_signature(out, said.signatures[word.signature]);
    }
}

}  // namespace thidua::detail
