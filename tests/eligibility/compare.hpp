// SPDX-License-Identifier: BSL-1.0
//
// The library's answer and the oracle's, side by side: each kind of difference is counted, with its
// first case.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/eligibility/assess.hpp>
#include <thidua/eligibility/remedy.hpp>

#include "oracle.hpp"
#include "oracle_remedy.hpp"

namespace eligibility_oracle {

class differences {
public:
    /// Which case is looked at.
    void begin(int number) { case_ = number; }
    void add(std::string const& what) {
        auto& seen = seen_[what];
        if (seen.times++ == 0) seen.first = case_;
    }
    template <class T>
    void compare(std::string const& what, T const& library, T const& oracle) {
        if (library != oracle) add(what);
    }
    /// Empty if there was no difference.
    [[nodiscard]] std::string told() const {
        std::string all;
        for (auto const& [what, seen] : seen_)
            all += std::to_string(seen.times) + " x " + what + ", first in case " +
                   std::to_string(seen.first) + "\n";
        return all;
    }

private:
    struct occurrences {
        int times = 0;
        int first = 0;
    };
    std::map<std::string, occurrences> seen_{};
    int case_ = 0;
};

/// What the oracle says of one dossier, in the library's words.
struct expected {
    outcome result = outcome::eligible;
    std::vector<std::string_view> findings{};
    std::vector<std::string_view> reasons{};
    std::vector<std::string_view> notices{};
    std::map<std::string, std::size_t> missing{};  ///< with the first criterion that lacks it
    bool leans_on_event = false;
};

[[nodiscard]] inline expected expect(nomination const& n, situation const& s, thidua::stage at) {
    constexpr std::array<std::string_view, 5> words{"met", "failed", "unknown", "not_applicable",
                                                    "not_due"};
    expected e;
    e.result = verdict(n, s, at);
    for (std::size_t i = 0; i < policy.size(); ++i) {
        auto const what = judge(i, n, s, at).what;
        e.findings.push_back(words[static_cast<std::size_t>(what)]);
        bool const notice = policy[i].failure == fails_as::notice;
        if (what == state::failed && !notice) e.reasons.push_back(policy[i].id);
        if (notice && (what == state::failed || what == state::unknown))
            e.notices.push_back(policy[i].id);
        auto const lacking = missing_under(i, n, s, at);
        for (std::size_t b = 0; b < leaf_names.size(); ++b)
            if ((lacking & bit(static_cast<leaf>(b))) != 0)
                e.missing.emplace(std::string{leaf_names[b]}, i);
    }
    auto without_plans = s;
    without_plans.plans_count = false;
    e.leans_on_event = verdict(n, without_plans, at) != e.result;
    return e;
}

inline void compare(thidua::rule_set const& rules, nomination const& n, situation const& s,
                    thidua::stage at, differences& out) {
    auto const a = thidua::assess(rules, n, s.in, at);
    auto const e = expect(n, s, at);
    auto const name = [](auto o) { return std::to_string(static_cast<int>(o)); };
    out.compare("assess and verdict", a.result, thidua::verdict(rules, n, s.in, at));
    out.compare("outcome " + name(a.result) + " instead of " + name(e.result),
                static_cast<int>(a.result), static_cast<int>(e.result));
    out.compare("reasons", a.reasons, e.reasons);
    out.compare("notices", a.notices, e.notices);
    out.compare("number of findings", a.findings.size(), e.findings.size());
    for (std::size_t i = 0; i < std::min(a.findings.size(), e.findings.size()); ++i) {
        auto const id = std::string{policy[i].id};
        out.compare("order of the policy at " + id, a.findings[i].of->id, policy[i].id);
        out.compare(id + " is " + std::string{name_of(a.findings[i].what)} + " instead of " +
                        std::string{e.findings[i]},
                    name_of(a.findings[i].what), e.findings[i]);
    }
    std::size_t last = 0;
    for (auto const& m : a.missing) {
        auto const known = e.missing.find(m);
        if (known == e.missing.end()) {
            out.add("missing has " + m + " too much");
            continue;
        }
        if (known->second < last) out.add("missing is not in the policy's order");
        last = known->second;
    }
    for (auto const& [m, first] : e.missing)
        if (std::count(a.missing.begin(), a.missing.end(), m) != 1)
            out.add("missing lacks " + m + " of " + std::string{policy[first].id} +
                    ", or has it twice");
    auto const is_event = [](std::string const& l) { return l.rfind("event:", 0) == 0; };
    out.compare("leaning on a planned session",
                std::any_of(a.leans_on.begin(), a.leans_on.end(), is_event), e.leans_on_event);
}

/// Compares the ways as sets of names: all of them up to five, of more some five smallest.
inline void compare_remedies(thidua::rule_set const& rules, nomination const& n, situation const& s,
                             thidua::stage at, differences& out) {
    auto const r = thidua::find_remedy(rules, n, s.in, at);
    auto const all = remedies(n, s, at);
    std::vector<std::size_t> sizes;
    std::vector<std::size_t> smallest;
    for (auto const& way : all) smallest.push_back(way.size());
    std::sort(smallest.begin(), smallest.end());
    if (smallest.size() > 5) smallest.resize(5);
    family ways;
    for (auto const& way : r.ways) {
        std::set<std::string> names;
        for (auto const& m : way)
            names.insert(std::string{m.paper >= 0 ? name_of(static_cast<thidua::document>(m.paper))
                                                  : m.fact->name});
        sizes.push_back(way.size());
        if (!all.contains(names)) out.add("a way that is none, or not minimal");
        if (!ways.insert(std::move(names)).second) out.add("a way told twice");
        // Each answer that is told turns the dossier; of larger sets only together with others.
        if (way.size() != 1 || way[0].paper >= 0) continue;
        if (way[0].with.empty()) out.add("a way without an answer");
        for (auto const& answer : way[0].with) {
            auto changed = n;
            way[0].fact->access.write(changed, answer);
            if (verdict(changed, s, at) != outcome::eligible)
                out.add("an answer that turns nothing");
        }
    }
    if (sizes != smallest) out.add("the ways are not the smallest ones, smallest first");
}

}  // namespace eligibility_oracle
