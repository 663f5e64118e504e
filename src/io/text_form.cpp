// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/text_form.hpp>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "text_form_letters.hpp"
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

}  // namespace

char32_t base_letter(char32_t c) {
    if (c < 0x80) return c;
    if (c == U'đ') return U'd';
    UErrorCode status = U_ZERO_ERROR;
    auto const* const form = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    if (U_FAILURE(status) || !form->getDecomposition(static_cast<UChar32>(c), parts)) return c;
    return static_cast<char32_t>(parts.char32At(0));
}

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

std::optional<std::size_t> first_unknown_form(std::string_view) { return std::nullopt; }

}  // namespace thidua
