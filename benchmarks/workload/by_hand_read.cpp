// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "by_hand.hpp"

namespace workload {
namespace {

/// The first day of every month, by year and month: a date is one look-up and an addition.
struct month_table {
    std::array<std::uint16_t, 200 * 16> first{};

    constexpr month_table() {
        for (int year{1970}; year < 2149; ++year)
            for (int month{1}; month <= 12; ++month)
                first[static_cast<std::size_t>((year - 1970) * 16 + month)] = day(year, month, 1);
    }
};
constexpr month_table months{};

/// The place of the reading in a text whose form is taken for granted.
class cursor {
public:
    explicit cursor(char const* at) : at_{at} {}

    [[nodiscard]] char const* at() const { return at_; }
    [[nodiscard]] char letter() const { return *at_; }
    void skip(std::size_t letters) { at_ += letters; }

    /// A whole number and the letter after it.
    std::uint32_t number() {
        std::uint32_t value{};
        for (unsigned digit{}; (digit = static_cast<unsigned char>(*at_ - '0')) < 10; ++at_)
            value = value * 10 + digit;
        ++at_;
        return value;
    }
    std::uint8_t small_number() { return static_cast<std::uint8_t>(number()); }

    /// `YYYY-MM-DD` and the letter after it.
    std::uint16_t date() {
        int const year{digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)};
        int const month{digit(5) * 10 + digit(6)};
        int const of_month{digit(8) * 10 + digit(9)};
        at_ += 11;
        auto const place = static_cast<std::size_t>((year - 1970) * 16 + (month & 15));
        return static_cast<std::uint16_t>(months.first[place] + of_month - 1);
    }
    /// One yes or no, and the letter after it.
    std::uint8_t flag() {
        auto const value = static_cast<std::uint8_t>(*at_ - '0');
        at_ += 2;
        return value;
    }
    /// A word: its number and its length are told by its first letter.
    template <class Words>
    std::uint8_t word(Words const& words) {
        for (auto const& each : words) {
            if (each.letter != *at_ && each.letter != '\0') continue;
            at_ += each.length + 1;
            return each.value;
        }
        return 0;
    }

private:
    [[nodiscard]] int digit(std::size_t place) const { return at_[place] - '0'; }

    char const* at_;
};

/// The last word of a list has no letter: it is what is left.
struct spelling {
    char letter{};
    std::uint8_t value{};
    std::size_t length{};
};
constexpr spelling subjects[]{{'c', 0, 10}, {'\0', 1, 10}};
constexpr spelling levels[]{{'w', 0, 10}, {'d', 1, 10}, {'t', 2, 4}, {'\0', 3, 0}};
constexpr spelling roles[]{{'l', 0, 6}, {'s', 1, 10}, {'d', 2, 6}, {'\0', 3, 0}};
constexpr spelling ratings[]{{'f', 0, 6}, {'c', 1, 9}, {'g', 2, 4}, {'\0', 3, 9}};
constexpr spelling achievements[]{{'r', 0, 7}, {'t', 1, 8}, {'\0', 2, 13}};

char const* after_heading(std::string_view csv) { return csv.data() + csv.find('\n') + 1; }

}  // namespace

void read_trusting(std::string_view csv, columns& into) {
    cursor c{after_heading(csv)};
    char const* const end{csv.data() + csv.size()};
    std::size_t i{};
    for (; c.at() < end; ++i) {
        into.id[i] = c.number();
        into.subject[i] = c.word(subjects);
        into.level[i] = c.word(levels);
        into.role[i] = c.word(roles);
        into.rating[i] = c.word(ratings);
        into.achievement[i] = c.word(achievements);
        into.movement[i] = c.small_number();
        into.achieved_from[i] = c.date();
        into.achieved_to[i] = c.date();
        into.submitted[i] = c.date();
        into.documents[i] = c.small_number();
        into.under_discipline[i] = c.flag();
        into.under_inspection[i] = c.flag();
        into.prior_award[i] = c.flag();
        into.years_excellent[i] = c.small_number();
        into.initiatives[i] = c.small_number();
        into.vote_percent[i] = c.small_number();
        into.unit[i] = static_cast<std::uint16_t>(c.number());
        std::uint32_t const whole{c.number()};
        into.score[i] = static_cast<std::uint16_t>(whole * 100 + c.number());
    }
    into.rows = i;
}

unit_table read_units_trusting(std::string_view csv) {
    unit_table units{};
    cursor c{after_heading(csv)};
    char const* const end{csv.data() + csv.size()};
    while (c.at() < end) {
        auto& unit = units[c.number()];
        unit.from = c.date();
        unit.to = c.date();
    }
    return units;
}

}  // namespace workload
