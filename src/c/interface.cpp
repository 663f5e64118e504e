// SPDX-License-Identifier: BSL-1.0
#include <thidua.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <new>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/reports/error_json.hpp>
#include <thidua/reports/worker.hpp>
#include <thidua/version.hpp>

#include "../reports/error_json.hpp"
#include "../reports/json_writer.hpp"
#include "answer_buffer.hpp"
#include "context.hpp"

namespace thidua::c_interface {

namespace {

/// Arguments that cannot have been meant. `which`: the first of them, as the header names it.
[[nodiscard]] thidua_status refuse(answer_buffer const& to, char const* which) {
    error const e{"c.bad_argument",
                  {"đối số không hợp lệ", "this argument cannot be meant"},
                  {"xem thidua.h", "see thidua.h"},
                  {.path = which}};
    if (to.sound()) to.put(error_json(e));
    return THIDUA_BAD_ARGUMENT;
}

/// What was read over while a context was opened.
[[nodiscard]] std::string opened_json(std::vector<error> const& warnings) {
    detail::json_writer out;
    out.begin_object();
    out.member("format", "thidua.opened/1");
    out.member("version", version_text);
    out.key("warnings");
    out.begin_array();
    for (auto const& e : warnings) {
        out.begin_object();
        detail::put_error_members(out, e);
        detail::put_error_place(out, e.where);
        out.end_object();
    }
    out.end_array();
    out.end_object();
    return std::move(out).take();
}

[[nodiscard]] thidua_status open(std::string_view json, thidua_context*& context,
                                 answer_buffer const& to) {
    auto options = read_worker_options(json);
    if (!options) {
        to.put(error_json(options.failure()));
        return THIDUA_BAD_OPTIONS;
    }
    auto engine = worker::open(std::move(*options));
    if (!engine) {
        auto const& why = engine.failure();
        to.put(error_json(why.errors));
        return why.why == worker_fault::unreadable ? THIDUA_UNREADABLE : THIDUA_BAD_OPTIONS;
    }
    auto made = std::make_unique<thidua_context>(std::move(*engine));
    // The last that can fail stands before the context is given away.
    auto const answer = opened_json(made->judge.warnings());
    to.put(answer);
    context = made.release();
    return THIDUA_OK;
}

/// An answer of the worker says itself what it is, in its first bytes.
[[nodiscard]] thidua_status status_of(std::string_view answer) {
    auto const is_error = answer.starts_with(R"({"format":"thidua.error/1")");
    if (!is_error) return THIDUA_OK;
    auto const code = answer.substr(0, answer.find(R"(,"path":)"));
    if (code.ends_with(R"("code":"worker.out_of_memory")")) return THIDUA_OUT_OF_MEMORY;
    if (code.ends_with(R"("code":"worker.internal")")) return THIDUA_INTERNAL;
    return THIDUA_REFUSED;
}

using question = std::string (worker::*)(std::string_view, std::int64_t) noexcept;

[[nodiscard]] thidua_status ask(question asked, thidua_context* context, char const* dossier,
                                std::size_t length, std::int64_t row, answer_buffer const& to) {
    return nothing_thrown(to, [&] {
        if (to.needed != nullptr) *to.needed = 0;
        if (context == nullptr) return refuse(to, "context");
        if (dossier == nullptr) return refuse(to, "dossier");
        if (!possible(length)) return refuse(to, "length");
        if (row < 1) return refuse(to, "row");
        if (to.bytes == nullptr && to.capacity != 0) return refuse(to, "answer");
        if (!possible(to.capacity)) return refuse(to, "capacity");
        if (to.needed == nullptr) return refuse(to, "needed");
        std::string answer;
        {
            std::lock_guard const alone{context->one_at_a_time};
            answer = (context->judge.*asked)({dossier, length}, row);
        }
        if (answer.empty()) throw std::bad_alloc{};
        if (!to.put(answer)) return thidua_status{THIDUA_BUFFER_TOO_SMALL};
        return status_of(answer);
    });
}

}  // namespace

}  // namespace thidua::c_interface

using thidua::c_interface::answer_buffer;

extern "C" {

char const* thidua_version(void) { return thidua::version_text.data(); }

thidua_status thidua_open(char const* options, size_t length, thidua_context** context,
                          char* answer, size_t capacity, size_t* needed) {
    answer_buffer const to{answer, capacity, needed};
    return thidua::c_interface::nothing_thrown(to, [&] {
        using thidua::c_interface::possible;
        using thidua::c_interface::refuse;
        if (needed != nullptr) *needed = 0;
        if (context == nullptr) return refuse(to, "context");
        *context = nullptr;
        if (options == nullptr) return refuse(to, "options");
        if (!possible(length)) return refuse(to, "length");
        if (answer == nullptr && capacity != 0) return refuse(to, "answer");
        if (!possible(capacity)) return refuse(to, "capacity");
        return thidua::c_interface::open({options, length}, *context, to);
    });
}

thidua_status thidua_assess(thidua_context* context, char const* dossier, size_t length,
                            int64_t row, char* answer, size_t capacity, size_t* needed) {
    return thidua::c_interface::ask(&thidua::worker::answer, context, dossier, length, row,
                                    {answer, capacity, needed});
}

thidua_status thidua_explain(thidua_context* context, char const* dossier, size_t length,
                             int64_t row, char* answer, size_t capacity, size_t* needed) {
    return thidua::c_interface::ask(&thidua::worker::explain, context, dossier, length, row,
                                    {answer, capacity, needed});
}

void thidua_close(thidua_context* context) { delete context; }

}  // extern "C"
