// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <io/text_form_plain.hpp>

#include <support/catch.hpp>
#include <thidua/io/text_form.hpp>

namespace {

std::string utf8(char32_t c) {
    auto const tail = [c](unsigned shift) {
        return static_cast<char>(0x80U | ((c >> shift) & 0x3FU));
    };
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0U | (c >> 6U)), tail(0)};
    return {static_cast<char>(0xE0U | (c >> 12U)), tail(6), tail(0)};
}

}  // namespace

TEST_CASE("without ICU a text is taken only up to a character whose form is not known") {
    using thidua::first_not_plain;
    CHECK_FALSE(first_not_plain("").has_value());
    CHECK_FALSE(first_not_plain("Nguyễn Văn Mẫu – “số 5”, điểm a … §\xC2\xA0"
                                "1")
                    .has_value());
    CHECK(first_not_plain("Nguye\xCC\x82\xCC\x83n") == std::size_t{5});
    CHECK(first_not_plain("Nguy\xC3\xAA\xCC\x83n") == std::size_t{6});
    CHECK(first_not_plain("\xCE\xA9") == std::size_t{0});
    CHECK(first_not_plain("h\xE2\x80\x8F"
                          "a") == std::size_t{1});
}

TEST_CASE(
    "every character that is known without ICU is composed, and stays apart from its neighbour") {
    std::size_t known = 0;
    for (char32_t c = 1; c <= 0xFFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        auto const text = utf8(c);
        if (thidua::first_not_plain(text)) continue;
        ++known;
        for (std::string_view const before : {"", "a", "ơ", "E", "Ư"}) {
            auto const both = std::string{before} + text;
            if (thidua::nfc(both) != both) FAIL("U+" << static_cast<unsigned long>(c));
        }
    }
    CHECK(known > 500);
}

TEST_CASE("with ICU every text is brought into its form, so none is unknown") {
    CHECK(thidua::first_unknown_form("Nguye\xCC\x82\xCC\x83n \xCE\xA9") == std::nullopt);
}
