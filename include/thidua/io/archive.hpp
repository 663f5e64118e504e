// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/archived_record.hpp>
#include <thidua/logic/bind.hpp>
#include <thidua/nominations/batch.hpp>
#include <thidua/nominations/nomination_table.hpp>
#include <thidua/nominations/submission.hpp>
#include <thidua/plan/plan.hpp>
#include <thidua/units/registry.hpp>

namespace thidua {

// Archives: what an office puts away and its own programs read again, years later and with later
// versions of this library. For strangers the format is JSON (docs/archives.md).

/// What an archive holds.
enum class archive_kind : std::uint8_t {
    nominations,  ///< hồ sơ đề nghị khen thưởng
    table,        ///< bảng hồ sơ theo cột (a table of nominations)
    submissions,  ///< danh sách tờ trình
    record        ///< biên bản xử lý (the record of a round)
};

template <>
struct words_of<archive_kind> {
    static constexpr std::array<enumerator, 4> all{{
        {0, "nominations", {"hồ sơ đề nghị khen thưởng", "nominations"}, {}},
        {1, "table", {"bảng hồ sơ theo cột", "a table of nominations"}, {}},
        {2, "submissions", {"danh sách tờ trình", "submissions"}, {}},
        {3, "record", {"biên bản xử lý", "the record of a round"}, {}},
    }};
};

/// What the numbers of dossiers stand for. Units and content groups are kept by their codes, so
/// that an archive outlives a registry whose order changed. Without a registry (or plan) the
/// numbers are kept as they are and mean what they meant. Views: they outlive the call.
struct archive_names {
    registry const* units = nullptr;   ///< nullptr: numbers stay as they are
    thidua::plan const* of = nullptr;  ///< nullptr: numbers stay as they are
    attribute_list attributes{};  ///< reading: the facts that users added, found by their names
};

/// What a reader takes at most; all bounds are included. Met before anything is allocated for it.
struct archive_limits {
    std::size_t bytes = std::size_t{4} << 30U;       ///< of the whole archive
    std::uint64_t rows = 20'000'000;                 ///< dossiers, submissions, entries of a list
    std::size_t text_bytes = std::size_t{1} << 20U;  ///< of one text
};

/// An archive as it was written.
struct written_archive {
    std::string bytes{};  ///< what is written to a file
    /// SHA-256 of `bytes`, 64 lower-case hexadecimal digits: `sha256sum` says the same of the file.
    /// It is kept apart from the archive, for instance in the record or in the minutes; without it
    /// the archive is not read.
    std::string digest{};
};

/// The first lines of an archive, read without touching what comes after.
struct archive_head {
    archive_kind kind = archive_kind::nominations;  ///< what is in it
    std::string library{};                          ///< the version of this library that wrote it
    std::uint64_t bytes = 0;                        ///< of the body
    std::string sha256{};     ///< of the lines before it and of the body, as the archive says
    std::size_t body_at = 0;  ///< where the body begins
};

/// Archives what it is given; the same input gives the same bytes on every machine.
///
/// Errors: `archive.unknown_unit`, `archive.unknown_content` (a number that the registry or the
/// plan does not have), `archive.too_large` (a text beyond `archive_limits::text_bytes`; it could
/// not be read again).
[[nodiscard]] result<written_archive> write_archive(nomination_batch const& from,
                                                    archive_names const& names = {});
/// The same for a table. `archive.derived_column`: a table with a looked-up derived fact is
/// refused, since its days belong to the caller.
[[nodiscard]] result<written_archive> write_archive(nomination_table const& from,
                                                    archive_names const& names = {});
/// The same for submissions.
[[nodiscard]] result<written_archive> write_archive(submission_list const& from,
                                                    archive_names const& names = {});
/// The same for the record of a round.
[[nodiscard]] result<written_archive> write_archive(archived_record const& from);

/// The head of an archive: safe on any bytes. Errors: `archive.not_an_archive`, `archive.newer`
/// (a later format).
[[nodiscard]] result<archive_head> read_archive_head(std::string_view bytes);

/// Reads an archive of a `nomination_batch`, `nomination_table`, `submission_list` or
/// `archived_record`.
///
/// `trusted_digest` is the digest that was noted when the archive was written. An archive whose
/// digest is another one, or for which none is known (an empty text), is refused with
/// `archive.not_trusted`: Boost.Serialization, which does the reading, was not made for hostile
/// input. It takes class versions and structure from the bytes themselves, so bytes that somebody
/// chose could steer it. The digest inside the archive guards against damage only; whoever can
/// write an archive can write that too. The digest is therefore compared before the library sees a
/// byte. An archive of a stranger is not read at all: ask for JSON or CSV, whose readers are built
/// for it. What follows is checked nevertheless: no size in the archive is believed beyond
/// `limits` and beyond the bytes that are left.
///
/// Errors, in the order in which they are looked for: those of `read_archive_head`,
/// `archive.too_large` (also where the memory does
/// not suffice), `archive.other_kind`, `archive.truncated`, `archive.trailing_bytes`,
/// `archive.damaged` (a byte was changed), `archive.not_trusted`, `archive.newer` (written by a
/// later version, with parts that this one does not know), `archive.unreadable`,
/// `archive.unknown_fact`, `archive.unknown_value`, `archive.unknown_unit`,
/// `archive.unknown_content`.
template <class T>
[[nodiscard]] result<T> read_archive(std::string_view bytes, std::string_view trusted_digest,
                                     archive_names const& names = {},
                                     archive_limits const& limits = {});

/// Dossiers with their texts; errors as above.
template <>
[[nodiscard]] result<nomination_batch> read_archive(std::string_view bytes,
                                                    std::string_view trusted_digest,
                                                    archive_names const& names,
                                                    archive_limits const& limits);
/// A table; errors as above.
template <>
[[nodiscard]] result<nomination_table> read_archive(std::string_view bytes,
                                                    std::string_view trusted_digest,
                                                    archive_names const& names,
                                                    archive_limits const& limits);
/// Submissions; errors as above.
template <>
[[nodiscard]] result<submission_list> read_archive(std::string_view bytes,
                                                   std::string_view trusted_digest,
                                                   archive_names const& names,
                                                   archive_limits const& limits);
/// The record of a round; errors as above.
template <>
[[nodiscard]] result<archived_record> read_archive(std::string_view bytes,
                                                   std::string_view trusted_digest,
                                                   archive_names const& names,
                                                   archive_limits const& limits);

}  // namespace thidua
