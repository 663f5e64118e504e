// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <thidua/reports/pages/page_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// A decided round as one self-contained HTML page, which is well-formed XML too.
///
/// Shows the phases on a time line with the events as known on the day, what became of the dossiers
/// from received to awarded, each pool with its cut line and what the priority did, the submitting
/// units side by side, and a table of dossiers that sorts and searches. It loads nothing (a content
/// security policy forbids it); its one script only sorts, searches and turns pages, and without it
/// all rows stand there. Reads in light and dark, on a phone, by keyboard and screen reader; prints
/// on A4.
///
/// Whose reasons rest on facts above the audience has no reason printed, only the outcome. Headed
/// as a draft until all that is to be signed is signed. Texts are escaped; the same round and
/// options make the same bytes.
[[nodiscard]] std::string round_page(round_view const& v, page_options const& options = {});

}  // namespace thidua
