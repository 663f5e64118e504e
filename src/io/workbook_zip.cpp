// SPDX-License-Identifier: BSL-1.0
#include "workbook_zip.hpp"

#include <unistd.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "workbook_faults.hpp"

namespace thidua::workbook_zip {
namespace {

/// What a file begins with that Office wrote with a password, or before 2007.
constexpr std::string_view compound_file{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};
constexpr zip_uint64_t small_entry = zip_uint64_t{1} << 20U;

struct discards {
    void operator()(zip_t* z) const { ::zip_discard(z); }
};

bool begins_as_compound_file(int descriptor) {
    std::array<char, 8> first{};
    return ::pread(descriptor, first.data(), first.size(), 0) ==
               static_cast<ssize_t>(first.size()) &&
           std::string_view{first.data(), first.size()} == compound_file;
}

/// Whether a compound file has the stream that Office puts an encrypted workbook in (MS-OFFCRYPTO
/// 1.3.1): its name stands in the directory, in UTF-16.
bool holds_encrypted_package(int descriptor) {
    std::string name;
    for (char const c : std::string_view{"EncryptedPackage"}) (name += c) += '\0';
    std::string seen;
    std::array<char, std::size_t{1} << 16U> piece{};
    for (off_t at = 0;;) {
        auto const got = ::pread(descriptor, piece.data(), piece.size(), at);
        if (got <= 0) return false;
        at += got;
        seen.append(piece.data(), static_cast<std::size_t>(got));
        if (seen.find(name) != std::string::npos) return true;
        seen.erase(0, seen.size() - std::min(seen.size(), name.size() - 1));
    }
}

}  // namespace

std::optional<error> refusal(int descriptor, workbook_limits const& limits) {
    if (begins_as_compound_file(descriptor))
        return holds_encrypted_package(descriptor) ? workbook_faults::encrypted()
                                                   : workbook_faults::old_workbook();
    int const own = ::dup(descriptor);
    int why = 0;
    std::unique_ptr<zip_t, discards> const archive{::zip_fdopen(own, 0, &why)};
    if (archive == nullptr) {
        if (own >= 0) ::close(own);
        return why == ZIP_ER_NOZIP ? workbook_faults::not_a_workbook() : workbook_faults::damaged();
    }
    auto const count = ::zip_get_num_entries(archive.get(), 0);
    if (count < 0) return workbook_faults::damaged();
    if (static_cast<zip_uint64_t>(count) > limits.entries)
        return workbook_faults::limit("entries", limits.entries);
    zip_uint64_t all = 0;
    std::set<std::string_view> names;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t facts;
        ::zip_stat_init(&facts);
        constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
        if (::zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW, &facts) !=
                0 ||
            (facts.valid & needed) != needed || !names.insert(facts.name).second)
            return workbook_faults::damaged();
        if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
            facts.encryption_method != ZIP_EM_NONE)
            return workbook_faults::encrypted();
        if (facts.size > limits.unpacked_bytes || (all += facts.size) > limits.unpacked_bytes)
            return workbook_faults::limit("unpacked_bytes", limits.unpacked_bytes);
        if (facts.size > small_entry &&
            facts.size / std::max<std::uint64_t>(limits.ratio, 1) > facts.comp_size)
            return workbook_faults::limit("ratio", limits.ratio);
    }
    return std::nullopt;
}

}  // namespace thidua::workbook_zip
