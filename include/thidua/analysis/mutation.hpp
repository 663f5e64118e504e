// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/analysis/case.hpp>
#include <thidua/analysis/scenario_row.hpp>
#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>
#include <thidua/eligibility/outcome.hpp>
#include <thidua/eligibility/rule_set.hpp>
#include <thidua/policy/policy.hpp>
#include <thidua/policy/settings.hpp>

namespace thidua::analysis {

/// The small changes that are tried on a policy.
enum class mutation_kind : std::uint8_t {
    threshold_moved,     ///< a number compared with, one more or one less
    day_moved,           ///< a day compared with, one later or one earlier
    strictness_swapped,  ///< "less" and "at most"
    connective_swapped,  ///< "and" and "or"
    atom_dropped,        ///< one condition of several left out, or the only one
    atom_negated,        ///< turned into its opposite
    member_removed,      ///< a paper of `has_all`, a value of `one_of`
    parameter_moved,     ///< a dated value one more or less, or its first or last day a day away
    criterion_dropped,   ///< a criterion left out
    exception_dropped,   ///< an exception left out
    track_dropped,       ///< a live track left out
    order_keys_swapped,  ///< two neighbours of the order
    seats_moved,         ///< one seat more or less
};

/// One small change, and what became of it.
struct mutant {
    mutation_kind kind = mutation_kind::threshold_moved;  ///< what sort of change
    std::string where{};  ///< as `place_of` says it, or the JSON pointer of a setting
    text what{};          ///< the change in words
    /// The first case that notices it; empty: none does, it survives.
    std::optional<std::size_t> noticed_by{};
    /// For a survivor: proved to give the same standing of every criterion on every dossier, so
    /// that no case could notice it by outcome or reasons.
    bool equivalent = false;
    bool not_decided = false;  ///< for a survivor: neither proved nor a dossier found
    /// For a survivor that is not equivalent: a dossier on which it shows, to be judged by a
    /// person.
    std::optional<scenario_row> shown_by{};
};

/// What the assessment of a case says before or after a change; as in `assessment`.
struct case_verdict {
    outcome result = outcome::undetermined;   ///< the outcome
    std::vector<std::string_view> reasons{};  ///< ids of failed criteria
    std::vector<std::string> missing{};       ///< what is not known
    std::vector<std::string_view> notices{};  ///< ids of notices that failed or are unknown

    friend bool operator==(case_verdict const&, case_verdict const&) = default;
};

/// Whether the case at this place notices that its verdict is another: whether an expectation that
/// it states is not met any more. Called only where the two differ.
using notices = std::function<bool(std::size_t, case_verdict const&, case_verdict const&)>;

/// How changes are tried.
struct mutation_options {
    notices noticed{};              ///< empty: every difference is noticed
    bool explain_survivors = true;  ///< prove them equivalent or look for a dossier that shows them
    std::size_t most_nodes = 1'000'000;  ///< bound of a proof
};

/// What became of all the changes.
struct mutation_report {
    std::vector<mutant> mutants{};  ///< one a change
    std::size_t skipped = 0;        ///< changes that the size of a condition does not allow

    /// How many changes a case notices.
    [[nodiscard]] std::size_t noticed() const;
    /// How many changes were proved to change nothing on any dossier.
    [[nodiscard]] std::size_t equivalent() const;
    /// Noticed ones, in hundredths of a per cent of all that are not equivalent; 10000 of none.
    [[nodiscard]] std::int64_t score() const;
};

/// Tries every small change of the rules on the cases. The policy is data: nothing is compiled.
[[nodiscard]] mutation_report mutate(rule_set const& rules, std::span<analysed_case const> cases,
                                     mutation_options const& options = {});

/// A policy's order or an office's seats with one small change. The new order is the policy's if
/// the settings set none, else theirs.
struct round_mutant {
    mutant what{};    ///< the change in words
    settings with{};  ///< the settings with it
};
/// Swaps of neighbours in the order, and one seat more and less for every pool, cap and reserve
/// that the settings number.
[[nodiscard]] std::vector<round_mutant> round_mutants(policy const& by, settings const& with);

/// Tries each on whole rounds: `noticed` decides the rounds by the changed settings and says
/// whether an expectation is not met any more.
[[nodiscard]] mutation_report mutate_rounds(policy const& by, settings const& with,
                                            std::function<bool(settings const&)> const& noticed);

/// The report for people: survivors first ("thay đổi nhỏ không bị phát hiện").
[[nodiscard]] std::string mutation_text(mutation_report const& r, language in = language::vi);

/// The report for machines, `"format": "thidua.mutation/1"`, without a last line end.
[[nodiscard]] std::string mutation_json(mutation_report const& r);

}  // namespace thidua::analysis

template <>
struct thidua::words_of<thidua::analysis::mutation_kind> {
    static constexpr std::array<enumerator, 13> all{{
        {0, "threshold_moved", {"ngưỡng thay đổi một đơn vị", "threshold moved by one"}, {}},
        {1, "day_moved", {"mốc ngày thay đổi một ngày", "day moved by one"}, {}},
        {2,
         "strictness_swapped",
         {"đổi bao gồm và không bao gồm ngưỡng", "strictness swapped"},
         {}},
        {3,
         "connective_swapped",
         {"đổi \"và\" thành \"hoặc\" hay ngược lại", "and/or swapped"},
         {}},
        {4, "atom_dropped", {"bỏ một điều kiện", "atom dropped"}, {}},
        {5, "atom_negated", {"đảo một điều kiện", "atom negated"}, {}},
        {6, "member_removed", {"bỏ một thành phần của danh mục", "member removed from a list"}, {}},
        {7,
         "parameter_moved",
         {"tham số thay đổi một đơn vị hoặc một ngày", "parameter moved"},
         {}},
        {8, "criterion_dropped", {"bỏ một tiêu chí", "criterion dropped"}, {}},
        {9, "exception_dropped", {"bỏ một ngoại lệ", "exception dropped"}, {}},
        {10, "track_dropped", {"bỏ một tiêu chuẩn", "track dropped"}, {}},
        {11, "order_keys_swapped", {"đổi chỗ hai khóa sắp xếp", "order keys swapped"}, {}},
        {12, "seats_moved", {"số lượng thay đổi một", "seats plus or minus one"}, {}},
    }};
};
