// SPDX-License-Identifier: BSL-1.0
#include <thidua/reports/round_store.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include <thidua/io/file.hpp>
#include <thidua/reports/bundle.hpp>

namespace thidua {

namespace {

namespace fs = std::filesystem;

[[nodiscard]] error no_record(std::string const& path) {
    return {"record.missing",
            {"không có record.json", "there is no record.json"},
            {"đưa thư mục kết quả do `thidua award` ghi, hoặc tệp của --bundle",
             "give a folder that `thidua award` wrote, or a file of --bundle"},
            {.file = path}};
}

}  // namespace

result<round_store> round_store::open(std::string const& path, zip_limits const& limits) {
    round_store store;
    store.path_ = path;
    std::error_code failed;
    if (fs::is_directory(path, failed)) {
        auto const file = fs::path{path} / bundle_names::record;
        if (fs::exists(file, failed) && !fs::is_regular_file(file, failed)) return no_record(path);
        auto record = read_file(file.string());
        if (!record)
            return record.failure().code == "file.missing" ? no_record(path)
                                                           : std::move(record).failure();
        store.record_ = std::move(*record);
        return store;
    }
    auto bytes = read_file(path, {.file_bytes = limits.file_bytes});
    if (!bytes) return std::move(bytes).failure();
    auto files = read_zip(*bytes, path, limits);
    if (!files) return std::move(files).failure();
    store.bundle_ = true;
    store.files_ = std::move(*files);
    store.as_written_ = is_bundle_of(store.files_, *bytes);
    auto record = store.read(bundle_names::record);
    if (!record) return no_record(path);
    store.record_ = std::move(*record);
    return store;
}

std::optional<std::string> round_store::read(std::string_view name) const {
    if (bundle_) {
        auto const by_name = [](zip_entry const& e) { return std::string_view{e.name}; };
        auto const at = std::ranges::lower_bound(files_, name, {}, by_name);
        if (at == files_.end() || at->name != name) return std::nullopt;
        return at->bytes;
    }
    // A record is not believed to stay in its folder.
    if (!is_safe_zip_name(name)) return std::nullopt;
    auto const file = fs::path{path_} / name;
    std::error_code failed;
    if (!fs::is_regular_file(file, failed)) return std::nullopt;  // a pipe would never end
    auto bytes = read_file(file.string());
    if (!bytes) return std::nullopt;
    return std::move(*bytes);
}

std::vector<std::string> round_store::names() const {
    std::vector<std::string> all;
    for (auto const& f : files_) all.push_back(f.name);
    if (bundle_) return all;
    std::error_code failed;
    for (fs::directory_iterator it{path_, failed}, end; !failed && it != end; it.increment(failed))
        if (it->is_regular_file(failed)) all.push_back(it->path().filename().string());
    std::ranges::sort(all);
    return all;
}

}  // namespace thidua
