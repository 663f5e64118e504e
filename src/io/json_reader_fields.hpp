// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/error.hpp>
#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/io/json_reader.hpp>

namespace thidua::json_reading {

/// A value and where it stands. The spot above must outlive it.
struct spot {
    json_value value;
    spot const* up = nullptr;
    std::size_t index = 0;  ///< in a list

    /// The JSON pointer of the value.
    [[nodiscard]] std::string path() const;
    /// What stands under `key`, if something but `null` does: `null` is "not set".
    [[nodiscard]] std::optional<spot> find(std::string_view key) const;
};

/// Takes single values out of a document; what is wrong goes to a list of errors.
///
/// A reader answers nothing when it has reported an error. Errors: `json.wrong_kind`,
/// `json.missing_key`, `json.unknown_key`, `json.unknown_word`, `json.not_whole`,
/// `json.too_precise`, `json.out_of_bounds`, `json.blank_text`, `date.*`, `number.*`.
class field_reader {
public:
    explicit field_reader(std::vector<error>& errors, std::size_t most = 100)
        : errors_(&errors), most_(most) {}

    void report(std::string_view code, std::string path, text message, text help);
    /// Reports a value that cannot be what was found: `message` is put behind it.
    void refuse(std::string_view code, spot const& at, bilingual message, text help);
    /// The list of errors is as long as it may be.
    [[nodiscard]] bool full() const { return errors_->size() >= most_; }

    /// Whether it is an object; its keys that are not among `known` are reported, but do not count.
    bool object(spot const& at, std::span<std::string_view const> known);
    bool list(spot const& at);
    /// What stands under a key that must be there.
    std::optional<spot> required(spot const& object, std::string_view key, text accepted);
    /// Reports a document whose `format` is not this one; `kind` is what it is to be.
    void format(spot const& root, std::string_view wanted, text const& kind);

    std::optional<std::int64_t> whole(spot const& at, std::int64_t least, std::int64_t most);
    /// A per cent value from 0 to 100 in hundredths: `68.16`, `"68.16"`, `"68,16"` are 6816.
    std::optional<std::int64_t> percent(spot const& at);
    std::optional<date> day(spot const& at);
    /// A text that is not blank.
    std::optional<std::string_view> name(spot const& at);
    /// Any text, blank ones too.
    std::optional<std::string_view> any_text(spot const& at);

    /// An enumerator by name, label or alias; case and spaces folded.
    template <class E>
    std::optional<E> word(spot const& at) {
        auto const found = word_among(at, words<E>());
        return found ? std::optional{static_cast<E>(*found)} : std::nullopt;
    }

    /// The same for some of an enumeration's words: the value of the one that was found.
    std::optional<std::int64_t> word_among(spot const& at, std::span<enumerator const> all);

    /// Each value of a list in its turn, until the list of errors is full.
    template <class Take>
    void each(spot const& at, Take take) {
        if (!list(at)) return;
        std::size_t index = 0;
        for (auto const value : at.value) {
            if (full()) return;
            take(spot{value, &at, index++});
        }
    }

private:
    std::vector<error>* errors_;
    std::size_t most_;
};

/// A value as an error shows it: a list or an object by its name, all else as it is written.
[[nodiscard]] text found(json_value value);

/// `a`, `b`, `c`: names as an error lists them.
[[nodiscard]] std::string listed(std::span<std::string_view const> names);

/// The numbers from `least` to `most`, both included, as an error asks for them.
[[nodiscard]] text whole_numbers(std::int64_t least, std::int64_t most);

}  // namespace thidua::json_reading
