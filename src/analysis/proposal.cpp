// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/proposal.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include "exact.hpp"

namespace thidua::analysis {

namespace {

using detail::diagram;
using detail::exact;
using detail::search_end;

constexpr std::array<truth, 3> all_answers{truth::yes, truth::no, truth::unknown};

[[nodiscard]] text answer_words(truth t) {
    return t == truth::yes  ? text{"có", "yes"}
           : t == truth::no ? text{"không", "no"}
                            : text{"chưa rõ", "unknown"};
}

class proposer {
public:
    proposer(rule_set const& rules, coverage const& now, proposal_options const& o)
        : rules_(rules), options_(o), now_(now), by_(parsed(rules), around(o)) {}

    [[nodiscard]] proposals run() {
        for (std::size_t a = 0; a < now_.atoms.size(); ++a) {
            if (!now_.atoms[a].pair) {
                bool const given = now_.atoms[a].what.code.back().what == operation::given;
                want_turning(a, truth::yes);
                want_turning(a, given ? truth::unknown : truth::no);
            }
            for (auto const t : all_answers)
                if (now_.atoms[a].seen[static_cast<std::size_t>(t)] == 0) want_seen(a, t);
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] static std::vector<detail::parsed_rules> parsed(rule_set const& rules) {
        std::vector<detail::parsed_rules> one;
        one.push_back(detail::parse(rules));
        return one;
    }
    [[nodiscard]] static exact::options around(proposal_options const& o) {
        auto in = o.in;
        if (in.units.empty()) in.units = detail::made_up_units();
        return {.around = {.base = o.base, .in = {in, in}},
                .search = {.base_stage = o.at, .most_ways = o.most_ways},
                .most_nodes = o.most_nodes};
    }
    [[nodiscard]] coverage covered_by(found_dossier const& d) const {
        analysed_case const one{d.dossier(), d.in, d.at, {}};
        return measure_coverage(rules_, {&one, 1});
    }
    /// 1 where an atom has this answer and, if `turning`, alone turns the standing.
    [[nodiscard]] diagram where(std::size_t a, truth answer, bool turning) {
        auto const decision = by_.rules().atoms[a].decision;
        auto const number = static_cast<std::uint8_t>(answer);
        auto found = by_.in().map(by_.over().of_atom(by_.in(), 0, a), [number](auto x) {
            return static_cast<std::uint8_t>(x == number ? 1 : 0);
        });
        if (!turning)
            return by_.in().join(found, asked(a),
                                 [](auto x, auto y) -> std::uint8_t { return x & (y >> 1U); });
        auto const turns = by_.in().join(by_.standing_with(decision, a, truth::yes),
                                         by_.standing_with(decision, a, truth::no),
                                         [](auto x, auto y) -> std::uint8_t { return x != y; });
        return by_.in().join(found, turns, [](auto x, auto y) -> std::uint8_t { return x & y; });
    }
    /// Yes where the judge looks at an atom, at least: what stands before it in the rules lets it.
    [[nodiscard]] diagram asked(std::size_t a) {
        auto const& what = by_.rules().atoms[a];
        auto const& d = by_.rules().decisions[what.decision];
        auto with = by_.algebra();
        auto const possible = [this](diagram x) {
            return by_.in().map(x, [](auto y) -> std::uint8_t { return y == 0 ? 0 : 2; });
        };
        auto now = with.at_stage(d.of->due);
        for (auto const& t : d.tracks) {
            if (t.of != what.in) continue;
            if (what.part != rule_part::track_type) now = with.all(now, possible(by_.of(t.type)));
            if (what.part != rule_part::track_type && what.part != rule_part::track_applies)
                now = with.all(now, possible(by_.of(t.applies)));
        }
        if (d.by_track || what.part == rule_part::due_when) return now;
        now = with.all(now, by_.of(d.own.due_when));
        return what.part == rule_part::applies ? now
                                               : with.all(now, possible(by_.of(d.own.applies)));
    }
    /// Half of a pair: a case where the atom has this answer and turns the standing.
    void want_turning(std::size_t a, truth answer) {
        auto const place = static_cast<std::size_t>(answer);
        if (now_.atoms[a].turns[place] != 0) return;
        auto const r = by_.find(
            where(a, answer, true), [](auto x) { return x == 1; },
            [&](found_dossier const& d) { return covered_by(d).atoms[a].turns[place] != 0; });
        text what{"tự nó làm đổi kết quả khi trả lời “" + answer_words(answer).vi + "”",
                  "alone turns the result where it is " + answer_words(answer).en};
        take(a, r, std::move(what));
    }
    void want_seen(std::size_t a, truth answer) {
        auto const place = static_cast<std::size_t>(answer);
        auto const asked = [&](found_dossier const& d) {
            return covered_by(d).atoms[a].seen[place] != 0;
        };
        auto const is_one = [](auto x) { return x == 1; };
        // Best where it matters; else anywhere.
        auto r = by_.find(where(a, answer, true), is_one, asked);
        if (r.how != search_end::found) r = by_.find(where(a, answer, false), is_one, asked);
        take(a, r, {"trả lời “" + answer_words(answer).vi + "”", "is " + answer_words(answer).en});
    }
    void take(std::size_t a, detail::search_result const& r, text what) {
        auto const& atom = now_.atoms[a].what;
        auto const place = place_of(atom);
        text line{"điều kiện “" + asked_by(atom, language::vi) + "” (" + place + ") " + what.vi,
                  "the atom “" + asked_by(atom, language::en) + "” (" + place + ") " + what.en};
        if (r.how != search_end::found) {
            out_.without.push_back({place, std::move(line), r.how == search_end::impossible});
            return;
        }
        add(*r.dossier, std::move(line));
    }
    void add(found_dossier const& d, text line) {
        auto row = row_of(d, "đề xuất " + std::to_string(out_.cases.size() + 1), options_.in);
        // What the new case covers need not be covered again.
        auto const more = covered_by(d);
        for (std::size_t i = 0; i < now_.atoms.size(); ++i)
            for (std::size_t t = 0; t < 3; ++t) {
                now_.atoms[i].seen[t] += more.atoms[i].seen[t];
                now_.atoms[i].turns[t] += more.atoms[i].turns[t];
            }
        out_.cases.push_back({d, std::move(row), {std::move(line)}});
    }

    rule_set const& rules_;
    proposal_options const& options_;
    coverage now_;
    exact by_;
    proposals out_{};
};

}  // namespace

proposals propose_cases(rule_set const& rules, coverage const& now,
                        proposal_options const& options) {
    return proposer{rules, now, options}.run();
}

std::string proposals_sheet(proposals const& p) {
    std::vector<scenario_row> rows;
    rows.reserve(p.cases.size());
    for (auto const& c : p.cases) {
        auto row = c.row;
        if (!c.shows.empty()) row.cells.front().text += ": " + c.shows.front().vi;
        rows.push_back(std::move(row));
    }
    return sheet_of(rows);
}

}  // namespace thidua::analysis
