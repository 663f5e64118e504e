// SPDX-License-Identifier: BSL-1.0
//
// The oracle's remedies, by trying everything: each set of at most three changes, with each answer
// that can make a difference. A change supplies one paper that is not there, or states one fact
// that is blank; what is stated stays as it is.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "oracle.hpp"

namespace eligibility_oracle {

/// One change: its name, the leaf that it states, and the dossiers that its answers make.
struct change {
    std::string name{};
    leaf about = leaf_count;
    std::vector<std::function<void(nomination&)>> answers{};
};
using family = std::set<std::set<std::string>>;

/// Every day on which an answer can turn, with its neighbours: the ends of the phases, the day of
/// knowledge, the deadline, and the other days of the dossier, with room for two days between two
/// of them.
[[nodiscard]] inline std::vector<date> days_to_try(nomination const& n, situation const& s) {
    std::set<date> found;
    auto const around = [&found](date d) {
        for (int i = -2; i <= 2; ++i) found.insert(d + days{i});
    };
    around({2024, 11, 26});
    around(s.known_on);
    for (int p = 1; p <= 2; ++p)
        if (auto const end = end_of_phase(p, s); end.has_day) around(end.day);
    if (s.in.deadline.known()) around(*s.in.deadline);
    for (auto const& d : {n.achieved_from, n.achieved_to, n.discipline_ended_on})
        if (d.known()) around(*d);
    return {found.begin(), found.end()};
}

/// Everything that the submitting unit could do.
[[nodiscard]] inline std::vector<change> changes_for(nomination const& n, situation const& s) {
    using namespace thidua;
    std::vector<change> all;
    // Reading: a dossier of which the papers are "not applicable" has said so; none is supplied.
    if (n.documents.cell().state != said::not_applicable)
        for (auto const p :
             {document::proposal, document::report, document::summary_report, document::minutes}) {
            if (n.documents.known() && (*n.documents).has(p)) continue;
            all.push_back({std::string{name_of(p)}, documents, {[p](nomination& changed) {
                               auto const now = changed.documents.known() ? *changed.documents
                                                                          : set_of<document>{};
                               changed.documents = now.with(p);
                           }}});
        }
    auto const fact = [&all, &n](auto nomination::*member, leaf about, auto const& values) {
        if (!(n.*member).blank()) return;
        change c{std::string{leaf_names[about]}, about, {}};
        for (auto const& v : values)
            c.answers.push_back([member, v](nomination& changed) { changed.*member = v; });
        c.answers.push_back([member](nomination& changed) { changed.*member = does_not_apply; });
        all.push_back(std::move(c));
    };
    auto const enumerated = [&fact](auto member, leaf about, auto first) {
        std::vector<decltype(first)> values;
        for (auto const& w : words<decltype(first)>())
            values.push_back(static_cast<decltype(first)>(w.value));
        fact(member, about, values);
    };
    std::vector<unit_id> units;
    for (std::uint32_t i = 0; i < s.in.units.size(); ++i) units.emplace_back(i);
    auto const when = days_to_try(n, s);
    auto const either = std::array{true, false};
    enumerated(&nomination::recipient_kind, recipient_kind, thidua::recipient_kind{});
    enumerated(&nomination::form, form, award_form{});
    enumerated(&nomination::commendation_type, commendation_type, thidua::commendation_type{});
    enumerated(&nomination::influence, influence, thidua::influence{});
    enumerated(&nomination::procedure, procedure, thidua::procedure{});
    enumerated(&nomination::position, position, thidua::position{});
    enumerated(&nomination::collective_kind, collective_kind, thidua::collective_kind{});
    fact(&nomination::simplified_case, simplified_case, std::array{1, 3, 5});
    // Reading: a blank in `recipient_unit` says that the collective has no entry of its own; it is
    // not missing, so it is not stated. (The other reading: it is a blank fact like any other, and
    // stating it is a way too.)
    fact(&nomination::unit, unit, units);
    fact(&nomination::phase, row_phase, std::array{1, 2, 3});
    fact(&nomination::achieved_from, achieved_from, when);
    fact(&nomination::achieved_to, achieved_to, when);
    fact(&nomination::discipline_ended_on, discipline_ended_on, when);
    fact(&nomination::received_on, received_on, when);
    fact(&nomination::selected_in_movement, selected_in_movement, either);
    fact(&nomination::exemplary, exemplary, either);
    fact(&nomination::united, united, either);
    fact(&nomination::discipline_pending, discipline_pending, either);
    fact(&nomination::under_investigation, under_investigation, either);
    fact(&nomination::complaint_pending, complaint_pending, either);
    fact(&nomination::press_case_pending, press_case_pending, either);
    return all;
}

/// Whether some answers of the changes from `depth` on make the dossier eligible.
[[nodiscard]] inline bool some_answers_work(nomination const& n, situation const& s,
                                            thidua::stage at, std::vector<change const*> const& set,
                                            std::size_t depth = 0) {
    if (depth == set.size()) return verdict(n, s, at) == outcome::eligible;
    for (auto const& answer : set[depth]->answers) {
        auto changed = n;
        answer(changed);
        if (some_answers_work(changed, s, at, set, depth + 1)) return true;
    }
    return false;
}

/// All minimal sets of at most three changes that make the dossier eligible, as sets of names.
[[nodiscard]] inline family remedies(nomination const& n, situation const& s, thidua::stage at) {
    family found;
    if (verdict(n, s, at) == outcome::eligible) return found;
    auto const all = changes_for(n, s);
    // A criterion that is not met stays so unless a fact on which it rests is changed.
    std::vector<leaves> to_touch;
    for (std::size_t i = 0; i < policy.size(); ++i) {
        auto const what = judge(i, n, s, at).what;
        if (policy[i].failure != fails_as::notice &&
            (what == state::failed || what == state::unknown))
            to_touch.push_back(policy[i].rests_on);
    }
    auto const attempt = [&](std::vector<change const*> const& set) {
        leaves touched = 0;
        std::set<std::string> names;
        for (auto const* c : set) {
            touched |= bit(c->about);
            names.insert(c->name);
        }
        for (auto const needed : to_touch)
            if ((needed & touched) == 0) return;
        for (auto const& smaller : found)
            if (std::includes(names.begin(), names.end(), smaller.begin(), smaller.end())) return;
        if (some_answers_work(n, s, at, set)) found.insert(names);
    };
    for (auto const& a : all) attempt({&a});
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j) attempt({&all[i], &all[j]});
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = i + 1; j < all.size(); ++j)
            for (std::size_t k = j + 1; k < all.size(); ++k) attempt({&all[i], &all[j], &all[k]});
    return found;
}

}  // namespace eligibility_oracle
