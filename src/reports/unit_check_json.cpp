// SPDX-License-Identifier: BSL-1.0
#include <cstdint>
#include <string>
#include <utility>

#include <thidua/calendar/date_text.hpp>
#include <thidua/reports/unit_check.hpp>

#include "error_json.hpp"
#include "json_writer.hpp"
#include "unit_check_parts.hpp"

namespace thidua {

namespace {

using detail::json_writer;

void put_place(json_writer& out, place const& where) {
    out.member("file", where.file);
    out.member("sheet", where.sheet);
    out.member("row", where.row);
    out.member("column", where.column);
}

void put_error(json_writer& out, error const& e) {
    out.begin_object();
    detail::put_error_members(out, e);
    put_place(out, e.where);
    out.end_object();
}

void put_dossier(json_writer& out, checked_dossier const& d, unit_check_view const& v,
                 wording const& say) {
    auto const& t = detail::batch_of(v).texts[d.at];
    auto const& a = detail::assessed(d, v);
    out.newline();
    out.begin_object();
    out.member("id", t.id);
    out.member("recipient_name", t.recipient_name);
    out.member("file", t.where.file);
    out.member("row", t.where.row);
    out.member("outcome", name_of(d.result));
    out.flag("ready", d.ready());
    out.list("reasons", a.reasons);
    out.list("notices", a.notices);
    out.list("missing", a.missing);
    out.key("remedies");
    out.begin_array();
    for (auto const& way : d.mend.ways) {
        out.begin_array();
        for (auto const& m : way) {
            auto const one = detail::supply_of(m);
            out.begin_object();
            out.member("kind", one.kind);
            out.member("name", one.name);
            out.member("item_vi", one.item_vi);
            out.end_object();
        }
        out.end_array();
    }
    out.end_array();
    auto const as_told = detail::told(d, v);
    out.list("remedies_text", remedy_in_words(as_told, d.mend, say));
    out.end_object();
}

void put_share(json_writer& out, unit_check const& found, unit_check_view const& v) {
    auto const& s = found.share;
    out.key("priority_at_proposal");
    out.begin_object();
    out.count("collectives", s.collectives);
    out.count("small_collectives", s.small_collectives);
    out.count("individuals", s.individuals);
    out.count("direct_individuals", s.direct_individuals);
    out.key("leaders_claiming_direct");
    out.begin_array();
    for (auto const i : s.leaders) out.value(detail::batch_of(v).texts[i].id);
    out.end_array();
    out.end_object();
}

}  // namespace

std::string unit_check_json(unit_check const& found, unit_check_view const& v, wording const& say) {
    json_writer out;
    out.begin_object();
    out.member("format", "thidua.check/1");
    auto const* u = v.unit ? find_unit(v.in->units, *v.unit) : nullptr;
    if (u != nullptr)
        out.member("unit", u->code);
    else
        out.nothing("unit");
    out.flag("ready", found.ready);
    out.member("phase", std::int64_t{v.in->phase});
    out.member("stage", name_of(v.at));
    out.member("on", to_iso(v.in->on));
    if (v.in->deadline.known())
        out.member("deadline", to_iso(*v.in->deadline));
    else
        out.nothing("deadline");
    out.flag("history_given", v.in->history_given);
    out.key("counts");
    out.begin_object();
    out.count("dossiers", found.dossiers.size());
    for (auto const& w : words<outcome>())
        out.count(w.name, found.by_outcome[static_cast<std::size_t>(w.value)]);
    out.count("rejected", v.read->rejected.size());
    out.count("of_other_units", found.of_others);
    out.end_object();
    put_share(out, found, v);
    out.key("dossiers");
    out.begin_array();
    for (auto const& d : found.dossiers) put_dossier(out, d, v, say);
    out.end_array();
    out.newline();
    out.key("unknown_columns");
    out.begin_array();
    for (auto const* e : detail::unknown_columns(*v.read)) put_error(out, *e);
    out.end_array();
    out.key("rejected");
    out.begin_array();
    for (auto const& row : v.read->rejected) {
        out.newline();
        out.begin_object();
        put_place(out, row.where);
        out.key("errors");
        out.begin_array();
        for (auto const& e : row.errors) put_error(out, e);
        out.end_array();
        out.end_object();
    }
    out.end_array();
    out.end_object();
    out.newline_at_end();
    return std::move(out).take();
}

}  // namespace thidua
