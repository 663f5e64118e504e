// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "../summary_counts.hpp"
#include "html_writer.hpp"
#include "page_words.hpp"

namespace thidua::detail {

/// The parts of the page of a round, each a section with its heading.

/// The phases and the events as known on the day, as a picture and as a table.
void put_time_line(html_writer& page, page_words const& words);
[[nodiscard]] std::vector<std::string> event_headings(page_words const& words);

/// From received to awarded, as a picture and as the table of the summary.
void put_funnel(html_writer& page, page_words const& words, summary_counts const& counts);

/// Pool by pool: seats, cut line, what the priority did, who is contested, who is provisional.
void put_selection(html_writer& page, page_words& words);

/// The submitting units side by side.
void put_units(html_writer& page, page_words& words);
[[nodiscard]] std::vector<std::string> unit_headings(page_words const& words);

/// The table of dossiers, at most `most_rows` of them.
void put_dossiers(html_writer& page, page_words& words, std::size_t most_rows);
/// Its headings, with their marks.
[[nodiscard]] std::vector<std::string> dossier_headings(page_words const& words);

/// The list as it is published, kind by kind.
void put_open_list(html_writer& page, page_words& words, std::size_t most_rows);
[[nodiscard]] std::vector<std::string> open_headings(page_words const& words);

/// The bars of one pool along its order.
void put_order_strip(html_writer& page, page_words const& words, pool_decision const& pool,
                     std::string const& name, std::size_t number);

}  // namespace thidua::detail
