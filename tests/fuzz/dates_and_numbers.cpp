// SPDX-License-Identifier: BSL-1.0
// Days and numbers of any text: what is taken is written and taken again as the same.
#include <cstdint>
#include <string>

#include <thidua/base/text.hpp>
#include <thidua/calendar/date_text.hpp>
#include <thidua/io/number_text.hpp>

#include "fuzz.hpp"

using namespace thidua;
using fuzzing::must;

namespace {

void day_comes_back(date day) {
    auto const iso = read_date(to_iso(day));
    must(iso && *iso == day, "a day in ISO form is read back");
    auto const common = read_date(to_short(day));
    must(common && *common == day, "a day in the common form is read back");
    auto const in_words = read_long_date(to_long(day));
    must(in_words && *in_words == day, "a day in words is read back");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzzing::text_of(data, size);
    if (auto const day = read_date(text)) day_comes_back(*day);
    if (auto const day = read_long_date(text)) day_comes_back(*day);
    number_bounds const any{.least = INT64_MIN, .most = INT64_MAX};
    if (auto const number = read_whole_number(text, any)) {
        auto const again = read_whole_number(std::to_string(*number), any);
        must(again && *again == *number, "a whole number is read back");
        if (auto const day = date_from_serial(*number)) day_comes_back(*day);
    }
    if (auto const number = read_hundredths(text, any)) {
        auto const again = read_hundredths(plain_hundredths(*number), any);
        must(again && *again == *number, "hundredths are read back");
        auto const shown = hundredths_text(*number, language::vi, decimals::two);
        auto const read = read_hundredths(shown, any);
        must(read && *read == *number, "hundredths as people see them are read back");
    }
    number_bounds const score{.least = 0, .most = 10'000};
    auto const points = read_hundredths(text, score);
    must(!points || (*points >= 0 && *points <= 10'000), "bounds are kept");
    return 0;
}
