// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/problem_json.hpp>

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/allocation/check.hpp>
#include <thidua/allocation/problem_builder.hpp>
#include <thidua/allocation/reading.hpp>
#include <thidua/base/text.hpp>
#include <thidua/io/text_form.hpp>

#include "json_reader_fields.hpp"

namespace thidua {
namespace {

using json_reading::field_reader;
using json_reading::spot;
using json_reading::whole_numbers;

constexpr std::array<std::string_view, 10> root_keys{
    "seats", "reading",        "candidates", "groups", "reserves",
    "rates", "priority_group", "caps",       "within", "tie_order"};
constexpr std::array<std::string_view, 4> candidate_keys{"id", "rank", "unit", "groups"};
constexpr std::array<std::string_view, 2> reserve_keys{"group", "seats"};
constexpr std::array<std::string_view, 2> rate_keys{"group", "percent"};
constexpr std::array<std::string_view, 2> cap_keys{"unit", "seats"};
constexpr std::int64_t last_rank = std::numeric_limits<std::int32_t>::max();

text an_id() { return {"mã hồ sơ", "the id of a candidate"}; }
text a_group() { return {"tên một nhóm", "the name of a group"}; }
text a_unit() { return {"mã đơn vị", "the id of a unit"}; }

class problem_reader {
public:
    problem_reader(std::vector<error>& errors, std::size_t most) : read_(errors, most) {}

    problem take(json_value root) {
        spot const whole{root};
        if (!read_.object(whole, root_keys)) return {};
        std::optional<std::int64_t> seats;
        if (auto const at = whole.find("seats"))
            seats = read_.whole(*at, 0, allocation_limits::seats);
        problem_builder made(how(whole), seats);
        declared_groups(whole, made);
        auto const all =
            read_.required(whole, "candidates", {"danh sách hồ sơ", "a list of candidates"});
        if (all) read_.each(*all, [&](spot const& at) { add(at, made); });
        pairs(whole, "reserves", reserve_keys, a_group(), allocation_limits::seats,
              [&](auto group, auto n) { made.reserve(group, n); });
        pairs(whole, "rates", rate_keys, a_group(), 100,
              [&](auto group, auto n) { made.rate(group, n); });
        pairs(whole, "caps", cap_keys, a_unit(), allocation_limits::seats,
              [&](auto unit, auto n) { made.cap(unit, n); });
        if (auto const at = whole.find("priority_group"))
            if (auto const group = read_.name(*at)) made.priority(*group);
        if (auto const at = whole.find("within")) within(*at, made);
        if (auto const at = whole.find("tie_order")) {
            std::vector<std::string_view> ids;
            names(*at, ids);
            made.tie_order(ids);
        }
        return made.draft();
    }

private:
    reading how(spot const& whole) {
        std::vector<std::string_view> known;
        for (auto const& w : words<reading>()) known.push_back(w.name);
        auto const all = json_reading::listed(known);
        auto const at = read_.required(whole, "reading", {"một trong " + all, "one of " + all});
        auto const word = at ? read_.word<reading>(*at) : std::nullopt;
        return word.value_or(reading::no_priority);  // which the error keeps from being used
    }
    void names(spot const& at, std::vector<std::string_view>& out) {
        read_.each(at, [&](spot const& one) {
            if (auto const name = read_.name(one)) out.push_back(*name);
        });
    }
    void declared_groups(spot const& whole, problem_builder& made) {
        std::vector<std::string_view> groups;
        if (auto const at = whole.find("groups")) names(*at, groups);
        for (auto const group : groups) made.declare_group(group);
    }
    void add(spot const& at, problem_builder& made) {
        if (!read_.object(at, candidate_keys)) return;
        auto const id_at = read_.required(at, "id", an_id());
        auto const rank_at = read_.required(at, "rank", whole_numbers(1, last_rank));
        auto const id = id_at ? read_.name(*id_at) : std::nullopt;
        auto const rank = rank_at ? read_.whole(*rank_at, 1, last_rank) : std::nullopt;
        std::string_view unit;
        if (auto const unit_at = at.find("unit")) unit = read_.name(*unit_at).value_or(unit);
        groups_.clear();
        if (auto const groups_at = at.find("groups")) names(*groups_at, groups_);
        if (id && rank) made.add(*id, static_cast<std::int32_t>(*rank), unit, groups_);
    }
    /// A list of objects that give a name a number.
    template <class Take>
    void pairs(spot const& whole, std::string_view key, std::array<std::string_view, 2> const& keys,
               text const& accepted, std::int64_t most, Take take_pair) {
        auto const all = whole.find(key);
        if (!all) return;
        read_.each(*all, [&](spot const& at) {
            if (!read_.object(at, keys)) return;
            auto const name_at = read_.required(at, keys[0], accepted);
            auto const number_at = read_.required(at, keys[1], whole_numbers(0, most));
            auto const name = name_at ? read_.name(*name_at) : std::nullopt;
            auto const number = number_at ? read_.whole(*number_at, 0, most) : std::nullopt;
            if (name && number) take_pair(*name, *number);
        });
    }
    void within(spot const& at, problem_builder& made) {
        if (!at.value.is(json_kind::object)) {
            read_.refuse("json.wrong_kind", at,
                         {"không phải là đối tượng JSON", "is no JSON object"},
                         {"`{\"đơn vị\": \"đơn vị trên\"}`", "`{\"unit\": \"unit above\"}`"});
            return;
        }
        for (auto const value : at.value) {
            if (read_.full()) return;
            auto const above = read_.name(spot{value, &at, 0});
            if (value.key().empty())
                read_.report("json.blank_text", at.path() + "/",
                             {"mã đơn vị trống", "the unit's id is blank"}, a_unit());
            else if (above)
                made.within(value.key(), *above);
        }
    }

    field_reader read_;
    std::vector<std::string_view> groups_{};
};

/// The text that stands at a JSON pointer that `check` made; nothing if there is no text.
std::optional<std::string_view> text_at(json_value at, std::string_view pointer) {
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        auto const step = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(step.size());
        if (at.is(json_kind::object)) {
            auto const held = at.find(step);
            if (!held) return std::nullopt;
            at = *held;
            continue;
        }
        std::size_t index = 0;
        auto const read = std::from_chars(step.data(), step.data() + step.size(), index);
        if (!at.is(json_kind::list) || read.ec != std::errc{} || index >= at.size())
            return std::nullopt;
        auto one = at.begin();
        for (; index > 0; --index) ++one;
        at = *one;
    }
    if (!at.is(json_kind::string)) return std::nullopt;
    return at.text();
}

/// Says which name is unknown, and which one was probably meant.
void name_unknown(error& e, json_value root, problem const& p) {
    bool const group = e.code == "allocation.unknown_group";
    if (!group && e.code != "allocation.unknown_candidate") return;
    auto const name = text_at(root, e.where.path);
    if (!name) return;
    auto const shown = "`" + excerpt(*name) + "`";
    e.message = group ? text{"không có nhóm " + shown, "there is no group " + shown}
                      : text{"không có hồ sơ " + shown, "there is no candidate " + shown};
    auto const& known = group ? p.names.groups : p.names.candidates;
    constexpr std::size_t most_compared = 10'000;
    if (known.size() > most_compared) return;
    std::vector<std::string_view> const names(known.begin(), known.end());
    if (auto const near = closest(*name, names)) {
        auto const meant = "`" + std::string{*near} + "`? ";
        e.help = {"có phải là " + meant + e.help.vi, "did you mean " + meant + e.help.en};
    }
}

}  // namespace

result<problem, std::vector<error>> read_problem(std::string_view json,
                                                 problem_source const& source) {
    auto document = read_json(json, source.limits);
    auto errors = std::move(document.errors);
    auto const root = document.document.root();
    problem made;
    if (errors.empty() || !root.is(json_kind::null))
        made = problem_reader(errors, source.limits.errors).take(root);
    if (errors.empty()) {
        errors = faults(made);
        for (auto& e : errors) name_unknown(e, root, made);
    }
    if (errors.empty()) return made;
    for (auto& e : errors) e.where.file = source.file;
    return errors;
}

}  // namespace thidua
