// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <thidua/logic/wording.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/nominations/past_award.hpp>
#include <thidua/reports/worker.hpp>

#include "judging_setup.hpp"

namespace thidua::detail {

/// What a worker judges by, ready for single dossiers.
class worker_setup {
public:
    explicit worker_setup(worker_options options) : o_(std::move(options)) {}

    [[nodiscard]] result<done, worker_refusal> load();

    [[nodiscard]] judging_setup const& rules() const { return rules_; }
    [[nodiscard]] stage at() const { return o_.at; }
    [[nodiscard]] nomination_reader& reader() { return *reader_; }

    /// Compares a batch of one dossier with the history.
    void compare(nomination_batch& one) const;
    /// How facts are worded; views the batch.
    [[nodiscard]] wording say(nomination_batch const& batch) const;

private:
    worker_options o_;
    judging_setup rules_{};
    std::unordered_map<std::string, std::vector<past_award>> history_{};  ///< by recipient
    std::unique_ptr<nomination_reader> reader_{};
};

}  // namespace thidua::detail
