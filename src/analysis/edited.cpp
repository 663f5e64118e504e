// SPDX-License-Identifier: BSL-1.0
#include "edited.hpp"

namespace thidua::analysis::detail {

edited_rules::edited_rules(rule_set const& rules, edit const& by) : by_(by), view_(rules) {
    bool tracks_changed = false;
    for (auto const* t : rules.live) {
        auto const* now = t == by_.without_track ? nullptr : of(*t);
        if (now != nullptr) live_.push_back(now);
        tracks_changed = tracks_changed || now != t;
    }
    for (std::size_t i = 0; i < rules.criteria.size(); ++i) {
        auto const* c = rules.criteria[i];
        bool const by_track = c == rules.by_track;
        // The own conditions of `by_track` are not read; its place is found by its address.
        auto const* now = c == by_.without_criterion ? nullptr : by_track ? c : of(*c);
        in_place_.push_back(now);
        if (now != nullptr) list_.push_back(now);
        if (now != c || (by_track && tracks_changed)) affected_.push_back(i);
    }
    view_.criteria = list_;
    view_.live = live_;
}

std::optional<condition> edited_rules::changed(condition const& c) const {
    if (&c == by_.from) return by_.to;
    if (by_.parameter_from == nullptr) return std::nullopt;
    bool any = false;
    condition now;
    for (auto n : c.code()) {
        if (n.what == operation::parameter && n.subject == by_.parameter_from) {
            n.subject = by_.parameter_to;
            any = true;
        }
        now.push(n);
    }
    return any ? std::optional{now} : std::nullopt;
}

criterion const* edited_rules::of(criterion const& c) {
    auto const [at, fresh] = done_.emplace(&c, &c);
    if (!fresh) return at->second;
    auto copy = c;
    bool any = false;
    for (auto const part : {&criterion::applies, &criterion::due_when, &criterion::must})
        if (auto now = changed(c.*part)) {
            copy.*part = *now;
            any = true;
        }
    any = change(copy.unless, thidua::detail::exception_depth) || any;
    if (any) at->second = &criteria_.emplace_back(copy);
    return at->second;
}

bool edited_rules::change(std::array<exception const*, 2>& list, int depth_left) {
    bool any = false;
    for (auto& e : list) {
        if (e == nullptr || depth_left == 0) continue;
        auto const* now = e == by_.without_exception ? nullptr : of(*e, depth_left - 1);
        any = any || now != e;
        e = now;
    }
    return any;
}

exception const* edited_rules::of(exception const& e, int depth_left) {
    auto copy = e;
    bool any = false;
    for (auto const part : {&exception::when, &exception::then})
        if (auto now = changed(e.*part)) {
            copy.*part = *now;
            any = true;
        }
    any = change(copy.unless, depth_left) || any;
    return any ? &exceptions_.emplace_back(copy) : &e;
}

track const* edited_rules::of(track const& t) {
    auto copy = t;
    bool any = false;
    if (auto now = changed(t.applies)) {
        copy.applies = *now;
        any = true;
    }
    for (auto& c : copy.asks) {
        if (c == nullptr) continue;
        auto const* now = of(*c);
        any = any || now != c;
        c = now;
    }
    return any ? &tracks_.emplace_back(copy) : &t;
}

}  // namespace thidua::analysis::detail
