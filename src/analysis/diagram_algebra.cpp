// SPDX-License-Identifier: BSL-1.0
#include "space.hpp"

namespace thidua::analysis::detail {

namespace {

[[nodiscard]] truth answer(std::uint8_t a) { return static_cast<truth>(a); }
[[nodiscard]] std::uint8_t number(truth t) { return static_cast<std::uint8_t>(t); }
/// The digits of a number to the base three, the last one first.
[[nodiscard]] truth digit(std::uint8_t packed, int place) {
    for (int i = 0; i < place; ++i) packed = static_cast<std::uint8_t>(packed / 3);
    return static_cast<truth>(packed % 3);
}
[[nodiscard]] std::uint8_t packed(std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(a * 3 + b);
}

}  // namespace

diagram diagram_algebra::all(diagram a, diagram b) {
    return in_.join(a, b, [](auto x, auto y) { return number(answer(x) & answer(y)); });
}
diagram diagram_algebra::any(diagram a, diagram b) {
    return in_.join(a, b, [](auto x, auto y) { return number(answer(x) | answer(y)); });
}
diagram diagram_algebra::negate(diagram a) {
    return in_.map(a, [](auto x) { return number(~answer(x)); });
}

diagram diagram_algebra::ruling(diagram own, std::array<diagram, 2> const& live,
                                std::array<diagram, 2> const& then) {
    // Five answers as one number below 243, then its meaning.
    auto all = own;
    for (auto const part : {live[0], then[0], live[1], then[1]}) all = in_.join(all, part, packed);
    return in_.map(all, [](auto p) {
        return number(
            rule_of(digit(p, 4), {digit(p, 3), digit(p, 1)}, {digit(p, 2), digit(p, 0)}).value);
    });
}

diagram diagram_algebra::conflict(std::array<diagram, 2> const& live,
                                  std::array<diagram, 2> const& then) {
    auto all = live[0];
    for (auto const part : {then[0], live[1], then[1]}) all = in_.join(all, part, packed);
    return in_.map(all, [](auto p) -> std::uint8_t {
        return rule_of(truth::no, {digit(p, 3), digit(p, 1)}, {digit(p, 2), digit(p, 0)}).conflict
                   ? 1
                   : 0;
    });
}

diagram diagram_algebra::stand(diagram due, diagram applies, diagram must) {
    auto const all = in_.join(in_.join(due, applies, packed), must, packed);
    return in_.map(all, [](auto p) {
        return static_cast<std::uint8_t>(standing_of(digit(p, 2), digit(p, 1), digit(p, 0)));
    });
}

diagram diagram_algebra::at_stage(stage due) {
    std::array<std::uint8_t, 5> reached{};
    for (std::size_t s = 0; s < 5; ++s)
        reached[s] = number(truth_of(static_cast<std::size_t>(due) <= s));
    return in_.of_variable(0, reached);
}

diagram diagram_algebra::pair(diagram a, diagram b) {
    return in_.join(a, b, [](auto x, auto y) { return static_cast<std::uint8_t>(16 * x + y); });
}

}  // namespace thidua::analysis::detail
