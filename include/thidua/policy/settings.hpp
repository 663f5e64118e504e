// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <thidua/allocation/reading.hpp>
#include <thidua/allocation/shares.hpp>
#include <thidua/base/text.hpp>
#include <thidua/calendar/date.hpp>
#include <thidua/law/money.hpp>
#include <thidua/law/verification.hpp>
#include <thidua/nominations/values.hpp>
#include <thidua/plan/readings.hpp>
#include <thidua/policy/policy.hpp>
#include <thidua/policy/priority.hpp>
#include <thidua/units/unit.hpp>

namespace thidua {

/// What a value of the settings rests on. Every value may carry it; settings without it say
/// "assumption".
struct grounds {
    std::string basis{};  ///< number and day of the document; empty = none
    verification grade = verification::assumption;  ///< how sure it is

    friend bool operator==(grounds const&, grounds const&) = default;
};

/// What a value of the settings that has no place for its grounds rests on.
struct value_grounds {
    std::string of{};  ///< the JSON pointer of the value: `/order`, `/priority/force`
    grounds why{};     ///< its grounds

    friend bool operator==(value_grounds const&, value_grounds const&) = default;
};

/// Candidates that compete for the same seats: phase x form x kind of recipient.
struct pool_key {
    int phase = 0;                                     ///< 1, 2, ...
    award_form form = award_form::bang_khen;           ///< Bằng khen or Giấy khen
    recipient_kind kind = recipient_kind::individual;  ///< of recipient

    // The check takes the zero that the compiler writes for a pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend auto operator<=>(pool_key const&, pool_key const&) = default;
};

/// How many seats a pool has. The plan sets none: without a number all who are eligible are
/// proposed.
struct pool_seats {
    pool_key of{};                        ///< which pool
    std::optional<std::int64_t> seats{};  ///< empty = all_eligible
    grounds why{};                        ///< what the number rests on

    friend bool operator==(pool_seats const&, pool_seats const&) = default;
};

/// Which pools a cap, a reserve or a rate is for; an empty part is for any.
struct pool_filter {
    std::optional<int> phase{};            ///< empty = any
    std::optional<award_form> form{};      ///< empty = any
    std::optional<recipient_kind> kind{};  ///< empty = any

    /// Whether the pool is one of those meant.
    [[nodiscard]] bool covers(pool_key const& p) const {
        return (!phase || *phase == p.phase) && (!form || *form == p.form) &&
               (!kind || *kind == p.kind);
    }
    friend bool operator==(pool_filter const&, pool_filter const&) = default;
};

/// The most seats of one pool for a submitting unit; counted pool by pool.
struct unit_cap {
    std::string submitting_unit{};  ///< registry id; "*" = each unit that no other cap names
    pool_filter in{};               ///< in which pools
    std::int64_t seats = 0;         ///< 0 or more
    grounds why{};                  ///< what the number rests on

    friend bool operator==(unit_cap const&, unit_cap const&) = default;
};

/// The groups that the priority speaks of.
enum class priority_member : std::uint8_t {
    small_collective,  ///< tập thể nhỏ (small collectives)
    direct_individual  ///< cá nhân trực tiếp tổ chức và thực hiện (individuals who directly
                       ///< organise and carry out)
};

template <>
struct words_of<priority_member> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "small_collective", {"tập thể nhỏ", "small collectives"}, {}},
        {1,
         "direct_individual",
         {"cá nhân trực tiếp tổ chức và thực hiện",
          "individuals who directly organise and carry out"},
         {}},
    }};
};

/// Seats kept for a group: either a number, or a share of the pool's seats.
struct reserve_setting {
    priority_member group = priority_member::small_collective;  ///< for whom
    pool_filter in{};                                           ///< in which pools
    std::optional<std::int64_t> seats{};                        ///< the number; else `share`
    std::optional<std::int64_t> share{};  ///< hundredths of a per cent, 0 to 10000: 68.16 % is 6816
    share_rounding rounding = share_rounding::ceil;  ///< of a share
    grounds why{};                                   ///< what it rests on

    friend bool operator==(reserve_setting const&, reserve_setting const&) = default;
};

/// The least share of a group in every prefix of the call order, whole per cent 0 to 100.
struct rate_setting {
    priority_member group = priority_member::small_collective;  ///< whose share
    pool_filter in{};                                           ///< in which pools
    std::int64_t percent = 0;                                   ///< 0 to 100, both included
    grounds why{};                                              ///< what it rests on

    friend bool operator==(rate_setting const&, rate_setting const&) = default;
};

/// The last day of receipt, included: either a day, or so many working days after the phase closes.
struct deadline_setting {
    int phase = 0;              ///< 1, 2, ...
    std::optional<date> day{};  ///< that day itself is in time
    /// counted from the day after the phase's last one
    std::optional<int> working_days_after_phase{};
    grounds why{};  ///< what it rests on

    friend bool operator==(deadline_setting const&, deadline_setting const&) = default;
};

/// A kind of collective that the office counts as small.
struct small_setting {
    collective_kind kind = collective_kind::team;  ///< of collective
    std::optional<unit_kind> within{};             ///< empty = any unit
    std::optional<date> from{};                    ///< included; empty = always
    std::optional<date> through{};                 ///< included; empty = still
    grounds why{};                                 ///< what it rests on

    friend bool operator==(small_setting const&, small_setting const&) = default;
};

/// What becomes of a seat that a held dossier would have had.
enum class held_seats : std::uint8_t {
    keep,    ///< giữ lại (kept)
    release  ///< chuyển cho người kế tiếp (released)
};

template <>
struct words_of<held_seats> {
    static constexpr std::array<enumerator, 2> all{{
        {0, "keep", {"giữ lại", "kept"}, {}},
        {1, "release", {"chuyển cho người kế tiếp", "released"}, {}},
    }};
};

/// The joints of the priority that the office sets; an empty one is as the policy has it.
struct priority_settings {
    std::optional<priority_stage> at{};                 ///< see `priority_reading`
    std::optional<reading> force{};                     ///< see `priority_reading`
    std::optional<priority_scope> scope{};              ///< see `priority_reading`
    std::optional<priority_conjunction> conjunction{};  ///< see `priority_reading`
    std::optional<priority_movement> movement{};        ///< see `priority_reading`
    std::optional<who_is_direct> direct{};              ///< see `priority_reading`

    /// The policy's reading with what is set here in its place.
    [[nodiscard]] constexpr priority_reading over(priority_reading const& policy) const {
        return {.at = at.value_or(policy.at),
                .force = force.value_or(policy.force),
                .scope = scope.value_or(policy.scope),
                .conjunction = conjunction.value_or(policy.conjunction),
                .movement = movement.value_or(policy.movement),
                .direct = direct.value_or(policy.direct)};
    }
    friend bool operator==(priority_settings const&, priority_settings const&) = default;
};

/// The readings of the plan that the office sets; an empty one is as the policy has it.
struct reading_settings {
    std::optional<achievement_window> window{};        ///< see `readings`
    std::optional<session> phase_ends_with{};          ///< see `readings`
    std::optional<phase_two_start> second_phase{};     ///< see `readings`
    std::optional<dissolved_from> dissolved{};         ///< see `readings`
    std::optional<households> of_households{};         ///< see `readings`
    std::optional<unit_certificate> of_certificate{};  ///< see `readings`

    /// The policy's readings with what is set here in their place.
    [[nodiscard]] constexpr readings over(readings const& policy) const {
        return {.window = window.value_or(policy.window),
                .phase_ends_with = phase_ends_with.value_or(policy.phase_ends_with),
                .second_phase = second_phase.value_or(policy.second_phase),
                .dissolved = dissolved.value_or(policy.dissolved),
                .of_households = of_households.value_or(policy.of_households),
                .of_certificate = of_certificate.value_or(policy.of_certificate)};
    }
    friend bool operator==(reading_settings const&, reading_settings const&) = default;
};

/// What the plan leaves open and an office must set (formats.md 3). What is not set is not assumed:
/// the parts that are empty leave the policy as it is, and where a number is needed the result says
/// that it is lacking.
struct settings {
    text label{};                                       ///< how people call them
    std::vector<pool_seats> pools{};                    ///< seats, pool by pool
    std::vector<unit_cap> caps{};                       ///< seats of single units
    std::vector<reserve_setting> reserves{};            ///< seats kept for a group
    std::vector<rate_setting> rates{};                  ///< least shares, for `running_rate`
    std::optional<std::vector<order_key>> order{};      ///< empty = the policy's order
    priority_settings priority{};                       ///< empty parts = the policy's reading
    reading_settings how{};                             ///< empty parts = the policy's readings
    std::vector<deadline_setting> deadlines{};          ///< last days of receipt
    std::optional<std::int64_t> minimum_votes{};        ///< hundredths of a per cent of all members
    std::optional<std::vector<small_setting>> small{};  ///< empty = the policy's list
    std::optional<held_seats> of_held{};                ///< empty = released
    /// how prize money is rounded; empty = told only where it does not matter
    std::optional<money_rounding> money{};
    std::optional<money_order> order_of_money{};  ///< when it is rounded; empty = likewise
    grounds why{};                                ///< of the settings as a whole
    std::vector<value_grounds> why_value{};  ///< of single values, in byte order of their pointers

    friend bool operator==(settings const&, settings const&) = default;
};

/// The seats that the settings give a pool: nullptr = nothing is said of it.
[[nodiscard]] inline pool_seats const* seats_of(settings const& s, pool_key const& pool) {
    for (auto const& p : s.pools)
        if (p.of == pool) return &p;
    return nullptr;
}

/// What the value at a JSON pointer rests on: its own grounds, else those of what it stands in
/// (`/priority` for `/priority/force`), else those of the settings.
[[nodiscard]] inline grounds const& grounds_of(settings const& s, std::string_view pointer) {
    while (!pointer.empty()) {
        for (auto const& stated : s.why_value)
            if (stated.of == pointer) return stated.why;
        pointer = pointer.substr(0, pointer.rfind('/'));
    }
    return s.why;
}

}  // namespace thidua
