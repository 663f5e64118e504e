// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/eligibility/assess.hpp>
#include <thidua/eligibility/rule_set.hpp>
#include <thidua/law/citation_text.hpp>
#include <thidua/law/verification.hpp>
#include <thidua/nominations/governing.hpp>

namespace thidua {

/// A clause below `verified` on which something rests. Without an instrument it is an assumption of
/// the policy, and `rests` alone names it.
struct doubtful_ground {
    citation clause{};
    std::string_view rests{};  ///< id of the first criterion, exception or track that rests on it

    /// The same clause, however sure; for assumptions the same id.
    [[nodiscard]] constexpr bool same_as(doubtful_ground const& o) const {
        if (clause.of != o.clause.of) return false;
        if (!clause.given()) return rests == o.rests;
        return clause.article == o.clause.article && clause.clause == o.clause.clause &&
               clause.point == o.clause.point;
    }
};

[[nodiscard]] constexpr bool in_doubt(citation const& c) {
    return !c.given() || c.grade != verification::verified;
}

/// What a criterion rests on for this dossier if that is doubtful: the first of the clauses that
/// govern it when none of them is verified. Nothing (an empty `rests`) where one is: then it stands
/// without the others.
[[nodiscard]] constexpr doubtful_ground doubt_of(criterion const& c, nomination const& n) {
    citation first{};
    for (auto const& b : c.basis) {
        if (!governs(b, n)) continue;
        if (!in_doubt(b)) return {};
        if (!first.given()) first = b;
    }
    return {first, c.id};
}
[[nodiscard]] constexpr doubtful_ground doubt_of(exception const& e) {
    return in_doubt(e.basis) ? doubtful_ground{e.basis, e.id} : doubtful_ground{};
}
[[nodiscard]] constexpr doubtful_ground doubt_of(track const& t) {
    return in_doubt(t.basis) ? doubtful_ground{t.basis, t.id} : doubtful_ground{};
}

namespace detail {

[[nodiscard]] constexpr bool rests_on(doubtful_ground const& doubt, doubtful_ground const& gone) {
    return !doubt.rests.empty() && doubt.same_as(gone);
}
/// Whether an exception of the list, at any depth, rests on the clause.
[[nodiscard]] inline bool asks_exception_on(std::array<exception const*, 2> const& list,
                                            doubtful_ground const& gone) {
    return std::ranges::any_of(list, [&](auto const* e) {
        return e != nullptr && (rests_on(doubt_of(*e), gone) || asks_exception_on(e->unless, gone));
    });
}

/// The outcome of a dossier as if one clause were absent: what rests on it alone is not asked.
class outcome_without {
public:
    outcome_without(rule_set const& rules, nomination const& n, context const& in, stage at)
        : rules_(rules), n_(n), in_(in), at_(at) {}

    [[nodiscard]] outcome operator()(doubtful_ground const& gone) const {
        outcome_of o;
        for (auto const* c : rules_.criteria) {
            if (rests_on(doubt_of(*c, n_), gone)) continue;
            if (c == rules_.by_track)
                o.add(by_track(gone));
            else
                o.add(judge(without(*c, gone), gone));
        }
        return o.value();
    }

private:
    /// The list with what rests on the clause taken out, at any depth. Copies live in `kept`.
    static std::array<exception const*, 2> thinned(std::array<exception const*, 2> list,
                                                   doubtful_ground const& gone,
                                                   std::deque<exception>& kept) {
        for (auto const*& e : list) {
            if (e == nullptr) continue;
            if (rests_on(doubt_of(*e), gone)) {
                e = nullptr;
            } else if (asks_exception_on(e->unless, gone)) {
                auto copy = *e;
                copy.unless = thinned(e->unless, gone, kept);
                e = &kept.emplace_back(copy);
            }
        }
        return list;
    }
    struct thinned_criterion {
        criterion const* of = nullptr;
        bool thin = false;
    };
    [[nodiscard]] static thinned_criterion without(criterion const& c,
                                                   doubtful_ground const& gone) {
        return {&c, asks_exception_on(c.unless, gone)};
    }
    [[nodiscard]] finding judge(thinned_criterion const& c, doubtful_ground const& gone) const {
        if (!c.thin) return thidua::judge(*c.of, n_, in_, at_);
        std::deque<exception> kept;
        auto copy = *c.of;
        copy.unless = thinned(c.of->unless, gone, kept);
        auto f = thidua::judge(copy, n_, in_, at_);
        f.of = c.of;
        return f;
    }
    [[nodiscard]] finding by_track(doubtful_ground const& gone) const {
        auto f = thidua::judge(rules_, *rules_.by_track, n_, in_, at_);
        if (f.what == standing::not_due) return f;
        auto any = truth::no;
        for (auto const* t : rules_.live)
            if (!rests_on(doubt_of(*t), gone)) any = any | meets(*t, n_, in_);
        f.what = any == truth::yes  ? standing::met
                 : any == truth::no ? standing::failed
                                    : standing::unknown;
        return f;
    }

    rule_set const& rules_;
    nomination const& n_;
    context const& in_;
    stage at_;
};

inline void add_ground(doubtful_ground const& g, std::vector<doubtful_ground>& to) {
    if (g.rests.empty()) return;
    if (std::ranges::none_of(to, [&](auto const& one) { return one.same_as(g); })) to.push_back(g);
}
inline void add_grounds(std::array<exception const*, 2> const& list,
                        std::vector<doubtful_ground>& to) {
    for (auto const* e : list) {
        if (e == nullptr) continue;
        add_ground(doubt_of(*e), to);
        add_grounds(e->unless, to);
    }
}

}  // namespace detail

/// The doubtful clauses of a rule set that could matter at all, each once, in the policy's order.
/// A notice changes no outcome and is left out.
[[nodiscard]] inline std::vector<doubtful_ground> grounds_in_doubt(rule_set const& rules) {
    std::vector<doubtful_ground> all;
    for (auto const* c : rules.criteria) {
        if (c->otherwise == failure::notice) continue;
        bool cites = false;
        for (auto const& b : c->basis) {
            cites = cites || b.given();
            if (b.given() && in_doubt(b)) detail::add_ground({b, c->id}, all);
        }
        if (!cites) detail::add_ground({{}, c->id}, all);
        detail::add_grounds(c->unless, all);
        if (c != rules.by_track) continue;
        for (auto const* t : rules.live) detail::add_ground(doubt_of(*t), all);
    }
    return all;
}

namespace detail {

/// Whether a doubtful clause could move this outcome at all: something not met rests on it, or a
/// track that is met or open, or an exception. Quick, and never wrong to say yes.
[[nodiscard]] inline bool could_matter(rule_set const& rules, doubtful_ground const& doubt,
                                       nomination const& n, assessment const& a) {
    for (std::size_t k = 0; k < rules.criteria.size(); ++k) {
        auto const& c = *rules.criteria[k];
        if (asks_exception_on(c.unless, doubt)) return true;
        auto const what = a.findings.what(k);
        if (what != standing::failed && what != standing::unknown) continue;
        if (c.otherwise != failure::notice && rests_on(doubt_of(c, n), doubt)) return true;
        if (&c == rules.by_track && what == standing::unknown) return true;
    }
    for (auto const* t : rules.live) {
        if (rests_on(doubt_of(*t), doubt) && std::ranges::find(a.tracks, t->id) != a.tracks.end())
            return true;
    }
    return false;
}

}  // namespace detail

/// The doubtful clauses without which the outcome of this dossier would be another, one at a time,
/// each once, in the policy's order.
///
/// A dossier is marked for these only: a clause that it rests on beside a verified one, or that
/// says nothing to it, marks nothing. `doubts` are those of `grounds_in_doubt(rules)`; `a` is what
/// `assess` says of the dossier at that stage.
[[nodiscard]] inline std::vector<doubtful_ground> turns_on(
    rule_set const& rules, std::vector<doubtful_ground> const& doubts, nomination const& n,
    context const& in, stage at, assessment const& a) {
    std::vector<doubtful_ground> marks;
    std::optional<outcome> now;
    detail::outcome_without const without{rules, n, in, at};
    for (auto const& doubt : doubts) {
        if (!detail::could_matter(rules, doubt, n, a)) continue;
        if (!now) now = verdict(rules, n, in, at);
        if (without(doubt) != *now) marks.push_back(doubt);
    }
    return marks;
}

/// The same for a dossier that was not assessed yet.
[[nodiscard]] inline std::vector<doubtful_ground> turns_on(
    rule_set const& rules, std::vector<doubtful_ground> const& doubts, nomination const& n,
    context const& in, stage at) {
    return turns_on(rules, doubts, n, in, at, assess(rules, n, in, at));
}

/// How a doubtful ground is named for machines: the clause's code, or for an assumption the id of
/// what rests on it, after a `~`.
[[nodiscard]] inline std::string code(doubtful_ground const& g) {
    return g.clause.given() ? code(g.clause) : "~" + std::string{g.rests};
}

}  // namespace thidua
