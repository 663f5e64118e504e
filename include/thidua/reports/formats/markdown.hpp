// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/reports/kit/paper.hpp>

namespace thidua {

/// A paper as Markdown (CommonMark with pipe tables). Nothing in a text of the paper acts as markup
/// or HTML: what could is escaped. Faulty cells are marked `⚠`. Control characters, and those that
/// change the direction of the text, are left out.
[[nodiscard]] std::string to_markdown(paper const& p);

}  // namespace thidua
