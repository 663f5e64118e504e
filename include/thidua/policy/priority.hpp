// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>

#include <thidua/allocation/reading.hpp>
#include <thidua/base/enumerators.hpp>

namespace thidua {

// The plan says that units submit the best "(ưu tiên tập thể nhỏ, cá nhân trực tiếp tổ chức và thực
// hiện ...)"; it does not say how. Six joints, each a named option. All shipped values are
// assumptions: the weakest reading that still gives the word effect.

/// Whom the priority binds: the unit that proposes, the City that selects, or both.
enum class priority_stage : std::uint8_t {
    proposal,   ///< khi đơn vị đề nghị (when the unit proposes)
    selection,  ///< khi xét chọn (when seats are given)
    both        ///< cả khi đề nghị và khi xét chọn (at both)
};

/// Whether "trực tiếp tổ chức và thực hiện" binds individuals only, or small collectives too.
enum class priority_scope : std::uint8_t {
    individuals,           ///< chỉ đối với cá nhân (individuals only)
    small_collectives_too  ///< cả đối với tập thể nhỏ
};

/// Whether organising or implementing is enough, or both are needed.
enum class priority_conjunction : std::uint8_t {
    either_role,  ///< tổ chức hoặc thực hiện (organises or implements)
    both_roles    ///< vừa tổ chức vừa thực hiện (organises and implements)
};

/// In which movement the role is held: this plan's, or any movement that the dossier names.
enum class priority_movement : std::uint8_t {
    this_plan,  ///< phong trào của Kế hoạch này (this plan's movement)
    any_named   ///< phong trào bất kỳ được nêu (any movement that is named)
};

/// Who is direct: by the role in the movement, by the post (form 0603, row 10), or by either.
enum class who_is_direct : std::uint8_t {
    movement_role,  ///< theo vai trò trong phong trào (by the role in the movement)
    position,       ///< theo phân loại cán bộ (by the post)
    either          ///< theo vai trò hoặc phân loại cán bộ (by either)
};

template <>
struct words_of<priority_stage> {
    static constexpr std::array<enumerator, 3> all{{
        {0, "proposal", {"khi đơn vị đề nghị", "when the unit proposes"}, {}},
        {1, "selection", {"khi xét chọn", "when seats are given"}, {}},
        {2, "both", {"cả khi đề nghị và khi xét chọn", "at both"}, {}},
    }};
};
template <>
struct words_of<priority_scope> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "individuals", {"chỉ đối với cá nhân", "individuals only"}, {}},
        {1, "small_collectives_too", {"cả đối với tập thể nhỏ", "small collectives too"}, {}},
    }};
};
template <>
struct words_of<priority_conjunction> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "either_role", {"tổ chức hoặc thực hiện", "organises or implements"}, {}},
        {1, "both_roles", {"vừa tổ chức vừa thực hiện", "organises and implements"}, {}},
    }};
};
template <>
struct words_of<priority_movement> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "this_plan", {"phong trào của Kế hoạch này", "this plan's movement"}, {}},
        {1, "any_named", {"phong trào bất kỳ được nêu", "any movement that is named"}, {}},
    }};
};
template <>
struct words_of<who_is_direct> {
    static constexpr std::array<enumerator, 3> all{{
        {0, "movement_role", {"theo vai trò trong phong trào", "by the role in the movement"}, {}},
        {1, "position", {"theo phân loại cán bộ", "by the post"}, {}},
        {2, "either", {"theo vai trò hoặc phân loại cán bộ", "by either"}, {}},
    }};
};

/// How the word "ưu tiên" is read. The defaults are those shipped for plan 343.
struct priority_reading {
    priority_stage at = priority_stage::both;            ///< where the priority works
    reading force = reading::tie_break;                  ///< how much it weighs
    priority_scope scope = priority_scope::individuals;  ///< whom "trực tiếp ..." speaks of
    /// one of the two roles, or both
    priority_conjunction conjunction = priority_conjunction::either_role;
    /// in which movement the role must be
    priority_movement movement = priority_movement::this_plan;
    /// what shows that somebody is direct
    who_is_direct direct = who_is_direct::movement_role;

    friend bool operator==(priority_reading const&, priority_reading const&) = default;
};

}  // namespace thidua
