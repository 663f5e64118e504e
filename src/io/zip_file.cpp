// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/zip_file.hpp>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <zip.h>

#include <thidua/io/text_form.hpp>

namespace thidua {

namespace {

struct discard {
    void operator()(zip_t* z) const { zip_discard(z); }
};
struct close_file {
    void operator()(zip_file_t* f) const { zip_fclose(f); }
};
using archive = std::unique_ptr<zip_t, discard>;

[[nodiscard]] error refused(std::string_view code, std::string const& file, std::string_view entry,
                            bilingual why, std::string help_vi = {}, std::string help_en = {}) {
    return {code,
            {std::string{why.vi}, std::string{why.en}},
            {std::move(help_vi), std::move(help_en)},
            {.file = file, .path = excerpt(entry, 200)}};
}

[[nodiscard]] error unreadable(std::string const& file, std::string_view entry, zip_error_t* why) {
    auto e = refused("zip.unreadable", file, entry,
                     {"tệp zip bị hỏng hoặc đã bị sửa", "the zip file is damaged or was altered"});
    if (why != nullptr) {
        auto const told = std::string{zip_error_strerror(why)};
        e.message.vi += ": " + told;
        e.message.en += ": " + told;
    }
    return e;
}

[[nodiscard]] error too_large(std::string const& file, std::string_view entry, std::string what_vi,
                              std::string what_en) {
    auto e = refused("zip.too_large", file, entry, {});
    e.message = {"tệp zip vượt giới hạn: " + std::move(what_vi),
                 "the zip file exceeds a limit: " + std::move(what_en)};
    return e;
}

[[nodiscard]] error unsafe(std::string const& file, std::string_view entry) {
    return refused("zip.unsafe_name", file, entry,
                   {"tên trong tệp zip không được phép", "a name in the zip file is not allowed"},
                   "tên tương đối, không có `..`", "relative names without `..`");
}

/// What is wrong with the sizes that an entry declares.
[[nodiscard]] result<done> check_size(zip_stat_t const& s, std::string const& file,
                                      std::string_view name, std::uint64_t& total,
                                      zip_limits const& limits) {
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_NAME;
    if ((s.valid & needed) != needed) return unreadable(file, name, nullptr);
    if ((s.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && s.encryption_method != ZIP_EM_NONE)
        return refused("zip.encrypted", file, name,
                       {"tệp zip có mật khẩu", "the zip file is encrypted"});
    if (s.size > limits.entry_bytes)
        return too_large(file, name, "một tệp lớn " + std::to_string(s.size) + " byte",
                         "an entry of " + std::to_string(s.size) + " bytes");
    total += s.size;
    if (total > limits.total_bytes)
        return too_large(file, name,
                         "tổng cộng trên " + std::to_string(limits.total_bytes) + " byte",
                         "more than " + std::to_string(limits.total_bytes) + " bytes in all");
    constexpr std::uint64_t small = std::uint64_t{1} << 20U;
    if (s.size > small && s.size / std::max<std::uint64_t>(s.comp_size, 1) > limits.ratio)
        return too_large(file, name, "tỷ lệ nén trên " + std::to_string(limits.ratio),
                         "packed more than " + std::to_string(limits.ratio) + " to one");
    return done{};
}

}  // namespace

bool is_safe_zip_name(std::string_view name) {
    constexpr std::size_t longest = 500;
    if (name.empty() || name.size() > longest || first_utf8_fault(name)) return false;
    for (auto const c : name)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\' || c == ':')
            return false;
    while (true) {
        auto const end = std::min(name.find('/'), name.size());
        auto const part = name.substr(0, end);
        if (part.empty() || part == "." || part == "..") return false;
        if (end == name.size()) return true;
        name.remove_prefix(end + 1);
    }
}

result<std::string> zip_bytes(std::vector<zip_entry> entries) {
    std::vector<zip_part> parts;
    parts.reserve(entries.size());
    for (auto const& e : entries) {
        parts.push_back({.name = e.name, .bytes = e.bytes});
        if (auto measured = measure_zip_part(parts.back()); !measured)
            return std::move(measured).failure();
    }
    std::string bytes;
    auto const written =
        write_zip(std::move(parts), [&bytes](std::string_view piece) { bytes += piece; });
    if (!written) return written.failure();
    return bytes;
}

result<std::vector<zip_entry>> read_zip(std::string_view bytes, std::string const& file,
                                        zip_limits const& limits) {
    if (bytes.size() > limits.file_bytes)
        return too_large(file, {}, "tệp lớn " + std::to_string(bytes.size()) + " byte",
                         "a file of " + std::to_string(bytes.size()) + " bytes");
    if (bytes.empty()) return unreadable(file, {}, nullptr);  // for libzip an archive of nothing
    zip_error_t why{};
    zip_error_init(&why);
    auto* const from = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &why);
    if (from == nullptr) return unreadable(file, {}, &why);
    archive const in{zip_open_from_source(from, ZIP_RDONLY | ZIP_CHECKCONS, &why)};
    if (in == nullptr) {
        zip_source_free(from);
        auto e = unreadable(file, {}, &why);
        zip_error_fini(&why);
        return e;
    }
    auto const count = zip_get_num_entries(in.get(), 0);
    if (count < 0 || static_cast<zip_uint64_t>(count) > limits.entries)
        return too_large(file, {}, std::to_string(count) + " tệp",
                         std::to_string(count) + " files");
    std::vector<zip_entry> entries;
    std::vector<zip_uint64_t> sizes;
    std::vector<zip_uint64_t> places;
    std::set<std::string_view> names;
    std::uint64_t total = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t s{};
        if (zip_stat_index(in.get(), i, ZIP_FL_ENC_RAW, &s) != 0 || s.name == nullptr)
            return unreadable(file, {}, zip_get_error(in.get()));
        std::string name{s.name};
        if (auto good = check_size(s, file, name, total, limits); !good)
            return std::move(good).failure();
        if (name.ends_with('/') && s.size == 0 && is_safe_zip_name(name.substr(0, name.size() - 1)))
            continue;
        if (!is_safe_zip_name(name)) return unsafe(file, name);
        entries.push_back({std::move(name), {}});
        sizes.push_back(s.size);
        places.push_back(i);
    }
    for (auto const& e : entries)
        if (!names.insert(e.name).second)
            return refused("zip.same_name", file, e.name,
                           {"hai tệp trùng tên", "two entries have one name"});
    for (std::size_t i = 0; i < entries.size(); ++i) {
        std::unique_ptr<zip_file_t, close_file> const entry{
            zip_fopen_index(in.get(), places[i], 0)};
        if (entry == nullptr) return unreadable(file, entries[i].name, zip_get_error(in.get()));
        auto& to = entries[i].bytes;
        to.resize(sizes[i] + 1);  // one more byte, to see the end and the checksum
        std::size_t filled = 0;
        while (filled < to.size()) {
            auto const got = zip_fread(entry.get(), to.data() + filled, to.size() - filled);
            if (got < 0) return unreadable(file, entries[i].name, zip_file_get_error(entry.get()));
            if (got == 0) break;
            filled += static_cast<std::size_t>(got);
        }
        if (filled != sizes[i]) return unreadable(file, entries[i].name, nullptr);
        to.resize(filled);
    }
    std::ranges::sort(entries, {}, [](auto const& e) { return std::string_view{e.name}; });
    return entries;
}

}  // namespace thidua
