// SPDX-License-Identifier: BSL-1.0
#include "round_words.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/allocation/ledger.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/law/citation_text.hpp>
#include <thidua/nominations/governing.hpp>
#include <thidua/reports/explanation.hpp>
#include <thidua/units/registry.hpp>

#include "worded.hpp"

namespace thidua::detail {

namespace {

constexpr std::string_view hold_vi = "Chưa xét khen thưởng vì ";

[[nodiscard]] bool id_before(round_view const& v, std::size_t x, std::size_t y) {
    auto const& texts = v.batch->texts;
    return texts[x].id.compare(texts[y].id) < 0;
}

}  // namespace

wording worded(round_view const& v, language in, sensitivity upto) {
    return worded(*v.batch, v.in->units, v.terms->by().of, in, upto);
}

round_words::round_words(round_view const& v, language in)
    : v_(v),
      say_(worded(v, in)),
      unit_names_(v.in->units.size()),
      unit_named_(v.in->units.size()),
      pool_of_(v.batch->size(), none),
      place_in_pool_(v.batch->size(), none),
      may_give_way_(v.batch->size()),
      contested_in_(v.batch->size()) {
    for (std::size_t p = 0; p < v.decided->pools.size(); ++p) {
        auto const& pool = v.decided->pools[p];
        for (std::size_t c = 0; c < pool.candidates.size(); ++c) {
            pool_of_[pool.candidates[c]] = static_cast<std::uint32_t>(p);
            place_in_pool_[pool.candidates[c]] = static_cast<std::uint32_t>(c);
        }
        learn_refusals(pool);
        for (auto const& w : pool.waiting)
            if (w.displaces) may_give_way_[*w.displaces] = true;
        if (pool.given)
            for (auto const& group : pool.given->contested)
                for (auto const c : group.candidates) contested_in_[pool.candidates[c]] = &group;
    }
    learn_clauses();
    learn_money();
}

void round_words::learn_clauses() {
    auto const learn = [this](citation const& c) {
        auto const same =
            std::ranges::find_if(clauses_, [&c](auto const& known) { return *known.what == c; });
        auto const at = static_cast<std::size_t>(same - clauses_.begin());
        clauses_.push_back({&c, code(c), at});
    };
    auto const& rules = v_.terms->by().rules;
    clauses_of_criterion_.push_back(0);
    for (auto const* c : rules.criteria) {
        for (auto const& basis : c->basis) learn(basis);
        clauses_of_criterion_.push_back(clauses_.size());
    }
    clauses_of_tracks_ = clauses_.size();
    for (auto const* t : rules.live) learn(t->basis);
}

void round_words::learn_refusals(pool_decision const& pool) {
    auto& known = refusals_.emplace_back();
    if (!pool.given) return;
    auto const number = [this](std::int64_t n) { return grouped(n, say_.in()); };
    cut_line const* all = nullptr;
    std::vector<cut_line const*> of_unit(pool.asked->names.units.size());
    for (auto const& line : pool.given->cut_lines) {
        if (line.scope == cut_scope::everyone && all == nullptr) all = &line;
        if (line.scope == cut_scope::unit && line.number < of_unit.size() &&
            of_unit[line.number] == nullptr)
            of_unit[line.number] = &line;
    }
    if (all != nullptr && all->last_chosen)
        known.by_cut =
            say_.say("; mức xét chọn: thứ ", "; the cut line is rank ") + number(*all->last_chosen);
    known.by_cut += say_.say("; số lượng khen thưởng: ", "; seats: ") +
                    (pool.seats ? number(*pool.seats) : std::string{});
    known.by_cap.resize(of_unit.size());
    for (auto const& cap : pool.asked->caps) {
        if (cap.unit >= of_unit.size() || !known.by_cap[cap.unit].empty()) continue;
        if (of_unit[cap.unit] == nullptr || of_unit[cap.unit]->chosen < cap.seats) continue;
        known.by_cap[cap.unit] = say_.say("; đơn vị trình đã đủ số lượng tối đa (",
                                          "; its submitting unit has its most seats (") +
                                 number(cap.seats) + ")";
    }
}

void round_words::learn_money() {
    for (auto const& form : words<award_form>())
        for (auto const& kind : words<recipient_kind>())
            money_[static_cast<std::size_t>(form.value)][static_cast<std::size_t>(kind.value)] =
                award_money(v_.terms->with(), static_cast<award_form>(form.value),
                            static_cast<recipient_kind>(kind.value), v_.in->signed_on);
}

pool_decision const* round_words::pool_of(std::size_t i) const {
    return pool_of_[i] == none ? nullptr : &v_.decided->pools[pool_of_[i]];
}

std::string const& round_words::unit_name(stated<unit_id> const& which) {
    static std::string const nobody;
    if (!which.known()) return nobody;
    auto const* u = find_unit(v_.in->units, *which);
    if (u == nullptr) return nobody;
    auto const at = (*which).number();
    if (!unit_named_[at]) {
        unit_names_[at] = printed_name(v_.in->units, *u);
        unit_named_[at] = true;
    }
    return unit_names_[at];
}

std::string_view round_words::unit_code(stated<unit_id> const& which) const {
    if (!which.known()) return {};
    auto const* u = find_unit(v_.in->units, *which);
    return u == nullptr ? std::string_view{} : u->code;
}

std::string round_words::missing_words(std::string_view name) const {
    if (name == name_of(order_by::council_votes))
        return std::string{label_of(order_by::council_votes).in(say_.in())};
    for (auto const* f : v_.batch->attributes)
        if (f->name == name) return std::string{f->label.in(say_.in())};
    dossier const d{.by = &v_.terms->by(), .in = v_.in, .calendar = v_.calendar};
    return missing_in_words(name, d, say_);
}

std::string round_words::reasons(std::size_t i) const {
    std::string line;
    bool held = false;
    auto const& found = decided(i).assessed.findings;
    for (std::size_t k = 0; k < found.size(); ++k) {
        auto const& c = *v_.terms->by().rules.criteria[k];
        if (found.what(k) != standing::failed || c.otherwise == failure::notice) continue;
        auto sentence = c.fails.in(say_.in());
        bool const begins = sentence.starts_with(hold_vi);
        if (begins && held) sentence.remove_prefix(hold_vi.size());
        held = held || begins;
        line += (line.empty() ? "" : "; ") + std::string{sentence};
    }
    return line;
}

std::string round_words::refused_note(std::size_t i) const {
    auto const& known = refusals_[pool_of_[i]];
    auto const unit = pool_of(i)->asked->candidates[place_in_pool_[i]].unit;
    bool const capped = unit < known.by_cap.size() && !known.by_cap[unit].empty();
    return say_.say("Xếp thứ ", "rank ") + grouped(decided(i).rank, say_.in()) +
           (capped ? known.by_cap[unit] : known.by_cut);
}

std::string round_words::note(std::size_t i) const {
    auto const& d = decided(i);
    auto const listed = [this](std::vector<std::string> const& names) {
        std::string all;
        for (auto const& n : names) all += (all.empty() ? "" : ", ") + missing_words(n);
        return all;
    };
    if (d.assessed.result == outcome::undetermined)
        return say_.say("Chưa có thông tin: ", "not known: ") + listed(d.assessed.missing);
    auto const* pool = pool_of(i);
    if (auto const* group = contested_in_[i];
        group != nullptr && d.awarded == award_status::contested)
        return grouped(static_cast<std::int64_t>(group->candidates.size()), say_.in()) +
               say_.say(" hồ sơ ngang nhau, còn ", " equal dossiers for ") +
               grouped(group->seats, say_.in()) +
               say_.say(" số lượng, chờ Hội đồng cho ý kiến", " seats, for the Council");
    if (d.awarded == award_status::provisional) {
        std::string line;
        if (d.assessed.provisional())
            line = say_.say("Tạm tính, dựa vào ", "provisional, leans on ") +
                   listed(d.assessed.leans_on);
        if (may_give_way_[i])
            line += (line.empty() ? "" : "; ") +
                    say_.say("sẽ nhường chỗ nếu một hồ sơ đang chờ được xét",
                             "would give way if a dossier that waits is cleared");
        return line;
    }
    if (d.short_of_votes && d.assessed.result == outcome::eligible) return votes_note(i);
    if (d.assessed.result == outcome::eligible && d.awarded == award_status::no &&
        pool != nullptr && pool->given)
        return refused_note(i);
    return {};
}

std::string round_words::votes_note(std::size_t i) const {
    auto const& n = facts(i);
    return say_.say("Phiếu đồng ý của Hội đồng ", "votes of the Council ") +
           grouped(*n.council_votes_for, say_.in()) + "/" + grouped(*n.council_members, say_.in()) +
           say_.say(", dưới tỷ lệ tối thiểu ", ", below the minimum share of ") +
           hundredths_text(v_.terms->with().minimum_votes.value_or(0), say_.in()) + " %";
}

text round_words::final_words(std::size_t i) const {
    if (!v_.decided->heard()) return {};
    auto const& said = v_.decided->people;
    auto const& word = said.dossiers[i];
    if (word.awarded) {
        auto const& form = facts(i).form;
        auto const of = form.known() ? label_of(*form) : bilingual{"khen thưởng", "commendation"};
        return {"Được tặng " + std::string{of.vi}, "awarded: " + std::string{of.en}};
    }
    if (word.signature != dossier_word::none && said.signatures[word.signature].cancelled())
        return {"Đã hủy bỏ quyết định khen thưởng", "decision cancelled"};
    if (word.final == final_word::award)
        return v_.decided->at == stage::closed
                   ? text{"Chưa có trong quyết định đã ký", "in no signed decision yet"}
                   : text{"Dự kiến khen thưởng", "proposed for commendation"};
    return text{label_of(word.final)};
}

void round_words::add_code(std::size_t clause, nomination const& n) {
    auto const at = clauses_[clause].same_as;
    if (!governs(*clauses_[at].what, n) || std::ranges::find(cited_, at) != cited_.end()) return;
    cited_.push_back(at);
    if (!codes_.empty()) codes_ += '|';
    codes_ += clauses_[at].code;
}

std::string_view round_words::citation_codes(std::size_t i) {
    auto const& a = decided(i).assessed;
    auto const& n = facts(i);
    auto const& rules = v_.terms->by().rules;
    cited_.clear();
    codes_.clear();
    if (a.result == outcome::eligible) {
        for (std::size_t t = 0; t < rules.live.size(); ++t)
            if (std::ranges::find(a.tracks, rules.live[t]->id) != a.tracks.end())
                add_code(clauses_of_tracks_ + t, n);
        return codes_;
    }
    auto const rests_on = a.result == outcome::undetermined ? standing::unknown : standing::failed;
    for (std::size_t k = 0; k < a.findings.size(); ++k) {
        if (a.findings.what(k) != rests_on || rules.criteria[k]->otherwise == failure::notice)
            continue;
        for (auto c = clauses_of_criterion_[k]; c < clauses_of_criterion_[k + 1]; ++c)
            add_code(c, n);
    }
    return codes_;
}

int round_words::phase(std::size_t i) const {
    if (v_.in->phase != 0) return v_.in->phase;
    return facts(i).phase.known() ? *facts(i).phase : 0;
}

std::optional<lane> round_words::lane_of(std::size_t i) const {
    auto const& type = facts(i).commendation_type;
    if (!type.known()) return std::nullopt;
    return *type == commendation_type::unexpected ? lane::prompt : lane::movement;
}

std::optional<prize_money> round_words::money(award_form form, recipient_kind kind) const {
    return money_[static_cast<std::size_t>(form)][static_cast<std::size_t>(kind)];
}

std::optional<prize_money> round_words::money(std::size_t i) const {
    auto const& n = facts(i);
    if (!v_.decided->listed(i) || !n.form.known() || !n.recipient_kind.known()) return std::nullopt;
    return money(*n.form, *n.recipient_kind);
}

std::string seat_text(dossier_decision const& d) {
    if (d.awarded == award_status::no) return {};
    switch (d.seat) {
        case seat_kind::open:
            return "open";
        case seat_kind::reserve:
            return "reserve:" + d.reserve;
        case seat_kind::prompt:
            return "prompt";
        default:
            return {};
    }
}

std::string pool_name(pool_key const& of, language in) {
    auto const phase = (in == language::vi ? "Đợt " : "Phase ") + std::to_string(of.phase);
    return phase + ", " + std::string{label_of(of.form).in(in)} + ", " +
           std::string{label_of(of.kind).in(in)};
}

text why_not(text const& lacking) {
    auto const sentence = [](std::string const& t) { return t.substr(0, t.find(": `")); };
    return {sentence(lacking.vi), sentence(lacking.en)};
}

std::vector<std::size_t> by_rank_and_id(round_view const& v, pool_decision const& pool,
                                        std::vector<std::uint32_t> const& numbers) {
    std::vector<std::size_t> list;
    for (auto const c : numbers) list.push_back(pool.candidates[c]);
    std::ranges::sort(list, [&](auto x, auto y) {
        auto const rank_x = v.decided->dossiers[x].rank;
        auto const rank_y = v.decided->dossiers[y].rank;
        if (rank_x != rank_y) return rank_x < rank_y;
        return id_before(v, x, y);
    });
    return list;
}

std::vector<told_exchange> ledger_by_id(round_view const& v, pool_decision const& pool) {
    if (!pool.given) return {};
    std::vector<told_exchange> lines;
    std::vector<std::uint32_t> out;
    for (auto const& line : pool.given->ledger) {
        told_exchange t{.because = because(*pool.asked, line), .clause = line.clause};
        if (line.in) t.in = pool.candidates[*line.in];
        if (line.out) out.push_back(*line.out);
        lines.push_back(std::move(t));
    }
    auto const rank = [&v](std::size_t d) { return v.decided->dossiers[d].rank; };
    auto const empty = std::ranges::find_if(lines, [](auto const& t) { return !t.in; });
    std::sort(lines.begin(), empty, [&](auto const& a, auto const& b) {
        if (rank(*a.in) != rank(*b.in)) return rank(*a.in) < rank(*b.in);
        return id_before(v, *a.in, *b.in);
    });
    auto const leaving = by_rank_and_id(v, pool, out);
    for (std::size_t k = 0; k < leaving.size(); ++k) {
        lines[k].out = leaving[k];
        if (lines[k].in) lines[k].distance = std::int64_t{rank(*lines[k].in)} - rank(leaving[k]);
    }
    return lines;
}

std::vector<waiting_dossier> waiting_by_id(round_view const& v, pool_decision const& pool) {
    auto list = pool.waiting;
    std::ranges::sort(
        list, [&](auto const& a, auto const& b) { return id_before(v, a.dossier, b.dossier); });
    return list;
}

}  // namespace thidua::detail
