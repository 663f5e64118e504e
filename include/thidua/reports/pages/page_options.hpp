// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <thidua/base/text.hpp>
#include <thidua/logic/symbol.hpp>

namespace thidua {

/// How a page is written.
struct page_options {
    language in = language::vi;  ///< the language of the page
    /// The most that the page may show. Empty: `internal` for the page of a round, `personal` for
    /// that of an applicant. `open` on the page of a round: the list alone, as it is published.
    std::optional<sensitivity> audience{};
    /// The SHA-256 digest of the round's `record.json`, printed with its check code ("Mã đối
    /// chiếu"). Empty: no such line, since only the written record has the digest.
    std::string anchor{};
    /// Rows of the table of dossiers. Beyond it the page says how many there are and where they
    /// stand: first those on the list and the contested come in, then the others by id.
    std::size_t most_rows = 2'000;
};

}  // namespace thidua
