// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

#include <thidua/base/text.hpp>
#include <thidua/reports/round_view.hpp>

#include "json_writer.hpp"

namespace thidua::detail {

/// What people said of the round as a whole: departures from the rules first, then what does not
/// fit together. Nothing before the stage `council`.
void put_people(json_writer& out, round_view const& v);

/// What people said of one dossier, as members of its object. Nothing before the stage `council`.
void put_word(json_writer& out, round_view const& v, std::size_t i, text const& final_words);

}  // namespace thidua::detail
