// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/bundle.hpp>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/io/digest.hpp>
#include <thidua/io/text_form.hpp>

#include "json_writer.hpp"

namespace thidua {

namespace {

/// The last part of a name, with everything replaced that a name in a zip file may not hold.
[[nodiscard]] std::string safe_part(std::string_view name) {
    name.remove_prefix(std::min(name.rfind('/') + 1, name.size()));
    if (first_utf8_fault(name)) return "file";
    std::string safe{name};
    for (auto& c : safe)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\' || c == ':') c = '_';
    return safe;
}

}  // namespace

std::string input_entry(input_digest const& input, std::size_t place) {
    auto number = std::to_string(place);
    constexpr std::size_t digits = 4;
    if (number.size() < digits) number.insert(0, digits - number.size(), '0');
    return "inputs/" + safe_part(input.role) + "/" + number + "_" + safe_part(input.name);
}

std::vector<std::string> input_entries(std::vector<input_digest> const& inputs) {
    std::map<std::string_view, std::size_t> count;
    std::vector<std::string> names;
    for (auto const& one : inputs) names.push_back(input_entry(one, ++count[one.role]));
    return names;
}

namespace {

/// `bundle.json` for measured parts, in byte order of their names.
[[nodiscard]] std::string manifest_of(std::vector<zip_part> const& sorted) {
    detail::json_writer out;
    out.begin_object();
    out.member("format", "thidua.bundle/1");
    out.key("files");
    out.begin_array();
    for (auto const& part : sorted) {
        out.newline();
        out.begin_object();
        out.member("name", part.name);
        out.count("bytes", part.size);
        out.member("sha256", part.sha256);
        out.end_object();
    }
    out.end_array();
    out.end_object();
    out.newline_at_end();
    return std::move(out).take();
}

/// Without the manifest, measured, in byte order of their names.
[[nodiscard]] result<std::vector<zip_part>> measured(std::vector<zip_part> parts) {
    std::erase_if(parts, [](auto const& p) { return p.name == bundle_names::manifest; });
    for (auto& part : parts)
        if (part.sha256.empty())
            if (auto found = measure_zip_part(part); !found) return std::move(found).failure();
    std::ranges::sort(parts, {}, [](auto const& p) { return std::string_view{p.name}; });
    return parts;
}

[[nodiscard]] std::vector<zip_part> parts_of(std::vector<zip_entry> const& files) {
    std::vector<zip_part> parts;
    parts.reserve(files.size());
    for (auto const& f : files) parts.push_back({.name = f.name, .bytes = f.bytes});
    return parts;
}

}  // namespace

std::string manifest_json(std::vector<zip_entry> const& files) {
    auto const parts = measured(parts_of(files));
    return parts ? manifest_of(*parts) : std::string{};  // bytes in memory are always read
}

result<done> write_bundle(std::vector<zip_part> parts,
                          std::function<void(std::string_view)> const& to) {
    auto all = measured(std::move(parts));
    if (!all) return std::move(all).failure();
    auto const manifest = manifest_of(*all);
    all->push_back({.name = std::string{bundle_names::manifest}, .bytes = manifest});
    if (auto found = measure_zip_part(all->back()); !found) return found;
    return write_zip(std::move(*all), to);
}

result<std::string> bundle_bytes(std::vector<zip_entry> const& files) {
    std::string bytes;
    auto const written =
        write_bundle(parts_of(files), [&bytes](std::string_view piece) { bytes += piece; });
    if (!written) return written.failure();
    return bytes;
}

bool is_bundle_of(std::vector<zip_entry> const& files, std::string_view bytes) {
    bool same = true;
    auto const written = write_bundle(parts_of(files), [&](std::string_view piece) {
        same = same && bytes.starts_with(piece);
        if (same) bytes.remove_prefix(piece.size());
    });
    return written && same && bytes.empty();
}

}  // namespace thidua
