// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace thidua {

/// A folder of its own under the system's temporary one, into which only its owner may look, gone
/// with the object: for personal data that a library wants as a file.
///
/// The folder is locked as long as the process lives. What a killed process left behind has no
/// lock any more: the next one that makes such a folder, or calls `remove_abandoned_folders`,
/// takes it away.
class private_folder {
public:
    private_folder();
    private_folder(private_folder const&) = delete;
    private_folder& operator=(private_folder const&) = delete;
    private_folder(private_folder&&) = delete;
    private_folder& operator=(private_folder&&) = delete;
    ~private_folder();

    /// Empty if none could be made.
    [[nodiscard]] std::string const& path() const { return path_; }

private:
    std::string path_{};
    int lock_ = -1;
};

/// Removes the private folders of this user's processes that live no more. What cannot be removed
/// stays.
void remove_abandoned_folders();

}  // namespace thidua
