// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <thidua/calendar/timeline.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/io/header_mapping.hpp>
#include <thidua/io/limits_file.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/read_policy.hpp>
#include <thidua/io/timeline_json.hpp>
#include <thidua/logic/wording.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/past_award.hpp>
#include <thidua/nominations/submission.hpp>
#include <thidua/policy/settings.hpp>
#include <thidua/reports/worker.hpp>
#include <thidua/rounds/terms.hpp>
#include <thidua/units/registry.hpp>

namespace thidua::detail {

/// What a worker judges by, loaded once. The parts view one another, so it does not move.
class worker_setup {
public:
    explicit worker_setup(worker_options options) : o_(std::move(options)) {}
    worker_setup(worker_setup const&) = delete;
    worker_setup& operator=(worker_setup const&) = delete;
    worker_setup(worker_setup&&) = delete;
    worker_setup& operator=(worker_setup&&) = delete;
    ~worker_setup() = default;

    /// Everything, in the order in which the parts need one another.
    [[nodiscard]] result<done, worker_refusal> load();

    [[nodiscard]] policy const& by() const { return policy_ ? policy_->get() : hanoi::policy_343; }
    [[nodiscard]] context const& in() const { return in_; }
    [[nodiscard]] known_calendar const& calendar() const { return calendar_; }
    [[nodiscard]] stage at() const { return o_.at; }
    [[nodiscard]] std::vector<error> const& warnings() const { return warnings_; }
    [[nodiscard]] nomination_reader& reader() { return *reader_; }

    /// Completes a batch of one dossier by the submission that it names and by the history.
    void complete(nomination_batch& one) const;
    /// How facts are worded; views the batch.
    [[nodiscard]] wording say(nomination_batch const& batch) const;

private:
    using loaded = result<done, worker_refusal>;

    [[nodiscard]] loaded load_limits();
    [[nodiscard]] loaded load_policy();
    [[nodiscard]] loaded load_units();
    [[nodiscard]] loaded load_timeline();
    [[nodiscard]] loaded load_submissions();
    [[nodiscard]] loaded load_settings();
    [[nodiscard]] loaded load_history();
    [[nodiscard]] loaded load_context();
    [[nodiscard]] loaded load_mapping();

    /// Notes what was read over.
    void note(std::vector<error> const& reports, std::vector<rejected_row> const& rejected);
    [[nodiscard]] attribute_list own_facts() const;

    worker_options o_;
    std::vector<error> warnings_{};
    intake_limits limits_{};
    std::optional<loaded_policy> policy_{};
    registry units_{};
    std::optional<stored_timeline> events_{};
    submission_list submissions_{};
    settings with_{};
    std::unordered_map<std::string, std::vector<past_award>> history_{};  ///< by recipient
    std::optional<round_terms> terms_{};
    known_calendar calendar_{};
    context in_{};
    header_mapping mapping_{};
    std::unique_ptr<nomination_reader> reader_{};
};

}  // namespace thidua::detail
