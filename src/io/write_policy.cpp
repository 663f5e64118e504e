// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/write_policy.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json/value.hpp>

#include <thidua/io/policy_keys.hpp>
#include <thidua/logic/judge.hpp>

#include "write_policy_parts.hpp"

namespace thidua {
namespace policy_writing {
namespace {

/// Visits every condition of a policy, in the order in which a reader meets them.
template <class Visit>
class each_condition {
public:
    explicit each_condition(Visit visit) : visit_(std::move(visit)) {}

    void of(policy const& p) {
        for (auto const* c : p.rules.criteria) of(*c);
        for (auto const list : {p.rules.live, p.rules.elsewhere})
            for (auto const* t : list) {
                visit_(t->applies);
                for (auto const* c : t->asks)
                    if (c != nullptr) of(*c);
            }
    }

private:
    void of(criterion const& c) {
        visit_(c.applies);
        visit_(c.due_when);
        visit_(c.must);
        for (auto const* e : c.unless)
            if (e != nullptr) of(*e, detail::exception_depth);
    }
    void of(exception const& e, int depth_left) {
        visit_(e.when);
        visit_(e.then);
        for (auto const* x : e.unless)
            if (x != nullptr && depth_left > 0) of(*x, depth_left - 1);
    }

    Visit visit_;
};

template <class T>
void add_new(std::vector<T const*>& to, T const* one) {
    if (std::find(to.begin(), to.end(), one) == to.end()) to.push_back(one);
}

class writer {
public:
    writer(policy const& p, policy_symbols const& symbols)
        : p_(p), symbols_(symbols), to_(symbols) {}

    result<std::string, std::vector<error>> write() {
        json::array facts;
        for (auto const* f : symbols_.own) facts.emplace_back(to_.fact(*f));
        json::array parameters;
        for (auto const* p : symbols_.parameters) parameters.emplace_back(to_.parameter(*p));
        json::array criteria;
        for (auto const* c : p_.rules.criteria) judged(*c, criteria);
        for (auto const* t : p_.rules.live) put(*t, live_);
        for (auto const* t : p_.rules.elsewhere) put(*t, elsewhere_);

        json::object out{{"format", json_reading::put(policy_format)},
                         {"id", json_reading::put(p_.id)},
                         {"name", session::words(p_.name)}};
        if (p_.of != nullptr && p_.of->text != nullptr)
            out["plan"] = json_reading::put(p_.of->text->number);
        else
            to_.refuse(p_.id, {"chính sách không thuộc kế hoạch nào", "the policy has no plan"});
        auto small = small_kinds();
        if (!to_.instruments.empty()) out["instruments"] = std::move(to_.instruments);
        if (!facts.empty()) out["facts"] = std::move(facts);
        if (!parameters.empty()) out["parameters"] = std::move(parameters);
        if (!exceptions_.empty()) out["exceptions"] = std::move(exceptions_).take();
        out["criteria"] = std::move(criteria);
        if (!asked_.empty()) out["track_criteria"] = std::move(asked_).take();
        if (p_.rules.by_track != nullptr)
            out["by_track"] = json_reading::put(p_.rules.by_track->id);
        if (!tracks_.empty()) out["tracks"] = std::move(tracks_).take();
        if (!live_.empty()) out["live"] = std::move(live_);
        if (!elsewhere_.empty()) out["elsewhere"] = std::move(elsewhere_);
        out["readings"] = named(p_.how, [](auto& how, auto visit) { each_reading(how, visit); });
        out["priority"] =
            named(p_.priority, [](auto& joints, auto visit) { each_joint(joints, visit); });
        out["order"] = order();
        if (!small.empty()) out["small"] = std::move(small);
        if (!to_.errors.empty()) return std::move(to_.errors);
        return print_policy(out);
    }

private:
    template <class Whole, class Each>
    json::object named(Whole const& whole, Each each) {
        json::object out;
        each(whole, [&out](std::string_view name, auto value) {
            out[json::string_view(name.data(), name.size())] = json_reading::put(name_of(value));
        });
        return out;
    }

    json::array exceptions_of(std::array<exception const*, 2> const& unless, int depth_left,
                              std::string_view of) {
        json::array ids;
        for (auto const* e : unless) {
            if (e == nullptr) continue;
            if (depth_left == 0) {
                to_.refuse(of, {"chuỗi ngoại lệ quá dài hoặc vòng lại",
                                "the chain of exceptions is too long, or a cycle"});
                break;
            }
            ids.emplace_back(json_reading::put(e->id));
            put(*e, depth_left);
        }
        return ids;
    }
    void put(exception const& e, int depth_left) {
        json::object made{{"id", json_reading::put(e.id)}};
        made["basis"] = to_.cited(e.basis, e.id);
        to_.add(made, "when", e.when, e.id);
        to_.add(made, "then", e.then, e.id);
        if (auto ids = exceptions_of(e.unless, depth_left - 1, e.id); !ids.empty())
            made["unless"] = std::move(ids);
        session::add(made, "says", e.says);
        exceptions_.add(e.id, std::move(made), to_.errors);
    }
    json::object made_of(criterion const& c) {
        json::object made{{"id", json_reading::put(c.id)}};
        json::array basis;
        for (auto const& b : c.basis)
            if (b.given()) basis.emplace_back(to_.cited(b, c.id));
        if (basis.empty()) basis.emplace_back(to_.cited(c.basis.front(), c.id));
        made["basis"] = std::move(basis);
        to_.add(made, "applies", c.applies, c.id);
        to_.add(made, "due_when", c.due_when, c.id);
        to_.add(made, "must", c.must, c.id);
        if (auto ids = exceptions_of(c.unless, detail::exception_depth, c.id); !ids.empty())
            made["unless"] = std::move(ids);
        made["otherwise"] = json_reading::put(name_of(c.otherwise));
        made["due"] = json_reading::put(name_of(c.due));
        session::add(made, "says", c.says);
        session::add(made, "fails", c.fails);
        return made;
    }
    void judged(criterion const& c, json::array& list) {
        auto made = made_of(c);
        if (judged_.has(c.id)) {
            to_.errors.push_back(
                {.code = "policy.same_id",
                 .message = {"hai tiêu chí cùng mang mã `" + std::string{c.id} + "`",
                             "two criteria have the id `" + std::string{c.id} + "`"},
                 .help = {"đổi một trong hai mã", "change one of the ids"},
                 .where = {.path = std::string{c.id}}});
            return;
        }
        list.emplace_back(made);
        judged_.add(c.id, std::move(made), to_.errors);
    }
    void put(track const& t, json::array& list) {
        json::object made{{"id", json_reading::put(t.id)}};
        made["basis"] = to_.cited(t.basis, t.id);
        made["serves"] = json_reading::put(name_of(t.serves));
        to_.add(made, "applies", t.applies, t.id);
        json::array asks;
        for (auto const* c : t.asks) {
            if (c == nullptr) continue;
            asks.emplace_back(json_reading::put(c->id));
            // One that is judged by itself stands among the criteria.
            (judged_.has(c->id) ? judged_ : asked_).add(c->id, made_of(*c), to_.errors);
        }
        made["asks"] = std::move(asks);
        session::add(made, "says", t.says);
        tracks_.add(t.id, std::move(made), to_.errors);
        list.emplace_back(json_reading::put(t.id));
    }
    json::array order() {
        json::array out;
        for (auto const& k : p_.order) {
            if (k.by == order_by::fact && k.fact != nullptr) {
                out.emplace_back(
                    json::object{{"fact", json_reading::put(k.fact->name)},
                                 {"direction", k.ascending ? "ascending" : "descending"}});
                continue;
            }
            out.emplace_back(json_reading::put(name_of(k.by)));
            if (k.by == order_by::fact || k.ascending != (k.by == order_by::unit_rank))
                to_.refuse(p_.id, {"thứ tự này không viết được", "this order cannot be written"});
        }
        return out;
    }
    json::array small_kinds() {
        json::array out;
        for (auto const& s : p_.small) {
            json::object made{{"kind", json_reading::put(name_of(s.kind))}};
            if (!s.within_any) made["within"] = json_reading::put(name_of(s.within));
            session::add_days(made, s.first, s.last);
            made["basis"] = to_.cited(s.basis, name_of(s.kind));
            out.emplace_back(std::move(made));
        }
        return out;
    }

    policy const& p_;
    policy_symbols const& symbols_;
    session to_;
    once exceptions_{};
    once judged_{};  ///< a copy of what stands among the criteria
    once asked_{};
    once tracks_{};
    json::array live_{};
    json::array elsewhere_{};
};

}  // namespace
}  // namespace policy_writing

policy_symbols symbols_of(policy const& p) {
    policy_symbols found;
    policy_writing::each_condition visit{[&found](condition const& c) {
        for (auto const& n : c.code()) {
            if (n.subject == nullptr) continue;
            if (n.what == operation::parameter)
                policy_writing::add_new(found.parameters,
                                        static_cast<parameter_info const*>(n.subject));
            auto const* f =
                n.what == operation::fact ? static_cast<fact_info const*>(n.subject) : nullptr;
            if (f != nullptr && f->attribute()) policy_writing::add_new(found.own, f);
        }
    }};
    visit.of(p);
    for (auto const& k : p.order)
        if (k.fact != nullptr && k.fact->attribute()) policy_writing::add_new(found.own, k.fact);
    return found;
}

result<std::string, std::vector<error>> policy_json(policy const& p,
                                                    policy_symbols const& declared) {
    auto symbols = declared;
    auto const named = symbols_of(p);
    for (auto const* f : named.own) policy_writing::add_new(symbols.own, f);
    for (auto const* q : named.parameters) policy_writing::add_new(symbols.parameters, q);
    return policy_writing::writer{p, symbols}.write();
}

result<std::string, std::vector<error>> policy_json(loaded_policy const& p) {
    return policy_json(p.get(), {.own = {p.own_facts().begin(), p.own_facts().end()},
                                 .parameters = {p.parameters().begin(), p.parameters().end()}});
}

}  // namespace thidua
