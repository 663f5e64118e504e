// SPDX-License-Identifier: BSL-1.0
// Records of rounds: read or refused with the place, never half.
#include <thidua/reports/record_file.hpp>

#include "fuzz.hpp"

using namespace thidua;
using fuzzing::must;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzzing::text_of(data, size);
    auto const read = read_record(text, "record.json");
    if (!read) {
        must(!read.failure().code.empty() && !read.failure().message.vi.empty(),
             "a refusal says why");
        return 0;
    }
    must(read->sha256.size() == 64, "a record knows its digest");
    return 0;
}
