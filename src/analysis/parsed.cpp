// SPDX-License-Identifier: BSL-1.0
#include "parsed.hpp"

#include <span>
#include <string>

#include <thidua/logic/wording.hpp>
#include <thidua/nominations/facts/achievement.hpp>

namespace thidua::analysis {

namespace detail {

namespace {

[[nodiscard]] bool connects(operation what) {
    return what == operation::all_of || what == operation::any_of || what == operation::negate;
}

class parser {
public:
    explicit parser(parsed_rules& out) : out_(out) {}

    void add(criterion const& c, std::size_t number) {
        auto& d = out_.decisions.emplace_back();
        d.of = &c;
        d.first_atom = out_.atoms.size();
        here_ = {.decision = number, .of = &c};
        if (&c == out_.rules.by_track) {
            d.by_track = true;
            for (auto const* t : out_.rules.live) d.tracks.push_back(of(*t));
        } else {
            d.own = of(c, true);
        }
        d.end_atom = out_.atoms.size();
    }

private:
    [[nodiscard]] parsed_condition of(condition const& c, rule_part part) {
        return of(c.code(), part);
    }
    [[nodiscard]] parsed_condition of(std::span<node const> code, rule_part part) {
        parsed_condition p;
        std::size_t at = 0;
        for (auto const& [first, end] : atom_spans(code)) {
            connect(p, code, at, first);
            auto& a = out_.atoms.emplace_back(here_);
            a.part = part;
            a.first = first;
            for (auto const& n : code.subspan(first, end - first)) a.code.push_back(n);
            p.steps.push_back({step::kind::atom, out_.atoms.size() - 1});
            at = end;
        }
        connect(p, code, at, code.size());
        return p;
    }
    static void connect(parsed_condition& p, std::span<node const> code, std::size_t from,
                        std::size_t to) {
        for (auto i = from; i < to; ++i)
            p.steps.push_back({code[i].what == operation::all_of   ? step::kind::all_of
                               : code[i].what == operation::any_of ? step::kind::any_of
                                                                   : step::kind::negate,
                               0});
    }
    [[nodiscard]] parsed_rule of(condition const& own, rule_part part,
                                 std::array<exception const*, 2> const& unless, int depth_left) {
        parsed_rule r;
        r.own = of(own, part);
        if (depth_left == 0) return r;
        for (auto const* e : unless) {
            if (e == nullptr) continue;
            auto const* outer = here_.except;
            here_.except = e;
            auto when = of(e->when, rule_part::exception_when);
            auto& x = r.unless.emplace_back(
                of(e->then, rule_part::exception_then, e->unless, depth_left - 1));
            x.of = e;
            x.when = std::move(when);
            here_.except = outer;
        }
        return r;
    }
    [[nodiscard]] parsed_criterion of(criterion const& c, bool listed) {
        here_.of = &c;
        parsed_criterion p{&c, {}, {}, {}};
        if (listed) p.due_when = of(c.due_when, rule_part::due_when);
        p.applies = of(c.applies, rule_part::applies);
        p.must = of(c.must, rule_part::must, c.unless, thidua::detail::exception_depth);
        return p;
    }
    [[nodiscard]] parsed_track of(track const& t) {
        here_.in = &t;
        parsed_track p{&t, {}, {}, {}};
        auto const type = lift(facts::commendation_type == t.serves);
        p.type = of(type.code, rule_part::track_type);
        p.applies = of(t.applies, rule_part::track_applies);
        for (auto const* c : t.asks) {
            if (c == nullptr) continue;
            auto const* listed = here_.of;
            p.asks.push_back(of(*c, false));
            here_.of = listed;
        }
        here_.in = nullptr;
        return p;
    }

    parsed_rules& out_;
    atom here_{};
};

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> atom_spans(std::span<node const> code) {
    // From the root down: below "and", "or" and "not" lie further parts, all else is an atom.
    std::vector<std::size_t> begins(code.size());
    std::vector<std::size_t> stack;
    for (std::size_t i = 0; i < code.size(); ++i) {
        switch (code[i].what) {
            case operation::fact:
            case operation::constant:
                stack.push_back(i);
                break;
            case operation::parameter:
            case operation::given:
            case operation::one_of:
            case operation::has_all:
            case operation::negate:
                break;
            default:
                stack.pop_back();
        }
        begins[i] = stack.back();
    }
    std::vector<std::pair<std::size_t, std::size_t>> found;
    std::vector<std::size_t> roots;
    if (!code.empty()) roots.push_back(code.size() - 1);
    while (!roots.empty()) {
        auto const root = roots.back();
        roots.pop_back();
        if (!connects(code[root].what)) {
            found.emplace_back(begins[root], root + 1);
            continue;
        }
        roots.push_back(root - 1);
        if (code[root].what != operation::negate) roots.push_back(begins[root - 1] - 1);
    }
    std::ranges::sort(found);
    return found;
}

parsed_rules parse(rule_set const& rules) {
    parsed_rules out;
    out.rules = rules;
    parser p{out};
    for (std::size_t i = 0; i < rules.criteria.size(); ++i) p.add(*rules.criteria[i], i);
    return out;
}

}  // namespace detail

std::vector<atom> atoms_of(rule_set const& rules) { return detail::parse(rules).atoms; }

std::string asked_by(atom const& a, language in) {
    condition c;
    for (auto const& n : a.code) c.push(n);
    return wording{in}.required(c);
}

std::string place_of(atom const& a) {
    std::string line;
    if (a.in != nullptr) line += std::string{a.in->id} + "/";
    if (a.part != rule_part::track_type && a.part != rule_part::track_applies)
        line += std::string{a.of->id} + "/";
    if (a.except != nullptr) line += std::string{a.except->id} + "/";
    return line + std::string{name_of(a.part)};
}

}  // namespace thidua::analysis
