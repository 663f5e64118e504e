// SPDX-License-Identifier: BSL-1.0
#include <thidua/nominations/texts.hpp>

#include <set>
#include <string>
#include <string_view>

#include <support/catch.hpp>

using namespace thidua;

static_assert(!text_columns().empty());
static_assert(text_columns().front().name == "id");

TEST_CASE("each column of texts is kept in a member of its own") {
    for (auto const& written : text_columns()) {
        nomination_texts t;
        t.*written.member = "điều ghi";
        for (auto const& read : text_columns()) {
            INFO(written.name << " and " << read.name);
            CHECK((t.*read.member == "điều ghi") == (&read == &written));
        }
    }
}

TEST_CASE("columns of texts have a name, a header and labels in both languages") {
    std::set<std::string_view> names;
    for (auto const& c : text_columns()) {
        INFO(c.name);
        CHECK(names.insert(c.name).second);
        CHECK_FALSE(c.header.empty());
        CHECK_FALSE(c.label.vi.empty());
        CHECK_FALSE(c.label.en.empty());
    }
}

TEST_CASE("the day of birth is personal, the name is on the published list") {
    for (auto const& c : text_columns()) {
        if (c.name == "birth") CHECK(c.shown_to == sensitivity::personal);
        if (c.name == "recipient_name") CHECK(c.shown_to == sensitivity::open);
    }
}
