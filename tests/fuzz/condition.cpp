// SPDX-License-Identifier: BSL-1.0
// Conditions of policies: one spelling for each, read as it was.
#include <string>

#include <thidua/io/policy_condition.hpp>
#include <thidua/io/text_form.hpp>

#include "fuzz.hpp"

using namespace thidua;
using fuzzing::must;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzzing::text_of(data, size);
    if (first_utf8_fault(text)) return 0;  // a condition is a text of a JSON file
    auto const composed = nfc(text);
    auto const read = read_condition(composed);
    if (!read) {
        must(read.failure().code.starts_with("policy."), "an error is one of conditions");
        must(!read.failure().message.vi.empty(), "an error says what it is");
        return 0;
    }
    auto const written = write_condition(*read);
    must(written.has_value(), "what was read can be written");
    auto const again = read_condition(*written);
    must(again.has_value(), "what was written is a condition");
    auto const twice = write_condition(*again);
    must(twice && *twice == *written, "there is one spelling");
    return 0;
}
