// SPDX-License-Identifier: BSL-1.0
// Award settings: what is taken is written, and read again as the same.
#include <string>

#include <thidua/io/read_settings.hpp>

#include "fuzz.hpp"

using namespace thidua;
using fuzzing::must;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzzing::text_of(data, size);
    auto const read = read_settings(text);
    if (!read) {
        must(!read.failure().empty(), "a refusal has a reason");
        for (auto const& e : read.failure())
            must(!e.code.empty() && !e.message.vi.empty() && !e.message.en.empty(),
                 "a reason is said");
        return 0;
    }
    auto const written = settings_json(*read);
    auto const again = read_settings(written);
    must(again.has_value(), "written settings are settings");
    must(settings_json(*again) == written, "settings are read as they were");
    return 0;
}
