// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include <thidua/base/text.hpp>

namespace thidua::tool {

/// The option `--lang`, the same for every command: the language for people, Vietnamese by default.
struct language_choice {
    std::string lang = "vi";

    [[nodiscard]] language in() const { return lang == "en" ? language::en : language::vi; }
    void add_language(CLI::App& app) {
        app.add_option("--lang", lang, "vi hoặc en · the language for people")
            ->check(CLI::IsMember({"vi", "en"}))
            ->capture_default_str();
    }
};

}  // namespace thidua::tool
