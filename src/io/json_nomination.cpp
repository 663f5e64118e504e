// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/json_nomination.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json/basic_parser_impl.hpp>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/text_form.hpp>

#include "unknown_form.hpp"

namespace thidua {
namespace {

using boost::json::error_code;
using json_view = boost::json::string_view;

std::string ticked(std::string_view s) { return "`" + excerpt(s) + "`"; }

/// What Boost.JSON's parser calls, piece by piece. Only flat objects pass.
class flat_object {
public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    explicit flat_object(json_limits const& limits) : limits_(limits) {}

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code& ec) {
        if (inside_) return nested(ec);
        inside_ = true;
        return true;
    }
    bool on_object_end(std::size_t, error_code&) { return true; }
    bool on_array_begin(error_code& ec) {
        if (!inside_) return not_an_object(ec);
        if (list_) return nested(ec);
        list_ = true;
        first_ = true;
        return true;
    }
    bool on_array_end(std::size_t count, error_code&) {
        list_ = false;
        if (count == 0) fields.back().text = "none";
        return true;
    }
    bool on_key_part(json_view s, std::size_t, error_code& ec) { return grow(key_, s, ec); }
    bool on_key(json_view s, std::size_t, error_code& ec) {
        if (!grow(key_, s, ec)) return false;
        if (fields.size() >= limits_.keys) return too_large(ec);
        fields.push_back({.key = std::move(key_)});
        key_.clear();
        return true;
    }
    bool on_string_part(json_view s, std::size_t, error_code& ec) { return grow(piece_, s, ec); }
    bool on_string(json_view s, std::size_t, error_code& ec) {
        if (!grow(piece_, s, ec)) return false;
        if (list_ && piece_.find_first_of("|;") != std::string::npos)
            return fail(
                ec,
                {.code = "json.separator_in_list",
                 .message = {"giá trị " + ticked(piece_) + " trong danh sách có dấu `|` hoặc `;`",
                             "the text " + ticked(piece_) + " of a list holds `|` or `;`"},
                 .help = {"tách thành các giá trị riêng", "make it texts of its own"}});
        return end_value(ec);
    }
    bool on_number_part(json_view s, error_code& ec) { return grow(piece_, s, ec); }
    bool on_int64(std::int64_t, json_view s, error_code& ec) { return number(s, ec); }
    bool on_uint64(std::uint64_t, json_view s, error_code& ec) { return number(s, ec); }
    bool on_double(double, json_view s, error_code& ec) { return number(s, ec); }
    bool on_bool(bool yes, error_code& ec) {
        piece_ = yes ? "true" : "false";
        return end_value(ec);
    }
    bool on_null(error_code& ec) { return end_value(ec); }
    bool on_comment_part(json_view, error_code&) { return true; }
    bool on_comment(json_view, error_code&) { return true; }

    std::vector<json_field> fields{};
    std::optional<error> why{};

private:
    bool fail(error_code& ec, error what) {
        if (inside_ && !fields.empty()) what.where.path = "/" + fields.back().key;
        why = std::move(what);
        ec = boost::json::error::syntax;
        return false;
    }
    bool nested(error_code& ec) {
        return fail(ec,
                    {.code = "json.nested",
                     .message = {"giá trị là đối tượng hoặc danh sách lồng nhau",
                                 "the value is an object or a list inside a list"},
                     .help = {"giá trị là chuỗi, số, true/false, null hoặc danh sách chuỗi",
                              "a value is a text, number, true/false, null or a list of texts"}});
    }
    bool not_an_object(error_code& ec) {
        return fail(ec,
                    {.code = "json.not_an_object",
                     .message = {"dòng này không phải đối tượng JSON", "this is no JSON object"},
                     .help = {"viết `{\"recipient_name\": \"…\"}`",
                              "write `{\"recipient_name\": \"…\"}`"}});
    }
    bool too_large(error_code& ec) {
        auto const bytes = std::to_string(limits_.text_bytes);
        auto const keys = std::to_string(limits_.keys);
        return fail(ec, {.code = "json.too_large",
                         .message = {"đối tượng JSON quá lớn", "the JSON object is too large"},
                         .help = {"tối đa " + keys + " khóa, " + bytes + " byte một giá trị",
                                  "at most " + keys + " keys, " + bytes + " bytes a value"}});
    }
    bool grow(std::string& to, json_view s, error_code& ec) {
        if (to.size() + s.size() > limits_.text_bytes) return too_large(ec);
        to.append(s.data(), s.size());
        return true;
    }
    bool number(json_view s, error_code& ec) { return grow(piece_, s, ec) && end_value(ec); }
    /// A value is complete: it goes to the last key.
    bool end_value(error_code& ec) {
        if (!inside_) return not_an_object(ec);
        auto& text = fields.back().text;
        if (list_ && !first_) text += '|';
        first_ = false;
        if (text.size() + piece_.size() > limits_.text_bytes) return too_large(ec);
        text += piece_;
        piece_.clear();
        return true;
    }

    json_limits limits_{};
    bool inside_ = false;
    bool list_ = false;
    bool first_ = false;
    std::string key_{};
    std::string piece_{};
};

error malformed(std::string_view object, std::size_t at) {
    auto const place = std::to_string(at + 1);
    auto const from = at < 20 ? std::size_t{0} : at - 20;
    return {
        .code = "json.malformed",
        .message = {"không phải JSON đúng từ byte " + place + ", sau " +
                        ticked(object.substr(from, at - from)),
                    "no valid JSON from byte " + place + " on, after " +
                        ticked(object.substr(from, at - from))},
        .help = {"mỗi dòng một đối tượng JSON, mã hóa UTF-8", "one JSON object a line, in UTF-8"}};
}

}  // namespace

result<std::vector<json_field>> read_json_object(std::string_view object,
                                                 json_limits const& limits) {
    if (object.size() > limits.bytes)
        return error{.code = "json.too_large",
                     .message = {"dòng dài " + std::to_string(object.size()) + " byte",
                                 "the line has " + std::to_string(object.size()) + " bytes"},
                     .help = {"tối đa " + std::to_string(limits.bytes) + " byte",
                              "at most " + std::to_string(limits.bytes) + " bytes"}};
    constexpr std::size_t deepest = 4;  // what is nested gets its own message before that
    boost::json::parse_options how;
    how.max_depth = deepest;
    boost::json::basic_parser<flat_object> parser{how, limits};
    error_code ec;
    auto const used = parser.write_some(false, object.data(), object.size(), ec);
    auto& read = parser.handler();
    if (read.why) return *std::move(read.why);
    if (ec) return malformed(object, used);
    if (object.find_first_not_of(" \t\r\n", used) != std::string_view::npos)
        return malformed(object, used);

    std::vector<std::string_view> keys;
    for (auto const& f : read.fields) {
        if (f.text.find('\0') != std::string::npos || f.key.find('\0') != std::string::npos)
            return error{.code = "json.nul_character",
                         .message = {"giá trị có ký tự NUL", "the value has a NUL character"},
                         .help = {"xóa ký tự đó", "take it out"},
                         .where = {.path = "/" + f.key}};
        for (std::string_view const text : {std::string_view{f.key}, std::string_view{f.text}})
            if (auto fault = unknown_form(text)) {
                fault->where.path = "/" + f.key;
                return *std::move(fault);
            }
        keys.push_back(f.key);
    }
    std::sort(keys.begin(), keys.end());
    if (auto const twice = std::adjacent_find(keys.begin(), keys.end()); twice != keys.end())
        return error{.code = "json.same_key",
                     .message = {"khóa " + ticked(*twice) + " có hai lần",
                                 "the key " + ticked(*twice) + " occurs twice"},
                     .help = {"chỉ giữ một giá trị", "keep one value"},
                     .where = {.path = "/" + std::string{*twice}}};
    return std::move(read.fields);
}

}  // namespace thidua
