// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/papers/statistics.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/rounds/award_money.hpp>
#include <thidua/rounds/priority_of.hpp>

#include "paper_words.hpp"
#include "statistics_tables.hpp"

namespace thidua {

namespace {

/// Most frequent first, equals by name.
[[nodiscard]] std::vector<named_count> most_first(
    std::map<std::string, std::size_t, std::less<>> const& counts) {
    std::vector<named_count> list;
    list.reserve(counts.size());
    for (auto const& [name, count] : counts) list.push_back({name, count});
    std::ranges::stable_sort(list, [](auto const& a, auto const& b) { return a.count > b.count; });
    return list;
}

void count_name(std::map<std::string, std::size_t, std::less<>>& counts, std::string_view name) {
    auto at = counts.find(name);
    if (at == counts.end()) at = counts.emplace(std::string{name}, 0).first;
    ++at->second;
}

/// Counts dossiers into the whole, their unit, their movement and their type.
class phase_counter {
public:
    explicit phase_counter(round_view const& v) : v_(v), last_(v) {
        if (v.terms->by().of != nullptr)
            for (auto const& m : v.terms->by().of->movements)
                if (auto const at = v.batch->movements.find(m.code); at != interner::none)
                    of_plan_.push_back(at);
        std::ranges::sort(of_plan_);
        named_ = [this](movement_id m) { return std::ranges::binary_search(of_plan_, m.number()); };
    }
    phase_counter(phase_counter const&) = delete;  // `named_` looks into it
    phase_counter& operator=(phase_counter const&) = delete;
    phase_counter(phase_counter&&) = delete;
    phase_counter& operator=(phase_counter&&) = delete;
    ~phase_counter() = default;

    [[nodiscard]] phase_statistics count() {
        out_.rejected_rows = v_.read == nullptr ? 0 : v_.read->rejected.size();
        for (std::size_t i = 0; i < v_.batch->size(); ++i) add(i);
        out_.reasons = most_first(reasons_);
        out_.waits = most_first(waits_);
        for (auto const& [key, line] : money_) out_.money.push_back(line);
        return std::move(out_);
    }

private:
    void add(std::size_t i) {
        auto const& n = v_.batch->nominations[i];
        auto const& d = v_.decided->dossiers[i];
        auto const f = facts_of(i, n, d);
        add_to(out_.all, f);
        add_to(out_.by_unit[unit_code(n)], f);
        add_to(
            out_.by_movement[n.movement.known()
                                 ? std::string{v_.batch->movements.name_of((*n.movement).number())}
                                 : std::string{}],
            f);
        auto const name = [](auto const& s) {
            return s.known() ? std::string{name_of(*s)} : std::string{};
        };
        add_to(out_.by_type[name(n.form) + "/" + name(n.commendation_type)], f);
        for (auto const id : d.assessed.reasons) count_name(reasons_, id);
        if (d.assessed.result == outcome::undetermined)
            for (auto const& what : d.assessed.missing) count_name(waits_, what);
        if (f.listed && n.form.known() && n.recipient_kind.known()) add_money(n);
    }

    /// What is counted of one dossier.
    struct counted_facts {
        std::size_t kind = 0;
        outcome result = outcome::undetermined;
        bool listed = false;
        bool contested = false;
        bool small = false;
        bool direct = false;
        bool leader_claims = false;
        bool person = false;
        bool woman = false;
        bool sex_said = false;
    };
    [[nodiscard]] counted_facts facts_of(std::size_t i, nomination const& n,
                                         dossier_decision const& d) const {
        counted_facts f;
        f.kind = detail::kind_place(n);
        f.result = d.assessed.result;
        f.listed = last_.listed(i);
        f.contested = last_.contested(i);
        f.person = f.kind == 1;
        f.small = f.kind == 0 && is_small_collective(n, *v_.in, *v_.terms) == truth::yes;
        f.direct = f.person && is_direct(n, v_.terms->priority(), named_) == truth::yes;
        bool const leader = n.position.known() && (*n.position == position::province_leader ||
                                                   *n.position == position::department_leader ||
                                                   *n.position == position::division_leader);
        f.leader_claims =
            f.person && leader && n.direct_role.known() && *n.direct_role != direct_role::none;
        f.sex_said = f.person && n.sex.known();
        f.woman = f.sex_said && *n.sex == sex::female;
        return f;
    }

    static void add_to(dossier_counts& c, counted_facts const& f) {
        auto const one = [](bool yes) { return static_cast<std::size_t>(yes ? 1 : 0); };
        ++c.received[f.kind];
        ++c.by_outcome[static_cast<std::size_t>(f.result)][f.kind];
        c.listed[f.kind] += one(f.listed);
        c.contested[f.kind] += one(f.contested);
        c.small_collectives += one(f.small);
        c.small_collectives_listed += one(f.small && f.listed);
        c.direct_individuals += one(f.direct);
        c.direct_individuals_listed += one(f.direct && f.listed);
        c.leaders_claiming += one(f.leader_claims);
        c.women += one(f.woman);
        c.women_listed += one(f.woman && f.listed);
        c.sex_not_said += one(f.person && !f.sex_said);
        c.sex_not_said_listed += one(f.person && !f.sex_said && f.listed);
    }

    void add_money(nomination const& n) {
        auto const key = std::pair{*n.form, detail::kind_place(n)};
        auto at = money_.find(key);
        if (at == money_.end()) {
            budget_line line{.form = *n.form, .kind = *n.recipient_kind};
            if (auto const each =
                    award_money(v_.terms->with(), *n.form, *n.recipient_kind, v_.in->signed_on))
                line.each = each->amount;
            at = money_.emplace(key, line).first;
        }
        ++(at->second.each ? at->second.awards : at->second.not_known);
    }

    [[nodiscard]] std::string unit_code(nomination const& n) const {
        if (!n.submitting_unit.known()) return {};
        auto const* u = find_unit(v_.in->units, *n.submitting_unit);
        return u == nullptr ? std::string{} : std::string{u->code};
    }

    round_view const& v_;
    detail::last_word last_;
    std::vector<std::uint32_t> of_plan_{};
    named_by_plan named_{};
    std::map<std::string, std::size_t, std::less<>> reasons_{};
    std::map<std::string, std::size_t, std::less<>> waits_{};
    std::map<std::pair<award_form, std::size_t>, budget_line> money_{};
    phase_statistics out_{};
};

}  // namespace

std::size_t sum(by_kind const& of) {
    std::size_t all = 0;
    for (auto const n : of) all += n;
    return all;
}

phase_statistics count_phase(round_view const& v) { return phase_counter{v}.count(); }

paper statistics_paper(round_view const& v, paper_options const& options) {
    detail::paper_words w{v, options, sensitivity::internal};
    auto const c = count_phase(v);
    auto p = w.begin("thong_ke", w.say("THỐNG KÊ ĐỢT THI ĐUA", "THE PHASE IN NUMBERS"),
                     w.phase().empty() ? w.plan_name() : w.plan_name() + ", " + w.phase());
    p.parts.emplace_back(detail::outcome_table(w, c));
    p.parts.emplace_back(detail::reasons_table(w, c));
    p.parts.emplace_back(detail::waits_table(w, c));
    p.parts.emplace_back(detail::units_table(w, c));
    p.parts.emplace_back(detail::shares_of_units_table(w, c));
    p.parts.emplace_back(detail::movements_table(w, c));
    p.parts.emplace_back(detail::types_table(w, c));
    p.parts.emplace_back(detail::shares_table(w, c));
    p.parts.emplace_back(detail::pools_table(w));
    p.parts.emplace_back(detail::women_table(w, c));
    p.parts.emplace_back(detail::money_table(w, c));
    return p;
}

}  // namespace thidua
