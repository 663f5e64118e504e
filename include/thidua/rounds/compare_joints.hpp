// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include <thidua/base/enumerators.hpp>
#include <thidua/rounds/decide.hpp>

namespace thidua {

/// The six joints of the priority.
enum class priority_joint : std::uint8_t {
    stage,
    force,
    scope,
    conjunction,
    movement,
    who_is_direct
};

template <>
struct words_of<priority_joint> {
    static constexpr std::array<enumerator, 6> all{{
        {0, "stage", {"khâu áp dụng", "stage"}, {}},
        {1, "force", {"mức độ ưu tiên", "force"}, {}},
        {2, "scope", {"phạm vi của \"trực tiếp\"", "scope"}, {}},
        {3, "conjunction", {"tổ chức và thực hiện", "conjunction"}, {}},
        {4, "movement", {"phong trào", "movement"}, {}},
        {5, "who_is_direct", {"người trực tiếp", "who is direct"}, {}},
    }};
};

/// How the list of a whole round would differ if one joint of the priority were read another way.
struct joint_comparison {
    priority_joint joint = priority_joint::stage;  ///< which one
    bilingual value{};                             ///< the other reading
    bool possible = false;                         ///< whether the settings give what it needs
    text lacking{};                                ///< why not, when it is not possible
    std::size_t gain = 0;  ///< on the list there, not here; contested dossiers are on neither
    std::size_t lose = 0;  ///< on the list here, not there
};

/// Decides the round again under every other value of every joint, one joint at a time, all else as
/// it is. The batch is left as it was compared before.
[[nodiscard]] inline std::vector<joint_comparison> compare_joints(nomination_batch& batch,
                                                                  round_inputs const& from,
                                                                  round_decision const& here) {
    auto const listed = [](dossier_decision const& d) {
        return d.awarded == award_status::yes || d.awarded == award_status::provisional;
    };
    std::vector<joint_comparison> all;
    auto const now = from.terms->priority();
    auto const ask = [&](priority_joint joint, bilingual value, auto change) {
        auto office = from.terms->with();
        change(office.priority);
        if (office.priority.over(from.terms->by().priority) == now) return;
        joint_comparison c{.joint = joint, .value = value};
        round_terms const terms{from.terms->by(), office};
        auto other = from;
        other.terms = &terms;
        other.progress = {};
        auto const there = decide(batch, other);
        c.possible = there.has_value();
        if (!there) {
            c.lacking = there.failure().message;
        } else {
            for (std::size_t i = 0; i < here.dossiers.size(); ++i) {
                bool const before = listed(here.dossiers[i]);
                bool const after = listed(there->dossiers[i]);
                if (after && !before) ++c.gain;
                if (before && !after) ++c.lose;
            }
        }
        all.push_back(std::move(c));
    };
    auto const each = [&ask]<class E>(priority_joint joint,
                                      std::optional<E> priority_settings::*member) {
        for (auto const& w : words<E>())
            ask(joint, w.label, [&](priority_settings& p) { p.*member = static_cast<E>(w.value); });
    };
    each(priority_joint::stage, &priority_settings::at);
    each(priority_joint::force, &priority_settings::force);
    each(priority_joint::scope, &priority_settings::scope);
    each(priority_joint::conjunction, &priority_settings::conjunction);
    each(priority_joint::movement, &priority_settings::movement);
    each(priority_joint::who_is_direct, &priority_settings::direct);
    return all;
}

}  // namespace thidua
