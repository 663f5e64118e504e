// SPDX-License-Identifier: BSL-1.0
#include <thidua/analysis/lint.hpp>

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>
#include <utility>

#include <thidua/eligibility/assess.hpp>

#include "exact.hpp"

namespace thidua::analysis {

namespace {

using detail::decision;
using detail::diagram;
using detail::exact;
using detail::parsed_criterion;
using detail::parsed_rule;
using detail::search_end;

class linter {
public:
    linter(rule_set const& rules, lint_options const& o)
        : rules_(rules), options_(o), by_(parsed(rules), around(o)) {}

    [[nodiscard]] std::vector<lint_finding> run() {
        auto const& all = by_.rules();
        for (std::size_t i = 0; i < all.decisions.size(); ++i) {
            look_at(i);
            if (all.decisions[i].by_track)
                look_at_tracks(all.decisions[i]);
            else
                look_at_exceptions(all.decisions[i].own, truth::yes);
            for (auto a = all.decisions[i].first_atom; a < all.decisions[i].end_atom; ++a)
                if (!idle_.contains(all.atoms[a].in)) look_at_atom(i, a);
        }
        for (std::size_t i = 0; i < all.decisions.size(); ++i) look_for_implied(i);
        look_at_parameters();
        return std::move(found_);
    }

private:
    [[nodiscard]] static std::vector<detail::parsed_rules> parsed(rule_set const& rules) {
        std::vector<detail::parsed_rules> one;
        one.push_back(detail::parse(rules));
        return one;
    }
    [[nodiscard]] static exact::options around(lint_options const& o) {
        return {.around = {.in = {o.in, o.in}},
                .search = {.most_ways = o.most_ways},
                .most_nodes = o.most_nodes};
    }

    lint_finding& report(lint_kind kind, lint_grade grade, std::string where, std::string other,
                         text what) {
        return found_.emplace_back(
            lint_finding{kind, grade, std::move(where), std::move(other), std::move(what), {}});
    }
    [[nodiscard]] static lint_grade grade_of(search_end how) {
        return how == search_end::only_by_atoms ? lint_grade::only_by_atoms
               : how == search_end::not_decided ? lint_grade::not_decided
                                                : lint_grade::proved;
    }
    /// Whether a criterion can stand so; if not, that is a finding.
    void must_be_able(std::size_t i, standing wanted, lint_kind kind, bilingual const& says) {
        auto const& c = *rules_.criteria[i];
        auto const number = static_cast<std::uint8_t>(wanted);
        auto const r = by_.find(
            by_.standing_of(i), [number](auto a) { return a == number; },
            [&](found_dossier const& d) {
                return judge(rules_, c, d.dossier(), d.in, d.at).what == wanted;
            });
        if (r.how == search_end::found) return;
        report(kind, grade_of(r.how), std::string{c.id}, {},
               {"tiêu chí `" + std::string{c.id} + "` " + std::string{says.vi},
                "criterion `" + std::string{c.id} + "` " + std::string{says.en}});
    }
    void look_at(std::size_t i) {
        must_be_able(i, standing::failed, lint_kind::never_fails,
                     {"không bao giờ không đạt", "can never fail"});
        must_be_able(i, standing::met, lint_kind::never_passes,
                     {"không bao giờ đạt", "can never be met"});
    }
    void look_at_atom(std::size_t i, std::size_t a) {
        auto const now = by_.standing_of(i);
        auto const if_yes = by_.standing_with(i, a, truth::yes);
        auto const if_no = by_.standing_with(i, a, truth::no);
        if (by_.in().overflown()) return;
        // A criterion that cannot fail or pass at all was reported; an atom that always answers the
        // same is found here as well.
        if (now != if_yes && now != if_no) return;
        auto const& what = by_.rules().atoms[a];
        auto const place = place_of(what);
        bool const both = if_yes == if_no;
        auto const vi = std::string{both ? "có hay không đều không thay đổi kết quả"
                                    : now == if_yes ? "luôn có thể coi là đúng"
                                                    : "luôn có thể coi là sai"};
        auto const en = std::string{both            ? "changes nothing, yes or no"
                                    : now == if_yes ? "may always be taken as yes"
                                                    : "may always be taken as no"};
        report(lint_kind::atom_never_matters, lint_grade::proved, place, {},
               {"điều kiện “" + asked_by(what, language::vi) + "” (" + place + ") " + vi,
                "the atom “" + asked_by(what, language::en) + "” (" + place + ") " + en});
    }
    void look_at_tracks(decision const& d) {
        std::vector<diagram> met;
        for (auto const& t : d.tracks) met.push_back(by_.of(t));
        for (std::size_t i = 0; i < d.tracks.size(); ++i) {
            auto const& t = d.tracks[i];
            look_for_covered(d, i, met);
            auto const r = by_.find(
                by_.of(t), [](auto a) { return a == static_cast<std::uint8_t>(truth::yes); },
                [&](found_dossier const& f) {
                    return meets(*t.of, f.dossier(), f.in) == truth::yes;
                });
            if (r.how != search_end::found)
                report(lint_kind::track_never_reached, grade_of(r.how), std::string{t.of->id}, {},
                       {"không hồ sơ nào đạt tiêu chuẩn `" + std::string{t.of->id} + "`",
                        "no dossier can meet the track `" + std::string{t.of->id} + "`"});
            auto const serves = by_.in().join(by_.of(t.type), by_.of(t.applies),
                                              [](auto a, auto b) { return std::min(a, b); });
            for (auto const& c : t.asks) look_at_exceptions(c, serves);
        }
    }
    /// Whether whoever meets a track meets another one, so that it decides nothing. Its atoms are
    /// then not examined one by one.
    void look_for_covered(decision const& d, std::size_t i, std::vector<diagram> const& met) {
        auto const more = [](auto a, auto b) -> std::uint8_t { return a > b ? 1 : 0; };
        for (std::size_t k = 0; k < met.size(); ++k) {
            // Of two that are alike the later one is named.
            if (k == i || (k > i && met[k] == met[i])) continue;
            if (by_.in().join(met[i], met[k], more) != 0 || by_.in().overflown()) continue;
            if (!by_.in().answers(met[i])[static_cast<std::size_t>(truth::yes)]) continue;
            auto const id = std::string{d.tracks[i].of->id};
            auto const other = std::string{d.tracks[k].of->id};
            idle_.insert(d.tracks[i].of);
            report(lint_kind::track_adds_nothing, lint_grade::proved, id, other,
                   {"ai đạt tiêu chuẩn `" + id + "` cũng đạt tiêu chuẩn `" + other + "`",
                    "whoever meets the track `" + id + "` meets `" + other + "`"});
            return;
        }
    }
    void look_at_exceptions(parsed_criterion const& c, truth asked) {
        look_at_exceptions(c, static_cast<diagram>(asked));
    }
    void look_at_exceptions(parsed_criterion const& c, diagram asked) {
        if (c.must.unless.empty()) return;
        auto where = by_.algebra().all(asked, by_.of(c.due_when));
        where = by_.algebra().all(where, possible(by_.of(c.applies)));
        look_below(c.must, where);
    }
    /// Yes where an answer is not no.
    [[nodiscard]] diagram possible(diagram d) {
        return by_.in().map(d, [](auto a) -> std::uint8_t { return a == 0 ? 0 : 2; });
    }
    void look_below(parsed_rule const& r, diagram where) {
        std::vector<diagram> live;
        std::vector<diagram> then;
        for (auto const& e : r.unless) {
            live.push_back(by_.algebra().all(where, by_.of(e.when)));
            then.push_back(by_.of(e));
        }
        for (std::size_t i = 0; i < r.unless.size(); ++i) {
            look_at_exception(r, i, live);
            look_below(r.unless[i], live[i]);
        }
        if (r.unless.size() == 2) look_for_conflict(r, live, then);
    }
    void look_at_exception(parsed_rule const& r, std::size_t i, std::vector<diagram> const& live) {
        auto const& e = *r.unless[i].of;
        auto const id = std::string{e.id};
        auto const is_yes = [](auto a) { return a == static_cast<std::uint8_t>(truth::yes); };
        auto const seen = by_.find(live[i], is_yes, [&](found_dossier const& d) {
            return evaluate(e.when, d.dossier(), d.in) == truth::yes;
        });
        if (seen.how != search_end::found) {
            report(lint_kind::exception_never_live, grade_of(seen.how), id, {},
                   {"ngoại lệ `" + id + "` không bao giờ áp dụng",
                    "the exception `" + id + "` can never be live"});
            return;
        }
        // The rule as it would be without this exception, where the exception is live.
        auto without = r;
        without.unless.erase(without.unless.begin() + static_cast<std::ptrdiff_t>(i));
        auto const changes =
            by_.in().join(by_.algebra().pair(by_.of(r), by_.of(without)), possible(live[i]),
                          [](auto both, auto on) -> std::uint8_t {
                              return on != 0 && both / 16 != both % 16 ? 1 : 0;
                          });
        if (!by_.in().overflown() && changes == 0)
            report(lint_kind::exception_changes_nothing, lint_grade::proved, id, {},
                   {"ngoại lệ `" + id + "` không làm thay đổi kết quả nào",
                    "the exception `" + id + "` changes no result"});
    }
    void look_for_conflict(parsed_rule const& r, std::vector<diagram> const& live,
                           std::vector<diagram> const& then) {
        auto const d = by_.algebra().conflict({live[0], live[1]}, {then[0], then[1]});
        auto const& a = *r.unless[0].of;
        auto const& b = *r.unless[1].of;
        auto const found = by_.find(
            d, [](auto x) { return x == 1; },
            [&](found_dossier const& f) {
                auto const n = f.dossier();
                auto const says = [&](exception const& e) {
                    return thidua::detail::rule_with(e.then, e.unless, n, f.in,
                                                     thidua::detail::exception_depth - 1)
                        .value;
                };
                return evaluate(a.when, n, f.in) == truth::yes &&
                       evaluate(b.when, n, f.in) == truth::yes && says(a) != truth::unknown &&
                       says(b) == ~says(a);
            });
        if (found.how == search_end::impossible) return;
        auto& f = report(lint_kind::exceptions_conflict,
                         found.how == search_end::found ? lint_grade::shown : grade_of(found.how),
                         std::string{a.id}, std::string{b.id},
                         {"ngoại lệ `" + std::string{a.id} + "` và `" + std::string{b.id} +
                              "` có thể cùng áp dụng và trái nhau",
                          "the exceptions `" + std::string{a.id} + "` and `" + std::string{b.id} +
                              "` can be live together and disagree"});
        if (found.dossier) f.shown_by = row_of(*found.dossier, f.where, options_.in);
    }
    /// Whether a criterion adds nothing to another one: where it fails or is unknown, the other one
    /// fails, and that means as much.
    void look_for_implied(std::size_t i) {
        auto const& c = *rules_.criteria[i];
        for (std::size_t k = 0; k < rules_.criteria.size(); ++k) {
            auto const& by = *rules_.criteria[k];
            if (i == k || by.otherwise > c.otherwise || by.otherwise == failure::notice) continue;
            auto const adds = by_.in().join(
                by_.standing_of(i), by_.standing_of(k), [](auto a, auto b) -> std::uint8_t {
                    auto const mine = detail::shown_as(static_cast<standing>(a));
                    auto const theirs = detail::shown_as(static_cast<standing>(b));
                    return mine != detail::shown::nothing && theirs > mine ? 1 : 0;
                });
            if (by_.in().overflown() || adds != 0) continue;
            // A criterion that never fails adds nothing to any: reported as that.
            auto const says = by_.in().answers(by_.standing_of(i));
            if (!says[static_cast<std::size_t>(standing::failed)]) continue;
            // Of two that say the same everywhere the later one is named.
            if (k > i && by_.standing_of(i) == by_.standing_of(k)) continue;
            report(lint_kind::implied, lint_grade::proved, std::string{c.id}, std::string{by.id},
                   {"tiêu chí `" + std::string{c.id} + "` không thêm gì so với `" +
                        std::string{by.id} + "`",
                    "criterion `" + std::string{c.id} + "` adds nothing to `" + std::string{by.id} +
                        "`"});
        }
    }
    void look_at_parameters() {
        std::set<symbol const*> read;
        for (auto const& a : by_.rules().atoms)
            for (auto const& n : a.code)
                if (n.what == operation::parameter) read.insert(n.subject);
        for (auto const* p : options_.parameters)
            if (!read.contains(p))
                report(lint_kind::parameter_not_read, lint_grade::proved, std::string{p->name}, {},
                       {"không điều kiện nào dùng tham số `" + std::string{p->name} + "`",
                        "no condition reads the parameter `" + std::string{p->name} + "`"});
    }

    rule_set const& rules_;
    lint_options const& options_;
    exact by_;
    std::vector<lint_finding> found_{};
    std::set<track const*> idle_{};
};

}  // namespace

std::vector<lint_finding> lint(rule_set const& rules, lint_options const& options) {
    auto with = options;
    if (with.in.units.empty()) with.in.units = detail::made_up_units();
    return linter{rules, with}.run();
}

}  // namespace thidua::analysis
