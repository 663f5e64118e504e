// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/timeline_json.hpp>

#include <string>

#include <support/catch.hpp>

#include <thidua/hanoi/timeline.hpp>

using namespace thidua;

namespace {

[[nodiscard]] std::string replaced(std::string text, std::string const& what,
                                   std::string const& by) {
    auto const at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

[[nodiscard]] error first_error(std::string const& text) {
    auto const read = read_timeline(text, "t.json");
    REQUIRE_FALSE(read);
    return read.failure().front();
}

}  // namespace

TEST_CASE("the shipped timeline is read back as it was written, known day by day") {
    auto const text = timeline_json(hanoi::events_timeline);
    auto read = read_timeline(text);
    REQUIRE(read);
    auto const moved = std::move(*read);
    CHECK(timeline_json(moved.get()) == text);
    for (date day{2025, 9, 1}; day <= date{2026, 2, 28}; day = day + days{1}) {
        auto const was = hanoi::events_timeline.as_known(day);
        auto const is = moved.get().as_known(day);
        for (auto const& e : was.events())
            for (auto const& w : words<session>()) {
                auto const* same = is.find(e.name);
                REQUIRE(same != nullptr);
                CHECK(is.of(*same, static_cast<session>(w.value)) ==
                      was.of(e, static_cast<session>(w.value)));
            }
    }
}

TEST_CASE("what is wrong with a timeline is named by its place") {
    auto const good = timeline_json(hanoi::events_timeline);
    CHECK(first_error(replaced(good, "thidua.timeline/1", "thidua.timeline/9")).code ==
          "timeline.format_unknown");
    auto const word = first_error(replaced(good, "\"preparatory\"", "\"rehearsal\""));
    CHECK(word.code == "json.unknown_word");
    CHECK(word.where.path == "/events/0/announcements/0/session");
    CHECK(first_error(replaced(good, "2025-10-15", "2025-10-35")).where.path ==
          "/events/0/announcements/0/planned");
    CHECK(first_error(replaced(good, "\"held\"", "\"happened\"")).code == "json.unknown_key");
    CHECK(first_error(replaced(good, "\"2026-01-31\"", "\"2025-01-31\"")).code ==
          "timeline.after_the_record");
    CHECK(first_error("[]").code == "json.wrong_kind");
}
