// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/json_reader.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/error.hpp>
#include <boost/json/parse_options.hpp>

#include <thidua/base/error.hpp>
#include <thidua/base/text.hpp>
#include <thidua/io/text_form.hpp>

#include "unknown_form.hpp"

namespace thidua {

namespace json = boost::json;

/// Boost.JSON's parser calls it as it goes through the text.
class json_builder {
public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    json_builder(std::size_t bytes, json_document_limits const& limits) : limits_(limits) {
        made_.document.nodes_.clear();
        // No text is longer than it was in the input, so the views never move.
        made_.document.characters_.reserve(bytes);
    }

    [[nodiscard]] json_read take() { return std::move(made_); }
    [[nodiscard]] bool too_many() const { return too_many_; }

    bool on_document_begin(json::error_code&) { return true; }
    bool on_document_end(json::error_code&) { return true; }
    bool on_object_begin(json::error_code& ec) { return open(json_kind::object, ec); }
    bool on_array_begin(json::error_code& ec) { return open(json_kind::list, ec); }
    bool on_object_end(std::size_t count, json::error_code&) {
        close(count);
        keys_once(made_.document.nodes_[open_.back()]);
        open_.pop_back();
        return true;
    }
    bool on_array_end(std::size_t count, json::error_code&) {
        close(count);
        open_.pop_back();
        return true;
    }
    bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
        return append(part);
    }
    bool on_key(json::string_view part, std::size_t, json::error_code&) {
        append(part);
        key_ = finish_text();
        return true;
    }
    bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
        return append(part);
    }
    bool on_string(json::string_view part, std::size_t, json::error_code& ec) {
        append(part);
        auto const text = finish_text();
        return add({.text = text, .kind = json_kind::string}, ec) && safe(text);
    }
    bool on_number_part(json::string_view part, json::error_code&) { return append(part); }
    bool on_int64(std::int64_t, json::string_view part, json::error_code& ec) {
        return number(part, ec);
    }
    bool on_uint64(std::uint64_t, json::string_view part, json::error_code& ec) {
        return number(part, ec);
    }
    bool on_double(double, json::string_view part, json::error_code& ec) {
        return number(part, ec);
    }
    bool on_bool(bool truth, json::error_code& ec) {
        return add({.kind = json_kind::boolean, .truth = truth}, ec);
    }
    bool on_null(json::error_code& ec) { return add({.kind = json_kind::null}, ec); }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

private:
    bool append(json::string_view part) {
        auto& all = made_.document.characters_;
        all.insert(all.end(), part.begin(), part.end());
        return true;
    }
    /// What was appended since the last text ended.
    std::string_view finish() {
        auto& all = made_.document.characters_;
        std::string_view const text{all.data() + begun_, all.size() - begun_};
        begun_ = all.size();
        return text;
    }
    std::string_view finish_text() {
        auto const text = finish();
        auto const composed = nfc(text, scratch_);
        if (composed.data() == text.data()) return text;
        return made_.document.recomposed_.emplace_back(composed);
    }
    bool number(json::string_view part, json::error_code& ec) {
        append(part);
        return add({.text = finish(), .kind = json_kind::number}, ec);
    }
    bool add(detail::json_node node, json::error_code& ec) {
        auto& nodes = made_.document.nodes_;
        if (nodes.size() >= limits_.values) {
            too_many_ = true;
            ec = json::error::array_too_large;
            return false;
        }
        node.key = std::exchange(key_, {});
        nodes.push_back(node);
        return true;
    }
    bool open(json_kind kind, json::error_code& ec) {
        if (!add({.kind = kind}, ec)) return false;
        open_.push_back(made_.document.nodes_.size() - 1);
        return true;
    }
    void close(std::size_t count) {
        auto& nodes = made_.document.nodes_;
        auto& node = nodes[open_.back()];
        node.size = static_cast<std::uint32_t>(count);
        node.length = static_cast<std::uint32_t>(nodes.size() - open_.back());
    }

    /// The JSON pointer of the value that is open, or of the last one in it.
    [[nodiscard]] std::string path(bool last) const {
        auto const& nodes = made_.document.nodes_;
        std::string out;
        for (std::size_t level = 0; level < open_.size(); ++level) {
            bool const innermost = level + 1 == open_.size();
            if (innermost && !last) break;
            auto const inner = innermost ? nodes.size() - 1 : open_[level + 1];
            if (nodes[open_[level]].kind == json_kind::object) {
                out += json_pointer_step(nodes[inner].key);
                continue;
            }
            std::size_t index = 0;
            for (auto at = open_[level] + 1; at < inner; at += nodes[at].length) ++index;
            out += "/" + std::to_string(index);
        }
        return out;
    }
    [[nodiscard]] bool full() const { return made_.errors.size() >= limits_.errors; }
    void report(error why) {
        if (!full()) made_.errors.push_back(std::move(why));
    }
    bool safe(std::string_view text) {
        if (auto fault = full() ? std::nullopt : unknown_form(text)) {
            fault->where.path = path(true);
            report(*std::move(fault));
        }
        if (text.find('\0') == std::string_view::npos && !first_bidi_control(text)) return true;
        if (full()) return true;  // finding out where would cost more with every error
        report({.code = "json.unsafe_text",
                .message = {"`" + excerpt(text) + "` có ký tự không hiển thị đúng được",
                            "`" + excerpt(text) + "` has a character that hides what is written"},
                .help = {"xóa và gõ lại, không dùng ký tự NUL hay ký tự điều khiển chiều chữ",
                         "type it again without NUL or characters that set the direction"},
                .where = {.path = path(true)}});
        return true;
    }
    /// Reports keys that an object has twice, in the order of the text.
    void keys_once(detail::json_node const& object) {
        if (object.size < 2 || full()) return;
        std::vector<std::pair<std::string_view, std::uint32_t>> keys;
        keys.reserve(object.size);
        for (auto const value : json_value{object})
            keys.emplace_back(value.key(), static_cast<std::uint32_t>(keys.size()));
        std::sort(keys.begin(), keys.end());
        std::vector<std::pair<std::uint32_t, std::string_view>> twice;
        for (std::size_t k = 1; k < keys.size(); ++k)
            if (keys[k].first == keys[k - 1].first)
                twice.emplace_back(keys[k].second, keys[k].first);
        std::sort(twice.begin(), twice.end());
        for (auto const& [at, key] : twice)
            report({.code = "json.same_key",
                    .message = {"khóa `" + excerpt(key) + "` bị lặp lại",
                                "the key `" + excerpt(key) + "` is there twice"},
                    .help = {"giữ lại một", "keep one of them"},
                    .where = {.path = path(false) + json_pointer_step(key)}});
    }

    json_document_limits limits_;
    json_read made_{};
    std::vector<std::size_t> open_{};  ///< the lists and objects that are open, outermost first
    std::string_view key_{};
    std::size_t begun_ = 0;
    std::string scratch_{};
    bool too_many_ = false;
};

namespace {

error too_large(text message, std::size_t most) {
    return {.code = "json.too_large",
            .message = std::move(message),
            .help = {"nhiều nhất " + std::to_string(most), "at most " + std::to_string(most)},
            .where = {}};
}

/// What JSON does not have, but people write.
text habit(std::string_view rest) {
    for (std::string_view const word : {"NaN", "nan", "Infinity", "-Infinity", "inf", "-inf"})
        if (rest.starts_with(word))
            return {"JSON không có giá trị này: viết một số hoặc `null`",
                    "JSON has no such value: write a number or `null`"};
    if (rest.starts_with("}") || rest.starts_with("]"))
        return {"xem có dấu phẩy thừa ở trước không", "look for a comma too many before it"};
    if (rest.starts_with("'")) return {"chữ đặt trong dấu `\"`", "texts stand between `\"`"};
    if (rest.starts_with("/")) return {"JSON không có ghi chú", "JSON has no comments"};
    return {"sửa theo chuẩn JSON (RFC 8259)", "mend it by the JSON standard (RFC 8259)"};
}

error malformed(std::string_view bytes, std::size_t offset) {
    offset = std::min(offset, bytes.size());
    auto const before = bytes.substr(0, offset);
    auto const row = 1 + std::count(before.begin(), before.end(), '\n');
    auto const line = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    auto const column = std::to_string(offset - line + 1);
    auto const rest = bytes.substr(offset);
    if (rest.empty())
        return {.code = "json.malformed",
                .message = {"tệp JSON chưa kết thúc", "the JSON text ends before its end"},
                .help = {"kiểm tra dấu đóng `}`, `]`, `\"`", "look for a missing `}`, `]` or `\"`"},
                .where = {.row = row}};
    return {.code = "json.malformed",
            .message = {"không đọc được JSON tại cột " + column + ": `" + excerpt(rest, 20) + "`",
                        "no JSON at column " + column + ": `" + excerpt(rest, 20) + "`"},
            .help = habit(rest),
            .where = {.row = row}};
}

}  // namespace

json_read read_json(std::string_view bytes, json_document_limits const& limits) {
    json_read refused;
    if (bytes.size() > limits.bytes) {
        auto const size = std::to_string(bytes.size());
        refused.errors.push_back(
            too_large({"dữ liệu JSON có " + size + " byte", "the JSON text has " + size + " bytes"},
                      limits.bytes));
        return refused;
    }
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());

    json::parse_options strict;
    strict.max_depth = limits.depth;
    json::basic_parser<json_builder> parser(strict, bytes.size(), limits);
    json::error_code ec;
    auto const taken = parser.write_some(false, bytes.data(), bytes.size(), ec);
    if (!ec && taken == bytes.size()) return parser.handler().take();
    if (parser.handler().too_many())
        refused.errors.push_back(
            too_large({"dữ liệu JSON có quá nhiều giá trị", "the JSON text has too many values"},
                      limits.values));
    else if (ec == json::error::too_deep)
        refused.errors.push_back(
            {.code = "json.too_deep",
             .message = {"dữ liệu JSON lồng nhau quá sâu", "the JSON text is nested too deeply"},
             .help = {"nhiều nhất " + std::to_string(limits.depth) + " tầng",
                      "at most " + std::to_string(limits.depth) + " levels"},
             .where = {}});
    else
        refused.errors.push_back(malformed(bytes, taken));
    return refused;
}

std::string json_pointer_step(std::string_view key) {
    std::string out{"/"};
    for (auto const c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

}  // namespace thidua
