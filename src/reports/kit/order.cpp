// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/kit/order.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <thidua/io/text_form.hpp>

namespace thidua {

namespace {

/// One a thread: a collator must not be used by several at once.
icu::Collator const* vietnamese() {
    thread_local std::unique_ptr<icu::Collator> const made = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> c{icu::Collator::createInstance(icu::Locale{"vi"}, status)};
        // Case has no weight: lists mix NGUYỄN VĂN A and Nguyễn Văn A.
        if (c) c->setStrength(icu::Collator::SECONDARY);
        return c;
    }();
    return made.get();
}

/// ICU's sort key with its final zero, which is below every byte of a longer one; without ICU's
/// data the text itself.
void add_key(std::string& to, std::string_view text) {
    auto const* order = vietnamese();
    if (order == nullptr) {
        to += text;
        to += '\0';
        return;
    }
    auto const wide = icu::UnicodeString::fromUTF8(
        icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
    constexpr std::int32_t first_try = 128;
    auto const before = to.size();
    to.resize(before + first_try);
    auto const bytes = [&to, before] { return reinterpret_cast<std::uint8_t*>(&to[before]); };
    auto const length = order->getSortKey(wide, bytes(), first_try);
    to.resize(before + static_cast<std::size_t>(length));
    if (length > first_try) order->getSortKey(wide, bytes(), length);
}

/// The words of a name, NFC; what stands in brackets at the end is left out.
std::vector<std::string> words_of_name(std::string_view name) {
    auto const composed = nfc(name);
    std::string_view rest = composed;
    if (auto const bracket = rest.find('('); bracket != std::string_view::npos && bracket > 0)
        rest = rest.substr(0, bracket);
    std::vector<std::string> words;
    constexpr std::string_view no_break = "\xC2\xA0";
    std::string word;
    auto const end_word = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    while (!rest.empty()) {
        auto const blank =
            rest.starts_with(no_break) ? no_break.size()
            : std::string_view{" \t\n\r"}.find(rest.front()) != std::string_view::npos
                ? std::size_t{1}
                : std::size_t{0};
        if (blank > 0) {
            end_word();
            rest.remove_prefix(blank);
        } else {
            word += rest.front();
            rest.remove_prefix(1);
        }
    }
    end_word();
    return words;
}

}  // namespace

name_parts parts_of_name(std::string_view name) {
    auto words = words_of_name(name);
    name_parts parts;
    if (words.empty()) return parts;
    parts.given = std::move(words.back());
    if (words.size() > 1) parts.family = std::move(words.front());
    for (std::size_t i = 1; i + 1 < words.size(); ++i)
        parts.middle += (i > 1 ? " " : "") + words[i];
    return parts;
}

std::string person_key(std::string_view name) {
    auto const parts = parts_of_name(name);
    std::string key;
    add_key(key, parts.given);
    add_key(key, parts.family);
    add_key(key, parts.middle);
    return key + nfc(name);
}

std::string text_key(std::string_view text) {
    auto const composed = nfc(text);
    std::string key;
    add_key(key, composed);
    return key + composed;
}

std::string unit_key(unit const* u) {
    if (u == nullptr) return "\x02";
    std::string key(1, u->protocol_order > 0 ? '\0' : '\1');
    for (int shift = 24; shift >= 0; shift -= 8)
        key += static_cast<char>(
            (static_cast<std::uint32_t>(u->protocol_order) >> static_cast<unsigned>(shift)) &
            0xFFU);
    key += text_key(u->name);
    key += '\0';
    key += u->code;
    return key;
}

}  // namespace thidua
