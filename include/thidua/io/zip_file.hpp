// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/result.hpp>

namespace thidua {

/// A file inside a zip file.
struct zip_entry {
    std::string name{};   ///< with `/` between folders
    std::string bytes{};  ///< unpacked

    friend bool operator==(zip_entry const&, zip_entry const&) = default;
};

/// What is taken out of a zip file at most, ends included. All of it is held in memory.
struct zip_limits {
    std::size_t file_bytes = std::size_t{2} << 30U;       ///< of the zip file itself
    std::size_t entries = 20'000;                         ///< files in it
    std::uint64_t entry_bytes = std::uint64_t{2} << 30U;  ///< of one entry, unpacked
    std::uint64_t total_bytes = std::uint64_t{4} << 30U;  ///< of all together, unpacked
    std::uint64_t ratio = 200;  ///< unpacked bytes a packed one, for entries above 1 MiB
};

/// Whether a name may stand in a zip file of ours: relative, UTF-8, at most 500 bytes, no empty
/// part, none that is one dot or two, no backslash, colon or control character. What is unpacked by
/// such a name stays below the folder it is unpacked into.
[[nodiscard]] bool is_safe_zip_name(std::string_view name);

/// A zip file with these entries in byte order of their names, the same bytes for the same entries:
/// not packed (so nothing depends on the version of a packer), all of 1980-01-01 00:00. Errors:
/// `zip.unsafe_name`, `zip.same_name`, `zip.too_large` (it could not be read again),
/// `zip.not_written` (there are none).
[[nodiscard]] result<std::string> zip_bytes(std::vector<zip_entry> entries);

/// A file that goes into a zip file: its bytes, or where it lies on the disk.
struct zip_part {
    std::string name{};        ///< in the zip file
    std::string path{};        ///< on the disk; empty: `bytes` are meant
    std::string_view bytes{};  ///< they outlive the part
    // What `measure_zip_part` found.
    std::uint64_t size = 0;  ///< in bytes
    std::uint32_t crc = 0;   ///< CRC-32, as zip files have it
    std::string sha256{};    ///< 64 hexadecimal digits
};

/// Fills in size, checksum and digest, reading a file in pieces. Errors: those of `read_file`.
[[nodiscard]] result<done> measure_zip_part(zip_part& part);

/// The zip file of measured parts, the same bytes as `zip_bytes` gives, handed to `to` in pieces:
/// nothing of a file is kept. Errors: those of `zip_bytes` and `read_file`,
/// `zip.changed` (a file is not as it was measured).
[[nodiscard]] result<done> write_zip(std::vector<zip_part> parts,
                                     std::function<void(std::string_view)> const& to);

/// The entries of a zip file in byte order of their names; folders are left out. Nothing is
/// unpacked before the sizes that the file declares are within the limits, and nothing beyond them.
/// `file` is for messages. Errors, with the entry in `where.path`: `zip.unreadable` (no zip file, a
/// damaged one, an entry whose checksum is wrong), `zip.encrypted`, `zip.unsafe_name`,
/// `zip.same_name`, `zip.too_large`.
[[nodiscard]] result<std::vector<zip_entry>> read_zip(std::string_view bytes,
                                                      std::string const& file,
                                                      zip_limits const& limits = {});

}  // namespace thidua
