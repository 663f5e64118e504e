// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include <thidua/base/enumerators.hpp>
#include <thidua/base/text.hpp>
#include <thidua/base/verification.hpp>
#include <thidua/calendar/date.hpp>

namespace thidua {

/// The sessions of a congress, in the order in which they are held.
enum class session : std::uint8_t { preparatory, opening, closing };

template <>
struct words_of<session> {
    static constexpr std::array<enumerator, 3> all{{
        {.value = 0, .name = "preparatory", .label = {"phiên trù bị", "preparatory session"}},
        {.value = 1, .name = "opening", .label = {"phiên khai mạc", "opening session"}},
        {.value = 2, .name = "closing", .label = {"phiên bế mạc", "closing session"}},
    }};
};

/// That a day was set for a session, and when people could know it.
///
/// A later announcement replaces an earlier one. `withdrawn` takes the day back without naming
/// another; `planned` is not read then. A day that is not published is left out, never estimated.
struct announcement {
    session of = session::opening;  ///< which session the day is for
    date planned{};                 ///< the day set for the session
    date known_on{};                ///< the day on which this was made public
    bool withdrawn = false;         ///< the former day no longer holds, and there is no new one
    std::string_view source{};      ///< where this was read
    verification grade = verification::assumption;  ///< of `planned` and `known_on`

    friend constexpr bool operator==(announcement const&, announcement const&) = default;
};

/// That a session was held. It is known from the day on which it was held.
struct occurrence {
    session of = session::opening;                  ///< which session was held
    date day{};                                     ///< on which it was held
    std::string_view source{};                      ///< where this was read
    verification grade = verification::assumption;  ///< of `day`

    friend constexpr bool operator==(occurrence const&, occurrence const&) = default;
};

/// Something that is to happen and on which terms depend: a congress. Views: the lists and texts
/// belong to whoever made the event and must outlive it.
struct event {
    std::string_view name{};                        ///< machine name, such as `city_congress_18`
    bilingual label{};                              ///< as printed for people
    std::span<announcement const> announcements{};  ///< in the order in which they became known
    std::span<occurrence const> happened{};         ///< at most one a session, in their order

    /// When the session was held, or nullptr if that is not recorded.
    [[nodiscard]] constexpr occurrence const* occurrence_of(session which) const {
        for (auto const& held : happened)
            if (held.of == which) return &held;
        return nullptr;
    }
    /// The last announcement about the session that was known on `day` (that day included), or
    /// nullptr. Of several on one day, the last in the list.
    [[nodiscard]] constexpr announcement const* announced_by(session which, date day) const {
        announcement const* last = nullptr;
        for (auto const& said : announcements)
            if (said.of == which && said.known_on <= day) last = &said;
        return last;
    }
};

}  // namespace thidua
