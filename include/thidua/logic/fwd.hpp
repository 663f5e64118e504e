// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace thidua {

// The engine hands these on to the readers of facts and never looks inside.
struct nomination;
struct context;

}  // namespace thidua
