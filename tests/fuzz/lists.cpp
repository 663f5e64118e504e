// SPDX-License-Identifier: BSL-1.0
// Lists of units, submissions and past awards: a row is taken or rejected, never dropped, and a
// rejected one can be written and read again.
#include <cstddef>
#include <string_view>
#include <utility>

#include <thidua/hanoi/registry.hpp>
#include <thidua/io/read_history.hpp>
#include <thidua/io/read_submissions.hpp>
#include <thidua/io/read_units.hpp>

#include "fuzz.hpp"
#include "list_check.hpp"

using namespace thidua;
using fuzzing::must;

namespace {

registry const& units() {
    static auto const all = [] {
        auto made = hanoi::make_registry();
        must(made.has_value(), "the shipped registry");
        index_by_name(*made);
        return *std::move(made);
    }();
    return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto text = fuzzing::text_of(data, size);
    switch (fuzzing::choice(text, 3)) {
        case 0:
            fuzzing::check_list(
                text, unit_columns(),
                [](std::string_view sheet, csv_options const& how) -> result<fuzzing::rows_read> {
                    auto read = read_units_text(sheet, "units.csv", how);
                    if (!read) return std::move(read).failure();
                    return fuzzing::rows_read{read->units.units().size(),
                                              std::move(read->rejected)};
                });
            break;
        case 1:
            fuzzing::check_list(
                text, submission_columns(),
                [](std::string_view sheet, csv_options const& how) -> result<fuzzing::rows_read> {
                    auto read = read_submissions_text(sheet, "submissions.csv", &units(), how);
                    if (!read) return std::move(read).failure();
                    return fuzzing::rows_read{read->list.all().size(), std::move(read->rejected)};
                });
            break;
        default:
            fuzzing::check_list(
                text, history_columns(),
                [](std::string_view sheet, csv_options const& how) -> result<fuzzing::rows_read> {
                    auto read = read_history_text(sheet, "history.csv", &units(), how);
                    if (!read) return std::move(read).failure();
                    return fuzzing::rows_read{read->awards.size(), std::move(read->rejected)};
                });
    }
    return 0;
}
