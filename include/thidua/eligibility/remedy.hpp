// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/eligibility/assess.hpp>
#include <thidua/logic/remedy.hpp>
#include <thidua/nominations/vocabulary.hpp>

namespace thidua {

/// One thing that the submitting unit can do: supply a paper, or state a fact that is blank.
struct mending {
    fact_info const* fact = nullptr;  ///< what is to be stated, or the list of papers
    std::int64_t paper = -1;      ///< for a paper: its enumerator; -1 = the fact itself is stated
    std::int64_t slot = unbound;  ///< for a user's own fact: its place among the attributes
    std::vector<cell> with{};     ///< the answers with which the dossier becomes eligible

    /// Whether the two change the same fact or paper, to whatever answer.
    [[nodiscard]] bool same_change(mending const& o) const {
        return fact == o.fact && paper == o.paper;
    }
};

/// What would turn a dossier's outcome to eligible.
struct remedy {
    /// Minimal sets of at most three changes, smallest first, at most five. Empty for an eligible
    /// dossier and where nothing that can be mended is enough.
    std::vector<std::vector<mending>> ways{};
    std::vector<std::string_view> stands_in_the_way{};  ///< without a way: the failed criteria
    std::vector<track const*> fits{};  ///< tracks of other types whose criteria the dossier meets
};

/// More changes than these are no remedy: "không khắc phục được" is told instead.
inline constexpr std::size_t most_changes_of_a_remedy = 3;
/// How many ways are told at most, those with the fewest changes first.
inline constexpr std::size_t most_remedies = 5;

namespace detail {

/// The set of papers with one more present.
[[nodiscard]] inline cell with_paper(mending const& m, nomination const& n, context const& in) {
    auto const now = m.fact->access.read(n, in);
    auto const bits = static_cast<std::uint64_t>(now.state == said::value ? now.value : 0);
    auto const one = std::uint64_t{1} << static_cast<unsigned>(m.paper);
    return {said::value, static_cast<std::int64_t>((bits | one) & ~(one << 32U))};
}

/// Collects what could be changed, and with which answers, from the criteria that are not met.
///
/// Of a criterion that is met nothing is needed: stating a blank fact never turns it, since it is
/// met whatever that fact is.
class mendable_changes {
public:
    mendable_changes(rule_set const& rules, nomination const& n, context const& in, stage at)
        : n_(n), in_(in) {
        for (auto const* c : rules.criteria) {
            if (c->otherwise == failure::notice) continue;
            auto const f = judge(rules, *c, n, in, at);
            if (f.what != standing::failed && f.what != standing::unknown) continue;
            touched_.clear();
            if (c == rules.by_track)
                visit_tracks(rules.live);
            else
                visit(*c);
            unmet_.push_back(touched_);
        }
        for (auto& m : found_) finish(m);
    }
    /// Whether a set of changes touches every criterion that is not met: no other set can be a way.
    [[nodiscard]] bool may_be_enough(change_set const& set) const {
        return std::ranges::all_of(unmet_, [&set](change_set const& touching) {
            return std::ranges::find_first_of(set, touching) != set.end();
        });
    }
    /// What failed and rests on nothing that can be mended stays failed.
    [[nodiscard]] bool hopeless() const {
        return std::ranges::any_of(unmet_, [](change_set const& t) { return t.empty(); });
    }
    [[nodiscard]] std::vector<mending> const& all() const { return found_; }

private:
    void visit_tracks(std::span<track const* const> tracks) {
        for (auto const* t : tracks) {
            add_fact(facts::commendation_type, unbound);
            visit(t->applies);
            for (auto const* c : t->asks)
                if (c != nullptr) visit(*c);
        }
    }
    void visit(criterion const& c) {
        visit(c.applies);
        visit(c.must);
        for (auto const* e : c.unless) visit(e);
    }
    void visit(exception const* e) {
        if (e == nullptr) return;
        visit(e->when);
        visit(e->then);
        for (auto const* inner : e->unless) visit(inner);
    }
    void visit(condition const& c) {
        auto const t = follow(c, n_, in_);
        for (auto const& s : t.steps) {
            if (s.step.what == operation::fact)
                add(*static_cast<fact_info const*>(s.step.subject), s.step.literal);
            if (s.step.what == operation::has_all) add_papers(t, s);
            if (s.left >= 0 && s.right >= 0) add_thresholds(t, s);
        }
    }
    void add(fact_info const& f, std::int64_t slot) {
        if (f.derived())
            for (auto const* need : needs_of(f)) add(*need, unbound);
        else
            add_fact(f, slot);
    }
    /// A derived fact whose needs depend on the context is about the achievement's days.
    [[nodiscard]] static std::span<fact_info const* const> needs_of(fact_info const& f) {
        return f.access.report_missing != nullptr ? facts::detail::early_needs : f.access.needs;
    }
    void add_fact(fact_info const& f, std::int64_t slot) {
        if (f.kind == value_kind::set || (f.attribute() && slot == unbound)) return;
        auto const c = f.attribute() ? f.access.read_attribute(n_, slot) : f.access.read(n_, in_);
        if (c.state == said::nothing) add_change({&f, -1, slot, {}});
    }
    void add_change(mending const& m) {
        auto const same = [&m](mending const& o) { return o.same_change(m); };
        auto const at = std::ranges::find_if(found_, same);
        auto const place = static_cast<std::size_t>(at - found_.begin());
        if (at == found_.end()) found_.push_back(m);
        if (std::ranges::find(touched_, place) == touched_.end()) touched_.push_back(place);
    }
    void add_papers(trace const& t, traced_step const& s) {
        auto const& operand = t.steps[static_cast<std::size_t>(s.left)];
        if (operand.step.what != operation::fact || operand.seen.state == said::not_applicable)
            return;
        auto const& f = *static_cast<fact_info const*>(operand.step.subject);
        if (f.access.write == nullptr) return;
        for (std::int64_t paper = 0; paper < 32; ++paper) {
            if (((s.step.literal >> paper) & 1) == 0 || ((operand.seen.value >> paper) & 1) != 0)
                continue;
            add_change({&f, paper, unbound, {}});
        }
    }
    /// A blank fact compared with a known value turns at that value.
    void add_thresholds(trace const& t, traced_step const& s) {
        auto const& a = t.steps[static_cast<std::size_t>(s.left)].seen;
        auto const& b = t.steps[static_cast<std::size_t>(s.right)].seen;
        for (auto const& c : {a, b})
            if (c.state == said::value)
                for (std::int64_t const near : {c.value - 1, c.value, c.value + 1})
                    thresholds_.push_back(near);
    }
    void finish(mending& m) const {
        if (m.paper >= 0) {
            m.with = {with_paper(m, n_, in_)};
            return;
        }
        auto const& f = *m.fact;
        auto const offer = [&m](std::int64_t v) {
            cell const c{said::value, v};
            if (std::ranges::find(m.with, c) == m.with.end()) m.with.push_back(c);
        };
        switch (f.kind) {
            case value_kind::boolean:
                offer(1);
                offer(0);
                break;
            case value_kind::choice:
                for (auto const& w : f.words) offer(w.value);
                break;
            case value_kind::name:
                if (f.domain == name_domain::unit)
                    offer_units(offer);
                else
                    offer(0);
                break;
            case value_kind::day:
                offer_days(offer);
                break;
            default:
                for (auto const v : thresholds_)
                    if (v >= f.least && (f.most == 0 || v <= f.most)) offer(v);
        }
        m.with.push_back({said::not_applicable, 0});
    }
    template <class Offer>
    void offer_units(Offer const& offer) const {
        // Units differ to the rules only in whether they exist on the day of the decision.
        for (bool const wanted : {true, false})
            for (std::size_t i = 0; i < in_.units.size(); ++i)
                if (exists_on(in_.units, in_.units[i], in_.signed_on) == wanted) {
                    offer(static_cast<std::int64_t>(i));
                    break;
                }
    }
    template <class Offer>
    void offer_days(Offer const& offer) const {
        auto const near = [&offer](std::int64_t day) {
            for (std::int64_t const d : {day - 1, day, day + 1}) offer(d);
        };
        for (auto const v : thresholds_)
            if (v > first_readable_day.raw() && v < last_readable_day.raw()) offer(v);
        for (auto const& p : in_.phases) {
            if (p.number == 0) continue;
            if (p.begins_on_issue) near(p.issued.raw());
            if (p.opening.state != session_state::not_announced) near(p.opening.day.raw());
            if (p.closing.state != session_state::not_announced) near(p.closing.day.raw());
        }
        // Days stand between other days of the same dossier.
        for (auto const* f : thidua::stored_facts()) {
            if (f->kind != value_kind::day) continue;
            auto const c = f->access.read(n_, in_);
            if (c.state == said::value) near(c.value);
        }
        near(in_.on.raw());
    }

    nomination const& n_;
    context const& in_;
    std::vector<mending> found_{};
    std::vector<std::int64_t> thresholds_{};
    change_set touched_{};             // by the criterion that is being visited
    std::vector<change_set> unmet_{};  // a list of changes for each criterion that is not met
};

/// Tries the answers of the changes in `set` one after the other; keeps those that work in
/// `worked`.
inline bool try_answers(rule_set const& rules, nomination const& n, context const& in, stage at,
                        std::vector<mending> const& all, change_set const& set, std::size_t depth,
                        std::vector<mending>* worked) {
    if (depth == set.size()) return verdict(rules, n, in, at) == outcome::eligible;
    auto const& m = all[set[depth]];
    bool any = false;
    for (auto const& answer : m.with) {
        auto changed = n;
        std::vector<cell> attributes;  // lives as long as `changed`
        // Two papers of one set add up.
        auto const value = m.paper >= 0 ? with_paper(m, n, in) : answer;
        if (m.fact->attribute()) {
            attributes.assign(n.attributes.begin(), n.attributes.end());
            attributes[static_cast<std::size_t>(m.slot)] = value;
            changed.attributes = attributes;
        } else {
            m.fact->access.write(changed, value);
        }
        if (!try_answers(rules, changed, in, at, all, set, depth + 1, worked)) continue;
        any = true;
        if (worked == nullptr) return true;
        auto& kept = (*worked)[depth].with;
        if (std::ranges::find(kept, value) == kept.end()) kept.push_back(value);
    }
    return any;
}

}  // namespace detail

/// The smallest changes that would make a dossier eligible.
///
/// Only what can be mended is changed: papers that are lacking are supplied, facts that are blank
/// are stated. A fact that is stated stays: past events, ratings and days are never turned. A set
/// of changes is a way if there are answers with which the dossier is eligible; which answers is
/// told with it.
[[nodiscard]] inline remedy find_remedy(rule_set const& rules, nomination const& n,
                                        context const& in, stage at) {
    remedy r;
    auto const now = verdict(rules, n, in, at);
    if (now == outcome::eligible) return r;
    detail::mendable_changes const changes{rules, n, in, at};
    auto const all = changes.hopeless() ? std::vector<mending>{} : changes.all();
    auto const sets = minimal_sets(
        all.size(), most_changes_of_a_remedy, most_remedies, [&](change_set const& set) {
            return changes.may_be_enough(set) &&
                   detail::try_answers(rules, n, in, at, all, set, 0, nullptr);
        });
    for (auto const& set : sets) {
        std::vector<mending> way;
        way.reserve(set.size());
        for (auto const i : set) way.push_back({all[i].fact, all[i].paper, all[i].slot, {}});
        detail::try_answers(rules, n, in, at, all, set, 0, &way);
        r.ways.push_back(std::move(way));
    }
    if (!r.ways.empty()) return r;
    for (auto const* c : rules.criteria) {
        if (c->otherwise != failure::notice && judge(rules, *c, n, in, at).what == standing::failed)
            r.stands_in_the_way.push_back(c->id);
    }
    // Where the dossier belongs: first its own type, if that is judged elsewhere, then another one.
    if (!n.commendation_type.known()) return r;
    for (bool const own_type : {true, false})
        for (auto const* tracks : {&rules.live, &rules.elsewhere})
            for (auto const* t : *tracks) {
                if ((*n.commendation_type == t->serves) != own_type) continue;
                if (own_type && tracks == &rules.live) continue;  // there it is judged already
                auto other = n;
                other.commendation_type = t->serves;
                if (meets(*t, other, in) == truth::yes) r.fits.push_back(t);
            }
    return r;
}

}  // namespace thidua
