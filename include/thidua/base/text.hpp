// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace thidua {

/// The two languages that people read: Vietnamese first, English beside it.
enum class language : std::uint8_t { vi, en };

/// A text known when the library is compiled, in both languages. Views: the literals live for ever.
struct bilingual {
    std::string_view vi{};  ///< Vietnamese, NFC
    std::string_view en{};  ///< English

    /// The text in one language.
    [[nodiscard]] constexpr std::string_view in(language which) const {
        return which == language::vi ? vi : en;
    }
    friend constexpr bool operator==(bilingual const&, bilingual const&) = default;
};

/// A text made while the program runs, in both languages.
struct text {
    std::string vi{};  ///< Vietnamese, NFC
    std::string en{};  ///< English

    text() = default;
    /// A text from its two wordings.
    text(std::string vietnamese, std::string english)
        : vi(std::move(vietnamese)), en(std::move(english)) {}
    // Implicit: a literal text is a text.
    /// A copy of a literal text.
    text(bilingual const& literal) : vi(literal.vi), en(literal.en) {}

    /// The text in one language.
    [[nodiscard]] std::string const& in(language which) const {
        return which == language::vi ? vi : en;
    }
    /// Whether it says nothing in either language.
    [[nodiscard]] bool empty() const { return vi.empty() && en.empty(); }
    friend bool operator==(text const&, text const&) = default;
};

}  // namespace thidua
