// SPDX-License-Identifier: BSL-1.0
#include <atomic>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <support/catch.hpp>

#include <thidua.h>

#include "asked.hpp"

namespace {

using namespace thidua::c_testing;

constexpr int threads = 8;

/// What a clerk types: whole, half, wrong.
std::vector<std::string> const dossiers{
    R"({"id":"a","recipient_kind":"individual","recipient_name":"Nguyễn Văn Mẫu"})",
    R"({"id":"b","recipient_name":"Tổ Mẫu","achieved_to":"31/02/2025"})",
    R"({"id":"c","recipient_na)",
    R"({"id":"d","recipient_name":"Hộ Mẫu","recipient_kind":"hộ gia đình","form":"giay_khen"})",
};

/// `calls` calls in all by eight threads; whether every answer was the one a single thread gets.
[[nodiscard]] bool all_as_alone(std::vector<thidua_context*> const& contexts, int calls) {
    std::vector<answered> alone;
    for (auto const& d : dossiers) alone.push_back(ask(question::assess, contexts.front(), d));
    std::atomic<int> wrong{0};
    std::vector<std::thread> running;
    for (int t = 0; t < threads; ++t)
        running.emplace_back([&, t] {
            auto* const context = contexts[static_cast<std::size_t>(t) % contexts.size()];
            std::string room(std::size_t{1} << 16U, ' ');
            for (int i = 0; i < calls / threads; ++i) {
                // Mostly what is refused at once: the lock is what is tried here.
                auto const which = i % 64 == 0 ? static_cast<std::size_t>(t + i / 64) % 4 : 2U;
                auto const& d = dossiers[which];
                std::size_t needed = 0;
                auto const status = thidua_assess(context, d.data(), d.size(), 1, room.data(),
                                                  room.size(), &needed);
                if (status != alone[which].status ||
                    std::string_view{room}.substr(0, needed) != alone[which].text)
                    ++wrong;
            }
        });
    for (auto& one : running) one.join();
    return wrong == 0;
}

TEST_CASE("eight threads on one context get what one thread gets", "[c]") {
    opened const context{small_options};
    REQUIRE(context.get() != nullptr);
    CHECK(all_as_alone({context.get()}, 100'000));
}

TEST_CASE("eight threads on two contexts get what one thread gets", "[c]") {
    opened const first{small_options};
    opened const second{small_options};
    CHECK(all_as_alone({first.get(), second.get()}, 10'000));
}

TEST_CASE("contexts are opened and closed a thousand times, by several threads", "[c]") {
    std::atomic<int> failed{0};
    std::vector<std::thread> running;
    for (int t = 0; t < threads; ++t)
        running.emplace_back([&] {
            for (int i = 0; i < 1000 / threads; ++i) {
                opened const context{small_options};
                if (context.get() == nullptr) ++failed;
            }
        });
    for (auto& one : running) one.join();
    CHECK(failed == 0);
}

}  // namespace
