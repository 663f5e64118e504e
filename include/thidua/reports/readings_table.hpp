// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>

#include <thidua/base/text.hpp>
#include <thidua/rounds/compare_joints.hpp>

namespace thidua {

/// A table for people, Markdown: for every joint of the priority and every other way to read it,
/// how many would come onto the list and how many would leave it; or what is lacking to say so.
[[nodiscard]] std::string readings_table(std::span<joint_comparison const> all,
                                         language in = language::vi);

}  // namespace thidua
