// SPDX-License-Identifier: BSL-1.0
//
// How the values of calendar/ look in the output of a failed test.
#pragma once

#include <string>

#include <support/catch.hpp>

#include <thidua/calendar/date_text.hpp>
#include <thidua/calendar/interval.hpp>
#include <thidua/calendar/session_knowledge.hpp>
#include <thidua/calendar/working_days.hpp>

namespace Catch {

template <>
struct StringMaker<thidua::date> {
    static std::string convert(thidua::date day) { return thidua::to_iso(day); }
};
template <>
struct StringMaker<thidua::days> {
    static std::string convert(thidua::days n) { return std::to_string(n.count) + " days"; }
};
template <>
struct StringMaker<thidua::day_interval> {
    static std::string convert(thidua::day_interval const& in) {
        return "[" + thidua::to_iso(in.first) + ", " + thidua::to_iso(in.last) + "]";
    }
};
template <>
struct StringMaker<thidua::certainty> {
    static std::string convert(thidua::certainty value) {
        return std::string{thidua::name_of(value)};
    }
};
template <>
struct StringMaker<thidua::counted_day> {
    static std::string convert(thidua::counted_day const& counted) {
        return counted.found ? thidua::to_iso(counted.day)
                             : "unknown at " + thidua::to_iso(counted.lacking);
    }
};
template <>
struct StringMaker<thidua::session_knowledge> {
    static std::string convert(thidua::session_knowledge const& known) {
        return thidua::describe(known).en + ", not by " + thidua::to_iso(known.not_by);
    }
};
template <>
struct StringMaker<thidua::calendar_answer> {
    static std::string convert(thidua::calendar_answer const& answer) {
        return std::string{thidua::name_of(answer.value)} +
               (answer.provisional ? ", provisional" : "");
    }
};

}  // namespace Catch
