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
    std::string_view vi{};
    std::string_view en{};

    [[nodiscard]] constexpr std::string_view in(language which) const {
        return which == language::vi ? vi : en;
    }
    friend constexpr bool operator==(bilingual const&, bilingual const&) = default;
};

/// A text made while the program runs, in both languages.
struct text {
    std::string vi{};
    std::string en{};

    text() = default;
    text(std::string vietnamese, std::string english)
        : vi(std::move(vietnamese)), en(std::move(english)) {}
    // Implicit: a literal text is a text.
    text(bilingual const& literal) : vi(literal.vi), en(literal.en) {}

    [[nodiscard]] std::string const& in(language which) const {
        return which == language::vi ? vi : en;
    }
    [[nodiscard]] bool empty() const { return vi.empty() && en.empty(); }
    friend bool operator==(text const&, text const&) = default;
};

}  // namespace thidua
