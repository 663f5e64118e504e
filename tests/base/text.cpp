// SPDX-License-Identifier: BSL-1.0
#include <thidua/base/text.hpp>

#include <string>
#include <type_traits>

#include <support/catch.hpp>

using namespace thidua;

namespace {

constexpr bilingual award{"Bằng khen", "certificate of merit"};
static_assert(award.in(language::vi) == "Bằng khen");
static_assert(award.in(language::en) == "certificate of merit");
static_assert(award == bilingual{"Bằng khen", "certificate of merit"});
static_assert(award != bilingual{"Bằng khen", ""});
static_assert(bilingual{}.vi.empty() && bilingual{}.en.empty());

// A literal text is a text; the way back would leave views without an owner.
static_assert(std::is_convertible_v<bilingual, text>);
static_assert(!std::is_convertible_v<text, bilingual>);
// One sentence alone is no text: nobody forgets the other language by accident.
static_assert(!std::is_constructible_v<text, char const*>);

}  // namespace

TEST_CASE("a text gives the sentence of the language that is asked for", "[base]") {
    text const made{"thiếu tờ trình", "the proposal is missing"};
    CHECK(made.in(language::vi) == "thiếu tờ trình");
    CHECK(made.in(language::en) == "the proposal is missing");
}

TEST_CASE("a text made from a literal owns both sentences", "[base]") {
    text copied;
    {
        std::string const vi = "một câu dài hơn mọi bộ đệm nhỏ của chuỗi";
        std::string const en = "a sentence longer than any small buffer";
        copied = bilingual{vi, en};
    }
    CHECK(copied == text{"một câu dài hơn mọi bộ đệm nhỏ của chuỗi",
                         "a sentence longer than any small buffer"});
}

TEST_CASE("a text is empty only if both languages are", "[base]") {
    CHECK(text{}.empty());
    CHECK(text{bilingual{}}.empty());
    CHECK_FALSE(text{"có", ""}.empty());
    CHECK_FALSE(text{"", "yes"}.empty());
}
