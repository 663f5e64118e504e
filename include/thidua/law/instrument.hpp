// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <thidua/base/text.hpp>
#include <thidua/calendar/interval.hpp>
#include <thidua/law/verification.hpp>

namespace thidua {

struct citation;

/// Parts of an instrument, named so that `at(article{84}, clause{2})` cannot be written the wrong
/// way round.
struct article {
    int number = 0;  ///< as printed: 74
};
/// The clause of an article: "khoản 2".
struct clause {
    int number = 0;  ///< as printed: 2
};
/// The point of a clause: "điểm đ".
struct point {
    std::string_view letter{};  ///< as printed: "đ"
};

/// A law, decree, circular, plan or code that rules refer to.
struct instrument {
    std::string_view number{};  ///< official number, "06/2022/QH15"
    bilingual title{};          ///< as cited in running text, with the number
    std::string_view source{};  ///< where it was read
    /// The days on which it governs, both included, where a later text took its place; else every
    /// day.
    date first = first_day();
    date last = last_day();  ///< the last day on which it governs, included

    /// Whether it governs on that day; the first and the last day count.
    [[nodiscard]] constexpr bool in_force_on(date day) const { return first <= day && day <= last; }

    /// Cites a part. The verification is that of the statement, not of the instrument.
    [[nodiscard]] constexpr citation at(article a, verification grade) const;
    /// Cites a part; see the first form.
    [[nodiscard]] constexpr citation at(article a, clause c, verification grade) const;
    /// Cites a part; see the first form.
    [[nodiscard]] constexpr citation at(article a, clause c, point p, verification grade) const;
    /// Cites the instrument without naming a part.
    [[nodiscard]] constexpr citation whole(verification grade) const;
};

/// The clause that a rule, a value or a reading rests on, and how sure that is.
///
/// Without an instrument it cites nothing: an assumption of the library, which then says so.
struct citation {
    instrument const* of = nullptr;                 ///< nullptr: cites nothing
    int article = 0;                                ///< 0 = not named
    int clause = 0;                                 ///< 0 = not named
    std::string_view point{};                       ///< "a", "đ"; empty = not named
    verification grade = verification::assumption;  ///< how sure the cited statement is

    /// Whether it cites an instrument.
    [[nodiscard]] constexpr bool given() const { return of != nullptr; }
    friend constexpr bool operator==(citation const&, citation const&) = default;
};

constexpr citation instrument::at(thidua::article a, verification grade) const {
    return {this, a.number, 0, {}, grade};
}
constexpr citation instrument::at(thidua::article a, thidua::clause c, verification grade) const {
    return {this, a.number, c.number, {}, grade};
}
constexpr citation instrument::at(thidua::article a, thidua::clause c, thidua::point p,
                                  verification grade) const {
    return {this, a.number, c.number, p.letter, grade};
}
constexpr citation instrument::whole(verification grade) const { return {this, 0, 0, {}, grade}; }

}  // namespace thidua
