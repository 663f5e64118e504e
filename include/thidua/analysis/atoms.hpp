// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>
#include <thidua/eligibility/rule_set.hpp>
#include <thidua/logic/expression.hpp>

namespace thidua::analysis {

/// Which condition of a rule an atom stands in.
enum class rule_part : std::uint8_t {
    applies,
    due_when,
    must,
    exception_when,
    exception_then,
    track_type,  ///< a track's own question: is it the type of commendation that it serves
    track_applies,
};

/// One leaf of a policy's conditions: a comparison, `given`, `one_of`, `has_all`, or a fact that is
/// yes or no; whatever stands below "and", "or" and "not". Numbered in the order in which a policy
/// is read. A criterion that two tracks ask for has its atoms once a track.
struct atom {
    std::size_t decision = 0;           ///< the criterion of the rule set's list that it turns
    criterion const* of = nullptr;      ///< that criterion, or the one that the track asks for
    track const* in = nullptr;          ///< nullptr: no track
    exception const* except = nullptr;  ///< nullptr: the rule's own condition
    rule_part part = rule_part::must;   ///< which condition it stands in
    std::vector<node> code{};           ///< its steps, a part of the condition's program
    std::size_t first = 0;              ///< where they begin in that program
};

/// All atoms of a rule set, in the policy's order.
[[nodiscard]] std::vector<atom> atoms_of(rule_set const& rules);

/// What an atom asks, as a phrase: "mức xếp loại chất lượng từ Hoàn thành tốt nhiệm vụ trở lên".
[[nodiscard]] std::string asked_by(atom const& a, language in = language::vi);

/// Where an atom stands, by ids: `dossier.papers/dossier.papers.simplified/when`.
[[nodiscard]] std::string place_of(atom const& a);

}  // namespace thidua::analysis

template <>
struct thidua::words_of<thidua::analysis::rule_part> {
    static constexpr std::array<enumerator, 7> all{{
        {0, "applies", {"phạm vi áp dụng", "applies"}, {}},
        {1, "due_when", {"điều kiện đến bước", "due when"}, {}},
        {2, "must", {"yêu cầu", "must"}, {}},
        {3, "when", {"trường hợp ngoại lệ", "exception when"}, {}},
        {4, "then", {"yêu cầu của ngoại lệ", "exception then"}, {}},
        {5, "type", {"loại hình khen thưởng của tiêu chuẩn", "type of the track"}, {}},
        {6, "track_applies", {"phạm vi của tiêu chuẩn", "track applies"}, {}},
    }};
};
