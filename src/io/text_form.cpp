// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/text_form.hpp>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text_form_plain.hpp"

namespace thidua {
namespace {

bool is_ascii(std::string_view text) {
    // No early way out: the whole loop runs many bytes at once.
    unsigned char any = 0;
    for (char const c : text) any = static_cast<unsigned char>(any | static_cast<unsigned char>(c));
    return any < 0x80;
}

icu::StringPiece piece(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

/// ICU counts in 32 bits. No cell, name or value is near that; a whole file might be.
constexpr std::size_t icu_most = std::size_t{1} << 30U;

/// The form's data are part of ICU itself; this is never null in an installed ICU.
icu::Normalizer2 const* nfc_form() {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
}

std::string case_folded(std::string_view text) {
    std::string folded;
    if (is_ascii(text)) {
        folded.reserve(text.size());
        for (char const c : text)
            folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        return folded;
    }
    icu::StringByteSink<std::string> sink(&folded);
    UErrorCode status = U_ZERO_ERROR;
    icu::CaseMap::utf8Fold(0, piece(text), sink, nullptr, status);
    return U_SUCCESS(status) ? folded : std::string{text};
}

/// The character at `at`, and `at` behind it. U+FFFD for a byte that starts no character.
char32_t take_character(std::string_view text, std::size_t& at) {
    auto const first = static_cast<unsigned char>(text[at++]);
    if (first < 0x80) return first;
    std::size_t const follow = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    if (follow == 0 || text.size() - at < follow) return U'\uFFFD';
    auto c = static_cast<char32_t>(first & (0x3FU >> follow));
    for (std::size_t i = 0; i < follow; ++i)
        c = (c << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    at += follow;
    return c;
}

std::vector<char32_t> characters_of(std::string_view text) {
    std::vector<char32_t> characters;
    characters.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) characters.push_back(take_character(text, at));
    return characters;
}

std::string with_single_spaces(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        auto const from = at;
        if (u_isUWhiteSpace(static_cast<UChar32>(take_character(text, at)))) {
            gap = !out.empty();
            continue;
        }
        if (std::exchange(gap, false)) out += ' ';
        out += text.substr(from, at - from);
    }
    return out;
}

/// The letter without its marks: `a` for `ẩ`. `đ` has no decomposition in Unicode.
char32_t base_letter(char32_t c) {
    if (c < 0x80) return c;
    if (c == U'đ') return U'd';
    UErrorCode status = U_ZERO_ERROR;
    auto const* const form = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    if (U_FAILURE(status) || !form->getDecomposition(static_cast<UChar32>(c), parts)) return c;
    return static_cast<char32_t>(parts.char32At(0));
}

/// A folded name, ready to be compared many times.
struct spelling {
    std::vector<char32_t> letters{};
    std::vector<char32_t> bases{};

    explicit spelling(std::string_view text) : letters(characters_of(fold_name(text))) {
        bases.reserve(letters.size());
        std::transform(letters.begin(), letters.end(), std::back_inserter(bases), base_letter);
    }
    [[nodiscard]] std::size_t size() const { return letters.size(); }
};

constexpr std::size_t far_away = std::numeric_limits<std::size_t>::max();

/// The distance in half edits, or `far_away` if it is more than `most`. Optimal string alignment.
std::size_t half_edits(spelling const& a, spelling const& b, std::size_t most) {
    auto const gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (gap * 2 > most) return far_away;
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j * 2;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i * 2;
        std::size_t least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const replaced = a.letters[i - 1] == b.letters[j - 1] ? 0
                                         : a.bases[i - 1] == b.bases[j - 1]   ? 1
                                                                              : 2;
            row[j] = std::min({above[j] + 2, row[j - 1] + 2, above[j - 1] + replaced});
            if (i > 1 && j > 1 && a.letters[i - 1] == b.letters[j - 2] &&
                a.letters[i - 2] == b.letters[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 2);
            least = std::min(least, row[j]);
        }
        if (least > most + 2) return far_away;  // + 2: a swap reaches back over one row
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[b.size()] <= most ? above[b.size()] : far_away;
}

}  // namespace

std::string_view nfc(std::string_view text, std::string& scratch) {
    if (text.size() > icu_most || is_plain_text(text)) return text;
    auto const* const form = nfc_form();
    UErrorCode status = U_ZERO_ERROR;
    if (form == nullptr || form->isNormalizedUTF8(piece(text), status)) return text;
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    status = U_ZERO_ERROR;
    form->normalizeUTF8(0, piece(text), sink, nullptr, status);
    if (U_FAILURE(status)) return text;
    scratch = std::move(normal);
    return scratch;
}

std::string nfc(std::string_view text) {
    std::string scratch;
    return std::string{nfc(text, scratch)};
}

std::string fold_name(std::string_view text) {
    if (auto plain = fold_plain(text)) return *std::move(plain);
    std::string scratch;
    auto const folded = case_folded(nfc(text, scratch));
    // Folding may take a text out of NFC (`ǰ`): once more.
    return with_single_spaces(nfc(folded, scratch));
}

std::optional<std::string_view> closest(std::string_view name,
                                        std::span<std::string_view const> candidates) {
    constexpr std::size_t longest = 200;
    constexpr std::size_t most_candidates = 10'000;
    if (name.size() > longest * 4 || candidates.size() > most_candidates) return std::nullopt;
    spelling const wanted(name);
    if (wanted.size() > longest) return std::nullopt;
    std::optional<std::string_view> best;
    std::size_t best_distance = far_away;
    for (auto const candidate : candidates) {
        spelling const offered(candidate);
        auto const longer = std::max(wanted.size(), offered.size());
        auto const shorter = std::min(wanted.size(), offered.size());
        auto const near = std::max<std::size_t>(longer / 3, 1) * 2;
        auto const distance = half_edits(wanted, offered, std::min(near, best_distance));
        if (distance == far_away || distance >= shorter * 2) continue;
        if (!best || distance < best_distance || (distance == best_distance && candidate < *best)) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

}  // namespace thidua
