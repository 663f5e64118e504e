// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_policy.hpp>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/hanoi/plan_343.hpp>
#include <thidua/io/policy_keys.hpp>
#include <thidua/units/unit.hpp>

#include "policy_condition_values.hpp"
#include "read_policy_session.hpp"
#include "read_settings_order.hpp"

namespace thidua {
namespace policy_reading {
namespace {

constexpr std::array<std::string_view, 18> root_keys{
    "format",     "id",         "name",     "plan",           "instruments", "facts",
    "parameters", "exceptions", "criteria", "track_criteria", "by_track",    "tracks",
    "live",       "elsewhere",  "readings", "priority",       "order",       "small"};
constexpr std::array<std::string_view, 5> small_keys{"kind", "within", "from", "through", "basis"};
constexpr std::size_t most_small = 200;
constexpr std::array<plan const*, 1> own_plans{&hanoi::plan_343};

void read_format(session& s, spot const& whole) {
    auto const wanted = "\"" + std::string{policy_format} + "\"";
    auto const at = s.read.required(whole, "format", {wanted, wanted});
    if (at && (!at->value.is(json_kind::string) || at->value.text() != policy_format))
        s.read.refuse("policy.format_unknown", *at,
                      {"không phải là định dạng đọc được", "is no format that is read"},
                      {wanted, wanted});
}

void read_plan(session& s, spot const& whole, std::span<plan const* const> plans) {
    std::vector<std::string_view> numbers;
    for (auto const* p : plans)
        if (p->text != nullptr) numbers.push_back(p->text->number);
    auto const all = json_reading::listed(numbers);
    auto const at =
        s.read.required(whole, "plan", {"số kế hoạch: " + all, "the number of a plan: " + all});
    auto const number = at ? s.read.name(*at) : std::nullopt;
    if (!number) return;
    for (auto const* p : plans)
        if (p->text != nullptr && p->text->number == *number) s.to.made.of = p;
    if (s.to.made.of == nullptr)
        s.read.report(
            "policy.unknown_plan", at->path(),
            {"không có kế hoạch " + shown(*number), "no plan is known as " + shown(*number)},
            with_near(*number, numbers, {"một trong " + all, "one of " + all}));
}

/// The named words of an object, each where its key is.
template <class Visit, class Whole>
void read_words(session& s, spot const& whole, std::string_view key, Whole& out, Visit each) {
    auto const at = whole.find(key);
    if (!at) return;
    std::vector<std::string_view> keys;
    each(out, [&keys](std::string_view name, auto&) { keys.push_back(name); });
    if (!s.read.object(*at, keys)) return;
    each(out, [&]<class E>(std::string_view name, E& value) {
        if (auto const held = at->find(name)) value = s.read.word<E>(*held).value_or(value);
    });
}

void read_small(session& s, spot const& at) {
    if (!s.read.object(at, small_keys)) return;
    small_kind made;
    auto const kind =
        s.read.required(at, "kind", {"loại tập thể: team", "a kind of collective: team"});
    auto const which = kind ? s.read.word<collective_kind>(*kind) : std::nullopt;
    if (auto const within = at.find("within"))
        if (!within->value.is(json_kind::string) || within->value.text() != "any")
            if (auto const unit = s.read.word<unit_kind>(*within)) {
                made.within = *unit;
                made.within_any = false;
            }
    if (auto const days = s.days_of(at)) {
        made.first = days->first;
        made.last = days->last;
    }
    made.basis = s.cited(at);
    if (!which) return;
    made.kind = *which;
    s.to.small.push_back(made);
}

void read_all(session& s, spot const& whole, std::span<plan const* const> plans) {
    if (!s.read.object(whole, root_keys)) return;
    auto& made = s.to.made;
    read_format(s, whole);
    if (auto const id = s.id_of(whole, "id")) made.id = s.keep(*id);
    made.name = s.words(whole, "name", true);
    read_plan(s, whole, plans);
    read_instruments(s, whole);
    read_facts(s, whole);
    read_parameters(s, whole);
    read_rules(s, whole);
    read_words(s, whole, "readings", made.how,
               [](auto& how, auto visit) { each_reading(how, visit); });
    read_words(s, whole, "priority", made.priority,
               [](auto& joints, auto visit) { each_joint(joints, visit); });
    if (auto const at = whole.find("order"))
        if (auto order = json_reading::read_order(s.read, *at, s.to.own))
            s.to.order = *std::move(order);
    s.entries(whole, "small", most_small, [&s](spot const& at) { read_small(s, at); });
    made.rules.criteria = s.to.judged;
    made.rules.live = s.to.live;
    made.rules.elsewhere = s.to.elsewhere;
    made.order = s.to.order;
    made.small = s.to.small;
}

}  // namespace
}  // namespace policy_reading

loaded_policy::loaded_policy(std::unique_ptr<policy_reading::policy_store> store)
    : store_(std::move(store)) {}
loaded_policy::loaded_policy(loaded_policy&&) noexcept = default;
loaded_policy& loaded_policy::operator=(loaded_policy&&) noexcept = default;
loaded_policy::~loaded_policy() = default;

policy const& loaded_policy::get() const { return store_->made; }
attribute_list loaded_policy::own_facts() const { return store_->own; }
std::span<parameter_info const* const> loaded_policy::parameters() const {
    return store_->declared;
}

result<loaded_policy, std::vector<error>> read_policy(std::string_view json,
                                                      policy_source const& source) {
    auto document = read_json(json, source.limits);
    auto errors = std::move(document.errors);
    auto store = std::make_unique<policy_reading::policy_store>();
    // Keys that are there twice do not keep the rest from being looked at; without a document there
    // is no rest.
    if (auto const root = document.document.root(); errors.empty() || !root.is(json_kind::null)) {
        policy_reading::session s{errors, *store, source.limits.errors};
        auto const plans = source.plans.empty()
                               ? std::span<plan const* const>{policy_reading::own_plans}
                               : source.plans;
        policy_reading::read_all(s, policy_reading::spot{root}, plans);
    }
    if (errors.empty()) return loaded_policy{std::move(store)};
    for (auto& e : errors) e.where.file = source.file;
    return errors;
}

}  // namespace thidua
