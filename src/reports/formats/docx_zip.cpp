// SPDX-License-Identifier: BSL-1.0
#include "docx_zip.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include <zip.h>

namespace thidua::detail {

namespace {

constexpr zip_uint16_t first_day = (1U << 5U) | 1U;  // 1980-01-01 in the form of DOS
/// Level 3 of 9: a table of 100.000 rows in a second, a tenth larger than the best.
constexpr zip_uint32_t level = 3;

error not_written(char const* why) {
    return {.code = "zip.not_written",
            .message = {std::string{"không đóng gói được tệp zip: "} + why,
                        std::string{"the zip file cannot be written: "} + why},
            .help = {},
            .where = {}};
}

bool add_all(zip_t* archive, std::vector<zip_entry> const& entries) {
    for (auto const& entry : entries) {
        auto* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
        if (source == nullptr) return false;
        auto const index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return false;
        }
        auto const place = static_cast<zip_uint64_t>(index);
        if (zip_file_set_dostime(archive, place, 0, first_day, 0) != 0 ||
            zip_set_file_compression(archive, place, ZIP_CM_DEFLATE, level) != 0)
            return false;
    }
    return true;
}

}  // namespace

result<std::string> packed_zip(std::vector<zip_entry> const& entries) {
    zip_error_t failed;
    zip_error_init(&failed);
    auto* made = zip_source_buffer_create(nullptr, 0, 0, &failed);
    if (made == nullptr) return not_written(zip_error_strerror(&failed));
    auto* archive = zip_open_from_source(made, ZIP_CREATE | ZIP_TRUNCATE, &failed);
    if (archive == nullptr) {
        zip_source_free(made);
        return not_written(zip_error_strerror(&failed));
    }
    zip_source_keep(made);  // closing the archive would free it
    if (!add_all(archive, entries) || zip_close(archive) != 0) {
        auto const why = not_written(zip_strerror(archive));
        zip_discard(archive);
        zip_source_free(made);
        return why;
    }
    std::string bytes;
    zip_stat_t about;
    bool good = zip_source_stat(made, &about) == 0 && zip_source_open(made) == 0;
    if (good) {
        bytes.resize(about.size);
        good =
            zip_source_read(made, bytes.data(), about.size) == static_cast<zip_int64_t>(about.size);
        zip_source_close(made);
    }
    zip_source_free(made);
    if (!good) return not_written("zip_source_read");
    return bytes;
}

}  // namespace thidua::detail
