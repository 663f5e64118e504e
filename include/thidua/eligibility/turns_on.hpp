// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
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
    citation clause{};         ///< the clause in doubt
    std::string_view rests{};  ///< id of the first criterion, exception or track that rests on it

    /// The same clause, however sure; for assumptions the same id.
    [[nodiscard]] constexpr bool same_as(doubtful_ground const& o) const {
        if (clause.of != o.clause.of) return false;
        if (!clause.given()) return rests == o.rests;
        return clause.article == o.clause.article && clause.clause == o.clause.clause &&
               clause.point == o.clause.point;
    }
};

/// Whether a citation is below `verified`, or cites nothing.
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
/// Its doubtful clause; nothing where its clause is verified.
[[nodiscard]] constexpr doubtful_ground doubt_of(exception const& e) {
    return in_doubt(e.basis) ? doubtful_ground{e.basis, e.id} : doubtful_ground{};
}
/// Its doubtful clause; nothing where its clause is verified.
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

/// The list with what rests on the clause taken out, at any depth. Copies live in `kept`.
[[nodiscard]] inline std::array<exception const*, 2> thinned(std::array<exception const*, 2> list,
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

/// Whether an exception of the list, at any depth, rests on the clause and may be live.
[[nodiscard]] inline bool may_be_live(std::array<exception const*, 2> const& list,
                                      doubtful_ground const& gone, nomination const& n,
                                      context const& in) {
    return std::ranges::any_of(list, [&](auto const* e) {
        return e != nullptr && evaluate(e->when, n, in) != truth::no &&
               (rests_on(doubt_of(*e), gone) || may_be_live(e->unless, gone, n, in));
    });
}

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

/// Says of dossiers which doubtful clauses their outcomes turn on: those without which the outcome
/// would be another, one at a time, each once, in the policy's order.
///
/// A dossier is marked for these only: a clause that it rests on beside a verified one, or that
/// says nothing to it, marks nothing. What does not depend on the dossier is found out once. Views:
/// rules and context outlive it. Usable by several threads.
class doubt_marker {
public:
    /// Views: rules and context outlive it.
    doubt_marker(rule_set const& rules, context const& in, stage at)
        : rules_(rules), in_(in), at_(at), grounds_(grounds_in_doubt(rules)) {
        for (auto const& g : grounds_) learn(g);
    }

    /// The doubtful clauses that could matter at all: what the numbers below count, from 0.
    [[nodiscard]] std::vector<doubtful_ground> const& grounds() const { return grounds_; }

    /// The marks of a dossier, as numbers of `grounds()`. `a` is what `assess` says of it in the
    /// same context at the same stage.
    [[nodiscard]] std::vector<std::uint16_t> operator()(nomination const& n,
                                                        assessment const& a) const {
        std::vector<std::uint16_t> marks;
        for (std::size_t g = 0; g < grounds_.size(); ++g)
            if (could_matter(g, n, a) && outcome_without(g, n, a) != outcome_found(a))
                marks.push_back(static_cast<std::uint16_t>(g));
        return marks;
    }

private:
    /// The outcome of the criteria alone: a round may have made an eligible dossier wait since.
    [[nodiscard]] outcome outcome_found(assessment const& a) const {
        outcome_of o;
        for (std::size_t k = 0; k < rules_.criteria.size(); ++k)
            o.add({rules_.criteria[k], a.findings.what(k), {}});
        return o.value();
    }

    /// What may rest on one clause. Criteria by their places in the policy.
    struct uses {
        std::vector<std::size_t> criteria{};  ///< those that cite it; for a dossier `doubt_of` says
        std::vector<std::pair<std::size_t, criterion>> thin{};  ///< those with exceptions on it,
                                                                ///< without these
        std::vector<bool> tracks{};                             ///< parallel to the live tracks
        bool any_track = false;
    };

    void learn(doubtful_ground const& gone) {
        auto& u = uses_.emplace_back();
        for (std::size_t k = 0; k < rules_.criteria.size(); ++k) {
            auto const& c = *rules_.criteria[k];
            auto const cites = [&](citation const& b) { return detail::rests_on({b, c.id}, gone); };
            if (c.otherwise != failure::notice &&
                (std::ranges::any_of(c.basis, cites) || cites(citation{})))
                u.criteria.push_back(k);
            if (!detail::asks_exception_on(c.unless, gone)) continue;
            auto copy = c;
            copy.unless = detail::thinned(c.unless, gone, kept_);
            u.thin.emplace_back(k, copy);
        }
        for (auto const* t : rules_.live) {
            u.tracks.push_back(detail::rests_on(doubt_of(*t), gone));
            u.any_track = u.any_track || u.tracks.back();
        }
    }

    /// Whether the clause could move this outcome: something not met rests on it, or a track that
    /// is met or open, or an exception that may be live. Quick, and never wrong to say yes.
    [[nodiscard]] bool could_matter(std::size_t g, nomination const& n, assessment const& a) const {
        auto const& u = uses_[g];
        for (auto const k : u.criteria) {
            auto const what = a.findings.what(k);
            if ((what == standing::failed || what == standing::unknown) && rests(k, g, n))
                return true;
        }
        for (auto const& [k, c] : u.thin)
            if (a.findings.what(k) != standing::not_due &&
                detail::may_be_live(rules_.criteria[k]->unless, grounds_[g], n, in_))
                return true;
        if (!u.any_track) return false;
        for (std::size_t k = 0; k < rules_.criteria.size(); ++k)
            if (rules_.criteria[k] == rules_.by_track && a.findings.what(k) == standing::unknown)
                return true;
        for (std::size_t t = 0; t < u.tracks.size(); ++t)
            if (u.tracks[t] && std::ranges::find(a.tracks, rules_.live[t]->id) != a.tracks.end())
                return true;
        return false;
    }

    /// The outcome as if the clause were absent: what rests on it alone is not asked, the rest
    /// stays as it was found.
    [[nodiscard]] outcome outcome_without(std::size_t g, nomination const& n,
                                          assessment const& a) const {
        auto const& u = uses_[g];
        outcome_of o;
        for (std::size_t k = 0; k < rules_.criteria.size(); ++k) {
            if (std::ranges::find(u.criteria, k) != u.criteria.end() && rests(k, g, n)) continue;
            auto what = a.findings.what(k);
            if (rules_.criteria[k] == rules_.by_track) {
                if (u.any_track && what != standing::not_due) what = by_track_without(u, n);
            } else {
                for (auto const& [place, c] : u.thin)
                    if (place == k) what = judge(c, n, in_, at_).what;
            }
            o.add({rules_.criteria[k], what, {}});
        }
        return o.value();
    }

    [[nodiscard]] standing by_track_without(uses const& u, nomination const& n) const {
        auto any = truth::no;
        for (std::size_t t = 0; t < u.tracks.size(); ++t)
            if (!u.tracks[t]) any = any | meets(*rules_.live[t], n, in_);
        return any == truth::yes  ? standing::met
               : any == truth::no ? standing::failed
                                  : standing::unknown;
    }
    [[nodiscard]] bool rests(std::size_t k, std::size_t g, nomination const& n) const {
        return detail::rests_on(doubt_of(*rules_.criteria[k], n), grounds_[g]);
    }

    rule_set const& rules_;
    context const& in_;
    stage at_;
    std::vector<doubtful_ground> grounds_;
    std::deque<exception> kept_{};
    std::vector<uses> uses_{};  ///< parallel to the grounds
};

/// The doubtful clauses that the outcome of one dossier turns on.
[[nodiscard]] inline std::vector<doubtful_ground> turns_on(rule_set const& rules,
                                                           nomination const& n, context const& in,
                                                           stage at) {
    doubt_marker const mark{rules, in, at};
    std::vector<doubtful_ground> all;
    for (auto const g : mark(n, assess(rules, n, in, at))) all.push_back(mark.grounds()[g]);
    return all;
}

/// How a doubtful ground is named for machines: the clause's code, or for an assumption the id of
/// what rests on it, after a `~`.
[[nodiscard]] inline std::string code(doubtful_ground const& g) {
    return g.clause.given() ? code(g.clause) : "~" + std::string{g.rests};
}

}  // namespace thidua
