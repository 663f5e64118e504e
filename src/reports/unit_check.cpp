// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/unit_check.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include <thidua/calendar/date_text.hpp>
#include <thidua/nominations/vocabulary.hpp>
#include <thidua/reports/explanation.hpp>

#include "unit_check_parts.hpp"

namespace thidua {

unit_check check_unit(unit_check_view const& v) {
    unit_check found;
    auto const& batch = detail::batch_of(v);
    auto const& rules = v.terms->by().rules;
    for (std::size_t i = 0; i < batch.size(); ++i) {
        auto const& n = batch.nominations[i];
        if (v.unit && n.submitting_unit.known() && *n.submitting_unit != *v.unit) {
            ++found.of_others;
            continue;
        }
        checked_dossier d{.at = i, .result = v.decided->dossiers[i].assessed.result};
        if (!d.ready()) d.mend = find_remedy(rules, n, *v.in, v.at);
        ++found.by_outcome[static_cast<std::size_t>(d.result)];
        found.dossiers.push_back(std::move(d));
    }
    // A unit's own sheet may leave the unit blank: those dossiers are counted with it.
    for (auto const& share : v.decided->proposals) {
        if (v.unit && share.submitting_unit && *share.submitting_unit != *v.unit) continue;
        found.share.collectives += share.collectives;
        found.share.small_collectives += share.small_collectives;
        found.share.individuals += share.individuals;
        found.share.direct_individuals += share.direct_individuals;
        found.share.leaders_claiming_direct += share.leaders_claiming_direct;
        found.share.leaders.insert(found.share.leaders.end(), share.leaders.begin(),
                                   share.leaders.end());
    }
    found.share.submitting_unit = v.unit;
    std::ranges::sort(found.share.leaders);
    auto const eligible = found.by_outcome[static_cast<std::size_t>(outcome::eligible)];
    found.ready = !found.dossiers.empty() && eligible == found.dossiers.size() &&
                  v.read->rejected.empty() && v.read->counts.files_refused == 0;
    return found;
}

std::string to_supply_csv(unit_check const& found, unit_check_view const& v,
                          csv_write_options const& options) {
    csv_writer out{options};
    for (auto const name : to_supply_columns) out.cell(name);
    out.end_row();
    auto const by = v.in->deadline.known() ? to_iso(*v.in->deadline) : std::string{};
    for (auto const& d : found.dossiers) {
        if (d.ready()) continue;
        auto const& texts = detail::batch_of(v).texts[d.at];
        auto const line = [&](std::string const& way, std::string_view kind, std::string_view name,
                              std::string_view item) {
            out.cell(texts.id);
            out.cell(texts.recipient_name);
            out.cell(texts.where.file);
            out.cell(texts.where.row > 0 ? std::to_string(texts.where.row) : std::string{});
            out.cell(label_of(d.result).vi);
            out.cell(way);
            out.cell(kind);
            out.cell(name);
            out.cell(item);
            out.cell(by);
            out.end_row();
        };
        for (std::size_t way = 0; way < d.mend.ways.size(); ++way)
            for (auto const& m : d.mend.ways[way]) {
                auto const one = detail::supply_of(m);
                line(std::to_string(way + 1), one.kind, one.name, one.item_vi);
            }
        if (!d.mend.ways.empty()) continue;
        for (auto const& name : detail::assessed(d, v).missing)
            if (auto const* fact = find_fact(name); fact != nullptr)
                line({}, "fact", name, fact->label.vi);
    }
    return std::move(out).take();
}

}  // namespace thidua
