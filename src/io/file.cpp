// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/file.hpp>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/limits.hpp>

#include "file_reading.hpp"

namespace thidua {
namespace {

using namespace file_reading;

constexpr std::array<std::string_view, 6> input_endings{".csv",    ".tsv",  ".txt",
                                                        ".ndjson", ".xlsx", ".ods"};
constexpr std::string_view endings_named = ".csv, .tsv, .txt, .ndjson, .xlsx, .ods";

error skipped(std::string const& path, std::string const& why_vi, std::string const& why_en) {
    return {.code = "file.skipped",
            .message = {"bỏ qua `" + path + "`: " + why_vi, "skipped `" + path + "`: " + why_en},
            .help = {"đọc được: " + std::string{endings_named},
                     "what is read: " + std::string{endings_named}},
            .where = {.file = path}};
}

result<std::string> read_all(int from, std::string const& path, std::size_t hint,
                             std::size_t limit) {
    std::string bytes;
    std::size_t have = 0;
    // One byte beyond the limit tells "exactly full" from "too large".
    std::size_t room = std::min(hint, limit) + 1;
    while (true) {
        bytes.resize(room);
        auto const got = read_up_to(from, bytes.data() + have, room - have);
        if (!got) return unreadable(path, errno);
        have += *got;
        if (have > limit) return too_large(path, limit);
        if (have < room) break;
        room = room > limit / 2 ? limit + 1 : std::max<std::size_t>(room * 2, 65536);
        room = std::min(room, limit + 1);
    }
    bytes.resize(have);
    return bytes;
}

}  // namespace

result<std::string> read_file(std::string const& path, read_limits const& limits) {
    if (path == "-") return read_all(STDIN_FILENO, path, 65536, limits.file_bytes);
    auto const opened = open_file(path, limits);
    if (!opened) return opened.failure();
    return read_all(opened->from.number(), path, opened->size, limits.file_bytes);
}

bool is_stream(std::string const& path) {
    if (path == "-") return true;
    if (!is_plain_path(path)) return false;
    std::error_code failed;
    auto const what = std::filesystem::status(path, failed);
    return !failed && std::filesystem::exists(what) && !std::filesystem::is_regular_file(what) &&
           !std::filesystem::is_directory(what);
}

bool is_input_name(std::string_view name) {
    if (name.starts_with('.') || name.starts_with("~$")) return false;
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::any_of(input_endings.begin(), input_endings.end(), [&](std::string_view ending) {
        return name.size() > ending.size() &&
               std::equal(ending.begin(), ending.end(), name.end() - std::ssize(ending),
                          [&](char want, char have) { return want == lower(have); });
    });
}

result<folder_listing> list_input_files(std::string const& folder) {
    namespace fs = std::filesystem;
    std::error_code failed;
    if (!is_plain_path(folder)) return missing(folder);
    auto const kind = fs::status(folder, failed).type();
    if (kind == fs::file_type::not_found) return missing(folder);
    if (failed) return unreadable(folder, failed.value());
    if (kind != fs::file_type::directory)
        return error{
            .code = "file.not_folder",
            .message = {"`" + folder + "` không phải thư mục", "`" + folder + "` is not a folder"},
            .help = {"ghi tên một thư mục", "name a folder"},
            .where = {.file = folder}};

    std::vector<std::string> names;
    auto entry = fs::directory_iterator(folder, failed);
    for (; !failed && entry != fs::directory_iterator{}; entry.increment(failed))
        names.push_back(entry->path().filename().string());
    if (failed) return unreadable(folder, failed.value());
    std::sort(names.begin(), names.end());  // the file system's own order differs between machines

    folder_listing found;
    for (auto const& name : names) {
        auto const path = (fs::path(folder) / name).string();
        auto const type = fs::status(path, failed).type();
        if (type == fs::file_type::directory)
            found.skipped.push_back(skipped(path, "thư mục con", "a folder inside"));
        else if (type != fs::file_type::regular)
            found.skipped.push_back(skipped(path, "không phải tệp thường", "not an ordinary file"));
        else if (!is_input_name(name))
            found.skipped.push_back(skipped(path, "không phải tệp dữ liệu", "not an input file"));
        else
            found.files.push_back(path);
    }
    return found;
}

}  // namespace thidua
