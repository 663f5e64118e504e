// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/base/error.hpp>
#include <thidua/eligibility/rule_set.hpp>

#include "sql_terms.hpp"

namespace thidua::sql {

/// Turns criteria, exceptions and tracks into Boolean expressions. What an exception needs more
/// than once becomes a column of its own in a layer of sub-queries, so that the text grows with the
/// rules and not with the ways through them.
class rule_writer {
public:
    rule_writer(term_writer& terms, stage at) : terms_(terms), at_(at) {}

    /// True: met, does not apply or not due; false: failed; NULL: unknown. Over the last layer.
    [[nodiscard]] std::string finding(rule_set const& rules, criterion const& c);

    using named = std::pair<std::string, std::string>;  ///< a column and its expression
    /// Each layer may speak of the columns of those before it.
    [[nodiscard]] std::vector<std::vector<named>> const& layers() const { return layers_; }
    [[nodiscard]] std::vector<error> take_errors() && { return std::move(errors_); }

private:
    /// An expression, and the layer over which it may stand.
    struct placed {
        std::string text{};
        std::size_t layer = 0;
    };

    [[nodiscard]] std::string answer(condition const& c, std::string const& part);
    [[nodiscard]] placed rule(condition const& own, std::string const& own_part,
                              std::array<exception const*, 2> const& unless, int depth_left);
    [[nodiscard]] std::string judged(criterion const& c, std::string const& part);
    [[nodiscard]] std::string by_track(rule_set const& rules);
    [[nodiscard]] std::string keep(std::size_t layer, std::string expression);
    void refuse(std::string_view code, std::string const& part, std::string const& what);

    term_writer& terms_;
    stage at_;
    citation clause_{};  ///< of what is being translated, for errors
    std::vector<std::vector<named>> layers_{};
    std::size_t kept_ = 0;
    std::vector<error> errors_{};
};

}  // namespace thidua::sql
