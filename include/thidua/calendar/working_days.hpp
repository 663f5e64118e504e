// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>

#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/calendar/certainty.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/calendar/date_text.hpp>
#include <thidua/calendar/interval.hpp>

namespace thidua {

/// The days on which offices are closed, for the years of which they were published.
///
/// Saturdays and Sundays are off, except those that were made working days in exchange for another;
/// further days are off as listed (public holidays, the days that make up for a holiday on a
/// weekend, the days given in exchange). The holidays move with the lunar calendar and are fixed
/// anew each year, so a day outside `known` is neither working nor off: it is unknown. The lists
/// are views, their owner must outlive this.
class days_off {
public:
    /// What can be wrong with the lists; `none` is a good calendar.
    enum class fault : std::uint8_t {
        none,
        not_ascending,    ///< a list is not in strictly ascending order
        not_in_known,     ///< a listed day lies outside `known`
        not_a_weekend,    ///< a working weekend day is no Saturday or Sunday
        off_and_working,  ///< a day stands in both lists
    };

    /// Nothing is known.
    constexpr days_off() = default;

    /// `holidays`: the days off beside weekends; `working_weekends`: Saturdays and Sundays that are
    /// worked. Both ascending, without repetition, inside `known`. For lists written in code:
    /// faulty ones do not compile in a constant expression and throw `std::invalid_argument`
    /// elsewhere; data goes by `make_days_off`.
    constexpr days_off(day_interval known, std::span<date const> holidays,
                       std::span<date const> working_weekends)
        : known_(known), holidays_(holidays), working_weekends_(working_weekends) {
        if (fault_of(known, holidays, working_weekends) != fault::none)
            throw std::invalid_argument("thidua::days_off: the lists are faulty");
    }

    /// What is wrong with such lists, or `fault::none`; the constructor throws for any other.
    [[nodiscard]] static constexpr fault fault_of(day_interval known,
                                                  std::span<date const> holidays,
                                                  std::span<date const> working_weekends) {
        for (auto const list : {holidays, working_weekends}) {
            for (std::size_t i = 0; i < list.size(); ++i) {
                if (i > 0 && list[i] <= list[i - 1]) return fault::not_ascending;
                if (!known.contains(list[i])) return fault::not_in_known;
            }
        }
        for (auto const day : working_weekends) {
            if (!is_weekend(day)) return fault::not_a_weekend;
            if (std::ranges::binary_search(holidays, day)) return fault::off_and_working;
        }
        return fault::none;
    }

    /// The days about which this calendar can answer, both ends included.
    [[nodiscard]] constexpr day_interval known() const { return known_; }

    /// Whether offices work on `day`; unknown outside `known`, also for Saturdays and Sundays,
    /// which may be working days there.
    [[nodiscard]] constexpr certainty is_working_day(date day) const {
        if (!known_.contains(day)) return certainty::unknown;
        if (is_weekend(day)) return certain(std::ranges::binary_search(working_weekends_, day));
        return certain(!std::ranges::binary_search(holidays_, day));
    }

    /// Saturday or Sunday, whether it is worked or not.
    [[nodiscard]] static constexpr bool is_weekend(date day) {
        return day.day_of_week() >= weekday::saturday;
    }

private:
    day_interval known_ = no_days;
    std::span<date const> holidays_{};
    std::span<date const> working_weekends_{};
};

/// A day that was counted, or the first day on the way to it of which nobody knows whether it is
/// worked.
struct counted_day {
    bool found = false;  ///< whether every day on the way is known
    date day{};          ///< the answer; only if it was found
    date lacking{};      ///< the first day outside `days_off::known`; only if it was not

    /// As `found`.
    [[nodiscard]] constexpr explicit operator bool() const { return found; }
    friend constexpr bool operator==(counted_day const&, counted_day const&) = default;
};

/// The first working day from `day` on, `day` itself included.
[[nodiscard]] constexpr counted_day working_day_from(date day, days_off const& calendar) {
    while (true) {
        auto const worked = calendar.is_working_day(day);
        if (worked == certainty::unknown) return {.found = false, .lacking = day};
        if (worked == certainty::yes) return {.found = true, .day = day};
        // Only days of the known interval come here, and the last day of all ends the search.
        if (day == last_day()) return {.found = false, .lacking = day};
        day = day + days{1};
    }
}

/// The first working day after `day`, which itself is not counted.
[[nodiscard]] constexpr counted_day next_working_day(date day, days_off const& calendar) {
    if (day == last_day()) return {.found = false, .lacking = day};
    return working_day_from(day + days{1}, calendar);
}

/// The n-th working day after `day`, which itself is not counted: "within 5 working days from
/// receipt" ends on `nth_working_day_after(received, 5, calendar)`. With n = 0 it is `day` itself,
/// worked or not; a negative n is a programming error (`std::out_of_range`).
[[nodiscard]] constexpr counted_day nth_working_day_after(date day, int n,
                                                          days_off const& calendar) {
    if (n < 0) throw std::out_of_range("thidua::nth_working_day_after: a negative count");
    counted_day at{.found = true, .day = day};
    for (; n > 0 && at.found; --n) at = next_working_day(at.day, calendar);
    return at;
}

/// A calendar from lists that are known only when the program runs; they stay with their owner.
/// Errors: `days_off.not_ascending`, `days_off.not_in_known`, `days_off.not_a_weekend`,
/// `days_off.off_and_working`.
[[nodiscard]] inline result<days_off> make_days_off(day_interval known,
                                                    std::span<date const> holidays,
                                                    std::span<date const> working_weekends) {
    using fault = days_off::fault;
    switch (days_off::fault_of(known, holidays, working_weekends)) {
        case fault::none:
            return days_off{known, holidays, working_weekends};
        case fault::not_ascending:
            return error{.code = "days_off.not_ascending",
                         .message = {"danh sách ngày nghỉ không theo thứ tự tăng dần hoặc có ngày "
                                     "trùng lặp",
                                     "the days off are not in ascending order or repeat a day"},
                         .help = {"xếp các ngày từ sớm đến muộn, mỗi ngày một lần",
                                  "list the days from early to late, each once"}};
        case fault::not_in_known:
            return error{.code = "days_off.not_in_known",
                         .message = {"có ngày nghỉ nằm ngoài khoảng từ " + to_short(known.first) +
                                         " đến " + to_short(known.last),
                                     "a day off lies outside " + to_iso(known.first) + " to " +
                                         to_iso(known.last)},
                         .help = {"mở rộng khoảng thời gian đã biết hoặc bỏ ngày đó",
                                  "widen the known interval or remove the day"}};
        case fault::not_a_weekend:
            return error{.code = "days_off.not_a_weekend",
                         .message = {"ngày làm bù không phải là thứ Bảy hay Chủ nhật",
                                     "a working weekend day is neither Saturday nor Sunday"},
                         .help = {"chỉ ghi các ngày thứ Bảy, Chủ nhật đi làm bù",
                                  "list only the Saturdays and Sundays that are worked"}};
        case fault::off_and_working:
            break;
    }
    return error{
        .code = "days_off.off_and_working",
        .message = {"một ngày vừa là ngày nghỉ vừa là ngày làm bù",
                    "a day is listed both as a day off and as a working day"},
        .help = {"chỉ giữ ngày đó trong một danh sách", "keep the day in one of the lists"}};
}

/// The day, or the error `days_off.unknown` that names the day about which nothing is known.
[[nodiscard]] inline result<date> day_or_error(counted_day const& counted) {
    if (counted.found) return counted.day;
    return error{
        .code = "days_off.unknown",
        .message = {"chưa biết ngày " + to_short(counted.lacking) +
                        " là ngày làm việc hay ngày nghỉ",
                    "it is not known whether " + to_iso(counted.lacking) + " is a working day"},
        .help = {"bổ sung lịch nghỉ của năm " + std::to_string(counted.lacking.year()),
                 "add the days off of " + std::to_string(counted.lacking.year())}};
}

}  // namespace thidua
