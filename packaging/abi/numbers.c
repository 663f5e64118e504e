/* SPDX-License-Identifier: BSL-1.0 */
/* The numbers of thidua.h as they were published: callers have compiled them in. Lines are added here, none
   is ever changed. tests/package/abi.sh compiles this; functions and types are in the dump beside it. */
#include <thidua.h>

#define STAYS(name, number) _Static_assert((name) == (number), #name " was published as " #number)

STAYS(THIDUA_OK, 0);
STAYS(THIDUA_REFUSED, 1);
STAYS(THIDUA_BUFFER_TOO_SMALL, 2);
STAYS(THIDUA_BAD_ARGUMENT, 3);
STAYS(THIDUA_UNREADABLE, 4);
STAYS(THIDUA_BAD_OPTIONS, 5);
STAYS(THIDUA_OUT_OF_MEMORY, 6);
STAYS(THIDUA_INTERNAL, 70);
