// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

#include <thidua/reports/explanation.hpp>

#include "html_writer.hpp"
#include "page_words.hpp"

namespace thidua::detail {

/// The parts of an applicant's page. Of other dossiers they know counts, ranks and seats only.

/// The own place in the order, the seats and the cut line.
void put_own_place(html_writer& page, page_words const& words, std::size_t i);

/// Every criterion with its clause, what is asked and what was observed; those whose facts are
/// above the audience as one line.
void put_own_criteria(html_writer& page, page_words const& words, std::size_t i);

/// What people said of the dossier, from the stage `council` on: the word, the ballot, the numbers
/// of minutes and decisions. No free text: it may name others.
void put_own_word(html_writer& page, page_words const& words, std::size_t i);

/// The dossier as the explanations take it.
[[nodiscard]] dossier own_dossier(page_words const& words, std::size_t i);

}  // namespace thidua::detail
