// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include <thidua/logic/columns_source.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/facts/claims.hpp>
#include <thidua/nominations/facts/derived.hpp>
#include <thidua/nominations/facts/history.hpp>
#include <thidua/nominations/nomination_table.hpp>

namespace thidua {

namespace detail {

/// What a column answers to a question, as planes: yes, no, else unknown.
[[nodiscard]] inline answer_planes answers_of(column_program& p, column const& c) {
    auto const known = p.known(c);
    auto const zero = p.in_range(c, 0, 0);
    return {p.both(known, opposite(zero)), p.either(p.both(known, zero), p.not_applicable(c))};
}

/// The days of a column that a date can be, as numbers.
struct day_range {
    std::int64_t first = date{date::first_year, 1, 1}.raw();
    std::int64_t last = date{date::last_year, 12, 31}.raw();
};

/// The rows whose day makes `holds` true. It is true for all days from some day on, or up to one.
template <class Holds>
[[nodiscard]] plane where_day(column_program& p, column const& days, Holds holds) {
    day_range const all;
    auto const at = [&holds](std::int64_t raw) { return holds(date::from_raw(raw)); };
    bool const at_first = at(all.first);
    if (at_first == at(all.last)) return at_first ? everywhere : nowhere;
    auto low = all.first;  // answers like the first day
    auto high = all.last;  // answers like the last
    while (high - low > 1) {
        auto const middle = low + (high - low) / 2;
        (at(middle) == at_first ? low : high) = middle;
    }
    return at_first ? p.in_range(days, all.first, low) : p.in_range(days, high, all.last);
}

/// The answer to a question about one day, where it turns from no to yes, or from yes to no, once,
/// with unknown between. A blank day is not known; one that does not apply gives no.
template <class Ask>
[[nodiscard]] answer_planes by_day(column_program& p, column const& days, Ask ask) {
    auto const known = p.known(days);
    auto const yes = where_day(p, days, [&](date d) { return ask(d) == truth::yes; });
    auto const no = where_day(p, days, [&](date d) { return ask(d) == truth::no; });
    return {p.both(known, yes), p.either(p.both(known, no), p.not_applicable(days))};
}

/// Makes the derived facts of the vocabulary out of columns. What each means is written in
/// `facts/derived.hpp`; here it is said once more in planes, and tests hold the two together.
class derived_columns {
public:
    derived_columns(nomination_table const& table, context const& in) : table_(table), in_(in) {}

    /// Adds to `to` all that it knows how to make.
    void add_to(column_source& to) const {
        add_constants(to);
        add_lane(to);
        add_exists(to);
        to.add(facts::proposed_twice, of(round_facts::proposed_twice));
        to.add(facts::overlaps_another, of(round_facts::overlaps_another));
        to.add(facts::rewarded_through, of(round_facts::rewarded_through));
        auto const self = *this;
        to.add(facts::already_rewarded, answer_maker{[self](column_program& p) {
                   auto const row = answers_of(p, self.of(facts::rewarded_before));
                   auto const past = answers_of(p, self.of(round_facts::found_in_history));
                   auto const yes = p.either(row.yes, past.yes);
                   return answer_planes{yes, self.in_.history_given ? opposite(yes) : nowhere};
               }});
        to.add(facts::contribution_claimed, answer_maker{[self](column_program& p) {
                   auto const yes = answers_of(p, self.of(facts::major_contribution)).yes;
                   return answer_planes{yes, opposite(yes)};
               }});
        to.add(facts::achievement_in_phase,
               answer_maker{[self](column_program& p) { return self.in_phase(p); }});
        to.add(facts::begins_before_phase,
               answer_maker{[self](column_program& p) { return self.begins_early(p); }});
    }

private:
    [[nodiscard]] column const& of(fact_info const& f) const { return *table_.find(f); }

    /// Facts of the context alone.
    void add_constants(column_source& to) const {
        for (fact_info const* f : {static_cast<fact_info const*>(&facts::decided_on),
                                   static_cast<fact_info const*>(&facts::deadline),
                                   static_cast<fact_info const*>(&facts::households_admitted)})
            to.add(*f, column::all_same(table_.rows(), f->access.read(nomination{}, in_)));
    }

    /// Follows from the type of commendation alone: the reader is asked once for each.
    void add_lane(column_source& to) const {
        auto const self = *this;
        to.add(facts::lane, value_maker{[self](column_program& p) {
                   chosen_values lanes;
                   auto const& type = self.of(facts::commendation_type);
                   lanes.not_applicable = p.not_applicable(type);
                   for (auto const& w : words<commendation_type>()) {
                       nomination n;
                       n.commendation_type = value_of<commendation_type>(w.value);
                       auto const lane = facts::lane.access.read(n, self.in_);
                       auto const here = p.both(p.known(type), p.in_range(type, w.value, w.value));
                       if (lane.state == said::value)
                           lanes.choices.emplace_back(here, lane.value);
                       else if (lane.state == said::not_applicable)
                           lanes.not_applicable = p.either(lanes.not_applicable, here);
                   }
                   return lanes;
               }});
    }

    /// Follows from one unit: the reader is asked once for each of the registry.
    void add_exists(column_source& to) const {
        auto const& own = of(facts::recipient_unit);
        auto const& home = of(facts::unit);
        auto const fits = [](column const& c) {
            return c.form == column_form::u16 || c.form == column_form::nothing;
        };
        if (!fits(own) || !fits(home) || in_.units.empty()) return;
        // A unit that exists is valid on every "day", and its own number serves as the day.
        auto const table = std::make_shared<std::vector<std::uint32_t>>();
        for (std::uint32_t u = 0; u < in_.units.size() && u < 0xffffU; ++u) {
            nomination n;
            n.unit = unit_id{u};
            auto const exists = facts::recipient_exists.access.read(n, in_);
            if (exists.state != said::value) return;  // more than a unit decides
            table->push_back(exists.value != 0 ? interval_entry(0, 0xffff) : 0U);
        }
        to.add(facts::recipient_exists, answer_maker{[table, own, home](column_program& p) {
                   auto const exists = [&](column const& c) {
                       return c.form == column_form::nothing ? answers_of(p, c)
                                                             : p.in_interval({c, c, *table});
                   };
                   auto const by_own = p.known(own);
                   auto const first = exists(own);
                   auto const second = exists(home);
                   return answer_planes{
                       p.either(p.both(by_own, first.yes), p.both(opposite(by_own), second.yes)),
                       p.either(p.both(by_own, first.no), p.both(opposite(by_own), second.no))};
               }});
    }

    /// Whether a phase is asked of a row: the context's, else the one that the row names, else any.
    [[nodiscard]] plane is_asked(column_program& p, resolved_phase const& phase) const {
        if (phase.number == 0) return nowhere;
        if (in_.phase != 0) return in_.phase == phase.number ? everywhere : nowhere;
        auto const& named = of(facts::phase);
        auto const any = p.either(opposite(p.known(named)), p.in_range(named, 0, 0));
        return p.either(any, p.in_range(named, phase.number, phase.number));
    }
    [[nodiscard]] static answer_planes begun(column_program& p, resolved_phase const& phase,
                                             column const& days) {
        return by_day(p, days, [&](date d) {
            return static_cast<truth>(facts::detail::begun(phase, stated<date>{d}).value);
        });
    }
    [[nodiscard]] static answer_planes not_over(column_program& p, resolved_phase const& phase,
                                                column const& days) {
        return by_day(p, days, [&](date d) {
            return static_cast<truth>(facts::detail::not_over(phase, stated<date>{d}).value);
        });
    }

    [[nodiscard]] answer_planes in_phase(column_program& p) const {
        auto const& opening = in_.how.window == achievement_window::wholly_inside
                                  ? of(facts::achieved_from)
                                  : of(facts::achieved_to);
        auto const& closing = in_.how.window == achievement_window::overlaps
                                  ? of(facts::achieved_from)
                                  : of(facts::achieved_to);
        answer_planes any{nowhere, everywhere};
        for (auto const& phase : in_.phases) {
            auto const asked = is_asked(p, phase);
            auto const inside = p.both(begun(p, phase, opening), not_over(p, phase, closing));
            any = p.either(any, p.both(answer_planes{asked, opposite(asked)}, inside));
        }
        if (in_.phase == 0) return any;
        auto const& named = of(facts::phase);
        auto const other =
            p.both(p.known(named), opposite(p.in_range(named, in_.phase, in_.phase)));
        return p.both(any, answer_planes{opposite(other), other});
    }
    [[nodiscard]] answer_planes begins_early(column_program& p) const {
        auto const& from = of(facts::achieved_from);
        auto const& to = of(facts::achieved_to);
        answer_planes early{nowhere, everywhere};
        for (auto const& phase : in_.phases) {
            auto const asked = is_asked(p, phase);
            auto const ends_here = p.both(begun(p, phase, to), not_over(p, phase, to));
            // A first day that does not apply lies before nothing.
            auto before = ~begun(p, phase, from);
            before = {p.both(before.yes, opposite(p.not_applicable(from))),
                      p.either(before.no, p.not_applicable(from))};
            early = p.either(
                early, p.both(answer_planes{asked, opposite(asked)}, p.both(ends_here, before)));
        }
        return early;
    }

    nomination_table const& table_;
    context const& in_;
};

}  // namespace detail

/// The columns of a table as `evaluate_columns` takes them: stored facts as they lie there, derived
/// facts made of planes where the library knows how, every other derived fact read row by row.
///
/// `table` and `in` outlive what is returned.
[[nodiscard]] inline column_source columns_of(nomination_table const& table, context const& in) {
    column_source source{table.rows()};
    for (auto const* f : table_slots()) source.add(*f, *table.find(*f));
    for (auto const* f : table.attributes()) source.add_attribute(*table.find(*f));
    detail::derived_columns{table, in}.add_to(source);
    for (auto const& l : table.lookups()) source.add(*l.fact, l.by);
    source.read_rows_with([&table, &in](std::size_t first, std::size_t count,
                                        std::span<fact_info const* const> facts,
                                        std::span<cell> out) {
        // A few rows at a time: a nomination takes near a kilobyte.
        constexpr std::size_t few = 32;
        std::vector<nomination> rows(std::min(few, count));
        std::vector<cell> own(rows.size() * table.attributes().size());
        for (std::size_t at = 0; at < count; at += few) {
            auto const some = std::span{rows}.first(std::min(few, count - at));
            table.read_rows(first + at, some, own);
            for (std::size_t f = 0; f < facts.size(); ++f)
                for (std::size_t r = 0; r < some.size(); ++r)
                    out[f * count + at + r] = facts[f]->access.read(some[r], in);
        }
    });
    return source;
}

}  // namespace thidua
