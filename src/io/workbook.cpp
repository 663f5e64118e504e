// SPDX-License-Identifier: BSL-1.0
#include <thidua/io/workbook.hpp>

#include <utility>

#include <thidua/io/file.hpp>
#include <thidua/io/limits.hpp>

#include "file_reading.hpp"
#include "workbook_faults.hpp"
#include "workbook_process.hpp"
#include "workbook_zip.hpp"

namespace thidua {

bool is_workbook_name(std::string_view name) {
    std::string lower{name};
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower.ends_with(".xlsx") || lower.ends_with(".ods");
}

result<std::vector<source_sheet>> read_workbook(std::string const& path,
                                                workbook_options const& options) {
    auto const in_file = [&path](error why) {
        why.where.file = path;
        return why;
    };
    if (is_stream(path)) return workbook_faults::in_a_stream(path);
    read_limits sizes;
    sizes.file_bytes = options.limits.file_bytes;
    auto const opened = file_reading::open_file(path, sizes);
    if (!opened) return opened.failure();
    auto const descriptor = opened->from.number();
    if (auto why = workbook_zip::refusal(descriptor, options.limits))
        return in_file(*std::move(why));
    auto const program = workbook_process::find_reader(options);
    if (!program) return in_file(program.failure());
    workbook_frames frames{options.limits};
    auto const read = workbook_process::run_reader(*program, descriptor, options.limits, frames);
    if (!read) return in_file(read.failure());
    return std::move(frames).sheets();
}

}  // namespace thidua
