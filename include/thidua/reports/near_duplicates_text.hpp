// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>

#include <thidua/base/text.hpp>
#include <thidua/io/csv_write.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/nominations/past_award.hpp>
#include <thidua/rounds/near_duplicates.hpp>

namespace thidua {

/// `near_duplicates.csv`: a line for each pair to be looked at, with both names, places and what
/// the two have in common. `other` is `dossier` or `award`; an award's id is the number of its
/// decision. Only its header if there is none. The batch and the history are those of the search.
[[nodiscard]] std::string near_duplicates_csv(near_duplicates_found const& found,
                                              nomination_batch const& batch,
                                              std::span<past_award const> history,
                                              csv_write_options const& options = {});

/// The same for the summary: how many, and the first of them; empty if there is none.
[[nodiscard]] std::string near_duplicates_text(near_duplicates_found const& found,
                                               nomination_batch const& batch,
                                               std::span<past_award const> history, language in);

}  // namespace thidua
