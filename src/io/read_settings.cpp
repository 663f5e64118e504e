// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/read_settings.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/base/text.hpp>

#include "json_reader_fields.hpp"
#include "read_settings_entries.hpp"
#include "read_settings_order.hpp"

namespace thidua {
namespace {

using json_reading::field_reader;
using json_reading::read_grounds;
using json_reading::spot;

constexpr std::array<std::string_view, 22> root_keys{"format",
                                                     "label",
                                                     "pools",
                                                     "caps",
                                                     "reserves",
                                                     "rates",
                                                     "order",
                                                     "priority",
                                                     "achievement_window",
                                                     "phase_ends_with",
                                                     "second_phase",
                                                     "dissolved_from",
                                                     "households",
                                                     "unit_certificate",
                                                     "deadlines",
                                                     "minimum_votes_percent",
                                                     "small",
                                                     "held_seats",
                                                     "money_rounding",
                                                     "money_order",
                                                     "basis",
                                                     "verification"};
constexpr std::array<std::string_view, 2> label_keys{"vi", "en"};
constexpr std::array<std::string_view, 8> priority_keys{
    "stage", "force", "scope", "conjunction", "movement", "who_is_direct", "basis", "verification"};
constexpr std::array<std::string_view, 3> value_keys{"value", "basis", "verification"};

class settings_reader {
public:
    settings_reader(std::vector<error>& errors, settings_source const& source)
        : read_(errors, source.limits.errors), own_facts_(source.own_facts) {}

    settings take(json_value root) {
        spot const whole{root};
        if (!read_.object(whole, root_keys)) return {};
        format(whole);
        if (auto const at = whole.find("label")) label(*at);
        entries(whole, "pools", out_.pools, json_reading::read_pool);
        entries(whole, "caps", out_.caps, json_reading::read_cap);
        entries(whole, "reserves", out_.reserves, json_reading::read_reserve);
        entries(whole, "rates", out_.rates, json_reading::read_rate);
        value(whole, "order", [&](spot const& at) {
            out_.order = json_reading::read_order(read_, at, own_facts_);
        });
        if (auto const at = whole.find("priority")) priority(*at);
        word(whole, "achievement_window", out_.how.window);
        word(whole, "phase_ends_with", out_.how.phase_ends_with);
        word(whole, "second_phase", out_.how.second_phase);
        word(whole, "dissolved_from", out_.how.dissolved);
        word(whole, "households", out_.how.of_households);
        word(whole, "unit_certificate", out_.how.of_certificate);
        entries(whole, "deadlines", out_.deadlines, json_reading::read_deadline);
        value(whole, "minimum_votes_percent",
              [&](spot const& at) { out_.minimum_votes = read_.percent(at); });
        if (whole.find("small"))
            entries(whole, "small", out_.small.emplace(), json_reading::read_small);
        word(whole, "held_seats", out_.of_held);
        word(whole, "money_rounding", out_.money);
        word(whole, "money_order", out_.order_of_money);
        out_.why = read_grounds(read_, whole);
        std::sort(out_.why_value.begin(), out_.why_value.end(),
                  [](auto const& a, auto const& b) { return a.of < b.of; });
        return std::move(out_);
    }

private:
    void format(spot const& whole) {
        text const accepted{"\"" + std::string{settings_format} + "\"",
                            "\"" + std::string{settings_format} + "\""};
        auto const at = read_.required(whole, "format", accepted);
        if (!at) return;
        if (!at->value.is(json_kind::string) || at->value.text() != settings_format)
            read_.refuse("settings.format_unknown", *at,
                         {"không phải là định dạng đọc được", "is no format that is read"},
                         accepted);
    }
    void label(spot const& at) {
        if (!read_.object(at, label_keys)) return;
        if (auto const vi = at.find("vi"))
            if (auto const words = read_.any_text(*vi)) out_.label.vi = *words;
        if (auto const en = at.find("en"))
            if (auto const words = read_.any_text(*en)) out_.label.en = *words;
    }

    /// A list of entries: each that could be read, and was not said before, goes to `out`.
    template <class T>
    void entries(spot const& whole, std::string_view key, std::vector<T>& out,
                 std::optional<T> (*read_one)(field_reader&, spot const&)) {
        auto const at = whole.find(key);
        if (!at) return;
        std::vector<std::size_t> places;
        read_.each(*at, [&](spot const& one) {
            auto made = read_one(read_, one);
            if (!made) return;
            auto const earlier = std::find_if(out.begin(), out.end(), [&](T const& before) {
                return json_reading::same_subject(before, *made);
            });
            if (earlier != out.end()) {
                auto const place =
                    at->path() + "/" +
                    std::to_string(places[static_cast<std::size_t>(earlier - out.begin())]);
                read_.report("settings.said_twice", one.path(),
                             {"nội dung này đã được nêu", "this was said before"},
                             {"đã có ở " + place, "already at " + place});
                return;
            }
            places.push_back(one.index);
            out.push_back(*std::move(made));
        });
    }

    /// A single value, bare or with its grounds around it.
    template <class Take>
    void value(spot const& whole, std::string_view key, Take take) {
        auto const at = whole.find(key);
        if (!at) return;
        if (!at->value.is(json_kind::object)) return take(*at);
        if (!read_.object(*at, value_keys)) return;
        auto const grade = read_grounds(read_, *at);
        auto const inner = read_.required(
            *at, "value",
            {"giá trị của `" + std::string{key} + "`", "the value of `" + std::string{key} + "`"});
        if (!inner) return;
        take(*inner);
        if (grade != grounds{}) out_.why_value.push_back({at->path(), grade});
    }
    template <class E>
    void word(spot const& whole, std::string_view key, std::optional<E>& out) {
        value(whole, key, [&](spot const& at) { out = read_.word<E>(at); });
    }
    void priority(spot const& at) {
        if (!read_.object(at, priority_keys)) return;
        word(at, "stage", out_.priority.at);
        word(at, "force", out_.priority.force);
        word(at, "scope", out_.priority.scope);
        word(at, "conjunction", out_.priority.conjunction);
        word(at, "movement", out_.priority.movement);
        word(at, "who_is_direct", out_.priority.direct);
        if (auto const grade = read_grounds(read_, at); grade != grounds{})
            out_.why_value.push_back({at.path(), grade});
    }

    field_reader read_;
    std::span<fact_info const* const> own_facts_;
    settings out_{};
};

}  // namespace

result<settings, std::vector<error>> read_settings(std::string_view json,
                                                   settings_source const& source) {
    auto document = read_json(json, source.limits);
    auto errors = std::move(document.errors);
    settings read;
    // Keys that are there twice do not keep the rest from being looked at; without a document there
    // is no rest.
    if (auto const root = document.document.root(); errors.empty() || !root.is(json_kind::null))
        read = settings_reader(errors, source).take(root);
    if (errors.empty()) return read;
    for (auto& e : errors) e.where.file = source.file;
    return errors;
}

}  // namespace thidua
