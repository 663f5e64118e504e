// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/logic/columns_kernels.hpp>

namespace thidua {

/// The kernels for processors that have AVX2. Only to be called on one.
extern column_kernels const avx2_column_kernels;

}  // namespace thidua
