// SPDX-License-Identifier: BSL-1.0
// The forms of a text: UTF-8, NFC, folded names, excerpts, guarded cells.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <thidua/io/cells.hpp>
#include <thidua/io/csv_write.hpp>
#include <thidua/io/text_form.hpp>

#include "fuzz.hpp"

using namespace thidua;
using fuzzing::must;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzzing::text_of(data, size);

    auto const guard = guarded(text);
    must(unguarded(guard) == text, "a guarded cell gives its text back");
    must(!runs_as_formula(guard), "a guarded cell does not run");

    constexpr std::size_t most = 40;
    auto const shown = excerpt(text, most);
    must(!first_utf8_fault(shown) && !first_bidi_control(shown), "an excerpt is safe to print");
    must(std::none_of(shown.begin(), shown.end(),
                      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }),
         "an excerpt has no control character");

    if (first_utf8_fault(text)) return 0;
    auto const composed = nfc(text);
    must(!first_utf8_fault(composed), "NFC is UTF-8");
    must(nfc(composed) == composed, "NFC is stable");
    auto const folded = fold_name(text);
    must(!first_utf8_fault(folded), "a folded name is UTF-8");
    must(fold_name(composed) == folded, "a name and its NFC fold to the same");
    must(fold_name(folded) == folded, "folding is stable");
    auto const inner = trimmed(text);
    must(inner.empty() || (inner.data() >= text.data() &&
                           inner.data() + inner.size() <= text.data() + text.size()),
         "a trimmed text is a part of it");
    must(trimmed(inner) == inner, "trimming is stable");
    if (auto const kept = read_text(inner)) must(!first_bidi_control(*kept), "a kept text is safe");
    std::array<std::string_view, 3> const names{"Sở Nội vụ", "Sở Y tế", inner};
    if (auto const near = closest(text, names))
        must(std::find(names.begin(), names.end(), *near) != names.end(), "a candidate is near");
    return 0;
}
