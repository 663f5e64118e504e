// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <thidua/calendar/timeline.hpp>
#include <thidua/hanoi/policy.hpp>
#include <thidua/io/header_mapping.hpp>
#include <thidua/io/limits_file.hpp>
#include <thidua/io/read_nominations.hpp>
#include <thidua/io/read_policy.hpp>
#include <thidua/io/timeline_json.hpp>
#include <thidua/io/write_policy.hpp>
#include <thidua/nominations/context.hpp>
#include <thidua/nominations/past_award.hpp>
#include <thidua/nominations/submission.hpp>
#include <thidua/policy/settings.hpp>
#include <thidua/reports/worker.hpp>
#include <thidua/rounds/terms.hpp>
#include <thidua/units/registry.hpp>

namespace thidua::detail {

/// What a policy from a file declares; nothing without one.
[[nodiscard]] policy_symbols declared_by(std::optional<loaded_policy> const& from);

/// What dossiers are judged by, whoever asks: limits, policy, lists, settings, days, headers;
/// loaded once. The parts view one another, so it does not move.
class judging_setup {
public:
    /// What became of loading one part, or all.
    using loaded = result<done, worker_refusal>;

    judging_setup() = default;
    judging_setup(judging_setup const&) = delete;
    judging_setup& operator=(judging_setup const&) = delete;
    judging_setup(judging_setup&&) = delete;
    judging_setup& operator=(judging_setup&&) = delete;
    ~judging_setup() = default;

    /// Everything, in the order in which the parts need one another.
    [[nodiscard]] loaded load(worker_options const& o);
    /// The limits alone, for who reads other lists before the rest; `load` reads them then no more.
    [[nodiscard]] loaded load_limits(worker_options const& o);

    [[nodiscard]] policy const& by() const { return policy_ ? policy_->get() : hanoi::policy_343; }
    /// The user facts that the policy declares: what a reader of dossiers takes as `attributes`.
    [[nodiscard]] attribute_list own_facts() const;
    [[nodiscard]] policy_symbols declared() const { return declared_by(policy_); }
    /// The timeline that the calendar is taken from: that of a file, or the shipped one.
    [[nodiscard]] timeline const& events() const;
    /// How dossiers are read by all this.
    [[nodiscard]] intake_options reading() const;

    intake_limits limits{};
    registry units{};
    submission_list submissions{};
    settings with{};
    std::vector<past_award> history{};
    std::optional<round_terms> terms{};
    known_calendar calendar{};
    context in{};
    header_mapping mapping{};
    bool signed_on_planned = true;  ///< the decision is not signed yet; said before `load`
    std::vector<error> warnings{};  ///< what was read over

private:
    [[nodiscard]] loaded load_policy(worker_options const& o);
    [[nodiscard]] loaded load_units(worker_options const& o);
    [[nodiscard]] loaded load_timeline(worker_options const& o);
    [[nodiscard]] loaded load_submissions(worker_options const& o);
    [[nodiscard]] loaded load_settings(worker_options const& o);
    [[nodiscard]] loaded load_history(worker_options const& o);
    [[nodiscard]] loaded load_context(worker_options const& o);
    [[nodiscard]] loaded load_mapping(worker_options const& o);
    /// Notes what was read over.
    void note(std::vector<error> const& reports, std::vector<rejected_row> const& rejected);

    bool limits_read_ = false;
    std::optional<loaded_policy> policy_{};
    std::optional<stored_timeline> events_{};
};

}  // namespace thidua::detail
