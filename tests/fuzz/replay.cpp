// SPDX-License-Identifier: BSL-1.0
// For compilers without libFuzzer: every file of the folders named, whole and cut off everywhere,
// goes through the target that this is linked with.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "fuzz.hpp"

namespace {

std::vector<std::uint8_t> bytes_of(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(file), {}};
    return {text.begin(), text.end()};
}

int replay(std::filesystem::path const& folder) {
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::size_t runs = 0;
    constexpr std::size_t most_cuts = 200;
    for (auto const& path : files) {
        std::puts(path.filename().string().c_str());
        auto const bytes = bytes_of(path);
        auto const step = std::max<std::size_t>(1, bytes.size() / most_cuts);
        for (std::size_t length = 0; length < bytes.size(); length += step, ++runs) {
            // A copy of exactly that length, so that a sanitizer sees what lies behind it.
            std::vector<std::uint8_t> const cut(
                bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length));
            static_cast<void>(LLVMFuzzerTestOneInput(cut.data(), cut.size()));
        }
        static_cast<void>(LLVMFuzzerTestOneInput(bytes.data(), bytes.size()));
        ++runs;
    }
    std::printf("%zu files, %zu runs\n", files.size(), runs);
    return files.empty() ? 1 : 0;
}

}  // namespace

int main(int count, char** arguments) {
    try {
        int failed = count < 2 ? 2 : 0;
        for (int i = 1; i < count; ++i) failed = std::max(failed, replay(arguments[i]));
        return failed;
    } catch (std::exception const& e) {
        static_cast<void>(std::fprintf(stderr, "%s\n", e.what()));
        return 3;
    }
}
