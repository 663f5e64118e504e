// SPDX-License-Identifier: BSL-1.0
#include "exact.hpp"

#include <algorithm>
#include <utility>

namespace thidua::analysis::detail {

namespace {

[[nodiscard]] space make_space(std::vector<parsed_rules> const& rules, space_options o) {
    std::vector<parsed_rules const*> all;
    for (auto const& r : rules) all.push_back(&r);
    return {all, std::move(o)};
}

}  // namespace

exact::exact(std::vector<parsed_rules> rules, options o)
    : rules_(std::move(rules)),
      over_(make_space(rules_, o.around)),
      in_(over_.sizes(), o.most_nodes),
      look_(over_, in_, o.search),
      standings_(rules_.size()) {
    for (std::size_t s = 0; s < rules_.size(); ++s)
        standings_[s].resize(rules_[s].decisions.size());
}

diagram exact::standing_of(std::size_t decision, std::size_t side) {
    auto& known = standings_[side][decision];
    if (!known) known = of(rules_[side].decisions[decision], side);
    return *known;
}

diagram exact::standing_with(std::size_t decision, std::size_t atom, truth to, std::size_t side) {
    auto with = algebra(side);
    with.turned = atom;
    with.turned_to = to;
    return rules_over<diagram_algebra>{with}.of(rules_[side].decisions[decision]);
}

diagram exact::outcome_of(std::size_t side) {
    auto all = static_cast<diagram>(outcome::eligible);
    for (std::size_t i = 0; i < rules_[side].decisions.size(); ++i) {
        auto const kind = rules_[side].decisions[i].of->otherwise;
        auto const part = in_.map(standing_of(i, side), [kind](std::uint8_t s) {
            return static_cast<std::uint8_t>(contribution(kind, static_cast<standing>(s)));
        });
        all = in_.join(all, part, [](auto a, auto b) { return std::min(a, b); });
    }
    return all;
}

search_result exact::find(diagram d, std::function<bool(std::uint8_t)> const& wanted,
                          std::function<bool(found_dossier const&)> const& holds) {
    return look_.find(d, wanted, holds);
}

}  // namespace thidua::analysis::detail
