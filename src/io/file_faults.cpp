// SPDX-License-Identifier: BSL-1.0
#include <cstddef>
#include <string>
#include <system_error>

#include "file_reading.hpp"

namespace thidua::file_reading {

bool is_plain_path(std::string const& path) {
    return !path.empty() && path.find('\0') == std::string::npos;
}

std::string why(int cause) { return std::generic_category().message(cause); }

error missing(std::string const& path) {
    return {.code = "file.missing",
            .message = {"không có tệp `" + path + "`", "there is no file `" + path + "`"},
            .help = {"kiểm tra lại đường dẫn; `-` là dữ liệu vào chuẩn",
                     "check the path; `-` reads standard input"},
            .where = {.file = path}};
}

error is_folder(std::string const& path) {
    return {.code = "file.is_folder",
            .message = {"`" + path + "` là thư mục, không phải tệp",
                        "`" + path + "` is a folder, not a file"},
            .help = {"ghi tên một tệp", "name a file"},
            .where = {.file = path}};
}

error unreadable(std::string const& path, int cause) {
    return {.code = "file.unreadable",
            .message = {"không đọc được `" + path + "`: " + why(cause),
                        "`" + path + "` cannot be read: " + why(cause)},
            .help = {"cần một tệp mà người chạy lệnh có quyền đọc",
                     "a file that the caller may read is needed"},
            .where = {.file = path}};
}

error too_large(std::string const& path, std::size_t limit) {
    auto const bytes = std::to_string(limit);
    return {.code = "file.too_large",
            .message = {"`" + path + "` lớn hơn giới hạn " + bytes + " byte",
                        "`" + path + "` is larger than the limit of " + bytes + " bytes"},
            .help = {"chia thành nhiều tệp, mỗi tệp không quá giới hạn",
                     "split it into files that keep the limit"},
            .where = {.file = path}};
}

}  // namespace thidua::file_reading
