// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/analysis/case.hpp>
#include <thidua/analysis/mutation.hpp>
#include <thidua/analysis/scenario_row.hpp>
#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>
#include <thidua/eligibility/outcome.hpp>
#include <thidua/policy/policy.hpp>
#include <thidua/policy/settings.hpp>
#include <thidua/units/unit.hpp>

namespace thidua::analysis {

/// What is compared: rules, and what an office's settings make of the context they judge in. Where
/// the context has no units, some are made up, as for `lint`.
struct judged_by {
    rule_set rules{};  ///< a view: the policy outlives it
    context in{};      ///< calendar, units, days
};

/// What the exact method says of two policies, or of one criterion of both.
enum class likeness : std::uint8_t {
    same,           ///< on every dossier of the domain: proved
    differs,        ///< with a dossier that both were tried on
    only_by_atoms,  ///< for some answers of the atoms, but no dossier was found that gives them
    not_decided,    ///< the proof grew beyond its bound
};

/// A dossier that two policies judge differently.
struct difference {
    found_dossier where{};  ///< the dossier, and both contexts
    case_verdict first{};   ///< what the first policy says of it
    case_verdict second{};  ///< what the second policy says of it
    scenario_row row{};     ///< the dossier as a row of a scenario sheet
};

/// One criterion of two policies, matched by its id.
struct criterion_comparison {
    std::string id{};                      ///< stable, `theme.name`
    bool in_first = true;                  ///< whether the first policy has it
    bool in_second = true;                 ///< whether the second policy has it
    likeness verdict = likeness::same;     ///< how alike the two are
    std::optional<difference> shown_by{};  ///< where they differ
};

/// Bounds of a comparison. Beyond them the verdict is `not_decided`, never a guess.
struct comparison_options {
    std::size_t most_nodes = 1'000'000;  ///< of the decision diagrams
    std::size_t most_ways = 400;         ///< combinations of cells that a dossier is sought for
    /// What the dossier may be built from; the empty one gives the dossier that states least.
    nomination base{};
    stage at = stage::closed;  ///< the stage that costs nothing; the others are compared as well
};

/// How two policies' verdicts differ over the whole domain that their own literals cut out.
struct rules_comparison {
    likeness outcomes = likeness::same;    ///< of the outcome
    std::optional<difference> smallest{};  ///< for the outcome
    /// Criteria that are in one policy only, or do not stand alike everywhere. A difference of
    /// criteria without one of outcomes changes reasons, notices or what is missing.
    std::vector<criterion_comparison> criteria{};
    std::size_t nodes = 0;  ///< of the diagrams
    std::size_t cells = 0;  ///< of the domain's variables together

    /// Whether the two give every dossier the same outcome, by criteria that are the same.
    [[nodiscard]] bool same() const { return outcomes == likeness::same && criteria.empty(); }
};

/// Compares two rule sets exactly. docs/analysis.md says what "exact" covers.
[[nodiscard]] rules_comparison compare_rules(judged_by const& first, judged_by const& second,
                                             comparison_options const& options = {});

/// What differs between two policies with their settings beside the verdicts: order, priority,
/// kinds that count as small, seats, caps, reserves, rates, money. Empty: nothing.
[[nodiscard]] std::vector<text> other_differences(policy const& first, settings const& with_first,
                                                  policy const& second,
                                                  settings const& with_second);

/// A dossier of the office of which the two say something else.
struct changed_dossier {
    std::size_t place = 0;  ///< of the dossier in what was given
    case_verdict first{};   ///< what the first policy says of it
    case_verdict second{};  ///< what the second policy says of it
};
/// Which of given dossiers change, in their order.
[[nodiscard]] std::vector<changed_dossier> changed_dossiers(judged_by const& first,
                                                            judged_by const& second,
                                                            std::span<nomination const> dossiers,
                                                            stage at);

/// How many of a unit's dossiers of one kind change.
struct changed_count {
    std::string unit{};       ///< code of the submitting unit; empty = not known
    std::string kind{};       ///< name of the kind of recipient; empty = not known
    std::size_t all = 0;      ///< dossiers compared
    std::size_t changed = 0;  ///< of these
};
/// By unit, then by kind, in byte order.
[[nodiscard]] std::vector<changed_count> count_by_unit(std::span<changed_dossier const> changed,
                                                       std::span<nomination const> dossiers,
                                                       std::span<unit const> units);

/// The verdict of one dossier, with what stands behind it.
[[nodiscard]] case_verdict verdict_of(rule_set const& rules, nomination const& n, context const& in,
                                      stage at);

/// The comparison for people.
[[nodiscard]] std::string comparison_text(rules_comparison const& c, std::span<text const> besides,
                                          language in = language::vi);
/// The comparison as a JSON value, `"format": "thidua.comparison/1"`, without a last line end.
[[nodiscard]] std::string comparison_json(rules_comparison const& c, std::span<text const> besides);

}  // namespace thidua::analysis

template <>
struct thidua::words_of<thidua::analysis::likeness> {
    static constexpr std::array<enumerator, 4> all{{
        {0, "same", {"giống nhau trên mọi hồ sơ của miền xét", "the same on every dossier"}, {}},
        {1, "differs", {"khác nhau", "differs"}, {}},
        {2,
         "only_by_atoms",
         {"chỉ khác nhau theo điều kiện, chưa tìm được hồ sơ cụ thể", "differs only by atoms"},
         {}},
        {3, "not_decided", {"chưa kết luận được trong giới hạn", "not decided"}, {}},
    }};
};
