// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/allocation/allocation_result.hpp>
#include <thidua/allocation/problem.hpp>
#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/io/json_reader.hpp>

namespace thidua {

/// What a reader of allocation problems and answers may be told.
struct problem_source {
    std::string file{};  ///< for the places of errors
    /// beyond them the text is refused
    json_document_limits limits{
        .bytes = std::size_t{384} << 20U, .values = 24'000'000, .depth = 16, .errors = 100};
};

/// Reads an allocation problem (formats.md 4) and checks it: the problem, or all that is wrong.
///
/// `reading` and `candidates` must be there, for a candidate `id` and `rank`. `null` is "not
/// given". Beside the keys of formats.md, `"groups": ["S"]` declares groups that may have no
/// member. Every error has the JSON pointer in `where.path`. Codes: those of `read_json`;
/// `json.wrong_kind`, `json.missing_key`, `json.unknown_key`, `json.unknown_word`,
/// `json.not_whole`, `json.out_of_bounds`, `json.blank_text`; when there are none of these, those
/// of `faults` (`allocation.*`).
[[nodiscard]] result<problem, std::vector<error>> read_problem(std::string_view json,
                                                               problem_source const& source = {});

/// The answer to a problem as JSON (formats.md 4): `chosen`, `contested`, `seats_left`, `reserves`,
/// `ledger`, `proof`; the same bytes for the same result. A side of the ledger that is left over is
/// the empty text. `r` is an answer to `p`.
[[nodiscard]] std::string allocation_answer_json(problem const& p, allocation_result const& r);

/// Reads an answer back, so that `prove` can check it against its problem, wherever it is from.
///
/// `chosen`, `contested`, `seats_left` and `reserves` must be there. Without `proof` the result
/// says that none holds. Cut lines are not in an answer and stay empty; the distances of the ledger
/// are counted from the ranks. Errors as in `read_problem`, and `allocation.unknown_candidate`,
/// `allocation.unknown_group`, `allocation.unknown_clause`.
[[nodiscard]] result<allocation_result, std::vector<error>> read_allocation_answer(
    std::string_view json, problem const& p, problem_source const& source = {});

}  // namespace thidua
