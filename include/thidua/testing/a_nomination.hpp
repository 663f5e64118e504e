// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/calendar/date.hpp>
#include <thidua/logic/expression.hpp>
#include <thidua/nominations/nomination.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::testing {

/// Builds a dossier as a sentence: `a_nomination().of_small_collective().rated(rating::excellent)`.
///
/// It begins as `sample::standard`, a person's dossier of the movement in which everything is in
/// order, so that a test says only what differs. Each step gives a new builder; all are constexpr.
class a_nomination {
public:
    constexpr a_nomination() = default;
    /// Begins with these facts.
    constexpr explicit a_nomination(nomination from) : n_(from) {}

    /// The facts so far: a builder is given where a nomination is asked for.
    constexpr operator nomination() const { return n_; }
    /// The facts so far.
    [[nodiscard]] constexpr nomination const& facts() const { return n_; }

    /// Any change; the steps below are such. It stands first: clang 14 evaluates in constants only
    /// what it has seen.
    template <class Change>
    [[nodiscard]] constexpr a_nomination with(Change change) const {
        auto n = n_;
        change(n);
        return a_nomination{n};
    }

    /// A person with that post; all else stays.
    [[nodiscard]] constexpr a_nomination of_individual(position post) const {
        return with([=](nomination& n) {
            n.recipient_kind = recipient_kind::individual;
            n.position = post;
        });
    }
    /// A collective of that kind, united inside.
    [[nodiscard]] constexpr a_nomination of_collective(collective_kind kind) const {
        return with([=](nomination& n) {
            n.recipient_kind = recipient_kind::collective;
            n.collective_kind = kind;
            n.united = true;
            n.position = does_not_apply;
            n.direct_role = does_not_apply;
        });
    }
    /// A team: small by the only national definition that was found.
    [[nodiscard]] constexpr a_nomination of_small_collective() const {
        return of_collective(collective_kind::team);
    }
    /// A household; all else stays.
    [[nodiscard]] constexpr a_nomination of_household() const {
        return with([](nomination& n) { n.recipient_kind = recipient_kind::household; });
    }
    /// With that type of commendation.
    [[nodiscard]] constexpr a_nomination of_type(commendation_type type) const {
        return with([=](nomination& n) { n.commendation_type = type; });
    }
    /// In the prompt lane, with influence in one field.
    [[nodiscard]] constexpr a_nomination unexpected() const {
        return with([](nomination& n) {
            n.commendation_type = commendation_type::unexpected;
            n.influence = influence::field;
        });
    }
    /// For that form of commendation.
    [[nodiscard]] constexpr a_nomination for_form(award_form form) const {
        return with([=](nomination& n) { n.form = form; });
    }
    /// With that quality rating; its year stays.
    [[nodiscard]] constexpr a_nomination rated(rating how) const {
        return with([=](nomination& n) { n.rating = how; });
    }
    /// With that role in the movement.
    [[nodiscard]] constexpr a_nomination with_role(direct_role role) const {
        return with([=](nomination& n) { n.direct_role = role; });
    }
    /// Both days included.
    [[nodiscard]] constexpr a_nomination achieved(date from, date to) const {
        return with([=](nomination& n) {
            n.achieved_from = from;
            n.achieved_to = to;
        });
    }
    /// Received on that day.
    [[nodiscard]] constexpr a_nomination received(date day) const {
        return with([=](nomination& n) { n.received_on = day; });
    }
    /// Naming that phase.
    [[nodiscard]] constexpr a_nomination in_phase(int phase) const {
        return with([=](nomination& n) { n.phase = phase; });
    }
    /// Of that unit.
    [[nodiscard]] constexpr a_nomination of_unit(unit_id unit) const {
        return with([=](nomination& n) { n.unit = unit; });
    }
    /// Exactly these papers, and no others.
    template <class... Papers>
    [[nodiscard]] constexpr a_nomination with_papers(Papers... papers) const {
        return with([=](nomination& n) { n.documents = set_of<document>::exactly(papers...); });
    }
    /// By the simplified procedure, as that case of it (1 to 5).
    [[nodiscard]] constexpr a_nomination simplified(int of_case) const {
        return with([=](nomination& n) {
            n.procedure = procedure::simplified;
            n.simplified_case = of_case;
        });
    }

    /// A fact of which nothing is said, or to which the question does not apply. Only for facts
    /// that a dossier stores; a derived one is left as it is.
    [[nodiscard]] constexpr a_nomination without(fact_info const& f) const {
        return put(f, cell{});
    }
    /// A fact that is stated not to apply.
    [[nodiscard]] constexpr a_nomination to_which_does_not_apply(fact_info const& f) const {
        return put(f, cell{said::not_applicable, 0});
    }
    /// A fact with that value, for facts that have no step of their own.
    template <class T>
    [[nodiscard]] constexpr a_nomination stating(fact<T> const& f, T value) const {
        return put(f, cell{said::value, raw_of(value)});
    }

private:
    [[nodiscard]] constexpr a_nomination put(fact_info const& f, cell const& c) const {
        auto n = n_;
        if (f.access.write != nullptr) f.access.write(n, c);
        return a_nomination{n};
    }

    nomination n_ = sample::standard;
};

}  // namespace thidua::testing
