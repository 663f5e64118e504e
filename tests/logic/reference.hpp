// SPDX-License-Identifier: BSL-1.0
//
// A second engine for the tests, written from the text of the design alone: conditions are trees,
// answers are optional booleans, exceptions are settled by trying out every way in which the
// unknown may turn out. It shares no code and no data with logic/.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace reference {

/// What a dossier says of one fact. A blank set says nothing of some members, a value of all
/// others.
struct entry {
    enum kind_of { blank, value, not_applicable } kind = blank;
    std::int64_t number = 0;
    std::set<int> present{};  ///< for the fact that is a set
    std::set<int> absent{};
};

/// Facts by their names in the vocabulary of the tests.
enum name {
    ripe,
    sown,
    sold,
    count,
    quota,
    shade,
    begun,
    ended,
    papers,
    mark,
    vouched,
    stored_names,
    total = stored_names,
    full,
    weighed,
    fair,
    stray,  ///< a user's own fact that no list has
    names
};
inline std::array<char const*, names> const spelt{
    "ripe",   "sown", "sold",    "count", "quota", "shade",   "begun", "ended",
    "papers", "mark", "vouched", "total", "full",  "weighed", "fair",  "stray"};

struct dossier {
    std::array<entry, stored_names> facts{};
    int season = 0;  ///< 0: the fair has no date yet; 1: it was held; 2: it was not
};

/// What a fact is worth; derived ones follow from others.
inline entry look(dossier const& d, int fact) {
    auto const known = [](std::int64_t v) { return entry{entry::value, v, {}, {}}; };
    if (fact < stored_names) return d.facts[static_cast<std::size_t>(fact)];
    switch (fact) {
        case total: {
            auto const& a = d.facts[count];
            auto const& b = d.facts[quota];
            if (a.kind == entry::not_applicable || b.kind == entry::not_applicable)
                return {entry::not_applicable, 0, {}, {}};
            if (a.kind == entry::blank || b.kind == entry::blank) return {};
            return known(a.number + b.number);
        }
        case full: {
            auto const sum = look(d, total);
            auto const& is_ripe = d.facts[ripe];
            if (sum.kind == entry::blank || is_ripe.kind == entry::blank) return {};
            return known(sum.kind == entry::value && sum.number >= 6 &&
                         is_ripe.kind == entry::value && is_ripe.number != 0);
        }
        case weighed:
            if (d.facts[sown].kind != entry::value || d.season == 0) return {};
            return known(d.facts[sown].number);
        case fair:
            return d.season == 0 ? entry{} : known(d.season == 1);
        default:
            return {};
    }
}

/// What is lacking where a fact is blank: a derived one is resolved.
inline void lacks(dossier const& d, int fact, std::set<std::string>& out) {
    if (look(d, fact).kind != entry::blank) return;
    auto const nothing_lacking = [&](std::initializer_list<int> needs) {
        for (auto const need : needs)
            if (look(d, need).kind == entry::blank) return false;
        return true;
    };
    switch (fact) {
        case total:
            lacks(d, count, out);
            lacks(d, quota, out);
            break;
        case full:
            lacks(d, total, out);
            lacks(d, ripe, out);
            break;
        case weighed:
            lacks(d, sown, out);
            if (nothing_lacking({sown})) out.insert(spelt[weighed]);
            break;
        case fair:
            out.insert("event:harvest_fair");
            break;
        default:
            out.insert(spelt[static_cast<std::size_t>(fact)]);
    }
}

enum class is {
    fact,
    literal,
    least_count,  ///< on a day
    pass_mark,    ///< on a day
    given,
    equal,
    less,
    at_most,
    among,
    holds,
    both,
    either,
    opposite
};

struct tree {
    is what = is::literal;
    int fact = 0;
    std::int64_t number = 0;
    std::set<int> members{};
    std::vector<tree> parts{};
};

using answer = std::optional<bool>;

inline answer ask(tree const& t, dossier const& d);

/// The dated values of the vocabulary, by their days since 1970-01-01: first, last, value.
struct span_of_days {
    std::int64_t first, last, value;
};
inline std::vector<span_of_days> const least_counts{
    {20089, 20269, 3}, {20270, 20453, 5}, {20513, 20818, 4}};
inline std::vector<span_of_days> const pass_marks{{20148, 20512, 5000}};

inline entry on_day(std::vector<span_of_days> const& table, entry const& day) {
    if (day.kind != entry::value) return {day.kind, 0, {}, {}};
    for (auto const& s : table)
        if (s.first <= day.number && day.number <= s.last) return {entry::value, s.value, {}, {}};
    return {};
}

inline entry worth(tree const& t, dossier const& d) {
    switch (t.what) {
        case is::fact:
            return look(d, t.fact);
        case is::literal:
            return {entry::value, t.number, {}, {}};
        case is::least_count:
            return on_day(least_counts, worth(t.parts[0], d));
        case is::pass_mark:
            return on_day(pass_marks, worth(t.parts[0], d));
        default: {
            auto const a = ask(t, d);
            return a ? entry{entry::value, *a ? 1 : 0, {}, {}} : entry{};
        }
    }
}

/// Yes, no, or (empty) unknown.
inline answer ask(tree const& t, dossier const& d) {
    switch (t.what) {
        case is::given: {
            auto const e = worth(t.parts[0], d);
            if (e.kind == entry::blank) return {};
            return e.kind == entry::value;
        }
        case is::equal:
        case is::less:
        case is::at_most: {
            auto const a = worth(t.parts[0], d);
            auto const b = worth(t.parts[1], d);
            if (a.kind == entry::not_applicable || b.kind == entry::not_applicable) return false;
            if (a.kind == entry::blank || b.kind == entry::blank) return {};
            return t.what == is::equal  ? a.number == b.number
                   : t.what == is::less ? a.number < b.number
                                        : a.number <= b.number;
        }
        case is::among: {
            auto const e = worth(t.parts[0], d);
            if (e.kind == entry::not_applicable) return false;
            if (e.kind == entry::blank) return {};
            return t.members.count(static_cast<int>(e.number)) != 0;
        }
        case is::holds: {
            auto const e = worth(t.parts[0], d);
            if (e.kind == entry::not_applicable) return false;
            if (e.kind == entry::blank) return {};
            bool all = true;
            for (auto const m : t.members) {
                if (e.absent.count(m) != 0) return false;
                if (e.present.count(m) == 0) all = false;
            }
            return all ? answer{true} : answer{};
        }
        case is::both: {
            auto const a = ask(t.parts[0], d);
            auto const b = ask(t.parts[1], d);
            if ((a && !*a) || (b && !*b)) return false;
            if (a && b) return true;
            return {};
        }
        case is::either: {
            auto const a = ask(t.parts[0], d);
            auto const b = ask(t.parts[1], d);
            if ((a && *a) || (b && *b)) return true;
            if (a && b) return false;
            return {};
        }
        case is::opposite: {
            auto const a = ask(t.parts[0], d);
            return a ? answer{!*a} : a;
        }
        default: {
            auto const e = worth(t, d);
            if (e.kind == entry::blank) return {};
            return e.kind == entry::value && e.number != 0;
        }
    }
}

/// The unknown leaves under unknown parts.
inline void missing(tree const& t, dossier const& d, std::set<std::string>& out) {
    if (worth(t, d).kind != entry::blank) return;
    switch (t.what) {
        case is::fact:
            lacks(d, t.fact, out);
            break;
        case is::least_count:
        case is::pass_mark:
            if (worth(t.parts[0], d).kind == entry::value)
                out.insert(t.what == is::least_count ? "parameter:least_count"
                                                     : "parameter:pass_mark");
            else
                missing(t.parts[0], d, out);
            break;
        case is::holds:  // blank, or not all of it is said: either way the set is lacking
            out.insert(spelt[static_cast<std::size_t>(t.parts[0].fact)]);
            break;
        default:
            for (auto const& part : t.parts) missing(part, d, out);
    }
}

struct exception {
    std::string id{};
    std::optional<tree> when{};  ///< none: always live
    tree then{};
    std::vector<exception> unless{};
};
struct criterion {
    std::optional<tree> applies{};
    tree must{};
    std::vector<exception> unless{};
};

inline answer live(exception const& e, dossier const& d) {
    return e.when ? ask(*e.when, d) : answer{true};
}

enum class ending { no, yes, conflict };

/// Every way in which a rule may end, once what is unknown has turned out one way or the other.
inline std::set<ending> endings(tree const& own, std::vector<exception> const& unless,
                                dossier const& d) {
    auto const ways = [](answer a) {
        std::set<ending> all;
        if (!a || *a) all.insert(ending::yes);
        if (!a || !*a) all.insert(ending::no);
        return all;
    };
    // What the live ones seen so far say: none of them yet, or one ending.
    std::set<std::optional<ending>> so_far{std::nullopt};
    for (auto const& e : unless) {
        auto const is_live = live(e, d);
        if (is_live && !*is_live) continue;
        std::set<std::optional<ending>> next;
        if (!is_live) next = so_far;
        for (auto const& before : so_far)
            for (auto const now : endings(e.then, e.unless, d))
                next.insert(!before || *before == now ? now : ending::conflict);
        so_far = next;
    }
    std::set<ending> all;
    for (auto const& end : so_far)
        if (end)
            all.insert(*end);
        else
            all.merge(ways(ask(own, d)));
    return all;
}

inline answer rule(tree const& own, std::vector<exception> const& unless, dossier const& d) {
    auto const all = endings(own, unless, d);
    if (all == std::set{ending::yes}) return true;
    if (all == std::set{ending::no}) return false;
    return {};
}

/// The unknown leaves of a rule that is unknown: of exceptions that are or may be live, of what
/// they ask, and of the own condition unless an exception stands in its place. Two live exceptions
/// whose answers are known and differ are a conflict, which names both and waits for no fact.
inline void missing(tree const& own, std::vector<exception> const& unless, dossier const& d,
                    std::set<std::string>& out) {
    if (rule(own, unless, d)) return;
    bool replaced = false;
    exception const* first = nullptr;
    for (auto const& e : unless) {
        auto const is_live = live(e, d);
        if (is_live && !*is_live) continue;
        if (is_live) {
            replaced = true;
            if (first != nullptr) {
                auto const a = rule(first->then, first->unless, d);
                auto const b = rule(e.then, e.unless, d);
                if (a && b && *a != *b) out.insert("conflict:" + first->id + "," + e.id);
            }
            first = &e;
        } else {
            missing(*e.when, d, out);
        }
        missing(e.then, e.unless, d, out);
    }
    if (!replaced) missing(own, d, out);
}

enum class standing { met, failed, unknown, not_applicable };

inline standing judge(criterion const& c, dossier const& d) {
    auto const applies = c.applies ? ask(*c.applies, d) : answer{true};
    if (applies && !*applies) return standing::not_applicable;
    auto const must = rule(c.must, c.unless, d);
    if (must && *must) return standing::met;  // met, whether or not it applies
    if (applies && must) return standing::failed;
    return standing::unknown;
}

inline std::set<std::string> missing(criterion const& c, dossier const& d) {
    std::set<std::string> out;
    if (judge(c, d) != standing::unknown) return out;
    if (c.applies) missing(*c.applies, d, out);
    missing(c.must, c.unless, d, out);
    return out;
}

}  // namespace reference
