// SPDX-License-Identifier: BSL-1.0
// Boost.JSON, compiled here: its authors ask for one file that includes this.
#include <boost/json/src.hpp>
