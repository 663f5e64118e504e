// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <thidua/reports/worker.hpp>

#include "worker_setup.hpp"

namespace thidua {

/// What a worker holds.
struct worker::parts {
    explicit parts(worker_options options) : by(std::move(options)) {}

    detail::worker_setup by;
};

}  // namespace thidua
