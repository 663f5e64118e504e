// SPDX-License-Identifier: BSL-1.0
// Policies: what is taken is written, and read again as the same.
#include <string>

#include <thidua/io/read_policy.hpp>
#include <thidua/io/write_policy.hpp>

#include "fuzz.hpp"

using namespace thidua;
using fuzzing::must;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzzing::text_of(data, size);
    auto const read = read_policy(text);
    if (!read) {
        must(!read.failure().empty(), "a refusal has a reason");
        return 0;
    }
    auto const written = policy_json(*read);
    must(written.has_value(), "a policy that was read can be written");
    auto const again = read_policy(*written);
    must(again.has_value(), "a written policy is a policy");
    auto const twice = policy_json(*again);
    must(twice && *twice == *written, "a policy is read as it was");
    return 0;
}
