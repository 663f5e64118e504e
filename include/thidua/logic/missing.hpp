// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <thidua/logic/judge.hpp>
#include <thidua/logic/trace.hpp>

namespace thidua {

/// Names of what is missing, each once, in the order in which they were met.
class missing_list {
public:
    /// Adds a name unless it is there.
    void add(std::string name) {
        if (std::ranges::find(names_, name) == names_.end()) names_.push_back(std::move(name));
    }
    /// The names so far.
    [[nodiscard]] std::vector<std::string> const& names() const& { return names_; }
    /// The names so far.
    [[nodiscard]] std::vector<std::string>&& names() && { return std::move(names_); }

private:
    std::vector<std::string> names_{};
};

namespace detail {

/// A stored fact is named itself; a derived one is resolved to what it lacks, or named if nothing
/// is lacking.
inline void add_missing_fact(fact_info const& f, nomination const& dossier, context const& in,
                             missing_list& out) {
    if (f.access.report_missing != nullptr) {
        missing_list found;
        f.access.report_missing(dossier, in, found);
        for (auto const& name : found.names()) out.add(name);
        if (!found.names().empty()) return;
    }
    bool resolved = false;
    for (auto const* need : f.access.needs) {
        if (need->attribute() || need->access.read(dossier, in).state != said::nothing) continue;
        add_missing_fact(*need, dossier, in, out);
        resolved = true;
    }
    if (!resolved) out.add(std::string{f.name});
}

inline void add_missing(trace const& t, std::int32_t at, nomination const& dossier,
                        context const& in, missing_list& out) {
    auto const& s = t.steps[static_cast<std::size_t>(at)];
    auto const unknown = [&t](std::int32_t i) {
        return i >= 0 && t.steps[static_cast<std::size_t>(i)].seen.state == said::nothing;
    };
    if (s.step.what == operation::fact) {
        add_missing_fact(*static_cast<fact_info const*>(s.step.subject), dossier, in, out);
    } else if (s.step.what == operation::parameter && !unknown(s.left)) {
        out.add("parameter:" + std::string{s.step.subject->name});
    } else if (s.step.what == operation::has_all && !unknown(s.left)) {
        // Something is said of the set, but not of all that is asked for: the set is what is
        // missing.
        out.add(std::string{t.steps[static_cast<std::size_t>(s.left)].step.subject->name});
    } else {
        if (unknown(s.left)) add_missing(t, s.left, dossier, in, out);
        if (unknown(s.right)) add_missing(t, s.right, dossier, in, out);
    }
}

inline void add_missing(condition const& c, nomination const& dossier, context const& in,
                        missing_list& out) {
    auto const t = follow(c, dossier, in);
    if (!t.empty() && t.value() == truth::unknown)
        add_missing(t, static_cast<std::int32_t>(t.root()), dossier, in, out);
}

inline void add_missing(condition const& own, std::array<exception const*, 2> const& unless,
                        nomination const& dossier, context const& in, missing_list& out,
                        int depth_left) {
    auto const r = rule_with(own, unless, dossier, in, depth_left);
    if (r.value != truth::unknown) return;
    if (r.other != nullptr)
        out.add("conflict:" + std::string{r.live->id} + "," + std::string{r.other->id});
    bool replaced = false;
    for (auto const* e : unless) {
        if (e == nullptr || depth_left == 0) continue;
        auto const live = evaluate(e->when, dossier, in);
        if (live == truth::no) continue;
        if (live == truth::unknown) add_missing(e->when, dossier, in, out);
        if (live == truth::yes) replaced = true;
        add_missing(e->then, e->unless, dossier, in, out, depth_left - 1);
    }
    if (!replaced) add_missing(own, dossier, in, out);
}

}  // namespace detail

/// What a criterion that is unknown lacks: the unknown leaves under its unknown parts, as names of
/// facts, `event:NAME`, `parameter:NAME` and `conflict:A,B`. Adds nothing for a criterion that is
/// not unknown.
inline void add_missing(criterion const& c, nomination const& dossier, context const& in,
                        missing_list& out, stage at = stage::closed) {
    if (judge(c, dossier, in, at).what != standing::unknown) return;
    detail::add_missing(c.applies, dossier, in, out);
    detail::add_missing(c.must, c.unless, dossier, in, out, detail::exception_depth);
}

}  // namespace thidua
