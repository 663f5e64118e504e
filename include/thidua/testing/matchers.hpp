// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/matchers/catch_matchers.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <thidua/logic/symbol.hpp>
#include <thidua/testing/judged.hpp>

/// \cond
/// What Catch2 prints of a judged dossier: the explanation.
template <>
struct Catch::StringMaker<thidua::testing::judged> {
    /// The explanation of a judged dossier, as a failing check prints it.
    static std::string convert(thidua::testing::judged const& j) {
        return thidua::testing::describe(j);
    }
};
/// \endcond

namespace thidua::testing {

namespace detail {

#if __has_include(<catch2/catch_all.hpp>)
template <class T>
using matcher_base = Catch::Matchers::MatcherBase<T>;
#else
template <class T>
using matcher_base = Catch::MatcherBase<T>;
#endif

}  // namespace detail

/// A matcher for Catch2 2 and 3: `CHECK_THAT(bench.judge(n), is_refused_for("dossier.papers"))`.
/// A failing check prints the explanation of the dossier.
class matcher : public detail::matcher_base<judged> {
public:
    using test = std::function<bool(judged const&)>;  ///< whether a judged dossier is as asked
    /// What is asked, in words and as a test.
    matcher(std::string words, test holds) : words_(std::move(words)), holds_(std::move(holds)) {}

    /// Whether it is so.
    [[nodiscard]] bool match(judged const& j) const override { return holds_(j); }
    /// What was asked, in words.
    [[nodiscard]] std::string describe() const override { return words_; }

private:
    std::string words_;
    test holds_;
};

namespace detail {

[[nodiscard]] inline matcher has_outcome(outcome wanted, std::string_view words) {
    return {std::string{words}, [wanted](judged const& j) { return j.found.result == wanted; }};
}
/// The outcome is this, and that criterion is among its reasons.
[[nodiscard]] inline matcher has_reason(outcome wanted, std::string_view id,
                                        std::string_view words) {
    return {std::string{words} + " `" + std::string{id} + "`",
            [wanted, id = std::string{id}](judged const& j) {
                return j.found.result == wanted &&
                       std::ranges::find(j.found.reasons, id) != j.found.reasons.end();
            }};
}

}  // namespace detail

/// Eligible; notices do not count.
[[nodiscard]] inline matcher is_eligible() {
    return detail::has_outcome(outcome::eligible, "is eligible");
}
/// Undetermined, whatever is missing.
[[nodiscard]] inline matcher is_undetermined() {
    return detail::has_outcome(outcome::undetermined, "is undetermined");
}
/// Ineligible, that criterion being one of the reasons.
[[nodiscard]] inline matcher is_refused_for(std::string_view criterion_id) {
    return detail::has_reason(outcome::ineligible, criterion_id, "is refused for");
}
/// Returned, that criterion being one of the reasons: there are papers to supply.
[[nodiscard]] inline matcher is_returned_for(std::string_view criterion_id) {
    return detail::has_reason(outcome::returned, criterion_id, "is returned for");
}
/// On hold, that criterion being one of the reasons.
[[nodiscard]] inline matcher is_on_hold_for(std::string_view criterion_id) {
    return detail::has_reason(outcome::on_hold, criterion_id, "is on hold for");
}
/// Undetermined, that name being missing: a fact's, `event:NAME`, `parameter:NAME`, `conflict:A,B`.
[[nodiscard]] inline matcher waits_for(std::string_view name) {
    return {"waits for `" + std::string{name} + "`", [name = std::string{name}](judged const& j) {
                return j.found.result == outcome::undetermined &&
                       std::ranges::find(j.found.missing, name) != j.found.missing.end();
            }};
}
/// Undetermined, that fact being missing.
[[nodiscard]] inline matcher waits_for(fact_info const& f) { return waits_for(f.name); }
/// That notice stands under "cần xem xét", whatever the outcome.
[[nodiscard]] inline matcher is_noticed_for(std::string_view criterion_id) {
    return {"is noticed for `" + std::string{criterion_id} + "`",
            [id = std::string{criterion_id}](judged const& j) {
                return std::ranges::find(j.found.notices, id) != j.found.notices.end();
            }};
}
/// A live track with that id is met.
[[nodiscard]] inline matcher meets_track(std::string_view track_id) {
    return {"meets `" + std::string{track_id} + "`", [id = std::string{track_id}](judged const& j) {
                return std::ranges::find(j.found.tracks, id) != j.found.tracks.end();
            }};
}

}  // namespace thidua::testing
