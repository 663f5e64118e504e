// SPDX-License-Identifier: BSL-1.0
#include "space.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/vocabulary.hpp>

namespace thidua::analysis::detail {

namespace {

constexpr auto none = static_cast<std::size_t>(-1);

/// Derived facts that follow from one stored fact alone, whatever the context. Held by a test.
[[nodiscard]] fact_info const* followed_by(fact_info const& f) {
    return &f == &facts::lane ? &facts::commendation_type : nullptr;
}

[[nodiscard]] cell base_cell(fact_info const& f, nomination const& n, context const& in) {
    return f.attribute() ? cell{} : f.access.read(n, in);
}

}  // namespace

bool reads_settings(fact_info const& f) {
    auto const shipped = derived_facts();
    if (std::ranges::find(shipped, &f) == shipped.end()) return true;
    return &f == &facts::achievement_in_phase || &f == &facts::begins_before_phase ||
           &f == &facts::recipient_exists || &f == &facts::deadline ||
           &f == &facts::households_admitted;
}

space::space(std::span<parsed_rules const* const> rules, space_options options)
    : options_(std::move(options)) {
    for (std::size_t side = 0; side < rules.size(); ++side)
        add(*rules[side], static_cast<int>(side));
    link();
    // Blocks that many criteria ask stand first: that keeps the diagrams small.
    std::vector<std::set<std::pair<std::size_t, std::size_t>>> users(blocks_.size());
    for (std::size_t side = 0; side < rules.size(); ++side)
        for (std::size_t i = 0; i < rules[side]->atoms.size(); ++i)
            users[atoms_[number_of_[side][i]].block].emplace(side, rules[side]->atoms[i].decision);
    order_.resize(blocks_.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::ranges::stable_sort(order_, [&users](std::size_t a, std::size_t b) {
        return users[a].size() > users[b].size();
    });
    variable_of_.resize(blocks_.size());
    for (std::size_t v = 0; v < order_.size(); ++v) variable_of_[order_[v]] = v + 1;
    std::ranges::sort(blocks_, {}, [this](space_block const& b) {
        return variable_of_[b.atoms.empty() ? 0 : atoms_[b.atoms[0]].block];
    });
    for (auto& a : atoms_) a.block = variable_of_[a.block] - 1;
}

std::size_t space::fact_number(fact_info const& f, int side, std::int64_t slot) {
    auto const own = f.derived() && options_.sides_differ && reads_settings(f) ? side : 0;
    auto key = std::string{f.name} + (f.attribute() ? "@own" : "@") + std::to_string(own);
    auto const [at, fresh] = known_facts_.emplace(std::move(key), facts_.size());
    if (!fresh) return at->second;
    auto const number = at->second;
    facts_.push_back(
        {.info = &f,
         .side = own,
         .slot = slot,
         .base = base_cell(f, options_.base, options_.in[static_cast<std::size_t>(own)])});
    if (auto const* from = followed_by(f)) {
        auto const source = fact_number(*from, side, unbound);
        facts_[number].follows = source;
    }
    return number;
}

void space::add(parsed_rules const& rules, int side) {
    auto& numbers = number_of_.emplace_back();
    for (auto const& a : rules.atoms) {
        space_atom made;
        std::string key;
        for (auto n : a.code) {
            if (n.what == operation::fact) {
                auto const& f = *static_cast<fact_info const*>(n.subject);
                auto const number = fact_number(f, side, n.literal);
                n.literal = static_cast<std::int64_t>(number);
                if (std::ranges::find(made.facts, number) == made.facts.end())
                    made.facts.push_back(number);
            }
            key += std::to_string(static_cast<int>(n.what)) + ":" + std::to_string(n.literal);
            if (n.what == operation::parameter)
                for (auto const& e : static_cast<parameter_info const*>(n.subject)->table)
                    key += "," + std::to_string(e.first.raw()) + "-" +
                           std::to_string(e.last.raw()) + "=" + std::to_string(e.value);
            if (n.what == operation::has_all)
                facts_[static_cast<std::size_t>(made.code.back().literal)].members |= n.literal;
            key += ";";
            made.code.push_back(n);
        }
        auto const [at, fresh] = known_atoms_.emplace(std::move(key), atoms_.size());
        if (fresh) atoms_.push_back(std::move(made));
        numbers.push_back(at->second);
    }
}

void space::link() {
    std::vector<std::size_t> root(facts_.size());
    std::iota(root.begin(), root.end(), std::size_t{0});
    auto const find = [&root](std::size_t f) {
        while (root[f] != f) f = root[f];
        return f;
    };
    for (auto const& a : atoms_)
        for (auto const f : a.facts) root[find(f)] = find(a.facts[0]);
    for (std::size_t f = 0; f < facts_.size(); ++f)
        if (facts_[f].follows != none) root[find(f)] = find(facts_[f].follows);
    std::map<std::size_t, std::size_t> block_of_root;
    std::vector<space_block> found;
    for (std::size_t f = 0; f < facts_.size(); ++f) {
        auto const [at, fresh] = block_of_root.emplace(find(f), found.size());
        if (fresh) found.emplace_back();
        found[at->second].facts.push_back(f);
    }
    space_block constants;  // atoms without a fact: the same everywhere
    for (std::size_t i = 0; i < atoms_.size(); ++i) {
        auto const& a = atoms_[i];
        (a.facts.empty() ? constants : found[block_of_root[find(a.facts[0])]]).atoms.push_back(i);
    }
    if (!constants.atoms.empty()) found.push_back(std::move(constants));
    for (auto& b : found) fill(b);
    for (auto& b : found)
        if (b.cells.empty())
            loosen(std::move(b));
        else
            blocks_.push_back(std::move(b));
    for (std::size_t b = 0; b < blocks_.size(); ++b)
        for (std::size_t p = 0; p < blocks_[b].atoms.size(); ++p) {
            atoms_[blocks_[b].atoms[p]].block = b;
            atoms_[blocks_[b].atoms[p]].place = p;
        }
}

std::vector<std::int64_t> space::literals_of(space_block const& b) const {
    std::set<std::int64_t> all;
    for (auto const i : b.atoms)
        for (auto const& n : atoms_[i].code) {
            if (n.what == operation::constant) all.insert(n.literal);
            if (n.what == operation::one_of)
                for (std::int64_t v = 0; v < 63; ++v)
                    if (((n.literal >> v) & 1) != 0) all.insert(v);
            if (n.what != operation::parameter) continue;
            for (auto const& e : static_cast<parameter_info const*>(n.subject)->table) {
                all.insert(e.value);
                all.insert(e.first.raw());
                all.insert(e.last.raw());
            }
        }
    return {all.begin(), all.end()};
}

/// Tries every combination of values; leaves the block without cells if there are too many.
void space::fill(space_block& b) {
    auto const literals = literals_of(b);
    std::vector<std::vector<cell>> values;
    for (bool const with_days : {true, false}) {
        values.clear();
        std::size_t product = 1;
        for (auto const f : b.facts) {
            values.push_back(values_of(facts_[f], b.facts.size(), literals, with_days));
            if (facts_[f].follows != none) values.back().assign(1, cell{});  // computed below
            product =
                product > options_.most_combinations ? product : product * values.back().size();
        }
        if (product <= options_.most_combinations) break;
        if (!with_days) return;
    }
    struct way {
        std::size_t cost;
        std::vector<cell> cells;
    };
    std::map<std::vector<truth>, std::vector<way>> found;
    std::vector<std::vector<truth>> in_order;
    std::vector<std::size_t> pick(b.facts.size());
    std::vector<cell> all(facts_.size());
    while (true) {
        way w{0, {}};
        for (std::size_t i = 0; i < pick.size(); ++i) all[b.facts[i]] = values[i][pick[i]];
        for (auto const f : b.facts) {
            auto const& fact = facts_[f];
            if (fact.follows == none) continue;
            nomination n;
            facts_[fact.follows].info->access.write(n, all[fact.follows]);
            all[f] = fact.info->access.read(n, context{});
        }
        for (auto const f : b.facts) {
            auto const& c = all[f];
            w.cells.push_back(c);
            w.cost += c == facts_[f].base ? 0U : 1U;
            // A set of which some members are neither present nor absent is no cell of a sheet.
            auto const bits = static_cast<std::uint64_t>(c.value);
            auto const wanted = static_cast<std::uint64_t>(facts_[f].members);
            if (facts_[f].info->kind == value_kind::set && c.state == said::value &&
                ((bits | (bits >> 32U)) & wanted) != wanted)
                w.cost += 3;
        }
        std::vector<truth> answers;
        answers.reserve(b.atoms.size());
        for (auto const a : b.atoms) answers.push_back(answer(atoms_[a], all));
        auto const [at, fresh] = found.try_emplace(answers);
        if (fresh) in_order.push_back(answers);
        at->second.push_back(std::move(w));
        std::size_t i = 0;
        while (i < pick.size() && ++pick[i] == values[i].size()) pick[i++] = 0;
        if (i == pick.size()) break;
    }
    for (auto const& answers : in_order) {
        auto& ways = found[answers];
        std::ranges::stable_sort(ways, {}, &way::cost);
        block_cell made{answers, {}, ways.front().cost};
        for (auto& w : ways) made.ways.push_back(std::move(w.cells));
        b.cells.push_back(std::move(made));
    }
}

/// Too many combinations: every fact stands alone, and an atom that links several is free.
void space::loosen(space_block b) {
    std::map<std::size_t, space_block> alone;
    for (auto const i : b.atoms) {
        auto const& a = atoms_[i];
        if (a.facts.size() == 1) {
            auto& one = alone[a.facts[0]];
            one.facts = {a.facts[0]};
            one.atoms.push_back(i);
            continue;
        }
        space_block free;
        free.atoms = {i};
        for (auto const t : {truth::no, truth::unknown, truth::yes})
            free.cells.push_back({{t}, {{}}, t == truth::unknown ? 0U : 1U});
        blocks_.push_back(std::move(free));
    }
    for (auto& [fact, one] : alone) {
        facts_[fact].follows = none;
        fill(one);
        blocks_.push_back(std::move(one));
    }
}

std::vector<std::size_t> space::sizes() const {
    std::vector<std::size_t> all{5};
    for (auto const& b : blocks_) all.push_back(b.cells.size());
    return all;
}

std::vector<std::vector<std::size_t>> space::costs(stage base) const {
    std::vector<std::vector<std::size_t>> all{std::vector<std::size_t>(5, 1)};
    all[0][static_cast<std::size_t>(base)] = 0;
    for (auto const& b : blocks_) {
        auto& costs = all.emplace_back();
        for (auto const& c : b.cells) costs.push_back(c.cost);
    }
    return all;
}

diagram space::of_atom(diagrams& in, std::size_t side, std::size_t atom) const {
    auto const& a = atoms_[number_of_[side][atom]];
    std::vector<std::uint8_t> answers;
    for (auto const& c : blocks_[a.block].cells)
        answers.push_back(static_cast<std::uint8_t>(c.answers[a.place]));
    return in.of_variable(a.block + 1, answers);
}

std::size_t space::block_of(fact_info const& f) const {
    for (std::size_t b = 0; b < blocks_.size(); ++b)
        for (auto const i : blocks_[b].facts)
            if (facts_[i].info->name == f.name && facts_[i].info->attribute() == f.attribute())
                return b;
    return none;
}

truth space::answer(space_atom const& a, std::span<cell const> facts) {
    std::array<cell, condition::depth> stack{};
    std::size_t top = 0;
    for (auto const& n : a.code) {
        switch (n.what) {
            case operation::fact:
                stack[top++] = facts[static_cast<std::size_t>(n.literal)];
                break;
            case operation::constant:
                stack[top++] = {said::value, n.literal};
                break;
            case operation::parameter:
            case operation::given:
            case operation::negate:
            case operation::one_of:
            case operation::has_all:
                stack[top - 1] = apply(n, stack[top - 1]);
                break;
            default:
                --top;
                stack[top - 1] = apply(n, stack[top - 1], stack[top]);
        }
    }
    return as_truth(stack[0]);
}

}  // namespace thidua::analysis::detail
