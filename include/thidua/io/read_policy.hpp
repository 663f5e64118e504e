// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/json_reader.hpp>
#include <thidua/logic/bind.hpp>
#include <thidua/logic/symbol.hpp>
#include <thidua/policy/policy.hpp>

namespace thidua {

namespace policy_reading {
struct policy_store;
}

/// The `format` of a policy file; the number goes up when a meaning changes.
inline constexpr std::string_view policy_format = "thidua.policy/1";

/// What a reader of policies may be told.
struct policy_source {
    std::string file{};                    ///< for the places of errors
    std::span<plan const* const> plans{};  ///< that a policy may be for; empty = plan 343
    /// beyond them the text is refused
    json_document_limits limits{.bytes = std::size_t{4} << 20U, .values = 200'000};
};

/// A policy that was read, with all that it is made of: criteria, exceptions, tracks, instruments,
/// own facts, parameters, texts. It can be moved; what its policy views stays where it is. Only the
/// plan is not owned.
class loaded_policy {
public:
    /// For the reader.
    explicit loaded_policy(std::unique_ptr<policy_reading::policy_store> store);
    loaded_policy(loaded_policy const&) = delete;  // the policy views what is owned
    loaded_policy& operator=(loaded_policy const&) = delete;
    /// Movable: the policy stays where it is, the other has none any more.
    loaded_policy(loaded_policy&&) noexcept;
    /// Movable: the policy stays where it is, the other has none any more.
    loaded_policy& operator=(loaded_policy&&) noexcept;
    ~loaded_policy();

    /// Good as long as the loaded policy lives, also when it is moved.
    [[nodiscard]] policy const& get() const;
    /// The facts that the policy declares, in the order of the file: what a reader of dossiers must
    /// be given as `intake_options::attributes`. The conditions are bound to this order.
    [[nodiscard]] attribute_list own_facts() const;
    /// The parameters that the policy declares, read or not, in the order of the file.
    [[nodiscard]] std::span<parameter_info const* const> parameters() const;

private:
    std::unique_ptr<policy_reading::policy_store> store_;
};

/// Reads a policy file, `docs/policy-language.md`: the policy, or all that is wrong with it.
///
/// Every error has the JSON pointer in `where.path`; the message of an error in a condition names
/// the column. Codes: those of `read_json`, `read_settings` (for keys, words, days, `order`) and
/// `read_condition`; `policy.format_unknown`, `policy.unknown_plan`, `policy.unknown_instrument`,
/// `policy.missing_citation`, `policy.bad_id`, `policy.same_id`, `policy.same_header`,
/// `policy.unknown_criterion`, `policy.unknown_exception`, `policy.cyclic_exception`,
/// `policy.unknown_track`, `policy.too_many`, `policy.ends_before`, `policy.overlapping_values`,
/// `policy.conditions_of_tracks`, `policy.without_tracks`.
[[nodiscard]] result<loaded_policy, std::vector<error>> read_policy(
    std::string_view json, policy_source const& source = {});

}  // namespace thidua
