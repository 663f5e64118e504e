// SPDX-License-Identifier: BSL-1.0
#include "round_bundle.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>

#include <thidua/io/file_writer.hpp>
#include <thidua/io/timeline_json.hpp>
#include <thidua/io/write_policy.hpp>
#include <thidua/io/write_units.hpp>

namespace thidua::tool {

namespace {

[[nodiscard]] error changed(std::string const& file) {
    return {"award.input_changed",
            {"tệp bị thay đổi trong khi xét", "a file was changed meanwhile"},
            {"chạy lại lệnh", "run the command again"},
            {.file = file}};
}

/// A file of the disk, if it has the digest that the record says.
[[nodiscard]] result<zip_part> part_of(std::string name, std::string const& path,
                                       std::string const& sha256) {
    zip_part part{.name = std::move(name), .path = path};
    if (auto found = measure_zip_part(part); !found) return std::move(found).failure();
    if (part.sha256 != sha256) return changed(path);
    return part;
}

}  // namespace

result<done> write_round_bundle(round_run& run, inputs const& from,
                                std::vector<input_file> const& files, written_round const& written,
                                std::string const& folder, std::string const& path) {
    std::vector<zip_part> parts;
    auto const entries = input_entries(run.digests);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (run.digests[i].sha256.empty()) continue;  // could not be read, as the record says
        auto part = part_of(entries[i], files[i].path, run.digests[i].sha256);
        if (!part) return std::move(part).failure();
        parts.push_back(std::move(*part));
    }
    std::string policy;
    std::string units;
    std::string events;
    auto const keep = [&parts](std::string_view name, std::string const& bytes) {
        parts.push_back({.name = std::string{name}, .bytes = bytes});
    };
    auto const& made_from = run.details;
    if (made_from.shipped_policy) {
        auto text = policy_json(from.by(), from.declared());
        if (!text) return std::move(text).failure().front();
        policy = std::move(*text);
        keep(bundle_names::policy, policy);
    }
    if (made_from.units.shipped) {
        units = units_csv(from.units.units());
        keep(bundle_names::units, units);
    }
    if (made_from.timeline.shipped) {
        events = timeline_json(from.events());
        keep(bundle_names::timeline, events);
    }
    std::vector<output_file> outputs;
    if (folder.empty()) {
        outputs = run.outputs();
        for (auto const& file : outputs) keep(file.name, file.bytes);
    } else {
        auto const place = [&folder](std::string_view name) {
            return (std::filesystem::path{folder} / name).string();
        };
        auto all = written.outputs;
        std::erase_if(all, [](auto const& o) { return o.name == "summary.md"; });
        all.push_back({std::string{bundle_names::record}, written.record_sha256});
        for (auto const& one : all) {
            auto part = part_of(one.name, place(one.name), one.sha256);
            if (!part) return std::move(part).failure();
            parts.push_back(std::move(*part));
        }
        keep("summary.md", written.summary);
    }
    auto to = file_writer::open(path);
    if (!to) return std::move(to).failure();
    auto made = write_bundle(std::move(parts), [&to](std::string_view piece) { to->add(piece); });
    if (!made) return made;
    return to->place();
}

}  // namespace thidua::tool
