// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <thidua/allocation/ledger.hpp>
#include <thidua/io/problem_json.hpp>

#include "json_reader_fields.hpp"
#include "json_reader_print.hpp"

namespace thidua {
namespace {

namespace json = boost::json;
using json_reading::field_reader;
using json_reading::put;
using json_reading::spot;

constexpr std::array<std::string_view, 6> answer_keys{"chosen",   "contested", "seats_left",
                                                      "reserves", "ledger",    "proof"};
constexpr std::array<std::string_view, 2> contested_keys{"candidates", "seats"};
constexpr std::array<std::string_view, 3> fill_keys{"group", "seats", "filled"};
constexpr std::array<std::string_view, 3> ledger_keys{"in", "out", "because"};
constexpr std::array<std::string_view, 2> proof_keys{"holds", "checks"};
constexpr std::array<std::string_view, 3> check_keys{"name", "holds", "says"};
constexpr std::array<std::string_view, 2> text_keys{"vi", "en"};
constexpr std::array<std::string_view, 6> check_names{"seats", "caps",  "reserves",
                                                      "order", "rates", "overtaking"};

json::array ids(problem const& p, std::vector<std::uint32_t> const& numbers) {
    json::array out;
    for (auto const number : numbers) out.emplace_back(put(candidate_id(p, number)));
    return out;
}
json::string id_or_empty(problem const& p, std::optional<std::uint32_t> number) {
    return number ? put(candidate_id(p, *number)) : json::string{};
}
std::string_view group_name(problem const& p, std::uint32_t group) {
    return group < p.names.groups.size() ? std::string_view{p.names.groups[group]}
                                         : std::string_view{};
}

class answer_reader {
public:
    answer_reader(std::vector<error>& errors, std::size_t most, problem const& p)
        : read_(errors, most), p_(&p) {
        ids_.reserve(p.candidates.size());
        for (std::uint32_t k = 0; k < p.candidates.size(); ++k) ids_.emplace(candidate_id(p, k), k);
    }

    allocation_result take(json_value root) {
        out_.how = p_->how;
        out_.proof.holds = false;  // until the answer says more
        spot const whole{root};
        if (!read_.object(whole, answer_keys)) return {};
        text const a_list{"danh sách `[...]`", "a list `[...]`"};
        if (auto const at = read_.required(whole, "chosen", a_list)) out_.chosen = numbers(*at);
        if (auto const at = read_.required(whole, "contested", a_list))
            read_.each(*at, [&](spot const& one) { contested(one); });
        out_.seats_left = number(whole, "seats_left");
        if (auto const at = read_.required(whole, "reserves", a_list))
            read_.each(*at, [&](spot const& one) { fill(one); });
        if (auto const at = whole.find("ledger"))
            read_.each(*at, [&](spot const& one) { line(one); });
        if (auto const at = whole.find("proof")) proof(*at);
        return std::move(out_);
    }

private:
    std::optional<std::uint32_t> candidate(spot const& at) {
        auto const id = read_.name(at);
        if (!id) return std::nullopt;
        if (auto const known = ids_.find(std::string{*id}); known != ids_.end())
            return known->second;
        read_.refuse("allocation.unknown_candidate", at,
                     {"không có trong bài toán", "is no candidate of the problem"},
                     {"mã một hồ sơ của bài toán", "the id of one of the problem's candidates"});
        return std::nullopt;
    }
    std::optional<std::uint32_t> group_named(std::string_view name) const {
        for (std::uint32_t g = 0; g < p_->names.groups.size(); ++g)
            if (p_->names.groups[g] == name) return g;
        return std::nullopt;
    }
    std::vector<std::uint32_t> numbers(spot const& at) {
        std::vector<std::uint32_t> out;
        read_.each(at, [&](spot const& one) {
            if (auto const who = candidate(one)) out.push_back(*who);
        });
        return out;
    }
    std::int64_t number(spot const& at, std::string_view key) {
        auto const most = allocation_limits::seats;
        auto const held = read_.required(at, key, json_reading::whole_numbers(0, most));
        return (held ? read_.whole(*held, 0, most) : std::nullopt).value_or(0);
    }
    void contested(spot const& at) {
        if (!read_.object(at, contested_keys)) return;
        contested_group group;
        if (auto const who =
                read_.required(at, "candidates", {"danh sách mã hồ sơ", "a list of ids"}))
            group.candidates = numbers(*who);
        group.seats = number(at, "seats");
        out_.contested.push_back(std::move(group));
    }
    void fill(spot const& at) {
        if (!read_.object(at, fill_keys)) return;
        reserve_fill made{.group = 0, .seats = number(at, "seats"), .filled = number(at, "filled")};
        auto const held = read_.required(at, "group", {"tên một nhóm", "the name of a group"});
        auto const name = held ? read_.name(*held) : std::nullopt;
        if (!name) return;
        auto const group = group_named(*name);
        if (!group) return unknown_group(*held);
        made.group = *group;
        out_.reserves.push_back(made);
    }
    void unknown_group(spot const& at) {
        std::vector<std::string_view> const known(p_->names.groups.begin(), p_->names.groups.end());
        auto const all = json_reading::listed(known);
        read_.refuse("allocation.unknown_group", at,
                     {"không phải là nhóm của bài toán", "is no group of the problem"},
                     {"các nhóm: " + all, "known groups: " + all});
    }
    std::optional<std::uint32_t> side(spot const& at, std::string_view key) {
        auto const held = at.find(key);
        if (!held || (held->value.is(json_kind::string) && held->value.text().empty()))
            return std::nullopt;
        return candidate(*held);
    }
    void line(spot const& at) {
        if (!read_.object(at, ledger_keys)) return;
        ledger_line made{.in = side(at, "in"),
                         .out = side(at, "out"),
                         .clause = {},
                         .group = {},
                         .distance = {}};
        auto const held = read_.required(at, "because", clauses());
        auto const because = held ? read_.name(*held) : std::nullopt;
        if (!because) return;
        auto const gap = because->find(' ');
        auto const word = because->substr(0, gap);
        auto const rest =
            gap == std::string_view::npos ? std::string_view{} : because->substr(gap + 1);
        if (!clause(word, made.clause) || (!rest.empty() && !(made.group = group_named(rest)))) {
            read_.refuse("allocation.unknown_clause", *held,
                         {"không phải là căn cứ đọc được", "is no clause that is known"},
                         clauses());
            return;
        }
        if (made.in && made.out)
            made.distance = std::int64_t{p_->candidates[*made.in].rank} -
                            std::int64_t{p_->candidates[*made.out].rank};
        out_.ledger.push_back(made);
    }
    static text clauses() {
        std::string const all{"`reserve G`, `priority G`, `rate G`, `caps`, `tie`"};
        return {"một trong " + all, "one of " + all};
    }
    static bool clause(std::string_view word, seat_clause& out) {
        constexpr std::array<std::pair<std::string_view, seat_clause>, 5> all{
            {{"reserve", seat_clause::reserve},
             {"priority", seat_clause::priority},
             {"rate", seat_clause::rate},
             {"caps", seat_clause::caps},
             {"tie", seat_clause::tie}}};
        for (auto const& [name, value] : all) {
            if (name != word) continue;
            out = value;
            return true;
        }
        return false;
    }
    std::optional<bool> truth(spot const& at, std::string_view key) {
        text const accepted{"`true` hoặc `false`", "`true` or `false`"};
        auto const held = read_.required(at, key, accepted);
        if (!held) return std::nullopt;
        if (held->value.is(json_kind::boolean)) return held->value.truth();
        read_.refuse("json.wrong_kind", *held,
                     {"không phải là `true` hay `false`", "is neither `true` nor `false`"},
                     accepted);
        return std::nullopt;
    }
    void proof(spot const& at) {
        if (!read_.object(at, proof_keys)) return;
        out_.proof.holds = truth(at, "holds").value_or(false);
        if (auto const checks = at.find("checks"))
            read_.each(*checks, [&](spot const& one) { check(one); });
    }
    void check(spot const& at) {
        if (!read_.object(at, check_keys)) return;
        proof_check made;
        auto const all = json_reading::listed(check_names);
        auto const held = read_.required(at, "name", {"một trong " + all, "one of " + all});
        auto const written = held ? read_.name(*held) : std::nullopt;
        if (!written) return;
        for (auto const known : check_names)
            if (known == *written) made.name = known;
        if (made.name.empty())
            read_.refuse("json.unknown_word", *held,
                         {"không có trong danh sách", "is none of the accepted words"},
                         {"một trong " + all, "one of " + all});
        made.holds = truth(at, "holds").value_or(false);
        if (auto const says = at.find("says"); says && read_.object(*says, text_keys)) {
            if (auto const vi = says->find("vi")) made.says.vi = read_.any_text(*vi).value_or("");
            if (auto const en = says->find("en")) made.says.en = read_.any_text(*en).value_or("");
        }
        out_.proof.checks.push_back(std::move(made));
    }

    field_reader read_;
    problem const* p_;
    std::unordered_map<std::string, std::uint32_t> ids_{};
    allocation_result out_{};
};

}  // namespace

std::string allocation_answer_json(problem const& p, allocation_result const& r) {
    json::array contested;
    for (auto const& group : r.contested)
        contested.emplace_back(
            json::object{{"candidates", ids(p, group.candidates)}, {"seats", group.seats}});
    json::array reserves;
    for (auto const& fill : r.reserves)
        reserves.emplace_back(json::object{{"group", put(group_name(p, fill.group))},
                                           {"seats", fill.seats},
                                           {"filled", fill.filled}});
    json::array ledger;
    for (auto const& line : r.ledger)
        ledger.emplace_back(json::object{{"in", id_or_empty(p, line.in)},
                                         {"out", id_or_empty(p, line.out)},
                                         {"because", put(because(p, line))}});
    json::array checks;
    for (auto const& c : r.proof.checks)
        checks.emplace_back(
            json::object{{"name", put(c.name)},
                         {"holds", c.holds},
                         {"says", json::object{{"vi", put(c.says.vi)}, {"en", put(c.says.en)}}}});
    return json_reading::print_lines(json::object{
        {"chosen", ids(p, r.chosen)},
        {"contested", std::move(contested)},
        {"seats_left", r.seats_left},
        {"reserves", std::move(reserves)},
        {"ledger", std::move(ledger)},
        {"proof", json::object{{"holds", r.proof.holds}, {"checks", std::move(checks)}}}});
}

result<allocation_result, std::vector<error>> read_allocation_answer(std::string_view json,
                                                                     problem const& p,
                                                                     problem_source const& source) {
    auto document = read_json(json, source.limits);
    auto errors = std::move(document.errors);
    allocation_result made;
    if (auto const root = document.document.root(); errors.empty() || !root.is(json_kind::null))
        made = answer_reader(errors, source.limits.errors, p).take(root);
    if (errors.empty()) return made;
    for (auto& e : errors) e.where.file = source.file;
    return errors;
}

}  // namespace thidua
