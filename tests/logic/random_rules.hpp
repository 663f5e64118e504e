// SPDX-License-Identifier: BSL-1.0
//
// Random rules and dossiers, each made twice: as the engine takes them and as the reference does.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <thidua/logic/criterion.hpp>

#include "dice.hpp"
#include "probe_facts.hpp"
#include "reference.hpp"

namespace probe {

// ---- dossiers

/// Days that lie on both sides of every end in the tables of the vocabulary.
[[nodiscard]] inline std::int64_t random_day(dice& die) {
    static std::array<date, 12> const days{
        date{2024, 12, 31}, date{2025, 1, 1}, date{2025, 2, 28},  date{2025, 3, 1},
        date{2025, 6, 30},  date{2025, 7, 1}, date{2025, 12, 31}, date{2026, 1, 1},
        date{2026, 2, 28},  date{2026, 3, 1}, date{2026, 12, 31}, date{2027, 1, 1}};
    return days[die(days.size())].raw();
}

[[nodiscard]] inline std::int64_t random_value(dice& die, int fact) {
    switch (fact) {
        case reference::count:
        case reference::quota:
            return static_cast<std::int64_t>(die(7));
        case reference::total:
            return static_cast<std::int64_t>(die(12));
        case reference::shade:
            return static_cast<std::int64_t>(die(3));
        case reference::begun:
        case reference::ended:
            return random_day(die);
        case reference::mark:
            return 4999 + static_cast<std::int64_t>(die(3));
        default:
            return static_cast<std::int64_t>(die(2));
    }
}

/// A value or "does not apply"; a set may leave something unsaid only if `partly`.
[[nodiscard]] inline reference::entry random_answer(dice& die, int fact, bool partly) {
    reference::entry e;
    e.kind = die(4) == 0 ? reference::entry::not_applicable : reference::entry::value;
    if (e.kind == reference::entry::not_applicable) return e;
    if (fact != reference::papers) {
        e.number = random_value(die, fact);
        return e;
    }
    for (int m = 0; m < 3; ++m) {
        auto const lot = die(partly ? 3 : 2);
        if (lot == 0) e.present.insert(m);
        if (lot == 1) e.absent.insert(m);
    }
    return e;
}

[[nodiscard]] inline reference::dossier random_dossier(dice& die) {
    reference::dossier d;
    auto const blanks = die(4);  // of four facts, how many are blank
    for (int f = 0; f < reference::stored_names; ++f)
        if (die(4) >= blanks) d.facts[static_cast<std::size_t>(f)] = random_answer(die, f, true);
    d.season = static_cast<int>(die(3));
    return d;
}

[[nodiscard]] inline cell cell_of(reference::entry const& e, int fact) {
    if (e.kind == reference::entry::blank) return {};
    if (e.kind == reference::entry::not_applicable) return {said::not_applicable, 0};
    if (fact != reference::papers) return {said::value, e.number};
    std::uint64_t bits = 0;
    for (auto const m : e.present) bits |= std::uint64_t{1} << static_cast<unsigned>(m);
    for (auto const m : e.absent) bits |= std::uint64_t{1} << static_cast<unsigned>(m + 32);
    return {said::value, static_cast<std::int64_t>(bits)};
}

/// A dossier as the engine takes it. Not to be copied: the nomination looks into the cells.
struct engine_dossier {
    explicit engine_dossier(reference::dossier const& d) {
        for (int f = 0; f < reference::stored_names; ++f)
            held[static_cast<std::size_t>(f)] = cell_of(d.facts[static_cast<std::size_t>(f)], f);
        row = dossier_of(held);
        in.phase = d.season;
    }
    engine_dossier(engine_dossier const&) = delete;
    engine_dossier& operator=(engine_dossier const&) = delete;

    cells held{};
    nomination row{};
    context in{};
};

/// States one thing more: a blank fact, one more paper, or what became of the fair. False: all is
/// said.
inline bool state_one(dice& die, reference::dossier& d) {
    std::vector<int> open;
    for (int f = 0; f < reference::stored_names; ++f) {
        auto const& e = d.facts[static_cast<std::size_t>(f)];
        auto const unsaid = f == reference::papers && e.kind == reference::entry::value &&
                            e.present.size() + e.absent.size() < 3;
        if (e.kind == reference::entry::blank || unsaid) open.push_back(f);
    }
    if (d.season == 0) open.push_back(reference::stored_names);
    if (open.empty()) return false;
    auto const f = open[die(open.size())];
    if (f == reference::stored_names) {
        d.season = 1 + static_cast<int>(die(2));
        return true;
    }
    auto& e = d.facts[static_cast<std::size_t>(f)];
    if (e.kind == reference::entry::blank) {
        e = random_answer(die, f, true);
        return true;
    }
    for (int m = 0; m < 3; ++m) {
        if (e.present.count(m) + e.absent.count(m) != 0) continue;
        (die(2) == 0 ? e.present : e.absent).insert(m);
        break;
    }
    return true;
}

/// Answers in full every open question for which `wanted(name)` is true.
template <class Wanted>
void state_all(dice& die, reference::dossier& d, Wanted wanted) {
    for (int f = 0; f < reference::stored_names; ++f) {
        auto& e = d.facts[static_cast<std::size_t>(f)];
        if (!wanted(std::string{reference::spelt[static_cast<std::size_t>(f)]})) continue;
        if (e.kind == reference::entry::blank) {
            e = random_answer(die, f, false);
        } else if (f == reference::papers && e.kind == reference::entry::value) {
            for (int m = 0; m < 3; ++m)
                if (e.present.count(m) + e.absent.count(m) == 0)
                    (die(2) == 0 ? e.present : e.absent).insert(m);
        }
    }
    if (d.season == 0 && wanted("event:harvest_fair")) d.season = 1 + static_cast<int>(die(2));
}

// ---- conditions

using reference::is;
using reference::tree;

[[nodiscard]] inline tree leaf(int fact) { return {is::fact, fact, 0, {}, {}}; }
[[nodiscard]] inline tree number(std::int64_t n) { return {is::literal, 0, n, {}, {}}; }

[[nodiscard]] inline tree random_whole(dice& die) {
    switch (die(7)) {
        case 0:
            return leaf(reference::count);
        case 1:
            return leaf(reference::quota);
        case 2:
        case 3:
            return leaf(reference::total);
        case 4:
            return {is::least_count, 0, 0, {}, {leaf(reference::begun)}};
        case 5:
            return {is::least_count, 0, 0, {}, {leaf(reference::ended)}};
        default:
            return number(static_cast<std::int64_t>(die(8)));
    }
}

[[nodiscard]] inline tree random_truth(dice& die, int depth);

[[nodiscard]] inline tree random_operand(dice& die, int kind, int depth) {
    switch (kind) {
        case 0:
        case 1:
            return random_whole(die);
        case 2:
            return die(3) == 0 ? number(random_day(die))
                               : leaf(die(2) == 0 ? reference::begun : reference::ended);
        case 3:
            return die(2) == 0 ? leaf(reference::shade) : number(static_cast<std::int64_t>(die(3)));
        case 4:
            return die(2) == 0 ? leaf(reference::mark)
                               : tree{is::pass_mark, 0, 0, {}, {leaf(reference::ended)}};
        default:
            return random_truth(die, depth - 1);
    }
}

[[nodiscard]] inline tree random_atom(dice& die, int depth) {
    static std::array<int, 8> const answers{reference::ripe,    reference::sown, reference::sold,
                                            reference::vouched, reference::full, reference::weighed,
                                            reference::fair,    reference::stray};
    switch (die(6)) {
        case 0:
        case 1:
            return leaf(answers[die(die(4) == 0 ? 8 : 7)]);
        case 2: {
            auto const of = static_cast<int>(die(reference::names));
            return {is::given, 0, 0, {}, {leaf(of)}};
        }
        case 3: {
            std::set<int> some{static_cast<int>(die(3))};
            some.insert(static_cast<int>(die(3)));
            return die(2) == 0 ? tree{is::among, 0, 0, some, {leaf(reference::shade)}}
                               : tree{is::holds, 0, 0, some, {leaf(reference::papers)}};
        }
        default: {
            auto const kind = static_cast<int>(die(depth > 0 ? 6 : 5));
            auto const how = std::array{is::equal, is::less, is::at_most}[die(3)];
            auto a = random_operand(die, kind, depth);
            auto b = random_operand(die, kind, depth);
            return {how, 0, 0, {}, {std::move(a), std::move(b)}};
        }
    }
}

[[nodiscard]] inline tree random_truth(dice& die, int depth) {
    if (depth <= 0) return random_atom(die, 0);
    switch (die(8)) {
        case 0:
            return random_atom(die, depth);
        case 1:
            return {is::opposite, 0, 0, {}, {random_truth(die, depth - 1)}};
        case 2:
        case 3:
        case 4: {
            auto a = random_truth(die, depth - 1);
            return {is::both, 0, 0, {}, {std::move(a), random_truth(die, depth - 1)}};
        }
        default: {
            auto a = random_truth(die, depth - 1);
            return {is::either, 0, 0, {}, {std::move(a), random_truth(die, depth - 1)}};
        }
    }
}

[[nodiscard]] inline thidua::symbol const* symbol_of(int fact) {
    static std::array<thidua::symbol const*, reference::names> const all{
        &ripe,   &sown, &sold,    &count, &quota, &shade,   &begun, &ended,
        &papers, &mark, &vouched, &total, &full,  &weighed, &fair,  &stray};
    return all[static_cast<std::size_t>(fact)];
}

/// Appends the tree in postfix order; false if it does not fit.
[[nodiscard]] inline bool append(tree const& t, thidua::condition& to) {
    using thidua::operation;
    for (auto const& part : t.parts)
        if (!append(part, to)) return false;
    std::int64_t bits = 0;
    for (auto const m : t.members) bits |= std::int64_t{1} << m;
    switch (t.what) {
        case is::fact:
            return to.push(
                {operation::fact, symbol_of(t.fact),
                 t.fact == reference::vouched ? std::int64_t{at_vouched} : thidua::unbound});
        case is::literal:
            return to.push({operation::constant, nullptr, t.number});
        case is::least_count:
            return to.push({operation::parameter, &least_count, 0});
        case is::pass_mark:
            return to.push({operation::parameter, &pass_mark, 0});
        case is::given:
            return to.push({operation::given, nullptr, 0});
        case is::equal:
            return to.push({operation::equal, nullptr, 0});
        case is::less:
            return to.push({operation::less, nullptr, 0});
        case is::at_most:
            return to.push({operation::less_equal, nullptr, 0});
        case is::among:
            return to.push({operation::one_of, nullptr, bits});
        case is::holds:
            return to.push({operation::has_all, nullptr, bits});
        case is::both:
            return to.push({operation::all_of, nullptr, 0});
        case is::either:
            return to.push({operation::any_of, nullptr, 0});
        default:
            return to.push({operation::negate, nullptr, 0});
    }
}

struct random_condition {
    tree as_tree{};
    thidua::condition as_program{};
};

/// One that fits into a condition.
[[nodiscard]] inline random_condition make_condition(dice& die, int depth) {
    while (true) {
        random_condition c{
            random_truth(die, static_cast<int>(die(static_cast<std::size_t>(depth) + 1))), {}};
        if (append(c.as_tree, c.as_program) && c.as_program.well_formed()) return c;
    }
}

// ---- criteria with exceptions

/// Owns the exceptions of a random criterion. Not to be copied.
struct random_criterion {
    random_criterion(dice& die, int levels) {
        if (die(2) == 0) {
            auto c = make_condition(die, 1);
            of_reference.applies = c.as_tree;
            of_engine.applies = c.as_program;
        }
        auto must = make_condition(die, 1);
        of_reference.must = must.as_tree;
        of_engine.must = must.as_program;
        of_engine.id = "test.random";
        of_engine.unless = exceptions(die, levels, of_reference.unless);
    }
    random_criterion(random_criterion const&) = delete;
    random_criterion& operator=(random_criterion const&) = delete;

    reference::criterion of_reference{};
    thidua::criterion of_engine{};

private:
    std::array<thidua::exception const*, 2> exceptions(dice& die, int levels,
                                                       std::vector<reference::exception>& theirs) {
        std::array<thidua::exception const*, 2> ours{};
        if (levels == 0) return ours;
        for (auto& slot : ours) {
            if (die(3) == 0) continue;
            auto const& id = ids_.emplace_back("e" + std::to_string(ids_.size()));
            reference::exception e{id, {}, {}, {}};
            auto& mine = exceptions_.emplace_back();
            mine.id = id;
            if (die(4) != 0) {
                auto when = make_condition(die, 1);
                e.when = when.as_tree;
                mine.when = when.as_program;
            }
            auto then = make_condition(die, 1);
            e.then = then.as_tree;
            mine.then = then.as_program;
            mine.unless = exceptions(die, levels - 1, e.unless);
            theirs.push_back(std::move(e));
            slot = &mine;
        }
        return ours;
    }

    std::deque<std::string> ids_{};
    std::deque<thidua::exception> exceptions_{};
};

// ---- comparing

[[nodiscard]] inline thidua::truth truth_of(reference::answer const& a) {
    return !a ? thidua::truth::unknown : *a ? thidua::truth::yes : thidua::truth::no;
}
[[nodiscard]] inline std::set<std::string> as_set(thidua::missing_list const& list) {
    return {list.names().begin(), list.names().end()};
}

}  // namespace probe
