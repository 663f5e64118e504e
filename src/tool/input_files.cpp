// SPDX-License-Identifier: BSL-1.0
#include "input_files.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include <thidua/io/digest.hpp>
#include <thidua/io/file.hpp>

namespace thidua::tool {

namespace {

namespace fs = std::filesystem;

// What a round may be made from, by its role in the record.
struct several_of_role {
    char const* role;
    std::vector<std::string>& (*files)(judge_options&);
};
struct one_of_role {
    char const* role;
    std::string& (*file)(judge_options&);
};
// clang-format off
constexpr std::array<several_of_role, 2> several_files{{
    {"nominations", [](judge_options& o) -> std::vector<std::string>& { return o.nominations; }},
    {"history", [](judge_options& o) -> std::vector<std::string>& { return o.history; }},
}};
constexpr std::array<one_of_role, 10> one_file{{
    {"units", [](judge_options& o) -> std::string& { return o.units; }},
    {"submissions", [](judge_options& o) -> std::string& { return o.submissions; }},
    {"settings", [](judge_options& o) -> std::string& { return o.settings_file; }},
    {"policy", [](judge_options& o) -> std::string& { return o.policy_file; }},
    {"timeline", [](judge_options& o) -> std::string& { return o.timeline_file; }},
    {"mapping", [](judge_options& o) -> std::string& { return o.mapping_file; }},
    {"limits", [](judge_options& o) -> std::string& { return o.limits_file; }},
    {"votes", [](judge_options& o) -> std::string& { return o.stages.votes; }},
    {"resolutions", [](judge_options& o) -> std::string& { return o.stages.resolutions; }},
    {"signed", [](judge_options& o) -> std::string& { return o.stages.signed_file; }},
}};
// clang-format on

struct found_file {
    std::string path{};
    std::string given{};
};

[[nodiscard]] std::vector<found_file> files_under(std::vector<std::string> const& all_given) {
    std::vector<found_file> found;
    for (auto const& given : all_given) {
        if (given.empty()) continue;
        std::error_code failed;
        if (given == "-") {
            found.push_back({given, given});
            continue;
        }
        auto const path = fs::path{given}.lexically_normal().string();
        if (!fs::is_directory(given, failed)) {
            found.push_back({path, given});
        } else if (auto listed = list_input_files(path)) {
            for (auto& file : listed->files) found.push_back({std::move(file), given});
        }
    }
    std::ranges::stable_sort(found, {}, [](auto const& f) { return std::string_view{f.path}; });
    auto const same = [](auto const& a, auto const& b) { return a.path == b.path; };
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    return found;
}

/// Two files of one name are told apart by the folder above, else by their number.
void add_files(std::vector<input_file>& to, std::string const& role,
               std::vector<std::string> const& given) {
    auto const found = files_under(given);
    std::map<std::string, int> count;
    for (auto const& f : found) ++count[input_name(f.given, f.path)];
    std::set<std::string> used;
    int number = 0;
    for (auto const& f : found) {
        ++number;
        // What a pipe is called (`/dev/fd/63`) changes from run to run and says nothing.
        auto name = is_stream(f.path) ? std::string{"-"} : input_name(f.given, f.path);
        if (count[name] > 1) {
            auto const above = fs::absolute(f.path).parent_path().filename().string();
            name = above + "/" + fs::path{f.path}.filename().string();
        }
        if (used.contains(name)) name = std::to_string(number) + "/" + name;
        used.insert(name);
        to.push_back({role, std::move(name), f.path});
    }
}

}  // namespace

std::vector<input_file> input_files_of(judge_options const& options) {
    auto o = options;
    std::vector<input_file> all;
    for (auto const& [role, several] : several_files) add_files(all, role, several(o));
    for (auto const& [role, one] : one_file) add_files(all, role, {one(o)});
    return all;
}

void add_input(judge_options& o, std::string const& role, std::string const& path) {
    for (auto const& [name, several] : several_files)
        if (name == role) several(o).push_back(path);
    for (auto const& [name, one] : one_file)
        if (name == role) one(o) = path;
}

std::function<std::string(std::string const&)> names_of(std::vector<input_file> const& files) {
    std::map<std::string, std::string> names;
    for (auto const& f : files)
        if (f.role == "nominations") names.emplace(f.path, f.name);
    return [names](std::string const& path) {
        auto const known = names.find(path);
        return known == names.end() ? path : known->second;
    };
}

std::vector<input_digest> digests_of(std::vector<input_file> const& files) {
    std::vector<input_digest> all;
    for (auto const& f : files) {
        auto digest = sha256_of_file(f.path);
        all.push_back({.role = f.role,
                       .name = f.name,
                       .sha256 = digest ? std::move(*digest) : std::string{}});
    }
    return all;
}

watched_inputs::state watched_inputs::state_of(std::string const& path) {
    struct stat found {};
    if (stat(path.c_str(), &found) != 0) return {};
    constexpr std::int64_t second = 1'000'000'000;
    auto const nanoseconds = [](timespec const& t) {
        return static_cast<std::int64_t>(t.tv_sec) * second + t.tv_nsec;
    };
    state s{.device = found.st_dev,
            .number = found.st_ino,
            .size = found.st_size,
            .written = nanoseconds(found.st_mtim),
            .noted = nanoseconds(found.st_ctim)};
    timespec now{};
    s.settled = clock_gettime(CLOCK_REALTIME, &now) == 0 && s.noted + second < nanoseconds(now);
    return s;
}

watched_inputs::watched_inputs(std::vector<input_file> files) : files_(std::move(files)) {
    for (auto const& f : files_) states_.push_back(state_of(f.path));
    digests_ = digests_of(files_);
}

std::optional<std::string> watched_inputs::changed() const {
    for (std::size_t i = 0; i < files_.size(); ++i) {
        if (states_[i].settled && states_[i] == state_of(files_[i].path)) continue;
        if (digests_of({files_[i]}).front().sha256 != digests_[i].sha256) return files_[i].name;
    }
    return std::nullopt;
}

}  // namespace thidua::tool
