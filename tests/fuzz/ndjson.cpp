// SPDX-License-Identifier: BSL-1.0
// Streams of nominations: a line is a dossier or a rejected row, alone as in its file.
#include <string>
#include <string_view>

#include <thidua/hanoi/plan_343.hpp>
#include <thidua/io/json_nomination.hpp>
#include <thidua/io/read_nominations.hpp>

#include "fuzz.hpp"
#include "intake_check.hpp"

using namespace thidua;
using fuzzing::must;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static nomination_reader reader{{.names = {.plan = &hanoi::plan_343},
                                     .json = {.bytes = 1 << 16, .keys = 20, .text_bytes = 300}}};
    auto const text = fuzzing::text_of(data, size);
    auto const read = reader.read_text(text, "luong.ndjson");
    fuzzing::check_intake(read);
    if (read.counts.files_read == 1) fuzzing::check_written_again(read);

    auto const line = text.substr(0, text.find('\n'));
    auto const fields = read_json_object(line);
    auto const one = reader.read_object(line);
    must(one.batch.size() + one.rejected.size() == 1, "an object is one row");
    must(fields || one.batch.empty(), "what is no flat object is no dossier");
    return 0;
}
