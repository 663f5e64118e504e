// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/law/instrument.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>

namespace thidua {

/// One way to a commendation (a point of Art. 74): met when its type of commendation is the
/// dossier's, it applies, and all its criteria are met.
struct track {
    std::string_view id{};  ///< stable, `track.name`
    citation basis{};       ///< the point that it comes from
    /// the type of commendation that it is for
    commendation_type serves = commendation_type::movement;
    condition applies{};                     ///< for whom; where it is no, the track is not met
    std::array<criterion const*, 4> asks{};  ///< all of these; nullptr = none
    bilingual says{};                        ///< the track in words
};

/// What a policy asks for, ready to be assessed. Views: the policy owns the lists.
///
/// The live tracks are one criterion, the "or" over the tracks of the "and" of their criteria:
/// `by_track` stands for it in the list, gives it its id, citation and words, and its own `must` is
/// not read.
struct rule_set {
    std::span<criterion const* const> criteria{};  ///< in the policy's order
    criterion const* by_track = nullptr;           ///< one of `criteria`, or nullptr: no tracks
    std::span<track const* const> live{};          ///< the tracks of the types that the plan serves
    std::span<track const* const>
        elsewhere{};  ///< tracks that are not live here; for remedies only
};

/// Whether a dossier meets a track: unknown if something that decides it is not known.
[[nodiscard]] constexpr truth meets(track const& t, nomination const& n, context const& in) {
    auto const& type = n.commendation_type;
    auto met = type.blank() ? truth::unknown : truth_of(type.known() && *type == t.serves);
    met = met & evaluate(t.applies, n, in);
    for (auto const* c : t.asks) {
        if (c == nullptr || met == truth::no) break;
        met = met & (~evaluate(c->applies, n, in) | rule(*c, n, in).value);
    }
    return met;
}

/// Whether a dossier meets one of the tracks.
[[nodiscard]] constexpr truth meets_any(std::span<track const* const> tracks, nomination const& n,
                                        context const& in) {
    auto any = truth::no;
    for (auto const* t : tracks) any = any | meets(*t, n, in);
    return any;
}

/// Judges the criterion that stands for the tracks at a stage, when it is known whether one is met.
[[nodiscard]] constexpr finding judge_track(criterion const& by_track, truth met, stage at) {
    finding f{&by_track, standing::not_due, {}};
    if (by_track.due > at) return f;
    f.by.value = met;
    f.what = met == truth::yes  ? standing::met
             : met == truth::no ? standing::failed
                                : standing::unknown;
    return f;
}

/// Judges one criterion of the set at a stage; for `by_track`, its tracks.
[[nodiscard]] constexpr finding judge(rule_set const& rules, criterion const& c,
                                      nomination const& n, context const& in, stage at) {
    if (&c != rules.by_track) return judge(c, n, in, at);
    if (c.due > at) return judge_track(c, truth::unknown, at);
    return judge_track(c, meets_any(rules.live, n, in), at);
}

}  // namespace thidua
