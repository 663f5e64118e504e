// SPDX-License-Identifier: BSL-1.0
#include "summary_counts.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <thidua/eligibility/turns_on.hpp>
#include <thidua/rounds/priority_of.hpp>

#include "round_words.hpp"

namespace thidua::detail {

namespace {

/// Counts names and gives them most frequent first, equals by name.
class name_counter {
public:
    void add(std::string_view name) { ++counts_[std::string{name}]; }
    [[nodiscard]] std::vector<counted_name> most_first() const {
        std::vector<counted_name> list;
        for (auto const& [name, count] : counts_) list.push_back({name, count});
        std::ranges::stable_sort(list,
                                 [](auto const& a, auto const& b) { return a.count > b.count; });
        return list;
    }

private:
    std::map<std::string, std::size_t> counts_{};
};

[[nodiscard]] std::size_t column_of(nomination const& n) {
    if (!n.recipient_kind.known()) return 3;
    switch (*n.recipient_kind) {
        case recipient_kind::collective:
            return 0;
        case recipient_kind::individual:
            return 1;
        default:
            return 2;
    }
}

/// Finds for each clause below `verified` who rests on it and who turns on it.
class doubt_finder {
public:
    explicit doubt_finder(round_view const& v) : v_(v) {}

    void look_at(std::size_t i) {
        auto const& n = v_.batch->nominations[i];
        auto const& d = v_.decided->dossiers[i];
        auto const& a = d.assessed;
        auto const& rules = v_.terms->by().rules;
        bool const listed = v_.decided->listed(i);
        for (auto const g : d.turns_on) {
            auto& clause = entry(v_.decided->doubts[g]);
            ++(listed ? clause.turn : clause.refused);
        }
        if (!listed) return;
        seen_.clear();
        for (auto const& f : a.findings) {
            if (f.of->otherwise == failure::notice || f.of == rules.by_track ||
                f.what != standing::met)
                continue;
            rest_on(f.by.live != nullptr ? doubt_of(*f.by.live) : doubt_of(*f.of, n));
        }
        for (auto const* t : rules.live)
            if (std::ranges::find(a.tracks, t->id) != a.tracks.end()) rest_on(doubt_of(*t));
    }

    [[nodiscard]] std::vector<clause_doubt> take() && {
        std::vector<clause_doubt> list;
        for (auto& [key, doubt] : found_) list.push_back(std::move(doubt));
        std::ranges::stable_sort(list, [](auto const& a, auto const& b) {
            return std::tie(a.turn, a.refused, a.rest) > std::tie(b.turn, b.refused, b.rest);
        });
        return list;
    }

private:
    [[nodiscard]] clause_doubt& entry(doubtful_ground const& g) {
        auto& doubt = found_[code(g)];
        doubt.clause = g.clause;
        if (!g.clause.given()) doubt.assumed = g.rests;
        return doubt;
    }
    void rest_on(doubtful_ground const& g) {
        if (g.rests.empty()) return;
        auto& doubt = entry(g);
        if (std::ranges::find(seen_, &doubt) != seen_.end()) return;
        seen_.push_back(&doubt);
        ++doubt.rest;
    }

    round_view const& v_;
    std::map<std::string, clause_doubt> found_{};
    std::vector<clause_doubt const*> seen_{};
};

void count_money(round_view const& v, round_words const& words, summary_counts& c) {
    std::map<recipient_kind, money_line> by_kind;
    for (std::size_t i = 0; i < v.batch->size(); ++i) {
        auto const& n = v.batch->nominations[i];
        if (!v.decided->listed(i) || !n.recipient_kind.known()) continue;
        auto& line = by_kind[*n.recipient_kind];
        line.kind = *n.recipient_kind;
        auto const money = words.money(i);
        if (!money) {
            ++line.unknown;
            continue;
        }
        ++line.awards;
        line.each = money->amount.amount();
        line.grade = std::max({line.grade, money->base_basis.grade, money->multiplier_basis.grade});
    }
    for (auto const kind :
         {recipient_kind::collective, recipient_kind::individual, recipient_kind::household})
        if (by_kind.contains(kind)) c.money.push_back(by_kind[kind]);
}

void count_priority(round_view const& v, summary_counts& c) {
    std::map<std::uint32_t, bool> of_plan;
    if (v.terms->by().of != nullptr)
        for (auto const& m : v.terms->by().of->movements)
            if (auto const at = v.batch->movements.find(m.code); at != interner::none)
                of_plan[at] = true;
    named_by_plan const named = [&of_plan](movement_id m) { return of_plan.contains(m.number()); };
    for (std::size_t i = 0; i < v.batch->size(); ++i) {
        auto const& n = v.batch->nominations[i];
        if (!n.recipient_kind.known()) continue;
        bool const listed = v.decided->listed(i);
        bool member = false;
        priority_share* share = nullptr;
        if (*n.recipient_kind == recipient_kind::collective) {
            share = &c.collectives;
            member = is_small_collective(n, *v.in, *v.terms) == truth::yes;
        } else if (*n.recipient_kind == recipient_kind::individual) {
            share = &c.individuals;
            member = is_direct(n, v.terms->priority(), named) == truth::yes;
        } else {
            continue;
        }
        ++share->proposed;
        if (member) ++share->with_priority;
        if (listed) ++share->listed;
        if (listed && member) ++share->listed_with;
    }
    for (auto const& unit : v.decided->proposals)
        c.leaders_claiming += unit.leaders_claiming_direct;
}

}  // namespace

summary_counts count_round(round_view const& v) {
    summary_counts c;
    name_counter reasons;
    name_counter notices;
    name_counter missing;
    name_counter leans_on;
    doubt_finder doubts{v};
    for (std::size_t i = 0; i < v.batch->size(); ++i) {
        auto const& d = v.decided->dossiers[i];
        auto const column = column_of(v.batch->nominations[i]);
        ++c.received[column];
        ++c.by_outcome[static_cast<std::size_t>(d.assessed.result)][column];
        ++c.by_award[static_cast<std::size_t>(d.awarded)][column];
        if (v.decided->heard()) {
            auto const& word = v.decided->people.dossiers[i];
            ++c.by_final[static_cast<std::size_t>(word.final)][column];
            if (word.awarded) ++c.awarded[column];
        }
        for (auto const id : d.assessed.reasons) reasons.add(id);
        for (auto const id : d.assessed.notices) notices.add(id);
        if (d.assessed.result == outcome::undetermined)
            for (auto const& name : d.assessed.missing) missing.add(name);
        for (auto const& name : d.assessed.leans_on) leans_on.add(name);
        doubts.look_at(i);
    }
    c.reasons = reasons.most_first();
    c.notices = notices.most_first();
    c.missing = missing.most_first();
    c.leans_on = leans_on.most_first();
    c.doubts = std::move(doubts).take();
    auto const criteria = v.terms->by().rules.criteria;
    std::vector<bool> due(criteria.size());
    for (auto const& d : v.decided->dossiers)  // findings stand in the order of the criteria
        for (std::size_t k = 0; k < d.assessed.findings.size(); ++k)
            if (d.assessed.findings[k].what != standing::not_due) due[k] = true;
    for (std::size_t k = 0; k < criteria.size(); ++k)
        if (!due[k] && v.batch->size() > 0) c.not_due.push_back(criteria[k]->id);
    count_money(v, round_words{v}, c);
    count_priority(v, c);
    return c;
}

}  // namespace thidua::detail
