// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/error.hpp>

namespace thidua {

/// What is read of one JSON text at most, ends included.
struct json_document_limits {
    std::size_t bytes = std::size_t{16} << 20U;  ///< of the text
    std::size_t values = std::size_t{1} << 20U;  ///< lists, objects and what they hold
    std::size_t depth = 32;                      ///< lists and objects inside one another
    std::size_t errors = 100;                    ///< the list of errors stops there
};

/// What a JSON value is.
enum class json_kind : std::uint8_t { null, boolean, number, string, list, object };

namespace detail {

/// A value in the order of the text; what it holds follows it.
struct json_node {
    std::string_view key{};    ///< in its object
    std::string_view text{};   ///< of a string, or the spelling of a number
    std::uint32_t size = 0;    ///< how many values a list or an object holds
    std::uint32_t length = 1;  ///< how many nodes the value takes, this one included
    json_kind kind = json_kind::null;
    bool truth = false;
};

}  // namespace detail

/// A value of a `json_document`: a view, good as long as the document lives (it may be moved).
class json_value {
public:
    class iterator;

    /// For `json_document`.
    explicit json_value(detail::json_node const& node) : node_(&node) {}

    /// What sort of value it is.
    [[nodiscard]] json_kind kind() const { return node_->kind; }
    /// Whether it is of that sort.
    [[nodiscard]] bool is(json_kind which) const { return node_->kind == which; }
    /// Of a boolean.
    [[nodiscard]] bool truth() const { return node_->truth; }
    /// Of a string, in NFC; of a number, its spelling in the text: `68.16` is nothing else.
    [[nodiscard]] std::string_view text() const { return node_->text; }
    /// The key in the object that holds it; empty elsewhere.
    [[nodiscard]] std::string_view key() const { return node_->key; }
    /// How many values a list or an object holds.
    [[nodiscard]] std::size_t size() const { return node_->size; }

    /// The values that a list or an object holds, in the order of the text.
    [[nodiscard]] iterator begin() const;
    /// Behind the last value.
    [[nodiscard]] iterator end() const;

    /// The value of an object under `key`, the first one if the key is repeated; nothing if there
    /// is none. Looks at each key in turn.
    [[nodiscard]] std::optional<json_value> find(std::string_view key) const;

private:
    detail::json_node const* node_;
};

/// Walks over what a list or an object holds.
class json_value::iterator {
public:
    /// For `json_value`.
    explicit iterator(detail::json_node const* node) : node_(node) {}

    /// The value here.
    [[nodiscard]] json_value operator*() const { return json_value{*node_}; }
    /// The next value of the same list or object.
    iterator& operator++() {
        node_ += node_->length;
        return *this;
    }
    friend bool operator==(iterator, iterator) = default;

private:
    detail::json_node const* node_;
};

inline json_value::iterator json_value::begin() const { return iterator{node_ + 1}; }
inline json_value::iterator json_value::end() const { return iterator{node_ + node_->length}; }

inline std::optional<json_value> json_value::find(std::string_view key) const {
    if (!is(json_kind::object)) return std::nullopt;
    for (auto const value : *this)
        if (value.key() == key) return value;
    return std::nullopt;
}

/// A JSON text taken apart. Numbers keep their spelling, so nothing passes through floating point;
/// keys keep their order. It holds `null` until something was read.
class json_document {
public:
    json_document() : nodes_(1) {}
    json_document(json_document const&) = delete;  // the values point into it
    json_document& operator=(json_document const&) = delete;
    json_document(json_document&&) = default;
    json_document& operator=(json_document&&) = default;
    ~json_document() = default;

    /// The outermost value. There is one in a document that was read without errors.
    [[nodiscard]] json_value root() const { return json_value{nodes_.front()}; }

private:
    friend class json_builder;

    std::vector<detail::json_node> nodes_{};
    std::vector<char> characters_{};        ///< what `key` and `text` point to; never grows
    std::deque<std::string> recomposed_{};  ///< texts that were not in NFC
};

/// What came of reading a JSON text.
struct json_read {
    json_document document{};     ///< what was read; empty after an error
    std::vector<error> errors{};  ///< empty = the document is whole

    /// Whether the document may be used.
    [[nodiscard]] bool ok() const { return errors.empty(); }
};

/// Reads one JSON text (RFC 8259): UTF-8, with or without a byte-order mark; no comments, no
/// trailing commas, no NaN.
///
/// Errors: `json.too_large`, `json.too_deep`, `json.malformed`, which end it and name the line in
/// `where.row` and the column in the message; `json.same_key` (RFC 8259 leaves open which of two
/// counts, so neither does) and `json.unsafe_text` (a NUL, or a character that changes the
/// direction of the text), with the JSON pointer in `where.path`, all of them.
[[nodiscard]] json_read read_json(std::string_view bytes, json_document_limits const& limits = {});

/// A key as one step of a JSON pointer (RFC 6901), with the slash: `a/b` is `/a~1b`.
[[nodiscard]] std::string json_pointer_step(std::string_view key);

}  // namespace thidua
