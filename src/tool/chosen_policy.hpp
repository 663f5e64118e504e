// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include <thidua/hanoi/policy.hpp>
#include <thidua/io/read_policy.hpp>
#include <thidua/io/write_policy.hpp>

#include "status.hpp"

namespace thidua::tool {

/// Adds `--policy F` to a command.
void add_policy_option(CLI::App& app, std::string& file);

/// The policy that a command judges by: the one of a file, or that of plan 343.
class chosen_policy {
public:
    /// Reads the file; without a name the shipped policy stays. What is wrong with it goes to
    /// stderr: status 3 if it cannot be read, 4 if it is no valid policy.
    [[nodiscard]] status load(std::string const& file, language in);

    [[nodiscard]] policy const& get() const { return held_ ? held_->get() : hanoi::policy_343; }
    /// What the policy declares; nothing for the shipped one.
    [[nodiscard]] policy_symbols declared() const;
    /// What a reader of dossiers must be given as `attributes`.
    [[nodiscard]] attribute_list own_facts() const {
        return held_ ? held_->own_facts() : attribute_list{};
    }

private:
    std::optional<loaded_policy> held_{};
};

}  // namespace thidua::tool
