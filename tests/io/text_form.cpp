// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/text_form.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <support/catch.hpp>

using thidua::utf8_fault;
using thidua::utf8_fault_kind;

namespace {

/// UTF-8 of any number up to 0x1FFFFF, allowed or not.
std::string encoded(std::uint32_t c) {
    auto const tail = [c](unsigned shift) {
        return static_cast<char>(0x80U | ((c >> shift) & 0x3FU));
    };
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0U | (c >> 6U)), tail(0)};
    if (c < 0x10000) return {static_cast<char>(0xE0U | (c >> 12U)), tail(6), tail(0)};
    return {static_cast<char>(0xF0U | (c >> 18U)), tail(12), tail(6), tail(0)};
}

/// The definition, read slowly: decode, then ask whether the same bytes come out again.
std::optional<std::size_t> slow_fault(std::string const& bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        bool found = false;
        for (std::size_t length = 1; length <= 4 && at + length <= bytes.size() && !found;
             ++length) {
            auto const first = static_cast<unsigned char>(bytes[at]);
            std::uint32_t c = length == 1   ? first
                              : length == 2 ? first & 0x1FU
                              : length == 3 ? first & 0x0FU
                                            : first & 0x07U;
            for (std::size_t i = 1; i < length; ++i)
                c = (c << 6U) | (static_cast<unsigned char>(bytes[at + i]) & 0x3FU);
            if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) continue;
            if (encoded(c) != bytes.substr(at, length)) continue;
            found = true;
            at += length;
        }
        if (!found) return at;
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("every Unicode character is UTF-8, no surrogate and nothing above is",
          "[io][text_form]") {
    std::size_t wrong = 0;
    for (std::uint32_t c = 0; c < 0x120000; ++c) {
        bool const is_character = c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
        if (thidua::first_utf8_fault(encoded(c)).has_value() == is_character) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("the first fault in UTF-8 is found with its offset and its kind", "[io][text_form]") {
    struct row {
        std::string bytes{};
        std::size_t offset = 0;
        utf8_fault_kind kind{};
    };
    std::vector<row> const rows{
        {"\x80", 0, utf8_fault_kind::stray_byte},
        {"Đội 1\xBF", 8, utf8_fault_kind::stray_byte},
        {"abcdefgh\xFF", 8, utf8_fault_kind::stray_byte},
        {"\xF8\x88\x80\x80\x80", 0, utf8_fault_kind::stray_byte},
        {"a\xC3", 1, utf8_fault_kind::truncated},
        {"a\xE1\xBB,", 1, utf8_fault_kind::truncated},
        {"a\xE1,", 1, utf8_fault_kind::truncated},
        {"\xF0\x9F\x98", 0, utf8_fault_kind::truncated},
        {"\xC0\x80", 0, utf8_fault_kind::overlong},
        {"\xC1\xBF", 0, utf8_fault_kind::overlong},
        {"\xE0\x9F\xBF", 0, utf8_fault_kind::overlong},
        {"\xF0\x8F\xBF\xBF", 0, utf8_fault_kind::overlong},
        {"\xED\xA0\x80", 0, utf8_fault_kind::surrogate},
        {"\xED\xBF\xBF", 0, utf8_fault_kind::surrogate},
        {"\xF4\x90\x80\x80", 0, utf8_fault_kind::beyond_unicode},
        {"\xF5\x80\x80\x80", 0, utf8_fault_kind::beyond_unicode},
    };
    for (auto const& r : rows) {
        CAPTURE(thidua::excerpt(r.bytes));
        auto const fault = thidua::first_utf8_fault(r.bytes);
        REQUIRE(fault);
        CHECK(*fault == utf8_fault{r.offset, r.kind});
        CHECK_FALSE(thidua::fault_words(r.kind).vi.empty());
    }
}

TEST_CASE("the UTF-8 check agrees with the definition on random bytes", "[io][text_form]") {
    std::mt19937 random(343);
    constexpr std::string_view starts =
        "aZ\x80\xBF\xC2\xC3\xE0\xE1\xBB\xED\x9F\xA0\xF0\x90\xF4\x8F";
    std::size_t wrong = 0;
    for (int i = 0; i < 100'000; ++i) {
        std::string bytes(random() % 12, 'x');
        for (auto& b : bytes)
            b = random() % 8 == 0 ? static_cast<char>(random() % 256) : starts[random() % 16];
        auto const fast = thidua::first_utf8_fault(bytes);
        auto const slow = slow_fault(bytes);
        if (fast.has_value() != slow.has_value() || (fast && fast->offset != *slow)) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("text comes out in NFC, without a copy where it already is", "[io][text_form]") {
    // "Tiếng Việt" with every mark as a character of its own.
    std::string const decomposed = "Tie\u0302\u0301ng Vie\u0323\u0302t";
    std::string scratch;
    CHECK(thidua::nfc(decomposed, scratch) == "Tiếng Việt");
    CHECK(thidua::nfc(decomposed) == "Tiếng Việt");

    for (std::string_view const same : {"", "plain", "Đơn vị trình"}) {
        std::string untouched = "kept";
        auto const view = thidua::nfc(same, untouched);
        CHECK(view.data() == same.data());
        CHECK(untouched == "kept");
    }
    CHECK(thidua::nfc(thidua::nfc(decomposed)) == thidua::nfc(decomposed));
}

TEST_CASE("a text may be normalised into the buffer it lies in", "[io][text_form]") {
    std::string buffer = "vie\u0323\u0302t";
    CHECK(thidua::nfc(buffer, buffer) == "việt");
}

TEST_CASE("names that differ in case, form and spaces only have one fold", "[io][text_form]") {
    auto const fold = thidua::fold_name("Sở Nội vụ");
    CHECK(fold == "sở nội vụ");
    for (auto const* same : {"SỞ NỘI VỤ", "  Sở\tNội \n vụ ", "Sở\u00A0Nội\u202Fvụ",
                             "So\u031B\u0309 No\u0323\u0302i vu\u0323"})
        CHECK(thidua::fold_name(same) == fold);
    for (auto const* other : {"Sở Nội vu", "SởNội vụ", "Sở Nội vụ.", ""})
        CHECK(thidua::fold_name(other) != fold);
    CHECK(thidua::fold_name("ĐỐI TƯỢNG") == "đối tượng");
    CHECK(thidua::fold_name(" \t\u3000") == "");
    CHECK(thidua::fold_name("Recipient_ID") == "recipient_id");
    // The place of a tone mark is not folded away.
    CHECK(thidua::fold_name("Hòa") != thidua::fold_name("Hoà"));
}

TEST_CASE("folding a second time changes nothing", "[io][text_form]") {
    std::size_t wrong = 0;
    for (std::uint32_t c = 1; c < 0x20000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        auto const once = thidua::fold_name("a " + encoded(c) + "\u0323 b");
        if (thidua::fold_name(once) != once) ++wrong;
    }
    CHECK(wrong == 0);
}

TEST_CASE("characters that turn the direction of a text are found", "[io][text_form]") {
    CHECK_FALSE(thidua::first_bidi_control(""));
    CHECK_FALSE(thidua::first_bidi_control("Nguyễn Thị Đức – “tổ trưởng”…"));
    CHECK(thidua::first_bidi_control("ab\u202Ecd") == std::size_t{2});
    CHECK(thidua::first_bidi_control("Đ\u2066x\u2069") == std::size_t{2});
    CHECK(thidua::first_bidi_control("\u061C") == std::size_t{0});
    std::size_t found = 0;
    for (std::uint32_t c = 0; c < 0x10000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        if (thidua::first_bidi_control(encoded(c))) ++found;
    }
    CHECK(found == 12);  // Unicode's property Bidi_Control has twelve characters
}

TEST_CASE("an excerpt is short and safe to print", "[io][text_form]") {
    CHECK(thidua::excerpt("Đội 1") == "Đội 1");
    CHECK(thidua::excerpt("Đội 1", 5) == "Đội 1");
    CHECK(thidua::excerpt("Đội 12", 5) == "Đội 1…");
    CHECK(thidua::excerpt(std::string("a\0b\n\x1B[31m\xFF", 10)) == "a\\x00b\\x0A\\x1B[31m\\xFF");
    CHECK(thidua::excerpt("a\u202Eb") == "a\\xE2\\x80\\xAEb");
    CHECK(thidua::excerpt("a\xE1\xBB") == "a\\xE1\\xBB");
    CHECK(thidua::excerpt(std::string(10'000'000, 'x')).size() == 40 + 3);
}

TEST_CASE("a mistyped word finds the one that was meant", "[io][text_form]") {
    std::vector<std::string_view> const headers{
        "Đơn vị trình", "Đơn vị công tác", "Ngày tờ trình", "unit", "headcount", "women_headcount"};
    struct row {
        std::string_view typed{};
        std::optional<std::string_view> meant{};
    };
    std::array<row, 14> const rows{{
        {"Đơn vị trình", "Đơn vị trình"},
        {"ĐƠN VỊ  TRÌNH", "Đơn vị trình"},
        {"Don vi trinh", "Đơn vị trình"},  // typed without marks
        {"Đơn vị tirnh", "Đơn vị trình"},  // a swap
        {"Đơn vị công tá", "Đơn vị công tác"},
        {"Ngày tơ trình", "Ngày tờ trình"},
        {"unti", "unit"},
        {"unid", "unit"},
        {"headcuont", "headcount"},
        {"womenheadcount", "women_headcount"},
        {"Số phiếu đồng ý", std::nullopt},
        {"x", std::nullopt},
        {"", std::nullopt},
        {"edit", std::nullopt},  // two edits from `unit`
    }};
    for (auto const& r : rows) {
        CAPTURE(r.typed);
        CHECK(thidua::closest(r.typed, headers) == r.meant);
    }
    CHECK_FALSE(thidua::closest("unit", {}));
    CHECK_FALSE(thidua::closest(std::string(201, 'a'), std::vector<std::string_view>{"a"}));
}

TEST_CASE("equally near words are decided by byte order, not by the order given",
          "[io][text_form]") {
    std::vector<std::string_view> const one{"ward b", "ward c", "ward a"};
    std::vector<std::string_view> const other{"ward a", "ward b", "ward c"};
    CHECK(thidua::closest("ward x", one) == std::string_view{"ward a"});
    CHECK(thidua::closest("ward x", other) == std::string_view{"ward a"});
    // Wrong marks are nearer than a wrong letter.
    CHECK(thidua::closest("đội", std::vector<std::string_view>{"đạo", "hội", "đôi"}) ==
          std::string_view{"đôi"});
}
