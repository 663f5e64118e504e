// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/coverage.hpp>

#include <algorithm>
#include <map>
#include <set>

#include <thidua/law/citation_text.hpp>
#include <thidua/nominations/governing.hpp>

#include "parsed.hpp"

namespace thidua::analysis {

namespace {

using detail::case_algebra;
using detail::decision;
using detail::parsed_condition;
using detail::parsed_criterion;
using detail::parsed_rule;
using detail::parsed_track;
using detail::rules_over;
using detail::step;

/// Follows one case through the rules: which atoms are asked, and what became of the clauses.
class case_walk {
public:
    case_walk(detail::parsed_rules const& rules, analysed_case const& c) : case_(c) {
        for (auto const& a : rules.atoms) answers_.push_back(evaluate(a.code, c.n, c.in));
        asked_.resize(answers_.size());
    }

    /// The standing of a criterion; notes what it asks on the way.
    standing follow(decision const& d) {
        case_algebra in{answers_, case_.at};
        auto const what = detail::judge(d, in);
        if (d.of->due > case_.at) return what;
        note(d.of->basis, what == standing::met, what == standing::failed);
        if (d.by_track) {
            for (auto const& t : d.tracks) follow(t);
            return what;
        }
        ask(d.own.due_when);
        if (value(d.own.due_when) == truth::yes) follow(d.own);
        return what;
    }
    /// The standing if one atom were another answer.
    [[nodiscard]] standing turned(decision const& d, std::size_t atom, truth to) const {
        case_algebra in{answers_, case_.at};
        in.turned = atom;
        in.turned_to = to;
        return detail::judge(d, in);
    }
    [[nodiscard]] truth answer(std::size_t atom) const { return answers_[atom]; }
    [[nodiscard]] bool asked(std::size_t atom) const { return asked_[atom]; }
    [[nodiscard]] std::set<std::string> const& met() const { return met_; }
    [[nodiscard]] std::set<std::string> const& failed() const { return failed_; }

private:
    template <class Part>
    [[nodiscard]] truth value(Part const& p) const {
        case_algebra in{answers_, case_.at};
        return rules_over<case_algebra>{in}.of(p);
    }
    void ask(parsed_condition const& c) {
        for (auto const& s : c.steps)
            if (s.what == step::kind::atom) asked_[s.atom] = true;
    }
    /// Whether the criterion's `must` is looked at.
    bool follow(parsed_criterion const& c) {
        ask(c.applies);
        if (value(c.applies) == truth::no) return false;
        follow(c.must);
        return true;
    }
    void follow(parsed_rule const& r) {
        ask(r.own);
        for (auto const& e : r.unless) {
            ask(e.when);
            auto const live = value(e.when);
            if (live == truth::no) continue;
            follow(e);
            auto const then = value(e);
            if (live == truth::yes)
                note(std::array{e.of->basis}, then == truth::yes, then == truth::no);
        }
    }
    void follow(parsed_track const& t) {
        ask(t.type);
        auto const type = value(t.type);
        if (type == truth::no) return;
        ask(t.applies);
        auto const serves = type & value(t.applies);
        if (serves == truth::no) return;
        auto const meets = value(t);
        if (serves == truth::yes)
            note(std::array{t.of->basis}, meets == truth::yes, meets == truth::no);
        for (auto const& c : t.asks) {
            if (!follow(c) || serves != truth::yes) continue;
            auto const must = value(c.must);
            note(c.of->basis, must == truth::yes, must == truth::no);
        }
    }
    template <class Citations>
    void note(Citations const& basis, bool met, bool failed) {
        for (auto const& c : basis) {
            if (!governs(c, case_.n)) continue;
            if (met) met_.insert(code(c));
            if (failed) failed_.insert(code(c));
        }
    }

    analysed_case const& case_;
    std::vector<truth> answers_{};
    std::vector<bool> asked_{};
    std::set<std::string> met_{};
    std::set<std::string> failed_{};
};

/// The clauses that a policy cites, in its order.
class clause_list {
public:
    explicit clause_list(detail::parsed_rules const& rules) {
        for (auto const& d : rules.decisions) {
            if (!d.by_track) {
                add(d.own);
                continue;
            }
            add_all(d.of->basis, d.of->id);
            for (auto const& t : d.tracks) {
                add(t.of->basis, t.of->id);
                for (auto const& c : t.asks) add(c);
            }
        }
    }
    [[nodiscard]] std::vector<clause_coverage>&& take() && { return std::move(found_); }

private:
    void add(parsed_criterion const& c) {
        add_all(c.of->basis, c.of->id);
        add(c.must);
    }
    void add(parsed_rule const& r) {
        if (r.of != nullptr) add(r.of->basis, r.of->id);
        for (auto const& e : r.unless) add(e);
    }
    void add_all(std::array<citation, 3> const& basis, std::string_view by) {
        for (auto const& c : basis) add(c, by);
    }
    void add(citation const& c, std::string_view by) {
        if (!c.given()) return;
        auto const same = [&c](clause_coverage const& f) { return code(f.what) == code(c); };
        auto at = std::ranges::find_if(found_, same);
        if (at == found_.end()) at = found_.insert(at, clause_coverage{c, {}, 0, 0});
        if (std::ranges::find(at->cited_by, by) == at->cited_by.end())
            at->cited_by.emplace_back(by);
    }

    std::vector<clause_coverage> found_{};
};

[[nodiscard]] bool asks_given(atom const& a) { return a.code.back().what == operation::given; }

/// The first case with each standing in which an atom turns it, by the atom's answer.
struct turning_cases {
    std::array<std::optional<std::size_t>, 5> yes{};
    std::array<std::optional<std::size_t>, 5> no{};

    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> pair() const {
        std::optional<std::pair<std::size_t, std::size_t>> best;
        for (std::size_t i = 0; i < 5; ++i)
            for (std::size_t j = 0; j < 5; ++j) {
                if (i == j || !yes[i] || !no[j]) continue;
                std::pair const found{*yes[i], *no[j]};
                if (!best || found < *best) best = found;
            }
        return best;
    }
};

}  // namespace

std::size_t coverage::answers_seen() const {
    std::size_t n = 0;
    for (auto const& a : atoms)
        for (auto const s : a.seen) n += s != 0 ? 1U : 0U;
    return n;
}
std::size_t coverage::pairs_found() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(atoms, [](auto const& a) { return a.pair.has_value(); }));
}
std::size_t coverage::clauses_touched() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(clauses, [](auto const& c) { return c.touched(); }));
}

coverage measure_coverage(rule_set const& rules, std::span<analysed_case const> cases) {
    auto const parsed = detail::parse(rules);
    coverage found;
    found.cases = cases.size();
    found.clauses = clause_list{parsed}.take();
    for (auto const& a : parsed.atoms) found.atoms.push_back({.what = a});
    for (auto const& d : parsed.decisions) found.criteria.push_back({.of = d.of});
    std::vector<turning_cases> turning(parsed.atoms.size());
    for (std::size_t i = 0; i < cases.size(); ++i) {
        case_walk walk{parsed, cases[i]};
        for (std::size_t k = 0; k < parsed.decisions.size(); ++k) {
            auto const& d = parsed.decisions[k];
            auto const what = walk.follow(d);
            ++found.criteria[k].standings[static_cast<std::size_t>(what)];
            for (auto a = d.first_atom; a < d.end_atom; ++a) {
                if (!walk.asked(a)) continue;
                auto const answer = walk.answer(a);
                auto const place = static_cast<std::size_t>(answer);
                ++found.atoms[a].seen[place];
                bool const turns =
                    (answer != truth::yes && walk.turned(d, a, truth::yes) != what) ||
                    (answer != truth::no && walk.turned(d, a, truth::no) != what);
                if (!turns) continue;
                ++found.atoms[a].turns[place];
                // A blank is the other side of "given"; "does not apply" is rare.
                if (answer == truth::unknown && !asks_given(parsed.atoms[a])) continue;
                auto& side = answer == truth::yes ? turning[a].yes : turning[a].no;
                auto& first = side[static_cast<std::size_t>(what)];
                if (!first) first = i;
            }
        }
        for (auto& c : found.clauses) {
            c.met += walk.met().count(code(c.what));
            c.failed += walk.failed().count(code(c.what));
        }
    }
    for (std::size_t a = 0; a < turning.size(); ++a) found.atoms[a].pair = turning[a].pair();
    return found;
}

}  // namespace thidua::analysis
