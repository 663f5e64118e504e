// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace workload {

/// A file's bytes, mapped into memory; empty if it cannot be read.
class mapped_file {
public:
    explicit mapped_file(std::string const& path) {
        int const file{::open(path.c_str(), O_RDONLY)};
        if (file < 0) return;
        struct stat about {};
        if (::fstat(file, &about) == 0 && about.st_size > 0) {
            auto const size = static_cast<std::size_t>(about.st_size);
            void* const at{::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0)};
            if (at != MAP_FAILED) text_ = {static_cast<char const*>(at), size};
        }
        ::close(file);
    }
    mapped_file(mapped_file const&) = delete;
    mapped_file& operator=(mapped_file const&) = delete;
    ~mapped_file() {
        if (!text_.empty()) ::munmap(const_cast<char*>(text_.data()), text_.size());
    }

    [[nodiscard]] std::string_view text() const { return text_; }

private:
    std::string_view text_{};
};

}  // namespace workload
