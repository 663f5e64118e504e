// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <thidua/eligibility/tracks_collective.hpp>
#include <thidua/eligibility/tracks_individual.hpp>

// The tracks of Article 74: each point is one way to a Bằng khen and serves one type of
// commendation. Persons stand in one file; collectives, enterprises and households in the other.
