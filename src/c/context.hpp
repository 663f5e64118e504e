// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <mutex>
#include <utility>

#include <thidua.h>

#include <thidua/reports/worker.hpp>

/// What the C interface hands out: a worker, and the lock that lets one thread in at a time.
struct thidua_context {
    explicit thidua_context(thidua::worker engine) : judge(std::move(engine)) {}

    thidua::worker judge;
    std::mutex one_at_a_time{};
};
