// SPDX-License-Identifier: BSL-1.0
#include "finder.hpp"

#include <algorithm>
#include <utility>

namespace thidua::analysis::detail {

finder::finder(space const& over, diagrams& in, options o) : over_(over), in_(in), options_(o) {
    auto const& with = over.options();
    base_.facts = with.base;
    base_.facts.attributes = {};
    base_.attributes.assign(with.base.attributes.begin(), with.base.attributes.end());
    base_.attribute_facts.resize(base_.attributes.size());
    for (auto const& f : over.facts()) {
        if (!f.info->attribute() || f.slot < 0) continue;
        auto const place = static_cast<std::size_t>(f.slot);
        if (base_.attributes.size() <= place) {
            base_.attributes.resize(place + 1);
            base_.attribute_facts.resize(place + 1);
        }
        base_.attribute_facts[place] = f.info;
    }
    base_.in = with.in[0];
    base_.in_second = with.sides_differ ? with.in[1] : with.in[0];
    base_.at = options_.base_stage;
    make_knobs();
}

bool finder::is_stored(std::size_t fact) const { return !over_.facts()[fact].info->derived(); }

bool finder::has_derived(std::size_t block) const {
    return std::ranges::any_of(over_.blocks()[block].facts, [this](std::size_t f) {
        return !is_stored(f) && over_.facts()[f].follows == static_cast<std::size_t>(-1);
    });
}

cell finder::read(std::size_t fact, found_dossier const& d) const {
    auto const& f = over_.facts()[fact];
    auto const n = d.dossier();
    if (f.info->attribute()) return f.info->access.read_attribute(n, f.slot);
    return f.info->access.read(n, f.side == 0 ? d.in : d.in_second);
}

void finder::set(found_dossier& d, std::size_t fact, cell const& c) const {
    auto const& f = over_.facts()[fact];
    if (f.info->attribute()) {
        if (f.slot >= 0) d.attributes[static_cast<std::size_t>(f.slot)] = c;
    } else if (f.info->access.write != nullptr) {
        f.info->access.write(d.facts, c);
    }
}

void finder::set_block(found_dossier& d, std::size_t block, std::size_t cell_number,
                       std::size_t way_number) const {
    auto const& b = over_.blocks()[block];
    auto const& values = b.cells[cell_number].ways[way_number];
    for (std::size_t i = 0; i < b.facts.size(); ++i) set(d, b.facts[i], values[i]);
}

/// Whether the block's atoms give the answers of a cell, read from the dossier itself.
bool finder::fits(found_dossier const& d, std::size_t block, std::size_t cell_number) const {
    auto const& b = over_.blocks()[block];
    std::vector<cell> all(over_.facts().size());
    for (auto const f : b.facts) all[f] = read(f, d);
    for (std::size_t i = 0; i < b.atoms.size(); ++i)
        if (space::answer(over_.atoms()[b.atoms[i]], all) != b.cells[cell_number].answers[i])
            return false;
    return true;
}

/// Derived facts that share something to set are settled together.
std::vector<finder::group> finder::groups_of(way const& values) {
    std::vector<group> found;
    for (std::size_t b = 0; b < over_.blocks().size(); ++b) {
        if (values[b + 1] == diagrams::any_value || !has_derived(b)) continue;
        group g{{b}, {}, {}};
        auto const has_stored = std::ranges::any_of(over_.blocks()[b].facts,
                                                    [this](std::size_t f) { return is_stored(f); });
        if (has_stored) g.stored.push_back(b);
        for (auto const f : over_.blocks()[b].facts) {
            if (is_stored(f)) continue;
            auto const& by = influences(f);
            for (std::size_t k = 0; k < knobs_.size(); ++k) {
                if (!by[k]) continue;
                auto const of = knobs_[k].fact == nullptr ? static_cast<std::size_t>(-1)
                                                          : over_.block_of(*knobs_[k].fact);
                bool const bound =
                    of != static_cast<std::size_t>(-1) && values[of + 1] != diagrams::any_value;
                auto& list = bound ? g.stored : g.knobs;
                auto const what = bound ? of : k;
                if (std::ranges::find(list, what) == list.end()) list.push_back(what);
            }
        }
        // Join with every group that has something in common.
        for (std::size_t i = 0; i < found.size();) {
            auto const common = [](auto const& x, auto const& y) {
                return std::ranges::find_first_of(x, y) != x.end();
            };
            if (!common(found[i].stored, g.stored) && !common(found[i].knobs, g.knobs)) {
                ++i;
                continue;
            }
            for (auto const& [from, to] :
                 {std::pair{&found[i].derived, &g.derived}, std::pair{&found[i].stored, &g.stored},
                  std::pair{&found[i].knobs, &g.knobs}})
                for (auto const x : *from)
                    if (std::ranges::find(*to, x) == to->end()) to->push_back(x);
            found.erase(found.begin() + static_cast<std::ptrdiff_t>(i));
        }
        found.push_back(std::move(g));
    }
    return found;
}

std::optional<finder::choice> finder::settle(group const& g, way const& values,
                                             found_dossier const& start) const {
    std::vector<std::size_t> limits;
    for (auto const b : g.stored)
        limits.push_back(over_.blocks()[b].cells[values[b + 1]].ways.size());
    for (auto const k : g.knobs) limits.push_back(knobs_[k].settings.size());
    std::vector<std::size_t> pick(limits.size());
    for (std::size_t tries = 0; tries < options_.most_tries; ++tries) {
        auto d = start;
        for (std::size_t i = 0; i < g.stored.size(); ++i)
            set_block(d, g.stored[i], values[g.stored[i] + 1], pick[i]);
        for (std::size_t i = 0; i < g.knobs.size(); ++i)
            knobs_[g.knobs[i]].settings[pick[g.stored.size() + i]](d);
        if (std::ranges::all_of(g.derived,
                                [&](std::size_t b) { return fits(d, b, values[b + 1]); })) {
            choice c;
            auto const middle = pick.begin() + static_cast<std::ptrdiff_t>(g.stored.size());
            c.stored.assign(pick.begin(), middle);
            c.knobs.assign(middle, pick.end());
            return c;
        }
        std::size_t i = 0;
        while (i < pick.size() && ++pick[i] == limits[i]) pick[i++] = 0;
        if (i == pick.size()) break;
    }
    return std::nullopt;
}

std::optional<found_dossier> finder::dossier_in(way const& values, way& blocked) {
    auto d = base_;
    if (values[0] != diagrams::any_value) d.at = static_cast<stage>(values[0]);
    for (std::size_t b = 0; b < over_.blocks().size(); ++b)
        if (values[b + 1] != diagrams::any_value && !over_.blocks()[b].facts.empty())
            set_block(d, b, values[b + 1], 0);
    auto const start = d;
    for (auto const& g : groups_of(values)) {
        std::vector<std::size_t> key;
        for (auto const* list : {&g.derived, &g.stored}) {
            for (auto const b : *list) {
                key.push_back(b);
                key.push_back(values[b + 1]);
            }
            key.push_back(static_cast<std::size_t>(-1));
        }
        auto at = settled_.find(key);
        if (at == settled_.end()) at = settled_.emplace(key, settle(g, values, start)).first;
        if (!at->second) {
            std::ranges::fill(blocked, diagrams::any_value);
            for (auto const* list : {&g.derived, &g.stored})
                for (auto const b : *list) blocked[b + 1] = values[b + 1];
            return std::nullopt;
        }
        for (std::size_t i = 0; i < g.stored.size(); ++i)
            set_block(d, g.stored[i], values[g.stored[i] + 1], at->second->stored[i]);
        for (std::size_t i = 0; i < g.knobs.size(); ++i)
            knobs_[g.knobs[i]].settings[at->second->knobs[i]](d);
    }
    return d;
}

diagram finder::without(diagram d, way const& cells) {
    diagram inside = 1;
    for (std::size_t v = 0; v < cells.size(); ++v) {
        if (cells[v] == diagrams::any_value) continue;
        std::vector<std::uint8_t> is(in_.sizes()[v], 0);
        is[cells[v]] = 1;
        inside = in_.join(inside, in_.of_variable(v, is),
                          [](auto a, auto b) -> std::uint8_t { return a & b; });
    }
    return in_.join(d, inside, [](auto a, auto b) -> std::uint8_t { return b == 1 ? 255 : a; });
}

search_result finder::find(diagram d, std::function<bool(std::uint8_t)> const& wanted,
                           std::function<bool(found_dossier const&)> const& holds) {
    if (in_.overflown()) return {};
    auto const is_wanted = [&wanted](std::uint8_t a) { return a != 255 && wanted(a); };
    if (!in_.reaches(d, is_wanted)) return {search_end::impossible, {}};
    // The cheapest cells first. Cells that no dossier has together are taken out, and the search
    // goes on with the rest.
    auto const costs = over_.costs(options_.base_stage);
    for (std::size_t tried = 0; tried < options_.most_ways && !in_.overflown(); ++tried) {
        search_result r{search_end::found, {}};
        way blocked;
        auto const how = in_.each_way(d, is_wanted, costs, 1, [&](way const& values) {
            blocked = values;
            r.dossier = dossier_in(values, blocked);
            return r.dossier && holds(*r.dossier);
        });
        if (how == diagrams::ended::found) return r;
        if (how == diagrams::ended::no_more) break;
        d = without(d, blocked);
    }
    return {search_end::only_by_atoms, {}};
}

}  // namespace thidua::analysis::detail
