// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/text.hpp>
#include <thidua/law/citation_text.hpp>
#include <thidua/law/instrument.hpp>

namespace thidua::policy_page {

/// Lays out sections, numbered sentences and lettered points, and keeps count of what is cited.
class page {
public:
    explicit page(language in) : in_(in) {}

    [[nodiscard]] language in() const { return in_; }
    [[nodiscard]] std::string say(char const* vi, char const* en) const {
        return in_ == language::vi ? vi : en;
    }

    void line(std::string const& text) { out_ += text + "\n"; }
    /// The next section, in Roman numerals; its sentences begin with 1.
    void section(bilingual const& title) {
        out_ += "\n" + roman(++sections_) + ". " + std::string{title.in(in_)} + "\n\n";
        sentences_ = 0;
    }
    /// The number of the section after the present one.
    [[nodiscard]] std::string next_section() const { return roman(sections_ + 1); }
    void sentence(std::string const& text, std::string_view id = {}) {
        out_ += std::to_string(++sentences_) + ". " + capital(closed(text)) +
                (id.empty() ? std::string{} : " [" + std::string{id} + "]") + "\n";
        points_ = 0;
    }
    void point(std::string const& label, std::string const& text) {
        if (text.empty()) return;
        out_ += "   " + letter(points_++) + ") " + (label.empty() ? label : label + ": ") +
                closed(text) + "\n";
    }
    /// A point below the last one.
    void dash(std::string const& text) { out_ += "      - " + closed(text) + "\n"; }

    /// A citation in words, marked if it is below `verified`; counted.
    [[nodiscard]] std::string cited(citation const& c) {
        ++citations_;
        if (c.grade != verification::verified) ++doubtful_;
        if (!c.given())
            return say("không dựa vào văn bản nào (giả định)", "rests on no text (assumption)");
        if (std::find(instruments_.begin(), instruments_.end(), c.of) == instruments_.end())
            instruments_.push_back(c.of);
        return written(c, in_) + grade_of(c.grade);
    }
    [[nodiscard]] std::string grade_of(verification grade) const {
        return grade == verification::verified ? std::string{}
                                               : " (" + std::string{label_of(grade).in(in_)} + ")";
    }

    [[nodiscard]] std::vector<instrument const*> const& instruments() const { return instruments_; }
    [[nodiscard]] std::size_t citations() const { return citations_; }
    [[nodiscard]] std::size_t doubtful() const { return doubtful_; }
    [[nodiscard]] std::string take() && { return std::move(out_); }

private:
    /// With the first letter as a capital: Latin letters in NFC, with Vietnamese marks or without.
    [[nodiscard]] static std::string capital(std::string text) {
        auto const byte = [&text](std::size_t i) {
            return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
        };
        auto const first = byte(0);
        if (first >= 'a' && first <= 'z') {
            text[0] = static_cast<char>(first - 0x20U);
            return text;
        }
        // Two or three bytes; in these blocks a capital stands 0x20 or 1 before its letter.
        bool const three = first == 0xE1;
        auto const code = three ? ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU) | 0x1000U
                                : ((first & 0x1FU) << 6U) | (byte(1) & 0x3FU);
        unsigned back = 0;
        if (first == 0xC3 && code >= 0xE0 && code <= 0xFD)
            back = 0x20;
        else if (code == 0x103 || code == 0x111 || code == 0x129 || code == 0x169 ||
                 code == 0x1A1 || code == 0x1B0 ||
                 (three && code >= 0x1EA1 && code <= 0x1EF9 && code % 2 == 1))
            back = 1;
        auto const at = three ? 2U : 1U;
        if (back == 0 || at >= text.size()) return text;
        auto const upper = code - back;
        text[at] = static_cast<char>(0x80U | (upper & 0x3FU));
        text[at - 1] =
            static_cast<char>(three ? 0x80U | ((upper >> 6U) & 0x3FU) : 0xC0U | (upper >> 6U));
        return text;
    }
    /// A sentence ends with a stop.
    [[nodiscard]] static std::string closed(std::string text) {
        if (!text.empty() && text.back() != '.' && text.back() != ':') text += '.';
        return text;
    }
    [[nodiscard]] static std::string roman(int n) {
        static constexpr std::array<std::pair<int, char const*>, 5> marks{
            {{10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
        std::string out;
        for (auto const& [value, mark] : marks)
            for (; n >= value; n -= value) out += mark;
        return out;
    }
    /// The letters of points: in Vietnamese d is followed by đ, and there is no f.
    [[nodiscard]] std::string letter(std::size_t index) const {
        static constexpr std::array<char const*, 12> vietnamese{"a", "b", "c", "d", "đ", "e",
                                                                "g", "h", "i", "k", "l", "m"};
        if (in_ == language::vi && index < vietnamese.size()) return vietnamese[index];
        return {static_cast<char>('a' + static_cast<char>(index % 26))};
    }

    language in_;
    std::string out_{};
    int sections_ = 0;
    int sentences_ = 0;
    std::size_t points_ = 0;
    std::size_t citations_ = 0;
    std::size_t doubtful_ = 0;
    std::vector<instrument const*> instruments_{};
};

}  // namespace thidua::policy_page
