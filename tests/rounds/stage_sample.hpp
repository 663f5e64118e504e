// SPDX-License-Identifier: BSL-1.0
//
// What people said, for the tests of the stages, and a small round that they said it of.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/hanoi/policy.hpp>
#include <thidua/rounds/decide.hpp>

#include <rounds/round_sample.hpp>

namespace stage_sample {

using namespace thidua;
using namespace round_sample;

inline constexpr auto city = voting_council::city;
inline constexpr auto by_council = resolving_body::council;
inline constexpr auto by_chair = resolving_body::chair;

inline council_vote ballot(std::string id, int votes_for, int members,
                           stated<date> held_on = date{2025, 11, 18}) {
    council_vote v;
    v.id = std::move(id);
    v.council = city;
    v.held_on = held_on;
    v.minutes = "12/BB-HĐ";
    v.votes_for = votes_for;
    v.members_total = members;
    v.where = {.file = "votes.csv", .row = 2};
    return v;
}
inline resolution resolved(std::string id, resolving_body by, resolved_as what,
                           stated<date> dated = {}) {
    resolution r;
    r.id = std::move(id);
    r.by = by;
    r.outcome = what;
    r.basis = "12/BB-HĐ";
    r.dated = dated;
    r.where = {.file = "resolutions.csv", .row = 2};
    return r;
}
inline resolution placed(std::string id, int place, resolving_body by = by_council) {
    auto r = resolved(std::move(id), by, resolved_as::award);
    r.outcome = {};
    r.order = place;
    return r;
}
inline signed_award line_of(std::string id, std::string number = "6543/QĐ-UBND",
                            date day = {2025, 12, 1}) {
    signed_award s;
    s.decision_no = std::move(number);
    s.signed_on = day;
    s.capacity = signing_capacity::own_office;
    s.id = std::move(id);
    s.where = {.file = "signed.csv", .row = 2};
    return s;
}
inline signed_award cancelled(signed_award s) {
    s.cancelled_by = "7000/QĐ-UBND";
    s.cancelled_on = date{2026, 1, 5};
    s.cancelled_for = cancellation_ground::false_claims;
    return s;
}

/// Dossiers whose holds were confirmed on the status day.
inline std::vector<std::pair<std::string, nomination>> confirmed(
    std::vector<std::pair<std::string, nomination>> all) {
    for (auto& [id, n] : all) n.status_on = date{day.on};
    return all;
}

/// Persons for two seats: a is in, b, c and d are equal for the second one; refused, returned, held
/// and untold ones beside them.
inline std::vector<std::pair<std::string, nomination>> persons() {
    return confirmed({{"a", scored(person(), 95)},
                      {"b", scored(person(), 90)},
                      {"c", scored(from_unit(person(), 1), 90)},
                      {"d", scored(from_unit(person(), 2), 90)},
                      {"low", scored(person(), 40)},
                      {"refused", refused(person())},
                      {"returned", without_minutes(person())},
                      {"held", held(person())},
                      {"untold", not_told(person())}});
}

inline settings two_seats() {
    settings s;
    s.pools = {{{1, award_form::bang_khen, recipient_kind::individual}, 2, {}}};
    s.order = {{order_by::score}};
    return s;
}

/// A round decided with what people said.
struct staged {
    staged(std::vector<std::pair<std::string, nomination>> const& all, people_inputs people,
           stage at = stage::council, settings set = two_seats(), context const& in = day)
        : with(std::move(set)), batch(batch_of(all)), terms(hanoi::policy_343, with) {
        auto made = decide(batch, {.terms = &terms,
                                   .in = &in,
                                   .at = at,
                                   .history = {},
                                   .progress = {},
                                   .people = &people});
        if (!made) throw std::runtime_error(made.failure().message.en);
        decided = std::move(*made);
    }
    staged(staged const&) = delete;
    staged& operator=(staged const&) = delete;

    [[nodiscard]] std::size_t at(std::string_view id) const {
        for (std::size_t i = 0; i < batch.size(); ++i)
            if (batch.texts[i].id == id) return i;
        throw std::runtime_error("no dossier " + std::string{id});
    }
    [[nodiscard]] dossier_word const& word(std::string_view id) const {
        return decided.people.dossiers[at(id)];
    }
    [[nodiscard]] dossier_decision const& rule(std::string_view id) const {
        return decided.dossiers[at(id)];
    }
    /// Codes of the findings on a dossier, or on the round.
    [[nodiscard]] std::vector<std::string> findings(std::string_view id) const {
        std::vector<std::string> codes;
        for (auto const& f : decided.people.findings)
            if (f.id == id) codes.emplace_back(f.what.code);
        return codes;
    }
    [[nodiscard]] std::vector<std::string> ids(std::vector<std::size_t> const& dossiers) const {
        std::vector<std::string> list;
        for (auto const i : dossiers) list.push_back(batch.texts[i].id);
        return list;
    }

    settings with;
    nomination_batch batch;
    round_terms terms;
    round_decision decided{};
};

using codes = std::vector<std::string>;

}  // namespace stage_sample
