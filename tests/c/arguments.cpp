// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <support/catch.hpp>

#include <thidua.h>

#include "asked.hpp"

namespace {

using namespace thidua::c_testing;

constexpr std::string_view dossier = R"({"id":"one","recipient_name":"Tổ Chuyển đổi số"})";

TEST_CASE("arguments that cannot be meant are refused and named", "[c]") {
    opened const context{small_options};
    REQUIRE(context.get() != nullptr);
    std::array<char, std::size_t{1} << 16U> room{};
    std::size_t needed = 0;
    auto const said = [&] { return std::string_view{room.data(), needed}; };
    auto const call = [&](thidua_context* c, char const* d, std::size_t n, std::int64_t row) {
        return thidua_assess(c, d, n, row, room.data(), room.size(), &needed);
    };
    auto* const c = context.get();
    CHECK(call(nullptr, dossier.data(), dossier.size(), 1) == THIDUA_BAD_ARGUMENT);
    CHECK(said().find(R"("path":"context")") != std::string_view::npos);
    CHECK(is_answer(said()));
    CHECK(call(c, nullptr, dossier.size(), 1) == THIDUA_BAD_ARGUMENT);
    CHECK(said().find(R"("path":"dossier")") != std::string_view::npos);
    CHECK(call(c, nullptr, 0, 1) == THIDUA_BAD_ARGUMENT);
    CHECK(call(c, dossier.data(), SIZE_MAX, 1) == THIDUA_BAD_ARGUMENT);
    CHECK(said().find(R"("path":"length")") != std::string_view::npos);
    CHECK(call(c, dossier.data(), std::size_t{PTRDIFF_MAX} + 1, 1) == THIDUA_BAD_ARGUMENT);
    CHECK(call(c, dossier.data(), dossier.size(), 0) == THIDUA_BAD_ARGUMENT);
    CHECK(said().find(R"("path":"row")") != std::string_view::npos);
    CHECK(call(c, dossier.data(), dossier.size(), INT64_MIN) == THIDUA_BAD_ARGUMENT);
    CHECK(call(c, dossier.data(), dossier.size(), INT64_MAX) == THIDUA_OK);
    CHECK(thidua_assess(c, dossier.data(), dossier.size(), 1, nullptr, 1, &needed) ==
          THIDUA_BAD_ARGUMENT);
    CHECK(thidua_assess(c, dossier.data(), dossier.size(), 1, room.data(), SIZE_MAX, &needed) ==
          THIDUA_BAD_ARGUMENT);
    CHECK(thidua_assess(c, dossier.data(), dossier.size(), 1, room.data(), room.size(), nullptr) ==
          THIDUA_BAD_ARGUMENT);
    CHECK(thidua_explain(nullptr, nullptr, 0, 0, nullptr, 0, nullptr) == THIDUA_BAD_ARGUMENT);
}

TEST_CASE("a context is not opened without options or a place for it", "[c]") {
    int anything = 0;
    auto* context = reinterpret_cast<thidua_context*>(&anything);
    CHECK(thidua_open(nullptr, 0, &context, nullptr, 0, nullptr) == THIDUA_BAD_ARGUMENT);
    CHECK(context == nullptr);
    CHECK(thidua_open("{}", 2, nullptr, nullptr, 0, nullptr) == THIDUA_BAD_ARGUMENT);
    CHECK(thidua_open("{}", SIZE_MAX, &context, nullptr, 0, nullptr) == THIDUA_BAD_ARGUMENT);
    CHECK(thidua_open("{}", 2, &context, nullptr, 1, nullptr) == THIDUA_BAD_ARGUMENT);
    CHECK(thidua_open("", 0, &context, nullptr, 0, nullptr) == THIDUA_BAD_OPTIONS);
    CHECK(context == nullptr);
}

TEST_CASE("the status tells why a context was not opened", "[c]") {
    auto const why = [](std::string_view options, std::string_view code) {
        opened const none{options};
        CAPTURE(options, none.answer.text);
        CHECK(none.get() == nullptr);
        CHECK(is_answer(none.answer.text));
        CHECK(none.answer.text.find(code) != std::string::npos);
        return none.answer.status;
    };
    CHECK(why("not json", "json.") == THIDUA_BAD_OPTIONS);
    CHECK(why("{}", "\"path\"") == THIDUA_BAD_OPTIONS);
    CHECK(why(R"({"on":"2025-02-31"})", "date.") == THIDUA_BAD_OPTIONS);
    CHECK(why(R"({"on":"2025-11-20","phase":7})", "rounds.unknown_phase") == THIDUA_BAD_OPTIONS);
    CHECK(why(R"({"on":"2025-11-20","units":"/nowhere/units.csv"})", "units.csv") ==
          THIDUA_UNREADABLE);
    CHECK(why(R"({"on":"2025-11-20","settings":{"format":"thidua.settings/1","seat":3}})",
              "/seat") == THIDUA_BAD_OPTIONS);
}

TEST_CASE("a failed opening keeps its status when the answer does not fit", "[c]") {
    thidua_context* context = nullptr;
    std::size_t needed = 0;
    std::array<char, 8> room{"#######"};
    CHECK(thidua_open("{}", 2, &context, room.data(), room.size(), &needed) == THIDUA_BAD_OPTIONS);
    CHECK(needed > room.size());
    CHECK(std::string_view{room.data()} == "#######");
}

TEST_CASE("a text of no bytes and one of sixteen million are answered", "[c]") {
    opened const context{small_options};
    REQUIRE(context.get() != nullptr);
    for (auto const& text :
         {std::string{}, std::string(1, '\0'), std::string((16U << 20U) + 1, ' '),
          "{\"id\":\"" + std::string(17U << 20U, 'x') + "\"}",
          std::string(std::size_t{1} << 20U, '[')}) {
        auto const a = ask(question::assess, context.get(), text);
        CAPTURE(text.size(), a.status);
        CHECK(a.status == THIDUA_REFUSED);
        CHECK(is_answer(a.text));
        CHECK(a.text.size() < 4096);
    }
}

}  // namespace
