// SPDX-License-Identifier: BSL-1.0
//
// Zip files as PKWARE's APPNOTE 6.3.3 has them, nothing packed: local headers with their files, the
// directory, its end. Written here and not by libzip, so that no file is held in memory and the
// bytes depend on no version of a library.
#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/crc.hpp>

#include <thidua/io/digest.hpp>
#include <thidua/io/text_form.hpp>
#include <thidua/io/zip_file.hpp>

#include "file_reading.hpp"

namespace thidua {

namespace {

using piece_taker = std::function<void(std::string_view)>;

[[nodiscard]] error refused(std::string_view code, std::string_view entry, bilingual why,
                            bilingual help = {}) {
    return {code,
            {std::string{why.vi}, std::string{why.en}},
            {std::string{help.vi}, std::string{help.en}},
            {.path = excerpt(entry, 200)}};
}

/// Hands the bytes of a part on, piece by piece.
[[nodiscard]] result<done> for_each_piece(zip_part const& part, piece_taker const& take) {
    if (part.path.empty()) {
        take(part.bytes);
        return done{};
    }
    auto file = file_reading::open_file(part.path, {});
    if (!file) return std::move(file).failure();
    std::vector<char> buffer(std::size_t{1} << 18U);
    while (true) {
        auto const got =
            file_reading::read_up_to(file->from.number(), buffer.data(), buffer.size());
        if (!got) return file_reading::unreadable(part.path, errno);
        if (*got == 0) return done{};
        take({buffer.data(), *got});
    }
}

void put(std::string& to, std::uint64_t number, int bytes) {
    for (; bytes > 0; --bytes, number >>= 8U)
        to += static_cast<char>(static_cast<unsigned char>(number & 0xffU));
}

constexpr std::uint64_t version_2_0 = 20;
constexpr std::uint64_t names_are_utf8 = 1U << 11U;
constexpr std::uint64_t first_of_january_1980 = (1U << 5U) | 1U;

/// What local header and directory say alike of a file.
void put_common(std::string& to, zip_part const& part) {
    put(to, version_2_0, 2);
    put(to, names_are_utf8, 2);
    put(to, 0, 2);  // stored
    put(to, 0, 2);  // 00:00
    put(to, first_of_january_1980, 2);
    put(to, part.crc, 4);
    put(to, part.size, 4);
    put(to, part.size, 4);
    put(to, part.name.size(), 2);
    put(to, 0, 2);  // no extra field
}

[[nodiscard]] std::string local_header(zip_part const& part) {
    std::string header;
    put(header, 0x04034b50, 4);
    put_common(header, part);
    return header += part.name;
}

void put_in_directory(std::string& to, zip_part const& part, std::uint64_t offset) {
    constexpr std::uint64_t unix_2_0 = 3U << 8U | version_2_0;
    constexpr std::uint64_t ordinary_file = std::uint64_t{0100644} << 16U;
    put(to, 0x02014b50, 4);
    put(to, unix_2_0, 2);
    put_common(to, part);
    put(to, 0, 2);  // no comment
    put(to, 0, 2);  // one disk
    put(to, 0, 2);
    put(to, ordinary_file, 4);
    put(to, offset, 4);
    to += part.name;
}

[[nodiscard]] std::string end_of_directory(std::size_t entries, std::size_t bytes,
                                           std::uint64_t offset) {
    std::string end;
    put(end, 0x06054b50, 4);
    put(end, 0, 4);  // one disk
    put(end, entries, 2);
    put(end, entries, 2);
    put(end, bytes, 4);
    put(end, offset, 4);
    put(end, 0, 2);  // no comment
    return end;
}

/// That the whole can be read again.
[[nodiscard]] result<done> check(std::vector<zip_part> const& sorted) {
    zip_limits const limits;
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        auto const& name = sorted[i].name;
        if (!is_safe_zip_name(name))
            return refused(
                "zip.unsafe_name", name,
                {"tên trong tệp zip không được phép", "a name in the zip file is not allowed"},
                {"tên tương đối, không có `..`", "relative names without `..`"});
        if (i > 0 && name == sorted[i - 1].name)
            return refused("zip.same_name", name,
                           {"hai tệp trùng tên", "two entries have one name"});
        constexpr std::uint64_t both_headers = 30 + 46;
        total += sorted[i].size + both_headers + 2 * name.size();
        if (total > limits.file_bytes || i >= limits.entries)
            return refused("zip.too_large", name,
                           {"tệp zip sẽ lớn đến mức không đọc lại được",
                            "the zip file would be too large to be read again"},
                           {"giới hạn: 2 GiB, 20.000 tệp", "the limits: 2 GiB, 20,000 files"});
    }
    // An archive without entries is none for readers; a bundle always has some.
    if (sorted.empty())
        return refused("zip.not_written", {},
                       {"không tạo được tệp zip", "the zip file could not be made"});
    return done{};
}

}  // namespace

result<done> measure_zip_part(zip_part& part) {
    boost::crc_32_type crc;
    sha256_stream digest;
    part.size = 0;
    auto const read = for_each_piece(part, [&](std::string_view piece) {
        crc.process_bytes(piece.data(), piece.size());
        digest.add(piece);
        part.size += piece.size();
    });
    if (!read) return read;
    part.crc = crc.checksum();
    part.sha256 = std::move(digest).hex();
    return done{};
}

result<done> write_zip(std::vector<zip_part> parts, piece_taker const& to) {
    std::ranges::sort(parts, {}, [](auto const& p) { return std::string_view{p.name}; });
    if (auto good = check(parts); !good) return good;
    std::string directory;
    std::uint64_t offset = 0;
    for (auto const& part : parts) {
        put_in_directory(directory, part, offset);
        auto const header = local_header(part);
        to(header);
        boost::crc_32_type crc;
        std::uint64_t size = 0;
        auto const read = for_each_piece(part, [&](std::string_view piece) {
            if (!part.path.empty()) crc.process_bytes(piece.data(), piece.size());
            size += piece.size();
            to(piece);
        });
        if (!read) return read;
        if (size != part.size || (!part.path.empty() && crc.checksum() != part.crc))
            return refused("zip.changed", part.name,
                           {"tệp bị thay đổi trong khi ghi", "the file was changed meanwhile"},
                           {"chạy lại lệnh", "run the command again"});
        offset += header.size() + size;
    }
    to(directory);
    to(end_of_directory(parts.size(), directory.size(), offset));
    return done{};
}

}  // namespace thidua
