// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/error.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/logic/cell.hpp>
#include <thidua/logic/symbol.hpp>
#include <thidua/logic/value.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/facts/dossier.hpp>
#include <thidua/nominations/facts/recipient.hpp>
#include <thidua/nominations/facts/standing.hpp>
#include <thidua/nominations/nomination.hpp>
#include <thidua/nominations/texts.hpp>
#include <thidua/nominations/values.hpp>
#include <thidua/units/unit.hpp>

namespace thidua {

/// What the head of a submitting unit vouches for, for every dossier of the list.
enum class attestation : std::uint8_t {
    no_holds,     ///< no discipline, investigation, complaint or press case is pending
    exemplary,    ///< the persons follow the Party's and the State's policies and laws
    united,       ///< the collectives are united
    made_public,  ///< the list was made public in the unit; no fact of a dossier
    selected,     ///< all were selected in the movement
};

template <>
struct words_of<attestation> {
    static constexpr std::array<enumerator, 5> all{{
        {0,
         "no_holds",
         {"không thuộc trường hợp chưa xét khen thưởng", "no case that holds up a commendation"},
         {}},
        {1,
         "exemplary",
         {"gương mẫu chấp hành chủ trương, chính sách, pháp luật", "exemplary"},
         {}},
        {2, "united", {"nội bộ đoàn kết", "united inside"}, {}},
        {3, "made_public", {"đã công khai", "made public"}, {}},
        {4, "selected", {"được bình xét trong phong trào thi đua", "selected in the movement"}, {}},
    }};
};

/// A proposal letter (tờ trình) of a unit: what it says for all dossiers of its list.
struct submission {
    std::string id{};                       ///< as the dossiers name it
    stated<unit_id> submitting_unit{};      ///< who submits
    std::string number{};                   ///< as printed, "12/TTr-SNV"
    stated<date> dated{};                   ///< day of the letter
    stated<date> received_on{};             ///< day of receipt
    stated<set_of<document>> documents{};   ///< papers that cover the whole list
    stated<set_of<attestation>> attests{};  ///< what it says of all on its list
    stated<date> attested_on{};             ///< the day for which it says so
    stated<int> votes_for{};                ///< of the unit's own council
    stated<int> members_total{};            ///< all members of that council, present or not
    place where{};                          ///< where it was read

    /// Whether it says so; a blank list of attestations attests nothing.
    [[nodiscard]] bool attests_to(attestation what) const {
        return attests.known() && (*attests).has(what);
    }
};

/// The submissions of an intake, found by id.
class submission_list {
public:
    /// Adds a submission; false, and nothing is added, if its id is there already.
    bool add(submission s) {
        if (!places_.emplace(s.id, all_.size()).second) return false;
        all_.push_back(std::move(s));
        return true;
    }
    /// The submission with this id, or nullptr. Adding another one may move it.
    [[nodiscard]] submission const* find(std::string_view id) const {
        auto const known = places_.find(id);
        return known == places_.end() ? nullptr : &all_[known->second];
    }
    /// All submissions, in the order in which they were added.
    [[nodiscard]] std::vector<submission> const& all() const { return all_; }

private:
    std::vector<submission> all_{};
    std::map<std::string, std::size_t, std::less<>> places_{};
};

namespace detail {

/// Writes what the submission attests into a blank fact, and notes it. False if it was not blank.
template <class T>
bool attest(submission const& by, fact_info const& f, stated<T>& member, stated<T> const& value,
            nomination_texts& texts) {
    if (!member.blank()) return false;
    member = value;
    texts.attested.push_back({&f, by.number.empty() ? by.id : by.number});
    return true;
}

}  // namespace detail

/// Completes a dossier by its submission. Only blank facts are filled; what the row says stands.
///
/// *Attested*, each noted in `texts.attested` with the number of the tờ trình: `exemplary`,
/// `united`, `selected`; `no_holds` sets the four flags to no, `discipline_ended_on` to *not
/// applicable*, and, where the row says nothing of all five, `status_on` to the day of the
/// attestation. *Taken over*: the submitting unit, the day of the letter and of its receipt.
/// *Common papers* are added to the present ones, also to those that the row says are absent.
inline void apply(submission const& from, nomination& n, nomination_texts& texts) {
    using detail::attest;
    if (from.attests_to(attestation::selected))
        attest(from, facts::selected_in_movement, n.selected_in_movement, stated<bool>{true},
               texts);
    if (from.attests_to(attestation::exemplary))
        attest(from, facts::exemplary, n.exemplary, stated<bool>{true}, texts);
    if (from.attests_to(attestation::united))
        attest(from, facts::united, n.united, stated<bool>{true}, texts);
    if (from.attests_to(attestation::no_holds)) {
        stated<bool> const no{false};
        bool all = attest(from, facts::discipline_pending, n.discipline_pending, no, texts);
        all = attest(from, facts::discipline_ended_on, n.discipline_ended_on,
                     stated<date>{does_not_apply}, texts) &&
              all;
        all = attest(from, facts::under_investigation, n.under_investigation, no, texts) && all;
        all = attest(from, facts::complaint_pending, n.complaint_pending, no, texts) && all;
        all = attest(from, facts::press_case_pending, n.press_case_pending, no, texts) && all;
        if (all && from.attested_on.known())
            attest(from, facts::status_on, n.status_on, from.attested_on, texts);
    }
    if (n.submitting_unit.blank()) n.submitting_unit = from.submitting_unit;
    if (n.submitted_on.blank()) n.submitted_on = from.dated;
    if (n.received_on.blank()) n.received_on = from.received_on;
    if (from.documents.known() && n.documents.cell().state != said::not_applicable) {
        constexpr std::int64_t present_half = 0xffff'ffff;
        auto const common = set_of<document>::from_raw((*from.documents).raw() & present_half);
        if (!common.says_nothing())
            n.documents = (n.documents.known() ? *n.documents : set_of<document>{}).with(common);
    }
}

}  // namespace thidua
