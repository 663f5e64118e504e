// SPDX-License-Identifier: BSL-1.0
//
// Between the values of the library and what stands in an archive.
#pragma once

#include <string>
#include <string_view>

#include <thidua/base/result.hpp>
#include <thidua/io/archive.hpp>

#include "archive_model.hpp"

namespace thidua::archived {

/// An error of an archive: `code` without its group, the sentences, and what is quoted in them.
[[nodiscard]] error wrong(std::string_view code, text message, text help = {});
/// Something in the archive that its writer cannot have written.
[[nodiscard]] error unreadable(std::string_view what);

[[nodiscard]] result<table> put_table(nomination_table const& from, archive_names const& names);
[[nodiscard]] result<nomination_table> take_table(table const& from, archive_names const& names,
                                                  archive_limits const& limits);

[[nodiscard]] result<batch> put_batch(nomination_batch const& from, archive_names const& names);
[[nodiscard]] result<nomination_batch> take_batch(batch&& from, archive_names const& names,
                                                  archive_limits const& limits);

[[nodiscard]] result<submissions> put_submissions(submission_list const& from,
                                                  archive_names const& names);
[[nodiscard]] result<submission_list> take_submissions(submissions&& from,
                                                       archive_names const& names);

/// The code of a unit, or an error; empty without a registry.
[[nodiscard]] result<std::string> code_of_unit(std::int64_t number, archive_names const& names);
/// The unit of a code.
[[nodiscard]] result<std::int64_t> unit_of_code(std::string const& code,
                                                archive_names const& names);

}  // namespace thidua::archived
