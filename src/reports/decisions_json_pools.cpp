// SPDX-License-Identifier: BSL-1.0
#include "decisions_json_pools.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "round_words.hpp"

namespace thidua::detail {

namespace {

class pool_object {
public:
    pool_object(json_writer& out, round_view const& v, pool_decision const& pool)
        : out_(out), v_(v), pool_(pool) {}

    void write() {
        out_.begin_object();
        out_.member("phase", std::int64_t{pool_.of.phase});
        out_.member("form", name_of(pool_.of.form));
        out_.member("recipient_kind", name_of(pool_.of.kind));
        if (pool_.seats)
            out_.member("seats", *pool_.seats);
        else
            out_.member("seats", "all_eligible");
        out_.flag("seats_set", pool_.seats_set);
        out_.count("candidates", pool_.candidates.size());
        std::size_t proposed = 0;
        for (auto const i : pool_.candidates) {
            auto const status = v_.decided->dossiers[i].awarded;
            if (status == award_status::yes || status == award_status::provisional) ++proposed;
        }
        out_.count("proposed", proposed);
        people();
        if (pool_.given) allocation();
        waiting();
        ids("kept", by_id(pool_.kept));
        forces();
        out_.end_object();
    }

private:
    [[nodiscard]] std::string_view id(std::size_t dossier) const {
        return v_.batch->texts[dossier].id;
    }
    [[nodiscard]] std::vector<std::size_t> by_id(std::vector<std::size_t> list) const {
        std::ranges::sort(list, [this](auto x, auto y) { return id(x) < id(y); });
        return list;
    }
    void ids(std::string_view name, std::vector<std::size_t> const& list) {
        out_.key(name);
        out_.begin_array();
        for (auto const i : list) out_.value(id(i));
        out_.end_array();
    }
    void id_or_null(std::string_view name, std::optional<std::size_t> const& dossier) {
        if (dossier)
            out_.member(name, id(*dossier));
        else
            out_.nothing(name);
    }
    template <class N>
    void number_or_null(std::string_view name, std::optional<N> const& number) {
        if (number)
            out_.member(name, std::int64_t{*number});
        else
            out_.nothing(name);
    }

    /// From the stage `council` on: what people's words make of the seats.
    void people() {
        if (!v_.decided->heard()) return;
        auto const p = static_cast<std::size_t>(&pool_ - v_.decided->pools.data());
        auto const& word = v_.decided->people.pools[p];
        out_.key("people");
        out_.begin_object();
        out_.count("awards", word.awards);
        out_.count("open", word.open);
        out_.member("over", word.over);
        out_.member("free", word.free);
        ids("next", word.next);
        if (pool_.asked) {
            std::vector<std::size_t> order;
            for (auto const c : pool_.asked->tie_order) order.push_back(pool_.candidates[c]);
            ids("tie_order", order);
        }
        out_.end_object();
    }

    void allocation() {
        auto const& given = *pool_.given;
        auto const& names = pool_.asked->names;
        out_.member("force", name_of(given.how));
        out_.member("seats_left", given.seats_left);
        out_.key("contested");
        out_.begin_array();
        for (auto const& group : given.contested) {
            out_.begin_object();
            ids("candidates", by_rank_and_id(v_, pool_, group.candidates));
            out_.member("seats", group.seats);
            out_.end_object();
        }
        out_.end_array();
        cut_lines(given, names);
        out_.key("reserves");
        out_.begin_array();
        for (auto const& r : given.reserves) {
            out_.begin_object();
            out_.member("group", names.groups[r.group]);
            out_.member("seats", r.seats);
            out_.member("filled", r.filled);
            out_.end_object();
        }
        out_.end_array();
        out_.key("ledger");
        out_.begin_array();
        for (auto const& line : ledger_by_id(v_, pool_)) {
            out_.begin_object();
            id_or_null("in", line.in);
            id_or_null("out", line.out);
            out_.member("because", line.because);
            number_or_null("distance", line.distance);
            out_.end_object();
        }
        out_.end_array();
        out_.key("proof");
        out_.begin_object();
        out_.flag("holds", given.proof.holds);
        out_.key("checks");
        out_.begin_array();
        for (auto const& check : given.proof.checks) {
            out_.begin_object();
            out_.member("name", check.name);
            out_.flag("holds", check.holds);
            out_.both("says", check.says);
            out_.end_object();
        }
        out_.end_array();
        out_.end_object();
    }

    void cut_lines(allocation_result const& given, problem_names const& names) {
        // Units are numbered as they come in the problem: printed by name, in the order of names.
        auto lines = given.cut_lines;
        std::ranges::stable_sort(lines, [&names](cut_line const& a, cut_line const& b) {
            if (a.scope != b.scope) return a.scope < b.scope;
            return a.scope == cut_scope::unit && names.units[a.number] < names.units[b.number];
        });
        out_.key("cut_lines");
        out_.begin_array();
        for (auto const& line : lines) {
            out_.begin_object();
            if (line.scope == cut_scope::unit)
                out_.member("submitting_unit", names.units[line.number]);
            if (line.scope == cut_scope::group) out_.member("group", names.groups[line.number]);
            out_.member("chosen", line.chosen);
            number_or_null("last_chosen", line.last_chosen);
            number_or_null("first_refused", line.first_refused);
            out_.end_object();
        }
        out_.end_array();
    }

    void waiting() {
        out_.key("waiting");
        out_.begin_array();
        for (auto const& w : waiting_by_id(v_, pool_)) {
            out_.begin_object();
            out_.member("id", id(w.dossier));
            id_or_null("displaces", w.displaces);
            out_.list("unless_known", w.unless_known);
            out_.end_object();
        }
        out_.end_array();
    }

    void forces() {
        out_.key("forces");
        out_.begin_array();
        for (auto const& f : pool_.forces) {
            out_.begin_object();
            out_.member("force", name_of(f.force));
            out_.flag("possible", f.possible);
            if (f.possible) {
                out_.count("gain", f.gain);
                out_.count("lose", f.lose);
            } else {
                out_.both("lacking", why_not(f.lacking));
            }
            out_.end_object();
        }
        out_.end_array();
    }

    json_writer& out_;
    round_view const& v_;
    pool_decision const& pool_;
};

}  // namespace

void put_pools(json_writer& out, round_view const& v) {
    out.key("pools");
    out.begin_array();
    for (auto const p : pools_in_order(*v.decided)) {
        out.newline();
        pool_object{out, v, v.decided->pools[p]}.write();
    }
    out.end_array();
    out.newline();
}

}  // namespace thidua::detail
