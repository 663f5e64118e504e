// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <thidua/analysis/scenario_row.hpp>
#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>
#include <thidua/eligibility/rule_set.hpp>
#include <thidua/logic/symbol.hpp>

namespace thidua::analysis {

/// What may be wrong with a policy although it can be evaluated.
enum class lint_kind : std::uint8_t {
    never_fails,                ///< a criterion
    never_passes,               ///< a criterion
    atom_never_matters,         ///< left out or turned, no standing changes
    implied,                    ///< a criterion fails or is unknown only where another one fails
    track_never_reached,        ///< a live track that nobody can meet
    track_adds_nothing,         ///< whoever meets it meets another live track as well
    parameter_not_read,         ///< declared, in no condition
    exception_never_live,       ///< where the rule that it excepts from is asked
    exception_changes_nothing,  ///< live, but the rule says the same there
    exceptions_conflict,        ///< two can be live together and disagree
};

/// How sure a finding is.
enum class lint_grade : std::uint8_t {
    proved,         ///< no combination of cells of the domain says otherwise
    shown,          ///< with a dossier
    only_by_atoms,  ///< combinations of cells, but no dossier was found that lies in one
    not_decided,    ///< the proof grew beyond its bound
};

/// One thing that lint found in a policy.
struct lint_finding {
    lint_kind kind = lint_kind::never_fails;  ///< what was found
    lint_grade grade = lint_grade::proved;    ///< how sure that is
    std::string where{};  ///< id of the criterion, track, exception, parameter; place of the atom
    std::string other{};  ///< for `implied`, `exceptions_conflict`: the other one's id
    text what{};          ///< the finding as a sentence
    /// a dossier that shows it; empty if none was found
    std::optional<scenario_row> shown_by{};
};

/// What lint may look at, and its bounds.
struct lint_options {
    /// What dossiers are sought in: calendar, units, days. Without units some are made up: one
    /// of each kind, and one that was dissolved.
    context in{};
    std::span<parameter_info const* const> parameters{};  ///< declared by the policy
    std::size_t most_nodes = 1'000'000;                   ///< of the decision diagrams
    std::size_t most_ways = 400;  ///< combinations of cells that a dossier is sought for
};

/// Examines a rule set. Findings in the policy's order; a policy without any is sound in this
/// sense.
[[nodiscard]] std::vector<lint_finding> lint(rule_set const& rules,
                                             lint_options const& options = {});

/// The findings for people, a line each, with what they rest on.
[[nodiscard]] std::string lint_text(std::span<lint_finding const> findings,
                                    language in = language::vi);
/// `"format": "thidua.lint/1"`, without a last line end.
[[nodiscard]] std::string lint_json(std::span<lint_finding const> findings);

}  // namespace thidua::analysis

template <>
struct thidua::words_of<thidua::analysis::lint_kind> {
    static constexpr std::array<enumerator, 10> all{{
        {0, "never_fails", {"tiêu chí không bao giờ không đạt", "criterion never fails"}, {}},
        {1, "never_passes", {"tiêu chí không bao giờ đạt", "criterion never passes"}, {}},
        {2, "atom_never_matters", {"điều kiện không có tác dụng", "atom never matters"}, {}},
        {3, "implied", {"tiêu chí đã được tiêu chí khác bao hàm", "implied by another"}, {}},
        {4, "track_never_reached", {"tiêu chuẩn không ai đạt được", "track never reached"}, {}},
        {5,
         "track_adds_nothing",
         {"tiêu chuẩn đã được tiêu chuẩn khác bao hàm", "track adds nothing"},
         {}},
        {6, "parameter_not_read", {"tham số không được dùng", "parameter nobody reads"}, {}},
        {7, "exception_never_live", {"ngoại lệ không bao giờ áp dụng", "exception never live"}, {}},
        {8,
         "exception_changes_nothing",
         {"ngoại lệ không làm thay đổi kết quả", "exception changes nothing"},
         {}},
        {9,
         "exceptions_conflict",
         {"hai ngoại lệ mâu thuẫn có thể cùng áp dụng", "conflicting exceptions live together"},
         {}},
    }};
};
template <>
struct thidua::words_of<thidua::analysis::lint_grade> {
    static constexpr std::array<enumerator, 4> all{{
        {0, "proved", {"đã chứng minh", "proved"}, {}},
        {1, "shown", {"có hồ sơ minh họa", "shown by a dossier"}, {}},
        {2, "only_by_atoms", {"chưa tìm được hồ sơ cụ thể", "only by atoms"}, {}},
        {3, "not_decided", {"chưa kết luận được trong giới hạn", "not decided"}, {}},
    }};
};
