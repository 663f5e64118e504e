// SPDX-License-Identifier: BSL-1.0
#include <algorithm>
#include <array>
#include <utility>

#include <thidua/nominations/sample.hpp>
#include <thidua/nominations/vocabulary.hpp>

#include "finder.hpp"

namespace thidua::analysis::detail {

namespace {

/// What a round fills in and no sheet has a column for.
template <class Member>
[[nodiscard]] knob filled_in(std::string name, Member member, std::vector<std::int64_t> values) {
    knob k{std::move(name), nullptr, {[](found_dossier&) {}}};
    k.settings.emplace_back([member](found_dossier& d) { d.facts.*member = {}; });
    for (auto const v : values)
        k.settings.emplace_back([member, v](found_dossier& d) {
            using stored = std::remove_reference_t<decltype(d.facts.*member)>;
            d.facts.*member = stored{cell{said::value, v}};
        });
    return k;
}

}  // namespace

void finder::make_knobs() {
    for (auto const* f : stored_facts()) {
        knob k{std::string{f->name}, f, {[](found_dossier&) {}}};
        for (auto const& c : ordinary_values(*f, base_.in))
            k.settings.emplace_back([f, c](found_dossier& d) { f->access.write(d.facts, c); });
        knobs_.push_back(std::move(k));
    }
    knobs_.push_back(filled_in("found_in_history", &nomination::found_in_history, {1, 0}));
    knobs_.push_back(filled_in("proposed_twice", &nomination::proposed_twice, {1, 0}));
    knobs_.push_back(filled_in("overlaps_another", &nomination::overlaps_another, {1, 0}));
    knobs_.push_back(filled_in("council_votes_for", &nomination::council_votes_for, {0, 5, 9, 10}));
    knobs_.push_back(filled_in("council_members", &nomination::council_members, {10}));
    std::vector<std::int64_t> const days = turning_days(base_.in);
    auto rewarded = filled_in("rewarded_through", &nomination::rewarded_through, days);
    rewarded.settings.emplace_back(
        [](found_dossier& d) { d.facts.rewarded_through = does_not_apply; });
    knobs_.push_back(std::move(rewarded));
    add_context_knobs();
}

void finder::add_context_knobs() {
    auto const both = [](auto change) {
        return [change](found_dossier& d) {
            change(d.in);
            change(d.in_second);
        };
    };
    knob history{"history_given", nullptr, {[](found_dossier&) {}}};
    for (bool const given : {true, false})
        history.settings.emplace_back(both([given](context& c) { c.history_given = given; }));
    knobs_.push_back(std::move(history));
    knob signed_on{"signed_on", nullptr, {[](found_dossier&) {}}};
    for (auto const raw : turning_days(base_.in))
        signed_on.settings.emplace_back(
            both([raw](context& c) { c.signed_on = date::from_raw(raw); }));
    knobs_.push_back(std::move(signed_on));
    if (options_.settings_fixed) return;
    knob deadline{"deadline", nullptr, {[](found_dossier&) {}}};
    deadline.settings.emplace_back(both([](context& c) { c.deadline = {}; }));
    for (auto const raw : turning_days(base_.in))
        deadline.settings.emplace_back(
            both([raw](context& c) { c.deadline = date::from_raw(raw); }));
    deadline.settings.emplace_back(both([](context& c) { c.deadline = does_not_apply; }));
    knobs_.push_back(std::move(deadline));
    knob admitted{"households", nullptr, {[](found_dossier&) {}}};
    for (auto const h : {households::admitted, households::not_named})
        admitted.settings.emplace_back(both([h](context& c) { c.how.of_households = h; }));
    knobs_.push_back(std::move(admitted));
}

/// Dossiers that knobs are tried on: the base, one that states much, and collectives of a few
/// units.
std::vector<found_dossier> finder::bases_of_trials() const {
    std::vector<found_dossier> all{base_, base_};
    all[1].facts = sample::standard;
    std::array<bool, 2> seen{};  // units that are no enterprise, and enterprises
    for (std::size_t u = 0; u < base_.in.units.size(); ++u) {
        auto const kind = base_.in.units[u].kind;
        auto const which =
            kind == unit_kind::enterprise || kind == unit_kind::cooperative ? 1U : 0U;
        if (std::exchange(seen[which], true)) continue;
        auto d = all[1];
        d.facts.recipient_kind = recipient_kind::collective;
        d.facts.collective_kind = collective_kind::whole_unit;
        d.facts.unit = unit_id::from_raw(static_cast<std::int64_t>(u));
        all.push_back(std::move(d));
    }
    return all;
}

/// Which knobs turn a derived fact.
std::vector<bool> const& finder::influences(std::size_t fact) {
    auto const at = influences_.find(fact);
    if (at != influences_.end()) return at->second;
    auto const bases = bases_of_trials();
    std::vector<bool> found(knobs_.size());
    for (std::size_t k = 0; k < knobs_.size(); ++k)
        for (auto const& from : bases) {
            auto const before = read(fact, from);
            for (auto const& change : knobs_[k].settings) {
                auto d = from;
                change(d);
                if (!(read(fact, d) == before)) found[k] = true;
            }
        }
    for (auto const* need : over_.facts()[fact].info->access.needs)
        for (std::size_t k = 0; k < knobs_.size(); ++k)
            if (knobs_[k].fact == need) found[k] = true;
    return influences_.emplace(fact, std::move(found)).first->second;
}

}  // namespace thidua::analysis::detail
