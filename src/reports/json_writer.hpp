// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include <thidua/io/text_form.hpp>

namespace thidua::detail {

/// Writes JSON piece by piece, with nothing kept of what was written: for documents too large to
/// be built as a tree. Keys stand in the order in which they are written.
///
/// Bytes that are no UTF-8 come out as U+FFFD, so that the document always is.
class json_writer {
public:
    using sink = std::function<void(std::string_view)>;

    /// Without a sink everything is collected.
    explicit json_writer(sink to = {}) : to_(std::move(to)) {}

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }

    void key(std::string_view name) {
        value(name);
        out_ += ':';
        comma_ = false;
    }
    void value(std::string_view text) {
        separate();
        out_ += '"';
        put_escaped(text);
        out_ += '"';
        comma_ = true;
    }
    void value(std::int64_t number) {
        separate();
        std::array<char, 24> digits{};
        auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        out_.append(digits.data(), end);
        comma_ = true;
    }
    /// A number as it was spelled.
    void spelled(std::string_view number) { literal(number); }
    void boolean(bool b) { literal(b ? "true" : "false"); }
    void null() { literal("null"); }

    void member(std::string_view name, std::string_view text) {
        key(name);
        value(text);
    }
    void member(std::string_view name, std::int64_t number) {
        key(name);
        value(number);
    }
    void count(std::string_view name, std::size_t number) {
        member(name, static_cast<std::int64_t>(number));
    }
    void flag(std::string_view name, bool b) {
        key(name);
        boolean(b);
    }
    void nothing(std::string_view name) {
        key(name);
        null();
    }
    /// A list of texts.
    void list(std::string_view name, auto const& texts) {
        key(name);
        begin_array();
        for (auto const& t : texts) value(std::string_view{t});
        end_array();
    }
    /// A text in both languages: an object with `vi` and `en`.
    void both(std::string_view name, auto const& text) {
        key(name);
        begin_object();
        member("vi", text.vi);
        member("en", text.en);
        end_object();
    }

    /// A line end between two values; hands on what is there if it is much.
    void newline() {
        separate();
        comma_ = false;
        out_ += '\n';
        if (to_ && out_.size() >= (std::size_t{1} << 16U)) flush();
    }
    /// The line end of the whole document.
    void newline_at_end() {
        comma_ = false;
        out_ += '\n';
    }
    void flush() {
        if (to_) {
            to_(out_);
            out_.clear();
        }
    }
    [[nodiscard]] std::string take() && { return std::move(out_); }

private:
    void separate() {
        if (comma_) out_ += ',';
    }
    void open(char bracket) {
        separate();
        out_ += bracket;
        comma_ = false;
    }
    void close(char bracket) {
        out_ += bracket;
        comma_ = true;
    }
    void literal(std::string_view word) {
        separate();
        out_ += word;
        comma_ = true;
    }
    /// Whether a text stands in JSON as it is: printable ASCII without quote and backslash. Sixteen
    /// bytes at a time, which compilers turn into a few instructions.
    [[nodiscard]] static bool is_plain(std::string_view text) {
        auto const needs_care = [](char c) {
            return static_cast<unsigned>(static_cast<signed char>(c) < 0x20) |
                   static_cast<unsigned>(c == '"') | static_cast<unsigned>(c == '\\');
        };
        constexpr std::size_t block = 16;
        while (text.size() >= block) {
            unsigned char found = 0;
            for (std::size_t i = 0; i < block; ++i)
                found = static_cast<unsigned char>(found | needs_care(text[i]));
            if (found != 0) return false;
            text.remove_prefix(block);
        }
        for (char const c : text)
            if (needs_care(c) != 0) return false;
        return true;
    }
    void put_escaped(std::string_view text) {
        if (is_plain(text)) {
            out_ += text;
            return;
        }
        if (first_utf8_fault(text)) {
            put_repaired(text);
            return;
        }
        put_valid(text);
    }
    void put_valid(std::string_view text) {
        std::size_t from = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            auto const c = static_cast<unsigned char>(text[i]);
            if (c >= 0x20 && c != '"' && c != '\\') continue;
            out_.append(text, from, i - from);
            from = i + 1;
            out_ += '\\';
            if (c == '"' || c == '\\') {
                out_ += text[i];
            } else if (c == '\n') {
                out_ += 'n';
            } else {
                constexpr std::string_view digits = "0123456789abcdef";
                out_ += "u00";
                out_ += digits[c >> 4U];
                out_ += digits[c & 15U];
            }
        }
        out_.append(text, from);
    }
    /// Every byte that begins no valid character is replaced.
    void put_repaired(std::string_view text) {
        while (!text.empty()) {
            std::size_t length = 1;
            while (length < 4 && length < text.size() && first_utf8_fault(text.substr(0, length)))
                ++length;
            if (first_utf8_fault(text.substr(0, length))) {
                out_ += "\xEF\xBF\xBD";
                text.remove_prefix(1);
            } else {
                put_valid(text.substr(0, length));
                text.remove_prefix(length);
            }
        }
    }

    std::string out_{};
    bool comma_ = false;
    sink to_{};
};

}  // namespace thidua::detail
