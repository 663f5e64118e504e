// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/enumerators.hpp>
#include <thidua/io/json_reader.hpp>
#include <thidua/reports/worker.hpp>

#include "../io/json_reader_fields.hpp"
#include "json_writer.hpp"

namespace thidua {

namespace {

using json_reading::field_reader;
using json_reading::spot;

constexpr std::array<std::string_view, 15> option_keys{
    "on",          "signed_on", "as_known", "as_happened", "phase",    "stage",   "lang",   "units",
    "submissions", "history",   "settings", "policy",      "timeline", "mapping", "limits",
};
constexpr std::array<std::string_view, 1> text_keys{"text"};
constexpr std::array<enumerator, 2> languages{{
    {0, "vi", {"vi", "vi"}, {}},
    {1, "en", {"en", "en"}, {}},
}};

/// A value as JSON text again; numbers keep their spelling.
void put(detail::json_writer& out, json_value value) {
    switch (value.kind()) {
        case json_kind::null:
            return out.null();
        case json_kind::boolean:
            return out.boolean(value.truth());
        case json_kind::number:
            return out.spelled(value.text());
        case json_kind::string:
            return out.value(value.text());
        case json_kind::list:
            out.begin_array();
            for (auto const one : value) put(out, one);
            return out.end_array();
        case json_kind::object:
            out.begin_object();
            for (auto const one : value) {
                out.key(one.key());
                put(out, one);
            }
            return out.end_object();
    }
}

class options_reader {
public:
    explicit options_reader(std::vector<error>& errors) : read_(errors) {}

    [[nodiscard]] worker_options take(spot const& root) {
        worker_options o;
        if (!read_.object(root, option_keys)) return o;
        if (auto const at =
                read_.required(root, "on", {"một ngày, `2025-07-05`", "a day, `2025-07-05`"}))
            o.on = read_.day(*at);
        if (auto const at = root.find("signed_on")) o.signed_on = read_.day(*at);
        if (auto const at = root.find("as_known")) o.as_known = read_.day(*at);
        if (auto const at = root.find("as_happened")) o.as_happened = yes_or_no(*at);
        if (auto const both = root.find("as_known"); both && o.as_happened)
            read_.report("worker.one_of", both->path(),
                         {"có cả `as_known` và `as_happened`",
                          "both `as_known` and `as_happened` are given"},
                         {"chỉ dùng một trong hai", "use one of them"});
        if (auto const at = root.find("phase"))
            o.phase = static_cast<int>(
                read_.whole(*at, 0, std::numeric_limits<std::int32_t>::max()).value_or(0));
        if (auto const at = root.find("stage")) o.at = read_.word<stage>(*at).value_or(o.at);
        if (auto const at = root.find("lang"))
            o.lang =
                read_.word_among(*at, languages).value_or(0) == 0 ? language::vi : language::en;
        o.units = input(root, "units", false);
        o.submissions = input(root, "submissions", false);
        o.settings = input(root, "settings", true);
        o.policy = input(root, "policy", true);
        o.timeline = input(root, "timeline", true);
        o.mapping = input(root, "mapping", true);
        o.limits = input(root, "limits", true);
        if (auto const at = root.find("history")) {
            if (at->value.is(json_kind::list))
                read_.each(*at, [&](spot const& one) { o.history.push_back(input(one, false)); });
            else
                o.history.push_back(input(*at, false));
        }
        return o;
    }

private:
    [[nodiscard]] bool yes_or_no(spot const& at) {
        if (at.value.is(json_kind::boolean)) return at.value.truth();
        read_.refuse("json.wrong_kind", at, {"không phải `true` hay `false`", "is no truth value"},
                     {"`true` hoặc `false`", "`true` or `false`"});
        return false;
    }

    [[nodiscard]] worker_input input(spot const& root, std::string_view key, bool is_json) {
        auto const at = root.find(key);
        return at ? input(*at, is_json) : worker_input{};
    }

    [[nodiscard]] worker_input input(spot const& at, bool is_json) {
        worker_input given;
        if (at.value.is(json_kind::string)) {
            given.file = read_.name(at).value_or(std::string_view{});
        } else if (is_json && at.value.is(json_kind::object) && at.value.find("format")) {
            detail::json_writer out;
            put(out, at.value);
            given.text = std::move(out).take();
        } else if (at.value.is(json_kind::object)) {
            if (!read_.object(at, text_keys)) return given;
            if (auto const text =
                    read_.required(at, "text", {"nội dung của tệp", "what the file would hold"}))
                given.text = std::string{read_.any_text(*text).value_or(std::string_view{})};
        } else {
            read_.refuse(
                "json.wrong_kind", at, {"không phải một tệp", "is no input"},
                {"đường dẫn, hoặc `{\"text\": \"...\"}`", "a path, or `{\"text\": \"...\"}`"});
        }
        return given;
    }

    field_reader read_;
};

}  // namespace

result<worker_options, std::vector<error>> read_worker_options(std::string_view json) {
    // Deeper by what stands inside than the documents that it holds.
    auto read = read_json(json, {.bytes = std::size_t{256} << 20U, .depth = 40});
    if (!read.ok()) return std::move(read.errors);
    std::vector<error> errors;
    options_reader reader{errors};
    auto options = reader.take(spot{read.document.root()});
    if (!errors.empty()) return errors;
    return options;
}

}  // namespace thidua
