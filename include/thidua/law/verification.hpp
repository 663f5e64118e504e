// SPDX-License-Identifier: BSL-1.0
#pragma once

// How sure the library is of a statement of law: one word with how sure it is of a day.
#include <thidua/base/verification.hpp>
