// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/io/limits.hpp>

namespace thidua {

/// The bytes of a file, or of standard input if `path` is `-`.
///
/// A file of exactly `limits.file_bytes` bytes is read. Pipes and devices are read to their end.
/// Errors: `file.missing`, `file.is_folder`, `file.unreadable` (no permission, or the system says
/// why), `file.too_large`. An empty file is no error here: whoever needs rows says so.
[[nodiscard]] result<std::string> read_file(std::string const& path,
                                            read_limits const& limits = {});

/// Whether a path is standard input (`-`), a pipe, a socket or a device: what can be read once,
/// from its beginning to its end, and whose name says nothing of what it holds. False for what is
/// not there.
[[nodiscard]] bool is_stream(std::string const& path);

/// The input files of a folder.
struct folder_listing {
    std::vector<std::string> files{};  ///< paths, in byte order of the names
    std::vector<error> skipped{};      ///< `file.skipped`, one a thing that is not read, same order
};

/// True for the names that a folder is searched for: `.csv .tsv .txt .ndjson .xlsx .ods` in any
/// case, except hidden files and the lock files of spreadsheets (`~$name.xlsx`).
[[nodiscard]] bool is_input_name(std::string_view name);

/// The input files right inside `folder`; folders inside it are not entered. What is not read is
/// listed with the reason, so that a sheet with a wrong ending is not overlooked.
/// Errors: `file.missing`, `file.not_folder`, `file.unreadable`.
[[nodiscard]] result<folder_listing> list_input_files(std::string const& folder);

/// Writes `bytes` to `path` whole or not at all: beside it first, flushed to the disk, then
/// renamed.
///
/// A file that was there keeps its permissions and, if anything fails, its content. A symbolic link
/// is replaced by the file. Errors: `file.missing` (the folder), `file.is_folder`,
/// `file.not_ordinary` (a device or a pipe), `file.unwritable`.
[[nodiscard]] result<done> write_file_atomically(std::string const& path, std::string_view bytes);

}  // namespace thidua
