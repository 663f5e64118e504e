// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>

#include <thidua/base/result.hpp>
#include <thidua/reports/pages/page_options.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// The value of a cut line's key is told only if at least so many on the list share it: told of
/// fewer, it would be somebody's score.
inline constexpr std::size_t fewest_who_share_a_value = 3;

/// "Vì sao": the private page of one applicant, one self-contained HTML page without a script.
///
/// Shows the own verdict, what would change it and where the dossier belongs otherwise; the own
/// place in the order, the seats and the cut line; each criterion with its clause, what is asked
/// and what was observed; what people said of it; what was checked, and the digest of the round's
/// record.
///
/// Of others it holds counts, ranks and seats only: no name, no id, no text, and the value of the
/// cut line only under `fewest_who_share_a_value`. With the same facts and the same anchor, a round
/// whose other dossiers bear other texts makes the same bytes. What rests on facts above the
/// audience (`sensitive` unless allowed: complaints, investigations) is told as one sentence that
/// does not say which of them it is.
///
/// `dossier` is its place in the batch. Errors: `pages.no_such_dossier`.
[[nodiscard]] result<std::string> applicant_page(round_view const& v, std::size_t dossier,
                                                 page_options const& options = {});

}  // namespace thidua
