// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/bundle.hpp>

#include <algorithm>
#include <map>
#include <utility>

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

std::string manifest_json(std::vector<zip_entry> const& files) {
    std::vector<zip_entry const*> sorted;
    for (auto const& f : files)
        if (f.name != bundle_names::manifest) sorted.push_back(&f);
    std::ranges::sort(sorted, {}, [](auto const* f) { return std::string_view{f->name}; });
    detail::json_writer out;
    out.begin_object();
    out.member("format", "thidua.bundle/1");
    out.key("files");
    out.begin_array();
    for (auto const* f : sorted) {
        out.newline();
        out.begin_object();
        out.member("name", f->name);
        out.count("bytes", f->bytes.size());
        out.member("sha256", sha256(f->bytes));
        out.end_object();
    }
    out.end_array();
    out.end_object();
    out.newline_at_end();
    return std::move(out).take();
}

result<std::string> bundle_bytes(std::vector<zip_entry> files) {
    auto manifest = manifest_json(files);
    std::erase_if(files, [](auto const& f) { return f.name == bundle_names::manifest; });
    files.push_back({std::string{bundle_names::manifest}, std::move(manifest)});
    return zip_bytes(std::move(files));
}

}  // namespace thidua
