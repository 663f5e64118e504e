// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <boost/json.hpp>

#include <thidua.h>

/// The C interface as its tests call it: answers as texts.
namespace thidua::c_testing {

struct answered {
    thidua_status status = THIDUA_INTERNAL;
    std::string text{};
    std::size_t needed = 0;
};

/// A context for the duration of a test.
class opened {
public:
    explicit opened(std::string_view options) {
        answer.text.resize(std::size_t{1} << 16U);
        answer.status = thidua_open(options.data(), options.size(), &context_, answer.text.data(),
                                    answer.text.size(), &answer.needed);
        answer.text.resize(answer.needed <= answer.text.size() ? answer.needed : 0);
    }
    opened(opened const&) = delete;
    opened& operator=(opened const&) = delete;
    ~opened() { thidua_close(context_); }

    [[nodiscard]] thidua_context* get() const { return context_; }

    answered answer{};

private:
    thidua_context* context_ = nullptr;
};

enum class question { assess, explain };

/// The call itself, by its name: the undefined-behaviour sanitizer of clang 14 cannot compare the
/// type of a function pointer with that of a function in a library of hidden symbols.
[[nodiscard]] inline thidua_status put(question asked, thidua_context* context,
                                       std::string_view dossier, std::int64_t row, answered& to) {
    if (asked == question::assess)
        return thidua_assess(context, dossier.data(), dossier.size(), row, to.text.data(),
                             to.text.size(), &to.needed);
    return thidua_explain(context, dossier.data(), dossier.size(), row, to.text.data(),
                          to.text.size(), &to.needed);
}

/// Asks with a buffer that grows as the interface says it must.
[[nodiscard]] inline answered ask(question asked, thidua_context* context, std::string_view dossier,
                                  std::int64_t row = 1) {
    answered a;
    a.text.resize(2048);
    a.status = put(asked, context, dossier, row, a);
    if (a.status == THIDUA_BUFFER_TOO_SMALL) {
        a.text.resize(a.needed);
        a.status = put(asked, context, dossier, row, a);
    }
    a.text.resize(a.needed <= a.text.size() ? a.needed : 0);
    return a;
}

/// Whether a text is one JSON object in UTF-8 that names a format of this library.
[[nodiscard]] inline bool is_answer(std::string_view text) {
    boost::system::error_code failed;
    auto const value = boost::json::parse(text, failed);
    if (failed || !value.is_object()) return false;
    auto const* format = value.get_object().if_contains("format");
    return format != nullptr && format->is_string() && format->get_string().starts_with("thidua.");
}

/// Options with one unit only, so that a context is made at once.
inline constexpr std::string_view small_options =
    R"({"on":"2025-11-20","phase":1,"units":{"text":"id,name,kind\nu1,Sở Mẫu,city_department\n"}})";

}  // namespace thidua::c_testing
