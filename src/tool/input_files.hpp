// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <thidua/reports/round_view.hpp>

#include "inputs.hpp"

namespace thidua::tool {

/// A file that a round is made from.
struct input_file {
    std::string role{};  ///< "nominations", "units", "submissions", "settings", ...
    std::string name{};  ///< for the record: no path of the machine, one a role
    std::string path{};  ///< as the options lead to it; `-` is standard input
};

/// Every file that the options name, folders searched, role by role; in a role in the order in
/// which readers take them (byte order of paths), each once.
[[nodiscard]] std::vector<input_file> input_files_of(judge_options const& options);

/// Puts a file of a role where the options have it. A role that this version does not know is left
/// out.
void add_input(judge_options& options, std::string const& role, std::string const& path);

/// The name of a nominations file by its path, for the rows that are read from it.
[[nodiscard]] std::function<std::string(std::string const&)> names_of(
    std::vector<input_file> const& files);

/// The digests of the files as they lie on the disk now. What cannot be read, and standard input,
/// has none.
[[nodiscard]] std::vector<input_digest> digests_of(std::vector<input_file> const& files);

/// Input files whose digests were taken, and whether somebody has written to them since. A file
/// that lies as it lay is not read again: the system notes every writing. Only where the last
/// writing was so late that another one could bear the same time are its bytes compared again.
class watched_inputs {
public:
    explicit watched_inputs(std::vector<input_file> files);

    /// The digests as they were.
    [[nodiscard]] std::vector<input_digest> const& digests() const { return digests_; }
    /// The first file that is not what it was; nothing if all are.
    [[nodiscard]] std::optional<std::string> changed() const;

private:
    /// What the system says of a file.
    struct state {
        std::uint64_t device = 0;
        std::uint64_t number = 0;
        std::int64_t size = -1;
        std::int64_t written = 0;  ///< nanoseconds
        std::int64_t noted = 0;    ///< nanoseconds, of the last change of file or name
        bool settled = false;      ///< long enough before it was looked at

        friend bool operator==(state const&, state const&) = default;
    };
    [[nodiscard]] static state state_of(std::string const& path);

    std::vector<input_file> files_{};
    std::vector<state> states_{};
    std::vector<input_digest> digests_{};
};

}  // namespace thidua::tool
