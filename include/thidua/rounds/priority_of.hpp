// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <string>

#include <thidua/logic/missing.hpp>
#include <thidua/logic/truth.hpp>
#include <thidua/nominations/nomination.hpp>
#include <thidua/rounds/terms.hpp>

namespace thidua {

/// Whether a movement is one that the plan names.
using named_by_plan = std::function<bool(movement_id)>;

/// Whether the recipient is a small collective on the day of the decision: its kind is among the
/// small ones. Unknown while the kind, or the unit that decides it, is not known. An individual is
/// none.
[[nodiscard]] inline truth is_small_collective(nomination const& n, context const& in,
                                               round_terms const& terms) {
    if (n.recipient_kind.blank()) return truth::unknown;
    if (!n.recipient_kind.known() || *n.recipient_kind != recipient_kind::collective)
        return truth::no;
    if (n.collective_kind.blank()) return truth::unknown;
    if (!n.collective_kind.known()) return truth::no;
    auto any = truth::no;
    for (auto const& s : terms.small()) {
        if (s.kind != *n.collective_kind || (s.from && in.signed_on < *s.from) ||
            (s.through && *s.through < in.signed_on))
            continue;
        if (!s.within) return truth::yes;
        auto const* u = n.unit.known() ? find_unit(in.units, *n.unit) : nullptr;
        any = any | (u == nullptr ? truth::unknown : truth_of(u->kind == *s.within));
    }
    return any;
}

/// Whether the role that is claimed in the movement counts as direct, by the readings. Nothing
/// claimed is no.
[[nodiscard]] inline truth has_direct_role(nomination const& n, priority_reading const& how,
                                           named_by_plan const& named) {
    if (!n.direct_role.known() || *n.direct_role == direct_role::none) return truth::no;
    if (how.movement == priority_movement::this_plan && n.movement.known() && named &&
        !named(*n.movement))
        return truth::no;
    return truth_of(how.conjunction == priority_conjunction::either_role ||
                    *n.direct_role == direct_role::organises_and_implements);
}

/// Whether a person "directly organises and carries out", by the readings. Only individuals are
/// persons.
[[nodiscard]] inline truth is_direct(nomination const& n, priority_reading const& how,
                                     named_by_plan const& named) {
    auto const by_role = has_direct_role(n, how, named);
    auto const by_post =
        n.position.blank() ? truth::unknown
                           : truth_of(n.position.known() && *n.position == position::direct_worker);
    switch (how.direct) {
        case who_is_direct::position:
            return by_post;
        case who_is_direct::either:
            return by_role | by_post;
        default:
            return by_role;
    }
}

/// Whether a dossier has the plan's priority: small collectives, and individuals who are direct;
/// households have none.
[[nodiscard]] inline truth has_priority(nomination const& n, context const& in,
                                        round_terms const& terms, named_by_plan const& named) {
    auto const how = terms.priority();
    if (n.recipient_kind.blank()) return truth::unknown;
    if (!n.recipient_kind.known()) return truth::no;
    switch (*n.recipient_kind) {
        case recipient_kind::individual:
            return is_direct(n, how, named);
        case recipient_kind::collective: {
            auto const small = is_small_collective(n, in, terms);
            if (how.scope == priority_scope::individuals) return small;
            return small & has_direct_role(n, how, named);
        }
        default:
            return truth::no;
    }
}

/// Adds the fact that keeps a dossier's priority from being known.
inline void add_missing_priority(nomination const& n, round_terms const& terms, missing_list& out) {
    bool const collective =
        n.recipient_kind.known() && *n.recipient_kind == recipient_kind::collective;
    if (n.recipient_kind.blank())
        out.add(std::string{facts::recipient_kind.name});
    else if (collective && n.collective_kind.blank())
        out.add(std::string{facts::collective_kind.name});
    else if (!collective && n.position.blank() &&
             terms.priority().direct != who_is_direct::movement_role)
        out.add(std::string{facts::position.name});
    else
        out.add(std::string{facts::unit.name});
}

}  // namespace thidua
