// SPDX-License-Identifier: BSL-1.0
// Allocation problems: an answer proves itself, also when it was written and read again.
#include <string>

#include <thidua/allocation/allocate.hpp>
#include <thidua/io/problem_json.hpp>

#include "fuzz.hpp"

using namespace thidua;
using fuzzing::must;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzzing::text_of(data, size);
    auto const p = read_problem(text);
    if (!p) {
        must(!p.failure().empty(), "a refusal has a reason");
        return 0;
    }
    auto const answer = allocate(*p);
    if (!answer) {
        must(answer.failure().code != "allocation.proof_failed", "an answer passes its proof");
        return 0;
    }
    must(answer->proof.holds, "an answer is proved");
    auto const written = allocation_answer_json(*p, *answer);
    auto const again = read_allocation_answer(written, *p);
    must(again.has_value(), "a written answer is an answer");
    must(again->chosen == answer->chosen && again->seats_left == answer->seats_left,
         "an answer is read as it was");
    must(prove(*p, *again).holds, "an answer that was read is proved");
    return 0;
}
