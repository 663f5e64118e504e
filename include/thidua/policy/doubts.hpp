// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include <thidua/law/doubt.hpp>
#include <thidua/logic/criterion.hpp>
#include <thidua/policy/policy.hpp>

namespace thidua {

namespace detail {

/// Walks through a policy and says each thing in it below `verified`, once.
template <class F>
class policy_doubts {
public:
    explicit policy_doubts(F& say) : say_(say) {}

    void walk(policy const& p) {
        for (auto const* c : p.rules.criteria) add("criteria", *c);
        for (auto const* t : p.rules.live) add("tracks", *t);
        for (auto const* t : p.rules.elsewhere) add("tracks", *t);
        for (auto const& s : p.small)
            unsure("small", name_of(s.kind), label_of(s.kind), s.basis, s.first);
        reading("achievement_window", p.how.window);
        reading("phase_ends_with", p.how.phase_ends_with);
        reading("second_phase", p.how.second_phase);
        reading("dissolved_from", p.how.dissolved);
        reading("households", p.how.of_households);
        reading("unit_certificate", p.how.of_certificate);
        joint("stage", p.priority.at);
        joint("force", p.priority.force);
        joint("scope", p.priority.scope);
        joint("conjunction", p.priority.conjunction);
        joint("movement", p.priority.movement);
        joint("who_is_direct", p.priority.direct);
    }

private:
    void unsure(std::string_view part, std::string_view code, bilingual what, citation const& c,
                date first = first_day()) {
        if (c.given() && c.grade == verification::verified) return;
        say_(doubt{part, code, what, c.given() ? c.grade : verification::assumption, c, first});
    }
    /// Of what no clause decides only the choice can be told.
    template <class E>
    void reading(std::string_view code, E chosen) {
        unsure("readings", code, label_of(chosen), {});
    }
    template <class E>
    void joint(std::string_view code, E chosen) {
        unsure("priority", code, label_of(chosen), {});
    }

    void add(std::string_view part, criterion const& c) {
        if (!first_time(&c)) return;
        bool cites = false;
        for (auto const& b : c.basis) {
            if (!b.given()) continue;
            cites = true;
            unsure(part, c.id, c.says, b);
        }
        if (!cites) unsure(part, c.id, c.says, {});
        for (auto const* condition : {&c.applies, &c.due_when, &c.must}) parameters(*condition);
        for (auto const* e : c.unless)
            if (e != nullptr) add(*e);
    }
    void add(exception const& e) {
        if (!first_time(&e)) return;
        unsure("exceptions", e.id, e.says, e.basis);
        parameters(e.when);
        parameters(e.then);
        for (auto const* inner : e.unless)
            if (inner != nullptr) add(*inner);
    }
    void add(std::string_view part, track const& t) {
        if (!first_time(&t)) return;
        unsure(part, t.id, t.says, t.basis);
        parameters(t.applies);
        for (auto const* c : t.asks)
            if (c != nullptr) add("criteria", *c);
    }
    void parameters(condition const& of) {
        for (auto const& n : of.code()) {
            if (n.what != operation::parameter || !first_time(n.subject)) continue;
            auto const& p = *static_cast<parameter_info const*>(n.subject);
            for (auto const& entry : p.table)
                unsure("parameters", p.name, p.label, entry.basis, entry.first);
        }
    }
    [[nodiscard]] bool first_time(void const* what) {
        if (std::ranges::find(seen_, what) != seen_.end()) return false;
        seen_.push_back(what);
        return true;
    }

    F& say_;
    std::vector<void const*> seen_{};
};

}  // namespace detail

/// Calls `say(doubt)` for each thing of a policy below `verified`, once: the clauses of its
/// criteria, exceptions and tracks, the dated values of the parameters that they read, its kinds of
/// small collectives, its readings and the joints of the priority, which no clause decides.
template <class F>
void for_each_doubt(policy const& p, F&& say) {
    detail::policy_doubts<F>{say}.walk(p);
}

}  // namespace thidua
