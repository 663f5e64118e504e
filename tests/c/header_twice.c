// SPDX-License-Identifier: BSL-1.0
// The header stands alone, and may be included again.
#include <thidua.h>

/// A status is 32 bits: callers of other languages count on it. (C99 has no _Static_assert.)
typedef char status_has_32_bits[sizeof(thidua_status) == 4 ? 1 : -1];

/// The numbers are those that callers of other languages have written down.
typedef char numbers_are_stable[THIDUA_OK == 0 && THIDUA_REFUSED == 1 &&
                                        THIDUA_BUFFER_TOO_SMALL == 2 && THIDUA_BAD_ARGUMENT == 3 &&
                                        THIDUA_UNREADABLE == 4 && THIDUA_BAD_OPTIONS == 5 &&
                                        THIDUA_OUT_OF_MEMORY == 6 && THIDUA_INTERNAL == 70
                                    ? 1
                                    : -1];
