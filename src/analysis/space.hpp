// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include <thidua/analysis/atoms.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/nomination.hpp>

#include "diagrams.hpp"
#include "parsed.hpp"

namespace thidua::analysis::detail {

/// A fact that the rules speak of. A derived fact is one for each side if the sides judge against
/// different contexts.
struct space_fact {
    fact_info const* info = nullptr;
    int side = 0;
    std::int64_t slot = unbound;  ///< of a user's fact
    std::int64_t members = 0;     ///< for a set: the members that are asked for
    /// For a derived fact that follows from one other alone, whatever the context: that fact.
    std::size_t follows = static_cast<std::size_t>(-1);
    cell base{};  ///< what the base dossier says
};

/// An atom by its structure: all uses of the same question are one.
struct space_atom {
    std::vector<node> code{};  ///< the literal of a `fact` node is the fact's number here
    std::vector<std::size_t> facts{};
    std::size_t block = 0;
    std::size_t place = 0;  ///< in the block
};

/// Values of a block's facts that give its atoms the same answers.
struct block_cell {
    std::vector<truth> answers{};           ///< of the block's atoms
    std::vector<std::vector<cell>> ways{};  ///< values of the block's facts, cheapest first
    std::size_t cost = 0;                   ///< facts that differ from the base dossier, at least
};

/// Facts that atoms link, with the atoms over them: one variable of the diagrams.
struct space_block {
    std::vector<std::size_t> facts{};
    std::vector<std::size_t> atoms{};
    std::vector<block_cell> cells{};
};

/// What the space is made around.
struct space_options {
    nomination base{};
    std::array<context, 2> in{};  ///< of each side
    bool sides_differ = false;    ///< derived facts may differ between the sides
    /// Derived facts whose value is fixed on a side: name, side, value.
    struct pin {
        std::string name{};
        int side = 0;
        cell value{};
    };
    std::vector<pin> pins{};
    std::size_t most_combinations = 200'000;  ///< of one block
};

/// The finite domain that the literals of the rules cut out. Every dossier lies in one cell of each
/// block, and all dossiers of the same cells are judged alike.
///
/// Exact inside a block. Blocks are taken as independent: stored facts are; derived facts may be
/// bound to others by their readers, so that a combination of cells may have no dossier.
class space {
public:
    /// `rules[k]` is read on side k; one or two.
    space(std::span<parsed_rules const* const> rules, space_options options);

    /// Variable 0 is the stage, the others are blocks.
    [[nodiscard]] std::vector<std::size_t> sizes() const;
    [[nodiscard]] std::vector<std::vector<std::size_t>> costs(stage base) const;
    [[nodiscard]] diagram of_atom(diagrams& in, std::size_t side, std::size_t atom) const;

    [[nodiscard]] std::vector<space_fact> const& facts() const { return facts_; }
    [[nodiscard]] std::vector<space_atom> const& atoms() const { return atoms_; }
    [[nodiscard]] std::vector<space_block> const& blocks() const { return blocks_; }
    [[nodiscard]] space_options const& options() const { return options_; }
    /// The block of a fact, or none.
    [[nodiscard]] std::size_t block_of(fact_info const& f) const;

    /// What an atom says if its facts are these.
    [[nodiscard]] static truth answer(space_atom const& a, std::span<cell const> facts);

private:
    [[nodiscard]] std::size_t fact_number(fact_info const& f, int side, std::int64_t slot);
    void add(parsed_rules const& rules, int side);
    void link();
    void fill(space_block& b);
    void loosen(space_block b);
    [[nodiscard]] std::vector<cell> values_of(space_fact const& f, std::size_t linked,
                                              std::vector<std::int64_t> const& literals,
                                              bool with_days) const;
    [[nodiscard]] std::vector<std::int64_t> literals_of(space_block const& b) const;

    space_options options_;
    std::vector<space_fact> facts_{};
    std::vector<space_atom> atoms_{};
    std::vector<space_block> blocks_{};
    std::vector<std::vector<std::size_t>> number_of_{};  // by side and atom of the rules
    std::map<std::string, std::size_t> known_facts_{};
    std::map<std::string, std::size_t> known_atoms_{};
    std::vector<std::size_t> order_{};  // blocks in the order of the variables
    std::vector<std::size_t> variable_of_{};
};

/// Whether a derived fact reads what an office's settings make of a context: readings, phases,
/// deadline. Known of the shipped facts, and held by a test; of others it is taken for granted.
[[nodiscard]] bool reads_settings(fact_info const& f);

/// What every fact may say apart from literals of rules: for searches.
[[nodiscard]] std::vector<cell> ordinary_values(fact_info const& f, context const& in);

/// Days of a context on which something may turn, each with its neighbours.
[[nodiscard]] std::vector<std::int64_t> turning_days(context const& in);

/// Units for searches that have no registry: one of each kind, and one that is gone.
[[nodiscard]] std::span<unit const> made_up_units();

/// The rules over diagrams.
class diagram_algebra {
public:
    using value = diagram;
    diagram_algebra(diagrams& in, space const& over, std::size_t side)
        : in_(in), over_(over), side_(side) {}

    [[nodiscard]] diagram atom(std::size_t i) {
        if (i == turned) return static_cast<diagram>(turned_to);
        return over_.of_atom(in_, side_, i);
    }
    [[nodiscard]] diagram constant(truth t) const { return static_cast<diagram>(t); }
    [[nodiscard]] diagram all(diagram a, diagram b);
    [[nodiscard]] diagram any(diagram a, diagram b);
    [[nodiscard]] diagram negate(diagram a);
    [[nodiscard]] diagram ruling(diagram own, std::array<diagram, 2> const& live,
                                 std::array<diagram, 2> const& then);
    [[nodiscard]] diagram stand(diagram due, diagram applies, diagram must);
    [[nodiscard]] diagram at_stage(stage due);
    /// 1 where two live exceptions disagree, else 0.
    [[nodiscard]] diagram conflict(std::array<diagram, 2> const& live,
                                   std::array<diagram, 2> const& then);
    /// Two of them as one: 16 a + b.
    [[nodiscard]] diagram pair(diagram a, diagram b);

    std::size_t turned = static_cast<std::size_t>(-1);
    truth turned_to = truth::unknown;

private:
    diagrams& in_;
    space const& over_;
    std::size_t side_;
};

}  // namespace thidua::analysis::detail
