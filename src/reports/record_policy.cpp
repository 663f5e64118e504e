// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include <thidua/calendar/date_text.hpp>
#include <thidua/law/citation_text.hpp>
#include <thidua/reports/record.hpp>

namespace thidua {

namespace {

/// The names of the operations in a dump; they are stable, whatever the enumerators are called.
[[nodiscard]] std::string_view operation_name(operation what) {
    switch (what) {
        case operation::fact:
            return "fact";
        case operation::constant:
            return "constant";
        case operation::parameter:
            return "parameter";
        case operation::given:
            return "given";
        case operation::equal:
            return "equal";
        case operation::less:
            return "less";
        case operation::less_equal:
            return "less_equal";
        case operation::one_of:
            return "one_of";
        case operation::has_all:
            return "has_all";
        case operation::all_of:
            return "all_of";
        case operation::any_of:
            return "any_of";
        case operation::negate:
            return "negate";
    }
    return {};
}

/// One line a part: `key: value`, two spaces an indentation. A line end in a text is written `\n`.
class dump {
public:
    void line(std::string_view key, std::string_view value) {
        out_.append(indent_, ' ');
        out_ += key;
        out_ += ": ";
        for (auto const c : value) {
            if (c == '\\')
                out_ += "\\\\";
            else if (c == '\n')
                out_ += "\\n";
            else
                out_ += c;
        }
        out_ += '\n';
    }
    void line(std::string_view key, std::int64_t value) { line(key, std::to_string(value)); }
    void texts(std::string_view key, bilingual const& t) {
        line(std::string{key} + ".vi", t.vi);
        line(std::string{key} + ".en", t.en);
    }
    void cite(citation const& c) {
        line("basis", (c.given() ? code(c) : "none") + " " + std::string{name_of(c.grade)});
    }
    void in() { indent_ += 2; }
    void out() { indent_ -= 2; }
    [[nodiscard]] std::string take() && { return std::move(out_); }

private:
    std::string out_{};
    std::size_t indent_ = 0;
};

class policy_lines {
public:
    explicit policy_lines(policy const& p) : p_(p) {}

    [[nodiscard]] std::string write() {
        to_.line("policy", p_.id);
        to_.texts("name", p_.name);
        to_.line("plan", p_.of == nullptr || p_.of->text == nullptr ? std::string_view{"none"}
                                                                    : p_.of->text->number);
        for (auto const* c : p_.rules.criteria) {
            put(*c, c == p_.rules.by_track ? "criterion.by_track" : "criterion");
        }
        for (auto const* t : p_.rules.live) put(*t, "track");
        for (auto const* t : p_.rules.elsewhere) put(*t, "track.elsewhere");
        for (auto const& [name, parameter] : parameters_) put(*parameter);
        put_readings();
        for (auto const& k : p_.order)
            to_.line("order", std::string{name_of(k.by)} +
                                  (k.fact == nullptr ? "" : " " + std::string{k.fact->name}) +
                                  (k.ascending ? " ascending" : " descending"));
        for (auto const& s : p_.small) {
            to_.line("small",
                     std::string{name_of(s.kind)} + " within " +
                         (s.within_any ? std::string{"any"} : std::string{name_of(s.within)}) +
                         " " + to_iso(s.first) + " " + to_iso(s.last));
            to_.in();
            to_.cite(s.basis);
            to_.out();
        }
        return std::move(to_).take();
    }

private:
    void put(std::string_view key, condition const& c) {
        std::string program;
        for (auto const& n : c.code()) {
            if (!program.empty()) program += "; ";
            program += operation_name(n.what);
            if (n.subject != nullptr &&
                (n.what == operation::fact || n.what == operation::parameter))
                program += " " + std::string{n.subject->name};
            // The place of a user's fact depends on how a batch was bound, not on the policy.
            if (n.what == operation::constant || n.what == operation::one_of ||
                n.what == operation::has_all)
                program += " " + std::to_string(n.literal);
            if (n.what == operation::parameter) {
                auto const* p = static_cast<parameter_info const*>(n.subject);
                parameters_.emplace(std::string{p->name}, p);
            }
        }
        to_.line(key, program);
    }
    void put(exception const& e, int depth_left) {
        to_.line("unless", e.id);
        to_.in();
        to_.cite(e.basis);
        put("when", e.when);
        put("then", e.then);
        to_.texts("says", e.says);
        for (auto const* x : e.unless)
            if (x != nullptr && depth_left > 0) put(*x, depth_left - 1);
        to_.out();
    }
    void put(criterion const& c, std::string_view key) {
        to_.line(key, c.id);
        to_.in();
        for (auto const& b : c.basis)
            if (b.given()) to_.cite(b);
        put("applies", c.applies);
        put("due_when", c.due_when);
        put("must", c.must);
        for (auto const* e : c.unless)
            if (e != nullptr) put(*e, detail::exception_depth);
        to_.line("otherwise", name_of(c.otherwise));
        to_.line("due", name_of(c.due));
        to_.texts("says", c.says);
        to_.texts("fails", c.fails);
        to_.out();
    }
    void put(track const& t, std::string_view key) {
        to_.line(key, t.id);
        to_.in();
        to_.cite(t.basis);
        to_.line("serves", name_of(t.serves));
        put("applies", t.applies);
        to_.texts("says", t.says);
        for (auto const* c : t.asks)
            if (c != nullptr) put(*c, "asks");
        to_.out();
    }
    void put(parameter_info const& p) {
        to_.line("parameter", p.name);
        to_.in();
        for (auto const& entry : p.table) {
            to_.line("value", std::to_string(entry.value) + " " + to_iso(entry.first) + " " +
                                  to_iso(entry.last));
            to_.cite(entry.basis);
        }
        to_.out();
    }
    void put_readings() {
        to_.line("reading.window", name_of(p_.how.window));
        to_.line("reading.phase_ends_with", name_of(p_.how.phase_ends_with));
        to_.line("reading.second_phase", name_of(p_.how.second_phase));
        to_.line("reading.dissolved", name_of(p_.how.dissolved));
        to_.line("reading.households", name_of(p_.how.of_households));
        to_.line("reading.unit_certificate", name_of(p_.how.of_certificate));
        to_.line("priority.stage", name_of(p_.priority.at));
        to_.line("priority.force", name_of(p_.priority.force));
        to_.line("priority.scope", name_of(p_.priority.scope));
        to_.line("priority.conjunction", name_of(p_.priority.conjunction));
        to_.line("priority.movement", name_of(p_.priority.movement));
        to_.line("priority.who_is_direct", name_of(p_.priority.direct));
    }

    policy const& p_;
    dump to_{};
    std::map<std::string, parameter_info const*> parameters_{};
};

[[nodiscard]] std::string filter_text(pool_filter const& f) {
    auto line = "phase " + (f.phase ? std::to_string(*f.phase) : std::string{"any"});
    line += " form " + std::string{f.form ? name_of(*f.form) : "any"};
    return line + " recipient_kind " + std::string{f.kind ? name_of(*f.kind) : "any"};
}

[[nodiscard]] std::string grounds_text(grounds const& g) {
    return " [" + std::string{name_of(g.grade)} + "] " + g.basis;
}

}  // namespace

std::string policy_dump(policy const& p) { return policy_lines{p}.write(); }

std::string settings_dump(settings const& s) {
    dump to;
    auto const number = [](auto n) { return std::to_string(n); };
    to.line("settings.vi", s.label.vi);
    to.line("settings.en", s.label.en);
    for (auto const& p : s.pools)
        to.line("pool", "phase " + number(p.of.phase) + " form " + std::string{name_of(p.of.form)} +
                            " recipient_kind " + std::string{name_of(p.of.kind)} + " seats " +
                            (p.seats ? number(*p.seats) : "all_eligible") + grounds_text(p.why));
    for (auto const& c : s.caps)
        to.line("cap", c.submitting_unit + " " + filter_text(c.in) + " seats " + number(c.seats) +
                           grounds_text(c.why));
    for (auto const& r : s.reserves)
        to.line("reserve", std::string{name_of(r.group)} + " " + filter_text(r.in) +
                               (r.seats ? " seats " + number(*r.seats) : std::string{}) +
                               (r.share ? " share " + number(*r.share) : std::string{}) + " " +
                               std::string{name_of(r.rounding)} + grounds_text(r.why));
    for (auto const& r : s.rates)
        to.line("rate", std::string{name_of(r.group)} + " " + filter_text(r.in) + " percent " +
                            number(r.percent) + grounds_text(r.why));
    if (s.order)
        for (auto const& k : *s.order)
            to.line("order", std::string{name_of(k.by)} +
                                 (k.fact == nullptr ? "" : " " + std::string{k.fact->name}) +
                                 (k.ascending ? " ascending" : " descending"));
    auto const named = [&to](std::string_view key, auto const& value) {
        if (value) to.line(key, name_of(*value));
    };
    named("priority.stage", s.priority.at);
    named("priority.force", s.priority.force);
    named("priority.scope", s.priority.scope);
    named("priority.conjunction", s.priority.conjunction);
    named("priority.movement", s.priority.movement);
    named("priority.who_is_direct", s.priority.direct);
    named("reading.window", s.how.window);
    named("reading.phase_ends_with", s.how.phase_ends_with);
    named("reading.second_phase", s.how.second_phase);
    named("reading.dissolved", s.how.dissolved);
    named("reading.households", s.how.of_households);
    named("reading.unit_certificate", s.how.of_certificate);
    for (auto const& d : s.deadlines)
        to.line(
            "deadline",
            "phase " + number(d.phase) + (d.day ? " day " + to_iso(*d.day) : std::string{}) +
                (d.working_days_after_phase ? " working_days " + number(*d.working_days_after_phase)
                                            : std::string{}) +
                grounds_text(d.why));
    if (s.minimum_votes) to.line("minimum_votes", *s.minimum_votes);
    if (s.small)
        for (auto const& k : *s.small)
            to.line("small", std::string{name_of(k.kind)} + " within " +
                                 std::string{k.within ? name_of(*k.within) : "any"} +
                                 (k.from ? " from " + to_iso(*k.from) : std::string{}) +
                                 (k.through ? " through " + to_iso(*k.through) : std::string{}) +
                                 grounds_text(k.why));
    named("held_seats", s.of_held);
    named("money_rounding", s.money);
    named("money_order", s.order_of_money);
    to.line("grounds", grounds_text(s.why));
    for (auto const& g : s.why_value) to.line("grounds " + g.of, grounds_text(g.why));
    return std::move(to).take();
}

}  // namespace thidua
