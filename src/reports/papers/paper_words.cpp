// SPDX-License-Identifier: BSL-1.0
#include "paper_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/plan/phase_bounds.hpp>
#include <thidua/reports/kit/forms.hpp>
#include <thidua/reports/kit/order.hpp>
#include <thidua/units/registry.hpp>

namespace thidua::detail {

namespace {

constexpr std::array<std::string_view, 3> ordinals{"I", "II", "III"};

[[nodiscard]] std::string blank_or_day(stated<date> const& d) {
    return d.known() ? to_short(*d) : std::string{"..."};
}

[[nodiscard]] sensitivity told_by(fact_info const& f) {
    auto most = f.shown_to;
    for (auto const* need : f.access.needs) most = std::max(most, told_by(*need));
    return most;
}

[[nodiscard]] sensitivity told_by(std::array<exception const*, 2> const& unless, int depth_left) {
    auto most = sensitivity::open;
    if (depth_left == 0) return most;
    for (auto const* e : unless)
        if (e != nullptr)
            most = std::max({most, detail::told_by(e->when), detail::told_by(e->then),
                             told_by(e->unless, depth_left - 1)});
    return most;
}

}  // namespace

std::size_t kind_place(nomination const& n) {
    if (!n.recipient_kind.known()) return 3;
    switch (*n.recipient_kind) {
        case recipient_kind::collective:
            return 0;
        case recipient_kind::individual:
            return 1;
        default:
            return 2;
    }
}

sensitivity told_by(condition const& c) {
    auto most = sensitivity::open;
    for (auto const& step : c.code())
        if (step.what == operation::fact)
            most = std::max(most, told_by(*static_cast<fact_info const*>(step.subject)));
    return most;
}

sensitivity told_by(criterion const& c) {
    return std::max({told_by(c.applies), told_by(c.must), told_by(c.unless, exception_depth)});
}

paper_words::paper_words(round_view const& v, paper_options const& o, sensitivity declared)
    : v_(v),
      o_(o),
      words_(v, o.in),
      last_(v),
      audience_(o.upto ? std::min(*o.upto, declared) : declared) {
    for (auto const* c : v.terms->by().rules.criteria) of_criterion_.push_back(told_by(*c));
    auto const& units = v.in->units;
    std::vector<std::pair<std::string, std::size_t>> keys;
    keys.reserve(units.size());
    for (std::size_t u = 0; u < units.size(); ++u) keys.emplace_back(unit_key(&units[u]), u);
    std::ranges::sort(keys);
    unit_place_.resize(units.size());
    for (std::size_t place = 0; place < keys.size(); ++place)
        unit_place_[keys[place].second] = place;
}

std::string paper_words::number(std::size_t n) const {
    return grouped(static_cast<std::int64_t>(n), in());
}

std::string paper_words::counted(std::size_t n) const {
    return thidua::two_digits(static_cast<std::int64_t>(n), in());
}

paper paper_words::begin(std::string id, std::string title, std::string subject) const {
    paper p;
    p.id = std::move(id);
    p.title = std::move(title);
    p.subject = std::move(subject);
    p.in = in();
    p.audience = audience_;
    p.draft = last_.draft();
    p.anchor = o_.anchor;
    return p;
}

table_column paper_words::column(std::string_view vi, std::string_view en, int width,
                                 alignment align, sensitivity shown_to) const {
    return {say(vi, en), align, width, shown_to};
}

std::string paper_words::recipient(std::size_t i) {
    auto const& n = words_.facts(i);
    auto const& name = words_.texts(i).recipient_name;
    if (!n.recipient_unit.known()) return name;
    auto const* u = find_unit(v_.in->units, *n.recipient_unit);
    if (u == nullptr || name.find("nay là") != std::string::npos) return name;
    auto const& now = followed(v_.in->units, *u);
    // The list prints the name that the unit gave, and what the collective is called now.
    if (&now == u || name == now.name) return name;
    return name + " (nay là " + std::string{now.name} + ")";
}

std::string paper_words::addressed(std::size_t i) {
    auto const& t = words_.texts(i);
    auto const& n = words_.facts(i);
    auto line = t.honorific.empty() ? recipient(i) : t.honorific + " " + recipient(i);
    if (n.posthumous.known() && *n.posthumous) line += say(" (truy tặng)", " (posthumously)");
    return line;
}

std::string paper_words::unit(std::size_t i) {
    auto const& name = words_.unit_name(words_.facts(i).unit);
    return name.empty() ? words_.texts(i).workplace : name;
}

std::string paper_words::submitting_unit(std::size_t i) {
    return words_.unit_name(words_.facts(i).submitting_unit);
}

std::string paper_words::where(std::size_t i) {
    auto const& t = words_.texts(i);
    auto const& n = words_.facts(i);
    // A whole body stands by its name: it is not said twice.
    if (n.recipient_unit.known() && n.unit.known() && *n.recipient_unit == *n.unit) return {};
    auto where = unit(i);
    // The division stands in the row, the unit in the registry: both are printed.
    if (!t.workplace.empty() && !where.empty() && t.workplace != where &&
        t.workplace.find(where) == std::string::npos &&
        where.find(t.workplace) == std::string::npos)
        where = t.workplace + ", " + where;
    return where;
}

std::string paper_words::post_and_unit(std::size_t i) {
    auto const& post = words_.texts(i).job_title;
    auto const at = where(i);
    if (post.empty() || at.empty()) return post + at;
    return post + ", " + at;
}

std::string paper_words::period(std::size_t i) const {
    auto const& n = words_.facts(i);
    if (n.achieved_from.blank() && n.achieved_to.blank()) return {};
    return blank_or_day(n.achieved_from) + " - " + blank_or_day(n.achieved_to);
}

std::string paper_words::movement(std::size_t i) const {
    auto const& m = words_.facts(i).movement;
    if (!m.known()) return {};
    auto const code = v_.batch->movements.name_of((*m).number());
    if (auto const* p = v_.terms->by().of)
        for (auto const& known : p->movements)
            if (known.code == code) return std::string{known.name.in(in())};
    return std::string{code};
}

std::string paper_words::phase() const {
    auto const* p = find_phase(v_.in->phases, v_.in->phase);
    if (p == nullptr) return {};
    auto const bound = [this](phase_bound const& b) {
        if (!b.known) return std::string{"..."};
        return to_short(b.day) + (b.provisional ? say(" (dự kiến)", " (planned)") : std::string{});
    };
    return std::string{p->name.in(in())} + " (" + bound(first_day_of(*p)) + " - " +
           bound(last_day_of(*p)) + ")";
}

std::string paper_words::plan_name() const {
    auto const* p = v_.terms->by().of;
    if (p == nullptr || p->text == nullptr) return std::string{v_.terms->by().name.in(in())};
    return std::string{p->text->title.in(in())};
}

std::string paper_words::occasion() const {
    auto line = say("phong trào thi đua theo ", "the emulation movement under ") + plan_name();
    if (auto const* p = find_phase(v_.in->phases, v_.in->phase))
        line += " (" + std::string{p->name.in(in())} + ")";
    return line;
}

std::string paper_words::section(std::size_t ordinal, recipient_kind kind) const {
    auto const name = kind == recipient_kind::collective   ? say("Tập thể", "Collectives")
                      : kind == recipient_kind::individual ? say("Cá nhân", "Individuals")
                                                           : say("Hộ gia đình", "Households");
    return std::string{ordinals[ordinal]} + ". " + name;
}

bool paper_words::tells(criterion const& c) const {
    auto const all = v_.terms->by().rules.criteria;
    auto const at = static_cast<std::size_t>(std::ranges::find(all, &c) - all.begin());
    return of_criterion_[at] <= audience_;
}

std::string paper_words::why(std::size_t i) const {
    auto const& d = words_.decided(i);
    if (d.assessed.result == outcome::eligible) return words_.note(i);
    bool hidden = false;
    for (std::size_t k = 0; k < d.assessed.findings.size(); ++k)
        hidden = hidden ||
                 (d.assessed.findings.what(k) == standing::failed && of_criterion_[k] > audience_);
    auto line = hidden ? std::string{} : words_.reasons(i);
    if (hidden) {
        for (std::size_t k = 0; k < d.assessed.findings.size(); ++k) {
            auto const& c = *v_.terms->by().rules.criteria[k];
            if (d.assessed.findings.what(k) != standing::failed || c.otherwise == failure::notice ||
                !tells(c))
                continue;
            line += (line.empty() ? "" : "; ") + std::string{c.fails.in(in())};
        }
        line += (line.empty() ? "" : "; ") +
                say("thuộc trường hợp nêu tại phiếu thẩm định (thông tin hạn chế phổ biến)",
                    "for a cause that the appraisal sheet names (restricted)");
    }
    auto const note = words_.note(i);
    if (!note.empty()) line += (line.empty() ? "" : "; ") + note;
    return line;
}

std::string paper_words::list_status(std::size_t i) const {
    auto const* w = last_.word(i);
    if (w == nullptr) {
        auto const a = v_.decided->dossiers[i].awarded;
        return a == award_status::no ? std::string{} : label(a);
    }
    if (last_.contested(i)) return label(award_status::contested);
    bool const told = w->final == final_word::award || w->signature != dossier_word::none;
    return told ? words_.final_words(i).in(in()) : std::string{};
}

std::string paper_words::people(std::size_t i) const {
    auto const* w = last_.word(i);
    if (w == nullptr || w->by == who_decides::rule) return {};
    auto const at = w->rests_on();
    auto line = label(w->by);
    // Who only stands behind others in an order among equals was refused by nobody.
    if (w->resolved)
        line += ": " + label(w->final);
    else if (at != dossier_word::none && last_.people()->resolutions[at].order.known())
        line += say(": thứ ", ": place ") + std::to_string(*last_.people()->resolutions[at].order);
    if (at != dossier_word::none) {
        auto const& r = last_.people()->resolutions[at];
        if (!r.basis.empty()) line += " (" + r.basis + ")";
        if (!r.reason.empty()) line += ", " + r.reason;
    }
    return line;
}

bool paper_words::asks_bang_khen(std::size_t i) const {
    auto const& form = v_.batch->nominations[i].form;
    return form.known() && *form == award_form::bang_khen;
}

std::size_t paper_words::listed_besides() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < v_.batch->size(); ++i)
        if (last_.listed(i) && !asks_bang_khen(i)) ++count;
    return count;
}

std::array<std::vector<std::size_t>, 3> paper_words::listed_bang_khen() {
    auto all = listed();
    for (auto& kind : all) std::erase_if(kind, [this](auto i) { return !asks_bang_khen(i); });
    return all;
}

std::array<std::vector<std::size_t>, 3> paper_words::listed() {
    std::array<std::vector<std::size_t>, 3> all;
    for (std::size_t k = 0; k < all.size(); ++k) all[k] = listed(o_.kinds[k]);
    return all;
}

std::optional<dong> paper_words::amount(std::size_t i) const {
    auto const& n = words_.facts(i);
    if (!n.form.known() || !n.recipient_kind.known()) return std::nullopt;
    auto const money = words_.money(*n.form, *n.recipient_kind);
    if (!money) return std::nullopt;
    return money->amount;
}

std::size_t paper_words::contested_count() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < v_.batch->size(); ++i)
        if (last_.contested(i)) ++count;
    return count;
}

}  // namespace thidua::detail
