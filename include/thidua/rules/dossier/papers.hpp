// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/law/instruments.hpp>
#include <thidua/logic/judge.hpp>
#include <thidua/nominations/facts/dossier.hpp>
#include <thidua/nominations/sample.hpp>

namespace thidua::rules {

/// Under the simplified procedure the proposal letter and a summary report are enough. A full
/// report says what a summary says, so it serves as well.
inline constexpr exception simplified_papers{
    .id = "dossier.papers.simplified",
    .basis = instruments::law_2022.at(article{85}, clause{1}, verification::verified),
    .when = facts::procedure == procedure::simplified,
    .then = facts::documents.has_all(document::proposal) &&
            (facts::documents.has_all(document::summary_report) ||
             facts::documents.has_all(document::report)),
    .says = {.vi = "Theo thủ tục đơn giản: hồ sơ đủ tờ trình, báo cáo tóm tắt thành tích",
             .en = "simplified procedure: proposal letter and summary report are there"},
};

/// The papers of a commendation: proposal letter, report of achievements, minutes.
///
/// Missing: a paper of which neither presence nor absence is stated. A lack is mended by supplying
/// it.
inline constexpr criterion papers{
    .id = "dossier.papers",
    .basis = {{instruments::law_2022.at(article{84}, clause{2}, verification::second_hand)}},
    .must = facts::documents.has_all(document::proposal, document::report, document::minutes),
    .unless = {&simplified_papers},
    .otherwise = failure::returned,
    .due = stage::intake,
    .says = {.vi = "Hồ sơ đủ tờ trình, báo cáo thành tích, biên bản xét khen thưởng",
             .en = "proposal letter, report of achievements and minutes are there"},
    .fails = {.vi = "Hồ sơ còn thiếu thành phần theo quy định",
              .en = "papers of the dossier are lacking"},
};

namespace detail {
using papers_set = set_of<document>;
constexpr auto papers_of(papers_set set, procedure by = procedure::standard) {
    return sample::with([=](auto& n) {
        n.documents = set;
        n.procedure = by;
    });
}
}  // namespace detail

static_assert(judge(papers, sample::standard, sample::day).what == standing::met);
static_assert(judge(papers,
                    detail::papers_of(set_of<document>::exactly(document::proposal,
                                                                document::report)),
                    sample::day)
                  .what == standing::failed);
static_assert(judge(papers,
                    detail::papers_of(set_of<document>::present(document::proposal,
                                                                document::report)),
                    sample::day)
                  .what == standing::unknown);
static_assert(judge(papers,
                    detail::papers_of(set_of<document>::exactly(document::proposal,
                                                                document::summary_report),
                                      procedure::simplified),
                    sample::day)
                  .by.live == &simplified_papers);
static_assert(judge(papers,
                    detail::papers_of(set_of<document>::exactly(document::proposal,
                                                                document::summary_report),
                                      procedure::simplified),
                    sample::day)
                  .what == standing::met);

}  // namespace thidua::rules
