// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <thidua/base/result.hpp>

namespace thidua {

/// A file that is written piece by piece and appears whole or not at all: beside its place first,
/// flushed to the disk, then renamed. Several of them together: `prepare` all, then `place` all.
///
/// A file that was there keeps its permissions and, until `place`, its content. A symbolic link is
/// replaced by the file. Whoever gives up leaves nothing behind.
class file_writer {
public:
    /// Errors: `file.missing` (the folder), `file.is_folder`, `file.not_ordinary` (a device or a
    /// pipe), `file.unwritable`.
    [[nodiscard]] static result<file_writer> open(std::string const& path);

    /// Movable: the other writes nothing any more.
    file_writer(file_writer&&) noexcept;
    /// Movable: the other writes nothing any more.
    file_writer& operator=(file_writer&&) noexcept;
    file_writer(file_writer const&) = delete;
    file_writer& operator=(file_writer const&) = delete;
    ~file_writer();

    /// Adds to the end. A failure is told by `prepare`.
    void add(std::string_view bytes);
    /// Everything is on the disk afterwards, still beside its place. Errors: `file.unwritable`.
    [[nodiscard]] result<done> prepare();
    /// Puts the file into its place, prepared before or not. Errors: `file.unwritable`.
    [[nodiscard]] result<done> place();

private:
    struct state;
    explicit file_writer(std::unique_ptr<state> of);

    std::unique_ptr<state> state_;
};

}  // namespace thidua
