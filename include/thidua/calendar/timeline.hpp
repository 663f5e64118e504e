// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/error.hpp>
#include <thidua/base/result.hpp>
#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/calendar/event.hpp>
#include <thidua/calendar/interval.hpp>
#include <thidua/calendar/session_knowledge.hpp>

namespace thidua {

/// The calendar as it was known at the end of one day, or as it truly came. A small value: copy it.
/// The events belong to the timeline's owner.
class known_calendar {
public:
    /// Knows of no event.
    constexpr known_calendar() = default;

    /// The day at whose end this was known. Of the true calendar: the day to which the record goes.
    [[nodiscard]] constexpr date known_on() const { return known_on_; }
    /// The last day by which a session without an entry had certainly not been held: `known_on`, or
    /// the end of the record if that is earlier.
    [[nodiscard]] constexpr date certain_through() const {
        return std::min(known_on_, recorded_through_);
    }
    /// Whether this is the true calendar, not what an office knew on a day.
    [[nodiscard]] constexpr bool is_as_happened() const { return as_happened_; }
    /// The events of the timeline that it was made from.
    [[nodiscard]] constexpr std::span<event const> events() const { return events_; }

    /// The event of that machine name, or nullptr.
    [[nodiscard]] constexpr event const* find(std::string_view name) const {
        for (auto const& one : events_)
            if (one.name == name) return &one;
        return nullptr;
    }

    /// What was known of a session of an event of this timeline.
    ///
    /// A session is known to be held from its day on, that day included. Else the last announcement
    /// known by then counts. One whose day is not later than `certain_through` has lapsed; one that
    /// lies between `certain_through` and `known_on` still stands, since the record does not reach
    /// it. Of a session that the event never mentions, although a later session was held, nothing
    /// is known at all: it was left out of the record.
    [[nodiscard]] constexpr session_knowledge of(event const& which, session asked) const {
        auto const* const held = which.occurrence_of(asked);
        if (held != nullptr && held->day <= known_on_)
            return {.state = session_state::happened,
                    .day = held->day,
                    .not_by = held->day == first_day() ? first_day() : held->day - days{1}};
        if (held == nullptr && left_out(which, asked)) return {};
        auto const not_by = certain_through();
        auto const* const said = which.announced_by(asked, known_on_);
        if (said == nullptr || said->withdrawn) return {.not_by = not_by};
        if (said->planned <= not_by) return {.not_by = not_by, .lapsed = true};
        return {.state = session_state::planned, .day = said->planned, .not_by = not_by};
    }

private:
    friend class timeline;
    constexpr known_calendar(std::span<event const> events, date known_on, date recorded_through,
                             bool as_happened)
        : events_(events),
          known_on_(known_on),
          recorded_through_(recorded_through),
          as_happened_(as_happened) {}

    [[nodiscard]] static constexpr bool left_out(event const& which, session asked) {
        for (auto const& said : which.announcements)
            if (said.of == asked) return false;
        for (auto const& held : which.happened)
            if (held.of > asked) return true;
        return false;
    }

    std::span<event const> events_{};
    date known_on_ = first_day();
    date recorded_through_ = first_day();
    bool as_happened_ = false;
};

/// What can be wrong with the record of events; `none` is a good one.
enum class timeline_fault : std::uint8_t {
    none,                         ///< nothing is wrong
    unnamed_event,                ///< an event without a machine name
    repeated_name,                ///< two events of one name
    announcements_out_of_order,   ///< not in the order in which they became known
    announced_for_the_past,       ///< a planned day before the day on which it became known
    announced_after_it_was_held,  ///< a plan became known after the session was held
    sessions_out_of_order,        ///< sessions held out of their order, or one repeated
    session_not_recorded,         ///< a later session was held, one announced before it is lacking
    after_the_record,             ///< an entry later than the day to which the record goes
};

template <>
struct words_of<timeline_fault> {
    static constexpr std::array<enumerator, 9> all{{
        {.value = 0, .name = "timeline.none", .label = {"không có lỗi", "no fault"}},
        {.value = 1,
         .name = "timeline.unnamed_event",
         .label = {"sự kiện không có mã", "an event has no name"}},
        {.value = 2,
         .name = "timeline.repeated_name",
         .label = {"hai sự kiện trùng mã", "two events have one name"}},
        {.value = 3,
         .name = "timeline.announcements_out_of_order",
         .label = {"các thông báo không theo thứ tự ngày công bố",
                   "the announcements are not in the order in which they became known"}},
        {.value = 4,
         .name = "timeline.announced_for_the_past",
         .label = {"ngày dự kiến sớm hơn ngày công bố",
                   "a planned day lies before the day on which it became known"}},
        {.value = 5,
         .name = "timeline.announced_after_it_was_held",
         .label = {"ngày dự kiến được công bố sau khi phiên họp đã diễn ra",
                   "a plan became known after the session was held"}},
        {.value = 6,
         .name = "timeline.sessions_out_of_order",
         .label = {"các phiên đã diễn ra không theo thứ tự hoặc bị ghi hai lần",
                   "the sessions held are not in their order, or one is repeated"}},
        {.value = 7,
         .name = "timeline.session_not_recorded",
         .label = {"phiên sau đã diễn ra nhưng phiên trước đã công bố lại không được ghi nhận",
                   "a later session was held, but one announced before it is not recorded"}},
        {.value = 8,
         .name = "timeline.after_the_record",
         .label = {"có mục muộn hơn ngày cuối cùng của dữ liệu",
                   "an entry is later than the day to which the record goes"}},
    }};
};

/// The events with all that was announced and all that happened, up to a day.
class timeline {
public:
    /// A record without events that reaches no day.
    constexpr timeline() = default;

    /// `recorded_through`: the last day, included, up to which the record is complete. A session
    /// without an entry had not been held by then; of later days nothing of the kind is claimed, so
    /// a record that is no longer kept up to date answers "unknown", not "not yet". For records
    /// written in code: a faulty one does not compile in a constant expression and throws
    /// `std::invalid_argument` elsewhere; data goes by `make_timeline`.
    constexpr timeline(std::span<event const> events, date recorded_through)
        : events_(events), recorded_through_(recorded_through) {
        if (fault_of(events, recorded_through) != timeline_fault::none)
            throw std::invalid_argument("thidua::timeline: the record is faulty");
    }

    /// The events, in the order in which they were given.
    [[nodiscard]] constexpr std::span<event const> events() const { return events_; }
    /// The last day that the record covers, included; of later days it says nothing.
    [[nodiscard]] constexpr date recorded_through() const { return recorded_through_; }

    /// The calendar that an office had at the end of `day`: what was announced and what had
    /// happened by then, and that nothing else had happened.
    [[nodiscard]] constexpr known_calendar as_known(date day) const {
        return {events_, day, recorded_through_, false};
    }
    /// The calendar as it truly came. What has not happened by the end of the record is as it was
    /// announced last.
    [[nodiscard]] constexpr known_calendar as_happened() const {
        return {events_, recorded_through_, recorded_through_, true};
    }

    /// The first fault in the record, in the order of `timeline_fault` within each event.
    [[nodiscard]] static constexpr timeline_fault fault_of(std::span<event const> events,
                                                           date recorded_through) {
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (events[i].name.empty()) return timeline_fault::unnamed_event;
            for (std::size_t j = 0; j < i; ++j)
                if (events[j].name == events[i].name) return timeline_fault::repeated_name;
            auto const fault = fault_of(events[i], recorded_through);
            if (fault != timeline_fault::none) return fault;
        }
        return timeline_fault::none;
    }

    /// The first fault of one event, its name apart.
    [[nodiscard]] static constexpr timeline_fault fault_of(event const& one,
                                                           date recorded_through) {
        auto fault = timeline_fault::none;
        auto const report = [&fault](timeline_fault found) {
            if (fault == timeline_fault::none || found < fault) fault = found;
        };
        for (std::size_t i = 0; i < one.announcements.size(); ++i) {
            auto const& said = one.announcements[i];
            if (i > 0 && said.known_on < one.announcements[i - 1].known_on)
                report(timeline_fault::announcements_out_of_order);
            if (!said.withdrawn && said.planned < said.known_on)
                report(timeline_fault::announced_for_the_past);
            if (said.known_on > recorded_through) report(timeline_fault::after_the_record);
            auto const* const held = one.occurrence_of(said.of);
            if (held != nullptr && said.known_on > held->day)
                report(timeline_fault::announced_after_it_was_held);
            auto const* const last = one.announced_by(said.of, recorded_through);
            auto const stands = last != nullptr && !last->withdrawn;
            if (held == nullptr && stands && !one.happened.empty() &&
                one.happened.back().of > said.of)
                report(timeline_fault::session_not_recorded);
        }
        for (std::size_t i = 0; i < one.happened.size(); ++i) {
            if (i > 0 && (one.happened[i].of <= one.happened[i - 1].of ||
                          one.happened[i].day < one.happened[i - 1].day))
                report(timeline_fault::sessions_out_of_order);
            if (one.happened[i].day > recorded_through) report(timeline_fault::after_the_record);
        }
        return fault;
    }

private:
    std::span<event const> events_{};
    date recorded_through_ = first_day();
};

/// A timeline from a record that is known only when the program runs; the events stay with their
/// owner. Errors: the names of `timeline_fault`, such as `timeline.repeated_name`.
[[nodiscard]] inline result<timeline> make_timeline(std::span<event const> events,
                                                    date recorded_through) {
    auto const fault = timeline::fault_of(events, recorded_through);
    if (fault == timeline_fault::none) return timeline{events, recorded_through};
    // Of the events before the first faulty one nothing is wrong, so the shortest faulty beginning
    // of the list ends with it.
    std::size_t upto = 1;
    while (timeline::fault_of(events.first(upto), recorded_through) == timeline_fault::none) ++upto;
    auto const name = "`" + std::string{events[upto - 1].name} + "`";
    auto const label = label_of(fault);
    return error{.code = name_of(fault),
                 .message = {"sự kiện " + name + ": " + std::string{label.vi},
                             "event " + name + ": " + std::string{label.en}},
                 .help = {"sửa dữ liệu của sự kiện này", "mend the data of this event"}};
}

}  // namespace thidua
