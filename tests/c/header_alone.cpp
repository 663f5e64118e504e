// SPDX-License-Identifier: BSL-1.0
#include <thidua.h>

static_assert(sizeof(thidua_status) == 4, "callers of other languages count on it");
