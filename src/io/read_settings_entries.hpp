// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>

#include <thidua/policy/settings.hpp>

#include "json_reader_fields.hpp"

namespace thidua::json_reading {

/// The `basis` and `verification` of a value; none of them is an assumption without a basis.
[[nodiscard]] grounds read_grounds(field_reader& read, spot const& at);

/// One entry of a list of the settings; nothing if it is wrong, which is reported.
[[nodiscard]] std::optional<pool_seats> read_pool(field_reader& read, spot const& at);
[[nodiscard]] std::optional<unit_cap> read_cap(field_reader& read, spot const& at);
[[nodiscard]] std::optional<reserve_setting> read_reserve(field_reader& read, spot const& at);
[[nodiscard]] std::optional<rate_setting> read_rate(field_reader& read, spot const& at);
[[nodiscard]] std::optional<deadline_setting> read_deadline(field_reader& read, spot const& at);
[[nodiscard]] std::optional<small_setting> read_small(field_reader& read, spot const& at);

/// Whether two entries say something of the same thing, so that one of them is too many.
[[nodiscard]] bool same_subject(pool_seats const& a, pool_seats const& b);
[[nodiscard]] bool same_subject(unit_cap const& a, unit_cap const& b);
[[nodiscard]] bool same_subject(reserve_setting const& a, reserve_setting const& b);
[[nodiscard]] bool same_subject(rate_setting const& a, rate_setting const& b);
[[nodiscard]] bool same_subject(deadline_setting const& a, deadline_setting const& b);
/// The same kind in the same units, on at least one day.
[[nodiscard]] bool same_subject(small_setting const& a, small_setting const& b);

}  // namespace thidua::json_reading
