// SPDX-License-Identifier: BSL-1.0

// Compiled with -O3 -march=x86-64-v2, as W's yardstick is. Comparisons become bytes of 0 or 255 and
// are joined by `&` and `|`: a `?:` or `||` in these loops may become a branch, and cost a factor
// of eight. The unit look-up, which does not vectorise, has a loop of its own. `__restrict` says
// that nothing is written where something is read.

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "by_hand.hpp"

namespace workload {
namespace {

using u8 = std::uint8_t;
using u16 = std::uint16_t;

constexpr std::size_t block{2048};  // rows: the working set stays in the first cache

constexpr u8 all_bits(bool yes) { return static_cast<u8>(-static_cast<u8>(yes)); }
constexpr u16 all_bits_16(bool yes) { return static_cast<u16>(-static_cast<u16>(yes)); }
// The compiler widens bytes to int; back to bytes, so that sixteen of them stay in a register.
constexpr u8 byte(int value) { return static_cast<u8>(value); }
constexpr u16 word(int value) { return static_cast<u16>(value); }

/// What the loops of one block hand to one another.
struct scratch {
    u8 low[block];        ///< criteria 4 to 8, in their places
    u8 high[block];       ///< criteria 9 and 10, less 8 places
    u8 ordinary[block];   ///< 255 unless extraordinary
    u8 unit_gone[block];  ///< 1 if the unit did not exist
    u16 days[block];      ///< criteria 1 to 3
};

void look_up_units(columns const& c, std::size_t at, std::size_t count, packed_units const& units,
                   scratch& s) {
    u16 const* __restrict const unit{c.unit.data() + at};
    u16 const* __restrict const submitted{c.submitted.data() + at};
    for (std::size_t i{}; i < count; ++i) {
        std::uint32_t const days{units[unit[i]]};
        s.unit_gone[i] = static_cast<u16>(submitted[i] - static_cast<u16>(days)) >=
                         static_cast<u16>(days >> 16U);
    }
}

void judge_bytes(columns const& c, std::size_t at, std::size_t count, scratch& s) {
    u8 const* __restrict const subject{c.subject.data() + at};
    u8 const* __restrict const role{c.role.data() + at};
    u8 const* __restrict const rating{c.rating.data() + at};
    u8 const* __restrict const achievement{c.achievement.data() + at};
    u8 const* __restrict const movement{c.movement.data() + at};
    u8 const* __restrict const documents{c.documents.data() + at};
    u8 const* __restrict const discipline{c.under_discipline.data() + at};
    u8 const* __restrict const inspection{c.under_inspection.data() + at};
    u8 const* __restrict const prior{c.prior_award.data() + at};
    u8 const* __restrict const years{c.years_excellent.data() + at};
    u8 const* __restrict const initiatives{c.initiatives.data() + at};
    u8 const* __restrict const votes{c.vote_percent.data() + at};
    constexpr auto collective = static_cast<u8>(workload::subject::collective);
    constexpr auto direct = static_cast<u8>(workload::role::direct);
    constexpr auto good = static_cast<u8>(workload::rating::good);
    constexpr auto excellent = static_cast<u8>(workload::rating::excellent);
    constexpr auto extraordinary = static_cast<u8>(workload::achievement::extraordinary);
    u8 const* __restrict const unit_gone{s.unit_gone};
    u8* __restrict const low_out{s.low};
    u8* __restrict const high_out{s.high};
    u8* __restrict const ordinary_out{s.ordinary};
    for (std::size_t i{}; i < count; ++i) {
        u8 const ordinary{all_bits(achievement[i] != extraordinary)};
        u8 const strict{byte(all_bits(subject[i] != collective) & all_bits(role[i] != direct))};
        u8 const papers{byte(7 | (24 & ordinary))};
        u8 low{byte(all_bits(rating[i] < good) & 8)};
        low = byte(low | (all_bits(rating[i] < excellent) & strict & 8));
        low = byte(low | (all_bits((discipline[i] | inspection[i]) != 0) & 16));
        low = byte(low | (all_bits((documents[i] & papers) != papers) & 32));
        low = byte(low | (all_bits(prior[i] != 0) & 64));
        low = byte(low | (all_bits(votes[i] < 80) & ordinary & 128));
        u8 const idle{byte(all_bits((initiatives[i] | movement[i]) == 0) & all_bits(years[i] < 2))};
        low_out[i] = low;
        high_out[i] = byte((idle & ordinary & 1) | byte(unit_gone[i] << 1));
        ordinary_out[i] = ordinary;
    }
}

void judge_days(columns const& c, std::size_t at, std::size_t count, scratch& s) {
    u16 const* __restrict const from{c.achieved_from.data() + at};
    u16 const* __restrict const to{c.achieved_to.data() + at};
    u16 const* __restrict const submitted{c.submitted.data() + at};
    u16* __restrict const days_out{s.days};
    for (std::size_t i{}; i < count; ++i) {
        u16 days{word((all_bits_16(to[i] < first_day) | all_bits_16(to[i] > last_day)) & 1)};
        days = word(days | (all_bits_16(from[i] < first_day) & 2));
        days = word(days | (all_bits_16(submitted[i] > last_submission) & 4));
        days_out[i] = days;
    }
}

void join(std::size_t count, scratch const& s, mask* __restrict out) {
    for (std::size_t i{}; i < count; ++i) {
        u16 const days{word(s.days[i] & word(5 | (s.ordinary[i] & 2)))};
        out[i] = word(days | s.low[i] | word(s.high[i] << 8));
    }
}

}  // namespace

void failed_criteria(columns const& c, packed_units const& units, mask* out) {
    scratch s;
    for (std::size_t at{}; at < c.rows; at += block) {
        std::size_t const count{std::min(block, c.rows - at)};
        look_up_units(c, at, count, units, s);
        judge_bytes(c, at, count, s);
        judge_days(c, at, count, s);
        join(count, s, out + at);
    }
}

}  // namespace workload
