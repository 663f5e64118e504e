// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

namespace thidua::analysis::detail {

/// A decision diagram by its number. Numbers below 256 are answers.
using diagram = std::uint32_t;

/// Ordered decision diagrams over variables with a few values each, reduced and shared: the same
/// function is the same number. Grows up to a bound; beyond it `overflown()` is true and no result
/// means anything.
class diagrams {
public:
    static constexpr diagram terminals = 256;

    /// `sizes`: how many values each variable has, in the order of the diagram; `most`: nodes.
    diagrams(std::vector<std::size_t> sizes, std::size_t most);

    [[nodiscard]] static constexpr bool is_answer(diagram d) { return d < terminals; }

    /// What one variable alone says: an answer for each of its values.
    [[nodiscard]] diagram of_variable(std::size_t variable, std::span<std::uint8_t const> answers);
    /// The same diagram with every answer replaced.
    [[nodiscard]] diagram map(diagram d, std::function<std::uint8_t(std::uint8_t)> const& by);
    /// Two diagrams joined, answer by answer.
    [[nodiscard]] diagram join(diagram a, diagram b,
                               std::function<std::uint8_t(std::uint8_t, std::uint8_t)> const& by);

    [[nodiscard]] bool overflown() const { return overflown_; }
    [[nodiscard]] std::size_t nodes() const { return nodes_.size(); }
    [[nodiscard]] std::vector<std::size_t> const& sizes() const { return sizes_; }

    /// The answer for one value of each variable.
    [[nodiscard]] std::uint8_t answer(diagram d, std::span<std::size_t const> values) const;
    /// Whether some values give an answer that is wanted.
    [[nodiscard]] bool reaches(diagram d, std::function<bool(std::uint8_t)> const& wanted) const;
    /// Which answers some values give.
    [[nodiscard]] std::vector<bool> answers(diagram d) const;

    /// Goes through the ways to an answer that is wanted, cheapest first: one value a variable, or
    /// `any_value` where it does not matter. `costs[variable][value]`; what does not matter costs
    /// nothing. Ends when `visit` says true or after `most` ways.
    static constexpr std::size_t any_value = static_cast<std::size_t>(-1);
    using way = std::vector<std::size_t>;
    enum class ended : std::uint8_t { found, no_more, gave_up };
    ended each_way(diagram d, std::function<bool(std::uint8_t)> const& wanted,
                   std::vector<std::vector<std::size_t>> const& costs, std::size_t most,
                   std::function<bool(way const&)> const& visit) const;

private:
    struct inner {
        std::size_t variable = 0;
        std::size_t first = 0;  ///< of its children
    };
    [[nodiscard]] inner const& at(diagram d) const { return nodes_[d - terminals]; }
    [[nodiscard]] diagram child(diagram d, std::size_t value) const {
        return children_[at(d).first + value];
    }
    [[nodiscard]] std::size_t level(diagram d) const {
        return is_answer(d) ? sizes_.size() : at(d).variable;
    }
    [[nodiscard]] diagram make(std::size_t variable, std::span<diagram const> children);

    std::vector<std::size_t> sizes_;
    std::size_t most_;
    bool overflown_ = false;
    std::vector<inner> nodes_{};
    std::vector<diagram> children_{};
    std::unordered_multimap<std::uint64_t, diagram> unique_{};
};

}  // namespace thidua::analysis::detail
