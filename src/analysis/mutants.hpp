// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <deque>
#include <string>
#include <vector>

#include <thidua/analysis/mutation.hpp>

#include "edited.hpp"
#include "parsed.hpp"

namespace thidua::analysis::detail {

/// One change of the rules, with what is told of it.
struct planned_mutant {
    mutation_kind kind = mutation_kind::threshold_moved;
    std::string where{};
    text what{};
    edit by{};
};

/// All small changes of a rule set. Owns the changed parameters, so it stays where it is.
class mutant_plan {
public:
    explicit mutant_plan(parsed_rules const& rules);
    mutant_plan(mutant_plan const&) = delete;
    mutant_plan& operator=(mutant_plan const&) = delete;

    [[nodiscard]] std::vector<planned_mutant> const& all() const { return all_; }
    [[nodiscard]] std::size_t skipped() const { return skipped_; }

private:
    struct site {
        condition const* of = nullptr;
        std::string where{};
    };
    void change_condition(site const& s);
    void change_atom(site const& s, std::span<node const> code, std::size_t first, std::size_t end);
    void move_literal(site const& s, std::span<node const> code, std::size_t at, symbol const& of);
    void remove_members(site const& s, std::span<node const> code, std::size_t at);
    void change_parameter(parameter_info const& p);
    void add(mutation_kind kind, site const& s, std::vector<node> const& code);
    void drop(mutation_kind kind, std::string where, edit const& by);

    std::vector<planned_mutant> all_{};
    std::size_t skipped_ = 0;
    std::deque<parameter_info> parameters_{};
    std::deque<std::vector<dated<std::int64_t>>> tables_{};
};

/// The program without one of its atoms: its "and" or "or" goes with it.
[[nodiscard]] std::vector<node> without_atom(std::span<node const> code, std::size_t first,
                                             std::size_t end);

}  // namespace thidua::analysis::detail
