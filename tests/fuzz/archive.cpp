// SPDX-License-Identifier: BSL-1.0
// Archives: bytes whose digest is not known are refused before anything is read of them; bytes
// whose digest is vouched for, though nobody made them so, come back as an error at worst.
#include <string>
#include <string_view>

#include <thidua/hanoi/plan_343.hpp>
#include <thidua/io/archive.hpp>
#include <thidua/io/digest.hpp>
#include <thidua/version.hpp>

#include "fuzz.hpp"

using namespace thidua;
using fuzzing::must;

namespace {

constexpr archive_limits small{.bytes = 1 << 20, .rows = 1000, .text_bytes = 1 << 12};

/// An archive with that body whose own digest fits.
std::string archive_of(std::string_view kind, std::string_view body) {
    auto head = "thidua.archive/1\nkind: " + std::string{kind} +
                "\nlibrary: " + std::string{version_text} +
                "\nbytes: " + std::to_string(body.size()) + "\n";
    auto const digest = sha256(head + std::string{body});
    return head + "sha256: " + digest + "\n\n" + std::string{body};
}

template <class T>
void read(std::string_view kind, std::string_view body) {
    auto const bytes = archive_of(kind, body);
    archive_names const names{.of = &hanoi::plan_343};
    auto const stranger = read_archive<T>(bytes, "", names, small);
    must(!stranger && stranger.failure().code == "archive.not_trusted", "strangers are refused");
    auto const known = read_archive<T>(bytes, sha256(bytes), names, small);
    if (known) return;
    must(known.failure().code.starts_with("archive.") && !known.failure().message.vi.empty(),
         "a refusal says why");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto text = fuzzing::text_of(data, size);
    switch (fuzzing::choice(text, 5)) {
        case 0:
            static_cast<void>(read_archive_head(text));
            static_cast<void>(read_archive<nomination_batch>(text, sha256(text)));
            break;
        case 1:
            read<nomination_batch>("nominations", text);
            break;
        case 2:
            read<nomination_table>("table", text);
            break;
        case 3:
            read<submission_list>("submissions", text);
            break;
        default:
            read<archived_record>("record", text);
    }
    return 0;
}
