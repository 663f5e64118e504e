// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <thidua/analysis/scenario_row.hpp>

#include "space.hpp"

namespace thidua::analysis::detail {

/// Something that a search may set on a dossier or its context: a fact, what a round fills in, a
/// day, a setting. The first setting leaves the base as it is.
struct knob {
    std::string name{};
    fact_info const* fact = nullptr;
    std::vector<std::function<void(found_dossier&)>> settings{};
};

/// How a search ended.
enum class search_end : std::uint8_t {
    found,          ///< a dossier, tried on the rules themselves
    impossible,     ///< no combination of cells: proved
    only_by_atoms,  ///< combinations of cells, but no dossier was found for one
    not_decided,    ///< the diagrams grew beyond their bound
};

struct search_result {
    search_end how = search_end::not_decided;
    std::optional<found_dossier> dossier{};
};

/// Looks for concrete dossiers in cells of a space.
class finder {
public:
    struct options {
        stage base_stage = stage::closed;
        bool settings_fixed = false;  ///< the office's readings and deadline stay as they are
        std::size_t most_ways = 400;
        std::size_t most_tries = 20'000;  ///< for the derived facts of one way
    };
    finder(space const& over, diagrams& in, options o);

    /// A dossier in cells that give a wanted answer and for which `holds` is true, the cheapest
    /// cells first.
    [[nodiscard]] search_result find(diagram d, std::function<bool(std::uint8_t)> const& wanted,
                                     std::function<bool(found_dossier const&)> const& holds);

private:
    using way = diagrams::way;
    struct group {
        std::vector<std::size_t> derived{};  ///< blocks
        std::vector<std::size_t> stored{};   ///< constrained blocks whose values may be chosen
        std::vector<std::size_t> knobs{};
    };
    /// Which value of each stored block and which setting of each knob a group takes.
    struct choice {
        std::vector<std::size_t> stored{};
        std::vector<std::size_t> knobs{};
    };

    void make_knobs();
    void add_context_knobs();
    [[nodiscard]] std::vector<found_dossier> bases_of_trials() const;
    [[nodiscard]] std::vector<bool> const& influences(std::size_t fact);
    [[nodiscard]] cell read(std::size_t fact, found_dossier const& d) const;
    void set(found_dossier& d, std::size_t fact, cell const& c) const;
    void set_block(found_dossier& d, std::size_t block, std::size_t cell_number,
                   std::size_t way_number) const;
    [[nodiscard]] bool is_stored(std::size_t fact) const;
    [[nodiscard]] bool has_derived(std::size_t block) const;
    [[nodiscard]] bool fits(found_dossier const& d, std::size_t block, std::size_t cell) const;
    [[nodiscard]] std::vector<group> groups_of(way const& values);
    [[nodiscard]] std::optional<choice> settle(group const& g, way const& values,
                                               found_dossier const& start) const;
    /// A dossier in these cells; if there is none, `blocked` gets the cells that no dossier has
    /// together.
    [[nodiscard]] std::optional<found_dossier> dossier_in(way const& values, way& blocked);
    /// The diagram without the cells of a way.
    [[nodiscard]] diagram without(diagram d, way const& cells);

    space const& over_;
    diagrams& in_;
    options options_;
    found_dossier base_{};
    std::vector<knob> knobs_{};
    std::map<std::size_t, std::vector<bool>> influences_{};
    std::map<std::vector<std::size_t>, std::optional<choice>> settled_{};
};

}  // namespace thidua::analysis::detail
