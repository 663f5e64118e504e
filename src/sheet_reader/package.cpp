// SPDX-License-Identifier: BSL-1.0
#include "package.hpp"

#include <zip.h>

#include <memory>

#include "frame_writer.hpp"

namespace thidua::sheet_reader {

using sheet_pipe::failure;

package::package(int descriptor, std::uint64_t unpacked_limit) : left_(unpacked_limit) {
    int why = 0;
    archive_ = ::zip_fdopen(descriptor, 0, &why);
    if (archive_ == nullptr)
        throw gave_up{why == ZIP_ER_NOZIP ? failure::not_a_workbook : failure::damaged, "zip"};
}

package::~package() { ::zip_discard(archive_); }

bool package::has(std::string const& name) const {
    return ::zip_name_locate(archive_, name.c_str(), ZIP_FL_ENC_RAW) >= 0;
}

std::string package::read(std::string const& name) {
    auto const at = ::zip_name_locate(archive_, name.c_str(), ZIP_FL_ENC_RAW);
    if (at < 0) throw gave_up{failure::damaged, name};
    auto const index = static_cast<zip_uint64_t>(at);
    zip_stat_t facts;
    ::zip_stat_init(&facts);
    if (::zip_stat_index(archive_, index, 0, &facts) != 0 || (facts.valid & ZIP_STAT_SIZE) == 0)
        throw gave_up{failure::damaged, name};
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE)
        throw gave_up{failure::encrypted, {}};
    if (facts.size > left_) throw gave_up{failure::limit, "unpacked_bytes"};
    left_ -= facts.size;

    struct closes {
        void operator()(zip_file_t* f) const { ::zip_fclose(f); }
    };
    std::unique_ptr<zip_file_t, closes> const from{::zip_fopen_index(archive_, index, 0)};
    if (from == nullptr) throw gave_up{failure::damaged, name};
    std::string bytes(static_cast<std::size_t>(facts.size), '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
        auto const got = ::zip_fread(from.get(), bytes.data() + have, bytes.size() - have);
        if (got <= 0) throw gave_up{failure::damaged, name};
        have += static_cast<std::size_t>(got);
    }
    char beyond = 0;  // the end of the entry checks its sum, and that the directory told the truth
    if (::zip_fread(from.get(), &beyond, 1) != 0) throw gave_up{failure::damaged, name};
    return bytes;
}

}  // namespace thidua::sheet_reader
