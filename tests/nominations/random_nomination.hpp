// SPDX-License-Identifier: BSL-1.0
//
// Random nominations that state anything about every fact, the round's own included, sense or not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include <thidua/nominations/table_slots.hpp>

#include "../logic/dice.hpp"

namespace thidua_test {

using probe::dice;

/// A value of the fact's kind: mostly as people write them, now and then as wide as the kind
/// allows.
[[nodiscard]] inline std::int64_t random_value(dice& die, thidua::fact_info const& f) {
    using thidua::value_kind;
    bool const wide = die(200) == 0;
    switch (f.kind) {
        case value_kind::boolean:
            return static_cast<std::int64_t>(die(2));
        case value_kind::choice:
            return f.words[die(f.words.size())].value;
        case value_kind::day:
            if (wide) return static_cast<std::int64_t>(die(100'000)) - 30'000;
            return 19'900 + static_cast<std::int64_t>(die(800));
        case value_kind::set: {
            auto const present = die(128);
            auto const absent = die(128) & ~present;
            return static_cast<std::int64_t>(present | (absent << 32U));
        }
        case value_kind::name:
            return static_cast<std::int64_t>(die(wide ? 4'000'000'000U : 500));
        default:
            if (wide) return static_cast<std::int64_t>(die(100'000)) - 50'000;
            return static_cast<std::int64_t>(die(200));
    }
}
[[nodiscard]] inline thidua::cell random_cell(dice& die, thidua::fact_info const& f,
                                              std::size_t blanks) {
    if (die(10) < blanks) return {};
    if (die(12) == 0) return {thidua::said::not_applicable, 0};
    return {thidua::said::value, random_value(die, f)};
}
/// About `blanks` of ten facts are blank.
[[nodiscard]] inline thidua::nomination random_nomination(dice& die, std::size_t blanks) {
    thidua::nomination n;
    for (auto const* f : thidua::table_slots()) f->access.write(n, random_cell(die, *f, blanks));
    return n;
}

/// Whether two nominations state the same, the facts of users included.
[[nodiscard]] inline bool same_facts(thidua::nomination const& a, thidua::nomination const& b) {
    thidua::context const in;
    for (auto const* f : thidua::table_slots())
        if (!(f->access.read(a, in) == f->access.read(b, in))) return false;
    if (a.attributes.size() != b.attributes.size()) return false;
    for (std::size_t i = 0; i < a.attributes.size(); ++i)
        if (!(a.attributes[i] == b.attributes[i])) return false;
    return true;
}

}  // namespace thidua_test
