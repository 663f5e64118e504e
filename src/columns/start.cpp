// SPDX-License-Identifier: BSL-1.0
#include <thidua/logic/columns_portable.hpp>

#include "avx2.hpp"

// The target thidua::columns has the linker keep this symbol, so that a program which links it has
// the faster kernels without naming anything of them.
extern "C" {
extern int const thidua_columns_started;
int const thidua_columns_started = [] {
#if defined(THIDUA_COLUMNS_AVX2)
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx2")) thidua::use_column_kernels(&thidua::avx2_column_kernels);
#endif
    return 1;
}();
}
