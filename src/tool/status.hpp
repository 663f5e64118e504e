// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace thidua::tool {

/// Exit statuses of the command.
enum class status : int {
    done = 0,
    check_failed = 1,  ///< a check said no
    usage = 2,
    unreadable = 3,     ///< input that could not be read
    bad_policy = 4,     ///< invalid policy or settings
    needs_people = 10,  ///< with --strict: people must decide
    internal = 70
};

}  // namespace thidua::tool
