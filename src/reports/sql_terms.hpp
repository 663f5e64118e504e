// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <thidua/logic/condition.hpp>

#include "sql_words.hpp"

namespace thidua::sql {

/// A cell as SQL: an expression that is NULL where there is no value, and whether it does not
/// apply. An answer (yes, no, unknown) is a Boolean expression, whose AND, OR and NOT are Kleene's.
struct operand {
    enum class form : std::uint8_t { value, constant };

    form is = form::value;
    value_kind kind = value_kind::boolean;
    std::string value{};
    std::string na{};            ///< Boolean, never NULL; empty = it always applies
    std::string absent{};        ///< for a set: the bits of what is absent
    symbol const* of = nullptr;  ///< the fact whose words or names these are
    std::int64_t number = 0;     ///< of a constant
};

/// Where a fact's cell is found.
class fact_source {
public:
    fact_source() = default;
    fact_source(fact_source const&) = delete;
    fact_source& operator=(fact_source const&) = delete;
    virtual ~fact_source() = default;

    [[nodiscard]] virtual operand fact(fact_info const& f, std::int64_t place) = 0;
    /// The text that stands for the number of a `name` fact; false if rows alone give it.
    [[nodiscard]] virtual bool name_text(fact_info const& f, std::int64_t number,
                                         std::string& text) const = 0;
};

/// Turns conditions into Boolean expressions, step by step as `evaluate` does.
class term_writer {
public:
    term_writer(fact_source& facts, sql_dialect in) : facts_(facts), in_(in) {}

    /// The answer of a well-formed condition. What cannot be translated is added to `refused`.
    [[nodiscard]] std::string answer(condition const& c);

    /// The terms that could not be translated, since the last call; empty = all were.
    [[nodiscard]] std::vector<std::string> take_refused() { return std::exchange(refused_, {}); }

    /// A cell read as an answer, as `as_truth`.
    [[nodiscard]] std::string as_answer(operand const& o);

private:
    [[nodiscard]] operand given(operand const& o);
    [[nodiscard]] operand looked_up(parameter_info const& p, operand const& day);
    [[nodiscard]] operand among(node const& n, operand const& o);
    [[nodiscard]] operand holds(node const& n, operand const& o);
    [[nodiscard]] operand compared(operation what, operand const& a, operand const& b);
    [[nodiscard]] std::string relation(operation what, operand const& a, operand const& b);
    [[nodiscard]] std::string literal(operand const& constant, operand const& beside,
                                      operation what);
    [[nodiscard]] std::string as_number(operand const& o);
    [[nodiscard]] std::string refuse(std::string term);

    fact_source& facts_;
    sql_dialect in_;
    std::vector<std::string> refused_{};
};

/// An operand that is an answer.
[[nodiscard]] operand answer_operand(std::string boolean);
/// "It applies, and": in front of an answer that is no where one of the operands does not apply.
[[nodiscard]] std::string where_applies(operand const& a, std::string boolean);
[[nodiscard]] std::string where_applies(operand const& a, operand const& b, std::string boolean);

}  // namespace thidua::sql
