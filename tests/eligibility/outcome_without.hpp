// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <deque>

#include <thidua/eligibility/assess.hpp>
#include <thidua/eligibility/turns_on.hpp>

/// The definition, told by judging every criterion anew: what the quick answer is compared with.
namespace thidua::oracle {

using namespace thidua::detail;

/// The outcome of a dossier as if one clause were absent: what rests on it alone is not asked.
class outcome_without {
public:
    outcome_without(rule_set const& rules, nomination const& n, context const& in, stage at)
        : rules_(rules), n_(n), in_(in), at_(at) {}

    [[nodiscard]] outcome operator()(doubtful_ground const& gone) const {
        outcome_of o;
        for (auto const* c : rules_.criteria) {
            if (rests_on(doubt_of(*c, n_), gone)) continue;
            if (c == rules_.by_track)
                o.add(by_track(gone));
            else
                o.add(judge(without(*c, gone), gone));
        }
        return o.value();
    }

private:
    struct thinned_criterion {
        criterion const* of = nullptr;
        bool thin = false;
    };
    [[nodiscard]] static thinned_criterion without(criterion const& c,
                                                   doubtful_ground const& gone) {
        return {&c, asks_exception_on(c.unless, gone)};
    }
    [[nodiscard]] finding judge(thinned_criterion const& c, doubtful_ground const& gone) const {
        if (!c.thin) return thidua::judge(*c.of, n_, in_, at_);
        std::deque<exception> kept;
        auto copy = *c.of;
        copy.unless = thinned(c.of->unless, gone, kept);
        auto f = thidua::judge(copy, n_, in_, at_);
        f.of = c.of;
        return f;
    }
    [[nodiscard]] finding by_track(doubtful_ground const& gone) const {
        auto f = thidua::judge(rules_, *rules_.by_track, n_, in_, at_);
        if (f.what == standing::not_due) return f;
        auto any = truth::no;
        for (auto const* t : rules_.live)
            if (!rests_on(doubt_of(*t), gone)) any = any | meets(*t, n_, in_);
        f.what = any == truth::yes  ? standing::met
                 : any == truth::no ? standing::failed
                                    : standing::unknown;
        return f;
    }

    rule_set const& rules_;
    nomination const& n_;
    context const& in_;
    stage at_;
};

}  // namespace thidua::oracle
