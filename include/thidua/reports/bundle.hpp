// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/base/result.hpp>
#include <thidua/io/zip_file.hpp>
#include <thidua/reports/round_view.hpp>

namespace thidua {

/// The files of a bundle that are not inputs: `record.json` and the other outputs stand at the top
/// under their own names.
namespace bundle_names {
/// what is in the bundle, with digests
inline constexpr std::string_view manifest = "bundle.json";
inline constexpr std::string_view record = "record.json";  ///< the record of the round
/// the shipped policy, where the round used it
inline constexpr std::string_view policy = "shipped/policy.json";
/// the shipped registry, where the round used it
inline constexpr std::string_view units = "shipped/units.csv";
/// the shipped timeline, where the round used it
inline constexpr std::string_view timeline = "shipped/timeline.json";
}  // namespace bundle_names

/// Where an input lies in a bundle: `inputs/ROLE/0001_NAME`, where the number is its place among
/// the files of its role (1 = the first) and what a name may not hold stands as `_`.
[[nodiscard]] std::string input_entry(input_digest const& input, std::size_t place);

/// The same for all inputs of a record, in their order.
[[nodiscard]] std::vector<std::string> input_entries(std::vector<input_digest> const& inputs);

/// The list of a bundle's files with sizes and digests, `"format": "thidua.bundle/1"`: the file
/// `bundle.json`. `files` may hold an older one; it is read over.
[[nodiscard]] std::string manifest_json(std::vector<zip_entry> const& files);

/// A bundle: the files with their manifest as a zip file, the same bytes for the same files, handed
/// to `to` in pieces; files on the disk are read twice and never held. Parts that were measured
/// before are not measured again. Errors: those of `measure_zip_part` and `write_zip`.
[[nodiscard]] result<done> write_bundle(std::vector<zip_part> parts,
                                        std::function<void(std::string_view)> const& to);

/// The same bytes in memory. Errors: those of `zip_bytes`.
[[nodiscard]] result<std::string> bundle_bytes(std::vector<zip_entry> const& files);

/// Whether some bytes are what `bundle_bytes` makes of the files: compared piece by piece.
[[nodiscard]] bool is_bundle_of(std::vector<zip_entry> const& files, std::string_view bytes);

}  // namespace thidua
