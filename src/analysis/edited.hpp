// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <vector>

#include <thidua/eligibility/rule_set.hpp>

namespace thidua::analysis::detail {

/// One change of a rule set. What is empty stays as it is.
struct edit {
    condition const* from = nullptr;
    condition to{};
    parameter_info const* parameter_from = nullptr;
    parameter_info const* parameter_to = nullptr;
    criterion const* without_criterion = nullptr;  ///< left out of the list
    exception const* without_exception = nullptr;
    track const* without_track = nullptr;
};

/// A rule set with one change; what does not change is shared with the original, which outlives it.
/// Not to be copied: the rules point into it.
class edited_rules {
public:
    edited_rules(rule_set const& rules, edit const& by);
    edited_rules(edited_rules const&) = delete;
    edited_rules& operator=(edited_rules const&) = delete;

    [[nodiscard]] rule_set const& rules() const { return view_; }
    /// For each criterion of the original the one in its place; nullptr: left out.
    [[nodiscard]] std::vector<criterion const*> const& in_place() const { return in_place_; }
    /// Places of the criteria of the original whose standing may be another.
    [[nodiscard]] std::vector<std::size_t> const& affected() const { return affected_; }

private:
    [[nodiscard]] std::optional<condition> changed(condition const& c) const;
    [[nodiscard]] criterion const* of(criterion const& c);
    [[nodiscard]] exception const* of(exception const& e, int depth_left);
    [[nodiscard]] bool change(std::array<exception const*, 2>& list, int depth_left);
    [[nodiscard]] track const* of(track const& t);

    edit by_;
    rule_set view_{};
    std::deque<criterion> criteria_{};
    std::deque<exception> exceptions_{};
    std::deque<track> tracks_{};
    std::map<criterion const*, criterion const*> done_{};
    std::vector<criterion const*> in_place_{};
    std::vector<criterion const*> list_{};
    std::vector<track const*> live_{};
    std::vector<std::size_t> affected_{};
};

}  // namespace thidua::analysis::detail
