// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/achievement.hpp>
#include <thidua/nominations/facts/dossier.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// The certificate of the initiatives or of the research works, where the achievement needs one:
/// merit that rests on them, not on two titles (Art. 74(1)(d)).
///
/// Not among the criteria of plan 343: merit is not judged there. Boundary: two titles need none,
/// one does.
inline constexpr criterion certificate{
    .id = "dossier.certificate",
    .basis = {{instruments::law_2022.at(article{84}, clause{2}, verification::second_hand)}},
    .applies = facts::commendation_type == commendation_type::merit &&
               !(facts::grassroots_fighter_streak >= 2) &&
               (facts::initiatives >= 1 || facts::research_works >= 1),
    .must = facts::documents.has_all(document::certificate),
    .otherwise = failure::returned,
    .due = stage::intake,
    .says = {.vi = "Hồ sơ có giấy chứng nhận sáng kiến, đề tài làm căn cứ xét",
             .en = "the certificate of the initiatives or research works is there"},
    .fails = {.vi = "Hồ sơ thiếu giấy chứng nhận sáng kiến, đề tài làm căn cứ xét",
              .en = "the certificate of the initiatives or research works is lacking"},
};

namespace detail {
constexpr auto merit_by(stated<int> titles, stated<int> initiatives, set_of<document> papers) {
    return sample::with([=](auto& n) {
        n.commendation_type = commendation_type::merit;
        n.grassroots_fighter_streak = titles;
        n.initiatives = initiatives;
        n.research_works = 0;
        n.documents = papers;
    });
}
inline constexpr auto no_certificate = set_of<document>::exactly(document::report);
inline constexpr auto with_certificate = set_of<document>::exactly(document::certificate);
}  // namespace detail

static_assert(judge(certificate, sample::standard, sample::day).what == standing::not_applicable);
static_assert(judge(certificate, detail::merit_by(2, 2, detail::no_certificate), sample::day)
                  .what == standing::not_applicable);
static_assert(judge(certificate, detail::merit_by(1, 2, detail::with_certificate), sample::day)
                  .what == standing::met);
static_assert(judge(certificate, detail::merit_by(1, 2, detail::no_certificate), sample::day)
                  .what == standing::failed);
static_assert(judge(certificate, detail::merit_by(1, 0, detail::no_certificate), sample::day)
                  .what == standing::not_applicable);
static_assert(judge(certificate, detail::merit_by(1, 2, {}), sample::day).what ==
              standing::unknown);

}  // namespace thidua::rules
