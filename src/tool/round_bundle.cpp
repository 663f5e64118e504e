// SPDX-License-Identifier: BSL-1.0
#include "round_bundle.hpp"

#include <cstddef>
#include <utility>

#include <thidua/io/digest.hpp>
#include <thidua/io/file.hpp>
#include <thidua/io/timeline_json.hpp>
#include <thidua/io/write_policy.hpp>
#include <thidua/io/write_units.hpp>

namespace thidua::tool {

result<std::vector<zip_entry>> round_bundle(round_run& run, inputs const& from,
                                            std::vector<input_file> const& files) {
    std::vector<zip_entry> all;
    auto const entries = input_entries(run.digests);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (run.digests[i].sha256.empty()) continue;  // could not be read, as the record says
        auto bytes = read_file(files[i].path);
        if (!bytes) return std::move(bytes).failure();
        if (sha256(*bytes) != run.digests[i].sha256)
            return error{
                "award.input_changed",
                {"tệp đầu vào bị thay đổi trong khi xét", "an input was changed meanwhile"},
                {"chạy lại lệnh", "run the command again"},
                {.file = files[i].path}};
        all.push_back({entries[i], std::move(*bytes)});
    }
    auto const& made_from = run.details;
    if (made_from.shipped_policy) {
        auto policy = policy_json(from.by(), from.rules.declared());
        if (!policy) return std::move(policy).failure().front();
        all.push_back({std::string{bundle_names::policy}, std::move(*policy)});
    }
    if (made_from.units.shipped)
        all.push_back({std::string{bundle_names::units}, units_csv(from.units.units())});
    if (made_from.timeline.shipped)
        all.push_back({std::string{bundle_names::timeline}, timeline_json(from.events())});
    for (auto& file : run.outputs()) all.push_back({std::move(file.name), std::move(file.bytes)});
    return all;
}

result<done> write_round_bundle(round_run& run, inputs const& from,
                                std::vector<input_file> const& files, std::string const& path) {
    auto entries = round_bundle(run, from, files);
    if (!entries) return std::move(entries).failure();
    auto const bytes = bundle_bytes(std::move(*entries));
    if (!bytes) return bytes.failure();
    return write_file_atomically(path, *bytes);
}

}  // namespace thidua::tool
