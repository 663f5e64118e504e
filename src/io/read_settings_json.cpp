// SPDX-License-Identifier: BSL-1.0
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>
#include <thidua/io/read_settings.hpp>

#include "json_reader_print.hpp"

namespace thidua {
namespace {

namespace json = boost::json;
using json_reading::put;

template <class E>
json::string word(E value) {
    return put(name_of(value));
}
/// A whole per cent as a number, another one as a text: so no reader takes it for floating point.
json::value percent(std::int64_t hundredths) {
    if (hundredths % 100 == 0) return hundredths / 100;
    return put(plain_hundredths(hundredths));
}
void add(json::object& out, grounds const& why) {
    if (why == grounds{}) return;
    out["basis"] = put(why.basis);
    out["verification"] = word(why.grade);
}
void add(json::object& out, pool_filter const& in) {
    if (in.phase) out["phase"] = *in.phase;
    if (in.form) out["form"] = word(*in.form);
    if (in.kind) out["recipient_kind"] = word(*in.kind);
}
json::object put(pool_seats const& p) {
    json::object out{{"phase", p.of.phase},
                     {"form", word(p.of.form)},
                     {"recipient_kind", word(p.of.kind)},
                     {"seats", p.seats ? json::value(*p.seats) : json::value("all_eligible")}};
    add(out, p.why);
    return out;
}
json::object put(unit_cap const& c) {
    json::object out{{"submitting_unit", put(c.submitting_unit)}};
    add(out, c.in);
    out["seats"] = c.seats;
    add(out, c.why);
    return out;
}
json::object put(reserve_setting const& r) {
    json::object out{{"group", word(r.group)}};
    add(out, r.in);
    if (r.seats) out["seats"] = *r.seats;
    if (r.share) {
        out["share_percent"] = percent(*r.share);
        out["rounding"] = word(r.rounding);
    }
    add(out, r.why);
    return out;
}
json::object put(rate_setting const& r) {
    json::object out{{"group", word(r.group)}};
    add(out, r.in);
    out["percent"] = r.percent;
    add(out, r.why);
    return out;
}
json::object put(deadline_setting const& d) {
    json::object out{{"phase", d.phase}};
    if (d.day) out["day"] = put(to_iso(*d.day));
    if (d.working_days_after_phase) out["working_days_after_phase"] = *d.working_days_after_phase;
    add(out, d.why);
    return out;
}
json::value day_or_null(std::optional<date> const& day) {
    if (!day) return nullptr;
    return put(to_iso(*day));
}
json::object put(small_setting const& k) {
    json::object out{{"kind", word(k.kind)},
                     {"within", k.within ? word(*k.within) : put("any")},
                     {"from", day_or_null(k.from)},
                     {"through", day_or_null(k.through)}};
    add(out, k.why);
    return out;
}
json::value put(order_key const& k) {
    if (k.by != order_by::fact) return word(k.by);
    return json::object{{"fact", put(k.fact->name)},
                        {"direction", put(k.ascending ? "ascending" : "descending")}};
}
template <class List>
json::array each(List const& all) {
    json::array out;
    for (auto const& one : all) out.emplace_back(put(one));
    return out;
}

/// Writes single values, with their grounds around them where they have some.
class value_writer {
public:
    value_writer(settings const& s, json::object& out, std::string above)
        : s_(&s), out_(&out), above_(std::move(above)) {}

    void value(std::string_view key, json::value written) {
        auto const pointer = above_ + "/" + std::string{key};
        for (auto const& stated : s_->why_value) {
            if (stated.of != pointer) continue;
            json::object around{{"value", std::move(written)}};
            add(around, stated.why);
            written = std::move(around);
            break;
        }
        (*out_)[json::string_view(key.data(), key.size())] = std::move(written);
    }
    template <class E>
    void value(std::string_view key, std::optional<E> const& set) {
        if (set) value(key, json::value(word(*set)));
    }

private:
    settings const* s_;
    json::object* out_;
    std::string above_;
};

json::object priority(settings const& s) {
    json::object out;
    value_writer joints(s, out, "/priority");
    joints.value("stage", s.priority.at);
    joints.value("force", s.priority.force);
    joints.value("scope", s.priority.scope);
    joints.value("conjunction", s.priority.conjunction);
    joints.value("movement", s.priority.movement);
    joints.value("who_is_direct", s.priority.direct);
    for (auto const& stated : s.why_value)
        if (stated.of == "/priority") add(out, stated.why);
    return out;
}

}  // namespace

std::string settings_json(settings const& s) {
    json::object out{{"format", put(settings_format)}};
    if (!s.label.empty()) out["label"] = {{"vi", put(s.label.vi)}, {"en", put(s.label.en)}};
    if (!s.pools.empty()) out["pools"] = each(s.pools);
    if (!s.caps.empty()) out["caps"] = each(s.caps);
    if (!s.reserves.empty()) out["reserves"] = each(s.reserves);
    if (!s.rates.empty()) out["rates"] = each(s.rates);
    value_writer single(s, out, {});
    if (s.order) single.value("order", json::value(each(*s.order)));
    if (auto joints = priority(s); !joints.empty()) out["priority"] = std::move(joints);
    single.value("achievement_window", s.how.window);
    single.value("phase_ends_with", s.how.phase_ends_with);
    single.value("second_phase", s.how.second_phase);
    single.value("dissolved_from", s.how.dissolved);
    single.value("households", s.how.of_households);
    single.value("unit_certificate", s.how.of_certificate);
    if (!s.deadlines.empty()) out["deadlines"] = each(s.deadlines);
    if (s.minimum_votes) single.value("minimum_votes_percent", percent(*s.minimum_votes));
    if (s.small) out["small"] = each(*s.small);
    single.value("held_seats", s.of_held);
    single.value("money_rounding", s.money);
    single.value("money_order", s.order_of_money);
    add(out, s.why);
    return json_reading::print_lines(out);
}

}  // namespace thidua
