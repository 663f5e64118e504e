// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/rejected_rows.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/nominations/vocabulary.hpp>

#include "read_nominations_session.hpp"

namespace thidua {

column_list nomination_columns(attribute_list attributes) {
    std::vector<column_name> columns;
    std::deque<std::string> kept;
    for (auto const& t : text_columns())
        columns.push_back({t.name, t.header, t.aliases, t.name == "recipient_name"});
    for (auto const* f : stored_facts()) columns.push_back({f->name, f->header, f->aliases});
    for (auto const* f : attributes) {
        std::string_view const prefix = "attr.";
        auto const& name = f->name.starts_with(prefix)
                               ? kept.emplace_back(f->name)
                               : kept.emplace_back(std::string{prefix} + std::string{f->name});
        columns.push_back({name, f->header, f->aliases});
    }
    for (auto const name : rejected_columns) columns.push_back({.name = name});
    return column_list{std::move(columns), std::move(kept)};
}

namespace sheet_reading {

schema::schema(intake_options const& options) : columns(nomination_columns(options.attributes)) {
    auto const& sources = options.names;
    for (auto const& t : text_columns()) {
        targets.push_back({.text = &t});
        readers.emplace_back(cell_shape{}, name_sources{});
    }
    auto const add = [&](fact_info const* f, std::size_t attribute) {
        targets.push_back({.fact = f, .attribute = attribute});
        readers.emplace_back(cell_shape{*f}, sources);
    };
    for (auto const* f : stored_facts()) add(f, 0);
    for (std::size_t i = 0; i < options.attributes.size(); ++i) add(options.attributes[i], i);
    while (targets.size() < columns.columns().size()) {
        targets.emplace_back();
        readers.emplace_back(cell_shape{}, name_sources{});
    }
    id = columns.find("id");
    recipient_name = columns.find("recipient_name");
    recipient_kind = columns.find(facts::recipient_kind.name);
    submission = columns.find(facts::submission.name);
    ordinal = columns.find(facts::ordinal.name);
    workplace = columns.find("workplace");
    unit = columns.find(facts::unit.name);
    marks_rejected = columns.find(rejected_columns.front());
    apply(options.mapping);
}

void schema::apply(header_mapping const& mapping) {
    for (auto const& h : mapping.headers)
        if (auto const to = columns.find(h.column); to != unknown_column) columns.also(h.name, to);
    for (auto const& s : mapping.spellings) {
        auto const to = columns.find(s.column);
        if (to == unknown_column) continue;
        meant.resize(columns.columns().size());
        meant[to].emplace(fold_name(s.found), s.meant);
    }
    for (auto const& c : mapping.every_row)
        if (auto const to = columns.find(c.column); to != unknown_column)
            every_row.push_back({to, c.text});
}

error schema::unknown(sheet_column const& column, place where) {
    constexpr std::size_t most = 1024;
    if (auto const met = suggested.find(column.header); met != suggested.end())
        return columns.unknown(column, std::move(where), met->second);
    auto found = columns.unknown(column, std::move(where));
    if (suggested.size() < most) suggested.emplace(column.header, found.help);
    return found;
}

bool schema::is_code(std::size_t known) const {
    if (known == unknown_column) return false;
    auto const& to = targets[known];
    return known == id || (to.fact != nullptr && to.fact->domain != name_domain::none);
}

}  // namespace sheet_reading
}  // namespace thidua
