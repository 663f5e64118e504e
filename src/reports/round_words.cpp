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
#include <thidua/nominations/governing.hpp>
#include <thidua/reports/explanation.hpp>
#include <thidua/units/registry.hpp>

namespace thidua::detail {

namespace {

constexpr std::string_view hold_vi = "Chưa xét khen thưởng vì ";

[[nodiscard]] bool id_before(round_view const& v, std::size_t x, std::size_t y) {
    auto const& texts = v.batch->texts;
    return texts[x].id.compare(texts[y].id) < 0;
}

[[nodiscard]] wording worded(round_view const& v, language in) {
    return wording{
        in, [&v](fact_info const& f, std::int64_t number) -> std::string {
            if (f.domain == name_domain::unit) {
                auto const* u = find_unit(v.in->units, unit_id::from_raw(number));
                return u == nullptr ? std::string{} : printed_name(v.in->units, *u);
            }
            auto const name = v.batch->name_of(f, {said::value, number});
            if (!name.empty()) return std::string{name};
            auto const* p = v.terms->by().of;
            if (f.domain == name_domain::content && p != nullptr && number >= 0 &&
                static_cast<std::size_t>(number) < p->contents.size())
                return std::string{p->contents[static_cast<std::size_t>(number)].name.vi};
            return {};
        }};
}

}  // namespace

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
        for (auto const& w : pool.waiting)
            if (w.displaces) may_give_way_[*w.displaces] = true;
        if (pool.given)
            for (auto const& group : pool.given->contested)
                for (auto const c : group.candidates) contested_in_[pool.candidates[c]] = &group;
    }
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
    for (auto const& f : decided(i).assessed.findings) {
        if (f.what != standing::failed || f.of->otherwise == failure::notice) continue;
        auto sentence = f.of->fails.in(say_.in());
        bool const begins = sentence.starts_with(hold_vi);
        if (begins && held) sentence.remove_prefix(hold_vi.size());
        held = held || begins;
        line += (line.empty() ? "" : "; ") + std::string{sentence};
    }
    return line;
}

std::string round_words::refused_note(std::size_t i, pool_decision const& pool) const {
    auto const& d = decided(i);
    auto const number = [this](std::int64_t n) { return grouped(n, say_.in()); };
    auto const line_of = [&](cut_scope scope, std::uint32_t unit) -> cut_line const* {
        for (auto const& line : pool.given->cut_lines)
            if (line.scope == scope && (scope == cut_scope::everyone || line.number == unit))
                return &line;
        return nullptr;
    };
    auto text = say_.say("Xếp thứ ", "rank ") + number(d.rank);
    auto const& who = pool.asked->candidates[place_in_pool_[i]];
    for (auto const& cap : pool.asked->caps) {
        auto const* of_unit = line_of(cut_scope::unit, who.unit);
        if (cap.unit == who.unit && of_unit != nullptr && of_unit->chosen >= cap.seats)
            return text +
                   say_.say("; đơn vị trình đã đủ số lượng tối đa (",
                            "; its submitting unit has its most seats (") +
                   number(cap.seats) + ")";
    }
    auto const* all = line_of(cut_scope::everyone, 0);
    if (all != nullptr && all->last_chosen)
        text +=
            say_.say("; mức xét chọn: thứ ", "; the cut line is rank ") + number(*all->last_chosen);
    return text + say_.say("; số lượng khen thưởng: ", "; seats: ") +
           (pool.seats ? number(*pool.seats) : std::string{});
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
    if (d.assessed.result == outcome::eligible && d.awarded == award_status::no &&
        pool != nullptr && pool->given)
        return refused_note(i, *pool);
    return {};
}

std::vector<citation> round_words::citations(std::size_t i) const {
    auto const& a = decided(i).assessed;
    std::vector<citation> all;
    auto const& n = v_.batch->nominations[i];
    auto const add = [&all, &n](citation const& c) {
        if (governs(c, n) && std::ranges::find(all, c) == all.end()) all.push_back(c);
    };
    auto const of = [&](standing what) {
        for (auto const& f : a.findings)
            if (f.what == what && f.of->otherwise != failure::notice)
                for (auto const& c : f.of->basis) add(c);
    };
    if (a.result == outcome::eligible) {
        for (auto const* t : v_.terms->by().rules.live)
            if (std::ranges::find(a.tracks, t->id) != a.tracks.end()) add(t->basis);
    } else {
        of(a.result == outcome::undetermined ? standing::unknown : standing::failed);
    }
    return all;
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
    return money_of(v_.terms->with(), form, kind, v_.in->signed_on);
}

std::optional<prize_money> round_words::money(std::size_t i) const {
    auto const status = decided(i).awarded;
    auto const& n = facts(i);
    if (status == award_status::no || status == award_status::contested || !n.form.known() ||
        !n.recipient_kind.known())
        return std::nullopt;
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
